//! Taking a document back, and what has to be taken back before it (R59, R95 to R102, D13, D29).

use std::collections::{BTreeMap, BTreeSet};

use super::Decision;
use crate::Book;
use crate::book::catalogue::{ProductNo, WarehouseNo};
use crate::book::{DocumentNo, Header};
use crate::entry::Event;
use crate::model::{DocumentId, Kind, LotId, Quantity, Serial, Tracking};
use crate::refusal::{Code, Finding, Findings};

pub(super) fn void(book: &Book, id: &DocumentId) -> Result<Decision, Vec<Finding>> {
    let (no, header) = standing(book, id)?;
    let mut findings = Findings::default();
    blocking_pieces(book, no, header, &mut findings);
    for answer in blocking_answers(book, header) {
        findings.add(Finding::new(Code::LaterMovement).explained_by(&book.documents.at(answer).id));
    }
    blocking_tracking(book, header, &mut findings);
    if findings.is_empty() {
        blocking_stock(book, header, &mut findings);
    }
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
    while let Some(more) = first_shortage(book, &plan) {
        enlist(book, more, &mut plan);
    }
    Ok(plan.into_iter().rev().map(|no| book.documents.at(no).id.clone()).collect())
}

fn standing<'a>(book: &'a Book, id: &DocumentId) -> Result<(DocumentNo, &'a Header), Vec<Finding>> {
    let Some(no) = book.documents.find(id) else {
        return Err(vec![Finding::new(Code::UnknownDocument).explained_by(id)]);
    };
    let header = book.documents.at(no);
    if header.is_void() { Err(vec![Finding::new(Code::AlreadyVoid).explained_by(id)]) } else { Ok((no, header)) }
}

/// Each piece whose last movement is another document's (R95, R96).
fn blocking_pieces(book: &Book, no: DocumentNo, header: &Header, findings: &mut Findings) {
    for movement in book.serials.made_by(header) {
        let last = book.serials.last_live(movement.piece, &book.documents);
        if last.is_none_or(|last| last.document == Some(no)) {
            continue;
        }
        let serial = Serial::new(book.serials.text(movement.piece));
        let product = book.catalogue.product_at(book.serials.product(movement.piece)).map(|product| product.id.clone());
        let document = last.and_then(|last| last.document).map(|document| book.documents.at(document).id.clone());
        findings.add(Finding { product, document, ..Finding::new(Code::LaterMovement).of_serial(&serial) });
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
    let moved: BTreeSet<ProductNo> = book.serials.made_by(header).iter().map(|movement| book.serials.product(movement.piece)).collect();
    let in_lots: BTreeSet<ProductNo> = header.lots().iter().map(|(product, ..)| *product).collect();
    let changed: BTreeSet<ProductNo> = header.stock().iter().map(|(product, ..)| *product).collect();
    for &no in moved.iter().chain(&in_lots).chain(&changed) {
        let Some(product) = book.catalogue.product_at(no) else { continue };
        let is_whole = header.stock().iter().all(|(of, _, by)| *of != no || by.is_whole());
        let reasons = [
            ((moved.contains(&no) || product.is_serial_managed()) && !book.settings.serials, Code::SerialsOff),
            (moved.contains(&no) && !product.is_serial_managed(), Code::NotSerialManaged),
            (in_lots.contains(&no) && product.tracking != Tracking::Lot, Code::NotLotManaged),
            (product.is_serial_managed() && !is_whole, Code::NotWhole),
            (product.tracking == Tracking::Lot && !in_lots.contains(&no), Code::LotMissing),
        ];
        if let Some((_, code)) = reasons.into_iter().find(|(stands, _)| *stands) {
            findings.add(Finding::new(code).of_product(&product.id));
        }
    }
}

/// Unnamed pieces, quantities and lots that the document brought must still be there (R101, D29).
fn blocking_stock(book: &Book, header: &Header, findings: &mut Findings) {
    let mut left = Left::of(book);
    if let Some((short, _)) = left.take_back(header) {
        findings.add(short.finding(book));
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
            let later = book.serials.movements(movement.piece).filter(|later| later.is_live(&book.documents)).map_while(|later| later.document);
            open.extend(later.take_while(|&later| later > no));
        }
    }
}

/// The document that took what the plan, carried out so far as it goes, finds missing; the last one that could be it.
fn first_shortage(book: &Book, plan: &BTreeSet<DocumentNo>) -> Option<DocumentNo> {
    let mut left = Left::of(book);
    for &no in plan.iter().rev() {
        let Some((short, is_lot)) = left.take_back(book.documents.at(no)) else { continue };
        let took = |header: &Header| match (&short, is_lot) {
            (Short { product, lot: Some(lot), warehouse, .. }, true) => {
                header.lots().iter().any(|(p, l, w, by)| p == product && l == lot && w == warehouse && by.is_negative())
            }
            (Short { product, warehouse, .. }, _) => header.stock().iter().any(|(p, w, by)| p == product && w == warehouse && by.is_negative()),
        };
        let taker = book.documents.iter().rev().find(|(other, header)| !header.is_void() && !plan.contains(other) && took(header));
        return taker.map(|(other, _)| other);
    }
    None
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

    /// Takes one document back; says what is short then, and whether it is a lot.
    fn take_back(&mut self, header: &Header) -> Option<(Short, bool)> {
        let book = self.book;
        let mut short = None;
        for (product, lot, warehouse, by) in header.lots() {
            let left = self.lots.entry((*product, lot.clone(), *warehouse)).or_insert_with(|| book.lots.at(*product, lot, *warehouse));
            *left -= *by;
            if left.is_negative() && by.is_positive() {
                short.get_or_insert((Short { product: *product, warehouse: *warehouse, lot: Some(lot.clone()) }, true));
            }
        }
        for &(product, warehouse, by) in header.stock() {
            let left = self.unnamed.entry((product, warehouse)).or_insert_with(|| book.stock.at(product, warehouse).unnamed);
            *left -= by;
            let is_untracked = book.catalogue.product_at(product).is_some_and(|product| product.tracking == Tracking::None);
            let may_go_below = is_untracked && book.settings.negative_stock;
            if left.is_negative() && by.is_positive() && !may_go_below {
                short.get_or_insert((Short { product, warehouse, lot: None }, false));
            }
        }
        short
    }
}
