//! One posted document: its head from the book, its lines from the disk.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use serial_rules::Book;
use serial_rules::model::{Date, DocumentId, Kind, Money};

use super::body::Body;
use super::next::{Answers, Followers};
use super::voiding::Voiding;
use crate::components::{ButtonKind, ButtonLink, Card, Chip, EmptyState, Fact, Facts, Glyph, Page, Scene, Tone};
use crate::i18n::documents::DocumentWords;
use crate::i18n::{format, kinds, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// What the book knows of a document.
#[derive(Clone, PartialEq)]
struct Head {
    kind: Kind,
    date: Date,
    warehouse: Option<String>,
    to: Option<String>,
    partner: Option<(String, String)>,
    against: Option<DocumentId>,
    total: Money,
    is_void: bool,
}

fn head(book: &Book, id: &DocumentId) -> Option<Head> {
    let header = book.documents.get(id)?;
    let partner = header.partner.and_then(|no| book.catalogue.partner_at(no));
    let name = |no| book.catalogue.warehouse_at(no).map(|warehouse| warehouse.name.clone());
    Some(Head {
        kind: header.kind,
        date: header.date,
        warehouse: header.warehouse.and_then(name),
        to: header.to.and_then(name),
        partner: partner.map(|partner| (routes::partner(&partner.id), partner.name.clone())),
        against: header.against.map(|no| book.documents.at(no).id.clone()),
        total: header.total,
        is_void: header.is_void(),
    })
}

/// One posted document.
#[component]
pub fn DocumentScreen() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| {
        let id = params.with(|params| params.get(routes::ID)).unwrap_or_default();
        DocumentId::from(routes::from_segment(&id))
    });
    // Another document is another page.
    move || view! { <Document id=id.get() /> }
}

#[component]
fn Document(id: DocumentId) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let id = StoredValue::new(id);
    let head = Memo::new(move |_| {
        shop.track(Topic::Catalogue);
        shop.book(Topic::Documents, |book| id.with_value(|id| head(book, id)))
    });
    let is_known = Memo::new(move |_| head.with(Option::is_some));
    let is_void = Memo::new(move |_| head.with(|head| head.as_ref().is_some_and(|head| head.is_void)));
    let title = move || {
        let number = id.with_value(ToString::to_string);
        let kind = head.with(|head| head.as_ref().map(|head| kinds::name(head.kind, words.language())));
        kind.map_or_else(|| number.clone(), |kind| format!("{kind} {number}"))
    };
    let back = Signal::derive(move || Some((routes::DOCUMENTS.to_owned(), words.get().documents.title.to_owned())));
    view! {
        <Page
            title
            back
            marks=move || view! { <StateMark is_known is_void /> }
            actions=move || {
                view! {
                    <Show when=move || is_known.get()><Printing id /></Show>
                    <Show when=move || is_known.get() && !is_void.get()>
                        <Followers id />
                        <Voiding id />
                    </Show>
                }
            }
        >
            <Show when=move || is_known.get() fallback=Unknown>
                <article
                    class="document"
                    class:document--void=is_void
                    data-test="document-page"
                    data-number=id.with_value(ToString::to_string)
                    data-state=move || if is_void.get() { "void" } else { "posted" }
                >
                    <p class="visually-hidden" data-test="document-number">{id.with_value(ToString::to_string)}</p>
                    <HeadFacts head />
                    <Body id />
                    <Answers id />
                </article>
            </Show>
        </Page>
    }
}

/// The document on paper, and a label for each of its pieces.
#[component]
fn Printing(id: StoredValue<DocumentId>) -> impl IntoView {
    let words = use_words();
    let (document, labels) =
        id.with_value(|id| (routes::print_document(id.as_str()), routes::labels_of_document(id.as_str())));
    view! {
        <ButtonLink label=move || words.get().common.print icon=Glyph::Print href=document attr:data-test="document-print" />
        <ButtonLink
            label=move || words.get().printing.print_labels
            icon=Glyph::Label
            href=labels
            kind=ButtonKind::Quiet
            attr:data-test="document-labels"
        />
    }
}

/// Whether it stands.
#[component]
fn StateMark(is_known: Memo<bool>, is_void: Memo<bool>) -> impl IntoView {
    let words = use_words();
    let (mark, tone, icon): (fn(&DocumentWords) -> &'static str, _, _) =
        (|words| words.posted, Tone::Good, Glyph::Done);
    view! {
        <Show when=move || is_known.get()>
            <Show
                when=move || is_void.get()
                fallback=move || view! { <Chip label=move || mark(&words.get().documents) tone icon /> }
            >
                <Chip label=move || words.get().documents.void tone=Tone::Past icon=Glyph::Void />
            </Show>
        </Show>
    }
}

#[component]
fn Unknown() -> impl IntoView {
    let words = use_words();
    view! {
        <EmptyState
            scene=Scene::Astray
            sentence=move || words.get().documents.unknown
            detail=move || words.get().documents.unknown_detail
        />
    }
}

/// What the head of the document says.
#[component]
fn HeadFacts(head: Memo<Option<Head>>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    move || {
        let Some(head) = head.get() else { return ().into_any() };
        let documents = &words.get().documents;
        let is_bought = matches!(head.kind, Kind::Purchase | Kind::PurchaseReturn | Kind::PurchaseOrder);
        let role = if is_bought { &documents.to_supplier } else { &documents.to_customer };
        let is_trade = head.kind.is_trade();
        let date = format::date(head.date, words.language());
        let total = shop.book(Topic::Settings, |book| format::money(head.total, &book.settings.currency));
        let partner = match head.partner {
            Some((href, name)) => view! { <a class="link" href=href>{name}</a> }.into_any(),
            None => view! { <span class="muted">{role.nobody}</span> }.into_any(),
        };
        view! {
            <Card>
                <Facts>
                    {is_trade.then(|| view! { <Fact label=role.partner>{partner}</Fact> })}
                    <Fact label=documents.date>{date}</Fact>
                    {head.warehouse
                        .map(|name| {
                            let label = if head.to.is_some() { documents.moving.from_warehouse } else { documents.warehouse };
                            view! { <Fact label=label>{name}</Fact> }
                        })}
                    {head.to.map(|name| view! { <Fact label=documents.moving.to_warehouse>{name}</Fact> })}
                    {head.against
                        .map(|id| {
                            let href = routes::document(id.as_str());
                            view! { <Fact label=documents.against><a class="link" href=href>{id.to_string()}</a></Fact> }
                        })}
                    {is_trade.then(|| view! { <Fact label=documents.total><strong>{total}</strong></Fact> })}
                </Facts>
            </Card>
        }
        .into_any()
    }
}
