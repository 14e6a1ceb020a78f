//! A page of codes to scan, each with what it is above it and what it says below: to try a scanner, or to give it orders.

use crate::measure::Resolution;
use crate::sheet::{Anchor, Face, Item, Part, Sheet, Text};
use crate::symbol::{Symbol, Symbology};
use crate::text::wrap;

/// Around everything.
const MARGIN: i32 = 15_000;
/// From one code to the next; a page holds as many as fit below its head.
const PITCH: i32 = 36_000;
const TITLE: i32 = 6_000;
const LABEL: i32 = 3_400;
const SAID: i32 = 3_000;
/// How high bars are drawn.
const BARS: i32 = 15_000;
/// The module that is aimed at: easy for the worst scanner.
const MODULE: i32 = 375;
/// The module of a square.
const MODULE_OF_SQUARE: i32 = 500;
const LEADING: i32 = 5_000;
/// Between how to use the codes and the first of them.
const AIR: i32 = 4_000;

/// A code of the page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// What it is.
    pub label: String,
    /// What it says, as it is read below it.
    pub said: String,
    /// The code.
    pub symbol: Symbol,
}

/// The pages: a title, how to use them, and the codes.
pub fn code_pages(title: &str, lead: &str, rows: &[Row], paper: (i32, i32), resolution: Resolution) -> Vec<Sheet> {
    let room = paper.0 - 2 * MARGIN;
    let lead = wrap(lead, Face::Plain, LABEL, room);
    let head = MARGIN + TITLE + LEADING * (i32::try_from(lead.len()).unwrap_or(0) + 1) + AIR;
    let per_page = usize::try_from((paper.1 - MARGIN - head) / PITCH).unwrap_or(1).max(1);
    let page = |rows: &[Row]| {
        let mut page = Page { items: Vec::new(), resolution };
        page.text(MARGIN, MARGIN + TITLE, TITLE, Face::Strong, title);
        for (line, at) in lead.iter().zip(1..) {
            page.text(MARGIN, MARGIN + TITLE + LEADING * at, LABEL, Face::Plain, line);
        }
        for (row, at) in rows.iter().zip(0..) {
            page.code(row, head + PITCH * at, room);
        }
        page.into_sheet(paper)
    };
    rows.chunks(per_page).map(page).collect()
}

struct Page {
    items: Vec<Item>,
    resolution: Resolution,
}

impl Page {
    fn text(&mut self, x: i32, y: i32, size: i32, face: Face, text: &str) {
        let dots = |length| self.resolution.dots(length);
        let text =
            Text { x: dots(x), y: dots(y), size: dots(size), face, anchor: Anchor::Start, text: text.to_owned() };
        self.items.push(Item::Text(text));
    }

    fn code(&mut self, row: &Row, top: i32, room: i32) {
        self.text(MARGIN, top, LABEL, Face::Strong, &row.label);
        let dots = |length| self.resolution.dots(length);
        let symbology = if matches!(row.symbol, Symbol::Bars(_)) { Symbology::Code128 } else { Symbology::Qr };
        let quiet = 2 * symbology.quiet();
        let is_bars = symbology.is_bars();
        let wanted = if is_bars { MODULE } else { MODULE_OF_SQUARE };
        let widest = dots(room) / (row.symbol.width() + quiet).max(1);
        let module = dots(wanted).min(widest).max(1);
        let height = if is_bars { dots(BARS) } else { module * row.symbol.width() };
        // The quiet zone lies in the margin: nothing is printed there, and the code stands below its name.
        let (left, top) = (dots(MARGIN), dots(top + 3_000));
        self.items.push(Item::Code(0, 0, row.symbol.path(left, top, module, height)));
        // Bars end where they end; a square wants four of its modules blank below it, too.
        let blank = if is_bars { 1_000 } else { self.resolution.micrometres(5 * module) };
        let below = self.resolution.micrometres(top + height) + SAID + blank;
        self.text(MARGIN, below, SAID, Face::Mono, &row.said);
    }

    fn into_sheet(self, paper: (i32, i32)) -> Sheet {
        let view = (self.resolution.dots(paper.0), self.resolution.dots(paper.1));
        let drawn = (self.resolution.nanometres(view.0), self.resolution.nanometres(view.1));
        let part = Part { size: view, items: self.items, ..Part::default() };
        Sheet { paper, view, drawn, parts: vec![part] }
    }
}
