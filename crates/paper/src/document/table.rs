//! The lines: how wide each column is, its head, and each line with what stands below it.

use super::blocks::Row;
use super::boxes;
use super::columns::{Column, columns};
use super::{Content, Entry, Extent, Field, SerialPlace, Style, Template, line, line_height};
use crate::runs;
use crate::sheet::{Anchor, Face, Item};
use crate::text;

/// Free at both sides of a cell, together.
pub(super) const PADDING: i32 = 260;
/// The table before it is broken into pages.
pub(super) struct Table {
    columns: Vec<Column>,
    /// Its head.
    pub(super) head: Vec<Item>,
    /// The height of its head.
    pub(super) head_height: i32,
    style: Style,
    serials: SerialPlace,
    is_compressed: bool,
}

impl Table {
    pub(super) fn new(content: &Content, template: &Template, style: &Style) -> Self {
        let columns = columns(content, template, style);
        let mut table = Self {
            columns,
            head: Vec::new(),
            head_height: 0,
            style: *style,
            serials: template.serials,
            is_compressed: template.is_compressed,
        };
        if !style.is_narrow {
            table.set_head(content);
        }
        table
    }

    fn set_head(&mut self, content: &Content) {
        let titles = self.columns.iter().map(|column| {
            let title = column.field.map_or(content.phrases.serials.as_str(), content.phrases.column);
            let (x, anchor) = column.anchor();
            (x, anchor, text::wrap(title, Face::Strong, self.style.small, column.width - PADDING))
        });
        let (head, height) = head_of(&titles.collect::<Vec<_>>(), &self.style);
        (self.head, self.head_height) = (head, height);
    }

    /// Where the numbers of a column end; a receipt has no columns.
    pub(super) fn number_end(&self, field: Field) -> Option<i32> {
        let column = self.columns.iter().find(|column| column.field == Some(field))?;
        let (x, anchor) = column.anchor();
        (!self.style.is_narrow && anchor == Anchor::End).then_some(x)
    }

    /// The head as the first row, and every line.
    pub(super) fn rows(&self, content: &Content) -> Vec<Row> {
        let mut rows = Vec::new();
        if !self.style.is_narrow {
            let extent = Extent { height: self.head_height, ..Extent::default() };
            rows.push(Row { extent, ..Row::new(0, self.head.clone()) });
        }
        if self.style.is_narrow {
            let rule = Item::Fill(self.style.margin, 0, self.style.inside(), 12);
            rows.push(Row::new(80, vec![rule]));
        }
        for (at, entry) in content.lines.iter().enumerate() {
            let mut own = if self.style.is_narrow { self.narrow(content, entry) } else { self.wide(content, entry) };
            if let Some(last) = own.last_mut().filter(|_| at + 1 < content.lines.len() && !self.style.is_narrow) {
                last.items.push(Item::Fill(self.style.margin, last.extent.height + 10, self.style.inside(), 6));
                last.extent.height += 30;
            }
            rows.extend(own);
        }
        let rule = Item::Fill(self.style.margin, 20, self.style.inside(), 25);
        rows.push(Row {
            extent: Extent { height: 160, is_glued: true, ..Extent::default() },
            ..Row::new(0, vec![rule])
        });
        // The head does not stand alone at the foot of a page.
        if let Some(row) = rows.get_mut(1) {
            row.extent.is_glued = true;
        }
        rows
    }

    fn row(height: i32, is_glued: bool, items: Vec<Item>, entry: &Entry) -> Row {
        let extent = Extent { height, needs_head: true, is_glued, ..Extent::default() };
        Row { extent, running: entry.running.clone(), ..Row::new(0, items) }
    }

    /// A line in its columns, and below it what else is to be said.
    fn wide(&self, content: &Content, entry: &Entry) -> Vec<Row> {
        let font = self.style.font;
        let place = self.serials.resolved(entry.serials.len());
        let mut cells: Vec<(Column, Vec<String>)> = Vec::new();
        for column in &self.columns {
            let lines = match column.field {
                Some(field) => text::wrap(entry.cell(field), Face::Plain, font, column.width - PADDING),
                None => self.serials_in(&entry.serials, column.width - PADDING),
            };
            cells.push((*column, lines));
        }
        // Where somebody writes by hand, a line is higher.
        let is_written_in = self.columns.iter().any(|column| column.field.is_some_and(Field::is_blank));
        let air = if is_written_in { 150 } else { 0 };
        let mut rows = Vec::new();
        let count = cells.iter().map(|(_, lines)| lines.len()).max().unwrap_or(1);
        let has_serials = cells.iter().any(|(column, lines)| column.field.is_none() && lines.len() > 1);
        for at in 0..count {
            let mut items = Vec::new();
            for (column, lines) in &cells {
                let Some(text) = lines.get(at).filter(|text| !text.is_empty()) else { continue };
                let (x, anchor) = column.anchor();
                let (face, size) =
                    if column.field.is_some() { (Face::Plain, font) } else { (Face::Mono, self.style.small) };
                items.push(line(text.as_str(), x, 40 + if at == 0 { air } else { 0 }, size, face, anchor));
            }
            let above = if at == 0 { air } else { 0 };
            let below = if at + 1 == count { 60 + air } else { 0 };
            let row = Self::row(line_height(font) + above + below, at > 0 && at < 3, items, entry);
            // Serials in a column go on below those of the page before.
            rows.push(if at > 0 && has_serials { self.continuing(row, content, entry) } else { row });
        }
        let high = line_height(font);
        for (column, _) in cells.iter().filter(|(column, _)| column.field.is_some_and(Field::is_blank)) {
            let (x, width) = (column.x + PADDING / 2, column.width - PADDING);
            let width = if column.field == Some(Field::Done) { width.min(high + 80) } else { width };
            if let Some(first) = rows.first_mut() {
                first.items.extend(boxes::frame(x, 140, width, high + 80));
            }
        }
        rows.extend(self.below(content, entry, place));
        rows
    }

