//! From the brightness along a line to the widths of its stripes, and what readers of all kinds ask of widths.
//!
//! Edges lie where the brightness passes half way between a light and the dark beside it: there they stay when a picture
//! is out of focus, and a part of a pixel counts.
#![expect(clippy::cast_precision_loss, reason = "places along a line are few enough for a float")]

use super::line::Line;
use crate::picture::Picture;

/// Brightness swings by so much at least where there is an edge, in sums of three pixels.
const SWING_MIN: u16 = 24;
/// And by this part of what it swings by nearby, as one in so many.
const SWING_PART: u16 = 4;
/// What is nearby: blocks of so many pixels, with one block on either side.
const BLOCK: usize = 32;
/// A code is led by so much light, measured in its first bar.
const LEAD: f32 = 2.0;

/// The stripes that a line crosses, light and dark by turns. The first and the last are light.
#[derive(Default)]
pub(super) struct Stripes {
    light: Vec<u16>,
    /// The darkest and the brightest of each block.
    ranges: Vec<(u16, u16)>,
    swings: Vec<u16>,
    edges: Vec<f32>,
    widths: Vec<f32>,
    is_turned: bool,
}

/// A turn of the brightness: where, and how bright.
#[derive(Clone, Copy)]
struct Turn {
    at: usize,
    light: u16,
}

impl Stripes {
    /// Looks at the stripes of a line.
    pub(super) fn cross(&mut self, picture: &Picture, line: &Line) {
        self.is_turned = false;
        line.light_in(picture, &mut self.light);
        self.edges.clear();
        self.edges.push(0.0);
        self.find_edges();
        self.edges.push(self.light.len() as f32);
        // A line that ends in the dark: a light of no width comes after.
        if !self.edges.len().is_multiple_of(2) {
            self.edges.push(self.light.len() as f32);
        }
        self.widths.clear();
        self.widths.extend(self.edges.windows(2).map(|pair| pair[1] - pair[0]));
    }

    /// The widths, in pixels.
    pub(super) fn widths(&self) -> &[f32] {
        &self.widths
    }

    /// Where a stripe begins, in pixels along the line.
    pub(super) fn edge(&self, stripe: usize) -> f32 {
        let last = self.edges.len() - 1;
        self.edges[if self.is_turned { last - stripe.min(last) } else { stripe.min(last) }]
    }

    /// The same from the other end.
    pub(super) fn turn(&mut self) {
        self.is_turned = !self.is_turned;
        self.widths.reverse();
    }

    /// Follows the brightness from turn to turn. A swing that is smaller than what counts here is noise.
    fn find_edges(&mut self) {
        self.weigh_blocks();
        let Some(&first) = self.light.first() else { return };
        let (mut high, mut low) = (Turn { at: 0, light: first }, Turn { at: 0, light: first });
        // Nothing is known at first; then whether the last turn that is sure was a light one.
        let mut was_light: Option<bool> = None;
        let mut sure = high;
        for (at, &light) in self.light.iter().enumerate() {
            if light > high.light {
                high = Turn { at, light };
            }
            if light < low.light {
                low = Turn { at, light };
            }
            let swing = self.swings[at / BLOCK];
            let now = Turn { at, light };
            if was_light != Some(true) && high.light - light >= swing {
                // It was light, and gets dark: the light before is sure.
                if was_light == Some(false) {
                    push_edge(&self.light, &mut self.edges, sure, high);
                }
                (was_light, sure, low) = (Some(true), high, now);
            } else if was_light != Some(false) && light - low.light >= swing {
                if was_light == Some(true) {
                    push_edge(&self.light, &mut self.edges, sure, low);
                } else {
                    // The line begins in the dark: a light of no width goes before.
                    self.edges.push(0.0);
                }
                (was_light, sure, high) = (Some(false), low, now);
            }
        }
        match was_light {
            Some(true) => push_edge(&self.light, &mut self.edges, sure, low),
            Some(false) => push_edge(&self.light, &mut self.edges, sure, high),
            None => {}
        }
    }

    /// How much the brightness swings in each block at least where there is an edge.
    fn weigh_blocks(&mut self) {
        let range =
            |block: &[u16]| block.iter().fold((u16::MAX, 0), |(low, high), &light| (low.min(light), high.max(light)));
        self.ranges.clear();
        self.ranges.extend(self.light.chunks(BLOCK).map(range));
        self.swings.clear();
        self.swings.extend((0..self.ranges.len()).map(|block| {
            let near = &self.ranges[block.saturating_sub(1)..(block + 2).min(self.ranges.len())];
            let (low, high) = near.iter().fold((u16::MAX, 0), |(low, high), near| (low.min(near.0), high.max(near.1)));
            SWING_MIN.max((high - low) / SWING_PART)
        }));
    }
}

/// The edge between two turns, where the brightness is half way between theirs.
fn push_edge(light: &[u16], edges: &mut Vec<f32>, from: Turn, to: Turn) {
    let half = f32::midpoint(f32::from(from.light), f32::from(to.light));
    let is_over = |at: usize| (f32::from(light[at]) > half) == (from.light > to.light);
    let Some(at) = (from.at..to.at).find(|&at| is_over(at) && !is_over(at + 1)) else { return };
    let (here, next) = (f32::from(light[at]), f32::from(light[at + 1]));
    // Pixels have their middle at a half.
    edges.push(at as f32 + 0.5 + (half - here) / (next - here));
}

/// Whether a code may begin with this dark stripe: there is light enough before it.
pub(super) fn may_begin(widths: &[f32], at: usize) -> bool {
    widths[at - 1] >= LEAD * widths[at]
}

/// The sum of some widths.
pub(super) fn sum(widths: &[f32]) -> f32 {
    widths.iter().sum()
}

/// Which of these widths are the wide ones, where so many of them are: as bits, the first the highest. None where wide and
/// narrow are not told apart.
pub(super) fn wide_ones<const N: usize>(widths: [f32; N], wide: usize) -> Option<u16> {
    const APART: f32 = 1.35;
    const ALIKE: f32 = 2.2;
    let mut sorted = widths;
    sorted.sort_by(f32::total_cmp);
    let (narrow_max, wide_min) = (sorted[N - wide - 1], sorted[N - wide]);
    let is_clear = wide_min > narrow_max * APART && sorted[N - 1] < wide_min * ALIKE && narrow_max < sorted[0] * ALIKE;
    is_clear.then(|| widths.iter().fold(0, |bits, &width| bits << 1 | u16::from(width >= wide_min)))
}
