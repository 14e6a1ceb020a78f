//! All documents, the last posted first, by kind and by number or partner.

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::book::Header;
use serial_rules::insight::summary;
use serial_rules::model::Kind;

use crate::components::{Button, DocumentRow, DocumentRows, EmptyState, FilterChip, Page, Scene, SearchBox};
use crate::i18n::{Phrases, kinds, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// How many rows a long list starts with, and how many more each press brings.
const PORTION: usize = 200;

/// What the list is narrowed to.
#[derive(Clone, PartialEq)]
struct Narrowed {
    text: String,
    kind: Option<Kind>,
    limit: usize,
}

impl Default for Narrowed {
    fn default() -> Self {
        Self { text: String::new(), kind: None, limit: PORTION }
    }
}

/// All documents.
#[component]
pub fn ListScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let narrowed = RwSignal::new(Narrowed::default());
    let is_empty = Memo::new(move |_| shop.book(Topic::Documents, |book| book.documents.is_empty()));
    let body = move || {
        if is_empty.get() {
            return view! { <EmptyState scene=Scene::Ledger sentence=move || words.get().documents.empty /> }.into_any();
        }
        view! {
            <div class="stack">
                <SearchBox
                    label=move || words.get().documents.search
                    placeholder=move || words.get().documents.search_hint
                    value=Signal::derive(move || narrowed.with(|it| it.text.clone()))
                    on_input=move |text| narrowed.update(|it| it.text = text)
                    clear_label=move || words.get().common.clear
                />
                <Kinds narrowed />
                <Fitting narrowed />
            </div>
        }
        .into_any()
    };
    view! { <Page title=move || words.get().documents.title>{body}</Page> }
}

/// The kinds that the book holds, each as a filter.
#[component]
fn Kinds(narrowed: RwSignal<Narrowed>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let kinds = Memo::new(move |_| {
        shop.book(Topic::Documents, |book| {
            let has_any = |kind: &Kind| book.documents.iter().any(|(_, header)| header.kind == *kind);
            Kind::ALL.into_iter().filter(has_any).collect::<Vec<_>>()
        })
    });
    let chip = move |kind: Option<Kind>| {
        let label = move || {
            let words = words.get();
            kind.map_or(words.documents.all_kinds, |kind| kinds::name(kind, words.language))
        };
        view! {
            <FilterChip
                label=label
                pressed=Signal::derive(move || narrowed.with(|it| it.kind == kind))
                on_press=move |()| narrowed.update(|it| (it.kind, it.limit) = (kind, PORTION))
            />
        }
    };
    move || {
        let offered = [None].into_iter().chain(kinds.get().into_iter().map(Some));
        view! {
            <div class="cluster" role="group" aria-label=move || words.get().documents.filter>
                {offered.map(chip).collect_view()}
            </div>
        }
    }
}

#[component]
fn Fitting(narrowed: RwSignal<Narrowed>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let found = Memo::new(move |_| {
        let words = words.get();
        shop.book(Topic::Documents, |book| narrowed.with(|narrowed| rows(book, narrowed, words)))
    });
    let rows = Signal::derive(move || found.with(|(rows, _)| rows.clone()));
    let left = move || found.with(|(rows, count)| count - rows.len());
    let more = move || {
        let left = left();
        (left > 0).then(|| {
            let on_press = move |()| narrowed.update(|it| it.limit = it.limit.saturating_add(left));
            view! { <Button label=move || (words.get().common.show_all)(found.with(|(_, count)| *count)) on_press /> }
        })
    };
    move || {
        if found.with(|(_, count)| *count == 0) {
            let again = move |()| narrowed.set(Narrowed::default());
            return view! {
                <EmptyState scene=Scene::Ledger sentence=move || words.get().documents.nothing_fits>
                    <Button label=move || words.get().documents.show_all on_press=again />
                </EmptyState>
            }
            .into_any();
        }
        view! {
            <p class="muted" role="status">{move || (words.get().documents.count)(found.with(|(_, count)| *count))}</p>
            <DocumentRows label=move || words.get().documents.title void_label=move || words.get().documents.void rows />
            {more}
        }
        .into_any()
    }
}

/// The first rows that fit, and how many fit in all.
fn rows(book: &Book, narrowed: &Narrowed, words: &Phrases) -> (Vec<DocumentRow>, usize) {
    let wanted = narrowed.text.trim().to_lowercase();
    let partner = |header: &Header| header.partner.and_then(|no| book.catalogue.partner_at(no)).map(|partner| partner.name.to_lowercase());
    let fits = |header: &Header| {
        narrowed.kind.is_none_or(|kind| kind == header.kind)
            && (wanted.is_empty()
                || header.id.as_str().to_lowercase().contains(&wanted)
                || partner(header).is_some_and(|name| name.contains(&wanted)))
    };
    let mut rows = Vec::new();
    let mut count = 0;
    for (_, header) in summary::documents(book, fits) {
        count += 1;
        if rows.len() < narrowed.limit {
            rows.push(DocumentRow::of(book, header, routes::document(header.id.as_str()), words));
        }
    }
    (rows, count)
}