    /// Notes and serials below a line, over the whole width.
    fn below(&self, content: &Content, entry: &Entry, place: SerialPlace) -> Vec<Row> {
        let x = self.indent();
        let room = self.style.right() - x;
        let small = self.style.small;
        let is_listed = place == SerialPlace::Appendix && !entry.serials.is_empty();
        let listed = is_listed.then(|| (content.phrases.in_list)(entry.serials.len()));
        let named = if place == SerialPlace::Row { self.serials_in_rows(&entry.serials, room) } else { Vec::new() };
        let boxed = if place == SerialPlace::Boxes { self.named(&entry.serials) } else { Vec::new() };
        let mut rows: Vec<Row> = Vec::new();
        let mut put = |height: i32, items: Vec<Item>| {
            let is_first = rows.is_empty();
            let row = Self::row(height, is_first, items, entry);
            rows.push(if is_first { row } else { self.continuing(row, content, entry) });
        };
        let told = |text: String, face: Face| vec![line(text, x, 10, small, face, Anchor::Start)];
        for text in named {
            put(line_height(small), told(text, Face::Mono));
        }
        for (height, items) in boxes::grid(&boxed, x, room, &self.style) {
            put(height, items);
        }
        // How many have no number is said behind those that have one.
        for note in listed.iter().chain(&entry.notes) {
            for text in text::wrap(note, Face::Plain, small, room) {
                put(line_height(small), told(text, Face::Plain));
            }
        }
        // As much air below as a line has that nothing stands below.
        if let Some(last) = rows.last_mut() {
            last.extent.height += 50;
        }
        rows
    }

    /// Where what stands below a line begins.
    fn indent(&self) -> i32 {
        let soft = self.columns.iter().find(|column| column.field.is_some_and(Field::is_soft));
        soft.map_or(0, |column| column.x).max(self.style.margin) + PADDING / 2
    }

    /// A row that says whose it is, where a page begins with it.
    fn continuing(&self, row: Row, content: &Content, entry: &Entry) -> Row {
        let (x, small) = (self.indent(), self.style.small);
        let said = (content.phrases.continued)(entry.cell(Field::Product));
        let said = text::clipped(&said, Face::Plain, small, self.style.right() - x);
        row.continuing(line_height(small), line(said, x, 10, small, Face::Plain, Anchor::Start))
    }

