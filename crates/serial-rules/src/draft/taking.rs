//! Taking a scan, a paste or a pick onto the document.

use super::carton::Many;
use super::{Draft, Problem, follows_serials};
use crate::decide::check_pieces;
use crate::insight::alike::is_like_one_of;
use crate::intake::carton::looks_like_carton;
use crate::intake::gs1::Gs1;
use crate::intake::gs1::check::looks_like_barcode;
use crate::intake::scan::{Known, Scan, gs1_of, understand};
use crate::model::{Document, Kind, Line, Product, ProductId, Quantity, Serial, Tracking};
use crate::{Book, Code, Finding};

/// What a scanner sends before a code of the EAN family.
const BARCODE_SYMBOLOGY: &str = "]E";

/// What became of a scan: what is shown, sounded and said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// A piece stands on the document now.
    Added {
        /// Its line.
        line: usize,
        /// Its serial.
        serial: Serial,
    },
    /// One more of a product that is counted by quantity.
    Counted {
        /// Its line.
        line: usize,
    },
    /// A product is chosen, and waits for its serials.
    Chosen {
        /// Its line.
        line: usize,
    },
    /// The piece stood on the document already; nothing changed.
    Repeated {
        /// Its line.
        line: usize,
        /// Its serial.
        serial: Serial,
    },
    /// A piece was taken off.
    Removed {
        /// Its serial.
        serial: Serial,
    },
    /// Nothing was taken; the last problem says why.
    Kept,
    /// Several at once.
    Several {
        /// How many stand on the document now.
        added: usize,
        /// How many stood there already.
        repeated: usize,
        /// How many could not be taken.
        kept: usize,
    },
}

impl Draft {
    /// Takes a scanned code: a serial, a product's barcode, a GS1 code, a carton, a list or a range.
    pub fn scan(&mut self, book: &Book, text: &str) -> Outcome {
        self.remember();
        match understand(text, book) {
            Err(fault) => self.keep(fault.into()),
            Ok(Scan::Serial { serial }) if self.may_be_carton(book, &serial) => {
                self.keep(Problem::UnknownCarton(serial.to_string()))
            }
            Ok(Scan::Serial { serial }) if self.may_be_barcode(book, &serial, text) => {
                self.keep(Problem::BarcodeOrSerial(serial.to_string()))
            }
            Ok(Scan::Serial { serial } | Scan::Imei { serial, .. }) => self.take(book, serial, None),
            Ok(Scan::Product { product }) => self.take_product(book, &product, Quantity::whole(1)),
            Ok(Scan::Gs1(gs1)) => self.take_gs1(book, gs1, text.trim()),
            Ok(Scan::Carton { sscc, serials }) if serials.is_empty() => {
                self.keep(Problem::UnknownCarton(sscc.unwrap_or_else(|| text.trim().to_owned())))
            }
            Ok(scan @ (Scan::Carton { .. } | Scan::Range { .. } | Scan::List { .. })) => match Many::of(scan) {
                Some(many) => self.take_or_show(book, text.trim(), many),
                None => Outcome::Kept,
            },
        }
    }

    /// Takes a GS1 code by how its product is managed: the piece where pieces have serials, the lot with its last day where it
    /// comes in lots, else so many (D18, D19).
    fn take_gs1(&mut self, book: &Book, gs1: Gs1, text: &str) -> Outcome {
        let product = gs1.gtin.as_deref().and_then(|gtin| book.product_by_barcode(gtin));
        match (product.and_then(|id| book.catalogue.product(&id)), &gs1.gtin, &gs1.serial) {
            (Some(product), ..) => self.take_of(book, product, gs1),
            (None, None, Some(serial)) => self.take(book, serial.clone(), None),
            _ => self.keep(Problem::UnknownBarcode(text.to_owned())),
        }
    }

    /// Takes what a code says of a product, whoever has said that it is this one.
    fn take_of(&mut self, book: &Book, product: &Product, gs1: Gs1) -> Outcome {
        let count = gs1.count.map_or(Quantity::whole(1), |count| Quantity::whole(i64::from(count)));
        match (product.tracking, gs1.serial, gs1.lot) {
            (Tracking::Serial, Some(serial), _) if self.takes_serials_of(product) => {
                self.take(book, serial, Some(&product.id))
            }
            (Tracking::Serial, None, _) if gs1.count.is_some() && self.takes_serials_of(product) => {
                let line = self.choose(product);
                // The line waits for so many serials (8.1, reading c).
                self.document.lines[line].quantity += count;
                Outcome::Chosen { line }
            }
            (Tracking::Lot, _, Some(lot)) => self.take_lot(book, &product.id, &lot.as_str().into(), gs1.expiry, count),
            _ => self.take_product(book, &product.id, count),
        }
    }

