//! The history of a partner and of a warehouse: what was bought and sold, what came in and went out.

use std::collections::BTreeMap;

use super::summary::Turnover;
use crate::Book;
use crate::book::catalogue::{PartnerNo, ProductNo, WarehouseNo};
use crate::book::{DocumentNo, Header, PieceNo, Spot};
use crate::model::{Kind, Money, PartnerId, ProductId, Quantity, WarehouseId};
use crate::sorting;

/// What a partner and the shop did together. Void documents do not count.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Dealings {
    /// Sold to them.
    pub sold: Turnover,
    /// Brought back by them.
    pub taken_back: Turnover,
    /// Bought from them.
    pub bought: Turnover,
    /// Sent back to them.
    pub sent_back: Turnover,
    /// By product: those of the largest sum first.
    pub products: Vec<Dealt>,
    /// Named pieces that are with them now, the last that went to them first.
    pub pieces: Vec<PieceNo>,
}

/// What was done with one product.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dealt {
    /// Which.
    pub product: ProductId,
    /// Sold to them, less what they brought back.
    pub sold: Quantity,
    /// Bought from them, less what was sent back.
    pub bought: Quantity,
    /// What both came to, without tax.
    pub sum: Money,
}

/// What a partner and the shop did together; nothing where there is no such partner.
///
/// ```
/// use serial_rules::{example, insight::history, model::Money};
/// let li = history::dealings(&example::book()?, &"li".into());
/// assert_eq!((li.sold.documents, li.sold.total), (1, Money::whole(2054)));
/// assert_eq!(li.pieces.len(), 1);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn dealings(book: &Book, partner: &PartnerId) -> Dealings {
    let mut dealings = Dealings::default();
    let no = book.catalogue.partners().position(|other| other.id == *partner);
    let is_them = |of: PartnerNo| book.catalogue.partner_at(of).is_some_and(|other| other.id == *partner);
    if no.is_none() {
        return dealings;
    }
    let mut products: BTreeMap<ProductNo, (Quantity, Quantity, Money)> = BTreeMap::new();
    let theirs = |header: &Header| !header.is_void() && header.partner.is_some_and(is_them);
    for (_, header) in book.documents.iter().filter(|(_, header)| theirs(header)) {
        let (turnover, is_sale, sign) = match header.kind {
            Kind::Sale => (&mut dealings.sold, true, 1),
            Kind::SaleReturn => (&mut dealings.taken_back, true, -1),
            Kind::Purchase => (&mut dealings.bought, false, 1),
            Kind::PurchaseReturn => (&mut dealings.sent_back, false, -1),
            _ => continue,
        };
        turnover.add(header);
        for &(product, quantity) in &header.amounts {
            let (sold, bought, sum) = products.entry(product).or_default();
            *(if is_sale { sold } else { bought }) += quantity.part(sign, 1);
            *sum += header.sum_of(product).map(|(sum, _)| sum.part(sign, 1)).unwrap_or_default();
        }
    }
    let dealt = products.into_iter().filter_map(|(no, (sold, bought, sum))| {
        Some(Dealt { product: book.catalogue.product_at(no)?.id.clone(), sold, bought, sum })
    });
    dealings.products = dealt.collect();
    sorting::by_key(&mut dealings.products, |dealt| -dealt.sum);
    dealings.pieces = pieces_with(book, is_them);
    dealings
}

fn pieces_with(book: &Book, is_them: impl Fn(PartnerNo) -> bool) -> Vec<PieceNo> {
    let went_by = |piece: PieceNo| {
        let arrival = book.serials.arrival(piece, &book.documents)?;
        let document = arrival.document.filter(|_| matches!(arrival.to, Spot::Sold | Spot::Returned))?;
        book.documents.at(document).partner.is_some_and(&is_them).then_some(document)
    };
    let mut pieces: Vec<(DocumentNo, PieceNo)> =
        book.serials.iter().filter_map(|piece| Some((went_by(piece)?, piece))).collect();
    sorting::by(&mut pieces, |one, other| other.cmp(one));
    pieces.into_iter().map(|(_, piece)| piece).collect()
}

/// What one document brought into a warehouse and took out of it, in base units over all products.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Passage {
    /// Which document.
    pub document: DocumentNo,
    /// What came in.
    pub came_in: Quantity,
    /// What went out.
    pub went_out: Quantity,
}

/// Every document that moved something in a warehouse, the last posted first, void ones too.
///
/// ```
/// use serial_rules::{example, insight::history, model::Quantity};
/// let passages = history::passages(&example::book()?, &"main".into());
/// assert_eq!(passages[0].went_out, Quantity::whole(3));
/// assert_eq!(passages.len(), 3);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn passages(book: &Book, warehouse: &WarehouseId) -> Vec<Passage> {
    let Some(here) = book.catalogue.warehouse_no(warehouse) else { return Vec::new() };
    let passage = |(document, header): (DocumentNo, &Header)| {
        let (came_in, went_out) = passed(book, header, here);
        (came_in.is_positive() || went_out.is_positive()).then_some(Passage { document, came_in, went_out })
    };
    book.documents.iter().rev().filter_map(passage).collect()
}

fn passed(book: &Book, header: &Header, here: WarehouseNo) -> (Quantity, Quantity) {
    let mut by_product: BTreeMap<ProductNo, Quantity> = BTreeMap::new();
    let (mut came_in, mut went_out) = (Quantity::ZERO, Quantity::ZERO);
    for &(product, at, by) in header.stock() {
        if at == here {
            *by_product.entry(product).or_default() += by;
        }
    }
    for movement in book.serials.made_by(header) {
        let by = by_product.entry(book.serials.product(movement.piece)).or_default();
        if movement.to == Spot::In(here) {
            *by += Quantity::whole(1);
        }
        if movement.from == Spot::In(here) {
            *by += Quantity::whole(-1);
        }
    }
    // Pieces that only got or lost their name cancel out: nothing came or went.
    for by in by_product.into_values() {
        if by.is_positive() {
            came_in += by;
        } else {
            went_out += -by;
        }
    }
    (came_in, went_out)
}
