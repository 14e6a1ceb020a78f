//! The blocks around the lines, each as rows of a known height.

use super::table::Table;
use super::{Block, Content, Extent, Fact, SerialPlace, Style, Template, line, line_height};
use crate::sheet::{Anchor, Face, Item};
use crate::text;

/// A piece of a page that is not broken.
pub(super) struct Row {
    pub(super) extent: Extent,
    /// What is on it, from its upper edge.
    pub(super) items: Vec<Item>,
    /// What the lines up to here come to.
    pub(super) running: Option<String>,
}

impl Row {
    fn new(height: i32, items: Vec<Item>) -> Self {
        Self { extent: Extent { height, ..Extent::default() }, items, running: None }
    }

    fn glued(mut self) -> Self {
        self.extent.is_glued = true;
        self
    }
}

/// Every row of the document, in the order of its blocks; the list of serials at the end.
pub(super) fn rows(content: &Content, template: &Template, style: &Style, table: &Table) -> Vec<Row> {
    let mut rows = Vec::new();
    let shown = template.blocks.iter().filter(|(_, is_on)| *is_on);
    for (block, _) in shown {
        let own = match block {
            Block::Shop => shop(content, template, style),
            Block::Header => paragraph(&template.header, style, style.small, is_centred(style)),
            Block::Title => title(content, style),
            Block::Facts => facts(&content.facts, style),
            Block::Party => facts(&content.party, style),
            Block::Table => table.rows(content),
            Block::Totals => totals(content, style),
            Block::Words => content.words.iter().flat_map(|words| labelled(words, style)).collect(),
            Block::Remark => content.remark.iter().flat_map(|remark| labelled(remark, style)).collect(),
            Block::Signatures => signatures(content, style),
            Block::Footer => paragraph(&template.footer, style, style.small, is_centred(style)),
        };
        rows.extend(own);
    }
    if !style.is_narrow {
        rows.extend(appendix(content, template, style, table));
    }
    rows
}

/// A receipt stands in the middle of its strip.
const fn is_centred(style: &Style) -> bool {
    style.is_narrow
}

fn place(style: &Style, is_centred: bool) -> (i32, Anchor) {
    if is_centred { (style.width / 2, Anchor::Middle) } else { (style.margin, Anchor::Start) }
}

/// The height of the shop's picture.
const LOGO: i32 = 1_400;

fn shop(content: &Content, template: &Template, style: &Style) -> Vec<Row> {
    let mut rows = Vec::new();
    let size = style.large * 4 / 5;
    let (mut x, anchor) = place(style, style.is_narrow);
    let mut room = style.inside();
    let mut height = 0;
    let mut items = Vec::new();
    if let Some(logo) = &template.logo {
        let left = if style.is_narrow { (style.width - LOGO * 2) / 2 } else { style.margin };
        items.push(Item::Picture(left, 0, LOGO * 2, LOGO, logo.clone()));
        height = LOGO + 100;
        if !style.is_narrow {
            x += LOGO * 2 + 300;
            room -= LOGO * 2 + 300;
        }
    }
    let mut y = if style.is_narrow { height } else { 0 };
    for text in text::wrap(&content.shop, Face::Strong, size, room) {
        items.push(line(text, x, y, size, Face::Strong, anchor));
        y += line_height(size);
    }
    rows.push(Row::new(height.max(y) + 40, items));
    rows
}

/// Text over the whole width, one row for each of its lines.
fn paragraph(text: &str, style: &Style, font: i32, is_centred: bool) -> Vec<Row> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let (x, anchor) = place(style, is_centred);
    let lines = text::wrap(text.trim(), Face::Plain, font, style.inside());
    let rows =
        lines.into_iter().map(|text| Row::new(line_height(font), vec![line(text, x, 0, font, Face::Plain, anchor)]));
    rows.chain([Row::new(80, Vec::new())]).collect()
}

