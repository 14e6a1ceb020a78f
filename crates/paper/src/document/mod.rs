//! Documents on paper: invoices, returns, transfers, counts, orders, receipts on a roll; and what is no document and
//! looks like one: sheets to count by, recall lists, certificates.
//!
//! [`compose`] takes what a document says, word for word as it is to be read, and a [`Template`], and gives pages. It breaks
//! them itself, so that every browser prints the same: the head of the table on each page, what is carried forward at its
//! foot, totals once, nothing cut.

mod appendix;
mod blocks;
mod boxes;
mod breaking;
mod columns;
mod content;
mod form;
mod listing;
mod paper;
mod table;
mod template;

pub use breaking::{Extent, break_pages};
pub use content::{Content, Entry, Fact, Phrases, Total};
pub use form::Form;
pub use listing::{Column, Listing, list};
pub use paper::Paper;
pub use template::{Block, Field, Logo, SerialPlace, Template};

use crate::sheet::{Anchor, Face, Item, Part, Sheet, Text};
use crate::text;
use blocks::Row;

/// One drawing unit is a hundredth of a millimetre: so many micrometres.
pub(crate) const UNIT: i32 = 10;

/// The sizes and margins of a paper in drawing units.
#[derive(Clone, Copy)]
pub(crate) struct Style {
    /// The width of the paper.
    width: i32,
    /// The margins left and right.
    margin: i32,
    /// The margin above.
    top: i32,
    /// Where the body ends, from above; for a receipt there is no end.
    bottom: i32,
    /// Running text.
    font: i32,
    /// Small text.
    small: i32,
    /// The title.
    large: i32,
    /// Whether it is a receipt's narrow strip.
    is_narrow: bool,
}

impl Style {
    fn of(paper: &Paper) -> Self {
        let (width, height) = (paper.size.0 / UNIT, paper.size.1 / UNIT);
        let margin = paper.margin / UNIT;
        if paper.is_roll {
            return Self {
                width,
                margin,
                top: 300,
                bottom: i32::MAX / 4,
                font: 280,
                small: 240,
                large: 400,
                is_narrow: true,
            };
        }
        let is_low = height < 20_000;
        let top = if is_low { 700 } else { 1_200 };
        let (font, small, large) = if is_low { (300, 250, 480) } else { (330, 270, 600) };
        Self {
            width,
            margin,
            top,
            bottom: height - top - line_height(small) - 150,
            font,
            small,
            large,
            is_narrow: false,
        }
    }

    /// Where the body ends at the right.
    const fn right(&self) -> i32 {
        self.width - self.margin
    }

    /// What is left free between two parts of the page, about.
    const fn air(&self) -> i32 {
        if self.is_narrow { 200 } else { self.font * 5 / 4 }
    }

    /// The width of the body.
    const fn inside(&self) -> i32 {
        self.width - 2 * self.margin
    }
}

/// From one line of letters to the next.
pub(crate) const fn line_height(font: i32) -> i32 {
    font * 27 / 20
}

/// A line of text whose upper edge is at `y`.
pub(crate) fn line(text: impl Into<String>, x: i32, y: i32, size: i32, face: Face, anchor: Anchor) -> Item {
    Item::Text(Text { x, y: y + size, size, face, anchor, text: text.into() })
}

/// The most pages that one job may have; a thousand serials on paper of 93 mm need a tenth of it.
const PAGES_MAX: usize = 2_000;

/// The pages of a document.
pub fn compose(content: &Content, template: &Template, paper: &Paper) -> Vec<Sheet> {
    let style = Style::of(paper);
    let table = table::Table::new(content, template, &style);
    let rows = blocks::rows(content, template, &style, &table);
    if paper.is_roll {
        return vec![strip(rows, &style, paper)];
    }
    let phrases = &content.phrases;
    let forwards = [phrases.brought_forward.as_str(), &phrases.carried_forward];
    let (head, head_height) = (&table.head, table.head_height);
    let forwards = content.has_running_totals().then_some(forwards);
    Pages { rows, style, head, head_height, forwards, foot: &content.foot, page_of: phrases.page_of }.on(paper)
}

