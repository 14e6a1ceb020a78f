//! Code 128 (ISO/IEC 15417) in the fewest symbols: which of the sets B and C each part is written in is chosen by going
//! through the text from its end and keeping the shorter way for each place.

use super::Fault;

/// The widths of bars and spaces of each symbol value, a bar first; the last one is the stop.
#[rustfmt::skip]
pub const WIDTHS: [&str; 107] = [
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213", "221312", "231212",
    "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132", "221231", "213212", "223112", "312131",
    "311222", "321122", "321221", "312212", "322112", "322211", "212123", "212321", "232121", "111323", "131123", "131321",
    "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331", "132131", "113123", "113321", "133121",
    "313121", "211331", "231131", "213113", "213311", "213131", "311123", "311321", "331121", "312113", "312311", "332111",
    "314111", "221411", "431111", "111224", "111422", "121124", "121421", "141122", "141221", "112214", "112412", "122114",
    "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111", "111242", "121142", "121241", "114212",
    "124112", "124211", "411212", "421112", "421211", "212141", "214121", "412121", "111143", "111341", "131141", "114113",
    "114311", "411113", "411311", "113141", "114131", "311141", "411131", "211412", "211214", "211232", "2331112",
];

const TO_C: usize = 99;
const TO_B: usize = 100;
const FNC1: usize = 102;
/// What divides the fields of GS1: FNC1 inside a text.
const SEPARATOR: u8 = 0x1d;
const START_B: usize = 104;
const START_C: usize = 105;
const STOP: usize = 106;

/// The two sets that printable text needs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Set {
    B,
    C,
}

/// The modules of a text of printable ASCII; with FNC1 in front of it, and in place of each U+001D, where it is a GS1 text.
///
/// # Errors
/// When there is nothing in it, or a character that the sets do not have.
pub fn modules(text: &str, is_gs1: bool) -> Result<Vec<bool>, Fault> {
    let bytes = text.as_bytes();
    if bytes.is_empty() {
        return Err(Fault::Length);
    }
    if !bytes.iter().all(|byte| (b' '..=b'~').contains(byte) || is_gs1 && *byte == SEPARATOR) {
        return Err(Fault::Character);
    }
    let mut values = values(bytes, is_gs1);
    values.push(check(&values));
    values.push(STOP);
    let mut modules = Vec::with_capacity(values.len() * 11 + 2);
    for value in values {
        for (at, width) in WIDTHS[value].bytes().enumerate() {
            modules.extend(std::iter::repeat_n(at % 2 == 0, usize::from(width - b'0')));
        }
    }
    Ok(modules)
}

/// The symbol values of start and text.
fn values(text: &[u8], is_gs1: bool) -> Vec<usize> {
    let costs = costs(text);
    let mut set = if costs[0].1 < costs[0].0 { Set::C } else { Set::B };
    let mut values = vec![if set == Set::B { START_B } else { START_C }];
    if is_gs1 {
        values.push(FNC1);
    }
    let mut at = 0;
    while at < text.len() {
        let (in_b, in_c) = (stay_b(&costs, at), stay_c(text, &costs, at));
        let cost = costs[at];
        match set {
            Set::B if in_b == cost.0 => {
                values.push(if text[at] == SEPARATOR { FNC1 } else { usize::from(text[at] - b' ') });
                at += 1;
            }
            Set::B => {
                values.push(TO_C);
                set = Set::C;
            }
            Set::C if in_c == cost.1 => {
                values.push(usize::from(text[at] - b'0') * 10 + usize::from(text[at + 1] - b'0'));
                at += 2;
            }
            Set::C => {
                values.push(TO_B);
                set = Set::B;
            }
        }
    }
    values
}

/// More than any text costs.
const NEVER: usize = usize::MAX / 2;

/// For each place, the fewest symbols for the rest when it is reached in set B, and in set C.
fn costs(text: &[u8]) -> Vec<(usize, usize)> {
    let mut costs = vec![(0, 0); text.len() + 1];
    for at in (0..text.len()).rev() {
        let (in_b, in_c) = (stay_b(&costs, at), stay_c(text, &costs, at));
        costs[at] = (in_b.min(in_c + 1), in_c.min(in_b + 1));
    }
    costs
}

fn stay_b(costs: &[(usize, usize)], at: usize) -> usize {
    costs[at + 1].0 + 1
}

fn stay_c(text: &[u8], costs: &[(usize, usize)], at: usize) -> usize {
    let is_pair = text.get(at..at + 2).is_some_and(|pair| pair.iter().all(u8::is_ascii_digit));
    if is_pair { costs[at + 2].1 + 1 } else { NEVER }
}

/// The check symbol: the start and each value times its place, modulo 103.
fn check(values: &[usize]) -> usize {
    values.iter().enumerate().map(|(at, value)| value * at.max(1)).sum::<usize>() % 103
}

#[cfg(test)]
mod tests {
    use super::modules;

    /// Modules of the table measured with two other encoders, without quiet zones (printing notes).
    #[test]
    fn the_shortest_way_is_found() {
        for (text, expected) in [
            ("1234567890", 90),
            ("356938035643809", 134),
            ("JW00001234", 112),
            ("C02XK1ABJHD2", 167),
            ("SN-2026-000123", 167),
            ("1HGCM82633A004352", 200),
            ("A1B2C3D4E5F6G7H8I9J0", 255),
        ] {
            assert_eq!(modules(text, false).map(|modules| modules.len()), Ok(expected), "{text}");
        }
    }
}
