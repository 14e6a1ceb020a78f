//! A bundle while it is entered: its components stand as lines of their own, so that a piece among them can be named (D11,
//! D30).

use super::Draft;
use crate::Book;
use crate::model::{Line, ProductId, Quantity};

impl Draft {
    /// Has everything that follows from the quantity of a line follow it: the components of a bundle, and the lots.
    pub fn settle(&mut self, book: &Book, line: usize) {
        self.write_out(book, line);
        let components: Vec<usize> = self.components_of(line).collect();
        for at in components.into_iter().chain([line]) {
            self.fit_lots(book, at);
        }
    }

    /// Writes the components of a bundle out below its line, as many as the bundle holds. What stands on them stays.
    fn write_out(&mut self, book: &Book, bundle: usize) {
        if !self.document.kind.is_about_selling() {
            return;
        }
        let Some(line) = self.document.lines.get(bundle) else { return };
        let Some(product) = book.catalogue.product(&line.product).filter(|product| product.is_bundle()) else { return };
        let bundles = line.quantity.times(product.factor(line.unit.as_ref()).unwrap_or(Quantity::whole(1)));
        let (mut at, mut waits) = (bundle, None);
        for component in &product.bundle {
            let wanted = bundles.times(component.quantity);
            let known = self.components_of(bundle).find(|at| self.document.lines[*at].product == component.product);
            at = known.unwrap_or(at + 1);
            if known.is_none() {
                let line = Line { of: Some(bundle), ..Line::new(component.product.clone(), wanted) };
                self.insert_line(at, line);
            }
            // A component is counted in its base unit.
            let entered = &mut self.document.lines[at];
            (entered.quantity, entered.unit) = (wanted, None);
            let is_named = book.catalogue.product(&component.product).is_some_and(|inner| self.takes_serials_of(inner));
            waits = waits.or(Some(at).filter(|_| is_named));
        }
        if self.chosen == Some(bundle) {
            self.chosen = waits.or(self.chosen);
        }
    }

    /// The lines of a bundle's components.
    fn components_of(&self, bundle: usize) -> impl Iterator<Item = usize> + '_ {
        let lines = self.document.lines.iter().enumerate();
        lines.filter(move |(_, line)| line.of == Some(bundle)).map(|(at, _)| at)
    }

    fn insert_line(&mut self, at: usize, line: Line) {
        let moved = |place: usize| if place >= at { place + 1 } else { place };
        for other in &mut self.document.lines {
            other.of = other.of.map(moved);
        }
        self.chosen = self.chosen.map(moved);
        self.document.lines.insert(at, line);
    }

    /// Takes a line off, and the components of a bundle with it.
    pub(super) fn take_off_line(&mut self, line: usize) {
        let mut goes: Vec<usize> = self.components_of(line).chain([line]).collect();
        goes.sort_unstable();
        for at in goes.into_iter().rev() {
            self.document.lines.remove(at);
            let left = |place: usize| if place > at { place - 1 } else { place };
            self.chosen = self.chosen.filter(|chosen| *chosen != at).map(left);
            for other in &mut self.document.lines {
                other.of = other.of.map(left);
            }
        }
    }

    /// The line of a bundle's component that still lacks a piece of a product.
    pub(super) fn component_that_lacks(&self, product: &ProductId) -> Option<usize> {
        let lacks = |line: &Line| {
            line.of.is_some() && line.product == *product && Quantity::count(line.serials.len()) < line.quantity
        };
        self.document.lines.iter().position(lacks)
    }
}
