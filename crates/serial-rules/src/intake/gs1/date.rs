//! Dates in GS1 codes: YYMMDD (GS1 General Specifications, section 7.12).

use jiff::civil::Date;

use crate::intake::range::is_digits;

/// The year about which two digits of a year are read, from 49 years before it to 50 after.
///
/// The standard slides this window with the calendar. The rules have no clock, and a code must mean the same day whenever
/// it is read again; so the window stands still, from 1977 to 2076.
const WINDOW_YEAR: i16 = 2026;

/// A day written YYMMDD; day 00 is the last of the month.
pub(super) fn date(value: &str) -> Option<Date> {
    if value.len() != 6 || !is_digits(value) {
        return None;
    }
    let (year, month, day) = (value[..2].parse::<i16>().ok()?, value[2..4].parse().ok()?, value[4..].parse().ok()?);
    let century = WINDOW_YEAR - WINDOW_YEAR % 100;
    let year = match year - WINDOW_YEAR % 100 {
        51.. => century - 100 + year,
        ..-49 => century + 100 + year,
        _ => century + year,
    };
    match day {
        0 => Date::new(year, month, 1).ok().map(Date::last_of_month),
        day => Date::new(year, month, day).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d18_two_digits_of_a_year_have_a_window() {
        for (value, expected) in [
            ("270131", Some("2027-01-31")),
            ("270200", Some("2027-02-28")),
            ("280200", Some("2028-02-29")),
            ("001231", Some("2000-12-31")),
            ("761231", Some("2076-12-31")),
            ("770101", Some("1977-01-01")),
            ("270230", None),
            ("271301", None),
            ("270001", None),
            ("27013", None),
            ("27O131", None),
        ] {
            assert_eq!(date(value).map(|day| day.to_string()).as_deref(), expected, "{value}");
        }
    }
}
