//! What may be noted about a piece (R125): other codes that name it alone, a text, a photo.

use super::Decision;
use crate::Book;
use crate::book::{PieceNo, Spot};
use crate::entry::Event;
use crate::model::note::CODES_MAX;
use crate::model::{PieceNote, Serial};
use crate::refusal::{Code, Finding, Findings};

pub(super) fn note(book: &Book, serial: &Serial, note: &PieceNote) -> Result<Decision, Vec<Finding>> {
    let Some(piece) = book.serials.find(serial) else {
        return Err(vec![Finding::new(Code::NotInStock).of_serial(serial)]);
    };
    if note.codes.len() > CODES_MAX {
        return Err(vec![Finding::new(Code::TooManyEntries)]);
    }
    let mut findings = Findings::default();
    let own = Serial::new(book.serials.text(piece));
    let mut met = vec![&own];
    for code in &note.codes {
        if let Some(fault) = code.fault() {
            findings.add(Finding::new(fault).of_serial(code));
        } else if met.iter().any(|other| other.same_as(code)) {
            findings.add(Finding::new(Code::DuplicateEntry).of_serial(code));
        } else if let Some(other) = book.serials.find(code).filter(|other| *other != piece) {
            findings.add(taken(book, code, other));
        }
        met.push(code);
    }
    if findings.is_empty() {
        Ok(Decision::of(Event::PieceNoted { serial: own, note: note.clone() }))
    } else {
        Err(findings.into_vec())
    }
}

/// A code that names another piece, with where that is and by which document.
fn taken(book: &Book, code: &Serial, other: PieceNo) -> Finding {
    let arrival = book.serials.arrival(other, &book.documents);
    let spot = arrival.map_or(Spot::Unknown, |movement| movement.to);
    let (reason, warehouse) = match spot {
        Spot::In(warehouse) => (Code::AlreadyInStock, book.catalogue.warehouse_at(warehouse)),
        Spot::Transit(_) => (Code::InTransit, None),
        Spot::Sold | Spot::Returned | Spot::Lost => (Code::AlreadyOut, None),
        Spot::Unknown => (Code::OtherProduct, None),
    };
    Finding {
        product: book.catalogue.product_at(book.serials.product(other)).map(|product| product.id.clone()),
        warehouse: warehouse.map(|warehouse| warehouse.id.clone()),
        document: arrival.and_then(|it| it.document).map(|no| book.documents.at(no).id.clone()),
        ..Finding::new(reason).of_serial(code)
    }
}
