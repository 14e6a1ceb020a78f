//! The words of a label: its title and its notes, in the letters and lines that they find room in.

use super::{Lengths, Words, line_height};
use crate::sheet::Face;
use crate::text;

/// How many lines the title may have in this height: one note, the last, is not pushed out by a second one.
pub(super) fn title_lines(words: &Words, lengths: Lengths, room: i32) -> usize {
    let lines = |room: i32| usize::try_from(room / line_height(lengths.font)).unwrap_or(0);
    let note = if words.notes.is_empty() { 0 } else { line_height(lengths.font * 4 / 5) };
    if words.title.is_empty() { 0 } else { lines(room - note).max(lines(room).min(1)) }
}

/// The title in at most so many lines: in letters in which no word of it is broken and all of it stands in those lines, where
/// there are such; and those letters.
pub(super) fn titled(words: &Words, lengths: Lengths, room: i32, most: usize) -> (i32, Vec<String>) {
    if most == 0 || words.title.is_empty() {
        return (lengths.font, Vec::new());
    }
    let is_whole = |font: &i32| {
        words.title.split(' ').all(|word| text::width(word, Face::Strong, *font) <= room || !word.is_ascii())
    };
    let least = lengths.font_min.max(lengths.font * 3 / 4);
    let fonts = || (least..=lengths.font).rev();
    let fits = |font: &i32| is_whole(font) && text::wrap(&words.title, Face::Strong, *font, room).len() <= most;
    if let Some(font) = fonts().find(fits) {
        return (font, text::balanced(&words.title, Face::Strong, font, room));
    }
    let font = fonts().find(is_whole).unwrap_or(least);
    (font, shortened(&words.title, most, font, room))
}

/// A title too long for so many lines, without the end of its name. How many pieces are in a carton stands behind the last dot,
/// and is kept.
fn shortened(title: &str, most: usize, font: i32, room: i32) -> Vec<String> {
    let is_counted = |at: &usize| title[*at..].starts_with("·\u{a0}");
    let (name, count) = title.split_at(title.rfind('·').filter(is_counted).unwrap_or(title.len()));
    let kept = |letters: usize| {
        let name: String = name.chars().take(letters).collect();
        text::wrap(&format!("{}… {count}", name.trim_end()), Face::Strong, font, room)
    };
    let (mut low, mut high) = (0, name.chars().count());
    while low < high {
        let middle = (low + high).div_ceil(2);
        if kept(middle).len() <= most { low = middle } else { high = middle - 1 }
    }
    let mut lines = kept(low);
    lines.truncate(most);
    lines
}

/// The letters in which all notes stand on one line, or the smallest that are good to read.
pub(super) fn noting_font(notes: &[String], lengths: Lengths, room: i32) -> i32 {
    let good = lengths.font * 4 / 5;
    let least = lengths.font_min.max(good * 3 / 5).min(good);
    let all = notes.join(" · ");
    (least..=good).rev().find(|font| text::width(&all, Face::Plain, *font) <= room).unwrap_or(least)
}

/// The notes in at most so many lines: one below the other, else all on one, else the last ones: a price is what one looks for.
pub(super) fn noted(notes: &[String], most: usize, font: i32, room: i32) -> Vec<String> {
    if most == 0 {
        return Vec::new();
    }
    let all = notes.join(" · ");
    if notes.len() > most && text::width(&all, Face::Plain, font) <= room {
        return vec![all];
    }
    let last = &notes[notes.len().saturating_sub(most)..];
    last.iter().map(|note| text::clipped(note, Face::Plain, font, room)).collect()
}

/// The notes on one line. The first of them gives way, so that a price is never cut.
pub(super) fn in_one_line(notes: &[String], font: i32, room: i32) -> String {
    let all = notes.join(" · ");
    match notes.split_first() {
        Some((first, rest)) if !rest.is_empty() && text::width(&all, Face::Plain, font) > room => {
            let rest = format!(" · {}", rest.join(" · "));
            let left = room - text::width(&rest, Face::Plain, font);
            let first = text::clipped(first, Face::Plain, font, left);
            text::clipped(&format!("{first}{rest}"), Face::Plain, font, room)
        }
        _ => text::clipped(&all, Face::Plain, font, room),
    }
}
