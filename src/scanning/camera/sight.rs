//! What the camera has in sight, over many pictures: which codes are sure, which are taken, and when one is taken by
//! itself. It knows no browser; time comes in with each look.
//!
//! A linear code has a weak check, so that it takes two equal reads; a matrix code corrects itself, and takes one. A code
//! is taken by itself only where it is alone in a thorough look, or where it is the one of several that fits what is
//! wanted, as on the box of a phone; else the clerk chooses. What is taken is not taken again before it has left the
//! picture, and what was passed over for it is not taken by itself at all.

use serial_rules::intake::several::Why;
use serial_rules::sorting;

use crate::device::decoder::{Corner, Format, SeenCode};

/// Milliseconds in which equal reads belong together.
const TOGETHER_MS: f64 = 1_000.0;
/// A code that a look misses is still there so long: no reader finds every code in every picture.
const LINGER_MS: f64 = 600.0;
/// A code that nobody has seen for so long has left the picture.
const GONE_MS: f64 = 1_500.0;

/// Before one of several is taken by itself, no new one has come into sight for so long: the next one may fit better.
const SETTLED_MS: f64 = 700.0;

/// Which of several codes fits, from above to below, and why.
pub(super) type Choose<'a> = &'a dyn Fn(&[&str]) -> Option<(usize, Why)>;

/// What a look hands on by itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Taken {
    pub(super) scan: String,
    /// Why it and none of the others; nothing where there was no other.
    pub(super) why: Option<Why>,
}

/// The codes in sight.
#[derive(Default)]
pub(super) struct Sight {
    codes: Vec<Sighting>,
}

struct Sighting {
    code: SeenCode,
    reads: u32,
    first_seen: f64,
    last_seen: f64,
    is_taken: bool,
    /// Another one was taken in its place.
    is_passed: bool,
}

/// A code as it is shown over the picture.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Mark {
    /// What is handed on when it is taken.
    pub(super) scan: String,
    /// What is read.
    pub(super) text: String,
    /// Its kind.
    pub(super) format: Format,
    /// Its outline, in the pixels of the look.
    pub(super) corners: Vec<Corner>,
    /// Whether it was taken.
    pub(super) is_taken: bool,
}

impl Sight {
    /// Takes in what a look found; gives what is to be handed on by itself.
    pub(super) fn look(
        &mut self,
        found: Vec<SeenCode>,
        is_thorough: bool,
        now: f64,
        choose: Choose<'_>,
    ) -> Option<Taken> {
        self.codes.retain(|sighting| now - sighting.last_seen < GONE_MS);
        for code in found {
            self.saw(code, now);
        }
        if !is_thorough {
            return None;
        }
        let mut here: Vec<&mut Sighting> = self.codes.iter_mut().filter(|sighting| sighting.is_here(now)).collect();
        if let [only] = here.as_mut_slice() {
            let is_due = only.last_seen >= now && only.is_sure() && !only.is_taken && !only.is_passed;
            return is_due.then(|| only.take(None));
        }
        sorting::by(&mut here, |one, other| top(&one.code.corners).total_cmp(&top(&other.code.corners)));
        let is_settled =
            |sighting: &Sighting| sighting.is_sure() && !sighting.is_passed && now - sighting.first_seen >= SETTLED_MS;
        if !here.iter().all(|sighting| is_settled(sighting)) {
            return None;
        }
        let texts: Vec<&str> = here.iter().map(|sighting| sighting.code.text.as_str()).collect();
        let (at, why) = choose(&texts)?;
        if here[at].is_taken {
            return None;
        }
        for sighting in &mut here {
            sighting.is_passed = true;
        }
        Some(here[at].take(Some(why)))
    }

    /// Takes in what a photo shows, in place of all that was seen before. A photo does not come twice: each code counts as read
    /// as often as it takes, and no other will come into sight.
    pub(super) fn look_at_photo(&mut self, found: Vec<SeenCode>, now: f64, choose: Choose<'_>) -> Option<Taken> {
        *self = Self::default();
        self.look(found.clone(), false, now - SETTLED_MS, choose);
        self.look(found, true, now, choose)
    }

    /// What is sure and in sight, from above to below.
    pub(super) fn marks(&self, now: f64) -> Vec<Mark> {
        let shown = self.codes.iter().filter(|sighting| sighting.is_here(now) && sighting.is_sure());
        let mut marks: Vec<Mark> = shown.map(Sighting::mark).collect();
        sorting::by(&mut marks, |one, other| top(&one.corners).total_cmp(&top(&other.corners)));
        marks
    }

