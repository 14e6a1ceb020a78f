//! What a camera sees: codes on paper, and what light, hand and lens do to them.
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "pixels of a small picture"
)]

use crate::symbol::Symbol;

/// Points that are looked at in a pixel, each way, so that edges are as soft as a sensor's.
const FINENESS: usize = 3;
const PAPER: u8 = 235;
const INK: u8 = 25;

/// A picture in grey.
#[derive(Clone, Debug)]
pub struct Canvas {
    width: u32,
    height: u32,
    grey: Vec<u8>,
}

impl Canvas {
    /// Empty paper.
    pub fn blank(width: u32, height: u32) -> Self {
        Self { width, height, grey: vec![PAPER; width as usize * height as usize] }
    }

    /// Its width in pixels.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Its height in pixels.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// Its bytes of brightness, row by row.
    pub fn grey(&self) -> &[u8] {
        &self.grey
    }

    /// Puts a code with its middle at a place, so many pixels a module, turned by so many degrees.
    #[must_use]
    pub fn with(mut self, symbol: &Symbol, (x, y): (f32, f32), module: f32, degrees: f32) -> Self {
        let (sine, cosine) = degrees.to_radians().sin_cos();
        let (width, height) = (symbol.width() as f32 * module, symbol.height() as f32 * module);
        let reach = width.hypot(height) / 2.0 + 2.0;
        let rows = (y - reach).max(0.0) as usize..((y + reach) as usize).min(self.height as usize);
        for row in rows {
            let columns = (x - reach).max(0.0) as usize..((x + reach) as usize).min(self.width as usize);
            for column in columns {
                let mut ink = 0;
                let mut paper = 0;
                for fine in 0..FINENESS * FINENESS {
                    let fraction = |part: usize| (part as f32 + 0.5) / FINENESS as f32;
                    let across = column as f32 + fraction(fine % FINENESS) - x;
                    let down = row as f32 + fraction(fine / FINENESS) - y;
                    let (across, down) = (across * cosine + down * sine, down * cosine - across * sine);
                    let (across, down) = ((across + width / 2.0) / module, (down + height / 2.0) / module);
                    let is_inside = across >= 0.0
                        && down >= 0.0
                        && (across as usize) < symbol.width()
                        && (down as usize) < symbol.height();
                    if is_inside && symbol.is_dark(across as usize, down as usize) {
                        ink += 1;
                    } else if is_inside {
                        paper += 1;
                    }
                }
                self.mix(row * self.width as usize + column, ink, paper);
            }
        }
        self
    }

    fn mix(&mut self, at: usize, ink: usize, paper: usize) {
        let all = FINENESS * FINENESS;
        let rest = usize::from(self.grey[at]) * (all - ink - paper);
        self.grey[at] = ((rest + ink * usize::from(INK) + paper * usize::from(PAPER)) / all) as u8;
    }

    /// Out of focus: each pixel is the mean of those around it, twice.
    #[must_use]
    pub fn blurred(self, radius: usize) -> Self {
        let once = |from: &Self, step: usize, length: usize, lines: Vec<usize>| {
            let mut grey = from.grey.clone();
            for start in lines {
                for at in 0..length {
                    let (low, high) = (at.saturating_sub(radius), (at + radius).min(length - 1));
                    let sum: usize = (low..=high).map(|near| usize::from(from.grey[start + near * step])).sum();
                    grey[start + at * step] = (sum / (high - low + 1)) as u8;
                }
            }
            Self { grey, ..*from }
        };
        let (width, height) = (self.width as usize, self.height as usize);
        let mut canvas = self;
        for _ in 0..2 {
            canvas = once(&canvas, 1, width, (0..height).map(|row| row * width).collect());
            canvas = once(&canvas, width, height, (0..width).collect());
        }
        canvas
    }

    /// Little light: everything is darker and closer together, and the sensor makes noise.
    #[must_use]
    pub fn in_low_light(self) -> Self {
        let dim = self.each(|_, _, grey| grey / 5.0 + 12.0);
        dim.noisy(7, 9)
    }

    /// A lamp mirrored in the foil: a bright spot with soft edges, which takes the contrast away.
    #[must_use]
    pub fn with_glare(self, (x, y): (f32, f32), radius: f32) -> Self {
        self.each(|column, row, grey| {
            let distance = (column - x).hypot(row - y) / radius;
            let light = (-distance * distance).exp() * 0.92;
            grey + (255.0 - grey) * light
        })
    }

    /// A shadow from one side to the other.
    #[must_use]
    pub fn with_shadow(self) -> Self {
        let width = self.width as f32;
        self.each(|column, _, grey| grey * (1.0 - 0.65 * column / width))
    }

    /// Noise of a sensor, the same each time for one seed.
    #[must_use]
    pub fn noisy(mut self, amount: u8, seed: u64) -> Self {
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        for grey in &mut self.grey {
            let noise = (next(&mut state) % (2 * u64::from(amount) + 1)) as i32 - i32::from(amount);
            *grey = (i32::from(*grey) + noise).clamp(0, 255) as u8;
        }
        self
    }

    /// What lies about in a shop and is no code: stripes, boxes, lines like writing.
    #[must_use]
    pub fn cluttered(mut self, seed: u64) -> Self {
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        for _ in 0..60 {
            let mut below = |bound: u32| (next(&mut state) % u64::from(bound)) as usize;
            let (x, y) = (below(self.width), below(self.height));
            let (width, height) = (2 + below(self.width / 6), 2 + below(self.height / 8));
            let (grey, period) = (below(200) as u8, 2 + below(9));
            let is_striped = below(2) == 0;
            for row in y..(y + height).min(self.height as usize) {
                for column in x..(x + width).min(self.width as usize) {
                    if !is_striped || (column / period).is_multiple_of(2) {
                        self.grey[row * self.width as usize + column] = grey;
                    }
                }
            }
        }
        self
    }

    /// Light on dark.
    #[must_use]
    pub fn inverted(self) -> Self {
        self.each(|_, _, grey| 255.0 - grey)
    }

    /// The picture as a file that every browser opens: a bitmap of Windows, in grey.
    pub fn bmp(&self) -> Vec<u8> {
        const HEAD: usize = 14 + 40 + 256 * 4;
        let stride = (self.width as usize).next_multiple_of(4);
        let size = HEAD + stride * self.height as usize;
        let mut file = b"BM".to_vec();
        for number in [size as u32, 0, HEAD as u32, 40, self.width, self.height] {
            file.extend_from_slice(&number.to_le_bytes());
        }
        // One plane of eight bits, as it is.
        file.extend_from_slice(&[1, 0, 8, 0]);
        for number in [0, 0, 2835, 2835, 256, 0_u32] {
            file.extend_from_slice(&number.to_le_bytes());
        }
        file.extend((0..=u8::MAX).flat_map(|grey| [grey, grey, grey, 0]));
        // From below.
        for row in self.grey.chunks(self.width as usize).rev() {
            file.extend_from_slice(row);
            file.resize(file.len() + stride - row.len(), 0);
        }
        file
    }

    fn each(mut self, change: impl Fn(f32, f32, f32) -> f32) -> Self {
        let width = self.width as usize;
        for (at, grey) in self.grey.iter_mut().enumerate() {
            *grey = change((at % width) as f32, (at / width) as f32, f32::from(*grey)).clamp(0.0, 255.0) as u8;
        }
        self
    }
}

/// Xorshift: enough for noise.
fn next(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state >> 11
}
