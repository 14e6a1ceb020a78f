//! A listing: a title, some facts, and one table of any columns over as many pages as it takes. Reports and recall lists.

use super::blocks::{Row, facts, room_for, shop_with, title};
use super::columns::{Wanted, fitted};
use super::table::{PADDING, head_of};
use super::{Extent, Fact, Logo, Pages, Paper, Style, line, line_height};
use crate::sheet::{Anchor, Face, Item, Sheet};
use crate::text;

/// A column without any room shows nothing; this much it gets at least, in drawing units.
const NARROWEST: i32 = 900;

/// One column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// What it holds.
    pub title: String,
    /// Whether its cells are numbers, which end at the right and do not break.
    pub is_number: bool,
}

/// What a listing says.
#[derive(Clone, Debug)]
pub struct Listing {
    /// The shop.
    pub shop: String,
    /// What it is.
    pub title: String,
    /// The days, and what was left out.
    pub facts: Vec<Fact>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The cells of each row.
    pub rows: Vec<Vec<String>>,
    /// What the columns come to; empty where they come to nothing.
    pub sums: Vec<String>,
    /// What is to be known about it, at its end.
    pub note: String,
    /// The page of so many.
    pub page_of: fn(usize, usize) -> String,
}

/// Where words get less room than this, in drawing units, the letters of the table are smaller.
const CROWDED: i32 = 3_000;

/// The pages of a listing, below the name of the shop and its picture.
pub fn list(listing: &Listing, logo: Option<&Logo>, paper: &Paper) -> Vec<Sheet> {
    let style = Style::of(paper);
    let (mut lettered, (mut places, is_crowded)) = (style, places(listing, &style));
    if is_crowded {
        lettered.small = style.small * 17 / 20;
        places = self::places(listing, &lettered).0;
    }
    let (head, head_height) = head(listing, &lettered, &places);
    let mut rows = above(listing, logo, &style);
    let first = rows.len();
    rows.push(Row::new(head_height, head.clone()));
    for cells in &listing.rows {
        rows.extend(cells_in_rows(cells, &lettered, &places, Face::Plain));
    }
    if !listing.sums.is_empty() {
        rows.extend(cells_in_rows(&listing.sums, &lettered, &places, Face::Strong));
    }
    // The head does not stand alone at the foot of a page.
    if let Some(row) = rows.get_mut(first + 1) {
        row.extent.is_glued = true;
    }
    rows.push(Row::new(100, Vec::new()));
    for text in text::wrap(&listing.note, Face::Plain, style.small, style.inside()) {
        rows.push(Row::new(
            line_height(style.small),
            vec![line(text, style.margin, 40, style.small, Face::Plain, Anchor::Start)],
        ));
    }
    let pages =
        Pages { rows, style, head: &head, head_height, forwards: None, foot: &listing.title, page_of: listing.page_of };
    pages.on(paper)
}

/// The shop, the title, and the facts, as on every other paper.
fn above(listing: &Listing, logo: Option<&Logo>, style: &Style) -> Vec<Row> {
    let shop = shop_with(&listing.shop, logo, style);
    let facts = facts(&listing.facts.iter().collect::<Vec<_>>(), room_for(listing.facts.iter(), style), style);
    shop.into_iter().chain(title(&listing.title, None, style)).chain(facts).collect()
}

/// Free at both sides of a cell, together: columns of a small paper stand closer.
const fn padding(style: &Style) -> i32 {
    if style.inside() < 13_000 { PADDING * 3 / 5 } else { PADDING }
}

/// A column's left edge, its width, and whether it holds numbers.
type Place = (i32, i32, bool);

