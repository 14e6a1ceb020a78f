//! The lines of a document, or, while there are none, what to begin with.

use leptos::prelude::*;
use serial_rules::model::ProductId;

use super::desk::Desk;
use super::line::LineRow;
use super::product_picker::recent;
use super::shape;
use super::work::{Panel, Wanted, Work};
use crate::components::{Button, Glyph};
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
            <Empty desk />
        </Show>
        <ul class="lines" data-test="line-list" aria-label=move || desk.words.get().documents.editor.lines>
            <For each=move || keys.get() key=Clone::clone let:key>
                <LineRow desk key />
            </For>
        </ul>
    }
}

/// Nothing yet: what to scan, and the products that are most likely meant.
#[component]
fn Empty(desk: Desk) -> impl IntoView {
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
