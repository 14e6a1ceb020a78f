//! Which code a label gets: what was asked for, else bars while they fit, else a square; with the reason.

use super::{Design, Room, Words};
use crate::symbol::{Fault, Symbol, Symbology, gtin, reading};

/// The code of a label, and why that one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Choice {
    /// The code; none where nothing fits.
    pub symbology: Option<Symbology>,
    /// The width of a module, in micrometres.
    pub module: i32,
    /// Why.
    pub reason: Reason,
}

/// Why a code was chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// It was asked for.
    Asked,
    /// Bars fit, and every scanner reads them.
    BarsFit,
    /// Bars need this width in micrometres, and there is only that.
    BarsTooWide {
        /// What they need.
        needs: i32,
        /// What there is.
        has: i32,
    },
    /// Bars would be lower than a scanner wants them.
    BarsTooLow,
    /// The label is too small for what was asked for: it needs this many micrometres, and has that many.
    DoesNotFit {
        /// What it needs.
        needs: i32,
        /// What there is.
        has: i32,
    },
    /// The text has no such code.
    NoSuchCode(Fault),
}

/// A code and how large it is drawn.
pub(super) struct Drawn {
    pub(super) symbology: Symbology,
    pub(super) symbol: Symbol,
    /// Dots of a module.
    pub(super) module: i32,
}

impl Drawn {
    /// The text that people read beside the code.
    pub(super) fn reading(&self, words: &Words) -> String {
        match self.symbology {
            Symbology::Gs1Bars | Symbology::Gs1Matrix => {
                content(self.symbology, words).map_or_else(|_| words.reading().to_owned(), |text| reading(&text))
            }
            _ => words.reading().to_owned(),
        }
    }

    /// What a scanner reads from the code.
    pub(super) fn content(&self, words: &Words) -> String {
        content(self.symbology, words).unwrap_or_default()
    }

    /// How high bars must be, in dots.
    pub(super) fn height_min(&self, design: &Design) -> i32 {
        bar_height_min(design, self.symbol.width() * self.module)
    }
}

/// Bars are at least 6.35 mm high, and 15 % of their length.
fn bar_height_min(design: &Design, length: i32) -> i32 {
    design.resolution.dots_at_least(6_350).max(length * 15 / 100)
}

fn content(symbology: Symbology, words: &Words) -> Result<String, Fault> {
    match symbology {
        Symbology::Gs1Bars | Symbology::Gs1Matrix => {
            let product = words.product_code.as_deref().unwrap_or_default();
            gtin(product, &words.code).ok_or(Fault::Length)
        }
        _ => Ok(words.code.clone()),
    }
}

/// Why a code cannot be drawn.
enum Hindrance {
    NoCode(Fault),
    TooWide { needs: i32, has: i32 },
    TooLow,
}

/// How wide modules of a square may be on a large label, which is scanned from farther away: the square takes half of its
/// shorter side, and three quarters of a label that is higher than wide, whose words have room above and below. GS1 says how
/// large its own may be at most.
fn far(design: &Design, symbology: Symbology, modules: i32) -> i32 {
    let (width, height) = design.size;
    let side = if height > width && !design.is_folded { width * 3 / 4 } else { width.min(height) / 2 };
    match symbology {
        Symbology::Qr | Symbology::DataMatrix => side / modules.max(1),
        _ => 0,
    }
}

/// The largest whole number of dots for each module that fits.
fn draw(design: &Design, words: &Words, room: &Room, symbology: Symbology) -> Result<Drawn, Hindrance> {
    let text = content(symbology, words).map_err(Hindrance::NoCode)?;
    let symbol = symbology.encode(&text).map_err(Hindrance::NoCode)?;
    let modules = symbol.width() + 2 * symbology.quiet();
    let has = if symbology.is_bars() { room.bars.0 } else { room.square };
    let least = design.resolution.dots_at_least(symbology.module_min());
    let most = design.resolution.dots(symbology.module_max()).max(least).max(far(design, symbology, modules));
    let module = (has / modules.max(1)).min(most);
    if module < least {
        let micrometres = |dots| design.resolution.micrometres(dots);
        return Err(Hindrance::TooWide { needs: micrometres(modules * least), has: micrometres(has) });
    }
    // Wider bars must be higher too; narrower ones may do.
    let fits_height = |module: &i32| bar_height_min(design, symbol.width() * module) <= room.bars.1;
    if !symbology.is_bars() {
        return Ok(Drawn { symbology, symbol, module });
    }
    match (least..=module).rev().find(fits_height) {
        Some(module) => Ok(Drawn { symbology, symbol, module }),
        None => Err(Hindrance::TooLow),
    }
}

/// The squares that are tried when bars do not fit, the one that telephones read best first.
const SQUARES: [Symbology; 2] = [Symbology::Qr, Symbology::DataMatrix];

/// The code that fits, and why. Nothing is drawn narrower than scanners read.
pub(super) fn choose(design: &Design, words: &Words, room: &Room) -> (Choice, Option<Drawn>) {
    let made = |drawn: Drawn, reason: Reason| {
        let module = design.resolution.micrometres(drawn.module);
        (Choice { symbology: Some(drawn.symbology), module, reason }, Some(drawn))
    };
    let none = |reason: Reason| (Choice { symbology: None, module: 0, reason }, None);
    let told = |hindrance: &Hindrance| match *hindrance {
        Hindrance::NoCode(fault) => Reason::NoSuchCode(fault),
        Hindrance::TooWide { needs, has } => Reason::DoesNotFit { needs, has },
        Hindrance::TooLow => Reason::BarsTooLow,
    };
    if let Some(wanted) = design.wanted {
        return match draw(design, words, room, wanted) {
            Ok(drawn) => made(drawn, Reason::Asked),
            Err(hindrance) => none(told(&hindrance)),
        };
    }
    let reason = match draw(design, words, room, Symbology::Code128) {
        Ok(drawn) => return made(drawn, Reason::BarsFit),
        Err(Hindrance::TooWide { needs, has }) => Reason::BarsTooWide { needs, has },
        Err(hindrance) => told(&hindrance),
    };
    let mut last = reason;
    for symbology in SQUARES {
        match draw(design, words, room, symbology) {
            Ok(drawn) => return made(drawn, reason),
            Err(hindrance) => last = told(&hindrance),
        }
    }
    none(last)
}
