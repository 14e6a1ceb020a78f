//! How wide a text may be, and where it breaks.
//!
//! The browser's fonts are not known here. The widths are those of a wide sans serif, hundredths of the font's height for
//! each letter, so that any usual font stays within them; a page is then laid out the same way everywhere.

use crate::sheet::Face;

/// Widths of the letters from space to tilde in running text.
#[rustfmt::skip]
const PLAIN: [u8; 95] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 54,
    100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50,
    50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
];
/// The same for heavier letters.
#[rustfmt::skip]
const STRONG: [u8; 95] = [
    35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40, 84, 84, 84, 59,
    100, 78, 77, 74, 84, 69, 69, 83, 84, 38, 38, 78, 64, 100, 84, 86, 74, 86, 78, 73, 69, 82, 78, 111, 78, 73, 73, 46, 37, 46, 84, 50,
    50, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35, 67, 35, 105, 72, 69, 72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 37, 72, 84,
];
/// Every letter where all are equally wide.
const MONO: i32 = 61;
/// A letter of which only the script is known.
const OTHER: i32 = 85;
/// A Chinese character, and whatever is as wide as one.
const WIDE: i32 = 100;

/// A space at which no line breaks, and which does not vanish at the beginning of one.
pub(crate) const FIXED_SPACE: char = '\u{a0}';

/// The width of a letter in hundredths of the font's height.
fn letter(c: char, face: Face) -> i32 {
    let c = if c == FIXED_SPACE { ' ' } else { c };
    let at = (c as usize).checked_sub(32).filter(|at| *at < PLAIN.len());
    match (at, face) {
        _ if is_wide(c) => WIDE,
        (_, Face::Mono) => MONO,
        (Some(at), Face::Plain) => i32::from(PLAIN[at]),
        (Some(at), Face::Strong) => i32::from(STRONG[at]),
        (None, _) => OTHER,
    }
}

pub(crate) fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{1f000}'..='\u{3ffff}')
}

/// The width of a text at a size, rounded up.
///
/// ```
/// use paper::{sheet::Face, text::width};
/// assert_eq!(width("SN-1", Face::Mono, 100), 244);
/// assert_eq!(width("中文", Face::Plain, 300), 600);
/// ```
pub fn width(text: &str, face: Face, size: i32) -> i32 {
    let hundredths: i32 = text.chars().map(|c| letter(c, face)).fold(0, i32::saturating_add);
    hundredths.saturating_mul(size).div_euclid(100) + i32::from(hundredths.saturating_mul(size) % 100 != 0)
}

/// The text in lines no wider than `room`. Breaks at spaces and between Chinese characters, inside a word only where the
/// word alone is too wide, and then as [`chunks`] does; nothing is lost but the spaces at which it broke.
pub fn wrap(text: &str, face: Face, size: i32, room: i32) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        wrap_paragraph(paragraph, face, size, room, &mut lines);
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

/// The text in as few lines as [`wrap`] needs, all of about the same width: a last line of one word looks lost.
pub(crate) fn balanced(text: &str, face: Face, size: i32, room: i32) -> Vec<String> {
    let lines = wrap(text, face, size, room);
    let count = i32::try_from(lines.len()).unwrap_or(1);
    if count == 1 {
        return lines;
    }
    // A word that is whole stays so.
    let word = text.split(' ').filter(|word| word.is_ascii()).map(|word| width(word, face, size)).max().unwrap_or(0);
    let (mut low, mut high) = ((room / count).max(word.min(room)), room);
    while high - low > size / 4 {
        let middle = i32::midpoint(low, high);
        if wrap(text, face, size, middle).len() <= lines.len() { high = middle } else { low = middle + 1 }
    }
    wrap(text, face, size, high)
}

fn wrap_paragraph(text: &str, face: Face, size: i32, room: i32, lines: &mut Vec<String>) {
    let mut line = String::new();
    for word in words(text) {
        if width(&format!("{line}{}", word.trim_end()), face, size) > room && !line.trim_end().is_empty() {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        if width(word.trim_end(), face, size) <= room {
            line.push_str(word);
            continue;
        }
        let mut parts = chunks(word.trim_end(), face, size, room);
        line = parts.pop().unwrap_or_default() + &word[word.trim_end().len()..];
        lines.extend(parts.iter().map(|part| part.trim_end().to_owned()));
    }
    lines.push(line.trim_end().to_owned());
}

/// A text in the pieces between which a line may break, each with the spaces after it.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let may_break = at > start && c != ' ' && (before == ' ' || is_wide(c) && !is_closing(c) || is_wide(before));
        if may_break && !is_closing(c) {
            words.push(&text[start..at]);
            start = at;
        }
        before = c;
    }
    words.push(&text[start..]);
    words
}

/// What must not begin a line.
fn is_closing(c: char) -> bool {
    "，。、；：？！）》」』”’,.;:?!)".contains(c)
}

/// The text cut to a width with an ellipsis, where it is wider.
pub fn clipped(text: &str, face: Face, size: i32, room: i32) -> String {
    if width(text, face, size) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        if width(&format!("{kept}{c}…"), face, size) > room {
            break;
        }
        kept.push(c);
    }
    format!("{}…", kept.trim_end())
}

