//! The list at the end: serials of lines that have too many to stand below them.

use super::blocks::Row;
use super::boxes::grid;
use super::table::Table;
use super::{Content, Field, SerialPlace, Style, Template, line, line_height};
use crate::sheet::{Anchor, Face};
use crate::text;

/// The serials of lines that have too many to stand below them, each with a box to tick.
pub(super) fn appendix(content: &Content, template: &Template, style: &Style, table: &Table) -> Vec<Row> {
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
        let name = format!("{} ({})", entry.cell(Field::Product), entry.serials.len());
        for text in text::wrap(&name, Face::Strong, style.font, style.inside()) {
            let item = line(text, style.margin, 80, style.font, Face::Strong, Anchor::Start);
            rows.push(Row::new(line_height(style.font) + 100, vec![item]).glued());
        }
        let said = (content.phrases.continued)(entry.cell(Field::Product));
        let said = text::clipped(&said, Face::Strong, style.font, style.inside());
        let said = line(said, style.margin, 0, style.font, Face::Strong, Anchor::Start);
        let boxes = grid(&table.named(&entry.serials), style.margin, style.inside(), style);
        for (at, (height, items)) in boxes.into_iter().enumerate() {
            let row = Row::new(height, items);
            let high = line_height(style.font) + 100;
            rows.push(if at == 0 { row.glued() } else { row.continuing(high, said.clone()) });
        }
    }
    rows
}
