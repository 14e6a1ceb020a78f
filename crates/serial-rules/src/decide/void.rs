//! Taking a document back, and what has to be taken back before it (R59, R95 to R102, D13, D29).

use std::collections::{BTreeMap, BTreeSet};

use super::Decision;
use crate::Book;
use crate::book::catalogue::{ProductNo, WarehouseNo};
use crate::book::{DocumentNo, Header, PieceNo, Spot};
use crate::entry::Event;
use crate::model::{DocumentId, Kind, LotId, Quantity, Serial, Tracking};
use crate::refusal::{Code, Finding, Findings};

pub(super) fn void(book: &Book, id: &DocumentId) -> Result<Decision, Vec<Finding>> {
    let (no, header) = standing(book, id)?;
    let mut findings = Findings::default();
    blocking_pieces(book, no, header, &mut findings);
    for answer in blocking_answers(book, header).map(|answer| &book.documents.at(answer).id) {
        if !findings.are_explained_by(answer) {
            findings.add(Finding::new(Code::LaterMovement).explained_by(answer));
        }
    }
    blocking_tracking(book, header, &mut findings);
    blocking_stock(book, no, header, &mut findings);
    if findings.is_empty() {
        Ok(Decision::of(Event::Voided { document: id.clone() }))
    } else {
        Err(findings.into_vec())
    }
}

/// What to void, first to last, so that a document can be voided; the document itself comes last (R99).
///
/// ```
/// use serial_rules::{Book, Code, decide::void};
/// assert_eq!(void::plan(&Book::default(), &"S-1".into()).unwrap_err()[0].code, Code::UnknownDocument);
/// ```
pub fn plan(book: &Book, id: &DocumentId) -> Result<Vec<DocumentId>, Vec<Finding>> {
    let (no, _) = standing(book, id)?;
    let mut plan = BTreeSet::new();
    enlist(book, no, &mut plan);
    while let Some((short, behind)) = first_shortage(book, &plan) {
        match taker(book, &short, behind, &plan) {
            Some(taker) => enlist(book, taker, &mut plan),
            // Stock was below zero before, when that was allowed: no later document took it.
            None => return Err(vec![short.finding(book)]),
        }
    }
    let mut findings = Findings::default();
    for &no in &plan {
        beyond_voiding(book, no, &mut findings);
    }
    if findings.is_empty() {
        Ok(plan.into_iter().rev().map(|no| book.documents.at(no).id.clone()).collect())
    } else {
        Err(findings.into_vec())
    }
}

/// What no other void clears out of the way: how products are tracked now, and names taken off with that (D10).
fn beyond_voiding(book: &Book, no: DocumentNo, findings: &mut Findings) {
    let header = book.documents.at(no);
    blocking_tracking(book, header, findings);
    for movement in book.serials.made_by(header) {
        let live = book.serials.movements(movement.piece).filter(|later| later.is_live(&book.documents));
        if { live }.take_while(|later| later.document != Some(no)).any(|later| later.document.is_none()) {
            findings.add(later_movement(book, movement.piece));
        }
    }
}

fn standing<'a>(book: &'a Book, id: &DocumentId) -> Result<(DocumentNo, &'a Header), Vec<Finding>> {
    let Some(no) = book.documents.find(id) else {
        return Err(vec![Finding::new(Code::UnknownDocument).explained_by(id)]);
    };
    let header = book.documents.at(no);
    if header.is_void() { Err(vec![Finding::new(Code::AlreadyVoid).explained_by(id)]) } else { Ok((no, header)) }
}

/// Each piece whose last movement is another document's (R95, R96), or whose text another piece was given since.
fn blocking_pieces(book: &Book, no: DocumentNo, header: &Header, findings: &mut Findings) {
    for movement in book.serials.made_by(header) {
        let last = book.serials.last_live(movement.piece, &book.documents);
        let is_last = last.is_none_or(|last| last.document == Some(no));
        if !is_last || book.serials.displaced_by(movement.piece).is_some() {
            findings.add(later_movement(book, movement.piece));
        }
    }
}

fn later_movement(book: &Book, piece: PieceNo) -> Finding {
    let last = book.serials.last_live(piece, &book.documents);
    let lies_in = last.and_then(|last| match last.to {
        Spot::In(warehouse) => book.catalogue.warehouse_at(warehouse),
        _ => None,
    });
    let product = book.catalogue.product_at(book.serials.product(piece));
    let document = book.serials.displaced_by(piece).or_else(|| last.and_then(|last| last.document));
    let document = document.map(|document| book.documents.at(document));
    Finding {
        product: product.map(|product| product.id.clone()),
        warehouse: lies_in.map(|warehouse| warehouse.id.clone()),
        document: document.map(|document| document.id.clone()),
        ..Finding::new(Code::LaterMovement).of_serial(&Serial::new(book.serials.text(piece)))
    }
}

/// Returns and receipts that answer to the document and stand.
fn blocking_answers<'a>(book: &'a Book, header: &'a Header) -> impl Iterator<Item = DocumentNo> + 'a {
    let is_moved_on = |kind| matches!(kind, Kind::SaleReturn | Kind::PurchaseReturn | Kind::Receipt);
    header.answers.iter().copied().filter(move |&answer| {
        let answer = book.documents.at(answer);
        !answer.is_void() && is_moved_on(answer.kind)
    })
}

