//! What may follow a posted document: a return, a receipt, an invoice; and what has followed it already.

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::book::Header;
use serial_rules::insight::still::still;
use serial_rules::model::{DocumentId, Kind};

use crate::components::document_rows::{DocumentRow, DocumentRows};
use crate::components::{ButtonLink, Section};
use crate::i18n::{Phrases, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// The kinds of documents that can answer to one, and still have something to answer with.
fn followers(book: &Book, header: &Header) -> Vec<Kind> {
    let answers = Kind::ALL.into_iter().filter(|kind| kind.answers_to().contains(&header.kind));
    { answers }.filter(|kind| header.kind.is_plan() || !still(book, *kind, &header.id).is_empty()).collect()
}

/// A link for each document that can follow.
#[component]
pub(super) fn Followers(id: StoredValue<DocumentId>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let kinds = Memo::new(move |_| {
        shop.book(Topic::Documents, |book| {
            let header = id.with_value(|id| book.documents.get(id));
            header.filter(|header| !header.is_void()).map(|header| followers(book, header)).unwrap_or_default()
        })
    });
    let link = move |kind: Kind| {
        let href = id.with_value(|id| routes::answering(kind, id.as_str()));
        view! {
            <ButtonLink
                label=move || (words.get().documents.follow)(kind)
                href
                icon=crate::components::document_rows::glyph_of(kind)
                attr:data-test="document-follow"
                attr:data-kind=kind.word()
            />
        }
    };
    move || kinds.get().into_iter().map(link).collect_view()
}

fn answers(book: &Book, id: &DocumentId, words: &Phrases) -> Vec<DocumentRow> {
    let header = book.documents.get(id);
    let answers = header.map(|header| header.answers.as_slice()).unwrap_or_default();
    let row = |header: &Header| DocumentRow::of(book, header, routes::document(header.id.as_str()), words);
    answers.iter().map(|no| row(book.documents.at(*no))).collect()
}

/// The documents that answer to one; nothing where there are none.
#[component]
pub(super) fn Answers(id: StoredValue<DocumentId>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let rows = Memo::new(move |_| {
        let words = words.get();
        shop.track(Topic::Catalogue);
        shop.book(Topic::Documents, |book| id.with_value(|id| answers(book, id, words)))
    });
    view! {
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <Section title=move || words.get().documents.answers>
                <DocumentRows
                    label=move || words.get().documents.answers
                    void_label=move || words.get().documents.void
                    rows
                />
            </Section>
        </Show>
    }
}
