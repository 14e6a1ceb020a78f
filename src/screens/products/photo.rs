//! The photo of a product, as it is stored.

use leptos::prelude::*;
use serial_rules::model::ProductId;

use crate::device::object_url::ObjectUrl;
use crate::i18n::use_words;
use crate::shop::use_shop;

/// The photo, where there is one. A photo that cannot be read is no trouble worth a word: nothing hangs on it.
#[component]
pub(super) fn ProductPhoto(
    product: ProductId,
    /// The product's name.
    name: String,
) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let photo = LocalResource::new(move || {
        let product = product.clone();
        async move { shop.photo(product.as_str()).await.ok().flatten() }
    });
    let shown = move || {
        let photo = photo.get().flatten()?;
        let address = ObjectUrl::new(&photo.bytes, &photo.media_type)?;
        let source = address.as_str().to_owned();
        // The address leads somewhere for as long as this view stands.
        on_cleanup(move || drop(address));
        let alt = (words.get_untracked().products.card.photo_of)(&name);
        Some(view! { <img class="product__photo" src=source alt=alt /> })
    };
    view! { {shown} }
}
