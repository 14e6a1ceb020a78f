//! From what the book says of a piece to what timelines show.

use serial_rules::Book;
use serial_rules::insight::Step;
use serial_rules::model::Kind;

use crate::components::timeline::{NodeKind, TimelineNode};
use crate::i18n::{Phrases, format};
use crate::reporting::end;
use crate::routes;

/// One movement as a node of the timeline.
pub(super) fn node(book: &Book, at: usize, step: &Step, words: &Phrases) -> TimelineNode {
    let serials = &words.serials;
    TimelineNode {
        key: u64::try_from(at).unwrap_or_default(),
        kind: kind(step.kind),
        title: (serials.done_by)(step.kind).to_owned(),
        date: step.date.map(|date| format::date(date, words.language)).unwrap_or_default(),
        place: (serials.from_to)(&end(book, &step.from, words), &end(book, &step.to, words)),
        link: step.document.as_ref().map(|id| (routes::document(id.as_str()), id.to_string())),
        is_void: step.is_void,
        note: match step {
            Step { is_void: true, .. } => serials.is_void.to_owned(),
            Step { document: None, .. } => serials.name_taken_off.to_owned(),
            _ => String::new(),
        },
    }
}

const fn kind(kind: Kind) -> NodeKind {
    match kind {
        Kind::Opening => NodeKind::Opening,
        Kind::Purchase | Kind::PurchaseOrder => NodeKind::Purchase,
        Kind::PurchaseReturn => NodeKind::PurchaseReturn,
        Kind::Sale | Kind::Quotation | Kind::SalesOrder => NodeKind::Sale,
        Kind::SaleReturn => NodeKind::SaleReturn,
        Kind::Transfer | Kind::Dispatch | Kind::Receipt => NodeKind::Transfer,
        Kind::Count => NodeKind::Count,
        Kind::Adjust => NodeKind::Adjustment,
        Kind::Assembly | Kind::Disassembly => NodeKind::Assembly,
    }
}
