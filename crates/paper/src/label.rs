//! One label: which code fits it and why, and where everything stands, in whole printer dots.

mod choice;
mod wording;

use serde::{Deserialize, Serialize};

use crate::measure::Resolution;
use crate::sheet::{Anchor, Face, Item, Text};
use crate::symbol::Symbology;
use crate::text;

pub use choice::{Choice, Reason};
use choice::{Drawn, choose};
use wording::{in_one_line, noted, noting_font, title_lines, titled};

/// What is asked of every label of a job.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Design {
    /// How fine the printer draws.
    pub resolution: Resolution,
    /// Width and height in dots.
    pub size: (i32, i32),
    /// The code that is wanted; none leaves it to what fits.
    pub wanted: Option<Symbology>,
    /// Whether the words stand on a second half, for a label that is folded.
    pub is_folded: bool,
}

/// What one label says.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Words {
    /// What is in the code: a serial, the code of a product, or the list of what is in a carton.
    pub code: String,
    /// What people read beside the code, where it is not what is in it.
    pub reading: Option<String>,
    /// The code of its product, for GS1 codes.
    pub product_code: Option<String>,
    /// Above the code, heavier.
    pub title: String,
    /// In small letters: the shop, a price.
    pub notes: Vec<String>,
}

impl Words {
    /// What people read beside the code.
    pub fn reading(&self) -> &str {
        self.reading.as_ref().unwrap_or(&self.code)
    }
}

/// A label that is laid out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Label {
    /// What it is known by: what people read beside its code.
    pub name: String,
    /// What a scanner must read from its code.
    pub content: String,
    /// Whether it has no code that a scanner would read.
    pub is_faulty: bool,
    /// Which code it has and why; none while nothing is laid out.
    pub choice: Option<Choice>,
    /// What is on it, from its corner.
    pub items: Vec<Item>,
}

/// The lengths of a design in dots.
#[derive(Clone, Copy)]
struct Lengths {
    margin: i32,
    /// Letters: at their best and at their smallest.
    font: i32,
    font_min: i32,
    gap: i32,
}

impl Lengths {
    fn of(design: &Design) -> Self {
        let dots = |micrometres| design.resolution.dots(micrometres);
        let is_at_least = |width, height| design.size.0 >= dots(width) && design.size.1 >= dots(height);
        let (margin, font, gap) = match () {
            () if is_at_least(90_000, 120_000) => (4_000, 8_000, 3_000),
            () if is_at_least(90_000, 90_000) => (3_000, 6_000, 1_500),
            () if is_at_least(65_000, 48_000) => (1_250, 4_250, 1_000),
            () if is_at_least(45_000, 35_000) => (1_250, 3_250, 500),
            () => (1_250, 2_750, 500),
        };
        Self { margin: dots(margin), font: dots(font), font_min: dots(1_625), gap: dots(gap) }
    }
}

/// Lays out a label.
pub fn label(design: &Design, words: &Words) -> Label {
    let lengths = Lengths::of(design);
    let mut items = Vec::new();
    let (choice, drawn) = choose(design, words, &Room::of(design, &lengths, words));
    match &drawn {
        Some(drawn) if drawn.symbology.is_bars() => bars(design, lengths, words, drawn, &mut items),
        Some(drawn) => square(design, lengths, words, drawn, &mut items),
        None => bare(design, lengths, words, &mut items),
    }
    let content = drawn.as_ref().map(|drawn| drawn.content(words)).unwrap_or_default();
    Label { name: words.reading().to_owned(), content, is_faulty: drawn.is_none(), choice: Some(choice), items }
}

/// The room that the words leave for the code, in dots.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Room {
    /// For bars: all of the width, and the height between the words.
    pub bars: (i32, i32),
    /// For a square: the larger of beside and above the words.
    pub square: i32,
}

