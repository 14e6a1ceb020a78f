//! What comes in: opening stock, purchase, sales return.

use super::lifecycle::Act;
use super::posting::{Moving, Posting, Site};
use crate::entry::Destination;
use crate::model::{Kind, Tracking};

pub(super) fn post(posting: &mut Posting<'_>) {
    let lines = posting.lines();
    if posting.document.kind == Kind::SaleReturn {
        posting.check_still_out(&lines);
    }
    let (Some(site), Some(act)) = (posting.site(), Act::of(posting.document.kind)) else { return };
    for line in &lines {
        bring_in(posting, act, line, site);
    }
}

fn bring_in<'a>(posting: &mut Posting<'a>, act: Act, line: &Moving<'a>, site: Site<'a>) {
    match line.product.tracking {
        Tracking::Serial => {
            let serials = posting.move_serials(act, line, site, &Destination::In(site.id.clone()));
            // Fewer serials than pieces: the rest has no name yet (R21, D3, D5).
            let rest = posting.unnamed_of(line, serials, false);
            posting.change(line.product, site, rest);
        }
        Tracking::Lot => {
            posting.bring_lots(line, site);
            posting.change(line.product, site, line.quantity);
        }
        Tracking::None => posting.change(line.product, site, line.quantity),
    }
}
