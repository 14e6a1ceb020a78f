//! From a product to a document with it: the draft is made here and entered where documents are.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use serial_rules::draft::Draft;
use serial_rules::insight::summary;
use serial_rules::model::{Kind, Product, Quantity};

use crate::components::toast::use_toasts;
use crate::components::{Button, ButtonKind, Glyph};
use crate::i18n::{kinds, trouble, use_words};
use crate::routes;
use crate::shop::{Shop, Topic, use_shop};
use crate::store;

/// The buttons that receive and sell a product.
#[component]
pub(super) fn BeginButtons(product: Product) -> impl IntoView {
    let (words, shop, toasts) = (use_words(), use_shop(), use_toasts());
    let navigate = use_navigate();
    let product = StoredValue::new(product);
    let is_busy = RwSignal::new(false);
    let begin = Callback::new(move |kind: Kind| {
        let navigate = navigate.clone();
        let mut draft = product.with_value(|product| draft_of(shop, product, kind));
        is_busy.set(true);
        spawn_local(async move {
            match shop.save_draft(&mut draft).await {
                Ok(_) => {
                    let path = routes::draft(kind, &draft.id);
                    navigate(&path, NavigateOptions::default());
                }
                Err(failure) => {
                    is_busy.set(false);
                    toasts.failed(trouble::failed(&failure, words.get_untracked().language));
                }
            }
        });
    });
    // What lay there when the book was opened is entered before anything else moves it.
    let is_new = Memo::new(move |_| {
        product.with_value(|product| {
            shop.book(Topic::Documents, |book| summary::documents_of(book, &product.id).next().is_none())
                && !product.is_bundle()
        })
    });
    let is_bundle = product.with_value(Product::is_bundle);
    view! {
        <Show when=move || is_new.get()>
            <Button
                attr:data-test="product-opening"
                label=move || kinds::name(Kind::Opening, words.language())
                icon=Glyph::Warehouse
                kind=ButtonKind::Quiet
                busy=is_busy
                on_press=move |()| begin.run(Kind::Opening)
            />
        </Show>
        <Show when=move || !is_bundle>
        <Button
            attr:data-test="product-receive"
            label=move || words.get().products.card.receive
            icon=Glyph::Buy
            busy=is_busy
            on_press=move |()| begin.run(Kind::Purchase)
        />
        </Show>
        <Button
            attr:data-test="product-sell"
            label=move || words.get().products.card.sell
            icon=Glyph::Sell
            kind=ButtonKind::Primary
            busy=is_busy
            on_press=move |()| begin.run(Kind::Sale)
        />
    }
}

/// A draft with the product on it: one of it, or a line that waits for its serials.
fn draft_of(shop: Shop, product: &Product, kind: Kind) -> store::Draft {
    let mut draft = shop.peek(|book| Draft::new(kind, shop.today(), &book.settings));
    let line = draft.add(product, Quantity::whole(1));
    shop.peek(|book| draft.settle(book, line));
    store::Draft::new(shop.new_draft_id(), draft.document)
}
