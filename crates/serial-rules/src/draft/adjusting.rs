//! An adjustment while it is entered: names given, taken off and put right, and what lies there then (R44, D9).

use jiff::civil::Date;

use super::{Draft, Outcome, Problem};
use crate::Book;
use crate::book::OnHand;
use crate::insight::{State, life, summary};
use crate::model::{Correction, Kind, Line, Product, ProductId, Quantity, Serial, WarehouseId};

impl Draft {
    /// A blank adjustment of one product in one warehouse.
    pub fn adjusting(product: &Product, warehouse: Option<WarehouseId>, date: Date, book: &Book) -> Self {
        let mut draft = Self::new(Kind::Adjust, date, &book.settings);
        if warehouse.is_some() {
            draft.document.warehouse = warehouse;
        }
        draft.choose(product);
        draft
    }

    /// The line at hand: the one that takes the scans, else the first.
    pub fn adjusted(&self) -> Option<&Line> {
        self.document.lines.get(self.at_hand())
    }

    fn at_hand(&self) -> usize {
        self.chosen.unwrap_or_default()
    }

    /// Whether the adjustment changes anything yet.
    pub fn adjusts(&self) -> bool {
        let changes = |line: &Line| {
            !(line.name.is_empty() && line.unname.is_empty() && line.correct.is_empty())
                || line.change.is_some_and(|change| !change.is_zero())
        };
        self.document.lines.iter().any(changes)
    }

    /// What lies there by the book of a line's product, and what would lie there once this is posted. Below zero where more
    /// is named than lies there unnamed.
    pub fn reckoned(&self, book: &Book, line: &Line) -> (OnHand, OnHand) {
        let Some(warehouse) = &self.document.warehouse else {
            return (OnHand::default(), OnHand::default());
        };
        let before = summary::on_hand_in(book, &line.product, warehouse);
        let (named, unnamed) = (line.name.len(), line.unname.len());
        let after = OnHand {
            named: (before.named + named).saturating_sub(unnamed),
            unnamed: before.unnamed + Quantity::count(unnamed) - Quantity::count(named)
                + line.change.unwrap_or_default(),
        };
        (before, after)
    }

    /// Takes the name off a piece in stock, or a name that was only just given off the list.
    pub fn unname(&mut self, book: &Book, serial: &Serial) -> Outcome {
        let written = life(book, serial);
        let is_here = self.adjusted().is_some_and(|line| self.is_of(book, &line.product, serial));
        self.step(|line| {
            let names = line.name.len();
            line.name.retain(|name| !name.same_as(serial));
            if line.name.len() < names {
                return Ok(());
            }
            if !is_here {
                return Err(Problem::NotThere(serial.clone()));
            }
            line.correct.retain(|correction| !correction.from.same_as(serial));
            if !line.unname.iter().any(|name| name.same_as(serial)) {
                line.unname.push(written.serial.clone());
            }
            Ok(())
        })
        .map_or_else(|problem| self.keep(problem), |()| Outcome::Removed { serial: serial.clone() })
    }

    /// Puts a serial right. Going back to the same text takes the correction off the list.
    pub fn correct(&mut self, from: &Serial, to: &Serial) {
        let _ = self.step(|line| {
            line.unname.retain(|name| !name.same_as(from));
            line.correct.retain(|correction| !correction.from.same_as(from));
            if from != to {
                line.correct.push(Correction { from: from.clone(), to: to.clone() });
            }
            Ok(())
        });
    }

    /// Leaves a piece as it is: whatever was to be done to its name is not.
    pub fn leave(&mut self, serial: &Serial) {
        let _ = self.step(|line| {
            line.name.retain(|name| !name.same_as(serial));
            line.unname.retain(|name| !name.same_as(serial));
            line.correct.retain(|correction| !correction.from.same_as(serial));
            Ok(())
        });
    }

    /// Says where. Names that were to be given stay; what concerns pieces of the other place goes.
    pub fn set_adjusted_warehouse(&mut self, book: &Book, warehouse: WarehouseId) {
        self.remember();
        self.document.warehouse = Some(warehouse);
        let lies_here = |line: &Line, serial: &Serial| self.is_of(book, &line.product, serial);
        let is_out = |serial: &Serial| life(book, serial).state() == State::Sold;
        let mut lines = self.document.lines.clone();
        for line in &mut lines {
            let of = line.clone();
            line.unname.retain(|serial| lies_here(&of, serial));
            line.correct.retain(|correction| lies_here(&of, &correction.from) || is_out(&correction.from));
        }
        self.document.lines = lines;
    }

    /// Whether a serial names a piece of a product that lies in the document's warehouse.
    fn is_of(&self, book: &Book, product: &ProductId, serial: &Serial) -> bool {
        life(book, serial).piece.is_some_and(|piece| {
            piece.state == State::In
                && piece.warehouse == self.document.warehouse
                && piece.product.as_ref() == Some(product)
        })
    }

    /// One step that can be taken back, unless it is refused.
    fn step(&mut self, change: impl FnOnce(&mut Line) -> Result<(), Problem>) -> Result<(), Problem> {
        self.remember();
        let at = self.at_hand();
        let Some(line) = self.document.lines.get_mut(at) else { return Ok(()) };
        let done = change(line);
        if done.is_err() {
            self.before.pop_back();
        }
        done
    }
}
