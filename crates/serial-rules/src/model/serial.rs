//! A serial: the text that names exactly one piece (R1, D1).

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize};

use crate::refusal::Code;

/// The longest serial, in characters (R65).
pub const LENGTH_MAX: usize = 100;

/// The most serials in one entry action: one paste, one generation, one carton, one run of scans (R67, D2).
pub const ENTRIES_MAX: usize = 1000;

/// A serial as entered, tidied (D1): trimmed, without invisible characters, full-width forms folded.
///
/// Making one never fails, so that a bad text can be shown where it stands; [`Serial::fault`] says whether it may be
/// stored.
///
/// ```
/// use serial_rules::model::Serial;
/// let serial = Serial::new(" ＡＢ１２ ");
/// assert_eq!(serial.as_str(), "AB12");
/// assert!(serial.same_as(&Serial::new("ab12")));
/// assert_eq!(serial.fault(), None);
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Serial(Arc<str>);

impl Serial {
    /// Tidies a text into a serial.
    pub fn new(raw: &str) -> Self {
        Self(tidied(raw).as_ref().into())
    }

    /// The text, in the case it was entered in.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether both name the same piece: equal but for ASCII case (R81).
    pub fn same_as(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }

    /// The form in which two names of the same piece are equal.
    pub fn key(&self) -> String {
        self.0.to_ascii_lowercase()
    }

    /// Why this text can be no serial, if so (R64 to R66).
    pub fn fault(&self) -> Option<Code> {
        if self.0.is_empty() {
            Some(Code::Empty)
        } else if self.0.chars().count() > LENGTH_MAX {
            Some(Code::TooLong)
        } else if self.0.bytes().all(is_allowed) {
            None
        } else {
            Some(Code::BadCharacter)
        }
    }
}

/// Whether a serial may hold this character: printable ASCII, but for the separators and the quote (D1).
///
/// ```
/// use serial_rules::model::serial::is_allowed;
/// assert!(is_allowed(b'-') && !is_allowed(b';') && !is_allowed(b' '));
/// ```
pub const fn is_allowed(byte: u8) -> bool {
    matches!(byte, 0x21..=0x7E) && !matches!(byte, b',' | b';' | b'"')
}

/// Folds one full-width form to its ASCII twin (R63); other characters stay.
///
/// ```
/// use serial_rules::model::serial::folded;
/// assert_eq!(['Ａ', '１', 'A', '中'].map(folded), ['A', '1', 'A', '中']);
/// ```
pub const fn folded(character: char) -> char {
    match character {
        '\u{FF01}'..='\u{FF5E}' => match char::from_u32(character as u32 - 0xFEE0) {
            Some(folded) => folded,
            None => character,
        },
        '\u{3000}' => ' ',
        other => other,
    }
}

/// Whether a character is invisible and never meant: a control, a zero-width or a byte-order mark.
///
/// ```
/// use serial_rules::model::serial::is_invisible;
/// assert!(is_invisible('\u{200B}') && is_invisible('\r') && !is_invisible(' '));
/// ```
pub fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

fn tidied(raw: &str) -> Cow<'_, str> {
    if raw.bytes().all(|byte| matches!(byte, 0x21..=0x7E)) {
        return Cow::Borrowed(raw);
    }
    let folded: String = raw.chars().filter(|&c| !is_invisible(c)).map(folded).collect();
    Cow::Owned(folded.trim().to_owned())
}

impl<'de> Deserialize<'de> for Serial {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(deserializer).map(|text| Self::new(&text))
    }
}

impl From<&str> for Serial {
    fn from(raw: &str) -> Self {
        Self::new(raw)
    }
}

impl fmt::Display for Serial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Serial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}
