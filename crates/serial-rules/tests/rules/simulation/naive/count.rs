//! Counts, in the naive model: what was found is what is there.

use std::collections::{BTreeMap, BTreeSet};

use serial_rules::model::{Date, Line, Scope, Tracking};

use super::At;
use super::sheet::{Sheet, pieces};

/// What was found of one product.
#[derive(Default)]
struct Found {
    first_line: Option<usize>,
    quantity: i64,
    serials: usize,
    pieces: BTreeSet<usize>,
    lots: BTreeMap<String, (i64, Option<Date>)>,
}

impl<'a> Sheet<'a> {
    pub(super) fn count(&mut self, lines: &[(usize, &'a Line, i64)]) {
        let mut found: BTreeMap<String, Found> = BTreeMap::new();
        for (at, line, quantity) in lines {
            let product = line.product.to_string();
            let entry = found.entry(product.clone()).or_default();
            entry.first_line.get_or_insert(*at);
            entry.quantity += quantity;
            match self.shop.tracking[&product] {
                Tracking::Serial => self.find_pieces(*at, line, *quantity, entry),
                Tracking::Lot => {
                    self.add_up(*at, line, *quantity, Self::factor(line));
                    for lot in &line.lots {
                        let (sum, expiry) = entry.lots.entry(lot.lot.to_string()).or_default();
                        *sum += lot.quantity.steps() * Self::factor(line);
                        *expiry = expiry.or(lot.expiry);
                    }
                }
                Tracking::None => {}
            }
        }
        for product in self.in_scope() {
            found.entry(product).or_default();
        }
        for (product, found) in found {
            self.settle(&product, &found);
        }
    }

    /// Products that the scope is about and no line names.
    fn in_scope(&self) -> Vec<String> {
        let is_on_a_line = |product: &str| self.document.lines.iter().any(|line| line.product.as_str() == product);
        let is_meant = |product: &&String| match &self.document.scope {
            Some(Scope::All) => self.shop.quantity(product, &self.here) != 0,
            Some(Scope::Products(products)) => products.iter().any(|of| of.as_str() == **product),
            None => false,
        };
        let meant = self.shop.tracking.keys().filter(is_meant);
        meant.filter(|product| !is_on_a_line(product)).cloned().collect()
    }

    fn find_pieces(&mut self, at: usize, line: &Line, quantity: i64, found: &mut Found) {
        let product = line.product.to_string();
        for serial in &line.serials {
            let piece = self.shop.find(serial.as_str());
            if !self.is_new(at, serial, piece) {
                continue;
            }
            let of = piece.map(|piece| &self.shop.pieces[piece]);
            if of.is_some_and(|of| of.product != product) {
                self.at_serial(at, serial, "wrong-product");
                continue;
            }
            match of.map_or(At::Nowhere, |of| of.at.clone()) {
                At::In(warehouse) if warehouse != self.here => self.at_serial(at, serial, "misplaced"),
                At::Way(_) => self.at_serial(at, serial, "in-transit"),
                At::In(_) if self.common(at, serial, &product, piece) => found.pieces.extend(piece),
                At::Nowhere | At::Sold | At::Back | At::Lost if self.common(at, serial, &product, piece) => {
                    let here = At::In(self.here.clone());
                    self.moves.push((serial.as_str().to_owned(), product.clone(), here));
                }
                _ => {}
            }
        }
        found.serials += line.serials.len();
        if quantity < pieces(line.serials.len()) {
            self.at_line(at, "serials-too-many");
        }
    }

    fn settle(&mut self, product: &str, found: &Found) {
        let here = self.here.clone();
        let unnamed = self.shop.unnamed_in(product, &here);
        match self.shop.tracking[product] {
            Tracking::None => self.change(product, &here, found.quantity - unnamed),
            Tracking::Lot => {
                let in_shop =
                    self.shop.lots.iter().filter(|((of, _, at), by)| of == product && *at == here && **by != 0);
                let known = in_shop.map(|((_, lot, _), _)| lot.clone());
                let lots: BTreeSet<String> = found.lots.keys().cloned().chain(known).collect();
                for lot in lots {
                    let (quantity, told) = found.lots.get(&lot).copied().unwrap_or_default();
                    let expiry = self.shop.expiry(product, &lot).or(told);
                    self.change_lot(product, &lot, &here, quantity - self.shop.in_lot(product, &lot, &here), expiry);
                }
                self.change(product, &here, found.quantity - unnamed);
            }
            Tracking::Serial if !self.shop.serials_on => self.reasons.push((None, None, "serials-off")),
            Tracking::Serial => self.settle_pieces(product, found, unnamed),
        }
    }

    fn settle_pieces(&mut self, product: &str, found: &Found, unnamed: i64) {
        let here = self.here.clone();
        let named = self.shop.pieces_in(product, &here);
        if found.serials == 0 && found.quantity > 0 {
            if found.quantity < pieces(named.len()) {
                self.reasons.push((found.first_line, None, "serials-missing"));
            }
            self.change(product, &here, found.quantity - pieces(named.len()) - unnamed);
            return;
        }
        self.change(product, &here, found.quantity - pieces(found.serials) - unnamed);
        for piece in named.into_iter().filter(|piece| !found.pieces.contains(piece)) {
            let (text, _) = self.shop.pieces[piece].texts.last().expect("a piece has a text").clone();
            if self.shop.last_day(piece).is_some_and(|day| self.document.date < day) {
                self.reasons.push((found.first_line, Some(text.clone()), "before-last-movement"));
            }
            self.moves.push((text, product.to_owned(), At::Lost));
        }
    }
}
