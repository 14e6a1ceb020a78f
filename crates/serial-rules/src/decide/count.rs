//! Count: what was found is what is there (D8, D23).

use std::collections::{BTreeMap, BTreeSet};

use super::lifecycle::Act;
use super::pieces::Going;
use super::posting::{Moving, Posting, Site};
use crate::book::catalogue::ProductNo;
use crate::book::{OnHand, PieceNo, Spot};
use crate::entry::{Destination, LotChanged, Pieces, PiecesMoved};
use crate::model::{LotId, Product, Quantity, Scope, Serial, Tracking};
use crate::refusal::{Code, Finding};

/// What was found of one product, over all lines.
#[derive(Default)]
struct Found<'a> {
    /// The first line of the product.
    line: Option<Moving<'a>>,
    quantity: Quantity,
    serials: usize,
    pieces: BTreeSet<PieceNo>,
    lots: BTreeMap<LotId, Quantity>,
}

pub(super) fn post(posting: &mut Posting<'_>) {
    let lines = posting.lines();
    let Some(site) = posting.site() else { return };
    let mut found: BTreeMap<ProductNo, Found<'_>> = BTreeMap::new();
    for line in &lines {
        let entry = found.entry(line.no).or_default();
        entry.line.get_or_insert(*line);
        entry.quantity += line.quantity;
        match line.product.tracking {
            Tracking::Serial => find_pieces(posting, line, site, entry),
            Tracking::Lot => find_lots(posting, line, entry),
            Tracking::None => {}
        }
    }
    for no in in_scope(posting, site, &found) {
        let Some(product) = posting.book.catalogue.product_at(no) else { continue };
        let found = found.remove(&no).unwrap_or_default();
        match product.tracking {
            Tracking::Serial => settle_pieces(posting, product, no, site, &found),
            Tracking::Lot => settle_lots(posting, product, no, site, &found),
            Tracking::None => posting.change(product, site, found.quantity - posting.book.stock.at(no, site.no).unnamed),
        }
    }
}

/// The products that the count is about: those of its lines, and those of its scope that lie in the warehouse.
fn in_scope(posting: &Posting<'_>, site: Site<'_>, found: &BTreeMap<ProductNo, Found<'_>>) -> BTreeSet<ProductNo> {
    let mut products: BTreeSet<ProductNo> = found.keys().copied().collect();
    match &posting.document.scope {
        Some(Scope::All) => {
            let lies_here = |on_hand: OnHand| !on_hand.quantity().is_zero() || on_hand.named > 0;
            products.extend(posting.book.stock.cells().filter(|(_, warehouse, on_hand)| *warehouse == site.no && lies_here(*on_hand)).map(|(no, _, _)| no));
        }
        Some(Scope::Products(ids)) => products.extend(ids.iter().filter_map(|id| posting.book.catalogue.product_no(id))),
        None => {}
    }
    products
}

fn find_pieces<'a>(posting: &mut Posting<'a>, line: &Moving<'a>, site: Site<'a>, found: &mut Found<'a>) {
    let serials = &line.line.serials;
    let mut surplus = Vec::new();
    for (at, serial) in (0_u32..).zip(serials) {
        match posting.judge(Act::Find, line, serial, site) {
            Some(Going::Not) => found.pieces.extend(posting.book.serials.find(serial)),
            Some(_) => surplus.push(at),
            None => {}
        }
    }
    found.serials += serials.len();
    posting.unnamed_of(line, serials.len(), false);
    if !surplus.is_empty() {
        let pieces = if surplus.len() == serials.len() { Pieces::Line(line.at) } else { Pieces::Some { line: line.at, at: surplus } };
        posting.moved(PiecesMoved { product: line.product.id.clone(), pieces, to: Destination::In(site.id.clone()), named_from: None });
    }
}

fn find_lots<'a>(posting: &mut Posting<'a>, line: &Moving<'a>, found: &mut Found<'a>) {
    for lot in posting.lots_of(line) {
        *found.lots.entry(lot.lot.clone()).or_default() += lot.quantity.times(line.factor);
    }
}

/// Named pieces that were not scanned are written off; unnamed stock becomes what was found beside the serials.
fn settle_pieces(posting: &mut Posting<'_>, product: &Product, no: ProductNo, site: Site<'_>, found: &Found<'_>) {
    let on_hand = posting.book.stock.at(no, site.no);
    if found.serials == 0 && found.quantity.is_positive() {
        // Counted by quantity alone: the shortage may only be of unnamed pieces (R29).
        let named = Quantity::count(on_hand.named);
        if found.quantity < named {
            let line = found.line.as_ref().map_or(0, |line| line.at);
            posting.findings.add(Finding::new(Code::SerialsMissing).at_line(line).of_product(&product.id).in_warehouse(site.id));
        }
        posting.change(product, site, found.quantity - named - on_hand.unnamed);
        return;
    }
    posting.change(product, site, found.quantity - Quantity::count(found.serials) - on_hand.unnamed);
    let missing = missing(posting, no, site, on_hand, &found.pieces);
    if !missing.is_empty() {
        posting.moved(PiecesMoved { product: product.id.clone(), pieces: Pieces::Listed(missing), to: Destination::Lost, named_from: None });
    }
}

/// The named pieces of a product in a warehouse that were not found; those that moved after the count's day are told.
fn missing(posting: &mut Posting<'_>, no: ProductNo, site: Site<'_>, on_hand: OnHand, found: &BTreeSet<PieceNo>) -> Vec<Serial> {
    if on_hand.named == found.len() {
        return Vec::new();
    }
    let book = posting.book;
    let lies_here = |piece: &PieceNo| book.serials.product(*piece) == no && book.serials.spot(*piece, &book.documents) == Spot::In(site.no);
    let missing: Vec<PieceNo> = book.serials.iter().filter(lies_here).filter(|piece| !found.contains(piece)).collect();
    let mut serials = Vec::with_capacity(missing.len());
    for piece in missing {
        let serial = Serial::new(book.serials.text(piece));
        let last = book.serials.last_live(piece, &book.documents).and_then(|movement| movement.document).map(|document| book.documents.at(document));
        if let Some(last) = last.filter(|last| posting.document.date < last.date) {
            posting.findings.add(Finding::new(Code::BeforeLastMovement).of_serial(&serial).in_warehouse(site.id).explained_by(&last.id));
        }
        serials.push(serial);
    }
    serials
}

fn settle_lots(posting: &mut Posting<'_>, product: &Product, no: ProductNo, site: Site<'_>, found: &Found<'_>) {
    let book = posting.book;
    let expiry_of = |lot: &LotId| {
        let told = found.line.and_then(|line| line.line.lots.iter().find(|told| told.lot == *lot).and_then(|told| told.expiry));
        book.lots.get(no, lot).and_then(|lot| lot.expiry).or(told)
    };
    let mut lots: BTreeSet<LotId> = found.lots.keys().cloned().collect();
    lots.extend(book.lots.of_product(no).filter(|(_, lot)| lot.on_hand.contains_key(&site.no)).map(|(id, _)| id.clone()));
    for lot in lots {
        let by = found.lots.get(&lot).copied().unwrap_or_default() - book.lots.at(no, &lot, site.no);
        let expiry = expiry_of(&lot);
        posting.change_lot(LotChanged { product: product.id.clone(), lot, warehouse: site.id.clone(), by, expiry });
    }
    posting.change(product, site, found.quantity - book.stock.at(no, site.no).unnamed);
}