/// What a void would bring back must fit how its products are tracked today (D25, D26).
fn blocking_tracking(book: &Book, header: &Header, findings: &mut Findings) {
    let moved: BTreeSet<ProductNo> =
        book.serials.made_by(header).iter().map(|movement| book.serials.product(movement.piece)).collect();
    let in_lots: BTreeSet<ProductNo> = header.lots().iter().map(|(product, ..)| *product).collect();
    let changed: BTreeSet<ProductNo> = header.stock().iter().map(|(product, ..)| *product).collect();
    let in_parts: BTreeSet<ProductNo> =
        header.stock().iter().filter(|(.., by)| !by.is_whole()).map(|(product, ..)| *product).collect();
    for &no in moved.iter().chain(&in_lots).chain(&changed) {
        let Some(product) = book.catalogue.product_at(no) else { continue };
        let reasons = [
            ((moved.contains(&no) || product.is_serial_managed()) && !book.settings.serials, Code::SerialsOff),
            (moved.contains(&no) && !product.is_serial_managed(), Code::NotSerialManaged),
            (in_lots.contains(&no) && product.tracking != Tracking::Lot, Code::NotLotManaged),
            (product.is_serial_managed() && in_parts.contains(&no), Code::NotWhole),
            (product.tracking == Tracking::Lot && !in_lots.contains(&no), Code::LotMissing),
        ];
        if let Some((_, code)) = reasons.into_iter().find(|(stands, _)| *stands) {
            findings.add(Finding::new(code).of_product(&product.id));
        }
    }
}

/// Unnamed pieces, quantities and lots that the document brought must still be there (R101, D29).
fn blocking_stock(book: &Book, no: DocumentNo, header: &Header, findings: &mut Findings) {
    let mut left = Left::of(book);
    if let Some(short) = left.take_back(header) {
        let taker = taker(book, &short, no, &BTreeSet::new()).map(|taker| book.documents.at(taker).id.clone());
        findings.add(Finding { document: taker, ..short.finding(book) });
    }
}

/// Adds a document, and everything that has to go before it for its pieces and its answers.
fn enlist(book: &Book, no: DocumentNo, plan: &mut BTreeSet<DocumentNo>) {
    let mut open = vec![no];
    while let Some(no) = open.pop() {
        if !plan.insert(no) {
            continue;
        }
        let header = book.documents.at(no);
        open.extend(blocking_answers(book, header));
        for movement in book.serials.made_by(header) {
            let later = book
                .serials
                .movements(movement.piece)
                .filter(|later| later.is_live(&book.documents))
                .map_while(|later| later.document);
            open.extend(later.take_while(|&later| later > no));
            open.extend(book.serials.displaced_by(movement.piece));
        }
    }
}

/// What the plan, carried out so far as it goes, finds missing, and the document it would take back then.
fn first_shortage(book: &Book, plan: &BTreeSet<DocumentNo>) -> Option<(Short, DocumentNo)> {
    let mut left = Left::of(book);
    plan.iter().rev().find_map(|&no| Some((left.take_back(book.documents.at(no))?, no)))
}

/// The last document behind one that took from where there is too little now, and is not taken back anyway.
fn taker(book: &Book, short: &Short, behind: DocumentNo, plan: &BTreeSet<DocumentNo>) -> Option<DocumentNo> {
    let Short { product, warehouse, lot } = short;
    let took = |header: &Header| match lot {
        Some(lot) => {
            header.lots().iter().any(|(p, l, w, by)| p == product && l == lot && w == warehouse && by.is_negative())
        }
        None => header.stock().iter().any(|(p, w, by)| p == product && w == warehouse && by.is_negative()),
    };
    let later = book.documents.iter().rev().take_while(|(no, _)| *no > behind);
    { later }.find(|(no, header)| !header.is_void() && !plan.contains(no) && took(header)).map(|(no, _)| no)
}

/// What is there no longer.
struct Short {
    product: ProductNo,
    warehouse: WarehouseNo,
    lot: Option<LotId>,
}

impl Short {
    fn finding(&self, book: &Book) -> Finding {
        let product = book.catalogue.product_at(self.product).map(|product| product.id.clone());
        let warehouse = book.catalogue.warehouse_at(self.warehouse).map(|warehouse| warehouse.id.clone());
        let code = if self.lot.is_some() { Code::LotShort } else { Code::StockShort };
        Finding { product, warehouse, ..Finding::new(code) }
    }
}

/// Stock while documents are taken back one after the other, on paper.
struct Left<'a> {
    book: &'a Book,
    unnamed: BTreeMap<(ProductNo, WarehouseNo), Quantity>,
    lots: BTreeMap<(ProductNo, LotId, WarehouseNo), Quantity>,
}

impl<'a> Left<'a> {
    const fn of(book: &'a Book) -> Self {
        Self { book, unnamed: BTreeMap::new(), lots: BTreeMap::new() }
    }

    /// Takes one document back; says what is short then.
    fn take_back(&mut self, header: &Header) -> Option<Short> {
        let book = self.book;
        let mut short = None;
        for (product, lot, warehouse, by) in header.lots() {
            let left = self
                .lots
                .entry((*product, lot.clone(), *warehouse))
                .or_insert_with(|| book.lots.at(*product, lot, *warehouse));
            *left -= *by;
            if left.is_negative() && by.is_positive() {
                short.get_or_insert_with(|| Short { product: *product, warehouse: *warehouse, lot: Some(lot.clone()) });
            }
        }
        for &(product, warehouse, by) in header.stock() {
            let left =
                self.unnamed.entry((product, warehouse)).or_insert_with(|| book.stock.at(product, warehouse).unnamed);
            *left -= by;
            let is_untracked =
                book.catalogue.product_at(product).is_some_and(|product| product.tracking == Tracking::None);
            let may_go_below = is_untracked && book.settings.negative_stock;
            if left.is_negative() && by.is_positive() && !may_go_below {
                short.get_or_insert(Short { product, warehouse, lot: None });
            }
        }
        short
    }
}
