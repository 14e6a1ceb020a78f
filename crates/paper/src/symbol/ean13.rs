//! EAN-13 (GS1 General Specifications 5.2): thirteen digits, the first of which is told by the form of the next six.

use super::Fault;

/// Odd parity, read from the left: seven modules of each digit.
const ODD: [u8; 10] = [
    0b000_1101, 0b001_1001, 0b001_0011, 0b011_1101, 0b010_0011, 0b011_0001, 0b010_1111, 0b011_1011, 0b011_0111,
    0b000_1011,
];
/// For each first digit, which of the next six are of even parity.
const EVEN_AT: [u8; 10] =
    [0b00_0000, 0b00_1011, 0b00_1101, 0b00_1110, 0b01_0011, 0b01_1001, 0b01_1100, 0b01_0101, 0b01_0110, 0b01_1010];

/// The digit that belongs at the end of the others: weights of three and one from the right, up to the next ten.
pub fn check_digit(digits: &[u8]) -> u8 {
    let weighted = digits.iter().rev().enumerate();
    let sum: u32 = weighted.map(|(at, digit)| u32::from(*digit) * if at % 2 == 0 { 3 } else { 1 }).sum();
    u8::try_from((10 - sum % 10) % 10).unwrap_or(0)
}

/// The modules of thirteen digits, or of twelve that lack the last.
pub(super) fn modules(text: &str) -> Result<Vec<bool>, Fault> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Fault::Character);
    }
    let mut digits: Vec<u8> = text.bytes().map(|byte| byte - b'0').collect();
    if digits.len() == 12 {
        digits.push(check_digit(&digits));
    }
    if digits.len() != 13 {
        return Err(Fault::Length);
    }
    if check_digit(&digits[..12]) != digits[12] {
        return Err(Fault::CheckDigit);
    }
    let even_at = EVEN_AT[usize::from(digits[0])];
    let mut modules = Vec::with_capacity(95);
    push(&mut modules, 0b101, 3);
    for (at, digit) in digits[1..7].iter().enumerate() {
        let odd = ODD[usize::from(*digit)];
        let is_even = even_at >> (5 - at) & 1 == 1;
        push(&mut modules, if is_even { mirrored(!odd & 0x7f) } else { odd }, 7);
    }
    push(&mut modules, 0b01010, 5);
    for digit in &digits[7..] {
        push(&mut modules, !ODD[usize::from(*digit)] & 0x7f, 7);
    }
    push(&mut modules, 0b101, 3);
    Ok(modules)
}

fn push(modules: &mut Vec<bool>, bits: u8, count: u8) {
    modules.extend((0..count).rev().map(|at| bits >> at & 1 == 1));
}

/// Seven modules read from the other side.
fn mirrored(bits: u8) -> u8 {
    bits.reverse_bits() >> 1
}

#[cfg(test)]
mod tests {
    use super::{Fault, check_digit, modules};

    #[test]
    fn a_wrong_last_digit_is_found() {
        assert_eq!(check_digit(&[4, 0, 0, 6, 3, 8, 1, 3, 3, 3, 9, 3]), 1);
        assert_eq!(modules("4006381333931").map(|modules| modules.len()), Ok(95));
        assert_eq!(modules("400638133393").map(|modules| modules.len()), Ok(95));
        assert_eq!(modules("4006381333932"), Err(Fault::CheckDigit));
        assert_eq!(modules("40063813339"), Err(Fault::Length));
        assert_eq!(modules("40063813339A"), Err(Fault::Character));
    }
}