fn title(content: &Content, style: &Style) -> Vec<Row> {
    let (x, anchor) = (style.width / 2, Anchor::Middle);
    let mut items = Vec::new();
    let mut y = 60;
    for text in text::wrap(&content.title, Face::Strong, style.large, style.inside()) {
        items.push(line(text, x, y, style.large, Face::Strong, anchor));
        y += line_height(style.large);
    }
    if let Some(mark) = &content.mark {
        items.push(line(mark.as_str(), x, y, style.font, Face::Strong, anchor));
        y += line_height(style.font);
    }
    vec![Row::new(y + 140, items)]
}

/// Words and what they stand for, two side by side where there is room.
fn facts(facts: &[Fact], style: &Style) -> Vec<Row> {
    let columns: i32 = if style.is_narrow { 1 } else { 2 };
    let room = style.inside() / columns;
    let label_room = facts.iter().map(|fact| text::width(&fact.label, Face::Plain, style.small)).max().unwrap_or(0);
    let label_room = label_room.min(room / 3) + 200;
    let mut rows = Vec::new();
    for pair in facts.chunks(usize::try_from(columns).unwrap_or(1)) {
        let mut items = Vec::new();
        let mut height = 0;
        for (fact, x) in pair.iter().zip((0..).map(|at| style.margin + at * room)) {
            let label = text::wrap(&fact.label, Face::Plain, style.small, label_room - 100);
            let value = text::wrap(&fact.value, Face::Plain, style.font, room - label_room - 200);
            let high = i32::try_from(label.len().max(value.len())).unwrap_or(1) * line_height(style.font);
            let baseline = style.font - style.small;
            for (text, y) in label.into_iter().zip((0..).map(|at| at * line_height(style.font) + baseline)) {
                items.push(line(text, x, y, style.small, Face::Plain, Anchor::Start));
            }
            for (text, y) in value.into_iter().zip((0..).map(|at| at * line_height(style.font))) {
                items.push(line(text, x + label_room, y, style.font, Face::Plain, Anchor::Start));
            }
            height = height.max(high);
        }
        rows.push(Row::new(height, items));
    }
    if !rows.is_empty() {
        rows.push(Row::new(if style.is_narrow { 80 } else { 160 }, Vec::new()));
    }
    rows
}

/// What it comes to, at the right, in one piece and with the last line.
fn totals(content: &Content, style: &Style) -> Vec<Row> {
    if content.totals.is_empty() {
        return Vec::new();
    }
    let value_room = content
        .totals
        .iter()
        .map(|total| text::width(&total.value, Face::Strong, style.font * 6 / 5))
        .max()
        .unwrap_or(0);
    let mut items = Vec::new();
    let mut y = 60;
    for total in &content.totals {
        let (face, font) = if total.is_strong { (Face::Strong, style.font * 6 / 5) } else { (Face::Plain, style.font) };
        items.push(line(total.label.as_str(), style.right() - value_room - 400, y, font, face, Anchor::End));
        items.push(line(total.value.as_str(), style.right() - 130, y, font, face, Anchor::End));
        y += line_height(font) + 20;
    }
    vec![Row::new(y + 100, items).glued()]
}

/// A word, and a text of any length after it.
fn labelled(fact: &Fact, style: &Style) -> Vec<Row> {
    let label = format!("{} ", fact.label);
    let indent = (text::width(&label, Face::Plain, style.small) + 100).min(style.inside() / 2);
    let mut rows = Vec::new();
    let lines = text::wrap(&fact.value, Face::Plain, style.font, style.inside() - indent);
    for (at, text) in lines.into_iter().enumerate() {
        let mut items = vec![line(text, style.margin + indent, 0, style.font, Face::Plain, Anchor::Start)];
        if at == 0 {
            let y = style.font - style.small;
            items.insert(0, line(fact.label.as_str(), style.margin, y, style.small, Face::Plain, Anchor::Start));
        }
        rows.push(Row::new(line_height(style.font), items));
    }
    rows.push(Row::new(100, Vec::new()));
    rows
}

