//! From a product to a document with it: the draft is made here and entered where documents are.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use serial_rules::draft::Draft;
use serial_rules::model::{Kind, Product, Quantity};

use crate::components::toast::use_toasts;
use crate::components::{Button, ButtonKind, Glyph};
use crate::i18n::{trouble, use_words};
use crate::routes;
use crate::shop::{Shop, use_shop};
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
    view! {
        <Button
            attr:data-test="product-receive"
            label=move || words.get().products.card.receive
            icon=Glyph::Buy
            busy=is_busy
            on_press=move |()| begin.run(Kind::Purchase)
        />
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
    draft.add(product, Quantity::whole(1));
    store::Draft::new(shop.new_draft_id(), draft.document)
}
