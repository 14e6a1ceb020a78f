//! Keys as they go down and up: a scanner's, all of a burst, and a person's, one after the other.

use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};

/// Between two keys of the scanner.
const SCANNER_PACE: Duration = Duration::from_millis(5);
/// Between two scans: the clerk takes up the next box. Far less than a person needs, and more than ends a burst.
const BETWEEN_SCANS: Duration = Duration::from_millis(20);
/// Between two keys of a quick typist. Slow enough to be told from a scanner.
const PERSON_PACE: Duration = Duration::from_millis(90);

/// After a key that writes nothing: a finger on Tab is quick.
const STROKE_PACE: Duration = Duration::from_millis(30);

/// Between two pulls of the trigger at the same label. Sooner, it would be the trigger that bounces.
const TRIGGER_LET_GO: Duration = Duration::from_millis(450);

/// Before somebody who has typed takes up the scanner. Keys that come sooner might belong to the scan.
pub(crate) const HANDS_CHANGE: Duration = Duration::from_millis(1100);

// How WebDriver spells keys that write nothing.
const ENTER: char = '\u{E006}';
const TAB: char = '\u{E004}';
const SHIFT: char = '\u{E008}';

/// What a scanner sends after a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// As most are set when they are bought.
    Enter,
    /// As some shops set it.
    Tab,
    /// Some send none.
    None,
}

/// The keys of these codes, scanned one after the other.
pub(crate) fn scans<'a>(codes: impl IntoIterator<Item = &'a str>, ending: Ending) -> KeyActions {
    let mut keys = Keyboard::at(SCANNER_PACE);
    for code in codes {
        keys.write(code);
        match ending {
            Ending::Enter => keys.press(ENTER),
            Ending::Tab => keys.press(TAB),
            Ending::None => {}
        }
        keys.rest(BETWEEN_SCANS);
    }
    keys.into_actions()
}

/// The keys of a code that is scanned once more: the clerk lets go of the trigger first.
pub(crate) fn scan_again(code: &str) -> KeyActions {
    let mut keys = Keyboard::at(SCANNER_PACE);
    keys.rest(TRIGGER_LET_GO);
    keys.write(code);
    keys.press(ENTER);
    keys.into_actions()
}

/// No keys for a moment, longer than ends a scan.
pub(crate) fn rest() -> KeyActions {
    rest_for(TRIGGER_LET_GO)
}

/// No keys for so long.
pub(crate) fn rest_for(duration: Duration) -> KeyActions {
    let mut keys = Keyboard::at(PERSON_PACE);
    keys.rest(duration);
    keys.into_actions()
}

/// The keys of a person who writes this.
pub(crate) fn typing(text: &str) -> KeyActions {
    let mut keys = Keyboard::at(PERSON_PACE);
    keys.write(text);
    keys.into_actions()
}

/// A key of a person that writes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stroke {
    Enter,
    Space,
    Tab,
    Up,
    Down,
    Right,
}

impl Stroke {
    pub(crate) fn into_actions(self) -> KeyActions {
        let mut keys = Keyboard::at(STROKE_PACE);
        keys.press(match self {
            Self::Enter => ENTER,
            Self::Space => ' ',
            Self::Tab => TAB,
            Self::Up => '\u{E013}',
            Self::Down => '\u{E015}',
            Self::Right => '\u{E014}',
        });
        keys.into_actions()
    }
}

struct Keyboard {
    acts: Vec<KeyAction>,
    pace: Duration,
}

impl Keyboard {
    fn at(pace: Duration) -> Self {
        Self { acts: Vec::new(), pace }
    }

    fn write(&mut self, text: &str) {
        for character in text.chars() {
            if needs_shift(character) {
                self.acts.push(KeyAction::Down { value: SHIFT });
                self.press(character);
                self.acts.push(KeyAction::Up { value: SHIFT });
            } else {
                self.press(character);
            }
        }
    }

    fn press(&mut self, key: char) {
        self.acts.extend([KeyAction::Down { value: key }, KeyAction::Up { value: key }]);
        self.rest(self.pace);
    }

    fn rest(&mut self, duration: Duration) {
        self.acts.push(KeyAction::Pause { duration });
    }

    fn into_actions(self) -> KeyActions {
        self.acts.into_iter().fold(KeyActions::new("keyboard".to_owned()), InputSource::then)
    }
}

/// Whether a keyboard of the United States writes it with Shift.
fn needs_shift(character: char) -> bool {
    character.is_ascii_uppercase() || "~!@#$%^&*()_+{}|:\"<>?".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scan_is_its_keys_and_its_ending() {
        let told = format!("{:?}", scans(["a1", "B"], Ending::Enter));
        let downs = told.matches("Down").count();
        assert_eq!(downs, "a1".len() + 1 + "B".len() + 1 + 1, "the characters, a Shift, two endings");
        assert_eq!(told.matches("Up").count(), downs, "no key stays down");
    }

    #[test]
    fn a_shift_goes_with_capitals_and_upper_signs() {
        assert!(needs_shift('Z') && needs_shift('<') && !needs_shift('z') && !needs_shift('/') && !needs_shift('序'));
    }
}
