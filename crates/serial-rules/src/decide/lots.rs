//! Lots on a line: they add up to it, and none gives more than it has (D19, D26).

use super::posting::{Moving, Posting, Site};
use crate::entry::LotChanged;
use crate::model::{Date, Kind, LotQuantity, Quantity};
use crate::refusal::{Code, Finding};

impl<'a> Posting<'a> {
    /// Brings the lots of a line in.
    pub(super) fn bring_lots(&mut self, line: &Moving<'a>, site: Site<'a>) {
        for lot in self.lots_of(line) {
            *self.lot_left(line.no, &lot.lot, site.no) += lot.quantity.times(line.factor);
            self.change_lot(changed(line, lot, site, lot.quantity.times(line.factor)));
        }
    }

    /// Takes the lots of a line out. Selling or using up an expired one asks first.
    pub(super) fn take_lots(&mut self, line: &Moving<'a>, site: Site<'a>) {
        let asks_expiry = matches!(self.document.kind, Kind::Sale | Kind::Assembly | Kind::Disassembly);
        for lot in self.lots_of(line) {
            let told = |code| Finding::new(code).at_line(line.at).of_product(&line.product.id).in_warehouse(site.id);
            let quantity = lot.quantity.times(line.factor);
            let left = self.lot_left(line.no, &lot.lot, site.no);
            *left -= quantity;
            if left.is_negative() {
                self.findings.add(told(Code::LotShort));
            }
            if asks_expiry && self.expiry(line, lot).is_some_and(|expiry| expiry < self.document.date) {
                self.caution(told(Code::LotExpired));
            }
            self.change_lot(changed(line, lot, site, -quantity));
        }
    }

    fn expiry(&self, line: &Moving<'_>, lot: &LotQuantity) -> Option<Date> {
        self.book.lots.get(line.no, &lot.lot).and_then(|lot| lot.expiry).or(lot.expiry)
    }

    /// The lots of a line, when they add up to it.
    pub(super) fn lots_of(&mut self, line: &Moving<'a>) -> &'a [LotQuantity] {
        let lots: &[LotQuantity] = if line.is_exploded { &[] } else { &line.line.lots };
        let sum: Quantity = lots.iter().map(|lot| lot.quantity).sum();
        let has_fault = lots.iter().any(|lot| lot.lot.is_blank() || !lot.quantity.is_positive());
        if has_fault || sum.times(line.factor) != line.quantity {
            self.findings.add(Finding::new(Code::LotMissing).at_line(line.at).of_product(&line.product.id));
        }
        lots
    }
}

/// A change of one lot by a line.
pub(super) fn changed(line: &Moving<'_>, lot: &LotQuantity, site: Site<'_>, by: Quantity) -> LotChanged {
    LotChanged {
        product: line.product.id.clone(),
        lot: lot.lot.clone(),
        warehouse: site.id.clone(),
        by,
        expiry: lot.expiry,
    }
}
