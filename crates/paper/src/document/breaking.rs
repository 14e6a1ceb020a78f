//! Where one page ends and the next begins, from heights alone.

use std::ops::Range;

/// What matters of a row when pages are broken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Extent {
    /// How high it is.
    pub height: i32,
    /// Whether it belongs to the table, whose head stands above it on every page.
    pub needs_head: bool,
    /// Whether it stays with the row before it.
    pub is_glued: bool,
    /// How high the line is that says whose it is, where a page begins with it; 0 where it needs none.
    pub continued: i32,
}

/// The rows of each page: every row once, in order, none higher than its page unless it alone is.
///
/// `room` is the height of a page; `head` that of the table's head, which stands again where a page begins inside the
/// table; `carry` that of a sum brought or carried forward, once above and once below. A row that goes on with what began on
/// the page before brings its own line to say so.
pub fn break_pages(rows: &[Extent], room: i32, head: i32, carry: i32) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let mut start = 0;
    while start < rows.len() {
        let end = page_end(rows, start, room, head, carry);
        pages.push(start..end);
        start = end;
    }
    if pages.is_empty() {
        pages.push(0..0);
    }
    pages
}

fn page_end(rows: &[Extent], start: usize, room: i32, head: i32, carry: i32) -> usize {
    let begins_inside = start > 0 && rows[start].needs_head;
    let mut used = if begins_inside { head + carry } else { 0 };
    used += if start > 0 { rows[start].continued } else { 0 };
    let mut end = start;
    while let Some(row) = rows.get(end) {
        // Where the table goes on after this row, its sum must find room below.
        let below = if row.needs_head && rows.get(end + 1).is_some_and(|next| next.needs_head) { carry } else { 0 };
        if used + row.height + below > room && end > start {
            break;
        }
        used += row.height;
        end += 1;
    }
    if end == rows.len() {
        return end;
    }
    let mut back = end;
    while back > start && rows[back].is_glued {
        back -= 1;
    }
    // What is glued together and higher than a page is broken all the same.
    if back > start { back } else { end }
}
