//! Pieces by name, in the naive model: what the table of states and documents says, told again in other words.

use serial_rules::Code;
use serial_rules::model::{Kind, Line, Serial};

use super::sheet::{Sheet, pieces};
use super::{At, ONE};

impl Sheet<'_> {
    /// Text and piece are met for the first time, and the text can be a serial.
    pub(super) fn is_new(&mut self, at: usize, serial: &Serial, piece: Option<usize>) -> bool {
        if !serial.as_str().is_ascii() {
            self.at_serial(at, serial, "bad-character");
            return false;
        }
        let is_new = match piece {
            Some(piece) => self.met_pieces.insert(piece),
            None => self.met.insert(serial.as_str().to_ascii_lowercase()),
        };
        if !is_new {
            self.at_serial(at, serial, "duplicate-entry");
        }
        is_new
    }

    /// The reasons that do not depend on where the piece is.
    pub(super) fn common(&mut self, at: usize, serial: &Serial, product: &str, piece: Option<usize>) -> bool {
        let Some(piece) = piece else { return true };
        let before = self.reasons.len();
        if self.shop.pieces[piece].product != product {
            self.at_serial(at, serial, "other-product");
        } else if self.shop.last_day(piece).is_some_and(|day| self.document.date < day) {
            self.at_serial(at, serial, "before-last-movement");
        }
        self.reasons.len() == before
    }

    /// Takes one without a name, if there is one; not for a piece that is refused anyway.
    pub(super) fn take_one(&mut self, at: usize, serial: &Serial, product: &str, is_good: bool) -> bool {
        let left = self.unnamed.entry((product.to_owned(), self.here.clone())).or_default();
        if *left < ONE {
            self.at_serial(at, serial, "not-in-stock");
            return false;
        }
        if is_good {
            *left -= ONE;
        }
        is_good
    }

    /// The serials of a line of a document that moves pieces by name.
    pub(super) fn named(&mut self, at: usize, line: &Line, quantity: i64, kind: Kind) {
        let product = line.product.to_string();
        let here = self.here.clone();
        let to = match kind {
            Kind::Sale => At::Sold,
            Kind::PurchaseReturn => At::Back,
            Kind::Dispatch => At::Way(self.document.id.to_string()),
            Kind::Transfer => At::In(self.document.to.as_ref().map(ToString::to_string).unwrap_or_default()),
            _ => At::In(here.clone()),
        };
        let (mut going, mut from_unnamed) = (Vec::new(), Vec::new());
        for serial in &line.serials {
            let piece = self.shop.find(serial.as_str());
            if !self.is_new(at, serial, piece) {
                continue;
            }
            match self.piece(at, serial, &product, piece) {
                Some(true) => from_unnamed.push(serial.as_str().to_owned()),
                Some(false) => going.push(serial.as_str().to_owned()),
                None => {}
            }
        }
        self.change(&product, &here, -pieces(from_unnamed.len()));
        self.moves.extend(going.into_iter().chain(from_unnamed).map(|text| (text, product.clone(), to.clone())));
        self.rest(at, &product, quantity - pieces(line.serials.len()), kind);
    }

    /// Pieces of a line that have no name.
    pub(super) fn rest(&mut self, at: usize, product: &str, rest: i64, kind: Kind) {
        let here = self.here.clone();
        if rest < 0 {
            self.at_line(at, "serials-too-many");
        }
        match kind {
            Kind::Sale if rest > 0 => self.at_line(at, "serials-missing"),
            Kind::Sale => {}
            Kind::Opening | Kind::Purchase | Kind::SaleReturn => self.change(product, &here, rest),
            _ if rest <= 0 => {}
            _ => {
                let left = self.unnamed.entry((product.to_owned(), here.clone())).or_default();
                *left -= rest;
                if *left < 0 {
                    self.at_line(at, "serials-missing");
                }
                self.change(product, &here, -rest);
                if kind == Kind::Transfer {
                    let to = self.document.to.as_ref().map(ToString::to_string).unwrap_or_default();
                    self.change(product, &to, rest);
                }
            }
        }
    }

    /// Whether a piece goes, and whether it is one of those without a name.
    pub(super) fn piece(&mut self, at: usize, serial: &Serial, product: &str, piece: Option<usize>) -> Option<bool> {
        let kind = self.document.kind;
        let mut is_good = self.common(at, serial, product, piece);
        let is_own = piece.is_none_or(|piece| self.shop.pieces[piece].product == product);
        if is_own && !self.is_on_linked(piece) {
            self.at_serial(at, serial, "not-on-linked-document");
            is_good = false;
        }
        let comes_in = matches!(kind, Kind::Opening | Kind::Purchase | Kind::SaleReturn);
        let code = match piece.map_or(At::Nowhere, |piece| self.shop.pieces[piece].at.clone()) {
            At::In(_) if comes_in => "already-in-stock",
            At::In(warehouse) if warehouse != self.here => "in-other-warehouse",
            At::In(_) => return is_good.then_some(false),
            At::Way(_) => "in-transit",
            At::Nowhere if kind == Kind::SaleReturn => {
                if is_good && !self.document.accept.contains(&Code::NeverSold) {
                    self.at_serial(at, serial, "never-sold");
                }
                return is_good.then_some(false);
            }
            At::Nowhere | At::Sold if comes_in => return is_good.then_some(false),
            At::Nowhere => return self.take_one(at, serial, product, is_good).then_some(true),
            At::Back | At::Lost if comes_in && kind != Kind::SaleReturn => return is_good.then_some(false),
            At::Sold | At::Back | At::Lost => "already-out",
        };
        self.at_serial(at, serial, code);
        None
    }

    pub(super) fn is_on_linked(&self, piece: Option<usize>) -> bool {
        let Some(id) = self.standing_link() else { return true };
        let Some(piece) = piece.map(|piece| &self.shop.pieces[piece]) else { return false };
        match self.document.kind {
            Kind::SaleReturn => {
                let last = piece.steps.iter().rev().find(|step| !step.is_correction);
                piece.at == At::Sold && last.and_then(|step| step.document.as_ref()) == Some(&id)
            }
            _ => piece.steps.iter().any(|step| step.document.as_ref() == Some(&id)),
        }
    }

    pub(super) fn adjust_pieces(&mut self, at: usize, line: &Line) {
        let (product, here) = (line.product.to_string(), self.here.clone());
        let change = line.change.unwrap_or_default().steps();
        let mut taken_off = 0;
        for serial in &line.unname {
            let piece = self.shop.find(serial.as_str());
            if self.is_new(at, serial, piece) && self.is_here(at, serial, &product, piece, false) {
                self.moves.push((serial.as_str().to_owned(), product.clone(), At::Nowhere));
                taken_off += 1;
            }
        }
        let left = self.unnamed.entry((product.clone(), here.clone())).or_default();
        *left += change + pieces(line.unname.len());
        if *left < 0 {
            self.at_line(at, "stock-short");
        }
        let mut given = 0;
        for serial in &line.name {
            let piece = self.shop.find(serial.as_str());
            if self.is_new(at, serial, piece) && self.may_be_named(at, serial, &product, piece) {
                self.moves.push((serial.as_str().to_owned(), product.clone(), At::In(here.clone())));
                given += 1;
            }
        }
        self.change(&product, &here, change + pieces(taken_off) - pieces(given));
        for correction in &line.correct {
            self.put_right(at, &product, &correction.from, &correction.to);
        }
    }

    /// Whether a known piece lies here, or, where that is enough, is sold.
    pub(super) fn is_here(
        &mut self,
        at: usize,
        serial: &Serial,
        product: &str,
        piece: Option<usize>,
        may_be_sold: bool,
    ) -> bool {
        let is_good = self.common(at, serial, product, piece);
        let code = match piece.map_or(At::Nowhere, |piece| self.shop.pieces[piece].at.clone()) {
            At::In(warehouse) if warehouse == self.here => return is_good,
            At::Sold if may_be_sold => return is_good,
            At::In(_) => "in-other-warehouse",
            At::Way(_) => "in-transit",
            At::Nowhere => "not-in-stock",
            At::Sold | At::Back | At::Lost => "already-out",
        };
        self.at_serial(at, serial, code);
        false
    }

    pub(super) fn may_be_named(&mut self, at: usize, serial: &Serial, product: &str, piece: Option<usize>) -> bool {
        let is_good = self.common(at, serial, product, piece);
        let code = match piece.map_or(At::Nowhere, |piece| self.shop.pieces[piece].at.clone()) {
            At::Nowhere => return self.take_one(at, serial, product, is_good),
            At::In(_) => "already-in-stock",
            At::Way(_) => "in-transit",
            At::Sold | At::Back | At::Lost => "already-out",
        };
        self.at_serial(at, serial, code);
        false
    }

    pub(super) fn put_right(&mut self, at: usize, product: &str, from: &Serial, to: &Serial) {
        let (piece, other) = (self.shop.find(from.as_str()), self.shop.find(to.as_str()));
        let is_known = self.is_new(at, from, piece) && self.is_here(at, from, product, piece, true);
        let is_free = if from.same_as(to) {
            true
        } else if other.is_some() && other == piece {
            self.is_new(at, to, None)
        } else if !self.is_new(at, to, other) {
            false
        } else {
            let of = other.map(|other| &self.shop.pieces[other]);
            let code = match of.map(|of| &of.at) {
                Some(_) if of.is_some_and(|of| of.product != product) => Some("other-product"),
                Some(At::In(_)) => Some("already-in-stock"),
                Some(At::Way(_)) => Some("in-transit"),
                Some(At::Sold | At::Back | At::Lost) => Some("already-out"),
                Some(At::Nowhere) | None => None,
            };
            self.reasons.extend(code.map(|code| (Some(at), Some(to.as_str().to_ascii_lowercase()), code)));
            code.is_none()
        };
        if is_known && is_free {
            self.corrections.push((from.as_str().to_owned(), to.as_str().to_owned()));
        }
    }
}
