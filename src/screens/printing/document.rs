//! A document on paper, with the template of its kind beside it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use serial_rules::model::{Document, DocumentId};

use super::content::content;
use super::paper_desk::PaperDesk;
use super::printed::Printed;
use crate::components::{ButtonKind, ButtonLink, EmptyState, Failed, Scene, Skeleton};
use crate::i18n::use_words;
use crate::routes;
use crate::shop::use_shop;

/// The document that the address names.
#[component]
pub fn DocumentScreen() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| {
        DocumentId::from(routes::from_segment(&params.with(|params| params.get(routes::ID)).unwrap_or_default()))
    });
    move || view! { <Read id=id.get() /> }
}

#[component]
fn Read(id: DocumentId) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let is_known = shop.peek(|book| book.documents.get(&id).is_some());
    if !is_known {
        return view! { <Unknown /> }.into_any();
    }
    let document = LocalResource::new(move || {
        let id = id.clone();
        async move { shop.document(&id).await }
    });
    let shown = move || match document.get() {
        None => view! { <Skeleton label=move || words.get().common.loading rows=6 /> }.into_any(),
        Some(Err(_)) => view! {
            <Failed
                title=move || words.get().documents.body_failed
                detail=move || words.get().documents.body_failed_detail
                retry_label=move || words.get().common.retry
                on_retry=move |()| document.refetch()
            />
        }
        .into_any(),
        Some(Ok(document)) => view! { <OnPaper document /> }.into_any(),
    };
    shown.into_any()
}

#[component]
fn Unknown() -> impl IntoView {
    let words = use_words();
    view! {
        <EmptyState
            scene=Scene::Astray
            sentence=move || words.get().documents.unknown
            detail=move || words.get().documents.unknown_detail
        >
            <ButtonLink label=move || words.get().documents.title href=routes::DOCUMENTS.to_owned() kind=ButtonKind::Primary />
        </EmptyState>
    }
}

#[component]
fn OnPaper(document: Document) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let (kind, id) = (document.kind, document.id.clone());
    let title = move || format!("{} {id}", (words.get().printing.paper_of)(kind));
    let back = routes::document(document.id.as_str());
    let content = move |words| shop.peek(|book| content(&document, book, words));
    view! { <PaperDesk printed=Printed::Document(kind) title back content /> }
}
