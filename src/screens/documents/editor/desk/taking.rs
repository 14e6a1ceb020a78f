//! Pieces onto the document: by a scan, by the entry panel, and once more when what stood against one is out of the way.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::draft::{Outcome, Problem};
use serial_rules::intake::order::Order;
use serial_rules::model::{Document, Kind, Line, Product, ProductId, Serial, WarehouseId};
use serial_rules::{Code, Command, Finding};

use super::super::courier::Courier;
use super::Desk;
use crate::scanning::Scanned;
use crate::screens::documents::editor::telling;
use crate::screens::documents::editor::work::{Saving, Work};
use crate::shop::Trouble;

impl Desk {
    /// Takes a scan, which is settled when the draft is stored with it.
    pub(in crate::screens::documents::editor) fn take(self, scanned: &Scanned) {
        if let Some(order) = Order::read(&scanned.text) {
            // An order is obeyed once, and is nothing that a draft could hold.
            self.scanning.settle(&[scanned.ticket]);
            return self.obey(order);
        }
        self.work.try_update_untracked(|work| work.scans.push(scanned.ticket));
        self.name_scans();
        self.scan(&scanned.text);
    }

    /// Takes what was scanned onto this draft and not stored when the page before this one went.
    pub(in crate::screens::documents::editor) fn take_left(self, stored: &[u64]) {
        let id = self.peek(|work| Arc::clone(&work.id));
        for scanned in self.scanning.left_on(&id) {
            if stored.contains(&scanned.ticket) {
                self.scanning.settle(&[scanned.ticket]);
            } else {
                self.take(&scanned);
            }
        }
    }

    /// The disk has these scans.
    pub(in crate::screens::documents::editor) fn kept(self, tickets: &[u64]) {
        self.scanning.settle(tickets);
        self.work.try_update_untracked(|work| work.scans.retain(|ticket| !tickets.contains(ticket)));
        self.name_scans();
    }

    /// Says on which draft scans stand, once the disk knows the draft: then they come back to it if the page goes.
    fn name_scans(self) {
        if self.courier.try_with_value(Courier::is_known).unwrap_or_default() {
            self.work.try_with_untracked(|work| self.scanning.put_on(&work.scans, &work.id));
        }
    }

    /// All scans are where they belong, or nowhere by the clerk's wish.
    pub(in crate::screens::documents::editor) fn kept_all(self) {
        let tickets = self.work.try_update_untracked(|work| std::mem::take(&mut work.scans)).unwrap_or_default();
        self.scanning.settle(&tickets);
    }

    /// Takes a code.
    pub(in crate::screens::documents::editor) fn scan(self, text: &str) {
        if let Some(outcome) = self.change(|work, book| work.draft.scan(book, text)) {
            self.tell(&outcome, text);
            if let (Kind::SaleReturn, Outcome::Added { serial, .. }) = (self.kind, outcome) {
                self.follow_sale(serial);
            }
        }
    }

    /// Has a piece that came back cost what it cost on its sale, and come from whom it went to (R26, R36).
    fn follow_sale(self, serial: Serial) {
        let sale = self.shop.peek(|book| {
            let piece = book.serials.find(&serial)?;
            let sold = book.serials.arrival(piece, &book.documents)?.document?;
            Some(book.documents.at(sold).id.clone())
        });
        let Some(sale) = sale else { return };
        spawn_local(async move {
            // Without its lines the sale tells no price: the usual one stands, to be looked at.
            let Ok(sale) = self.shop.document(&sale).await else { return };
            self.change(|work, book| work.draft.follow_sale(book, &serial, &sale));
        });
    }

    /// Puts serials that were typed, generated or picked onto the line of a product.
    pub(in crate::screens::documents::editor) fn enter(
        self,
        product: &ProductId,
        serials: Vec<Serial>,
        faults: &[(Code, String)],
    ) {
        let last = serials.last().cloned();
        let outcome = self.change(|work, book| {
            for (code, text) in faults {
                work.keep_aside(*code, text);
            }
            work.draft.enter(book, product, serials)
        });
        if let Some(outcome) = outcome {
            self.tell(&outcome, last.as_ref().map_or("", Serial::as_str));
        }
    }

    /// Answers a scan.
    fn tell(self, outcome: &Outcome, text: &str) {
        let words = self.words.get_untracked();
        let (mood, meaning) = self.shop.peek(|book| self.peek(|work| telling::of(outcome, work, book, words)));
        self.scanning.answer(mood, text.trim(), meaning);
    }

    /// Has the document take from another warehouse, and takes the piece that lies there.
    pub(in crate::screens::documents::editor) fn take_from(self, warehouse: &WarehouseId, finding: &Finding) {
        let outcome = self.change(|work, book| {
            work.draft.document.warehouse = Some(warehouse.clone());
            let problem = finding.serial.as_ref().and_then(|serial| work.problem_of(serial))?;
            Some(work.draft.retry(book, problem, None))
        });
        if let Some(outcome) = outcome.flatten() {
            self.tell(&outcome, finding.serial.as_ref().map_or("", Serial::as_str));
        }
    }

