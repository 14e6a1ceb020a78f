//! Cells as people and spreadsheets write them.

use serial_rules::model::amount::{AmountFault, Fixed};
use serial_rules::model::serial::folded;

/// Digits that a spreadsheet keeps of a number; those behind are noughts (IEEE 754, double precision).
const DIGITS_KEPT: usize = 15;

/// An amount; nothing where the cell is blank. Full-width digits, a sign of currency and commas between thousands are read.
pub(super) fn amount<const PLACES: u32>(cell: &str) -> Result<Option<Fixed<PLACES>>, AmountFault> {
    let text: String = cell.chars().map(folded).filter(|letter| !letter.is_whitespace() && *letter != ',').collect();
    let bare = text.trim_start_matches(['¥', '￥', '$', '€', '£']);
    if text.is_empty() { Ok(None) } else { bare.parse().map(Some) }
}

/// Whether a spreadsheet has broken a long number: `3.52918E+14`, or sixteen digits and more of which the last are noughts.
pub(super) fn is_damaged(cell: &str, is_number: bool) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let powers = cell.split_once(['E', 'e']).is_some_and(|(front, power)| {
        let (whole, decimals) = front.split_once('.').unwrap_or((front, "0"));
        whole.len() == 1 && is_digits(whole) && is_digits(decimals) && power.strip_prefix('+').is_some_and(is_digits)
    });
    let is_cut = is_number
        && is_digits(cell)
        && cell.len() > DIGITS_KEPT
        && cell[DIGITS_KEPT..].bytes().all(|byte| byte == b'0');
    powers || is_cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_a_spreadsheet_has_broken_are_noticed() {
        for (cell, is_number, expected) in [
            ("3.52918E+14", true, true),
            ("3.52918E+14", false, true),
            ("352918115973957", true, false),
            ("35291811597395700000", true, true),
            ("35291811597395700000", false, false),
            ("8986011012345678900", false, false),
            ("1E5", false, false),
            ("A1.5E+3", false, false),
            ("", true, false),
        ] {
            assert_eq!(is_damaged(cell, is_number), expected, "{cell}");
        }
    }

    #[test]
    fn amounts_are_read_as_they_are_written() {
        assert_eq!(amount::<4>("¥4,299.00").map(|amount| amount.map(|it| it.to_string())), Ok(Some("4299".to_owned())));
        assert_eq!(amount::<4>(" "), Ok(None));
        assert_eq!(amount::<4>("abc"), Err(AmountFault::NotANumber));
    }
}
