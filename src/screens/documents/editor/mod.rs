//! A document while it is entered: what is on the desk, and how it gets there. The kinds differ in [`shape`] alone.
//!
//! [`work`] is all that the screen shows, in one value; [`desk`] is all that a clerk can do to it; `courier` brings it to
//! the disk. The other files are views of parts of it.

mod shape;

mod courier;
mod desk;
mod stored;
mod telling;
mod work;

mod adjusting;
mod bench;
mod charges;
mod correcting;
mod counting;
mod exceptions;
mod expected;
mod head;
mod line;
mod line_fields;
mod line_lots;
mod line_role;
mod line_serials;
mod lines;
mod number;
mod receipt;
mod start;

mod entry;
mod new_product;
mod panels;
mod partner_picker;
mod product_picker;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map, use_query_map};
use serial_rules::draft::Draft;
use serial_rules::insight::alike::wish_of;
use serial_rules::intake::several::{Why, choose};
use serial_rules::model::{DocumentId, Kind, ProductId, Serial, WarehouseId};

use crate::components::{Button, ButtonKind, EmptyState, Failed, Page, Scene, Skeleton};
use crate::i18n::{kinds, trouble, use_words};
use crate::routes;
use crate::scanning::{Scanned, use_choice, use_scanning, use_scans};
use crate::shop::{Shop, use_shop};
use crate::store::Failure;
use bench::Bench;
use desk::Desk;
use start::Start;
use work::{Stage, Work};

/// A draft of a document: the one in the address, or, without one, those that are open.
#[component]
pub fn EditorScreen(
    /// What is entered.
    kind: Kind,
) -> impl IntoView {
    let shop = use_shop();
    let place = Place {
        kind,
        shop,
        live: StoredValue::new(None),
        owner: StoredValue::new(Owner::current()),
        go: StoredValue::new_local(Box::new(use_navigate())),
    };
    let params = use_params_map();
    let query = use_query_map();
    let asked = Memo::new(move |_| {
        let of_query = |name| query.with(|query| query.get(name)).map(|text| routes::from_segment(&text));
        Asked {
            draft: params.with(|params| params.get(routes::ID)).map(|id| routes::from_segment(&id)),
            from: of_query(routes::FROM),
            scan: of_query(routes::SCAN),
            product: of_query(routes::PRODUCT),
            warehouse: of_query(routes::WAREHOUSE),
        }
    });
    let opened = LocalResource::new(move || place.opened(asked.get()));
    let opening = Memo::new(move |_| opened.get().unwrap_or(Opening::Waiting));
    hold_until(move || opening.with(|opening| *opening != Opening::Waiting));
    use_scans(move |scanned| place.scanned(&scanned));
    use_choice(move |codes| place.choice(codes));
    let on_new = Callback::new(move |()| {
        place.begin();
    });
    move || match opening.get() {
        Opening::Waiting => view! { <Waiting kind /> }.into_any(),
        Opening::Choice => view! { <Start kind on_new /> }.into_any(),
        Opening::Open(desk) => view! { <Bench desk on_new /> }.into_any(),
        Opening::Gone => view! { <Gone kind on_new /> }.into_any(),
        Opening::Failed(failure) => view! { <NotRead kind failure on_retry=move |()| opened.refetch() /> }.into_any(),
    }
}

/// What the address asks for.
#[derive(Clone, PartialEq, Eq)]
struct Asked {
    /// A draft to go on with.
    draft: Option<String>,
    /// A document to answer to.
    from: Option<String>,
    /// A code to put onto a new document.
    scan: Option<String>,
    /// A product to begin an adjustment with.
    product: Option<String>,
    /// And where it lies.
    warehouse: Option<String>,
}

/// What the address leads to.
#[derive(Clone, PartialEq)]
enum Opening {
    /// The disk has not answered yet.
    Waiting,
    /// There are open drafts to choose from.
    Choice,
    /// A document to go on with.
    Open(Desk),
    /// The draft is not there.
    Gone,
    /// The disk cannot be read.
    Failed(Failure),
}

type Go = Box<dyn Fn(&str, NavigateOptions)>;

/// The place where documents of one kind are entered, and the one that is on the desk there.
#[derive(Clone, Copy)]
struct Place {
    kind: Kind,
    shop: Shop,
    live: StoredValue<Option<Desk>>,
    owner: StoredValue<Option<Owner>>,
    go: StoredValue<Go, LocalStorage>,
}

impl Place {
    async fn opened(self, asked: Asked) -> Opening {
        let Asked { draft: id, from, scan, product, warehouse } = asked;
        if let Some(source) = from {
            return self.answer(&source.into()).await;
        }
        if let Some(product) = product.filter(|_| self.kind == Kind::Adjust) {
            return self.adjust(&product.into(), warehouse.map(WarehouseId::from));
        }
        if let Some(desk) = self.live.get_value().filter(|desk| scan.is_none() && desk.is_at(id.as_deref())) {
            return Opening::Open(desk);
        }
        if let Some(code) = scan {
            let opening = self.put(|| Desk::blank(self.kind, self.shop));
            if let Opening::Open(desk) = &opening {
                desk.scan(&code);
            }
            return opening;
        }
        match id {
            Some(id) => match self.shop.draft(&id).await {
                Ok(Some(draft)) if draft.document.kind == self.kind => self.put(|| Desk::resume(self.shop, &draft)),
                Ok(_) => Opening::Gone,
                Err(failure) => Opening::Failed(failure),
            },
            None => match self.shop.drafts().await {
                Ok(drafts) if drafts.drafts.iter().any(|draft| start::is_offered(draft, self.kind)) => Opening::Choice,
                Ok(_) => self.put(|| Desk::blank(self.kind, self.shop)),
                Err(failure) => Opening::Failed(failure),
            },
        }
    }

