//! Lots of a line while it is entered: what goes out is proposed first-expiring-first, what comes in says its lot (D19, D28).

use jiff::civil::Date;

use super::{Draft, Outcome};
use crate::Book;
use crate::insight::lots::fefo;
use crate::model::{LotId, LotQuantity, ProductId, Quantity, Tracking};

impl Draft {
    /// Has the lots of a line come to its quantity again, unless they do: by the order of expiry where the line takes them
    /// from stock, and by its one lot where it brings them in.
    pub fn fit_lots(&mut self, book: &Book, line: usize) {
        let takes_out = self.document.kind.takes_out();
        let (warehouse, date) = (self.document.warehouse.clone(), self.document.date);
        let Some(entered) = self.document.lines.get_mut(line) else { return };
        let product = book.catalogue.product(&entered.product).filter(|product| product.tracking == Tracking::Lot);
        let sum: Quantity = entered.lots.iter().map(|lot| lot.quantity).sum();
        if product.is_none() || sum == entered.quantity {
            return;
        }
        if !takes_out {
            if let [lot] = entered.lots.as_mut_slice() {
                lot.quantity = entered.quantity;
            }
            return;
        }
        let is_base = product.is_some_and(|product| entered.unit.as_ref().is_none_or(|unit| *unit == product.unit));
        let Some(warehouse) = warehouse.filter(|_| is_base) else { return };
        let wanted = |day| fefo(book, &entered.product, &warehouse, entered.quantity, day);
        // Expired lots are proposed only where the good ones do not suffice; the rules then ask.
        if let Some(lots) = wanted(Some(date)).or_else(|| wanted(None)) {
            entered.lots = lots;
        }
    }

    /// Takes so much of a lot that a code names.
    pub(super) fn take_lot(
        &mut self,
        book: &Book,
        product: &ProductId,
        lot: &LotId,
        expiry: Option<Date>,
        quantity: Quantity,
    ) -> Outcome {
        let is_by_lot = book.catalogue.product(product).filter(|product| product.tracking == Tracking::Lot);
        let Some(product) = is_by_lot.filter(|_| !self.document.kind.is_plan()) else {
            return self.take_product(book, product, quantity);
        };
        let line = self.choose(product);
        let entered = &mut self.document.lines[line];
        entered.quantity += quantity;
        match entered.lots.iter_mut().find(|known| known.lot == *lot) {
            Some(known) => known.quantity += quantity,
            None => entered.lots.push(LotQuantity { lot: lot.clone(), quantity, expiry }),
        }
        Outcome::Counted { line }
    }
}