/// Lines to sign on, side by side.
fn signatures(content: &Content, style: &Style) -> Vec<Row> {
    if content.signatures.is_empty() {
        return Vec::new();
    }
    let count = if style.is_narrow { 1 } else { content.signatures.len() };
    let room = style.inside() / i32::try_from(count).unwrap_or(1);
    let above = if style.bottom < 15_000 { 250 } else { 700 };
    let row = |names: &[String]| {
        let mut items = Vec::new();
        for (name, x) in names.iter().zip((0..).map(|at| style.margin + at * room)) {
            let width = text::width(name, Face::Plain, style.small);
            items.push(line(name.as_str(), x, above, style.small, Face::Plain, Anchor::Start));
            items.push(Item::Fill(x + width + 100, above + style.small + 60, (room - width - 500).max(500), 12));
        }
        Row::new(above + line_height(style.small) + 200, items)
    };
    content.signatures.chunks(count).map(row).collect()
}

/// The serials of lines that have too many to stand below them, each with a box to tick.
fn appendix(content: &Content, template: &Template, style: &Style, table: &Table) -> Vec<Row> {
    let is_listed = |count: usize| count > 0 && template.serials.resolved(count) == SerialPlace::Appendix;
    let mut rows = Vec::new();
    for entry in content.lines.iter().filter(|entry| is_listed(entry.serials.len())) {
        if rows.is_empty() {
            let head = line(
                content.phrases.serial_list.as_str(),
                style.margin,
                300,
                style.font * 5 / 4,
                Face::Strong,
                Anchor::Start,
            );
            rows.push(Row::new(300 + line_height(style.font * 5 / 4) + 60, vec![head]));
        }
        let name = format!("{} ({})", entry.cell(super::Field::Product), entry.serials.len());
        for text in text::wrap(&name, Face::Strong, style.font, style.inside()) {
            let item = line(text, style.margin, 80, style.font, Face::Strong, Anchor::Start);
            rows.push(Row::new(line_height(style.font) + 100, vec![item]).glued());
        }
        rows.extend(grid(&table.named(&entry.serials), style));
    }
    rows
}

/// Serials side by side in as many columns as fit.
fn grid(serials: &[String], style: &Style) -> Vec<Row> {
    let small = style.small;
    let box_size = small * 4 / 5;
    let indent = box_size + 120;
    let widest = serials.iter().map(|serial| text::width(serial, Face::Mono, small)).max().unwrap_or(1) + indent + 300;
    let columns = (style.inside() / widest.max(1)).max(1);
    let room = style.inside() / columns;
    let mut rows = Vec::new();
    for (at, group) in serials.chunks(usize::try_from(columns).unwrap_or(1)).enumerate() {
        let mut items = Vec::new();
        let mut most = 1;
        for (serial, x) in group.iter().zip((0..).map(|at| style.margin + at * room)) {
            items.extend(tick_box(x, small - box_size + 40, box_size));
            let lines = text::chunks(serial, Face::Mono, small, room - indent);
            most = most.max(lines.len());
            for (text, y) in lines.into_iter().zip((0..).map(|at| at * line_height(small))) {
                items.push(line(text, x + indent, y, small, Face::Mono, Anchor::Start));
            }
        }
        let row = Row::new(i32::try_from(most).unwrap_or(1) * line_height(small) + 30, items);
        rows.push(if at == 0 { row.glued() } else { row });
    }
    rows
}

fn tick_box(x: i32, y: i32, size: i32) -> [Item; 4] {
    const THIN: i32 = 12;
    [
        Item::Fill(x, y, size, THIN),
        Item::Fill(x, y + size - THIN, size, THIN),
        Item::Fill(x, y, THIN, size),
        Item::Fill(x + size - THIN, y, THIN, size),
    ]
}
