//! Code 39 (ISO/IEC 16388): characters of five bars and four spaces, three of the nine wide. It has no check of its own, so
//! that a short one is more often a shadow than a code.

use super::Said;
use super::stripes::{sum, wide_ones};
use crate::format::Format;

/// Shorter ones are not taken.
const CHARACTERS_MIN: usize = 3;
/// Longer ones do not fit a picture.
const CHARACTERS_MAX: usize = 80;
/// Light before and after, in narrow bars: half of what the standard wants.
const QUIET: f32 = 5.0;
/// The space between two characters is this wide at most, in narrow bars.
const GAP_MAX: f32 = 4.0;
/// How much wider or narrower a character may be than the one before it.
const CHANGE_MAX: f32 = 0.2;

/// Each character and which of its nine stripes are wide, the first the highest bit; the last begins and ends a code.
#[rustfmt::skip]
const WIDE: [(char, u16); 44] = [
    ('0', 0o064), ('1', 0o441), ('2', 0o141), ('3', 0o540), ('4', 0o061), ('5', 0o460), ('6', 0o160), ('7', 0o045),
    ('8', 0o444), ('9', 0o144), ('A', 0o411), ('B', 0o111), ('C', 0o510), ('D', 0o031), ('E', 0o430), ('F', 0o130),
    ('G', 0o015), ('H', 0o414), ('I', 0o114), ('J', 0o034), ('K', 0o403), ('L', 0o103), ('M', 0o502), ('N', 0o023),
    ('O', 0o422), ('P', 0o122), ('Q', 0o007), ('R', 0o406), ('S', 0o106), ('T', 0o026), ('U', 0o601), ('V', 0o301),
    ('W', 0o700), ('X', 0o221), ('Y', 0o620), ('Z', 0o320), ('-', 0o205), ('.', 0o604), (' ', 0o304), ('$', 0o250),
    ('/', 0o242), ('+', 0o212), ('%', 0o052), ('*', 0o224),
];

/// Reads the code that begins with this bar.
pub(super) fn read(widths: &[f32], at: usize) -> Option<Said> {
    let (star, width, narrow) = character(widths, at)?;
    if star != '*' || widths[at - 1] < QUIET * narrow {
        return None;
    }
    let mut text = String::new();
    let (mut here, mut before) = (at + 10, width);
    loop {
        let (read, width, narrow) = character(widths, here)?;
        let is_beside = widths[here - 1] <= GAP_MAX * narrow && (width - before).abs() <= CHANGE_MAX * before;
        if !is_beside || text.len() > CHARACTERS_MAX {
            return None;
        }
        if read == '*' {
            let is_ended = widths.get(here + 9).is_some_and(|light| *light >= QUIET * narrow);
            let is_whole = is_ended && text.len() >= CHARACTERS_MIN && text.trim() == text;
            return is_whole.then(|| Said { format: Format::Code39, symbology: "]A0", text, bars: (at, here + 9) });
        }
        text.push(read);
        (here, before) = (here + 10, width);
    }
}

/// A character, its width, and how wide its narrow stripes are.
fn character(widths: &[f32], at: usize) -> Option<(char, f32, f32)> {
    let stripes: [f32; 9] = widths.get(at..at + 9)?.try_into().ok()?;
    let wide = wide_ones(stripes, 3)?;
    let (read, _) = WIDE.iter().find(|(_, known)| *known == wide)?;
    let narrow: f32 = (0..9).filter(|stripe| wide >> (8 - stripe) & 1 == 0).map(|stripe| stripes[stripe]).sum();
    Some((*read, sum(&stripes), narrow / 6.0))
}
