//! GS1 codes: what a barcode on a box says beside the serial (D18). Decides whether a text is one at all, and names the
//! elements the shop uses; how elements are written is `element`'s matter, which there are is `table`'s. Whose GTIN it is
//! is not asked here.

pub mod check;
mod date;
mod element;
mod table;

use jiff::civil::Date;
use serde::Serialize;

use crate::model::Serial;
use check::check_digit_holds;
use element::{Element, bracketed, linked, run_together};

pub use element::SEPARATOR;

/// The symbology identifiers that announce a GS1 code: GS1-128 and the GS1 forms of
/// DataMatrix, QR, `DataBar` and `DotCode`.
const GS1_SYMBOLOGIES: [&str; 5] = ["]C1", "]d2", "]Q3", "]e0", "]J1"];

/// What a GS1 code says.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Gs1 {
    /// The number of the product, 14 digits: of the thing itself (01), or of what the carton holds (02).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gtin: Option<String>,
    /// The serial (21). May be at fault as any serial may.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serial: Option<Serial>,
    /// The lot (10).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lot: Option<String>,
    /// The last good day (17); day 00 is the last of the month. Absent where the code names no day of the calendar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expiry: Option<Date>,
    /// How many pieces (37, 30).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// The number of the carton (00), 18 digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sscc: Option<String>,
    /// The elements that are known, kept and not used: identifier and value, in the order of the code.
    #[serde(skip)]
    pub others: Vec<(String, String)>,
    /// Whether the check digits of GTIN and SSCC hold.
    #[serde(skip)]
    pub is_checked: bool,
}

/// What the shop takes from an element.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Meaning {
    /// The number of the carton (00).
    Carton,
    /// The number of the thing itself (01).
    Product,
    /// The number of what the carton holds (02).
    Content,
    /// The lot (10).
    Lot,
    /// The last good day (17).
    Expiry,
    /// The serial (21).
    Serial,
    /// How many pieces (37, 30).
    Count,
}

impl Meaning {
    /// What an identifier means to the shop, if it means anything.
    fn of(identifier: &str) -> Option<Self> {
        Some(match identifier {
            "00" => Self::Carton,
            "01" => Self::Product,
            "02" => Self::Content,
            "10" => Self::Lot,
            "17" => Self::Expiry,
            "21" => Self::Serial,
            "30" | "37" => Self::Count,
            _ => return None,
        })
    }

    /// Whether its value ends with a check digit.
    const fn is_key(self) -> bool {
        matches!(self, Self::Carton | Self::Product | Self::Content)
    }
}

impl Gs1 {
    /// Whether the code says nothing but which carton it is on (D20).
    pub fn is_sscc_alone(&self) -> bool {
        self.sscc.is_some() && self.gtin.is_none() && self.serial.is_none() && self.count.is_none()
    }

    /// The first of each identifier counts; a label that says two things is not ours to settle.
    fn of(elements: Vec<Element>) -> Self {
        let is_key = |element: &&Element| Meaning::of(&element.identifier).is_some_and(Meaning::is_key);
        let is_checked = elements.iter().filter(is_key).all(|key| check_digit_holds(&key.value));
        let mut read = Self { is_checked, ..Self::default() };
        let mut content = None;
        for Element { identifier, value } in elements {
            match Meaning::of(&identifier) {
                Some(Meaning::Carton) if read.sscc.is_none() => read.sscc = Some(value),
                Some(Meaning::Product) if read.gtin.is_none() => read.gtin = Some(value),
                Some(Meaning::Content) if content.is_none() => content = Some(value),
                Some(Meaning::Lot) if read.lot.is_none() => read.lot = Some(value),
                Some(Meaning::Expiry) if read.expiry.is_none() && date::date(&value).is_some() => {
                    read.expiry = date::date(&value);
                }
                Some(Meaning::Serial) if read.serial.is_none() => read.serial = Some(Serial::new(&value)),
                Some(Meaning::Count) if read.count.is_none() => read.count = value.parse().ok(),
                _ => read.others.push((identifier, value)),
            }
        }
        read.gtin = read.gtin.or(content);
        read
    }

    /// Whether a code that nothing else proves is one: the check digits hold and every date is a day.
    fn is_beyond_doubt(&self) -> bool {
        let dates = ["11", "12", "13", "15", "16", "17"];
        let is_wrong =
            |(identifier, value): &(String, String)| dates.contains(&&**identifier) && date::date(value).is_none();
        self.is_checked && !self.others.iter().any(is_wrong)
    }
}

/// Reads a GS1 code; `None` when the text is none, and so is literal. The caller has spelled every FNC1 as
/// [`SEPARATOR`].
///
/// It is one when its symbology identifier, a separator, brackets or the form of a Digital Link proves it; without these
/// only when it begins with 01 and a GTIN whose check digit holds, something follows, and all of it is known.
///
/// ```
/// use serial_rules::intake::gs1::read;
/// let code = read("]C101069012345678921727020010LOT7\u{1D}21ABC123").unwrap();
/// assert_eq!(code.gtin.as_deref(), Some("06901234567892"));
/// assert_eq!(code.serial.unwrap().as_str(), "ABC123");
/// assert_eq!(code.lot.as_deref(), Some("LOT7"));
/// assert_eq!(code.expiry.unwrap().to_string(), "2027-02-28");
///
/// assert!(read("0106901234567892").is_none(), "nothing follows: it may be a serial");
/// assert!(read("01ABC").is_none());
/// ```
pub fn read(text: &str) -> Option<Gs1> {
    let (symbology, code) = split_symbology(text);
    if let Some(elements) = bracketed(code).or_else(|| linked(code)) {
        return Some(Gs1::of(elements));
    }
    let elements = run_together(code)?;
    let is_announced = symbology.is_some_and(|symbology| GS1_SYMBOLOGIES.contains(&symbology));
    if is_announced || code.contains(SEPARATOR) {
        return Some(Gs1::of(elements));
    }
    // A plain symbology says itself that this is no GS1 code.
    let begins_with_gtin =
        elements.first().is_some_and(|element| Meaning::of(&element.identifier) == Some(Meaning::Product));
    let is_likely = symbology.is_none() && begins_with_gtin && elements.len() > 1;
    is_likely.then(|| Gs1::of(elements)).filter(Gs1::is_beyond_doubt)
}

/// A scanned text without the symbology identifier that some scanners send first: `]`, a letter and a digit (ISO/IEC
/// 15424).
///
/// ```
/// use serial_rules::intake::gs1::split_symbology;
/// assert_eq!(split_symbology("]C0SN-1"), (Some("]C0"), "SN-1"));
/// assert_eq!(split_symbology("SN-1"), (None, "SN-1"));
/// ```
pub fn split_symbology(text: &str) -> (Option<&str>, &str) {
    match text.as_bytes() {
        [b']', letter, modifier, ..] if letter.is_ascii_alphabetic() && modifier.is_ascii_alphanumeric() => {
            (Some(&text[..3]), &text[3..])
        }
        _ => (None, text),
    }
}
