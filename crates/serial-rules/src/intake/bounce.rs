//! A trigger that bounces: the scanner reads one label twice, and somebody would have sold two where one was scanned.
//! Told from a scanner that empties its memory, where two of the same are two.

use super::burst::Micros;

/// So soon after a scan its own code again is the trigger's doing. Nobody lays one thing down and takes up the next so
/// fast.
const BOUNCE: Micros = Micros::from_millis(400);
/// So soon after a scan another code comes from no hand: the scanner empties its memory.
const DUMP: Micros = Micros::from_millis(150);

/// Drops what a bouncing trigger sends.
///
/// ```
/// use serial_rules::intake::bounce::Bounce;
/// use serial_rules::intake::burst::Micros;
///
/// let mut bounce = Bounce::default();
/// let mut scan = |code, at| bounce.push(code, Micros::from_millis(at), Micros::from_millis(at + 80));
/// assert_eq!(scan("4006381333931", 0), ["4006381333931"]);
/// assert!(scan("4006381333931", 300).is_empty());
/// assert_eq!(scan("4006381333931", 2000), ["4006381333931"]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Bounce {
    last: Option<(String, Micros)>,
    /// How often the last one came again and was dropped.
    dropped: usize,
    is_dump: bool,
    bounced: usize,
}

impl Bounce {
    /// Takes a scan, from its first character to its last. Answers with what is to be taken, in order: nothing for a
    /// bounce; and what was dropped too, where it turns out to be no bounce.
    pub fn push(&mut self, code: &str, begun: Micros, ended: Micros) -> Vec<String> {
        let pause = self.last.as_ref().map(|(_, last)| begun.since(*last));
        let is_same = self.last.as_ref().is_some_and(|(last, _)| last == code);
        let is_near = |most: Micros| pause.is_some_and(|pause| pause <= most);
        if is_same && is_near(BOUNCE) && !self.is_dump {
            self.dropped += 1;
            self.bounced += 1;
            self.last = Some((code.to_owned(), ended));
            return Vec::new();
        }
        self.is_dump = is_near(DUMP);
        let mut taken = Vec::new();
        if self.is_dump {
            let before = self.last.take().map(|(before, _)| before).unwrap_or_default();
            self.bounced -= self.dropped;
            taken.resize(self.dropped, before);
        }
        self.dropped = 0;
        self.last = Some((code.to_owned(), ended));
        taken.push(code.to_owned());
        taken
    }

    /// How many scans were dropped.
    pub const fn bounced(&self) -> usize {
        self.bounced
    }
}
