//! What became of a scan, in words: for the scan line, and for whoever only listens.

use serial_rules::Book;
use serial_rules::draft::{Outcome, Problem};
use serial_rules::insight::summary::on_hand_in;
use serial_rules::model::{ProductId, Quantity, WarehouseId};

use super::work::Work;
use crate::components::ScanMood;
use crate::i18n::{Phrases, format, refusal};

/// How it went, and what was understood.
pub(super) fn of(outcome: &Outcome, work: &Work, book: &Book, words: &Phrases) -> (ScanMood, String) {
    let product = |line: usize| {
        let line = work.document().lines.get(line);
        line.and_then(|line| book.catalogue.product(&line.product)).map_or("", |product| product.name.as_str())
    };
    let scanning = &words.scanning;
    match outcome {
        Outcome::Added { line, .. } => {
            let pieces = work.document().lines.get(*line).map_or(0, |line| line.serials.len());
            (ScanMood::Accepted, (scanning.added)(product(*line), pieces))
        }
        Outcome::Counted { line } => {
            let quantity = work.document().lines.get(*line).map_or(Quantity::ZERO, |line| line.quantity);
            (ScanMood::Accepted, (scanning.counted)(product(*line), &format::quantity(quantity)))
        }
        Outcome::Chosen { line } => (ScanMood::Accepted, (scanning.chosen)(product(*line))),
        Outcome::Repeated { line, .. } => (ScanMood::Repeated, (scanning.repeated)(product(*line))),
        Outcome::Removed { .. } => (ScanMood::Accepted, scanning.removed.to_owned()),
        Outcome::Kept => work.draft.problems.last().map_or_else(Default::default, |problem| kept(problem, book, words)),
        Outcome::Several { added, repeated, kept } => {
            let mood = match (added, kept) {
                (0, 0) => ScanMood::Repeated,
                (_, 0) => ScanMood::Accepted,
                _ => ScanMood::Caution,
            };
            (mood, (scanning.several)(*added, *repeated, *kept))
        }
    }
}

fn kept(problem: &Problem, book: &Book, words: &Phrases) -> (ScanMood, String) {
    let mood = match problem {
        Problem::NeedsProduct(_)
        | Problem::UnknownBarcode(_)
        | Problem::UnknownCarton(_)
        | Problem::BarcodeOrSerial(_) => ScanMood::Unknown,
        _ if is_question(problem) => ScanMood::Caution,
        _ => ScanMood::Refused,
    };
    (mood, refusal::problem_sentence(problem, book, words.language).what)
}

/// Whether a problem only waits for an answer.
pub(super) fn is_question(problem: &Problem) -> bool {
    match problem {
        Problem::NeedsProduct(_) | Problem::UnknownBarcode(_) | Problem::BarcodeOrSerial(_) | Problem::Carton(_) => {
            true
        }
        Problem::Refused(finding) => finding.code.is_caution(),
        Problem::Text { .. } | Problem::UnknownCarton(_) | Problem::NotThere(_) => false,
    }
}

/// What lies in a warehouse now, of each product of the document.
pub(super) fn stock_of(work: &Work, warehouse: Option<&WarehouseId>, book: &Book) -> Vec<(ProductId, Quantity)> {
    let Some(warehouse) = warehouse else { return Vec::new() };
    let products = work.document().lines.iter().map(|line| &line.product);
    let here = |product: &ProductId| (product.clone(), on_hand_in(book, product, warehouse).quantity());
    let mut stock: Vec<(ProductId, Quantity)> = Vec::new();
    for product in products {
        if stock.iter().all(|(known, _)| known != product) {
            stock.push(here(product));
        }
    }
    stock
}