/// A text without spaces cut into as few lines as fit: a serial. It breaks behind one of its marks where that costs no line,
/// else into lines of about the same length: a last line of one letter is read past. Gives at least one line.
///
/// ```
/// use paper::{sheet::Face, text::chunks};
/// assert_eq!(chunks("SN-2026-000123", Face::Mono, 100, 500), ["SN-2026-", "000123"]);
/// assert_eq!(chunks("352918115973957", Face::Mono, 100, 500), ["35291811", "5973957"]);
/// ```
pub fn chunks(text: &str, face: Face, size: i32, room: i32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text;
    for left in (1..=chunk_count(text, face, size, room)).rev() {
        let (line, after) = rest.split_at(break_of(rest, left, (face, size, room)));
        lines.push(line.to_owned());
        rest = after;
    }
    lines
}

/// What a number has between its parts.
fn is_mark(c: char) -> bool {
    c.is_ascii_punctuation() || c == ' ' || c == FIXED_SPACE
}

/// Whether every line that [`chunks`] gives but the last ends with a mark.
pub(crate) fn breaks_at_marks(text: &str, face: Face, size: i32, room: i32) -> bool {
    let lines = chunks(text, face, size, room);
    lines.iter().rev().skip(1).all(|line| line.ends_with(is_mark))
}

/// How many lines [`chunks`] gives.
pub(crate) fn chunk_count(text: &str, face: Face, size: i32, room: i32) -> usize {
    let (mut lines, mut used) = (1, 0);
    for (at, c) in text.chars().enumerate() {
        let next = letter(c, face) * size;
        if at > 0 && used + next > room * 100 && used > 0 {
            (lines, used) = (lines + 1, 0);
        }
        used += next;
    }
    lines
}

/// Where the first of so many lines ends: of all places that leave no more than the other lines hold, the one nearest to its
/// share, behind a mark where there is such a place in its second half.
fn break_of(text: &str, lines: usize, (face, size, room): (Face, i32, i32)) -> usize {
    if lines <= 1 {
        return text.len();
    }
    let share = text.chars().count().div_ceil(lines);
    let places = text.char_indices().map(|(at, c)| at + c.len_utf8()).enumerate().map(|(at, end)| (at + 1, end));
    let fits = |(count, end): &(usize, usize)| *count == 1 || width(&text[..*end], face, size) <= room;
    let leaves_enough =
        |(_, end): &(usize, usize)| *end < text.len() && chunk_count(&text[*end..], face, size, room) < lines;
    let possible: Vec<(usize, usize)> = places.take_while(fits).filter(leaves_enough).collect();
    let is_marked = |(count, end): &&(usize, usize)| {
        *count * 2 >= share && text[..*end].ends_with(is_mark) && !text[*end..].starts_with(is_mark)
    };
    let nearest = |(count, _): &&(usize, usize)| count.abs_diff(share);
    let place = possible.iter().filter(is_marked).min_by_key(nearest).or_else(|| possible.iter().min_by_key(nearest));
    place.map_or(text.len(), |(_, end)| *end)
}

#[cfg(test)]
mod tests {
    use super::{Face, balanced, chunks, clipped, width, wrap};

    #[test]
    fn a_text_breaks_where_a_reader_expects_it() {
        for (text, room, lines) in [
            ("Phone 15 Pro black", 1000, vec!["Phone 15 Pro black"]),
            ("Phone 15 Pro black", 500, vec!["Phone 15", "Pro black"]),
            ("ABCDEFGHIJ", 300, vec!["ABCD", "EFG", "HIJ"]),
            ("No. SI-20261122-001 of", 700, vec!["No.", "SI-20261122-", "001 of"]),
            ("+86\u{a0}21\u{a0}5555\u{a0}0100", 800, vec!["+86\u{a0}21", "5555\u{a0}0100"]),
            ("苹果手机，黑色", 500, vec!["苹果手机，", "黑色"]),
            ("two\nlines", 900, vec!["two", "lines"]),
            ("", 100, vec![""]),
        ] {
            assert_eq!(wrap(text, Face::Plain, 100, room), lines, "{text} in {room}");
        }
    }

    #[test]
    fn nothing_is_lost_and_nothing_is_too_wide() {
        let text = "A-very-long-serial-number/without:spaces and 中文字符、标点 mixed in between it, ok";
        for room in [120, 250, 400, 1000] {
            let lines = wrap(text, Face::Plain, 100, room);
            assert!(lines.iter().all(|line| width(line, Face::Plain, 100) <= room), "{room}: {lines:?}");
            let solid = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(solid(&lines.concat()), solid(text));
            assert_eq!(chunks(text, Face::Mono, 100, room).concat(), text);
        }
    }

    #[test]
    fn no_word_is_left_alone_on_the_last_line() {
        for (text, room, lines) in [
            ("Ring white gold 0.25 ct", 1130, vec!["Ring white", "gold 0.25 ct"]),
            ("Phone 15", 1000, vec!["Phone 15"]),
            ("苹果手机黑色", 500, vec!["苹果手", "机黑色"]),
        ] {
            assert_eq!(balanced(text, Face::Plain, 100, room), lines, "{text} in {room}");
        }
    }

    #[test]
    fn a_clipped_text_says_that_it_is() {
        assert_eq!(clipped("Phone", Face::Plain, 100, 1000), "Phone");
        let short = clipped("Phone 15 Pro", Face::Plain, 100, 400);
        assert!(short.ends_with('…') && width(&short, Face::Plain, 100) <= 400, "{short}");
    }
}
