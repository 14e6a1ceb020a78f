//! What names a carton by its form (D20, R85). The cartons a shop has recorded are the book's.

use crate::intake::gs1::check::check_digit_holds;

/// How the codes begin that factories print on cartons, as letters before a number or a mark.
const WORDS: [&str; 8] = ["BOX", "CARTON", "CASE", "CRTN", "CTN", "PALLET", "PKG", "PLT"];

/// Whether a text is an SSCC, the number of a logistic unit: 18 digits whose check digit holds.
///
/// ```
/// use serial_rules::intake::carton::is_sscc;
/// assert!(is_sscc("106141412345678908"));
/// assert!(!is_sscc("106141412345678900"));
/// ```
pub fn is_sscc(text: &str) -> bool {
    text.len() == 18 && check_digit_holds(text)
}

/// Whether a code that nobody knows looks like the code of a carton, so that the screen asks before it is stored as a
/// serial (R85). A guess: it may ask once too often, never refuse.
///
/// ```
/// use serial_rules::intake::carton::looks_like_carton;
/// assert!(looks_like_carton("BOX-0001"));
/// assert!(looks_like_carton("ctn12"));
/// assert!(looks_like_carton("106141412345678908"));
/// assert!(!looks_like_carton("BOXER7"));
/// assert!(!looks_like_carton("352918115973957"));
/// ```
pub fn looks_like_carton(code: &str) -> bool {
    let letters = code.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (word, rest) = code.split_at(letters);
    let is_word = !rest.is_empty() && WORDS.iter().any(|carton| carton.eq_ignore_ascii_case(word));
    is_word || is_sscc(code) || code.strip_prefix("00").is_some_and(is_sscc)
}
