//! A draft as it lies on the disk, and back.

use serial_rules::draft::{Draft, Problem};
use serial_rules::model::{Line, Product, Serial};
use serial_rules::{Book, Code};

use super::work::Work;
use crate::store;

/// The draft as it is stored. What stands aside is stored as the rules know it, so that nothing has to be asked again.
pub(super) fn store_form(work: &Work) -> store::Draft {
    let aside = work.draft.problems.iter().filter_map(|problem| serde_json::to_string(problem).ok()).collect();
    store::Draft { aside, ..store::Draft::new(&*work.id, work.document().clone()) }
}

/// The draft as it is entered on. The line that waited for serials is taken to be the last one that can.
pub(super) fn entry_form(stored: &store::Draft, book: &Book) -> Draft {
    let document = stored.document.clone();
    let waits = |line: &Line| book.catalogue.product(&line.product).is_some_and(Product::is_serial_managed);
    let mut draft = Draft::new(document.kind, document.date, &book.settings);
    draft.chosen = document.lines.iter().rposition(waits);
    draft.document = document;
    draft.problems = stored.aside.iter().map(|aside| problem(aside)).collect();
    draft
}

/// A problem as it was stored; a text that says nothing to this version stays to be looked at.
fn problem(aside: &str) -> Problem {
    serde_json::from_str(aside).unwrap_or_else(|_| match Serial::new(aside) {
        serial if serial.fault().is_none() => Problem::NeedsProduct(serial),
        _ => Problem::Text { code: Code::BadCharacter, text: aside.to_owned() },
    })
}
