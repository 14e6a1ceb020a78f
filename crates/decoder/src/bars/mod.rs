//! Linear codes: straight lines are laid over the picture in several directions, and whatever bars a line crosses are
//! held against each kind of code. A code counts where two lines beside each other say the same.

mod code128;
mod code39;
mod ean;
mod itf;
mod line;
mod stripes;

use crate::code::{Code, Corner};
use crate::format::Format;
use crate::outline;
use crate::picture::Picture;
use line::{Direction, Line};
use stripes::Stripes;

/// A second line that must say the same lies so many pixels beside the first, on either side.
const BESIDE: [f32; 6] = [2.0, -2.0, 4.0, -4.0, 1.0, -1.0];
/// More codes than this are not looked for in one picture.
const CODES_MAX: usize = 12;

/// What one line says of a code.
pub(super) struct Said {
    format: Format,
    symbology: &'static str,
    text: String,
    /// The first of its bars, and the light after the last one.
    bars: (usize, usize),
}

/// Reads the linear codes of a picture, each text once. Where one is enough, it stops after the first.
pub(crate) fn read(picture: &Picture, directions: usize, is_one_enough: bool) -> Vec<Code> {
    let mut found: Vec<Code> = Vec::new();
    let mut stripes = Stripes::default();
    for direction in Direction::ALL.iter().take(directions) {
        for line in direction.lines(picture) {
            look_along(picture, &line, &mut stripes, &mut found);
            if found.len() >= CODES_MAX || is_one_enough && !found.is_empty() {
                return found;
            }
        }
    }
    found
}

fn look_along(picture: &Picture, line: &Line, stripes: &mut Stripes, found: &mut Vec<Code>) {
    stripes.cross(picture, line);
    for is_backwards in [false, true] {
        if is_backwards {
            stripes.turn();
        }
        let mut from = 1;
        while let Some(said) = next(stripes, from) {
            from = said.bars.1 + 1;
            if found.iter().any(|code| code.text == said.text) {
                continue;
            }
            let ends = [said.bars.0, said.bars.1].map(|edge| line.at(stripes.edge(edge)));
            if is_said_beside(picture, line, &said) {
                found.push(code_of(picture, said, ends));
            }
        }
    }
}

/// The next code on the stripes, from this dark one on.
fn next(stripes: &Stripes, from: usize) -> Option<Said> {
    let widths = stripes.widths();
    (from..widths.len()).step_by(2).filter(|&at| stripes::may_begin(widths, at)).find_map(|at| {
        code128::read(widths, at)
            .or_else(|| ean::read(widths, at))
            .or_else(|| itf::read(widths, at))
            .or_else(|| code39::read(widths, at))
    })
}

/// Whether a line beside this one says the same. A shadow that looks like a code does so on one line alone.
fn is_said_beside(picture: &Picture, line: &Line, said: &Said) -> bool {
    let mut stripes = Stripes::default();
    BESIDE.iter().any(|&aside| {
        stripes.cross(picture, &line.beside(aside));
        let is_said = |stripes: &Stripes| {
            let mut from = 1;
            std::iter::from_fn(|| {
                let other = next(stripes, from)?;
                from = other.bars.1 + 1;
                Some(other)
            })
            .any(|other| other.format == said.format && other.text == said.text)
        };
        is_said(&stripes) || {
            stripes.turn();
            is_said(&stripes)
        }
    })
}

fn code_of(picture: &Picture, said: Said, [from, to]: [Corner; 2]) -> Code {
    let corners = outline::of_line(picture, from, to);
    Code { format: said.format, text: said.text, symbology: said.symbology.to_owned(), corners }
}
