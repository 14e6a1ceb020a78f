//! Keys into scans: tells a scanner that types from a person who types, by the time between keys. A state machine of
//! values: what a scan means is `scan`'s matter, which key events reach it is the device's.
//!
//! A scanner types a code within milliseconds and ends it with Enter or Tab, or with nothing but silence. With a Chinese
//! input method on, the events lose their characters; they are told by the place of the key on the board, so that a scan
//! arrives complete, or visibly incomplete, and never shortened (R63).

mod key;
mod profile;

mod examine;
mod printed;

use key::{Stroke, stroke};

pub use examine::{Caps, Examination, Layout, Told, examine};
pub use key::{Held, Key};
pub use printed::TestCode;
pub use profile::{CapsLock, Decode, Micros, Profile};

/// The most characters of one scan. The largest QR code holds 7,089.
const CHARACTERS_MAX: usize = 8192;
/// The fewest characters of a scan that ends with Enter.
const ENDED_MIN: usize = 3;
/// The fewest on the scan surface, where nobody types. One key alone is never a scan.
const SURFACE_MIN: usize = 2;
/// The fewest characters of a scan that ends in silence.
const QUIET_MIN: usize = 6;
/// A burst that begins so soon after a key that belonged to none may be the end of something typed.
const TYPING_PAUSE: Micros = Micros::from_millis(1000);

/// What has the keyboard's attention.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Target {
    /// The scan surface: nothing is typed there, so a slow scanner is believed sooner.
    #[default]
    Surface,
    /// A field that a person types into.
    Field,
}

/// What ended a scan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Terminator {
    /// Enter, a carriage return or a line feed.
    Enter,
    /// Tab.
    Tab,
    /// Silence.
    Quiet,
}

/// How well a text was told by the keys.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Fidelity {
    /// Each character as the scanner sent it.
    #[default]
    AsSent,
    /// An input method was in the way; characters were recovered by the places of their keys.
    Corrected,
    /// A character is lost, and stands in the text as U+FFFD. To be scanned again, never to be stored.
    Incomplete,
}

/// A scan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Captured {
    /// What was scanned, each GS1 separator as U+001D.
    pub text: String,
    /// What ended it.
    pub terminator: Terminator,
    /// How well it was told.
    pub fidelity: Fidelity,
    /// The middle one of the times between its characters.
    pub median_gap: Micros,
    /// When its first character came.
    pub begun: Micros,
    /// From its first character to its last.
    pub duration: Micros,
}

/// Gathers keys until they are a scan, or are not.
///
/// ```
/// use serial_rules::intake::burst::{Burst, Key, Micros, Terminator};
///
/// let mut burst = Burst::default();
/// let keys = ["S", "N", "1", "Enter"];
/// let scans: Vec<_> = keys
///     .iter()
///     .zip(0..)
///     .filter_map(|(&key, at)| burst.push(&Key { key, ..Key::default() }, Micros::from_millis(8 * at)))
///     .collect();
/// assert_eq!(scans.len(), 1);
/// assert_eq!((scans[0].text.as_str(), scans[0].terminator), ("SN1", Terminator::Enter));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Burst {
    profile: Profile,
    target: Target,
    text: String,
    gaps: Vec<Micros>,
    begun: Micros,
    last_character: Micros,
    last_key: Micros,
    fidelity: Fidelity,
    alt_number: String,
    follows_typing: bool,
    typed: Option<Micros>,
    /// When characters were let go for a pause: they may have been the head of a scan.
    headless: Option<Micros>,
    ended: Option<Micros>,
}

impl Burst {
    /// A capture for a scanner of this profile, on the scan surface.
    pub fn new(profile: Profile) -> Self {
        Self { profile, ..Self::default() }
    }

    /// Says what has the keyboard's attention from now on.
    pub const fn aim(&mut self, target: Target) {
        self.target = target;
    }

    /// Takes a key that went down at `at` (`event.timeStamp`). Answers with a scan when this key ends one, or shows that
    /// an earlier one had ended in silence.
    pub fn push(&mut self, key: &Key<'_>, at: Micros) -> Option<Captured> {
        let stroke = stroke(key, &self.profile);
        if let Stroke::AltDigit(digit) = stroke {
            return self.push_alt_digit(digit, at);
        }
        if stroke == Stroke::Nothing {
            return None;
        }
        self.end_alt_number();
        let earlier = self.pause(at);
        self.last_key = at;
        match stroke {
            Stroke::Sent(character) => self.add(character, Fidelity::AsSent, at),
            Stroke::Recovered(character) => self.add(character, Fidelity::Corrected, at),
            Stroke::Lost => self.add(char::REPLACEMENT_CHARACTER, Fidelity::Incomplete, at),
            Stroke::Enter => return earlier.or_else(|| self.end(Terminator::Enter, at)),
            Stroke::Tab => return earlier.or_else(|| self.end(Terminator::Tab, at)),
            Stroke::Human => self.give_up(at),
            Stroke::Alt | Stroke::AltDigit(_) | Stroke::Nothing => {}
        }
        earlier
    }

    /// Looks at the time: has a scan ended in silence? To be asked by a timer after the last key, with the time now. The
    /// timer only asks; the times of the events decide.
    pub fn quiet(&mut self, now: Micros) -> Option<Captured> {
        self.end_alt_number();
        if self.text.is_empty() || now.since(self.last_key) < self.profile.quiet {
            return None;
        }
        self.end_in_silence()
    }

