//! The check digit of GS1 keys, and the one form in which all lengths of a GTIN can be compared.

use crate::intake::range::is_digits;

/// Whether the last digit of a GS1 key holds: from the right, weights 1 and 3 by turns, the sum ends in nought (GS1
/// General Specifications, section 7.9).
///
/// ```
/// use serial_rules::intake::gs1::check::check_digit_holds;
/// assert!(check_digit_holds("6901234567892"));
/// assert!(!check_digit_holds("6901234567893"));
/// assert!(!check_digit_holds("69O1234567892"));
/// ```
pub fn check_digit_holds(key: &str) -> bool {
    let sum: u64 =
        key.bytes().rev().zip([1, 3].into_iter().cycle()).map(|(digit, weight)| u64::from(digit & 0x0F) * weight).sum();
    is_digits(key) && sum.is_multiple_of(10)
}

/// The last digit that would make a GTIN of a number of 8, 12, 13 or 14 digits whose own does not fit; nothing for any
/// other text.
///
/// ```
/// use serial_rules::intake::gs1::check::wanted_check_digit;
/// assert_eq!(wanted_check_digit("6901234567893"), Some('2'));
/// assert_eq!(wanted_check_digit("6901234567892"), None);
/// assert_eq!(wanted_check_digit("PHN-A15"), None);
/// ```
pub fn wanted_check_digit(barcode: &str) -> Option<char> {
    let is_like_gtin = is_digits(barcode) && matches!(barcode.len(), 8 | 12 | 13 | 14);
    let body = barcode.get(..barcode.len().checked_sub(1)?).filter(|_| is_like_gtin && !check_digit_holds(barcode))?;
    ('0'..='9').find(|digit| check_digit_holds(&format!("{body}{digit}")))
}

/// A barcode of 8, 12, 13 or 14 digits (EAN-8, UPC-A, EAN-13, ITF-14) as a GTIN of 14; `None` for anything else, and
/// where the check digit is wrong.
///
/// ```
/// use serial_rules::intake::gs1::check::gtin14;
/// assert_eq!(gtin14("6901234567892").as_deref(), Some("06901234567892"));
/// assert_eq!(gtin14("96385074").as_deref(), Some("00000096385074"));
/// assert_eq!(gtin14("PHN-A15"), None);
/// ```
pub fn gtin14(barcode: &str) -> Option<String> {
    let is_gtin = matches!(barcode.len(), 8 | 12 | 13 | 14) && check_digit_holds(barcode);
    is_gtin.then(|| format!("{barcode:0>14}"))
}

/// Whether a text is a product's barcode by its form: the twelve or thirteen digits of retail with the right last one. One
/// serial of so many digits in ten looks like that too, so that this may only lead to a question.
///
/// ```
/// use serial_rules::intake::gs1::check::looks_like_barcode;
/// assert!(looks_like_barcode("6901234567892"));
/// assert!(!looks_like_barcode("6901234567893"));
/// assert!(!looks_like_barcode("96385074"), "too short to tell it from a serial");
/// ```
pub fn looks_like_barcode(text: &str) -> bool {
    matches!(text.len(), 12 | 13) && check_digit_holds(text)
}

/// The form in which two spellings of one barcode are equal: the GTIN of 14 digits, or the text itself in lower case.
///
/// ```
/// use serial_rules::intake::gs1::check::barcode_key;
/// assert_eq!(barcode_key("6901234567892"), barcode_key("06901234567892"));
/// assert_eq!(barcode_key("Cable-2"), barcode_key("CABLE-2"));
/// ```
pub fn barcode_key(barcode: &str) -> String {
    gtin14(barcode).unwrap_or_else(|| barcode.to_ascii_lowercase())
}
