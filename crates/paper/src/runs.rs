//! Consecutive serials as one run: `SN0001–SN0020 (20)`. Only what is truly consecutive is joined, and only where the
//! run says every serial of it.

/// A serial, or a run of at least three.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Run {
    /// Its first serial.
    pub first: String,
    /// Its last serial; the first where it is alone.
    pub last: String,
    /// How many it holds.
    pub count: usize,
}

impl Run {
    /// As it is printed.
    pub fn text(&self) -> String {
        if self.count == 1 { self.first.clone() } else { format!("{}–{} ({})", self.first, self.last, self.count) }
    }
}

/// Fewer than these are written out, because a run of two is no shorter.
const RUN_MIN: usize = 3;

/// The serials in their order, consecutive ones joined.
///
/// ```
/// let serials = ["A8", "A9", "A10", "SN01", "SN02", "SN03", "SN05"];
/// let runs: Vec<String> = paper::runs::compressed(&serials).iter().map(|run| run.text()).collect();
/// assert_eq!(runs, ["A8", "A9", "A10", "SN01–SN03 (3)", "SN05"]);
/// ```
pub fn compressed<S: AsRef<str>>(serials: &[S]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut start = 0;
    for at in 1..=serials.len() {
        let goes_on = at < serials.len() && follows(serials[at - 1].as_ref(), serials[at].as_ref());
        if !goes_on {
            push(&serials[start..at], &mut runs);
            start = at;
        }
    }
    runs
}

fn push<S: AsRef<str>>(serials: &[S], runs: &mut Vec<Run>) {
    if serials.len() < RUN_MIN {
        runs.extend(serials.iter().map(|serial| alone(serial.as_ref())));
    } else if let (Some(first), Some(last)) = (serials.first(), serials.last()) {
        runs.push(Run { first: first.as_ref().to_owned(), last: last.as_ref().to_owned(), count: serials.len() });
    }
}

fn alone(serial: &str) -> Run {
    Run { first: serial.to_owned(), last: serial.to_owned(), count: 1 }
}

/// Whether the second is the first with its last digits one higher, at the same length. A counter that grows a digit
/// begins a new run: nobody could tell `A9–A10` from its ends.
fn follows(first: &str, second: &str) -> bool {
    let digits = |text: &str| text.len() - text.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (cut, other) = (digits(first), digits(second));
    if cut != other || cut == first.len() || first.len() != second.len() || first[..cut] != second[..cut] {
        return false;
    }
    next(&first.as_bytes()[cut..]).is_some_and(|next| next == second.as_bytes()[cut..])
}

/// The digits one higher, at the same length.
fn next(digits: &[u8]) -> Option<Vec<u8>> {
    let mut digits = digits.to_vec();
    for digit in digits.iter_mut().rev() {
        if *digit < b'9' {
            *digit += 1;
            return Some(digits);
        }
        *digit = b'0';
    }
    None
}

#[cfg(test)]
mod tests {
    use super::compressed;

    #[test]
    fn only_what_is_consecutive_is_joined() {
        for (serials, expected) in [
            (vec!["A1", "A2", "A3"], vec!["A1–A3 (3)"]),
            (vec!["A1", "A2"], vec!["A1", "A2"]),
            (vec!["A3", "A2", "A1"], vec!["A3", "A2", "A1"]),
            (vec!["X098", "X099", "X100", "X102"], vec!["X098–X100 (3)", "X102"]),
            (vec!["B1", "b2", "B3"], vec!["B1", "b2", "B3"]),
            (vec!["7", "8", "9", "10"], vec!["7–9 (3)", "10"]),
            (vec!["AX", "AY", "AZ"], vec!["AX", "AY", "AZ"]),
            (vec![], vec![]),
        ] {
            let runs: Vec<String> = compressed(&serials).iter().map(super::Run::text).collect();
            assert_eq!(runs, expected);
        }
    }

    #[test]
    fn a_run_counts_every_serial() {
        let serials: Vec<String> = (1..=1000).map(|at| format!("SN{at:06}")).collect();
        let runs = compressed(&serials);
        assert_eq!((runs.len(), runs[0].count), (1, 1000));
    }
}
