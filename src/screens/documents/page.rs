//! One posted document: its head from the book, its lines from the log, and the way to take it back.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use serial_rules::book::Header;
use serial_rules::model::{Document, DocumentId, Kind};

use super::posted_lines::PostedLines;
use super::void::VoidSheet;
use crate::components::{
    Button, ButtonKind, Card, Chip, EmptyState, Fact, Facts, Failed, Glyph, Page, Scene, Skeleton, Tone,
};
use crate::i18n::{format, kinds, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// The document that the address names.
#[component]
pub fn DocumentScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let params = use_params_map();
    let id = Memo::new(move |_| {
        DocumentId::from(routes::from_segment(&params.with(|params| params.get(routes::ID)).unwrap_or_default()))
    });
    let header = Memo::new(move |_| shop.book(Topic::Documents, |book| id.with(|id| book.documents.get(id).cloned())));
    move || match header.get() {
        Some(header) => view! { <Posted header /> }.into_any(),
        None => view! {
            <Page title=move || id.with(ToString::to_string)>
                <EmptyState
                    scene=Scene::Astray
                    sentence=move || words.get().documents.unknown
                    detail=move || words.get().documents.unknown_detail
                />
            </Page>
        }
        .into_any(),
    }
}

#[component]
fn Posted(header: Header) -> impl IntoView {
    let words = use_words();
    let (kind, is_void) = (header.kind, header.is_void());
    let number = StoredValue::new(header.id.clone());
    let is_asking = RwSignal::new(false);
    let state = move || {
        let word = move || if is_void { words.get().documents.void } else { words.get().documents.posted };
        let (tone, icon) = if is_void { (Tone::Past, Glyph::Void) } else { (Tone::Good, Glyph::Done) };
        view! { <Chip label=word tone=tone icon=icon /> }
    };
    let take_back = move || {
        (!is_void).then(|| {
            view! {
                <Button
                    label=move || words.get().common.void
                    icon=Glyph::Void
                    kind=ButtonKind::Danger
                    on_press=move |()| is_asking.set(true)
                    attr:data-test="void"
                />
            }
        })
    };
    let title = move || number.with_value(|id| format!("{} {id}", kinds::name(kind, words.get().language)));
    let back = Signal::derive(move || Some((routes::DOCUMENTS.to_owned(), words.get().documents.title.to_owned())));
    view! {
        <div
            data-test="document-page"
            data-number=number.with_value(ToString::to_string)
            data-state=if is_void { "void" } else { "posted" }
        >
            <Page title=title back=back marks=state actions=take_back>
                <div class="stack">
                    <Head header />
                    <Body number />
                </div>
            </Page>
            <VoidSheet number is_asking />
        </div>
    }
}

/// What the book knows of the document.
#[component]
fn Head(header: Header) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let (warehouse, to, partner, against) = shop.peek(|book| {
        let name = |no: Option<_>| no.and_then(|no| book.catalogue.warehouse_at(no)).map(|it| it.name.clone());
        (
            name(header.warehouse),
            name(header.to),
            header.partner.and_then(|no| book.catalogue.partner_at(no)).map(|it| (it.id.clone(), it.name.clone())),
            header.against.map(|no| book.documents.at(no).id.clone()),
        )
    });
    let Header { id, kind, date, .. } = header;
    let is_buying = matches!(kind, Kind::Purchase | Kind::PurchaseReturn | Kind::PurchaseOrder);
    let partner_label = move || if is_buying { words.get().documents.supplier } else { words.get().documents.customer };
    let place = match (warehouse, to) {
        (Some(from), Some(to)) => Some(format!("{from} → {to}")),
        (one, other) => one.or(other),
    };
    view! {
        <Card>
            <Facts>
                <Fact label=move || kinds::name(kind, words.get().language)>
                    <span class="mono" data-test="document-number">{id.to_string()}</span>
                </Fact>
                <Fact label=move || words.get().documents.date>{move || format::date(date, words.get().language)}</Fact>
                {place.map(|place| view! { <Fact label=move || words.get().documents.warehouse>{place}</Fact> })}
                {partner.map(|(id, name)| view! {
                    <Fact label=partner_label><a class="link" href=routes::partner(&id)>{name}</a></Fact>
                })}
                {against.map(|id| view! {
                    <Fact label=move || words.get().documents.against>
                        <a class="link" href=routes::document(id.as_str())>{id.to_string()}</a>
                    </Fact>
                })}
            </Facts>
        </Card>
    }
}

/// The lines, which are read from the log.
#[component]
fn Body(number: StoredValue<DocumentId>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let body = LocalResource::new(move || {
        let id = number.get_value();
        async move { shop.document(&id).await }
    });
    move || match body.get() {
        None => view! { <Skeleton label=move || words.get().common.loading rows=3 /> }.into_any(),
        Some(Err(_)) => view! {
            <Failed
                title=move || words.get().documents.body_failed
                detail=move || words.get().documents.body_failed_detail
                retry_label=move || words.get().common.retry
                on_retry=move |()| body.refetch()
            />
        }
        .into_any(),
        Some(Ok(document)) => view! { <Written document /> }.into_any(),
    }
}

#[component]
fn Written(document: Document) -> impl IntoView {
    let words = use_words();
    let remark = document.remark.clone().filter(|remark| !remark.trim().is_empty());
    view! {
        <PostedLines document />
        {remark.map(|remark| view! {
            <Card>
                <Facts><Fact label=move || words.get().documents.remark>{remark}</Fact></Facts>
            </Card>
        })}
    }
}
