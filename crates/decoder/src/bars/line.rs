//! Lines over a picture, and the brightness along them.
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    reason = "places within a picture: few enough for a float, and above zero once clamped"
)]

use std::f32::consts::FRAC_1_SQRT_2;

use crate::code::Corner;
use crate::picture::Picture;

/// From one line to the next, in pixels: bars lower than twice this may fall between two lines.
const SPACING: f32 = 8.0;
const SPACING_ASLANT: f32 = 12.0;
/// Parts of a pixel.
const FIXED: i32 = 1 << 16;

/// Which way lines run: the step from one pixel of them to the next.
pub(super) struct Direction {
    x: f32,
    y: f32,
}

/// A line across the whole picture, in steps of one pixel.
#[derive(Clone)]
pub(super) struct Line {
    start: Corner,
    x: f32,
    y: f32,
    steps: usize,
}

impl Direction {
    /// The likely ones first. Bars are crossed whole by a line that leans against them by a ninth of a turn's quarter or
    /// less, so that eight directions leave no gap for codes a fifth as high as they are wide.
    pub(super) const ALL: [Self; 8] = [
        Self { x: 1.0, y: 0.0 },
        Self { x: 0.0, y: 1.0 },
        Self { x: 0.923_88, y: 0.382_683 },
        Self { x: 0.923_88, y: -0.382_683 },
        Self { x: 0.382_683, y: 0.923_88 },
        Self { x: -0.382_683, y: 0.923_88 },
        Self { x: FRAC_1_SQRT_2, y: FRAC_1_SQRT_2 },
        Self { x: FRAC_1_SQRT_2, y: -FRAC_1_SQRT_2 },
    ];

    /// Lines this way, so far apart, that cover the picture. The middle comes first: there is what one points at.
    pub(super) fn lines(&self, picture: &Picture) -> impl Iterator<Item = Line> {
        let spacing = if self.x == 0.0 || self.y == 0.0 { SPACING } else { SPACING_ASLANT };
        let (width, height) = (picture.width() as f32, picture.height() as f32);
        let (middle_x, middle_y) = (width / 2.0, height / 2.0);
        let reach = (middle_x * self.y).abs() + (middle_y * self.x).abs();
        let count = (reach / spacing) as i32;
        let places = (0..=count).flat_map(|at| if at == 0 { vec![0] } else { vec![at, -at] });
        let (x, y) = (self.x, self.y);
        places.filter_map(move |at| {
            let aside = at as f32 * spacing;
            Line::through(Corner { x: middle_x - y * aside, y: middle_y + x * aside }, (x, y), (width, height))
        })
    }
}

impl Line {
    /// The part of a line through this place that lies in the picture.
    fn through(place: Corner, (x, y): (f32, f32), (width, height): (f32, f32)) -> Option<Self> {
        let (mut low, mut high) = (f32::NEG_INFINITY, f32::INFINITY);
        for (at, step, end) in [(place.x, x, width), (place.y, y, height)] {
            // One pixel stays free all around, for the pixels beside.
            let (near, far) = (1.0 - at, end - 2.0 - at);
            if step.abs() < 1e-6 {
                if near > 0.0 || far < 0.0 {
                    return None;
                }
                continue;
            }
            let (one, other) = (near / step, far / step);
            (low, high) = (low.max(one.min(other)), high.min(one.max(other)));
        }
        let start = Corner { x: place.x + low * x, y: place.y + low * y };
        (high - low >= 32.0).then_some(Self { start, x, y, steps: (high - low) as usize })
    }

    /// The line that runs so many pixels beside this one, as far as it stays in the picture.
    pub(super) fn beside(&self, aside: f32) -> Self {
        Self { start: Corner { x: self.start.x - self.y * aside, y: self.start.y + self.x * aside }, ..self.clone() }
    }

    /// The place so far along.
    pub(super) fn at(&self, far: f32) -> Corner {
        Corner { x: self.start.x + self.x * far, y: self.start.y + self.y * far }
    }

    /// The brightness along the line, each the sum of three pixels that lie across it, so that noise counts for less.
    pub(super) fn light_in(&self, picture: &Picture, light: &mut Vec<u16>) {
        light.clear();
        let (width, height) = (picture.width() as usize, picture.height() as usize);
        let grey = picture.grey();
        if self.y == 0.0 {
            let row = (self.start.y.max(1.0) as usize).clamp(1, height - 2);
            let from = (self.start.x as usize).min(width - 1);
            let to = (from + self.steps).min(width);
            let [above, here, below] = [row - 1, row, row + 1].map(|row| &grey[row * width + from..row * width + to]);
            let sums = above.iter().zip(here).zip(below);
            light.extend(sums.map(|((above, here), below)| u16::from(*above) + u16::from(*here) + u16::from(*below)));
            return;
        }
        // The neighbour across: one row or one column away, whichever lies nearer to a right angle.
        let across = if self.x.abs() > self.y.abs() { width } else { 1 };
        // In parts of a pixel, which are added rather than multiplied.
        let fixed = |length: f32| (length * FIXED as f32) as i32;
        let (step_x, step_y) = (fixed(self.x), fixed(self.y));
        let (mut x, mut y) = (fixed(self.start.x), fixed(self.start.y));
        let (last_column, last_row) = (width as i32 - 2, height as i32 - 2);
        light.extend((0..self.steps).map(|_| {
            let column = (x / FIXED).clamp(1, last_column) as usize;
            let row = (y / FIXED).clamp(1, last_row) as usize;
            (x, y) = (x + step_x, y + step_y);
            let at = row * width + column;
            u16::from(grey[at - across]) + u16::from(grey[at]) + u16::from(grey[at + across])
        }));
    }
}