    /// A line on a receipt: what it is of, then how many for how much, then what else is known of it, then serials.
    fn narrow(&self, content: &Content, entry: &Entry) -> Vec<Row> {
        let (font, small) = (self.style.font, self.style.small);
        let (left, right, inside) = (self.style.margin, self.style.right(), self.style.inside());
        let mut rows = Vec::new();
        let mut put = |height: i32, items: Vec<Item>| rows.push(Self::row(height, false, items, entry));
        let fields = || self.columns.iter().filter_map(|column| column.field);
        let name = fields().find(|field| field.is_soft()).map_or("", |field| entry.cell(field));
        for text in text::wrap(name, Face::Plain, font, inside) {
            put(line_height(font), vec![line(text, left, 20, font, Face::Plain, Anchor::Start)]);
        }
        let said = |field: Field| if fields().any(|known| known == field) { entry.cell(field) } else { "" };
        // A unit without a quantity belongs to what the book expects.
        let unit = if said(Field::Quantity).is_empty() { "" } else { said(Field::Unit) };
        let mut each = format!("{} {unit}", said(Field::Quantity)).trim().to_owned();
        if !said(Field::Price).is_empty() {
            each = format!("{each} × {}", said(Field::Price));
        }
        let amount = said(Field::Amount);
        let fits = text::width(&each, Face::Plain, font) + text::width(amount, Face::Plain, font) + 200 <= inside;
        if !each.is_empty() || !amount.is_empty() {
            let mut items = vec![line(each, left, 0, font, Face::Plain, Anchor::Start)];
            let second = if fits { 0 } else { line_height(font) };
            items.push(line(amount, right, second, font, Face::Plain, Anchor::End));
            put(line_height(font) + second, items);
        }
        let is_else = |field: &Field| {
            !field.is_soft()
                && !matches!(field, Field::At | Field::Quantity | Field::Unit | Field::Price | Field::Amount)
        };
        for field in fields().filter(is_else) {
            let (label, cell) = ((content.phrases.column)(field), entry.cell(field));
            if field.is_blank() {
                // A box, because a line would pass for the rule between two products.
                let (width, high) = (text::width(label, Face::Plain, small) + 150, line_height(font) + 150);
                let wide = if field == Field::Done { high } else { (inside - width).clamp(500, 2_400) };
                let frame = boxes::frame(left + width, 60, wide, high);
                let label = line(label, left, 60 + (high - small) / 2, small, Face::Plain, Anchor::Start);
                put(high + 140, frame.into_iter().chain([label]).collect());
            } else if !cell.is_empty() {
                let unit = if field == Field::Expected { said(Field::Unit) } else { "" };
                let told = format!("{label} {cell} {unit}");
                for text in text::wrap(told.trim_end(), Face::Plain, small, inside) {
                    put(line_height(small), vec![line(text, left, 0, small, Face::Plain, Anchor::Start)]);
                }
            }
        }
        // A strip has no last page for a list.
        match self.serials {
            SerialPlace::Nowhere => {}
            SerialPlace::Boxes => {
                let boxed = boxes::grid(&self.named(&entry.serials), left, inside, &self.style);
                for (height, items) in boxed {
                    put(height, items);
                }
            }
            _ => {
                for serial in self.serials_in(&entry.serials, inside) {
                    put(line_height(small), vec![line(serial, left, 0, small, Face::Mono, Anchor::Start)]);
                }
            }
        }
        for note in entry.notes.iter().flat_map(|note| text::wrap(note, Face::Plain, small, inside)) {
            put(line_height(small), vec![line(note, left, 0, small, Face::Plain, Anchor::Start)]);
        }
        if let Some(last) = rows.last_mut() {
            last.extent.height += 80;
        }
        rows
    }

    /// The serials, or their runs.
    pub(super) fn named(&self, serials: &[String]) -> Vec<String> {
        if self.is_compressed {
            runs::compressed(serials).iter().map(runs::Run::text).collect()
        } else {
            serials.to_vec()
        }
    }

    /// One below the other; a serial wider than the column goes on in the next line, which begins a little farther in, so
    /// that nobody takes it for another one.
    fn serials_in(&self, serials: &[String], room: i32) -> Vec<String> {
        let small = self.style.small;
        let step = String::from(text::FIXED_SPACE).repeat(2);
        let narrower = room - text::width(&step, Face::Mono, small);
        let in_lines = |serial: String| {
            if text::width(&serial, Face::Mono, small) <= room {
                return vec![serial];
            }
            let lines = text::chunks(&serial, Face::Mono, small, narrower).into_iter().enumerate();
            lines.map(|(at, line)| if at == 0 { line } else { format!("{step}{line}") }).collect()
        };
        self.named(serials).into_iter().flat_map(in_lines).collect()
    }

    /// One after the other with commas, as many in a line as fit.
    fn serials_in_rows(&self, serials: &[String], room: i32) -> Vec<String> {
        let named = self.named(serials);
        let last = named.len().saturating_sub(1);
        let mut lines: Vec<String> = Vec::new();
        for (at, serial) in named.into_iter().enumerate() {
            let piece = if at == last { serial } else { format!("{serial},") };
            let joined = lines.last().map(|line| format!("{line} {piece}"));
            match joined.filter(|joined| text::width(joined, Face::Mono, self.style.small) <= room) {
                Some(joined) => {
                    if let Some(line) = lines.last_mut() {
                        *line = joined;
                    }
                }
                None => lines.extend(text::chunks(&piece, Face::Mono, self.style.small, room)),
            }
        }
        lines
    }
}

/// The head of a table and its height: of each column where its title begins and in which lines; all end on one line.
pub(super) fn head_of(titles: &[(i32, Anchor, Vec<String>)], style: &Style) -> (Vec<Item>, i32) {
    let high = |lines: usize| i32::try_from(lines).unwrap_or(1) * line_height(style.small);
    let height = titles.iter().map(|(.., lines)| high(lines.len())).max().unwrap_or(0) + 120;
    let mut items = Vec::new();
    for (x, anchor, lines) in titles {
        let top = height - 60 - high(lines.len());
        for (text, at) in lines.iter().zip(0..) {
            let y = top + at * line_height(style.small);
            items.push(line(text.as_str(), *x, y, style.small, Face::Strong, *anchor));
        }
    }
    items.push(Item::Fill(style.margin, 0, style.inside(), 25));
    items.push(Item::Fill(style.margin, height - 25, style.inside(), 25));
    (items, height + 40)
}
