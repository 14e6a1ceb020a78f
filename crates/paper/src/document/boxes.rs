//! Boxes to tick and to write in, and serials that each have one.

use super::{Style, line, line_height};
use crate::sheet::{Anchor, Face, Item};
use crate::text;

/// How thick a box is drawn.
const THIN: i32 = 12;

/// The four sides of a box.
pub(super) fn frame(x: i32, y: i32, width: i32, height: i32) -> [Item; 4] {
    [
        Item::Fill(x, y, width, THIN),
        Item::Fill(x, y + height - THIN, width, THIN),
        Item::Fill(x, y, THIN, height),
        Item::Fill(x + width - THIN, y, THIN, height),
    ]
}

/// Serials side by side in as many columns as fit between `left` and `room` beyond it, each with a box; row by row, with
/// how high each row is.
pub(super) fn grid(serials: &[String], left: i32, room: i32, style: &Style) -> Vec<(i32, Vec<Item>)> {
    let small = style.small;
    let box_size = small * 4 / 5;
    let indent = box_size + 120;
    let widest = serials.iter().map(|serial| text::width(serial, Face::Mono, small)).max().unwrap_or(1) + indent + 300;
    let columns = (room / widest.max(1)).max(1);
    let room = room / columns;
    let mut rows = Vec::new();
    for group in serials.chunks(usize::try_from(columns).unwrap_or(1)) {
        let mut items = Vec::new();
        let mut most = 1;
        for (serial, x) in group.iter().zip((0..).map(|at| left + at * room)) {
            items.extend(frame(x, small - box_size + 40, box_size, box_size));
            let lines = text::chunks(serial, Face::Mono, small, room - indent);
            most = most.max(lines.len());
            for (text, y) in lines.into_iter().zip((0..).map(|at| at * line_height(small))) {
                items.push(line(text, x + indent, y, small, Face::Mono, Anchor::Start));
            }
        }
        rows.push((i32::try_from(most).unwrap_or(1) * line_height(small) + 30, items));
    }
    rows
}
