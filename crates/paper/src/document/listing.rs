//! A listing: a title, some facts, and one table of any columns over as many pages as it takes. Reports and recall lists.

use super::blocks::{Row, facts, room_for, shop_with, title};
use super::table::{PADDING, head_of};
use super::{Extent, Fact, PAGES_MAX, Paper, Style, break_pages, line, line_height, sheet};
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

/// The pages of a listing.
pub fn list(listing: &Listing, paper: &Paper) -> Vec<Sheet> {
    let style = Style::of(paper);
    let places = places(listing, &style);
    let (head, head_height) = head(listing, &style, &places);
    let mut rows = above(listing, &style);
    let first = rows.len();
    rows.push(plain(head_height, head.clone()));
    for cells in &listing.rows {
        rows.extend(cells_in_rows(cells, &style, &places, Face::Plain));
    }
    if !listing.sums.is_empty() {
        rows.push(plain(60, vec![Item::Fill(style.margin, 30, style.inside(), 25)]));
        rows.extend(cells_in_rows(&listing.sums, &style, &places, Face::Strong));
    }
    // The head does not stand alone at the foot of a page.
    if let Some(row) = rows.get_mut(first + 1) {
        row.extent.is_glued = true;
    }
    rows.push(plain(100, Vec::new()));
    for text in text::wrap(&listing.note, Face::Plain, style.small, style.inside()) {
        rows.push(plain(
            line_height(style.small),
            vec![line(text, style.margin, 40, style.small, Face::Plain, Anchor::Start)],
        ));
    }
    let extents: Vec<Extent> = rows.iter().map(|row| row.extent).collect();
    let mut pages = break_pages(&extents, style.bottom - style.top, head_height, 0);
    pages.truncate(PAGES_MAX);
    let count = pages.len();
    let page = |(at, range): (usize, std::ops::Range<usize>)| {
        let mut y = style.top;
        let mut items = Vec::new();
        if at > 0 && rows.get(range.start).is_some_and(|row| row.extent.needs_head) {
            items.extend(head.iter().cloned().map(|item| item.moved(0, y)));
            y += head_height;
        }
        for row in &rows[range] {
            items.extend(row.items.iter().cloned().map(|item| item.moved(0, y)));
            y += row.extent.height;
        }
        let foot = style.bottom + 150;
        items.push(line((listing.page_of)(at + 1, count), style.right(), foot, style.small, Face::Plain, Anchor::End));
        let title = text::clipped(&listing.title, Face::Plain, style.small, style.inside() - 4_000);
        items.push(line(title, style.margin, foot, style.small, Face::Plain, Anchor::Start));
        sheet(paper.size, items)
    };
    pages.into_iter().enumerate().map(page).collect()
}

fn plain(height: i32, items: Vec<Item>) -> Row {
    Row::new(height, items)
}

/// The shop, the title, and the facts, as on every other paper.
fn above(listing: &Listing, style: &Style) -> Vec<Row> {
    let shop = if listing.shop.is_empty() { Vec::new() } else { shop_with(&listing.shop, None, style) };
    let facts = facts(&listing.facts.iter().collect::<Vec<_>>(), room_for(listing.facts.iter(), style), style);
    shop.into_iter().chain(title(&listing.title, None, style)).chain(facts).collect()
}

/// Free at both sides of a cell, together: columns of a small paper stand closer.
const fn padding(style: &Style) -> i32 {
    if style.inside() < 13_000 { PADDING * 3 / 5 } else { PADDING }
}

/// A column's left edge, its width, and whether it holds numbers.
type Place = (i32, i32, bool);

/// Numbers are as wide as they need; words share what is left, and break at their spaces: no column is narrower than its longest
/// word. Where even that is too much, words break, and in the end all columns give way alike.
fn places(listing: &Listing, style: &Style) -> Vec<Place> {
    let needed = |at: usize, column: &Column, is_whole: bool| {
        let cells = listing.rows.iter().filter_map(|row| row.get(at));
        let cells = cells.map(|cell| text::width(cell, Face::Plain, style.small)).max().unwrap_or(0);
        let sum = listing.sums.get(at).map_or(0, |sum| text::width(sum, Face::Strong, style.small));
        let words = column.title.split(if is_whole { '\n' } else { ' ' });
        let title = words.map(|word| text::width(word, Face::Strong, style.small)).max().unwrap_or(0);
        cells.max(sum).max(title) + padding(style)
    };
    let all = |is_whole: bool| -> Vec<(i32, bool)> {
        let columns = listing.columns.iter().enumerate();
        columns.map(|(at, column)| (needed(at, column, is_whole), column.is_number)).collect()
    };
    // Where there is room for all, no title breaks either.
    let whole = all(true);
    let is_roomy = whole.iter().map(|(width, _)| width).sum::<i32>() <= style.inside();
    let needed = if is_roomy { whole } else { all(false) };
    let sum_of = |is_number: bool| -> i32 {
        needed.iter().filter(|(_, number)| *number == is_number).map(|(width, _)| *width).sum()
    };
    let (hard, soft) = (sum_of(true), sum_of(false).max(1));
    let left = style.inside() - hard;
    let words = i32::try_from(needed.iter().filter(|(_, is_number)| !is_number).count()).unwrap_or(0);
    let share = |width: i32, of: i32, all: i32| {
        i32::try_from(i64::from(width) * i64::from(of) / i64::from(all.max(1))).unwrap_or(width)
    };
    let is_soft = |at: usize| !needed[at].1;
    let longest: Vec<i32> = (0..needed.len())
        .map(|at| if is_soft(at) { longest_word(listing, at, style).min(needed[at].0) } else { 0 })
        .collect();
    // Where the longest words find room, no column is narrower; what is left goes to those that want more.
    let words_fit = longest.iter().sum::<i32>() <= left;
    let least = |at: usize| if words_fit { longest[at] } else { 0 };
    let evened: Vec<(i32, i32)> =
        (0..needed.len()).filter(|at| is_soft(*at)).map(|at| (needed[at].0, least(at))).collect();
    let most = widest(&evened, left);
    let mut x = style.margin;
    let place = |(at, (width, is_number)): (usize, (i32, bool))| {
        let width = match (left < words * NARROWEST, is_number) {
            (true, _) => share(width, style.inside(), hard + soft).max(NARROWEST / 2),
            (false, true) => width,
            (false, false) if soft > left => width.min(most.max(least(at))),
            (false, false) => share(width, left, soft),
        };
        let place = (x, width, is_number);
        x += width;
        place
    };
    needed.iter().copied().enumerate().map(place).collect()
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

/// How wide the widest column may be so that all find room: a short one keeps what it needs, and the long ones, which break
/// anyway, share the rest. Of each: how wide it would be, and how wide it must be.
fn widest(needed: &[(i32, i32)], room: i32) -> i32 {
    let all = |most: i32| needed.iter().map(|(width, least)| (*width).min(most.max(*least))).sum::<i32>();
    let (mut low, mut high) = (0, room);
    while low < high {
        let middle = low + (high - low + 1) / 2;
        if all(middle) <= room { low = middle } else { high = middle - 1 }
    }
    low
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
        for (place, lines) in &wrapped {
            if let Some(text) = lines.get(at).filter(|text| !text.is_empty()) {
                let (x, anchor) = anchor(*place, style);
                items.push(line(text.as_str(), x, 30, style.small, face, anchor));
            }
        }
        let is_last = at + 1 == count;
        let height = line_height(style.small) + if is_last { 90 } else { 0 };
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