    /// Takes every code of an article that stands aside because nobody knew the article, now that somebody has said which
    /// product it is.
    pub fn take_article(&mut self, book: &Book, article: &str, product: &ProductId) -> Outcome {
        let Some(product) = book.catalogue.product(product) else { return Outcome::Kept };
        self.remember();
        let is_of_it = |problem: &mut Problem| problem.article().is_some_and(|other| other == article);
        let codes: Vec<Problem> = self.problems.extract_if(.., is_of_it).collect();
        let mut outcome = Outcome::Kept;
        for code in codes {
            if let Problem::UnknownBarcode(code) = code {
                outcome = self.take_of(book, product, gs1_of(&code).unwrap_or_default());
            }
        }
        outcome
    }

    /// Takes serials that were typed, pasted, generated or picked, onto the line of a product.
    pub fn enter(&mut self, book: &Book, product: &ProductId, serials: Vec<Serial>) -> Outcome {
        self.remember();
        self.take_each(book, serials, Some(product))
    }

    /// Takes the serial of a problem once more, now that its product is known or its caution accepted.
    pub fn retry(&mut self, book: &Book, problem: usize, product: Option<&ProductId>) -> Outcome {
        let serial = match self.problems.get(problem) {
            // Somebody has said that it is no carton, or no barcode.
            Some(Problem::UnknownCarton(text) | Problem::BarcodeOrSerial(text)) => Some(Serial::new(text)),
            other => other.and_then(Problem::serial).cloned(),
        };
        let Some(serial) = serial else { return Outcome::Kept };
        self.remember();
        self.problems.remove(problem);
        self.take(book, serial, product)
    }

    /// Whether a code that nobody knows looks like a carton's, so that somebody is asked before it becomes a serial (R85).
    fn may_be_carton(&self, book: &Book, serial: &Serial) -> bool {
        let is_new = book.serials.find(serial).is_none() && self.find(serial).is_none();
        is_new && !self.is_removing && self.document.kind.carries_serials() && looks_like_carton(serial.as_str())
    }

    /// Whether a code that nobody knows is the barcode of a product by its form, or by what the scanner says of it, where it
    /// would become the serial of the chosen product. Not where pieces of that product go by such numbers.
    fn may_be_barcode(&self, book: &Book, serial: &Serial, text: &str) -> bool {
        let is_new = book.serials.find(serial).is_none() && self.find(serial).is_none();
        let comes_new = matches!(self.document.kind, Kind::Opening | Kind::Purchase | Kind::Adjust);
        let is_like_it = looks_like_barcode(serial.as_str()) || text.trim().starts_with(BARCODE_SYMBOLOGY);
        if !is_new || !comes_new || !is_like_it || self.is_removing {
            return false;
        }
        let Some(product) = self.product_for(book, serial) else { return false };
        let of_it =
            |piece: &_| book.catalogue.product_at(book.serials.product(*piece)).is_some_and(|one| one.id == product);
        let in_book = book.serials.iter().filter(of_it).map(|piece| book.serials.text(piece));
        let lines = self.document.lines.iter().filter(|line| line.product == product);
        let on_document = lines.flat_map(|line| self.names_on(line)).map(Serial::as_str);
        !is_like_one_of(serial.as_str(), in_book.chain(on_document))
    }

    pub(super) fn take_each(&mut self, book: &Book, serials: Vec<Serial>, product: Option<&ProductId>) -> Outcome {
        let (mut added, mut repeated, mut kept) = (0, 0, 0);
        for serial in serials {
            match self.take(book, serial, product) {
                Outcome::Added { .. } | Outcome::Removed { .. } => added += 1,
                Outcome::Repeated { .. } => repeated += 1,
                _ => kept += 1,
            }
        }
        Outcome::Several { added, repeated, kept }
    }

    pub(super) fn take(&mut self, book: &Book, serial: Serial, product: Option<&ProductId>) -> Outcome {
        if self.is_removing && self.document.kind == Kind::Adjust {
            let outcome = self.unname(book, &serial);
            // One scan is one step back.
            if outcome != Outcome::Kept {
                self.before.pop_back();
            }
            return outcome;
        }
        if self.is_removing {
            let is_there = self.find(&serial).is_some();
            return if is_there { self.take_off(serial) } else { self.keep(Problem::NotThere(serial)) };
        }
        if let Some((line, _)) = self.find(&serial) {
            return Outcome::Repeated { line, serial };
        }
        if !self.document.kind.carries_serials() {
            return self.count_piece(book, serial);
        }
        let product = match product.cloned().or_else(|| self.product_for(book, &serial)) {
            Some(product) => product,
            None if self.document.kind.takes_out() => {
                return self.keep(Problem::Refused(Finding::new(Code::NotInStock).of_serial(&serial)));
            }
            None => return self.keep(Problem::NeedsProduct(serial)),
        };
        if let Some(finding) = self.against(book, &product, &serial) {
            return self.keep(Problem::Refused(finding));
        }
        let Some(product) = book.catalogue.product(&product) else {
            return self.keep(Problem::NeedsProduct(serial));
        };
        let chosen = self.chosen;
        let line = self.component_that_lacks(&product.id).unwrap_or_else(|| self.choose(product));
        if self.document.kind.takes_out() {
            // A piece that the book knows brings its own line; the line that waits for new serials goes on waiting.
            self.chosen = chosen.or(Some(line));
        }
        let is_naming = self.document.kind == Kind::Adjust;
        let entered = &mut self.document.lines[line];
        if is_naming {
            entered.name.push(serial.clone());
            self.problems.retain(|problem| problem.serial().is_none_or(|other| !other.same_as(&serial)));
            return Outcome::Added { line, serial };
        }
        let follows = follows_serials(entered);
        entered.serials.push(serial.clone());
        let pieces = Quantity::count(entered.serials.len());
        if follows || (entered.unit.is_none() && entered.quantity < pieces) {
            entered.quantity = pieces;
        }
        self.problems.retain(|problem| problem.serial().is_none_or(|other| !other.same_as(&serial)));
        Outcome::Added { line, serial }
    }

