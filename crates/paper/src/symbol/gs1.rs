//! GTIN and serial in one code, as GS1 writes them: `01`, fourteen digits, `21`, the serial (General Specifications 3).

use super::Fault;
use super::ean13::check_digit;

/// The longest serial behind `21`.
const SERIAL_MAX: usize = 20;

/// Whether GS1 allows the serial: at most twenty characters of its set 82.
pub fn can_hold(serial: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!\"%&'()*+,-./:;<=>?_".contains(&byte);
    (1..=SERIAL_MAX).contains(&serial.len()) && serial.bytes().all(is_allowed)
}

/// GTIN and serial as one text, from the code of the product: 8, 12, 13 or 14 digits.
///
/// ```
/// use paper::symbol::gtin;
/// assert_eq!(gtin("4006381333931", "A1").as_deref(), Some("010400638133393121A1"));
/// assert_eq!(gtin("4006381333932", "A1"), None);
/// ```
pub fn gtin(product: &str, serial: &str) -> Option<String> {
    let digits: Vec<u8> = product.bytes().map(|byte| byte.wrapping_sub(b'0')).collect();
    let (last, others) = digits.split_last()?;
    let is_sound = digits.iter().all(|digit| *digit < 10)
        && matches!(digits.len(), 8 | 12 | 13 | 14)
        && check_digit(others) == *last;
    (is_sound && can_hold(serial)).then(|| format!("01{product:0>14}21{serial}"))
}

/// How people read it: `(01)04006381333931(21)A1`.
pub fn reading(text: &str) -> String {
    match (text.get(2..16), text.get(18..)) {
        (Some(gtin), Some(serial)) => format!("(01){gtin}(21){serial}"),
        _ => text.to_owned(),
    }
}

pub(super) fn checked(text: &str) -> Result<&str, Fault> {
    let serial = text.get(18..).unwrap_or_default();
    let is_joined = text.starts_with("01") && text.get(16..18) == Some("21");
    if !is_joined || serial.len() > SERIAL_MAX {
        Err(Fault::Length)
    } else if can_hold(serial) {
        Ok(text)
    } else {
        Err(Fault::Character)
    }
}
