//! The blocks around the lines, each as rows of a known height.

use super::appendix::appendix;
use super::table::{PADDING, Table};
use super::{Block, Content, Extent, Fact, Logo, Style, Template, Total, line, line_height};
use crate::sheet::{Anchor, Face, Item};
use crate::symbol::Symbology;
use crate::text;

/// A piece of a page that is not broken.
pub(super) struct Row {
    pub(super) extent: Extent,
    /// What is on it, from its upper edge.
    pub(super) items: Vec<Item>,
    /// What the lines up to here come to.
    pub(super) running: Option<String>,
    /// What says whose it is where a page begins with it: from the upper edge of that line.
    pub(super) continued: Option<Item>,
}

impl Row {
    pub(super) fn new(height: i32, items: Vec<Item>) -> Self {
        Self { extent: Extent { height, ..Extent::default() }, items, running: None, continued: None }
    }

    /// A row that goes on with what began above it.
    pub(super) fn continuing(mut self, height: i32, said: Item) -> Self {
        self.extent.continued = height;
        self.continued = Some(said);
        self
    }

    /// A row that stays with the one before it.
    pub(super) fn glued(mut self) -> Self {
        self.extent.is_glued = true;
        self
    }
}

/// Every row of the document, in the order of its blocks; the list of serials at the end.
pub(super) fn rows(content: &Content, template: &Template, style: &Style, table: &Table) -> Vec<Row> {
    let mut rows = Vec::new();
    let shown: Vec<Block> = template.blocks.iter().filter(|(_, is_on)| *is_on).map(|(block, _)| *block).collect();
    let mut rest = shown.as_slice();
    let mut has_code = false;
    while let Some((block, after)) = rest.split_first() {
        rest = after;
        let own = match block {
            Block::Shop => shop(content, template, style),
            Block::Header => paragraph(&template.header, style, style.small, is_centred(style)),
            Block::Title => title(&content.title, content.mark.as_deref(), style),
            Block::Facts => {
                // A number that stands large beside its code above is not said again.
                let told = content.code.as_ref().filter(|_| has_code);
                let rest: Vec<&Fact> = content.facts.iter().filter(|fact| Some(&fact.value) != told).collect();
                facts(&rest, label_room(content, style), style)
            }
            Block::Party => facts(&content.party.iter().collect::<Vec<_>>(), label_room(content, style), style),
            Block::Table => table.rows(content),
            Block::Totals => {
                let is_text = |block: &&Block| matches!(block, Block::Words | Block::Remark);
                let beside = rest.iter().take_while(is_text).count();
                let (texts, after) = rest.split_at(beside);
                rest = after;
                totals_beside(content, texts, style, table)
            }
            Block::Words | Block::Remark => text_of(*block, content, style, label_room(content, style)),
            Block::Code => {
                has_code = true;
                content.code.iter().flat_map(|text| code(text, style)).collect()
            }
            Block::Blanks => content.blanks.iter().flat_map(|(label, count)| blanks(label, *count, style)).collect(),
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
    shop_with(&content.shop, template.logo.as_ref(), style)
}

/// The name of the shop, beside its picture or below it.
pub(super) fn shop_with(name: &str, logo: Option<&Logo>, style: &Style) -> Vec<Row> {
    if name.is_empty() && logo.is_none() {
        return Vec::new();
    }
    let size = style.large * 4 / 5;
    let (mut x, anchor) = place(style, style.is_narrow);
    let mut room = style.inside();
    let mut height = 0;
    let mut items = Vec::new();
    if let Some(logo) = logo {
        let wide = (LOGO * logo.shape.clamp(25, 400) / 100).min(style.inside());
        let left = if style.is_narrow { (style.width - wide) / 2 } else { style.margin };
        items.push(Item::Picture(left, 0, wide, LOGO, logo.address.clone()));
        height = LOGO + 100;
        if !style.is_narrow {
            x += wide + 300;
            room -= wide + 300;
        }
    }
    let broken = if style.is_narrow { text::balanced } else { text::wrap };
    let names = broken(name, Face::Strong, size, room);
    let high = i32::try_from(names.len()).unwrap_or(1) * line_height(size);
    let mut y = if style.is_narrow { height } else { (height - high).max(0) / 2 };
    for text in names {
        items.push(line(text, x, y, size, Face::Strong, anchor));
        y += line_height(size);
    }
    vec![Row::new(height.max(y) + 40, items)]
}

/// Text over the whole width, one row for each of its lines.
fn paragraph(text: &str, style: &Style, font: i32, is_centred: bool) -> Vec<Row> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let (x, anchor) = place(style, is_centred);
    let broken = if is_centred { text::balanced } else { text::wrap };
    let mut rows = Vec::new();
    for text in text.trim().lines() {
        for text in broken(text, Face::Plain, font, style.inside()) {
            rows.push(Row::new(line_height(font), vec![line(text, x, 0, font, Face::Plain, anchor)]));
        }
    }
    rows.push(Row::new(80, Vec::new()));
    rows
}

pub(super) fn title(title: &str, mark: Option<&str>, style: &Style) -> Vec<Row> {
    let (x, anchor) = (style.width / 2, Anchor::Middle);
    let mut items = Vec::new();
    let mut y = style.air() / 2;
    for text in text::balanced(title, Face::Strong, style.large, style.inside()) {
        items.push(line(text, x, y, style.large, Face::Strong, anchor));
        y += line_height(style.large);
    }
    if let Some(mark) = mark {
        items.push(line(mark, x, y, style.font, Face::Strong, anchor));
        y += line_height(style.font);
    }
    vec![Row::new(y + style.air() / 2, items)]
}

/// One edge for all that is told above and below the lines: how far it is from where its labels begin.
fn label_room(content: &Content, style: &Style) -> i32 {
    room_for(content.facts.iter().chain(&content.party).chain(&content.words).chain(&content.remark), style)
}

/// How far from the beginning of these labels what they stand for begins.
pub(super) fn room_for<'a>(facts: impl Iterator<Item = &'a Fact>, style: &Style) -> i32 {
    let room = if style.is_narrow { style.inside() } else { style.inside() / 2 };
    let widest = facts.map(|fact| text::width(&fact.label, Face::Plain, style.small)).max().unwrap_or(0);
    widest.min(room / 3) + 200
}

