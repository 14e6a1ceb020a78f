//! The number of a phone (IMEI): fifteen digits, the last of them a Luhn check digit (3GPP TS 23.003, annex B). Whether a
//! product wants an IMEI is the product's matter.

use crate::intake::range::is_digits;

/// Whether a text is an IMEI: 15 digits whose check digit holds (D20). Sixteen digits (IMEISV) have no check digit.
///
/// ```
/// use serial_rules::intake::imei::is_imei;
/// assert!(is_imei("352918115973957"));
/// assert!(!is_imei("352918116568815"), "the check digit is wrong");
/// assert!(!is_imei("35291811597395"));
/// ```
pub fn is_imei(text: &str) -> bool {
    text.len() == 15 && is_digits(text) && luhn_holds(text)
}

/// The model of the phone: the type allocation code, its first eight digits. `None` when the text is no IMEI.
///
/// ```
/// use serial_rules::intake::imei::model_code;
/// assert_eq!(model_code("352918115973957"), Some("35291811"));
/// ```
pub fn model_code(text: &str) -> Option<&str> {
    is_imei(text).then(|| &text[..8])
}

/// Counted from the right, each second digit doubled and its digits added: the sum ends in nought.
fn luhn_holds(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, digit)| match (place % 2, u32::from(digit - b'0')) {
            (0, digit) => digit,
            (_, digit) => digit * 2 / 10 + digit * 2 % 10,
        })
        .sum();
    sum.is_multiple_of(10)
}