    /// Brings a piece here from the warehouse where it lies, by a transfer of its own, and takes it.
    pub(in crate::screens::documents::editor) fn move_here(self, from: &WarehouseId, finding: &Finding) {
        let (Some(serial), Some(product)) = (finding.serial.clone(), finding.product.clone()) else { return };
        let (to, date) = self.peek(|work| (work.document().warehouse.clone(), work.document().date));
        let transfer = Document {
            warehouse: Some(from.clone()),
            to,
            lines: vec![Line::of_pieces(product, vec![serial.clone()])],
            ..Document::new("", Kind::Transfer, date)
        };
        spawn_local(async move {
            match self.shop.post(transfer).await {
                Ok(_) => self.take_again(&serial),
                // They are about the transfer's line, not about one of these.
                Err(Trouble::Refused(findings)) => {
                    self.refuse(findings.into_iter().map(|finding| Finding { line: None, ..finding }).collect());
                }
                Err(Trouble::Failed(failure)) => self.set_saving(Saving::Failed(failure)),
            }
        });
    }

    /// Takes the piece of a problem once more, now that what stood against it is out of the way.
    fn take_again(self, serial: &Serial) {
        let outcome = self.change(|work, book| {
            let problem = work.problem_of(serial)?;
            Some(work.draft.retry(book, problem, None))
        });
        if let Some(outcome) = outcome.flatten() {
            self.tell(&outcome, serial.as_str());
        }
    }

    /// Takes what can be taken of a carton that was shown first.
    pub(in crate::screens::documents::editor) fn take_shown(self, code: &str) {
        if let Some(outcome) = self.change(|work, book| work.draft.unpack(book, code)) {
            self.tell(&outcome, code);
        }
    }

    /// Takes the pieces of a carton, now that somebody has said what is in it.
    pub(in crate::screens::documents::editor) fn unpack(self, code: &str) {
        self.close();
        self.dismiss(|problem, _| matches!(problem, Problem::UnknownCarton(other) if other == code));
        self.scan(code);
    }

    /// Takes a code that looked like a carton's, or like a barcode, as the serial that it is.
    pub(in crate::screens::documents::editor) fn take_as_serial(self, code: &str) {
        let is_it = |problem: &Problem| is_asked_about(problem, code);
        let outcome = self.change(|work, book| {
            let problem = work.draft.problems.iter().position(is_it)?;
            Some(work.draft.retry(book, problem, None))
        });
        if let Some(outcome) = outcome.flatten() {
            self.tell(&outcome, code);
        }
    }

    /// Gives a barcode to the product that new serials go to: from now on a scan of it chooses the product.
    pub(in crate::screens::documents::editor) fn learn_barcode(self, code: &str) {
        if let Some(product) = self.peek(Work::chosen_product) {
            self.give_barcode(&product, code);
        }
    }

    /// Gives a barcode to a product that has none.
    pub(in crate::screens::documents::editor) fn give_barcode(self, id: &ProductId, code: &str) {
        let product = self.shop.peek(|book| book.catalogue.product(id).cloned());
        let Some(product) = product.filter(|product| product.barcode.is_none()) else { return };
        let code = code.to_owned();
        let product = Product { barcode: Some(code.clone()), ..product };
        spawn_local(async move {
            match self.shop.execute(Command::SaveProduct(product)).await {
                Ok(_) => self.dismiss(|problem, _| is_asked_about(problem, &code)),
                Err(Trouble::Refused(findings)) => self.refuse(findings),
                Err(Trouble::Failed(failure)) => self.set_saving(Saving::Failed(failure)),
            }
        });
    }

    /// Takes the number off a piece in stock, by an adjustment.
    pub(in crate::screens::documents::editor) fn unname(self, serial: &Serial) {
        self.change(|work, book| work.draft.unname(book, serial));
    }

    /// Puts a number right, by an adjustment.
    pub(in crate::screens::documents::editor) fn correct(self, from: &Serial, to: &Serial) {
        self.change(|work, _| work.draft.correct(from, to));
    }

    /// Leaves a piece of an adjustment as it is.
    pub(in crate::screens::documents::editor) fn leave(self, serial: &Serial) {
        self.change(|work, _| work.draft.leave(serial));
    }

    /// Accepts a caution, and takes the piece that it was about.
    pub(in crate::screens::documents::editor) fn accept(self, finding: &Finding) {
        let outcome = self.change(|work, book| {
            work.draft.accept(finding.code);
            let problem = finding.serial.as_ref().and_then(|serial| work.problem_of(serial))?;
            Some(work.draft.retry(book, problem, None))
        });
        if let Some(outcome) = outcome.flatten() {
            self.tell(&outcome, finding.serial.as_ref().map_or("", Serial::as_str));
        }
    }
}

/// Whether a problem asks what this code is.
fn is_asked_about(problem: &Problem, code: &str) -> bool {
    matches!(problem, Problem::UnknownCarton(other) | Problem::BarcodeOrSerial(other) if other == code)
}
