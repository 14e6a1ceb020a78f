//! Receipts, in the naive model: what arrives is held against what was sent and has not arrived yet.

use serial_rules::model::{Kind, Line, Serial, Tracking};

use super::At;
use super::sheet::{Sheet, pieces};

impl<'a> Sheet<'a> {
    pub(super) fn receive(&mut self, lines: &[(usize, &'a Line, i64)]) {
        let Some(id) = self.standing_link() else { return };
        let receipts = self.shop.answers(&id, &[Kind::Receipt]);
        let sent = &self.shop.papers[&id];
        for (product, amount) in &sent.amounts {
            let back: i64 = receipts.iter().filter_map(|id| self.shop.papers[*id].amounts.get(product)).sum();
            let is_named = |piece: &&usize| {
                self.shop.pieces[**piece].product == *product && self.shop.pieces[**piece].at == At::Way(id.clone())
            };
            let named = pieces(sent.pieces.iter().filter(is_named).count());
            self.on_the_way.insert(product.clone(), amount - back - named);
        }
        for paper in receipts.iter().map(|id| &self.shop.papers[*id]).chain([sent]) {
            for ((product, lot, _), by) in &paper.lots {
                *self.way_lots.entry((product.clone(), lot.clone())).or_default() -= by;
            }
        }
        for (at, line, quantity) in lines {
            let is_foreign = sent.amounts.get(line.product.as_str()).copied().unwrap_or_default() == 0;
            if is_foreign && line.serials.is_empty() {
                self.at_line(*at, "not-on-linked-document");
            } else {
                self.receive_line(*at, line, *quantity, &id);
            }
        }
    }

    pub(super) fn receive_line(&mut self, at: usize, line: &Line, quantity: i64, id: &str) {
        let (product, here) = (line.product.to_string(), self.here.clone());
        let mut rest = quantity;
        match self.shop.tracking[&product] {
            Tracking::Serial => {
                for serial in &line.serials {
                    let piece = self.shop.find(serial.as_str());
                    if self.is_new(at, serial, piece) && self.arrives(at, serial, &product, piece, id) {
                        self.moves.push((serial.as_str().to_owned(), product.clone(), At::In(here.clone())));
                    }
                }
                rest -= pieces(line.serials.len());
                if rest < 0 {
                    self.at_line(at, "serials-too-many");
                }
            }
            Tracking::Lot => {
                self.add_up(at, line, quantity, Self::factor(line));
                for lot in &line.lots {
                    let by = lot.quantity.steps() * Self::factor(line);
                    let left = self.way_lots.entry((product.clone(), lot.lot.to_string())).or_default();
                    *left -= by;
                    if *left < 0 {
                        self.at_line(at, "lot-short");
                    }
                    self.change_lot(&product, lot.lot.as_str(), &here, by, lot.expiry);
                }
            }
            Tracking::None => {}
        }
        let left = self.on_the_way.entry(product.clone()).or_default();
        *left -= rest.max(0);
        if *left < 0 && rest > 0 {
            let is_waiting = |piece: &usize| {
                let of = &self.shop.pieces[*piece];
                of.product == product && of.at == At::Way(id.to_owned()) && !self.met_pieces.contains(piece)
            };
            let is_named = self.shop.papers[id].pieces.iter().any(is_waiting);
            self.at_line(at, if is_named { "serials-missing" } else { "stock-short" });
        }
        self.change(&product, &here, rest);
    }

    pub(super) fn arrives(
        &mut self,
        at: usize,
        serial: &Serial,
        product: &str,
        piece: Option<usize>,
        id: &str,
    ) -> bool {
        let is_good = self.common(at, serial, product, piece);
        let of = piece.map(|piece| &self.shop.pieces[piece]);
        let is_sent = of.is_some_and(|of| of.steps.iter().any(|step| step.document.as_deref() == Some(id)));
        let code = match of.map(|of| &of.at) {
            Some(At::In(_)) => "already-in-stock",
            Some(At::Way(by)) if by == id => return is_good,
            Some(At::Way(_)) => "not-on-linked-document",
            _ if !is_sent => "not-on-linked-document",
            Some(At::Nowhere) | None => "not-in-stock",
            Some(At::Sold | At::Back | At::Lost) => "already-out",
        };
        self.at_serial(at, serial, code);
        false
    }
}
