//! What goes out: sale, purchase return, transfer and dispatch.

use super::lifecycle::Act;
use super::posting::{Moving, Posting, Site};
use crate::entry::Destination;
use crate::model::{Kind, Quantity, Tracking};
use crate::refusal::{Code, Finding};

pub(super) fn post(posting: &mut Posting<'_>) {
    let lines = posting.lines();
    let kind = posting.document.kind;
    let (Some(site), Some(act)) = (posting.site(), Act::of(kind)) else { return };
    let to = match kind {
        Kind::Sale => Destination::Sold,
        Kind::PurchaseReturn => Destination::Returned,
        Kind::Dispatch => Destination::Transit,
        _ => match posting.site_to() {
            Some(to) => Destination::In(to.id.clone()),
            None => return,
        },
    };
    for line in &lines {
        let quantity = match line.product.tracking {
            Tracking::Serial => take_pieces(posting, act, line, site, &to),
            Tracking::Lot => {
                posting.take_lots(line, site);
                line.quantity
            }
            Tracking::None => {
                posting.take_untracked(line, site);
                line.quantity
            }
        };
        posting.change(line.product, site, -quantity);
        if let (Kind::Transfer, Some(to)) = (kind, posting.site_to()) {
            if line.product.tracking == Tracking::Lot {
                posting.bring_lots(line, to);
            }
            posting.change(line.product, to, quantity);
        }
    }
}

/// Takes the pieces of a line out, and says how many of them have no name.
fn take_pieces<'a>(
    posting: &mut Posting<'a>,
    act: Act,
    line: &Moving<'a>,
    site: Site<'a>,
    to: &Destination,
) -> Quantity {
    if line.is_exploded {
        return Quantity::ZERO;
    }
    let serials = posting.move_serials(act, line, site, to);
    let rest = posting.unnamed_of(line, serials, act == Act::Sell);
    if act == Act::Sell || !rest.is_positive() {
        return Quantity::ZERO;
    }
    // Beyond what has no name, the pieces must be told by theirs (R35, D24).
    let left = posting.unnamed_left(line.no, site.no);
    let is_missing = *left < rest;
    *left -= rest;
    if is_missing {
        posting.findings.add(Finding::new(Code::SerialsMissing).at_line(line.at).of_product(&line.product.id));
    }
    rest
}

impl<'a> Posting<'a> {
    /// Draws an untracked quantity; below zero only where the shop allows it (D15).
    pub(super) fn take_untracked(&mut self, line: &Moving<'a>, site: Site<'a>) {
        let may_go_below = self.book.settings.negative_stock;
        let left = self.unnamed_left(line.no, site.no);
        *left -= line.quantity;
        if left.is_negative() && !may_go_below {
            self.findings.add(
                Finding::new(Code::StockShort).at_line(line.at).of_product(&line.product.id).in_warehouse(site.id),
            );
        }
    }
}