impl Room {
    fn of(design: &Design, lengths: &Lengths, words: &Words) -> Self {
        let (width, height) = design.size;
        let height = if design.is_folded { height / 2 } else { height };
        let inside = (width - 2 * lengths.margin, height - 2 * lengths.margin);
        let lines = serial_lines(words, lengths.font_min.max(lengths.font * 3 / 4), inside.0);
        let title =
            if design.is_folded || words.title.is_empty() { 0 } else { line_height(lengths.font) + lengths.gap };
        let text = title + lines + lengths.gap;
        // Beside the square, the code's text needs room for at least some letters in each line.
        let beside = inside.1.min(inside.0 - 6 * lengths.font_min);
        Self { bars: (width, inside.1 - text), square: beside.max((inside.1 - text).min(inside.0)) }
    }
}

fn serial_lines(words: &Words, font: i32, room: i32) -> i32 {
    let lines = text::chunk_count(words.reading(), Face::Mono, font, room);
    i32::try_from(lines).unwrap_or(i32::MAX / 1000) * line_height(font)
}

/// From one line of letters to the next.
const fn line_height(font: i32) -> i32 {
    font * 6 / 5
}

/// The largest letters in which a text without spaces stands in so many lines, or a little smaller ones in which no part of it
/// is broken; the smallest where it does not stand in any.
fn fitting_font(code: &str, lengths: Lengths, room: (i32, i32)) -> i32 {
    let fits = |font: &i32| {
        let lines = i32::try_from(text::chunk_count(code, Face::Mono, *font, room.0)).unwrap_or(i32::MAX / 1000);
        lines * line_height(*font) <= room.1
    };
    let fonts = || (lengths.font_min..=lengths.font).rev().filter(fits);
    let best = fonts().next().unwrap_or(lengths.font_min);
    let is_whole = |font: &i32| text::breaks_at_marks(code, Face::Mono, *font, room.0);
    fonts().take_while(|font| *font >= best * 4 / 5).find(is_whole).unwrap_or(best)
}

/// Text lines from a height downwards; gives the height below them.
fn put(items: &mut Vec<Item>, lines: &[String], face: Face, font: i32, at: (i32, i32), anchor: Anchor) -> i32 {
    let mut y = at.1;
    for line in lines {
        let text = line.clone();
        // Letters stand at four fifths of their line.
        items.push(Item::Text(Text { x: at.0, y: y + font * 17 / 20, size: font, face, anchor, text }));
        y += line_height(font);
    }
    y
}

/// The title above, bars across, the code's text below.
fn bars(design: &Design, lengths: Lengths, words: &Words, drawn: &Drawn, items: &mut Vec<Item>) {
    let (width, full) = design.size;
    let height = if design.is_folded { full / 2 } else { full };
    let inside = width - 2 * lengths.margin;
    let reading = drawn.reading(words);
    let font = fitting_font(&reading, lengths, (inside, line_height(lengths.font)));
    let below = text::chunks(&reading, Face::Mono, font, inside);
    let below_height = i32::try_from(below.len()).unwrap_or(0) * line_height(font);
    let room = height - 2 * lengths.margin - below_height - lengths.gap;
    let least = drawn.height_min(design);
    let mut above = Vec::new();
    let top = if design.is_folded {
        lengths.margin
    } else {
        let good = least.max(design.resolution.dots(BARS_GOOD));
        let rooms = (room - lengths.gap - least, room - lengths.gap - good);
        heading(lengths, words, width, rooms, &mut above)
    };
    let room = room + lengths.margin - top;
    // High bars on a high label: whoever scans it stands farther away.
    let tallest = least.max(design.resolution.dots(15_000)).max(height * 2 / 5);
    let bar_height = room.min(tallest);
    // All of it together stands in the middle of the label.
    let spare = (room - bar_height) / 2;
    items.extend(above.into_iter().map(|item| item.moved(0, spare)));
    let y = top + spare;
    let x = (width - drawn.symbol.width() * drawn.module) / 2;
    items.push(Item::Code(0, 0, drawn.symbol.path(x, y, drawn.module, bar_height)));
    put(items, &below, Face::Mono, font, (width / 2, y + bar_height + lengths.gap), Anchor::Middle);
    if design.is_folded {
        second_half(design, lengths, words, items);
    }
}

