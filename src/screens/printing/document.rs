//! A document on paper, with the template of its kind beside it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use paper::document::{Paper, Template, compose};
use serial_rules::model::{Document, DocumentId};

use super::content::content;
use super::desk::{Desk, Sheets};
use super::template::TemplateSide;
use crate::components::{ButtonKind, ButtonLink, EmptyState, Failed, Scene, Skeleton};
use crate::device::preferences;
use crate::i18n::use_words;
use crate::routes;
use crate::shop::{Topic, use_shop};

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
    let document = StoredValue::new(document);
    let template = RwSignal::new(preferences::printing::<Template>(kind.word()).unwrap_or_default().whole());
    let sheets = Memo::new(move |_| -> Sheets {
        shop.track(Topic::Catalogue);
        shop.track(Topic::Documents);
        let words = words.get();
        let content = shop.book(Topic::Settings, |book| document.with_value(|document| content(document, book, words)));
        template.with(|template| Arc::new(compose(&content, template, &Paper::of(&template.paper))))
    });
    let title = move || format!("{} {id}", (words.get().printing.paper_of)(kind));
    let back = document.with_value(|document| routes::document(document.id.as_str()));
    let said = move || (words.get().printing.page_count)(sheets.with(|sheets| sheets.len()));
    view! {
        <Desk title back=Signal::stored(back) said=Signal::derive(said) sheets=Signal::derive(move || sheets.get())>
            <TemplateSide kind template />
        </Desk>
    }
}
