//! What a shop's camera really gets, sorted by what makes it hard: the pictures that readers are measured with.

use crate::canvas::Canvas;
use crate::symbol::Symbol;

const WIDTH: u32 = 1280;
const HEIGHT: u32 = 720;

/// A picture and the texts of the codes in it.
#[derive(Clone, Debug)]
pub struct Scene {
    /// What makes it hard.
    pub condition: &'static str,
    /// The picture.
    pub canvas: Canvas,
    /// What is to be read.
    pub texts: Vec<String>,
}

/// A code for a scene: how it is written, and how wide its modules are when it lies before the camera.
struct Kind {
    write: fn(&str) -> Symbol,
    text: fn(u32) -> String,
    module: f32,
}

const KINDS: [Kind; 4] = [
    Kind { write: Symbol::code_128, text: |at| format!("SN-26-{at:05}"), module: 3.0 },
    Kind { write: Symbol::ean_13, text: ean, module: 3.5 },
    Kind { write: Symbol::qr, text: |at| format!("SN-2026-{at:06}"), module: 6.0 },
    Kind { write: Symbol::data_matrix, text: |at| format!("SN-2026-{at:06}"), module: 7.0 },
];

/// Every condition, each with every kind of code, `each` pictures of a pair.
pub fn scenes(each: u32) -> impl Iterator<Item = Scene> {
    let conditions = CONDITIONS.into_iter();
    conditions.flat_map(move |(condition, hardship)| {
        KINDS.into_iter().flat_map(move |kind| {
            (0..each).map(move |at| {
                let text = (kind.text)(at * 37 + 1);
                let canvas = hardship(&(kind.write)(&text), kind.module, at);
                Scene { condition, canvas, texts: vec![text] }
            })
        })
    })
}

/// Pictures without a code: what lies about, with noise, some of them out of focus.
pub fn without_codes(count: u32) -> impl Iterator<Item = Canvas> {
    (1..=count).map(|at| {
        let seed = u64::from(at);
        let canvas = Canvas::blank(WIDTH, HEIGHT).cluttered(seed).noisy(12, seed);
        if at % 3 == 0 { canvas.blurred(2) } else { canvas }
    })
}

/// What stands on the box of a phone: five codes.
pub fn box_of_a_phone() -> Scene {
    let texts = ["4006381333931", "356938035643809", "356938035643817", "SN-BOX-7", "89049032000001000000012345678901"];
    let canvas = Canvas::blank(WIDTH, HEIGHT)
        .with(&Symbol::ean_13(texts[0]), (960.0, 150.0), 3.0, 0.0)
        .with(&Symbol::code_128(texts[1]), (360.0, 120.0), 3.0, 0.0)
        .with(&Symbol::code_128(texts[2]), (360.0, 350.0), 3.0, 0.0)
        .with(&Symbol::code_128(texts[3]), (300.0, 580.0), 3.0, 0.0)
        .with(&Symbol::code_128(texts[4]), (900.0, 560.0), 1.7, 0.0)
        .noisy(6, 1);
    Scene { condition: "a phone's box", canvas, texts: texts.map(str::to_owned).to_vec() }
}

type Hardship = fn(&Symbol, f32, u32) -> Canvas;

const CONDITIONS: [(&str, Hardship); 12] = [
    ("plain", |symbol, module, at| on(symbol, module, 0.0, at).noisy(6, seed(at))),
    ("tilted up to 10°", |symbol, module, at| on(symbol, module, turn(at, -10.0, 20.0), at).noisy(6, seed(at))),
    ("tilted up to 45°", |symbol, module, at| on(symbol, module, turn(at, 12.0, 33.0), at).noisy(6, seed(at))),
    ("any way up", |symbol, module, at| on(symbol, module, turn(at, 50.0, 300.0), at).noisy(6, seed(at))),
    ("little out of focus", |symbol, module, at| on(symbol, module, 0.0, at).blurred(1).noisy(6, seed(at))),
    ("out of focus", |symbol, module, at| on(symbol, module, 0.0, at).blurred(2).noisy(6, seed(at))),
    ("low light", |symbol, module, at| on(symbol, module, 0.0, at).in_low_light()),
    ("low light, out of focus", |symbol, module, at| on(symbol, module, 0.0, at).blurred(1).in_low_light()),
    ("glare", |symbol, module, at| {
        let (x, y) = place(at);
        on(symbol, module, 0.0, at).with_glare((x + 60.0, y - 40.0), 110.0).noisy(6, seed(at))
    }),
    ("shadow", |symbol, module, at| on(symbol, module, 0.0, at).with_shadow().noisy(6, seed(at))),
    ("small", |symbol, module, at| on(symbol, module * 0.5, 0.0, at).noisy(6, seed(at))),
    ("small and tilted", |symbol, module, at| on(symbol, module * 0.55, turn(at, -15.0, 30.0), at).noisy(6, seed(at))),
];

fn on(symbol: &Symbol, module: f32, degrees: f32, at: u32) -> Canvas {
    Canvas::blank(WIDTH, HEIGHT).with(symbol, place(at), module, degrees)
}

/// Not always in the very middle, and not on whole pixels.
#[expect(clippy::cast_precision_loss, reason = "a small number")]
fn place(at: u32) -> (f32, f32) {
    (560.0 + (at * 47 % 160) as f32 + 0.37, 300.0 + (at * 31 % 120) as f32 + 0.61)
}

#[expect(clippy::cast_precision_loss, reason = "a small number")]
fn turn(at: u32, from: f32, span: f32) -> f32 {
    from + span * ((at * 29 % 64) as f32 / 63.0)
}

fn seed(at: u32) -> u64 {
    u64::from(at) + 1
}

/// Twelve digits, to which the writer adds the thirteenth; here with it, because it is what is read.
fn ean(at: u32) -> String {
    let digits = format!("400{:09}", at * 7_919);
    let weighed: u32 = { digits.bytes().enumerate() }
        .map(|(at, digit)| u32::from(digit - b'0') * if at % 2 == 0 { 1 } else { 3 })
        .sum();
    format!("{digits}{}", (10 - weighed % 10) % 10)
}