/// A receipt: one strip, as long as what is on it.
fn strip(rows: Vec<Row>, style: &Style, paper: &Paper) -> Sheet {
    let mut y = style.top;
    let mut items = Vec::new();
    for row in rows {
        items.extend(row.items.into_iter().map(|item| item.moved(0, y)));
        y += row.extent.height;
    }
    // A little blank below, where the printer tears.
    sheet((paper.size.0, (y + 300) * UNIT), items)
}

fn sheet(paper: (i32, i32), items: Vec<Item>) -> Sheet {
    let view = (paper.0 / UNIT, paper.1 / UNIT);
    let drawn = (i64::from(view.0) * 10_000, i64::from(view.1) * 10_000);
    Sheet { paper, view, drawn, parts: vec![Part { size: view, items, ..Part::default() }] }
}

/// Rows that are broken into pages, and what stands on each of these.
struct Pages<'a> {
    rows: Vec<Row>,
    style: Style,
    /// The head of the table.
    head: &'a [Item],
    head_height: i32,
    /// The words before a sum that is brought forward and carried forward, where lines are added up.
    forwards: Option<[&'a str; 2]>,
    /// What stands at the foot beside the number of the page.
    foot: &'a str,
    page_of: fn(usize, usize) -> String,
}

impl Pages<'_> {
    fn on(&self, paper: &Paper) -> Vec<Sheet> {
        let extents: Vec<Extent> = self.rows.iter().map(|row| row.extent).collect();
        let carry = if self.forwards.is_some() { line_height(self.style.font) + 80 } else { 0 };
        let mut pages = break_pages(&extents, self.style.bottom - self.style.top, self.head_height, carry);
        pages.truncate(PAGES_MAX);
        let count = pages.len();
        let pages = pages.into_iter().enumerate();
        pages.map(|(at, range)| sheet(paper.size, self.page(range, (at, count)))).collect()
    }

    /// One page: what was brought forward, its rows, what is carried forward, and its foot.
    fn page(&self, range: std::ops::Range<usize>, (at, count): (usize, usize)) -> Vec<Item> {
        let style = &self.style;
        let mut items = Vec::new();
        let mut y = style.top;
        let (first, next) = (self.rows.get(range.start), self.rows.get(range.end));
        if at > 0 && first.is_some_and(|row| row.extent.needs_head) {
            items.extend(self.head.iter().cloned().map(|item| item.moved(0, y)));
            y += self.head_height;
            y = self.forward(range.start, 0, y, &mut items);
        }
        if let Some(Row { extent, continued: Some(said), .. }) = first.filter(|_| at > 0) {
            items.push(said.clone().moved(0, y));
            y += extent.continued;
        }
        for row in &self.rows[range.clone()] {
            items.extend(row.items.iter().cloned().map(|item| item.moved(0, y)));
            y += row.extent.height;
        }
        if next.is_some_and(|row| row.extent.needs_head) {
            self.forward(range.end, 1, y, &mut items);
        }
        let foot = style.bottom + 150;
        let said = (self.page_of)(at + 1, count);
        let room = style.inside() - text::width(&said, Face::Plain, style.small) - 400;
        items.push(line(said, style.right(), foot, style.small, Face::Plain, Anchor::End));
        let footer = text::clipped(self.foot, Face::Plain, style.small, room);
        items.push(line(footer, style.margin, foot, style.small, Face::Plain, Anchor::Start));
        items
    }

    /// What the lines before a row come to; gives the height below it.
    fn forward(&self, before: usize, which: usize, y: i32, items: &mut Vec<Item>) -> i32 {
        let style = &self.style;
        let running = self.rows[..before].iter().rev().find_map(|row| row.running.as_ref());
        let Some((forwards, running)) = self.forwards.zip(running) else { return y };
        let end = style.right() - table::PADDING / 2;
        let room = end - text::width(running, Face::Strong, style.font) - 300;
        items.push(line(forwards[which], room, y + 30, style.font, Face::Plain, Anchor::End));
        items.push(line(running.as_str(), end, y + 30, style.font, Face::Strong, Anchor::End));
        let y = y + line_height(style.font) + 60;
        items.push(Item::Fill(style.margin, y - 10, style.inside(), 6));
        y + 20
    }
}