/// Words and what they stand for, two side by side where there is room.
pub(super) fn facts(facts: &[&Fact], label_room: i32, style: &Style) -> Vec<Row> {
    let columns: i32 = if style.is_narrow { 1 } else { 2 };
    let room = style.inside() / columns;
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
        rows.push(Row::new(style.air() / 2, Vec::new()));
    }
    rows
}

/// The total in words, or the remark.
fn text_of(block: Block, content: &Content, style: &Style, edge: i32) -> Vec<Row> {
    let fact = if block == Block::Words { &content.words } else { &content.remark };
    fact.iter().flat_map(|fact| labelled(fact, style, edge)).collect()
}

/// What it comes to, and beside it the texts that come after, where they find room there: a low paper has none to spare.
fn totals_beside(content: &Content, texts: &[Block], style: &Style, table: &Table) -> Vec<Row> {
    const ROOM_MIN: i32 = 5_000;
    let mut totals = totals(content, style, table);
    let narrower = Style { width: style.width - totals_width(content, style) - 600, ..*style };
    let edge = label_room(content, style);
    let beside: Vec<Row> = texts.iter().flat_map(|block| text_of(*block, content, &narrower, edge)).collect();
    let height: i32 = beside.iter().map(|row| row.extent.height).sum();
    match totals.last_mut() {
        Some(row) if !style.is_narrow && narrower.inside() >= ROOM_MIN && height <= row.extent.height => {
            let mut y = 60;
            for text in beside {
                row.items.extend(text.items.into_iter().map(|item| item.moved(0, y)));
                y += text.extent.height;
            }
        }
        _ => totals.extend(texts.iter().flat_map(|block| text_of(*block, content, style, edge))),
    }
    totals
}

/// How wide the totals and their names are, at the right.
fn totals_width(content: &Content, style: &Style) -> i32 {
    let widest = |of: fn(&Total) -> &String| {
        content.totals.iter().map(|total| text::width(of(total), Face::Strong, style.font * 6 / 5)).max().unwrap_or(0)
    };
    widest(|total| &total.label) + widest(|total| &total.value) + 400 + PADDING / 2
}

/// What it comes to, at the right or below its own column, in one piece and with the last line.
fn totals(content: &Content, style: &Style, table: &Table) -> Vec<Row> {
    if content.totals.is_empty() {
        return Vec::new();
    }
    let value_room = content
        .totals
        .iter()
        .map(|total| text::width(&total.value, Face::Strong, style.font * 6 / 5))
        .max()
        .unwrap_or(0);
    let label_room =
        content.totals.iter().map(|total| text::width(&total.label, Face::Strong, style.font * 6 / 5)).max();
    let right = if style.is_narrow { style.right() } else { style.right() - PADDING / 2 };
    let mut items = Vec::new();
    let mut y = 60;
    for total in &content.totals {
        let (face, font) = if total.is_strong { (Face::Strong, style.font * 6 / 5) } else { (Face::Plain, style.font) };
        let column = total.field.and_then(|field| table.number_end(field));
        let (right, value_room) =
            column.map_or((right, value_room), |end| (end, text::width(&total.value, face, font)));
        let (x, anchor) =
            if style.is_narrow { (style.margin, Anchor::Start) } else { (right - value_room - 400, Anchor::End) };
        if total.is_strong && content.totals.len() > 1 {
            let width = if style.is_narrow { style.inside() } else { value_room + 400 + label_room.unwrap_or(0) };
            items.push(Item::Fill(style.right() - width, y + 20, width, 12));
            y += 60;
        }
        items.push(line(total.label.as_str(), x, y, font, face, anchor));
        if style.is_narrow && !fits_beside(total, face, font, style) {
            y += line_height(font);
        }
        items.push(line(total.value.as_str(), right, y, font, face, Anchor::End));
        y += line_height(font) + 20;
    }
    vec![Row::new(y + 100, items).glued()]
}

