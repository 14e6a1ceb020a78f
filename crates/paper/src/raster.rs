//! A label as the dots that its printer will make of it, in grey: what a scanner would look at.

use crate::sheet::{Anchor, Item, Text};
use crate::text;

/// A picture: one byte of brightness for each pixel, row by row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Brightness: 0 is ink, 255 is paper.
    pub grey: Vec<u8>,
    /// Pixels for each dot.
    zoom: usize,
}

/// Readers of pictures want so many pixels for the narrowest bar.
const MODULE_MIN: usize = 4;
/// Blank pixels around a label; its backing shows there.
const EDGE: usize = 16;

impl Picture {
    fn fill(&mut self, x: i32, y: i32, width: i32, height: i32) {
        let along = |at: i32, size: usize| (usize::try_from(at).unwrap_or(0) * self.zoom + EDGE).min(size);
        let (left, right) = (along(x, self.width), along(x.saturating_add(width), self.width));
        for row in along(y, self.height)..along(y.saturating_add(height), self.height) {
            self.grey[row * self.width + left..row * self.width + right].fill(0);
        }
    }

    /// Letters stand as a block as wide as they may be and as high as the small ones: what comes too near to a code is seen.
    fn write(&mut self, text: &Text) {
        let width = text::width(&text.text, text.face, text.size);
        let left = match text.anchor {
            Anchor::Start => text.x,
            Anchor::Middle => text.x - width / 2,
            Anchor::End => text.x - width,
        };
        self.fill(left, text.y - text.size / 2, width, text.size / 2);
    }
}

/// What is on a label of a size in dots, whose code has modules of so many.
pub fn picture(items: &[Item], (width, height): (i32, i32), module: i32) -> Picture {
    let zoom = (MODULE_MIN / usize::try_from(module).unwrap_or(1).max(1)).max(1);
    let size = |dots: i32| usize::try_from(dots).unwrap_or(0) * zoom + 2 * EDGE;
    let (columns, rows) = (size(width), size(height));
    let mut picture = Picture { width: columns, height: rows, grey: vec![255; columns * rows], zoom };
    for item in items {
        match item {
            Item::Text(text) => picture.write(text),
            Item::Fill(x, y, width, height) => picture.fill(*x, *y, *width, *height),
            Item::Code(x, y, path) => {
                for [left, top, width, height] in rectangles(path) {
                    picture.fill(x + left, y + top, width, height);
                }
            }
            // A picture of the shop is nothing that scans.
            Item::Picture(..) => {}
        }
    }
    picture
}

/// The rectangles of a path, as [`crate::symbol::Symbol::path`] writes them.
fn rectangles(path: &str) -> impl Iterator<Item = [i32; 4]> {
    path.split('z').filter_map(|rectangle| {
        let mut numbers = rectangle.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok());
        Some([numbers.next()?, numbers.next()?, numbers.next()?, numbers.next()?])
    })
}

#[cfg(test)]
mod tests {
    use super::{EDGE, picture};
    use crate::sheet::Item;

    #[test]
    fn every_dark_module_is_ink_and_nothing_else_is() {
        let picture = picture(&[Item::Code(1, 0, "M0 0h1v2h-1zM2 1h2v1h-2z".to_owned())], (6, 2), 2);
        let at = |x: usize, y: usize| picture.grey[(EDGE + y * 2) * picture.width + EDGE + x * 2];
        let rows: Vec<String> =
            (0..2).map(|y| (0..6).map(|x| if at(x, y) == 0 { '#' } else { '.' }).collect()).collect();
        assert_eq!(rows, [".#....", ".#.##."]);
        assert_eq!((picture.width, picture.height), (6 * 2 + 2 * EDGE, 2 * 2 + 2 * EDGE));
    }
}