/// Numbers are as wide as they need; words share what is left, and break at their spaces. Says as well whether words have
/// little room.
fn places(listing: &Listing, style: &Style) -> (Vec<Place>, bool) {
    let wanted = |(at, column): (usize, &Column), is_whole: bool| {
        let cells = listing.rows.iter().filter_map(|row| row.get(at));
        let cells = cells.map(|cell| text::width(cell, Face::Plain, style.small)).max().unwrap_or(0);
        let sum = listing.sums.get(at).map_or(0, |sum| text::width(sum, Face::Strong, style.small));
        let words = column.title.split(if is_whole { '\n' } else { ' ' });
        let title = words.map(|word| text::width(word, Face::Strong, style.small)).max().unwrap_or(0);
        let width = cells.max(sum).max(title) + padding(style);
        Wanted { width, word: longest_word(listing, at, style).min(width), is_number: column.is_number }
    };
    let all = |is_whole: bool| -> Vec<Wanted> {
        listing.columns.iter().enumerate().map(|column| wanted(column, is_whole)).collect()
    };
    // Where there is room for all, no title breaks either.
    let whole = all(true);
    let is_roomy = whole.iter().map(|column| column.width).sum::<i32>() <= style.inside();
    let wanted = if is_roomy { whole } else { all(false) };
    let mut widths = fitted(&wanted, style.inside(), NARROWEST);
    // Words share what is left, each as much of it as it is wide.
    let words = || wanted.iter().enumerate().filter(|(_, column)| !column.is_number).map(|(at, _)| at);
    let left = (style.inside() - widths.iter().sum::<i32>()).max(0);
    let all: i32 = words().map(|at| widths[at]).sum();
    for at in words() {
        widths[at] += widths[at] * left / all.max(1);
    }
    let is_crowded = words().any(|at| widths[at] < wanted[at].width.min(CROWDED));
    let mut x = style.margin;
    let place = |(width, column): (i32, &Wanted)| {
        let place = (x, width, column.is_number);
        x += width;
        place
    };
    (widths.into_iter().zip(&wanted).map(place).collect(), is_crowded)
}

/// How wide the longest word of a column is that is not broken: a number, a day, or a word of its title. What is longer than a
/// quarter of the paper breaks.
fn longest_word(listing: &Listing, at: usize, style: &Style) -> i32 {
    let of = |text: &str, face: Face| {
        let words = text.split(' ').filter(|word| !word.chars().any(text::is_wide));
        let widths = words.map(|word| text::width(word, face, style.small));
        widths.filter(|width| *width <= style.inside() / 4).max().unwrap_or(0)
    };
    let cells = listing.rows.iter().filter_map(|row| row.get(at)).map(|cell| of(cell, Face::Plain)).max().unwrap_or(0);
    let title = listing.columns.get(at).map_or(0, |column| of(&column.title, Face::Strong));
    cells.max(title) + padding(style)
}

/// The point at which a cell's text stands, and how.
const fn anchor((x, width, is_number): Place, style: &Style) -> (i32, Anchor) {
    let free = padding(style) / 2;
    if is_number { (x + width - free, Anchor::End) } else { (x + free, Anchor::Start) }
}

fn head(listing: &Listing, style: &Style, places: &[Place]) -> (Vec<Item>, i32) {
    let titles = listing.columns.iter().zip(places).map(|(column, place)| {
        let (x, anchor) = anchor(*place, style);
        (x, anchor, text::wrap(&column.title, Face::Strong, style.small, place.1 - padding(style)))
    });
    head_of(&titles.collect::<Vec<_>>(), style)
}

/// A row of the table, in as many lines as its highest cell.
fn cells_in_rows(cells: &[String], style: &Style, places: &[Place], face: Face) -> Vec<Row> {
    let wrapped = cells.iter().zip(places);
    let wrapped: Vec<(Place, Vec<String>)> =
        wrapped.map(|(cell, place)| (*place, text::wrap(cell, face, style.small, place.1 - padding(style)))).collect();
    let count = wrapped.iter().map(|(_, lines)| lines.len()).max().unwrap_or(1);
    let mut rows = Vec::new();
    for at in 0..count {
        let mut items = Vec::new();
        // A heavier rule above what it comes to, in place of the one below the last row.
        let above = if face == Face::Strong && at == 0 { 20 } else { 0 };
        if above > 0 {
            items.push(Item::Fill(style.margin, -20, style.inside(), 25));
        }
        for (place, lines) in &wrapped {
            if let Some(text) = lines.get(at).filter(|text| !text.is_empty()) {
                let (x, anchor) = anchor(*place, style);
                items.push(line(text.as_str(), x, 30 + above, style.small, face, anchor));
            }
        }
        let is_last = at + 1 == count;
        let height = line_height(style.small) + above + if is_last { 90 } else { 0 };
        if is_last {
            items.push(Item::Fill(style.margin, height - 20, style.inside(), 6));
        }
        // A row is not torn apart; a strong one stays with the row before it.
        let is_glued = at > 0 || face == Face::Strong;
        let extent = Extent { height, needs_head: true, is_glued, ..Extent::default() };
        rows.push(Row { extent, ..Row::new(0, items) });
    }
    rows
}