/// Whether a total and its name find room on one line of a strip.
fn fits_beside(total: &Total, face: Face, font: i32, style: &Style) -> bool {
    text::width(&total.label, face, font) + 200 + text::width(&total.value, face, font) <= style.inside()
}

/// A word, and a text of any length after it, which begins at the edge or behind a longer word.
fn labelled(fact: &Fact, style: &Style, edge: i32) -> Vec<Row> {
    let has_label = !fact.label.is_empty();
    let label = text::width(&fact.label, Face::Plain, style.small) + 100;
    let indent = if has_label { label.max(edge).min(style.inside() / 2) } else { 0 };
    let mut rows = Vec::new();
    let lines = text::wrap(&fact.value, Face::Plain, style.font, style.inside() - indent);
    for (at, text) in lines.into_iter().enumerate() {
        let mut items = vec![line(text, style.margin + indent, 0, style.font, Face::Plain, Anchor::Start)];
        if at == 0 && has_label {
            let y = style.font - style.small;
            items.insert(0, line(fact.label.as_str(), style.margin, y, style.small, Face::Plain, Anchor::Start));
        }
        rows.push(Row::new(line_height(style.font), items));
    }
    // Whoever signs does so below what they sign.
    rows.push(Row::new(100, Vec::new()).glued());
    rows
}

/// A code that telephones and guns read, with its text beside it, or below it on a strip.
fn code(text: &str, style: &Style) -> Vec<Row> {
    /// Half a millimetre, which is whole dots of any printer of receipts.
    const MODULE: i32 = 50;
    let Ok(symbol) = Symbology::Qr.encode(text) else { return Vec::new() };
    let quiet = Symbology::Qr.quiet() * MODULE;
    let side = symbol.width() * MODULE;
    // As large as it stands on one line, because it is the number that one came for.
    let in_one_line = |room: i32| {
        let fits = |font: &i32| text::width(text, Face::Mono, *font) <= room;
        (style.font..=style.large).rev().find(fits).unwrap_or(style.font)
    };
    let path = symbol.path(0, 0, MODULE, 0);
    let mut items = Vec::new();
    if style.is_narrow {
        items.push(Item::Code((style.width - side) / 2, quiet, path));
        let font = in_one_line(style.inside());
        let lines = text::chunks(text, Face::Mono, font, style.inside());
        let mut y = 2 * quiet + side;
        for text in lines {
            items.push(line(text, style.width / 2, y, font, Face::Mono, Anchor::Middle));
            y += line_height(font);
        }
        return vec![Row::new(y + style.air() / 2, items)];
    }
    // The quiet zone may lie in the margin: nothing is printed there.
    items.push(Item::Code(style.margin, quiet / 2, path));
    let x = style.margin + side + quiet;
    let font = in_one_line(style.right() - x);
    let lines = text::chunks(text, Face::Mono, font, style.right() - x);
    let high = i32::try_from(lines.len()).unwrap_or(1) * line_height(font);
    for (text, y) in
        lines.into_iter().zip((0..).map(|at| quiet / 2 + (side - high).max(0) / 2 + at * line_height(font)))
    {
        items.push(line(text, x, y, font, Face::Mono, Anchor::Start));
    }
    vec![Row::new(side.max(high) + quiet + style.air() / 4, items)]
}

/// Lines to write on, below what they are for.
fn blanks(label: &str, count: usize, style: &Style) -> Vec<Row> {
    let mut rows: Vec<Row> = { text::wrap(label, Face::Plain, style.small, style.inside()) }
        .into_iter()
        .map(|text| line(text, style.margin, 60, style.small, Face::Plain, Anchor::Start))
        .map(|item| Row::new(line_height(style.small) + 60, vec![item]))
        .collect();
    for _ in 0..count {
        let rule = Item::Fill(style.margin, 780, style.inside(), 12);
        rows.push(Row::new(800, vec![rule]).glued());
    }
    rows.push(Row::new(style.air() / 2, Vec::new()).glued());
    rows
}

/// Lines to sign on, side by side; never alone on a page.
fn signatures(content: &Content, style: &Style) -> Vec<Row> {
    /// Between two of them.
    const GAP: i32 = 800;
    if content.signatures.is_empty() {
        return Vec::new();
    }
    let count = if style.is_narrow { 1 } else { content.signatures.len().max(2) };
    let across = i32::try_from(count).unwrap_or(1);
    let room = (style.inside() - GAP * (across - 1)) / across;
    let above = if style.bottom < 15_000 { 250 } else { 700 };
    let row = |names: &[String]| {
        let mut items = Vec::new();
        for (name, x) in names.iter().zip((0..).map(|at| style.margin + at * (room + GAP))) {
            let width = text::width(name, Face::Plain, style.small);
            items.push(line(name.as_str(), x, above, style.small, Face::Plain, Anchor::Start));
            items.push(Item::Fill(x + width + 100, above + style.small + 60, (room - width - 100).max(500), 12));
        }
        Row::new(above + line_height(style.small) + 200, items)
    };
    content.signatures.chunks(count).map(|names| row(names).glued()).collect()
}
