//! What a clerk does to a document: every verb of the editor, in one place. Views call these and show [`Work`].

mod obeying;
mod posting;
mod taking;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::Book;
use serial_rules::draft::{Draft, Held, Problem};
use serial_rules::model::{Kind, Line, Money, Product, ProductId, Quantity, Serial};

use super::courier::Courier;
use super::shape;
use super::stored;
use super::work::{LineKey, Panel, Saving, Stage, Wanted, Work};
use crate::i18n::documents::RoleWords;
use crate::i18n::{Words, format, use_words};
use crate::scanning::{Scanning, use_scanning};
use crate::shop::{Shop, Topic};
use crate::store;

/// The document on the desk. Cheap to copy into any closure.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) kind: Kind,
    pub(super) shop: Shop,
    pub(super) words: Words,
    pub(super) scanning: Scanning,
    work: RwSignal<Work>,
    courier: StoredValue<Courier, LocalStorage>,
}

impl PartialEq for Desk {
    /// The same desk, whatever lies on it.
    fn eq(&self, other: &Self) -> bool {
        self.courier == other.courier
    }
}

impl Desk {
    /// A blank document.
    pub(super) fn blank(kind: Kind, shop: Shop) -> Self {
        let draft = shop.peek(|book| {
            let mut draft = Draft::new(kind, shop.today(), &book.settings);
            draft.began = kind.is_count().then(|| book.seq());
            draft
        });
        Self::of(kind, shop, draft)
    }

    /// A document that something has begun already.
    pub(super) fn of(kind: Kind, shop: Shop, draft: Draft) -> Self {
        Self::with(kind, shop, Work::new(shop.new_draft_id(), draft), 0)
    }

    /// A document that was stored.
    pub(super) fn resume(shop: Shop, stored: &store::Draft) -> Self {
        let draft = shop.peek(|book| stored::entry_form(stored, book));
        let work = Work { saving: Saving::Saved, ..Work::new(stored.id.as_str(), draft) };
        let desk = Self::with(stored.document.kind, shop, work, stored.revision);
        desk.take_left(&stored.scans);
        desk
    }

    fn with(kind: Kind, shop: Shop, work: Work, revision: u64) -> Self {
        let courier = Courier::new(kind, shop, &work.id, revision);
        let desk = Self {
            kind,
            shop,
            words: use_words(),
            scanning: use_scanning(),
            work: RwSignal::new(work),
            courier: StoredValue::new_local(courier),
        };
        desk.look_at_drafts();
        desk
    }

    /// Learns what the other open drafts hold (D22). Where they cannot be read, nothing is held by them.
    fn look_at_drafts(self) {
        spawn_local(async move {
            let Ok(drafts) = self.shop.drafts().await else { return };
            self.work.try_update(|work| {
                let others = drafts.drafts.iter().filter(|draft| *draft.id != *work.id).map(|draft| &draft.document);
                work.draft.held = Held::by(others);
            });
        });
    }

    /// Asks the work something, tracked.
    pub(super) fn read<R>(self, question: impl FnOnce(&Work) -> R) -> R {
        self.work.with(question)
    }

    /// Asks the work something, once.
    pub(super) fn peek<R>(self, question: impl FnOnce(&Work) -> R) -> R {
        self.work.with_untracked(question)
    }

    /// Asks a line something, tracked; the answer of a line that is gone is the default one.
    pub(super) fn line<R: Default>(self, key: &LineKey, question: impl FnOnce(&Line) -> R) -> R {
        self.work.with(|work| work.line(key).map(question).unwrap_or_default())
    }

    /// Asks the book about a product, tracked.
    pub(super) fn product<R: Default>(self, id: &ProductId, question: impl FnOnce(&Product) -> R) -> R {
        self.shop.book(Topic::Catalogue, |book| book.catalogue.product(id).map(question).unwrap_or_default())
    }

    /// What a product is called; nothing where it is not in the book.
    pub(super) fn product_name(self, id: &ProductId) -> String {
        self.product(id, |product| product.name.clone())
    }

