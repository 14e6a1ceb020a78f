//! Receipt: the second step of a transfer. It compares what arrives with what was sent (D7, R33).

use super::lifecycle::Act;
use super::posting::{Moving, Posting, Site};
use crate::Book;
use crate::book::catalogue::ProductNo;
use crate::book::{DocumentNo, Header, Spot};
use crate::entry::{Destination, Pieces, PiecesMoved};
use crate::insight::still::{OnTheWay, on_the_way};
use crate::model::{Quantity, Tracking};
use crate::refusal::{Code, Finding};

pub(super) fn post(posting: &mut Posting<'_>) {
    let lines = posting.lines();
    let (Some(site), Some((linked, dispatch))) = (posting.site(), posting.against) else { return };
    let mut on_the_way = on_the_way(posting.book, dispatch);
    for line in &lines {
        if dispatch.amount_of(line.no).is_zero() && line.line.serials.is_empty() {
            posting.findings.add(told(Code::NotOnLinkedDocument, line).explained_by(&dispatch.id));
            continue;
        }
        let rest = match line.product.tracking {
            Tracking::Serial => receive_pieces(posting, linked, line, site),
            Tracking::Lot => {
                receive_lots(posting, line, site, &mut on_the_way);
                line.quantity
            }
            Tracking::None => line.quantity,
        };
        let left = on_the_way.unnamed.entry(line.no).or_default();
        *left -= rest.max(Quantity::ZERO);
        if left.is_negative() && rest.is_positive() {
            // Named pieces that were sent must be told by their names; more than was sent is more than there is.
            let is_named_missing = is_named_on_the_way(posting, linked, dispatch, line.no);
            let code = if is_named_missing { Code::SerialsMissing } else { Code::StockShort };
            posting.findings.add(told(code, line).explained_by(&dispatch.id));
        }
        posting.change(line.product, site, rest);
    }
}

fn told(code: Code, line: &Moving<'_>) -> Finding {
    Finding::new(code).at_line(line.at).of_product(&line.product.id)
}

/// Whether a named piece of a product is still on its way, and not on this receipt so far.
fn is_named_on_the_way(posting: &Posting<'_>, linked: DocumentNo, dispatch: &Header, product: ProductNo) -> bool {
    let Book { serials, documents, .. } = posting.book;
    let is_waiting = |piece| serials.spot(piece, documents) == Spot::Transit(linked) && !posting.met.contains(&piece);
    serials
        .made_by(dispatch)
        .iter()
        .any(|movement| serials.product(movement.piece) == product && is_waiting(movement.piece))
}

/// Receives the named pieces of a line, and says how many come without a name.
fn receive_pieces<'a>(posting: &mut Posting<'a>, linked: DocumentNo, line: &Moving<'a>, site: Site<'a>) -> Quantity {
    let serials = &line.line.serials;
    let mut arrived = Vec::with_capacity(serials.len());
    for (at, serial) in (0_u32..).zip(serials) {
        let known = posting.known(serial);
        if !posting.is_entered_well(line, serial, &known) {
            continue;
        }
        let is_sent = known.piece.is_some_and(|piece| {
            posting.book.serials.movements(piece).any(|movement| movement.document == Some(linked))
        });
        let is_on_its_way = known.last == Some(linked) || known.spot == Spot::Transit(linked);
        let is_elsewhere = matches!(known.spot, Spot::Transit(_)) && !is_on_its_way;
        let act = if is_sent && !is_elsewhere { Act::Receive } else { Act::ReceiveStray };
        if posting.judge_known(act, line, serial, site, &known).is_some() {
            arrived.push(at);
        }
    }
    if !arrived.is_empty() {
        let pieces = Pieces::of_line(line.at, arrived, serials.len());
        posting.moved(PiecesMoved {
            product: line.product.id.clone(),
            pieces,
            to: Destination::In(site.id.clone()),
            named_from: None,
        });
    }
    posting.unnamed_of(line, serials.len(), false)
}

fn receive_lots<'a>(posting: &mut Posting<'a>, line: &Moving<'a>, site: Site<'a>, on_the_way: &mut OnTheWay) {
    for lot in posting.lots_of(line) {
        let quantity = lot.quantity.times(line.factor);
        let left = on_the_way.lots.entry((line.no, lot.lot.clone())).or_default();
        *left -= quantity;
        if left.is_negative() {
            posting.findings.add(told(Code::LotShort, line));
        }
        posting.change_lot(super::lots::changed(line, lot, site, quantity));
    }
}