    /// A piece that is scanned onto a plan counts as one of its product (D12); an assembly cannot carry it (R54).
    fn count_piece(&mut self, book: &Book, serial: Serial) -> Outcome {
        match self.product_for(book, &serial) {
            Some(product) if !self.document.kind.is_plan() => {
                let finding = Finding::new(Code::SerialManagedNotAllowed).of_serial(&serial).of_product(&product);
                self.keep(Problem::Refused(finding))
            }
            Some(product) => self.take_product(book, &product, Quantity::whole(1)),
            None => self.keep(Problem::NeedsProduct(serial)),
        }
    }

    fn take_off(&mut self, serial: Serial) -> Outcome {
        self.remove(&serial);
        // One scan is one step back.
        self.before.pop_back();
        Outcome::Removed { serial }
    }

    pub(super) fn take_product(&mut self, book: &Book, id: &ProductId, quantity: Quantity) -> Outcome {
        let Some(product) = book.catalogue.product(id) else {
            return self.keep(Problem::UnknownBarcode(id.to_string()));
        };
        if product.is_serial_managed() && matches!(self.document.kind, Kind::Assembly | Kind::Disassembly) {
            let finding = Finding::new(Code::SerialManagedNotAllowed).of_product(id);
            return self.keep(Problem::Refused(finding));
        }
        let line = self.choose(product);
        if self.takes_serials_of(product) {
            return Outcome::Chosen { line };
        }
        self.document.lines[line].quantity += quantity;
        self.settle(book, line);
        Outcome::Counted { line }
    }

    /// Whose piece a serial is taken to be: the book's answer where it takes pieces out or nothing else is chosen, else
    /// the chosen line's, so that a piece of another product is told and not booked by mistake.
    fn product_for(&self, book: &Book, serial: &Serial) -> Option<ProductId> {
        let live = book.serials.find(serial).filter(|piece| book.serials.last_live(*piece, &book.documents).is_some());
        let owner = live
            .and_then(|piece| book.catalogue.product_at(book.serials.product(piece)))
            .map(|product| product.id.clone());
        let chosen = self.chosen.and_then(|line| self.document.lines.get(line)).map(|line| line.product.clone());
        let is_serial_managed = |id: &ProductId| book.catalogue.product(id).is_some_and(Product::is_serial_managed);
        let chosen = chosen.filter(is_serial_managed);
        let comes_new = matches!(self.document.kind, Kind::Opening | Kind::Purchase | Kind::Adjust);
        if comes_new { chosen.or(owner) } else { owner.or(chosen) }
    }

    /// What the rules say against one more piece, asked of a document of this piece alone.
    fn against(&self, book: &Book, product: &ProductId, serial: &Serial) -> Option<Finding> {
        let Document { kind, date, warehouse, to, partner, against, accept, scope, .. } = &self.document;
        let line = if *kind == Kind::Adjust {
            // Naming more than lies there is told of the whole line, with the way out: one alone may be one more (R44).
            let change = Some(Quantity::whole(1));
            Line { name: vec![serial.clone()], change, ..Line::new(product.clone(), Quantity::ZERO) }
        } else {
            Line::of_pieces(product.clone(), vec![serial.clone()])
        };
        let alone = Document {
            warehouse: warehouse.clone(),
            to: to.clone(),
            partner: partner.clone(),
            against: against.clone(),
            accept: accept.clone(),
            scope: scope.clone(),
            lines: vec![line],
            ..Document::new("", *kind, *date)
        };
        let is_about_it =
            |finding: &Finding| finding.serial.as_ref().map_or(finding.line.is_some(), |other| other.same_as(serial));
        let refused = check_pieces(book, &alone).into_iter().find(is_about_it);
        let is_held =
            || self.held.holds(serial) && !self.document.kind.is_count() && !accept.contains(&Code::HeldByDraft);
        let held = || is_held().then(|| Finding::new(Code::HeldByDraft).of_serial(serial).of_product(product));
        let finding = refused.or_else(held)?;
        // What is about the whole line is about this piece, too: it must not be lost.
        Some(Finding { line: None, serial: Some(serial.clone()), ..finding })
    }

    pub(super) fn keep(&mut self, problem: Problem) -> Outcome {
        self.problems.retain(|other| *other != problem);
        self.problems.push(problem);
        Outcome::Kept
    }
}
