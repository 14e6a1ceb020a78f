//! Barcodes that are orders: what would have been pressed.

use serial_rules::intake::order::Order;
use serial_rules::model::Quantity;

use super::Desk;
use crate::components::ScanMood;
use crate::i18n::format;
use crate::screens::documents::editor::shape;
use crate::screens::documents::editor::work::Panel;

impl Desk {
    /// Does what a scanned order says, and answers it as a scan is answered.
    pub(super) fn obey(self, order: Order) {
        let words = self.words.get_untracked();
        let editor = &words.documents.editor;
        let done = match order {
            Order::Undo => {
                self.undo();
                Some(editor.undo.to_owned())
            }
            Order::Remove => {
                let is_removing = !self.peek(|work| work.draft.is_removing);
                self.set_removing(is_removing);
                Some(editor.remove_mode.to_owned())
            }
            Order::Cancel => {
                self.open(Panel::Discard);
                Some(editor.discard.to_owned())
            }
            Order::Post => {
                self.scanning.answer(
                    ScanMood::Accepted,
                    &order.code(),
                    shape::words(self.kind, &words.documents).post.to_owned(),
                );
                // What it comes to is told by the receipt, or by what stands against it.
                return self.post();
            }
            Order::Times(times) => self.make_it(times),
        };
        let (mood, meaning) = match done {
            Some(done) => (ScanMood::Accepted, done),
            None => (ScanMood::Refused, words.scanning.no_times.to_owned()),
        };
        self.scanning.answer(mood, &order.code(), meaning);
    }

    /// Makes the chosen line about so many, where it is counted; tells what it says now.
    fn make_it(self, times: u32) -> Option<String> {
        let line = self.peek(|work| work.draft.chosen.and_then(|line| work.line_keys().into_iter().nth(line)))?;
        let id = self.peek(|work| work.line(&line).map(|line| line.product.clone()))?;
        let product = self.shop.peek(|book| book.catalogue.product(&id).cloned())?;
        if self.peek(|work| work.draft.takes_serials_of(&product)) {
            return None;
        }
        let quantity = Quantity::whole(i64::from(times));
        self.set_quantity(&line, true, quantity);
        Some((self.words.get_untracked().scanning.counted)(&product.name, &format::quantity(quantity)))
    }
}