    /// The words for whom it is made out to, tracked; nothing where it is made out to nobody.
    pub(super) fn role_words(self) -> Option<&'static RoleWords> {
        shape::role(self.kind).map(|role| role.words(&self.words.get().documents))
    }

    /// A sum of money as the shop writes it, tracked.
    pub(super) fn money(self, amount: Money) -> String {
        self.shop.book(Topic::Settings, |book| format::money(amount, &book.settings.currency))
    }

    /// Opens a sheet.
    pub(super) fn open(self, panel: Panel) {
        if matches!(panel, Panel::Entry(_)) {
            self.look_at_drafts();
        }
        self.work.update(|work| work.panel = Some(panel));
    }

    /// Closes the sheet that is open.
    pub(super) fn close(self) {
        self.work.update(|work| work.panel = None);
    }

    /// Changes what was entered, has it saved, and looks again at what stood against posting it.
    pub(super) fn change<R>(self, change: impl FnOnce(&mut Work, &Book) -> R) -> Option<R> {
        let done = self.shop.peek(|book| {
            self.work.try_update(|work| {
                let done = change(work, book);
                if !work.refusals.is_empty() {
                    work.refusals = work.draft.findings(book);
                }
                done
            })
        });
        self.save();
        done
    }

    /// A product was chosen: for the scans to come, or for serials that stood aside.
    pub(super) fn choose_product(self, id: &ProductId, wanted: &Wanted) {
        self.change(|work, book| {
            work.panel = None;
            match wanted {
                Wanted::Line => {
                    if let Some(product) = book.catalogue.product(id) {
                        let line = work.draft.add(product, Quantity::whole(1));
                        work.draft.settle(book, line);
                    }
                }
                Wanted::Serials(serials) => {
                    for serial in serials {
                        if let Some(problem) = work.problem_of(serial) {
                            work.draft.retry(book, problem, Some(id));
                        }
                    }
                }
                Wanted::Article(article) => {
                    work.draft.take_article(book, article, id);
                }
            }
        });
        if let Wanted::Article(article) = wanted {
            self.give_barcode(id, article);
        }
    }

    /// Takes a product that was just made, in the place of its barcode where that stood aside.
    pub(super) fn use_new_product(self, id: &ProductId, barcode: Option<&str>, wanted: &Wanted) {
        let article = self.change(|work, _| {
            let is_its_barcode = |problem: &Problem| match problem {
                Problem::BarcodeOrSerial(code) => Some(code.as_str()) == barcode,
                Problem::NeedsProduct(serial) => Some(serial.as_str()) == barcode,
                _ => false,
            };
            work.draft.problems.retain(|problem| !is_its_barcode(problem));
            work.draft.problems.iter().filter_map(Problem::article).find(|article| Some(article.as_str()) == barcode)
        });
        // What was scanned of it and stood aside counts, not one more.
        let article = article.flatten().map(Wanted::Article);
        self.choose_product(id, article.as_ref().unwrap_or(wanted));
    }

    /// Takes a problem off the list.
    pub(super) fn dismiss(self, is_meant: impl Fn(&Problem, usize) -> bool) {
        self.change(|work, _| {
            let all = work.draft.problems.len();
            if let Some(at) = work.draft.problems.iter().position(|problem| is_meant(problem, all)) {
                work.draft.dismiss(at);
            }
        });
    }

    /// Makes a line the one that new serials go to.
    pub(super) fn choose_line(self, key: &LineKey) {
        self.work.update(|work| work.draft.chosen = work.line_at(key));
    }

    /// Changes a line by hand. `is_first` says that this begins a change, which can then be undone as one.
    pub(super) fn edit_line(self, key: &LineKey, is_first: bool, edit: impl FnOnce(&mut Line)) {
        self.change(|work, _| {
            let Some(at) = work.line_at(key) else { return };
            if is_first {
                work.draft.edit(at, edit);
            } else {
                edit(&mut work.draft.document.lines[at]);
            }
        });
    }

    /// Says how much a line is about; its lots and the components of a bundle follow.
    pub(super) fn set_quantity(self, key: &LineKey, is_first: bool, quantity: Quantity) {
        self.edit_line(key, is_first, |line| line.quantity = quantity);
        self.change(|work, book| {
            if let Some(at) = work.line_at(key) {
                work.draft.settle(book, at);
            }
        });
    }

    /// Whether pieces of a product are entered by their serials here, tracked.
    pub(super) fn takes_serials(self, product: Memo<Option<Product>>) -> bool {
        self.kind.carries_serials() && product.with(|product| product.as_ref().is_some_and(Product::is_serial_managed))
    }

    /// Takes a line off.
    pub(super) fn remove_line(self, key: &LineKey) {
        self.change(|work, _| {
            if let Some(at) = work.line_at(key) {
                work.draft.remove_line(at);
            }
        });
    }

    /// Takes a serial off its line.
    pub(super) fn remove(self, serial: &Serial) {
        self.change(|work, _| work.draft.remove(serial));
    }

    /// Has scans take pieces off, or put them on again.
    pub(super) fn set_removing(self, is_removing: bool) {
        self.work.update(|work| work.draft.is_removing = is_removing);
    }

    /// Takes the last step back.
    pub(super) fn undo(self) {
        if self.is_at_work() {
            self.change(|work, _| work.draft.undo());
        }
    }

    /// Whether the document is being entered and no sheet lies over it.
    fn is_at_work(self) -> bool {
        self.peek(|work| work.stage == Stage::Entering && work.panel.is_none())
    }

    /// Says how the saving goes.
    pub(super) fn set_saving(self, saving: Saving) {
        self.work.try_update(|work| work.saving = saving);
    }

    /// Another tab was quicker.
    pub(super) fn overtaken(self, current: Option<store::Draft>) {
        self.work.try_update(|work| work.stage = Stage::Overtaken(current.map(Arc::new)));
    }

    /// Goes on with what another tab made of the draft.
    pub(super) fn take_theirs(self) {
        let Stage::Overtaken(Some(theirs)) = self.peek(|work| work.stage.clone()) else { return };
        self.kept_all();
        let draft = self.shop.peek(|book| stored::entry_form(&theirs, book));
        self.courier.update_value(|courier| courier.know_as(&theirs.id, theirs.revision));
        self.work.update(|work| *work = Work { saving: Saving::Saved, ..Work::new(&*theirs.id, draft) });
        self.look_at_drafts();
    }

    /// Goes on with what is here, as a draft of its own.
    pub(super) fn keep_mine(self) {
        let id = self.shop.new_draft_id();
        self.courier.update_value(|courier| courier.know_as(&id, 0));
        self.work.update(|work| {
            work.id = id.as_str().into();
            work.stage = Stage::Entering;
        });
        self.save();
    }

    /// Leads to another page.
    pub(super) fn go(self, path: &str) {
        self.courier.with_value(|courier| courier.go(path));
    }

    /// Throws the draft away.
    pub(super) fn discard(self) {
        self.courier.update_value(|courier| courier.discard(self));
    }

    /// Whether the draft is the one at this address; a blank one needs none.
    pub(super) fn is_at(self, id: Option<&str>) -> bool {
        self.peek(|work| match id {
            Some(id) => *work.id == *id,
            None => work.saving == Saving::Blank && work.stage == Stage::Entering,
        })
    }

    /// Whether anybody sees it.
    pub(super) fn is_shown(self) -> bool {
        self.work.try_with_untracked(|_| ()).is_some()
    }

    /// Sends the draft to the disk. A blank one that was never there stays away.
    pub(super) fn save(self) {
        let form = self.work.try_update(|work| {
            let is_new = work.saving == Saving::Blank;
            if is_new && work.draft.is_blank() || work.stage != Stage::Entering {
                return None;
            }
            work.saving = Saving::Pending;
            Some(stored::store_form(work))
        });
        if let Some(form) = form.flatten() {
            self.courier.update_value(|courier| courier.save(self, form));
        }
    }
}