    /// Begins a document that answers to a posted one.
    async fn answer(self, source: &DocumentId) -> Opening {
        match self.shop.document(source).await {
            Ok(source) => {
                let today = self.shop.today().max(source.date);
                let draft = self.shop.peek(|book| Draft::answering(self.kind, &source, book, today));
                let opening = self.put(|| Desk::of(self.kind, self.shop, draft));
                if let Opening::Open(desk) = &opening {
                    desk.save();
                }
                opening
            }
            Err(Failure::Missing) => Opening::Gone,
            Err(failure) => Opening::Failed(failure),
        }
    }

    /// Begins an adjustment of a product.
    fn adjust(self, product: &ProductId, warehouse: Option<WarehouseId>) -> Opening {
        let draft = self.shop.peek(|book| {
            let product = book.catalogue.product(product)?;
            Some(Draft::adjusting(product, warehouse, self.shop.today(), book))
        });
        draft.map_or(Opening::Gone, |draft| self.put(|| Desk::of(self.kind, self.shop, draft)))
    }

    /// Puts a document on the desk. It lives as long as the screen, whichever view shows it.
    fn put(self, make: impl FnOnce() -> Desk) -> Opening {
        let desk = self.owner.with_value(|owner| owner.as_ref().map(|owner| owner.with(make)));
        self.live.set_value(desk);
        desk.map_or(Opening::Waiting, Opening::Open)
    }

    /// Begins another document.
    fn begin(self) -> Option<Desk> {
        self.put(|| Desk::blank(self.kind, self.shop));
        let desk = self.live.get_value()?;
        let path = routes::draft(self.kind, &desk.peek(|work| work.id.clone()));
        self.go.with_value(|go| go(&path, NavigateOptions::default()));
        Some(desk)
    }

    /// A scan goes onto the document at hand; where none is being entered, it begins one.
    fn scanned(self, scanned: &Scanned) {
        let at_hand = self.live.get_value().filter(|desk| desk.peek(|work| !matches!(work.stage, Stage::Posted(_))));
        if let Some(desk) = at_hand.or_else(|| self.begin()) {
            desk.take(scanned);
        }
    }
}

impl Place {
    /// Which of several codes before the camera is the number of the piece that is wanted here.
    fn choice(self, codes: &[&str]) -> Option<(usize, Why)> {
        let kind = self.kind;
        if !kind.carries_serials() {
            return None;
        }
        let product = self.live.get_value().and_then(|desk| desk.peek(Work::chosen_product));
        // What comes new is not in the book yet: there a known piece is the one that is not meant.
        let comes_new = matches!(kind, Kind::Purchase | Kind::Opening | Kind::Adjust);
        self.shop.peek(|book| {
            let wish = product.map(|product| wish_of(book, &product)).unwrap_or_default();
            choose(codes, wish, |code| !comes_new && book.serials.find(&Serial::new(code)).is_some())
        })
    }
}

/// Has scans wait until the disk has said what lies on the desk: what is scanned before belongs to that.
fn hold_until(is_answered: impl Fn() -> bool + Send + Sync + 'static) {
    let scanning = use_scanning();
    scanning.hold();
    let is_held = Arc::new(AtomicBool::new(true));
    let let_go = {
        let is_held = Arc::clone(&is_held);
        move || {
            if is_held.swap(false, Ordering::Relaxed) {
                scanning.release();
            }
        }
    };
    on_cleanup(let_go.clone());
    Effect::new(move || {
        if is_answered() {
            untrack(&let_go);
        }
    });
}

#[component]
fn Waiting(kind: Kind) -> impl IntoView {
    let words = use_words();
    view! {
        <Page title=move || kinds::name(kind, words.language())>
            <Skeleton label=move || words.get().common.loading />
        </Page>
    }
}

#[component]
fn Gone(kind: Kind, on_new: Callback<()>) -> impl IntoView {
    let words = use_words();
    view! {
        <Page title=move || kinds::name(kind, words.language())>
            <EmptyState
                scene=Scene::Astray
                sentence=move || words.get().documents.editor.gone
                detail=move || words.get().documents.editor.gone_detail
            >
                <Button label=move || shape::words(kind, &words.get().documents).new on_press=on_new kind=ButtonKind::Primary />
            </EmptyState>
        </Page>
    }
}

#[component]
fn NotRead(kind: Kind, failure: Failure, #[prop(into)] on_retry: Callback<()>) -> impl IntoView {
    let words = use_words();
    let failure = StoredValue::new(failure);
    view! {
        <Page title=move || kinds::name(kind, words.language())>
            <Failed
                title=move || words.get().common.failed
                detail=move || failure.with_value(|failure| trouble::failed(failure, words.language()))
                retry_label=move || words.get().common.retry
                on_retry
            />
        </Page>
    }
}
