//! A picture in grey, the only thing that a reader looks at.
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "pixels of a picture: whole, above zero once clamped, and few enough for a float"
)]

use crate::code::Corner;

/// What is around a pixel: blocks of so many pixels each way, with those beside them.
const BLOCK: usize = 12;
/// What differs by less is all light: noise is not made into a code.
const RANGE_MIN: u8 = 24;

/// A picture: one byte of brightness for each pixel, row by row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    width: u32,
    height: u32,
    grey: Vec<u8>,
}

impl Picture {
    /// A picture of so many bytes of brightness; none where their number does not fit the size.
    pub fn of_grey(width: u32, height: u32, grey: Vec<u8>) -> Option<Self> {
        let is_whole = width > 0 && height > 0 && grey.len() == width as usize * height as usize;
        is_whole.then_some(Self { width, height, grey })
    }

    /// A picture of four bytes a pixel: red, green, blue, and how much it covers, which is not looked at.
    pub fn of_rgba(width: u32, height: u32, rgba: &[u8]) -> Option<Self> {
        let grey = rgba.as_chunks::<4>().0.iter().map(|&[red, green, blue, _]| brightness(red, green, blue));
        Self::of_grey(width, height, grey.collect())
    }

    /// Its width in pixels.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Its height in pixels.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// Its bytes.
    pub fn grey(&self) -> &[u8] {
        &self.grey
    }

    /// How bright it is at a place; nothing beside the picture.
    pub(crate) fn at(&self, place: Corner) -> Option<u8> {
        let (x, y) = (place.x.round(), place.y.round());
        let is_inside = x >= 0.0 && y >= 0.0 && (x as u32) < self.width && (y as u32) < self.height;
        is_inside.then(|| self.grey[y as usize * self.width as usize + x as usize])
    }

    /// The same with the light made even: each pixel as it stands between the darkest and the brightest around it. A code
    /// under a lamp's mirror image, or half in a shadow, then looks like another.
    pub(crate) fn evened(&self) -> Self {
        let (width, height) = (self.width as usize, self.height as usize);
        let (across, down) = (width.div_ceil(BLOCK), height.div_ceil(BLOCK));
        let mut ranges = vec![(u8::MAX, 0_u8); across * down];
        for (row, pixels) in self.grey.chunks(width).enumerate() {
            for (block, pixels) in pixels.chunks(BLOCK).enumerate() {
                let range = &mut ranges[row / BLOCK * across + block];
                *range = pixels.iter().fold(*range, |(low, high), &grey| (low.min(grey), high.max(grey)));
            }
        }
        let around = |block: usize| {
            let (x, y) = (block % across, block / across);
            let rows = y.saturating_sub(1)..(y + 2).min(down);
            let near = rows.flat_map(|y| &ranges[y * across + x.saturating_sub(1)..y * across + (x + 2).min(across)]);
            near.fold((u8::MAX, 0), |(low, high), range| (low.min(range.0), high.max(range.1)))
        };
        let around: Vec<(u8, u8)> = (0..ranges.len()).map(around).collect();
        let mut grey = self.grey.clone();
        for (row, pixels) in grey.chunks_mut(width).enumerate() {
            for (block, pixels) in pixels.chunks_mut(BLOCK).enumerate() {
                let (low, high) = around[row / BLOCK * across + block];
                let range = (high - low).max(RANGE_MIN);
                for pixel in pixels {
                    let part = u32::from(pixel.saturating_sub(high.saturating_sub(range))) * u32::from(u8::MAX)
                        / u32::from(range);
                    *pixel = u8::try_from(part).unwrap_or(u8::MAX);
                }
            }
        }
        Self { grey, ..*self }
    }

    /// Paints over what is inside these corners, so that the next look finds what else there is.
    pub(crate) fn cover(&mut self, corners: &[Corner; 4]) {
        let top = corners.iter().map(|corner| corner.y).fold(f32::INFINITY, f32::min).max(0.0) as u32;
        let bottom = corners.iter().map(|corner| corner.y).fold(0.0, f32::max) as u32;
        for y in top..=bottom.min(self.height - 1) {
            let Some((left, right)) = span(corners, y as f32) else { continue };
            let left = left.clamp(0.0, self.width as f32) as usize;
            let right = (right + 1.0).clamp(0.0, self.width as f32) as usize;
            let row = y as usize * self.width as usize;
            if left < right {
                self.grey[row + left..row + right].fill(u8::MAX);
            }
        }
    }
}

/// Where a row enters and leaves a shape of four corners.
fn span(corners: &[Corner; 4], y: f32) -> Option<(f32, f32)> {
    let edges = (0..4).map(|at| (corners[at], corners[(at + 1) % 4]));
    let crossings = edges.filter_map(|(from, to)| {
        let (low, high) = if from.y < to.y { (from, to) } else { (to, from) };
        let is_crossed = low.y <= y && y <= high.y && low.y < high.y;
        is_crossed.then(|| low.x + (high.x - low.x) * (y - low.y) / (high.y - low.y))
    });
    crossings.fold(None, |span, x| {
        let (left, right) = span.unwrap_or((x, x));
        Some((left.min(x), right.max(x)))
    })
}

/// How bright a colour is to the eye, in whole numbers.
const fn brightness(red: u8, green: u8, blue: u8) -> u8 {
    ((red as u32 * 306 + green as u32 * 601 + blue as u32 * 117) >> 10) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_picture_is_one() {
        assert!(Picture::of_grey(2, 2, vec![0; 4]).is_some());
        assert!(Picture::of_grey(2, 2, vec![0; 3]).is_none());
        assert!(Picture::of_grey(0, 2, Vec::new()).is_none());
        assert!(Picture::of_rgba(1, 1, &[0; 3]).is_none());
    }

    #[test]
    fn colours_become_grey() {
        let picture = Picture::of_rgba(2, 1, &[255, 255, 255, 0, 0, 0, 0, 255]).unwrap();
        assert_eq!(picture.grey(), [255, 0]);
    }

    #[test]
    fn what_is_covered_is_white() {
        let mut picture = Picture::of_grey(4, 4, vec![0; 16]).unwrap();
        let corner = |x, y| Corner { x, y };
        picture.cover(&[corner(1.0, 1.0), corner(2.0, 1.0), corner(2.0, 9.0), corner(1.0, 9.0)]);
        let rows: Vec<u32> =
            { picture.grey().chunks(4) }.map(|row| row.iter().map(|&grey| u32::from(grey == u8::MAX)).sum()).collect();
        assert_eq!(rows, [0, 2, 2, 2]);
    }
}
