//! What is known of a scanner: how fast it is and how it spells. The client keeps one for each device; the scanner check
//! screen learns it.

use serde::{Deserialize, Serialize};

use crate::intake::gs1::SEPARATOR;

/// A time or a span of time in microseconds. Event times come from `event.timeStamp`, never from a clock in the handler:
/// while a page is busy the clock says when the key was looked at, and not when it went down.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Micros(pub u64);

impl Micros {
    /// So many thousandths of a second.
    pub const fn from_millis(millis: u64) -> Self {
        Self(millis.saturating_mul(1000))
    }

    /// The span since an earlier moment; none where the two were told out of order.
    #[must_use]
    pub const fn since(self, earlier: Self) -> Self {
        Self(self.0.saturating_sub(earlier.0))
    }
}

/// How characters are told.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decode {
    /// By what the key writes; by its place on the board where an input method hid that.
    #[default]
    Auto,
    /// By its place on the board always: a scanner set to the United States layout at a computer that is not.
    ByPlace,
}

/// What Caps Lock does to a scan.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CapsLock {
    /// The scanner minds it itself, or nobody minds: case does not tell serials apart.
    #[default]
    Keep,
    /// It turns letters over; turn them back.
    Undo,
}

/// What is known of a scanner.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Profile {
    /// The longest pause between two characters of one scan.
    pub gap_max: Micros,
    /// The pause that ends a scan of a scanner that sends no Enter.
    pub quiet: Micros,
    /// The pace above which such a scan is taken for typing.
    pub quiet_median_max: Micros,
    /// How characters are told.
    pub decode: Decode,
    /// What Caps Lock does.
    pub caps_lock: CapsLock,
    /// How this scanner spells the GS1 separator in plain characters, if it does.
    pub separators: Vec<String>,
    /// What this scanner sends before every code, and is no part of it.
    pub prefix: String,
    /// What it sends after every code, besides the key that ends it.
    pub suffix: String,
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            gap_max: Micros::from_millis(60),
            quiet: Micros::from_millis(150),
            quiet_median_max: Micros::from_millis(35),
            decode: Decode::default(),
            caps_lock: CapsLock::default(),
            separators: vec!["<GS>".to_owned(), "{GS}".to_owned()],
            prefix: String::new(),
            suffix: String::new(),
        }
    }
}

impl Profile {
    /// A text without what this scanner sends before and after every code. One that would be nothing without it stays.
    ///
    /// ```
    /// use serial_rules::intake::burst::Profile;
    /// let profile = Profile { prefix: "~".into(), suffix: "#".into(), ..Profile::default() };
    /// assert_eq!(profile.bare("~SN-1#"), "SN-1");
    /// assert_eq!(profile.bare("SN-1"), "SN-1");
    /// assert_eq!(profile.bare("~#"), "~#");
    /// ```
    pub fn bare(&self, text: &str) -> String {
        let bare = text.strip_prefix(self.prefix.as_str()).unwrap_or(text);
        let bare = bare.strip_suffix(self.suffix.as_str()).unwrap_or(bare);
        if bare.is_empty() { text.to_owned() } else { bare.to_owned() }
    }

    /// A text with every spelling of the GS1 separator turned into the one character. For what the camera and the
    /// clipboard bring, too.
    ///
    /// ```
    /// use serial_rules::intake::burst::Profile;
    /// assert_eq!(Profile::default().with_separators("10LOT7<GS>21A1"), "10LOT7\u{1D}21A1");
    /// ```
    pub fn with_separators(&self, text: &str) -> String {
        let spellings = self.separators.iter().filter(|spelling| !spelling.is_empty());
        spellings
            .fold(text.to_owned(), |text, spelling| text.replace(spelling.as_str(), SEPARATOR.encode_utf8(&mut [0; 4])))
    }
}
