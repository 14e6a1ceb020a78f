//! The lines of a document, or, while there are none, what to begin with.

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::book::Header;
use serial_rules::insight::still::still;
use serial_rules::insight::summary::documents;
use serial_rules::model::{Kind, ProductId};

use super::desk::Desk;
use super::line::LineRow;
use super::product_picker::recent;
use super::shape;
use super::work::{Panel, Wanted, Work};
use crate::components::document_rows::{DocumentRow, DocumentRows};
use crate::components::{Button, Glyph};
use crate::i18n::Phrases;
use crate::routes;
use crate::shop::Topic;

/// How many products are at hand on an empty document.
const AT_HAND: usize = 6;

/// The lines.
#[component]
pub(super) fn Lines(desk: Desk) -> impl IntoView {
    let keys = Memo::new(move |_| desk.read(Work::line_keys));
    let is_empty = Memo::new(move |_| keys.with(Vec::is_empty));
    view! {
        <Show when=move || is_empty.get()>
            {if desk.kind == Kind::Receipt {
                view! { <OnTheWay desk /> }.into_any()
            } else {
                view! { <Empty desk /> }.into_any()
            }}
        </Show>
        <ul class="lines" data-test="line-list" aria-label=move || desk.words.get().documents.editor.lines>
            <For each=move || keys.get() key=Clone::clone let:key>
                <LineRow desk key />
            </For>
        </ul>
    }
}

/// The dispatches that something of is still on its way by, the last first.
fn on_the_way(book: &Book, words: &Phrases) -> Vec<DocumentRow> {
    let is_open = |header: &Header| {
        header.kind == Kind::Dispatch && !header.is_void() && !still(book, Kind::Receipt, &header.id).is_empty()
    };
    let row =
        |header: &Header| DocumentRow::of(book, header, routes::answering(Kind::Receipt, header.id.as_str()), words);
    documents(book, is_open).map(|(_, header)| row(header)).collect()
}

/// A receipt begins with its dispatch: those that are on their way, until one is chosen.
#[component]
fn OnTheWay(desk: Desk) -> impl IntoView {
    let is_chosen = Memo::new(move |_| desk.read(|work| work.document().against.is_some()));
    let rows = Memo::new(move |_| {
        let words = desk.words.get();
        desk.shop.book(Topic::Documents, |book| on_the_way(book, words))
    });
    let lead = move || {
        let words = &desk.words.get().documents;
        match (is_chosen.get(), rows.with(Vec::is_empty)) {
            (true, _) => shape::words(desk.kind, words).empty,
            (false, true) => words.moving.nothing_on_the_way,
            (false, false) => words.moving.choose_dispatch,
        }
    };
    view! {
        <section class="lines__empty">
            <p class="lines__lead">{lead}</p>
            <Show when=move || !is_chosen.get()>
                <DocumentRows
                    label=move || desk.words.get().documents.moving.choose_dispatch
                    void_label=move || desk.words.get().documents.void
                    rows
                />
            </Show>
        </section>
    }
}

/// Nothing yet: what to scan, and the products that are most likely meant.
#[component]
pub(super) fn Empty(desk: Desk) -> impl IntoView {
    let words = move || shape::words(desk.kind, &desk.words.get().documents);
    let products = Memo::new(move |_| desk.shop.book(Topic::Catalogue, |book| recent(book, desk.kind, AT_HAND)));
    let has_products = move || products.with(|products| !products.is_empty());
    view! {
        <section class="lines__empty">
            <p class="lines__lead">{move || if has_products() { words().empty } else { desk.words.get().documents.editor.no_products }}</p>
            <div class="lines__tiles">
                <For each=move || products.get() key=Clone::clone let:product>
                    <ProductTile desk product />
                </For>
                <Show when=move || !has_products()>
                    <Button
                        label=move || desk.words.get().documents.editor.new_product
                        icon=Glyph::Add
                        on_press=move |()| desk.open(Panel::NewProduct(String::new(), Wanted::Line))
                    />
                </Show>
            </div>
        </section>
    }
}

/// A product at hand.
#[component]
fn ProductTile(desk: Desk, product: ProductId) -> impl IntoView {
    let id = StoredValue::new(product);
    let name = Memo::new(move |_| id.with_value(|id| desk.product_name(id)));
    let sku = move || id.with_value(|id| desk.product(id, |product| product.sku.clone()));
    view! {
        <button
            type="button"
            class="lines__tile"
            data-test="product-option"
            data-product=move || name.get()
            on:click=move |_| id.with_value(|id| desk.choose_product(id, &Wanted::Line))
        >
            <span class="lines__tile-name">{move || name.get()}</span>
            <span class="meta">{sku}</span>
        </button>
    }
}
