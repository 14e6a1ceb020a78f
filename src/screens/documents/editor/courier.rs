//! The way of a draft to the disk and of a document into the book: one errand at a time, the newest draft only.
//!
//! What is to be stored is handed over whole, so that it arrives even when the screen it came from is gone.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use serial_rules::Event;
use serial_rules::model::{Document, Kind, Quantity};

use super::desk::Desk;
use super::work::Saving;
use crate::routes;
use crate::shop::{Receipt, Shop, Trouble};
use crate::store::{self, Failure, Saved};

type Go = Box<dyn Fn(&str, NavigateOptions)>;

/// Carries one draft.
#[derive(Clone)]
pub(super) struct Courier {
    bag: Rc<Bag>,
}

struct Bag {
    kind: Kind,
    shop: Shop,
    go: Go,
    errands: RefCell<Errands>,
}

/// What is still to be carried.
struct Errands {
    /// Names the draft.
    id: Arc<str>,
    draft: Option<store::Draft>,
    document: Option<Document>,
    is_to_go: bool,
    /// How often the disk has stored the draft.
    revision: u64,
    is_away: bool,
}

/// What is carried next.
enum Errand {
    Save(store::Draft),
    Post(Document),
    Discard,
}

impl Courier {
    /// A courier for a draft that the disk has in this revision; 0 where it was never there.
    pub(super) fn new(kind: Kind, shop: Shop, id: &str, revision: u64) -> Self {
        let errands = Errands { id: id.into(), draft: None, document: None, is_to_go: false, revision, is_away: false };
        Self { bag: Rc::new(Bag { kind, shop, go: Box::new(use_navigate()), errands: RefCell::new(errands) }) }
    }

    /// Carries another draft from now on, or the same one as another tab has left it.
    pub(super) fn know_as(&self, id: &str, revision: u64) {
        let mut errands = self.bag.errands.borrow_mut();
        (errands.id, errands.revision, errands.draft) = (id.into(), revision, None);
    }

    /// Whether the disk has the draft.
    pub(super) fn is_known(&self) -> bool {
        self.bag.errands.borrow().revision > 0
    }

    /// Has a draft stored, in the place of one that waits to be.
    pub(super) fn save(&self, desk: Desk, draft: store::Draft) {
        self.bag.errands.borrow_mut().draft = Some(draft);
        self.set_out(desk);
    }

    /// Has the document posted, which uses its draft up.
    pub(super) fn post(&self, desk: Desk, document: Document) {
        self.bag.errands.borrow_mut().document = Some(document);
        self.set_out(desk);
    }

    /// Leads to another page. The draft stays as it was saved.
    pub(super) fn go(&self, path: &str) {
        (self.bag.go)(path, NavigateOptions::default());
    }

    /// Has the draft thrown away.
    pub(super) fn discard(&self, desk: Desk) {
        self.bag.errands.borrow_mut().is_to_go = true;
        self.set_out(desk);
    }

    fn set_out(&self, desk: Desk) {
        if std::mem::replace(&mut self.bag.errands.borrow_mut().is_away, true) {
            return;
        }
        let bag = Rc::clone(&self.bag);
        spawn_local(async move {
            while let Some(errand) = bag.next() {
                match errand {
                    Errand::Save(draft) => bag.save(desk, draft).await,
                    Errand::Post(document) => bag.post(desk, document).await,
                    Errand::Discard => bag.discard(desk).await,
                }
            }
        });
    }
}

impl Bag {
    /// A document goes before its draft, which it makes superfluous.
    fn next(&self) -> Option<Errand> {
        let mut errands = self.errands.borrow_mut();
        if std::mem::take(&mut errands.is_to_go) {
            errands.draft = None;
            return Some(Errand::Discard);
        }
        if let Some(document) = errands.document.take() {
            errands.draft = None;
            return Some(Errand::Post(document));
        }
        let draft = errands.draft.take();
        errands.is_away = draft.is_some();
        draft.map(Errand::Save)
    }

    async fn save(&self, desk: Desk, mut draft: store::Draft) {
        let revision = self.errands.borrow().revision;
        draft.revision = revision;
        match self.shop.save_draft(&mut draft).await {
            Ok(Saved::Kept { revision: kept }) => {
                self.errands.borrow_mut().revision = kept;
                desk.kept(&draft.scans);
                // What changed in the meantime is on its way already.
                if self.errands.borrow().draft.is_none() {
                    desk.set_saving(Saving::Saved);
                }
                if revision == 0 && desk.is_shown() {
                    let path = routes::draft(self.kind, &draft.id);
                    (self.go)(&path, NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() });
                }
            }
            Ok(Saved::Stale { current }) => {
                self.errands.borrow_mut().draft = None;
                desk.overtaken(current.map(|current| *current));
            }
            Err(failure) => desk.set_saving(Saving::Failed(failure)),
        }
    }

    async fn post(&self, desk: Desk, document: Document) {
        let (id, has_draft) = {
            let errands = self.errands.borrow();
            (Arc::clone(&errands.id), errands.revision > 0)
        };
        let outcome =
            if has_draft { self.shop.post_draft(&id, document).await } else { self.shop.post(document).await };
        match outcome {
            Ok(Receipt { event: Event::Posted { document, .. }, .. }) => {
                let pieces = document.lines.iter().map(|line| self.base_units(line)).sum();
                desk.kept_all();
                desk.posted(&document.id, pieces, document.total());
            }
            // Only a post was asked for.
            Ok(_) => {}
            Err(Trouble::Refused(findings)) => desk.refuse(findings),
            Err(Trouble::Failed(Failure::Missing)) => desk.overtaken(None),
            Err(Trouble::Failed(failure)) => desk.not_posted(failure),
        }
        desk.scanning.release();
    }

    async fn discard(&self, desk: Desk) {
        let id = Arc::clone(&self.errands.borrow().id);
        match self.shop.remove_draft(&id).await {
            Ok(()) => {
                desk.kept_all();
                let options = NavigateOptions { replace: true, ..NavigateOptions::default() };
                (self.go)(routes::entering(self.kind), options);
            }
            Err(failure) => desk.set_saving(Saving::Failed(failure)),
        }
    }

    fn base_units(&self, line: &serial_rules::model::Line) -> Quantity {
        let factor = self
            .shop
            .peek(|book| book.catalogue.product(&line.product).and_then(|product| product.factor(line.unit.as_ref())));
        line.quantity.times(factor.unwrap_or(Quantity::whole(1)))
    }
}
