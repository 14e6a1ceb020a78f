//! Where the shop's own time goes: deciding, writing the entry as JSON, handing it to the browser, applying it.

use serial_rules::model::Document;
use serial_rules::{Book, Command, Entry, decide, entry};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::console_log;

use crate::measure::{Times, clocked};
use crate::trade::Batch;

/// Rounds of its own, behind those of the comparison.
const ROUNDS: std::ops::Range<u32> = 1_000..1_024;

#[derive(Default)]
struct Parts {
    decide: Times,
    serialise: Times,
    hand_over: Times,
    apply: Times,
}

/// Measures each part on a book as large as the comparison has left it, and prints the medians.
pub(crate) fn print(book: &Book) {
    let mut book = book.clone();
    let (mut purchases, mut sales) = (Parts::default(), Parts::default());
    for round in ROUNDS {
        let batch = Batch::new(round);
        purchases.measure(&mut book, batch.purchase());
        sales.measure(&mut book, batch.sale());
    }
    console_log!("of which, in ms                        decide  serialise  hand over    apply");
    for (job, parts) in [("purchase", purchases), ("sale", sales)] {
        let [decide, serialise, hand_over, apply] =
            [parts.decide, parts.serialise, parts.hand_over, parts.apply].map(|times| times.median());
        console_log!("  {job:<34} {decide:>8.2} {serialise:>10.2} {hand_over:>10.2} {apply:>8.2}");
    }
}

impl Parts {
    fn measure(&mut self, book: &mut Book, document: Document) {
        let command = Command::Post(document);
        let event = clocked(&mut self.decide, || decide(book, &command)).unwrap().event;
        let entry = Entry { version: entry::VERSION, id: String::new(), device: String::new(), at: 0, event };
        let text = clocked(&mut self.serialise, || serde_json::to_string(&entry)).unwrap();
        clocked(&mut self.hand_over, || JsValue::from_str(&text));
        clocked(&mut self.apply, || book.apply(&entry));
    }
}
