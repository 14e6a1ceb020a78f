//! Code 128 (ISO/IEC 15417): characters of three bars and three spaces, eleven modules each, with a check character.

use super::Said;
use super::stripes::sum;
use crate::format::Format;

use paper::symbol::CODE_128_WIDTHS as WIDTHS;

const SHIFT: usize = 98;
const TO_C: usize = 99;
const TO_B: usize = 100;
const TO_A: usize = 101;
const FNC1: usize = 102;
const START_A: usize = 103;
const START_B: usize = 104;
const START_C: usize = 105;
const STOP: usize = 106;

const CHARACTER: f32 = 11.0;
/// Light before and after, in modules: half of what the standard wants.
const QUIET: f32 = 5.0;
/// How far a character may be from its pattern: the sum of squares, in modules.
const FAR_MAX: f32 = 1.6;
/// How much wider or narrower a character may be than the one before it.
const CHANGE_MAX: f32 = 0.25;
/// The longest that a code may be, in characters with start and check.
const CHARACTERS_MAX: usize = 128;

/// Reads the code that begins with this bar.
pub(super) fn read(widths: &[f32], at: usize) -> Option<Said> {
    let first = widths.get(at..at + 6)?;
    let start = nearest(first, START_A..=START_C)?;
    let module = sum(first) / CHARACTER;
    if widths[at - 1] < QUIET * module {
        return None;
    }
    let mut values = vec![start];
    let (mut here, mut before) = (at + 6, sum(first));
    loop {
        let character = widths.get(here..here + 6)?;
        let width = sum(character);
        if (width - before).abs() > CHANGE_MAX * before || values.len() > CHARACTERS_MAX {
            return None;
        }
        let value = nearest(character, 0..=STOP)?;
        if value == STOP {
            // The stop has one bar more, two modules wide.
            let (bar, light) = (widths.get(here + 6)?, widths.get(here + 7)?);
            let module = width / CHARACTER;
            let is_ended = (*bar / module - 2.0).abs() < 0.9 && *light >= QUIET * module;
            return is_ended.then(|| said(&values, (at, here + 7))).flatten();
        }
        if (START_A..=START_C).contains(&value) {
            return None;
        }
        values.push(value);
        (here, before) = (here + 6, width);
    }
}

/// The value whose pattern is nearest. Compared from each edge to the next of its kind, which stays as it is where ink runs
/// or a picture is out of focus; and by the bars together, which tells apart what is alike in that.
fn nearest(character: &[f32], values: std::ops::RangeInclusive<usize>) -> Option<usize> {
    let module = sum(character) / CHARACTER;
    let seen = features([0, 1, 2, 3, 4, 5].map(|at| character[at] / module));
    let far = |value: usize| {
        let bytes = WIDTHS[value].as_bytes();
        let pattern = features([0, 1, 2, 3, 4, 5].map(|at| f32::from(bytes[at] - b'0')));
        seen.iter().zip(pattern).map(|(seen, pattern)| (seen - pattern) * (seen - pattern)).sum::<f32>()
    };
    let (value, far) = values.map(|value| (value, far(value))).min_by(|one, other| one.1.total_cmp(&other.1))?;
    (far <= FAR_MAX).then_some(value)
}

fn features(widths: [f32; 6]) -> [f32; 5] {
    let to_next = |at: usize| widths[at] + widths[at + 1];
    // Ink that runs makes all three bars wider at once: their sum counts for less.
    [to_next(0), to_next(1), to_next(2), to_next(3), (widths[0] + widths[2] + widths[4]) * 0.6]
}

fn said(values: &[usize], bars: (usize, usize)) -> Option<Said> {
    let (check, values) = values.split_last()?;
    let weighed: usize = values.iter().enumerate().map(|(at, value)| value * at.max(1)).sum();
    if weighed % 103 != *check || values.len() < 2 {
        return None;
    }
    let text = text_of(values)?;
    let is_gs1 = values[1] == FNC1;
    let text = text.trim_matches(SEPARATOR).to_owned();
    let symbology = if is_gs1 { "]C1" } else { "]C0" };
    (!text.is_empty()).then_some(Said { format: Format::Code128, symbology, text, bars })
}

/// What divides the fields of a GS1 code.
const SEPARATOR: char = '\u{1d}';

#[derive(Clone, Copy, PartialEq, Eq)]
enum Set {
    A,
    B,
    C,
}

fn text_of(values: &[usize]) -> Option<String> {
    let mut set = match values[0] {
        START_A => Set::A,
        START_B => Set::B,
        _ => Set::C,
    };
    let mut text = String::new();
    let mut is_shifted = false;
    for &value in &values[1..] {
        let now = match (is_shifted, set) {
            (true, Set::A) => Set::B,
            (true, Set::B) => Set::A,
            (_, set) => set,
        };
        is_shifted = false;
        match (now, value) {
            (_, FNC1) => text.push(SEPARATOR),
            (Set::C, 0..100) => {
                let digits = [value / 10, value % 10].map(|digit| u8::try_from(digit).unwrap_or(0) + b'0');
                text.extend(digits.map(char::from));
            }
            (Set::A, 64..96) => text.push(char::from(u8::try_from(value - 64).ok()?)),
            (Set::A | Set::B, 0..96) => text.push(char::from(u8::try_from(value + 32).ok()?)),
            (Set::A | Set::B, SHIFT) => is_shifted = true,
            (Set::A | Set::B, TO_C) => set = Set::C,
            (Set::A | Set::C, TO_B) => set = Set::B,
            (Set::B | Set::C, TO_A) => set = Set::A,
            // Characters beyond ASCII, and messages to the reader: no serial has them.
            _ => return None,
        }
    }
    Some(text)
}
