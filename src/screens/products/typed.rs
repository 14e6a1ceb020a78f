//! Numbers as people type them. Pure.

use serial_rules::model::amount::{AmountFault, Fixed};

/// Reads a number that may be written full-width, with a sign of currency in front or with a comma before each three
/// digits. Blank is no number and no fault.
pub(super) fn read<const PLACES: u32>(text: &str) -> Result<Option<Fixed<PLACES>>, AmountFault> {
    let folded: String = text.chars().map(narrow).filter(|c| !c.is_whitespace()).collect();
    let bare = folded.trim_start_matches(['¥', '$', '€', '£']);
    if bare.is_empty() && folded.is_empty() {
        return Ok(None);
    }
    without_commas(bare).ok_or(AmountFault::NotANumber)?.parse().map(Some)
}

/// The narrow form of a full-width character, which a Chinese input method writes.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{ffe5}' => '¥',
        '。' => '.',
        _ => c,
    }
}

/// The text without the commas between thousands; nothing where a comma stands elsewhere and may mean a decimal point.
fn without_commas(text: &str) -> Option<String> {
    let (whole, decimals) = text.split_once('.').map_or((text, None), |(whole, decimals)| (whole, Some(decimals)));
    let mut groups = whole.trim_start_matches(['-', '+']).split(',');
    let first = groups.next().unwrap_or_default();
    let mut is_grouped = false;
    for group in groups {
        is_grouped = true;
        if group.len() != 3 {
            return None;
        }
    }
    let is_odd = is_grouped && !(1..=3).contains(&first.len());
    let is_comma_behind_point = decimals.is_some_and(|decimals| decimals.contains(','));
    (!is_odd && !is_comma_behind_point).then(|| text.replace(',', ""))
}

#[cfg(test)]
mod tests {
    use super::{AmountFault, read};
    use serial_rules::model::Money;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, amount) in [
            ("5998", "5998"),
            (" 5,998.50 ", "5998.5"),
            ("1,234,567", "1234567"),
            ("¥ 12", "12"),
            ("￥１２．５", "12.5"),
            ("$0.99", "0.99"),
            ("-3", "-3"),
        ] {
            assert_eq!(read::<4>(text), Ok(Some(amount.parse::<Money>().unwrap())), "{text}");
        }
        assert_eq!(read::<4>("  "), Ok(None));
    }

    #[test]
    fn what_is_no_number_is_never_guessed() {
        for text in ["abc", "12,5", "1,23,456", ",500", "1.2.3", "1e3", "¥", "12 元", "1.2,345", "<b>"] {
            assert_eq!(read::<4>(text), Err(AmountFault::NotANumber), "{text}");
        }
        assert_eq!(read::<4>("0.00001"), Err(AmountFault::TooPrecise));
        assert_eq!(read::<4>("12345678901"), Err(AmountFault::TooLarge));
    }
}
