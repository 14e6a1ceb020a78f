//! Count: what was found is what is there (D8, D23).

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::lifecycle::Act;
use super::pieces::Going;
use super::posting::{Moving, Posting, Site};
use crate::book::catalogue::ProductNo;
use crate::book::{PieceNo, Spot};
use crate::entry::{Destination, LotChanged, Pieces, PiecesMoved};
use crate::model::{Date, LotId, Product, Quantity, Scope, Serial, Tracking};
use crate::refusal::{Code, Finding};

/// What was found of one product, over all lines.
#[derive(Default)]
pub(super) struct Found<'a> {
    /// The first line of the product.
    line: Option<Moving<'a>>,
    quantity: Quantity,
    serials: usize,
    pieces: HashSet<PieceNo>,
    lots: BTreeMap<&'a LotId, InLot>,
}

/// What was found of one lot.
#[derive(Default)]
struct InLot {
    quantity: Quantity,
    expiry: Option<Date>,
}

pub(super) fn post(posting: &mut Posting<'_>) {
    let Some((site, mut found)) = look(posting) else { return };
    put_in_scope(posting, site, &mut found);
    let mut missing = missing(posting, site, &found);
    for (no, found) in found {
        let Some(product) = posting.book.catalogue.product_at(no) else { continue };
        match product.tracking {
            Tracking::Serial => {
                settle_pieces(posting, product, no, site, &found, missing.remove(&no).unwrap_or_default());
            }
            Tracking::Lot => settle_lots(posting, product, no, site, &found),
            Tracking::None => {
                posting.change(product, site, found.quantity - posting.book.stock.at(no, site.no).unnamed);
            }
        }
    }
}

/// What the lines tell, product by product, with every reason against it: all but what would be written off.
pub(super) fn look<'a>(posting: &mut Posting<'a>) -> Option<(Site<'a>, BTreeMap<ProductNo, Found<'a>>)> {
    let lines = posting.lines();
    look_at_scope(posting);
    let site = posting.site()?;
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
    Some((site, found))
}

/// A scope names products that exist.
fn look_at_scope(posting: &mut Posting<'_>) {
    let Some(Scope::Products(ids)) = &posting.document.scope else { return };
    for id in ids.iter().filter(|id| posting.book.catalogue.product(id).is_none()) {
        posting.findings.add(Finding::new(Code::UnknownProduct).of_product(id));
    }
}

/// Products that the scope names or that lie in the warehouse, and that no line tells, were counted as none.
fn put_in_scope(posting: &Posting<'_>, site: Site<'_>, found: &mut BTreeMap<ProductNo, Found<'_>>) {
    let book = posting.book;
    let in_scope: Vec<ProductNo> = match &posting.document.scope {
        Some(Scope::All) => {
            let here = book.stock.cells().filter(|(_, at, on_hand)| *at == site.no && !on_hand.quantity().is_zero());
            here.map(|(no, ..)| no).collect()
        }
        Some(Scope::Products(ids)) => ids.iter().filter_map(|id| book.catalogue.product_no(id)).collect(),
        None => Vec::new(),
    };
    // A line that cannot stand was not counted as none either.
    let on_lines: HashSet<_> = posting.document.lines.iter().map(|line| &line.product).collect();
    let is_on_a_line = |no: &ProductNo| book.catalogue.product_at(*no).is_some_and(|of| on_lines.contains(&of.id));
    for product in in_scope.into_iter().filter(|no| !is_on_a_line(no)) {
        found.entry(product).or_default();
    }
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
        let product = line.product.id.clone();
        let pieces = Pieces::of_line(line.at, surplus, serials.len());
        posting.moved(PiecesMoved { product, pieces, to: Destination::In(site.id.clone()), named_from: None });
    }
}

fn find_lots<'a>(posting: &mut Posting<'a>, line: &Moving<'a>, found: &mut Found<'a>) {
    for lot in posting.lots_of(line) {
        let in_lot = found.lots.entry(&lot.lot).or_default();
        in_lot.quantity += lot.quantity.times(line.factor);
        in_lot.expiry = in_lot.expiry.or(lot.expiry);
    }
}