    /// Whether keys are coming in as from a scanner, so that Enter, Tab, Space, `/` and `'` are not to press a button or
    /// to open the browser's search. Also just after a scan, for the second half of a carriage return and line feed.
    pub fn is_open(&self, at: Micros) -> bool {
        let is_near = |moment: Micros| at.since(moment) <= self.profile.gap_max;
        let is_fed = self.length() >= SURFACE_MIN && is_near(self.last_key);
        is_fed || (self.text.is_empty() && self.ended.is_some_and(is_near))
    }

    /// Minds the pause before a key: longer than a scanner's, it ends or breaks the burst.
    fn pause(&mut self, at: Micros) -> Option<Captured> {
        let gap = at.since(self.last_key);
        if self.text.is_empty() || gap <= self.profile.gap_max {
            return None;
        }
        if gap >= self.profile.quiet {
            return self.end_in_silence();
        }
        // A radio link hiccups: what came so fast was no person, and goes on. On the surface nobody types, so that even
        // one character before the hiccup is the scanner's: without it the rest would pass for a shorter serial (R63).
        if self.target == Target::Field && !self.is_scanner() {
            self.let_go();
        }
        None
    }

    fn add(&mut self, character: char, fidelity: Fidelity, at: Micros) {
        if self.text.is_empty() {
            self.begun = at;
            self.follows_typing = self.typed.is_some_and(|typed| at.since(typed) <= TYPING_PAUSE);
            if self.headless.take().is_some_and(|lost| at.since(lost) <= TYPING_PAUSE) {
                self.fidelity = Fidelity::Incomplete;
            }
        } else {
            self.gaps.push(at.since(self.last_character));
        }
        self.last_character = at;
        if self.length() < CHARACTERS_MAX {
            self.text.push(character);
            self.fidelity = self.fidelity.max(fidelity);
        } else {
            self.gaps.truncate(CHARACTERS_MAX);
            self.fidelity = Fidelity::Incomplete;
        }
    }

    /// A digit of a character's number keeps the burst alive; the character comes with the last of them.
    fn push_alt_digit(&mut self, digit: char, at: Micros) -> Option<Captured> {
        let earlier = self.pause(at);
        self.last_key = at;
        // Numbers of characters end at 1,114,111; more digits name none.
        if self.alt_number.len() < 8 {
            self.alt_number.push(digit);
        }
        earlier
    }

    /// Turns the digits typed with Alt held into the character they name; one that nobody can name is lost.
    fn end_alt_number(&mut self) {
        if self.alt_number.is_empty() {
            return;
        }
        let number = std::mem::take(&mut self.alt_number).parse().ok();
        // From 127 to 159 each machine means a character of its own, and Unicode none that could be kept.
        let is_told = |character: &char| !matches!(character, '\u{7F}'..='\u{9F}');
        let (character, fidelity) = match number.and_then(char::from_u32).filter(is_told) {
            Some(character) => (character, Fidelity::AsSent),
            None => (char::REPLACEMENT_CHARACTER, Fidelity::Incomplete),
        };
        self.add(character, fidelity, self.last_key);
    }

    fn end(&mut self, terminator: Terminator, at: Micros) -> Option<Captured> {
        let is_alone = self.target == Target::Surface && !self.follows_typing && self.length() >= SURFACE_MIN;
        let is_scan = self.is_scanner() || is_alone && self.median_gap() <= self.profile.gap_max;
        if !is_scan {
            if !self.text.is_empty() {
                self.give_up(at);
            }
            return None;
        }
        self.ended = Some(at);
        Some(self.take(terminator))
    }

    fn end_in_silence(&mut self) -> Option<Captured> {
        if self.length() >= QUIET_MIN && self.median_gap() <= self.profile.quiet_median_max {
            return Some(self.take(Terminator::Quiet));
        }
        self.let_go();
        None
    }

    /// Lets go of what was gathered, because of a pause. Who typed it is not known: a scan that follows at once may lack
    /// its head, and is to be scanned again.
    fn let_go(&mut self) {
        self.give_up(self.last_key);
        self.headless = Some(self.last_key);
    }

    /// Lets go of what was gathered: it was typed, up to `at`.
    fn give_up(&mut self, at: Micros) {
        self.clear();
        self.typed = Some(at);
    }

    fn take(&mut self, terminator: Terminator) -> Captured {
        let captured = Captured {
            text: self.profile.bare(&self.profile.with_separators(&self.text)),
            terminator,
            fidelity: self.fidelity,
            median_gap: self.median_gap(),
            begun: self.begun,
            duration: self.last_character.since(self.begun),
        };
        self.clear();
        captured
    }

    fn clear(&mut self) {
        self.text.clear();
        self.gaps.clear();
        self.alt_number.clear();
        self.fidelity = Fidelity::default();
        self.typed = None;
        self.headless = None;
    }

    /// Whether what came so far is too fast and too much for fingers.
    fn is_scanner(&self) -> bool {
        self.length() >= ENDED_MIN && self.median_gap() <= Micros(self.profile.gap_max.0 / 2)
    }

    /// Characters so far: one more than the gaps between them.
    fn length(&self) -> usize {
        if self.text.is_empty() { 0 } else { self.gaps.len() + 1 }
    }

    fn median_gap(&self) -> Micros {
        let mut gaps = self.gaps.clone();
        gaps.sort_unstable();
        gaps.get(gaps.len() / 2).copied().unwrap_or_default()
    }
}