/// Bars that are as high as this, in micrometres, are scanned without aiming. A second line of the title waits for them.
const BARS_GOOD: i32 = 10_000;

/// The title, and the notes where there is room for them, above the code; gives the height below them. `rooms` is how high
/// they may be so that the bars have the least height, and so that they have a good one.
fn heading(lengths: Lengths, words: &Words, width: i32, rooms: (i32, i32), items: &mut Vec<Item>) -> i32 {
    let inside = width - 2 * lengths.margin;
    // A high label has room for a third line, and for each note on its own.
    let is_roomy = rooms.1 >= 8 * line_height(lengths.font);
    let notes = if is_roomy {
        (lengths.font * 4 / 5, words.notes.len())
    } else {
        (noting_font(&words.notes, lengths, inside), words.notes.len().min(1))
    };
    let notes_height = line_height(notes.0) * i32::try_from(notes.1).unwrap_or(0);
    let mut y = lengths.margin;
    if !words.title.is_empty() {
        let most = if rooms.1 >= 2 * line_height(lengths.font) + notes_height { 2 } else { 1 };
        let (font, title) = titled(words, lengths, inside, if is_roomy { 3 } else { most });
        y = put(items, &title, Face::Strong, font, (width / 2, y), Anchor::Middle);
    }
    if notes.1 > 0 && y - lengths.margin + notes_height <= rooms.0 {
        let (small, most) = notes;
        let lines = if is_roomy {
            noted(&words.notes, most, small, inside)
        } else {
            vec![in_one_line(&words.notes, small, inside)]
        };
        y = put(items, &lines, Face::Plain, small, (width / 2, y), Anchor::Middle);
    }
    y + lengths.gap
}

/// The code at the left and its words beside it, or above them where the label is no wider than high.
fn square(design: &Design, lengths: Lengths, words: &Words, drawn: &Drawn, items: &mut Vec<Item>) {
    let (width, full) = design.size;
    let height = if design.is_folded { full / 2 } else { full };
    let side = (drawn.symbol.width() + 2 * drawn.symbology.quiet()) * drawn.module;
    let quiet = drawn.symbology.quiet() * drawn.module;
    let reading = drawn.reading(words);
    let beside = width - side - 2 * lengths.margin;
    let around = height - side - 2 * lengths.margin;
    if beside >= around.max(6 * lengths.font_min) && height - side < side {
        let y = (height - side) / 2;
        items.push(Item::Code(0, 0, drawn.symbol.path(lengths.margin + quiet, y + quiet, drawn.module, 0)));
        let place = (lengths.margin + side, beside, height - 2 * lengths.margin);
        words_beside(design, lengths, words, &reading, place, items);
    } else {
        words_around(design, lengths, words, (side, &reading), items, |x, y| {
            drawn.symbol.path(x + quiet, y + quiet, drawn.module, 0)
        });
    }
    if design.is_folded {
        second_half(design, lengths, words, items);
    }
}