/// The named pieces that should lie here and were not found, by product. One look at all pieces serves every product.
fn missing(
    posting: &Posting<'_>,
    site: Site<'_>,
    found: &BTreeMap<ProductNo, Found<'_>>,
) -> BTreeMap<ProductNo, Vec<PieceNo>> {
    let book = posting.book;
    let has_missing = |(no, found): &(&ProductNo, &Found<'_>)| book.stock.at(**no, site.no).named > found.pieces.len();
    let lacking: BTreeMap<ProductNo, &Found<'_>> =
        found.iter().filter(has_missing).map(|(no, found)| (*no, found)).collect();
    let mut missing: BTreeMap<ProductNo, Vec<PieceNo>> = BTreeMap::new();
    if lacking.is_empty() {
        return missing;
    }
    for piece in book.serials.iter() {
        let product = book.serials.product(piece);
        let is_lacking = lacking.get(&product).is_some_and(|found| !found.pieces.contains(&piece));
        if is_lacking && book.serials.spot(piece, &book.documents) == Spot::In(site.no) {
            missing.entry(product).or_default().push(piece);
        }
    }
    missing
}

/// Named pieces that were not scanned are written off; unnamed stock becomes what was found beside the serials.
fn settle_pieces(
    posting: &mut Posting<'_>,
    product: &Product,
    no: ProductNo,
    site: Site<'_>,
    found: &Found<'_>,
    missing: Vec<PieceNo>,
) {
    if !posting.book.settings.serials {
        posting.findings.add(Finding::new(Code::SerialsOff).of_product(&product.id));
        return;
    }
    let on_hand = posting.book.stock.at(no, site.no);
    if found.serials == 0 && found.quantity.is_positive() {
        // Counted by quantity alone: the shortage may only be of unnamed pieces (R29).
        let named = Quantity::count(on_hand.named);
        if found.quantity < named {
            let finding = Finding::new(Code::SerialsMissing).of_product(&product.id).in_warehouse(site.id);
            posting.findings.add(Finding { line: found.line.map(|line| line.at), ..finding });
        }
        posting.change(product, site, found.quantity - named - on_hand.unnamed);
        return;
    }
    posting.change(product, site, found.quantity - Quantity::count(found.serials) - on_hand.unnamed);
    if !missing.is_empty() {
        let pieces = missing.into_iter().map(|piece| write_off(posting, product, site, found, piece)).collect();
        let product = product.id.clone();
        posting.moved(PiecesMoved { product, pieces: Pieces::Listed(pieces), to: Destination::Lost, named_from: None });
    }
}

/// A piece that was not found and that a later document moved is told: the count does not know of it (D8, D14).
fn write_off(
    posting: &mut Posting<'_>,
    product: &Product,
    site: Site<'_>,
    found: &Found<'_>,
    piece: PieceNo,
) -> Serial {
    let serial = Serial::new(posting.book.serials.text(piece));
    let last = posting.known(&serial).last.map(|last| posting.book.documents.at(last));
    if let Some(last) = last.filter(|last| posting.document.date < last.date) {
        let finding = Finding::new(Code::BeforeLastMovement).of_serial(&serial).of_product(&product.id);
        let line = found.line.map(|line| line.at);
        posting.findings.add(Finding { line, ..finding.in_warehouse(site.id).explained_by(&last.id) });
    }
    serial
}

fn settle_lots(posting: &mut Posting<'_>, product: &Product, no: ProductNo, site: Site<'_>, found: &Found<'_>) {
    let book = posting.book;
    let mut lots: BTreeSet<&LotId> = found.lots.keys().copied().collect();
    let lies_here = book.lots.of_product(no).filter(|(_, lot)| lot.on_hand.contains_key(&site.no));
    lots.extend(lies_here.map(|(lot, _)| lot));
    for lot in lots {
        let told = found.lots.get(lot);
        let by = told.map(|in_lot| in_lot.quantity).unwrap_or_default() - book.lots.at(no, lot, site.no);
        let known = book.lots.get(no, lot).and_then(|lot| lot.expiry);
        let expiry = known.or(told.and_then(|in_lot| in_lot.expiry));
        let (product, warehouse) = (product.id.clone(), site.id.clone());
        posting.change_lot(LotChanged { product, lot: lot.clone(), warehouse, by, expiry });
    }
    posting.change(product, site, found.quantity - book.stock.at(no, site.no).unnamed);
}
