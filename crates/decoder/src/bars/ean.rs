//! EAN-13, EAN-8 and UPC-A (GS1 General Specifications 5.2): digits of two bars and two spaces, seven modules each.

use super::Said;
use super::stripes::sum;
use crate::format::Format;

/// The widths of a digit of odd parity; of even parity they are the same from the other end.
const ODD: [[f32; 4]; 10] = [
    [3.0, 2.0, 1.0, 1.0],
    [2.0, 2.0, 2.0, 1.0],
    [2.0, 1.0, 2.0, 2.0],
    [1.0, 4.0, 1.0, 1.0],
    [1.0, 1.0, 3.0, 2.0],
    [1.0, 2.0, 3.0, 1.0],
    [1.0, 1.0, 1.0, 4.0],
    [1.0, 3.0, 1.0, 2.0],
    [1.0, 2.0, 1.0, 3.0],
    [3.0, 1.0, 1.0, 2.0],
];
/// For each first digit, which of the next six are of even parity, the first the highest bit.
const EVEN_AT: [u8; 10] =
    [0b00_0000, 0b00_1011, 0b00_1101, 0b00_1110, 0b01_0011, 0b01_1001, 0b01_1100, 0b01_0101, 0b01_0110, 0b01_1010];

const DIGIT: f32 = 7.0;
/// Light before and after, in modules: somewhat less than the standard wants.
const QUIET: f32 = 5.0;
/// How far a digit may be from its pattern: the sum of squares, in modules.
const FAR_MAX: f32 = 1.1;
/// How much a digit's or a guard's width may differ from its share of the whole.
const CHANGE_MAX: f32 = 0.22;

/// Reads the code that begins with this bar.
pub(super) fn read(widths: &[f32], at: usize) -> Option<Said> {
    read_halves(widths, at, 6).or_else(|| read_halves(widths, at, 4))
}

/// A code of two halves of so many digits each.
fn read_halves(widths: &[f32], at: usize, half: usize) -> Option<Said> {
    let stripes = 3 + 4 * half + 5 + 4 * half + 3;
    let bars = widths.get(at..at + stripes)?;
    let (before, after) = (widths[at - 1], *widths.get(at + stripes)?);
    // The first guard tells the module roughly; the whole tells it well.
    let rough = sum(&bars[..3]) / 3.0;
    let modules = 11.0 + DIGIT * 2.0 * if half == 6 { 6.0 } else { 4.0 };
    let module = sum(bars) / modules;
    let is_framed = before >= QUIET * module && after >= QUIET * module;
    if !is_framed || (rough - module).abs() > 0.5 * module {
        return None;
    }
    let centre = 3 + 4 * half;
    if !is_share(&bars[..3], 3.0, module) || !is_share(&bars[centre..centre + 5], 5.0, module) {
        return None;
    }
    let digit = |at: usize| digit(&bars[at..at + 4], module);
    let left: Vec<(u8, bool)> = (0..half).map(|place| digit(3 + 4 * place)).collect::<Option<_>>()?;
    let right: Vec<(u8, bool)> = (0..half).map(|place| digit(centre + 5 + 4 * place)).collect::<Option<_>>()?;
    // The right half has the widths of odd parity; read from the other end it would not.
    if right.iter().any(|(_, is_even)| *is_even) {
        return None;
    }
    let parities = left.iter().fold(0, |bits, (_, is_even)| bits << 1 | u8::from(*is_even));
    let mut digits: Vec<u8> = left.iter().chain(&right).map(|(digit, _)| *digit).collect();
    if half == 6 {
        let first = EVEN_AT.iter().position(|&even_at| even_at == parities)?;
        digits.insert(0, u8::try_from(first).ok()?);
    } else if parities != 0 {
        return None;
    }
    is_checked(&digits).then(|| said(&digits, (at, at + stripes)))
}

fn is_share(stripes: &[f32], modules: f32, module: f32) -> bool {
    (sum(stripes) / module - modules).abs() <= CHANGE_MAX * modules.max(4.0)
}

/// The digit of four stripes, and whether its parity is even. Compared from each edge to the next of its kind, and by the
/// second and the last stripe, which tells apart what is alike in that.
fn digit(stripes: &[f32], module: f32) -> Option<(u8, bool)> {
    if !is_share(stripes, DIGIT, module) {
        return None;
    }
    let own = sum(stripes) / DIGIT;
    let features = |[a, b, c, d]: [f32; 4]| [a + b, b + c, (b + d) * 0.7];
    let seen = features([0, 1, 2, 3].map(|at| stripes[at] / own));
    let far = |pattern: [f32; 4]| {
        seen.iter().zip(features(pattern)).map(|(seen, pattern)| (seen - pattern) * (seen - pattern)).sum::<f32>()
    };
    let both = (0_u8..).zip(ODD).flat_map(|(digit, odd)| {
        let [a, b, c, d] = odd;
        [(digit, false, far(odd)), (digit, true, far([d, c, b, a]))]
    });
    let (digit, is_even, far) = both.min_by(|one, other| one.2.total_cmp(&other.2))?;
    (far <= FAR_MAX).then_some((digit, is_even))
}

/// Whether the last digit is the one that belongs there: weights of three and one from the right.
fn is_checked(digits: &[u8]) -> bool {
    let weighed = digits.iter().rev().enumerate();
    weighed.map(|(at, digit)| u32::from(*digit) * if at % 2 == 0 { 1 } else { 3 }).sum::<u32>().is_multiple_of(10)
}

fn said(digits: &[u8], bars: (usize, usize)) -> Said {
    let text: String = digits.iter().map(|digit| char::from(b'0' + digit)).collect();
    match (digits.len(), text.strip_prefix('0')) {
        // Twelve digits of America: the same code with a nought before it.
        (13, Some(twelve)) => Said { format: Format::UpcA, symbology: "]E0", text: twelve.to_owned(), bars },
        (13, None) => Said { format: Format::Ean13, symbology: "]E0", text, bars },
        _ => Said { format: Format::Ean8, symbology: "]E4", text, bars },
    }
}