/// Title and notes above a square of so many dots, the code's text below it, all in the middle of the label.
fn words_around(
    design: &Design,
    lengths: Lengths,
    words: &Words,
    (side, reading): (i32, &str),
    items: &mut Vec<Item>,
    path: impl Fn(i32, i32) -> String,
) {
    let (width, full) = design.size;
    let height = if design.is_folded { full / 2 } else { full };
    let inside = width - 2 * lengths.margin;
    let room = height - 2 * lengths.margin - side;
    let font = fitting_font(reading, lengths, (inside, room));
    let lines = text::chunks(reading, Face::Mono, font, inside);
    let high = |lines: usize, font: i32| i32::try_from(lines).unwrap_or(0) * line_height(font);
    let mut left = room - high(lines.len(), font);
    let small = lengths.font * 4 / 5;
    let most = if design.is_folded { 0 } else { title_lines(words, lengths, left) };
    let (title_font, title) = titled(words, lengths, inside, most.min(3));
    left -= high(title.len(), title_font);
    let most = if design.is_folded { 0 } else { usize::try_from(left / line_height(small)).unwrap_or(0) };
    let notes = noted(&words.notes, most, small, inside);
    let all = side + high(lines.len(), font) + high(title.len(), title_font) + high(notes.len(), small);
    let top = (height - all) / 2;
    let top = put(items, &title, Face::Strong, title_font, (width / 2, top), Anchor::Middle);
    let top = put(items, &notes, Face::Plain, small, (width / 2, top), Anchor::Middle);
    items.push(Item::Code(0, 0, path((width - side) / 2, top)));
    put(items, &lines, Face::Mono, font, (width / 2, top + side), Anchor::Middle);
}

/// Title, code and notes beside a square, in the middle of its height. `place` is where they begin, and their room.
fn words_beside(
    design: &Design,
    lengths: Lengths,
    words: &Words,
    reading: &str,
    place: (i32, i32, i32),
    items: &mut Vec<Item>,
) {
    let (x, room, height) = place;
    let font = fitting_font(reading, lengths, (room, height));
    let code = text::chunks(reading, Face::Mono, font, room);
    let count = |lines: usize, font: i32| i32::try_from(lines).unwrap_or(0) * line_height(font);
    let mut left = height - count(code.len(), font) - lengths.gap;
    let (mut title_font, mut title) = (lengths.font, Vec::new());
    if !design.is_folded {
        (title_font, title) = titled(words, lengths, room, title_lines(words, lengths, left));
        left -= count(title.len(), title_font);
    }
    let small = lengths.font * 4 / 5;
    let most = if design.is_folded { 0 } else { usize::try_from(left / line_height(small)).unwrap_or(0) };
    let notes = noted(&words.notes, most, small, room);
    let all = count(title.len(), title_font) + count(code.len(), font) + count(notes.len(), small) + lengths.gap;
    let above = if design.is_folded { design.size.1 / 2 } else { design.size.1 };
    let y = put(items, &title, Face::Strong, title_font, (x, (above - all) / 2), Anchor::Start);
    let y = put(items, &code, Face::Mono, font, (x, y + lengths.gap), Anchor::Start);
    put(items, &notes, Face::Plain, small, (x, y), Anchor::Start);
}

/// What a folded label says on its other half.
fn second_half(design: &Design, lengths: Lengths, words: &Words, items: &mut Vec<Item>) {
    let (width, height) = design.size;
    let inside = width - 2 * lengths.margin;
    let small = noting_font(&words.notes, lengths, inside);
    let room = height / 2 - 2 * lengths.margin;
    let notes = noted(&words.notes, usize::try_from(room / line_height(small)).unwrap_or(0), small, inside);
    let left = room - i32::try_from(notes.len()).unwrap_or(0) * line_height(small);
    let most = usize::try_from(left / line_height(lengths.font * 3 / 4)).unwrap_or(0);
    let (font, lines) = titled(words, lengths, inside, most.max(1));
    let y = height / 2 + lengths.margin;
    let y = put(items, &lines, Face::Strong, font, (lengths.margin, y), Anchor::Start);
    put(items, &notes, Face::Plain, small, (lengths.margin, y), Anchor::Start);
}

/// A label whose code does not fit: its words alone, so that nobody takes a bad code for a good one.
fn bare(design: &Design, lengths: Lengths, words: &Words, items: &mut Vec<Item>) {
    let (width, height) = design.size;
    let inside = width - 2 * lengths.margin;
    let y = heading(lengths, words, width, (line_height(lengths.font), 0), items);
    let font = fitting_font(words.reading(), lengths, (inside, height - y - lengths.margin));
    let code = text::chunks(words.reading(), Face::Mono, font, inside);
    put(items, &code, Face::Mono, font, (width / 2, y), Anchor::Middle);
}
