//! ITF-14 (GS1 General Specifications 5.3), the code on cartons: digits in pairs, one in the bars and one in the spaces,
//! two wide of five each. Of fourteen digits only: shorter ones are found in other codes' bars.

use super::Said;
use super::stripes::{sum, wide_ones};
use crate::format::Format;

const PAIRS: usize = 7;
const STRIPES: usize = 4 + PAIRS * 10 + 3;
/// Light before and after, in narrow bars: half of what the standard wants.
const QUIET: f32 = 5.0;
/// How much wider or narrower a pair may be than the one before it.
const CHANGE_MAX: f32 = 0.2;

/// Which of five are wide for each digit, the first the highest bit.
const WIDE: [u16; 10] = [0b00110, 0b10001, 0b01001, 0b11000, 0b00101, 0b10100, 0b01100, 0b00011, 0b10010, 0b01010];

/// Reads the code that begins with this bar.
pub(super) fn read(widths: &[f32], at: usize) -> Option<Said> {
    let bars = widths.get(at..at + STRIPES)?;
    let (before, after) = (widths[at - 1], *widths.get(at + STRIPES)?);
    let narrow = sum(&bars[..4]) / 4.0;
    let is_start = bars[..4].iter().all(|width| (0.5..1.6).contains(&(width / narrow)));
    if !is_start || before < QUIET * narrow || after < QUIET * narrow {
        return None;
    }
    let mut text = String::with_capacity(PAIRS * 2);
    let mut width = None;
    for pair in bars[4..4 + PAIRS * 10].chunks(10) {
        let now = sum(pair);
        if width.is_some_and(|before: f32| (now - before).abs() > CHANGE_MAX * before) {
            return None;
        }
        width = Some(now);
        for first in 0..2 {
            let five = [0, 2, 4, 6, 8].map(|stripe| pair[first + stripe]);
            let wide = wide_ones(five, 2)?;
            let digit = WIDE.iter().position(|&known| known == wide)?;
            text.push(char::from(b'0' + u8::try_from(digit).ok()?));
        }
    }
    let end = &bars[STRIPES - 3..];
    let is_ended = end[0] > 1.35 * end[1] && end[0] > 1.35 * end[2];
    (is_ended && is_carton_number(&text)).then_some(Said {
        format: Format::Itf,
        symbology: "]I0",
        text,
        bars: (at, at + STRIPES),
    })
}

/// Whether these are the fourteen digits of a carton's number, with the right last one.
fn is_carton_number(text: &str) -> bool {
    let digits: Option<Vec<u32>> = text.chars().map(|digit| digit.to_digit(10)).collect();
    digits.is_some_and(|digits| {
        let weighed = digits.iter().enumerate().map(|(at, digit)| if at % 2 == 0 { digit * 3 } else { *digit });
        digits.len() == 14 && weighed.sum::<u32>().is_multiple_of(10)
    })
}

#[cfg(test)]
mod tests {
    use super::is_carton_number;

    #[test]
    fn a_cartons_number_has_its_check_digit() {
        assert!(is_carton_number("10614141000415"));
        assert!(!is_carton_number("10614141000416"));
        assert!(!is_carton_number("061414100041"));
    }
}
