//! The document into the book: posted, refused, or not stored.

use std::sync::Arc;

use leptos::prelude::*;
use serial_rules::Finding;
use serial_rules::model::{DocumentId, Money, Quantity};

use super::Desk;
use crate::components::ScanMood;
use crate::screens::documents::editor::telling;
use crate::screens::documents::editor::work::{Posted, Saving, Stage};
use crate::store::Failure;

impl Desk {
    /// Posts the document, or shows what stands against it and where.
    pub(in crate::screens::documents::editor) fn post(self) {
        if !self.is_at_work() {
            return;
        }
        if let Some(code) = self.peek(|work| work.draft.waiting().map(str::to_owned)) {
            let waits = self.words.get_untracked().cartons.waits;
            return self.scanning.answer(ScanMood::Refused, &code, waits.to_owned());
        }
        let refusals = self.shop.peek(|book| self.peek(|work| work.draft.findings(book)));
        if !refusals.is_empty() {
            return self.refuse(refusals);
        }
        self.work.update(|work| work.stage = Stage::Posting);
        // What is scanned meanwhile belongs to whatever comes next.
        self.scanning.hold();
        let document = self.peek(|work| work.document().clone());
        self.courier.update_value(|courier| courier.post(self, document));
    }

    /// Shows what stands against posting.
    pub(in crate::screens::documents::editor) fn refuse(self, refusals: Vec<Finding>) {
        self.work.try_update(|work| {
            // The first line that lacks something opens, so that it can be put right where it stands.
            if let Some(line) = refusals.iter().find_map(|finding| finding.line) {
                work.draft.chosen = Some(line);
            }
            work.refusals = refusals;
            work.stage = Stage::Entering;
        });
        self.scanning.warn();
    }

    /// The document is in the book.
    pub(in crate::screens::documents::editor) fn posted(self, number: &DocumentId, pieces: Quantity, total: Money) {
        let stock = self.shop.peek(|book| {
            let warehouse = self.work.try_with_untracked(|work| work.document().warehouse.clone()).flatten();
            self.work.try_with_untracked(|work| telling::stock_of(work, warehouse.as_ref(), book)).unwrap_or_default()
        });
        let posted = Arc::new(Posted { number: number.clone(), pieces, total, stock });
        self.work.try_update(|work| work.stage = Stage::Posted(posted));
        self.scanning.rest();
    }

    /// The machine could not post it. Nothing of it is stored.
    pub(in crate::screens::documents::editor) fn not_posted(self, failure: Failure) {
        self.work.try_update(|work| {
            work.stage = Stage::Entering;
            work.saving = Saving::Failed(failure);
        });
    }
}