    /// Whether something waits for a thorough look.
    pub(super) fn is_curious(&self, now: f64) -> bool {
        self.codes.iter().any(|sighting| sighting.is_here(now) && !sighting.is_taken)
    }

    /// Takes a code by hand; says whether it was there and not taken yet.
    pub(super) fn take(&mut self, scan: &str) -> bool {
        let sighting = self.codes.iter_mut().find(|sighting| scan_of(&sighting.code) == scan);
        sighting.is_some_and(|sighting| !std::mem::replace(&mut sighting.is_taken, true))
    }

    fn saw(&mut self, code: SeenCode, now: f64) {
        match self.codes.iter_mut().find(|sighting| sighting.code.text == code.text) {
            Some(sighting) => {
                let is_same = sighting.code.format == code.format && now - sighting.last_seen <= TOGETHER_MS;
                sighting.reads = if is_same { sighting.reads.saturating_add(1) } else { 1 };
                sighting.last_seen = now;
                sighting.code = code;
            }
            None => self.codes.push(Sighting {
                code,
                reads: 1,
                first_seen: now,
                last_seen: now,
                is_taken: false,
                is_passed: false,
            }),
        }
    }
}

impl Sighting {
    fn is_here(&self, now: f64) -> bool {
        now - self.last_seen <= LINGER_MS
    }

    fn is_sure(&self) -> bool {
        self.is_taken || self.reads >= if self.code.format.is_linear() { 2 } else { 1 }
    }

    fn take(&mut self, why: Option<Why>) -> Taken {
        self.is_taken = true;
        Taken { scan: scan_of(&self.code), why }
    }

    fn mark(&self) -> Mark {
        Mark {
            scan: scan_of(&self.code),
            text: self.code.text.clone(),
            format: self.code.format,
            corners: self.code.corners.clone(),
            is_taken: self.is_taken,
        }
    }
}

fn top(corners: &[Corner]) -> f64 {
    corners.iter().map(|corner| corner.y).fold(f64::INFINITY, f64::min)
}

