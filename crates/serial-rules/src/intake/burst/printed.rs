//! The codes of the printed test sheet. What a scanner makes of one tells what is the matter with it, without a word typed:
//! which one was scanned is seen from what came.

use crate::intake::gs1::split_symbology;
use crate::intake::range::is_digits;

/// Digits.
const DIGITS: &str = "0123456789";
/// Letters that lie elsewhere on other layouts, large and small.
const LETTERS: &str = "QWAZYMqwazym";
/// What serials are written with besides.
const SIGNS: &str = "A-B/C_D.E+F:G";
/// Two fields of GS1 with what divides them.
const GS1: &str = "010400638133393110LOT7\u{1d}21SN1";
/// Sixty characters: a scanner that is too quick loses some.
const LONG: &str = "SB-0000000001111111111222222222233333333334444444444555555-X";
/// A code of several lines, which some scanners send as several codes.
const LINES: &str = "LINE-1\nLINE-2\nLINE-3\nLINE-4\nLINE-5";

/// So many characters at the beginning tell a code of which the rest is lost; of GS1 the whole article.
const BEGINNING: usize = 3;
const ARTICLE: usize = 16;

/// A code of the sheet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TestCode {
    /// Digits.
    Digits,
    /// Letters.
    Letters,
    /// Signs.
    Signs,
    /// Fields of GS1.
    Gs1,
    /// A long one.
    Long,
    /// A square of several lines.
    Lines,
}

impl TestCode {
    /// All of them, in the order of the sheet.
    pub const ALL: [Self; 6] = [Self::Digits, Self::Letters, Self::Signs, Self::Gs1, Self::Long, Self::Lines];

    /// What it says.
    ///
    /// ```
    /// use serial_rules::intake::burst::TestCode;
    /// assert_eq!(TestCode::Long.text().len(), 60);
    /// ```
    pub const fn text(self) -> &'static str {
        match self {
            Self::Digits => DIGITS,
            Self::Letters => LETTERS,
            Self::Signs => SIGNS,
            Self::Gs1 => GS1,
            Self::Long => LONG,
            Self::Lines => LINES,
        }
    }

    /// The code that was probably scanned, by the length of what came or by its beginning; nothing where it may be any
    /// other code. Each has a length of its own, because another layout changes characters and not their number.
    ///
    /// ```
    /// use serial_rules::intake::burst::TestCode;
    /// assert_eq!(TestCode::heard("0123456789"), Some(TestCode::Digits));
    /// assert_eq!(TestCode::heard("azqwy?AZQWY,"), Some(TestCode::Letters), "another layout");
    /// assert_eq!(TestCode::heard("SB-00000111"), Some(TestCode::Long), "most of it is lost");
    /// assert_eq!(TestCode::heard("352918115973957"), None);
    /// ```
    pub fn heard(text: &str) -> Option<Self> {
        let (_, text) = split_symbology(text);
        let begins = |code: &Self| {
            let beginning = if *code == Self::Gs1 { ARTICLE } else { BEGINNING };
            code.text().get(..beginning).is_some_and(|beginning| text.starts_with(beginning))
        };
        let is_as_long = |code: &Self| code.text().chars().count() == text.chars().count();
        // Digits and lines of any length are common: those are told by the whole of them.
        let is_telling = |code: &Self| !matches!(code, Self::Digits | Self::Lines);
        let is_alike = |code: &Self| begins(code) || is_as_long(code) && !is_digits(text);
        let exact = Self::ALL.into_iter().find(|code| code.text() == text);
        exact.or_else(|| Self::ALL.into_iter().filter(is_telling).find(is_alike))
    }
}