/// What a scanner would send for a code: before a GS1 code its symbology identifier, because that alone tells it from a
/// text that begins alike; and before an EAN-8, which alone tells it from a short serial.
pub(super) fn scan_of(code: &SeenCode) -> String {
    let is_gs1 = matches!(code.symbology.as_str(), "]C1" | "]d2" | "]Q3" | "]e0");
    match code.format {
        _ if is_gs1 => format!("{}{}", code.symbology, code.text),
        Format::Ean8 => format!("]E4{}", code.text),
        _ => code.text.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(format: Format, text: &str) -> SeenCode {
        SeenCode { format, text: text.to_owned(), symbology: String::new(), corners: Vec::new() }
    }

    /// A look where nobody chooses among several.
    fn look(sight: &mut Sight, codes: Vec<SeenCode>, is_thorough: bool, now: f64) -> Option<String> {
        sight.look(codes, is_thorough, now, &|_| None).map(|taken| taken.scan)
    }

    fn bars(text: &str) -> SeenCode {
        code(Format::Code128, text)
    }

    #[test]
    fn a_photo_is_enough_to_be_sure_and_to_choose() {
        let mut sight = Sight::default();
        look(&mut sight, vec![bars("OLD")], true, 0.0);
        let taken = sight.look_at_photo(vec![bars("NEW")], 50.0, &|_| None);
        assert_eq!(taken.map(|taken| taken.scan).as_deref(), Some("NEW"));
        assert_eq!(sight.marks(50.0).len(), 1, "what was seen before is not in the photo");
        let two = vec![bars("ONE"), bars("TWO")];
        let taken = sight.look_at_photo(two.clone(), 100.0, &|texts| Some((texts.len() - 1, Why::Imei)));
        assert_eq!(taken.map(|taken| taken.scan).as_deref(), Some("TWO"));
        assert_eq!(sight.look_at_photo(two, 150.0, &|_| None), None, "where none fits, the clerk chooses");
        assert_eq!(sight.marks(150.0).len(), 2);
    }

    #[test]
    fn bars_take_two_equal_reads() {
        let mut sight = Sight::default();
        assert_eq!(look(&mut sight, vec![bars("A1")], true, 0.0), None);
        assert_eq!(look(&mut sight, vec![bars("A7")], true, 100.0), None);
        assert_eq!(look(&mut sight, vec![bars("A1")], true, 600.0), None, "the other read is still about");
        assert_eq!(look(&mut sight, vec![bars("A1")], true, 800.0).as_deref(), Some("A1"));
    }

    #[test]
    fn reads_far_apart_do_not_count_together() {
        let mut sight = Sight::default();
        assert_eq!(look(&mut sight, vec![bars("A1")], true, 0.0), None);
        assert_eq!(look(&mut sight, vec![bars("A1")], true, 1_200.0), None);
    }

    #[test]
    fn a_matrix_takes_one_thorough_look() {
        let mut sight = Sight::default();
        assert_eq!(look(&mut sight, vec![code(Format::QrCode, "A1")], false, 0.0), None);
        assert!(sight.is_curious(50.0));
        assert_eq!(look(&mut sight, vec![code(Format::QrCode, "A1")], true, 100.0).as_deref(), Some("A1"));
        assert!(!sight.is_curious(150.0));
    }

    #[test]
    fn a_code_is_taken_once_until_it_has_left() {
        let mut sight = Sight::default();
        let mut taken = 0;
        for now in [0.0, 100.0, 200.0, 1_000.0, 2_000.0, 3_400.0] {
            taken += usize::from(look(&mut sight, vec![bars("A1")], true, now).is_some());
        }
        for now in [3_500.0, 4_000.0, 5_000.0] {
            taken += usize::from(look(&mut sight, Vec::new(), true, now).is_some());
        }
        for now in [5_100.0, 5_200.0] {
            taken += usize::from(look(&mut sight, vec![bars("A1")], true, now).is_some());
        }
        assert_eq!(taken, 2);
    }

    #[test]
    fn of_several_the_clerk_chooses() {
        let mut sight = Sight::default();
        for now in [0.0, 100.0, 200.0, 300.0] {
            assert_eq!(look(&mut sight, vec![bars("A1"), bars("B2")], true, now), None);
        }
        assert_eq!(sight.marks(300.0).len(), 2);
        assert!(sight.take("B2"));
        assert!(!sight.take("B2"), "a second press takes nothing");
        assert!(!sight.take("C3"));
        for now in [400.0, 500.0] {
            assert_eq!(
                look(&mut sight, vec![bars("A1"), bars("B2")], true, now),
                None,
                "what is left is not taken by itself"
            );
        }
    }

    /// The box of a phone: B2 is the one that fits.
    #[test]
    fn the_one_that_fits_is_taken_once_all_are_in_sight() {
        let mut sight = Sight::default();
        let all = || vec![bars("A1"), bars("B2"), bars("C3")];
        let fits: Choose<'_> = &|texts| Some((texts.iter().position(|text| *text == "B2")?, Why::Imei));
        assert_eq!(sight.look(vec![bars("A1"), bars("B2")], true, 0.0, fits), None);
        assert_eq!(sight.look(all(), true, 400.0, fits), None);
        assert_eq!(sight.look(all(), true, 900.0, fits), None, "the third came a moment ago");
        let taken = sight.look(all(), true, 1_150.0, fits);
        assert_eq!(taken, Some(Taken { scan: "B2".to_owned(), why: Some(Why::Imei) }));
        for now in [1_300.0, 1_900.0, 2_500.0] {
            assert_eq!(sight.look(all(), true, now, fits), None);
        }
        // A finger lies over all but one: that one was passed over, and stays so.
        for now in [3_000.0, 3_900.0, 4_800.0] {
            assert_eq!(sight.look(vec![bars("C3")], true, now, fits), None);
        }
        assert!(sight.take("C3"), "the clerk may take it all the same");
    }

    #[test]
    fn only_gs1_and_the_shortest_bear_its_symbology() {
        let gs1 = SeenCode { symbology: "]C1".to_owned(), ..bars("0104006381333931") };
        assert_eq!(scan_of(&gs1), "]C10104006381333931");
        let plain = SeenCode { symbology: "]C0".to_owned(), ..bars("0104006381333931") };
        assert_eq!(scan_of(&plain), "0104006381333931");
        assert_eq!(scan_of(&code(Format::Ean8, "96385074")), "]E496385074");
        assert_eq!(scan_of(&code(Format::Ean13, "4006381333931")), "4006381333931");
    }
}
