//! The photo of a product, and how it is shown.

use std::sync::Arc;

use leptos::prelude::*;
use serial_rules::model::ProductId;

use crate::device::object_url::ObjectUrl;
use crate::i18n::use_words;
use crate::shop::{Shop, use_shop};
use crate::store::Photo;

/// The stored photo of a product. One that cannot be read is no trouble worth a word: nothing hangs on it.
pub(super) fn stored_photo(shop: Shop, product: ProductId) -> LocalResource<Option<Arc<Photo>>> {
    LocalResource::new(move || {
        let product = product.clone();
        async move { shop.photo(product.as_str()).await.ok().flatten().map(Arc::new) }
    })
}

/// The photo of a product on its card, where there is one.
#[component]
pub(super) fn ProductPhoto(
    product: ProductId,
    /// The product's name.
    name: String,
) -> impl IntoView {
    let photo = stored_photo(use_shop(), product);
    move || {
        let address = photo.get().flatten().and_then(|photo| address_of(&photo));
        address.map(|address| view! { <PhotoView address name=name.clone() /> })
    }
}

/// Where the page finds a photo.
pub(super) fn address_of(photo: &Photo) -> Option<ObjectUrl> {
    ObjectUrl::new(&photo.bytes, &photo.media_type)
}

/// A photo.
#[component]
pub(super) fn PhotoView(
    /// Where it is; given back when the view goes.
    address: ObjectUrl,
    /// The product's name.
    name: String,
) -> impl IntoView {
    let words = use_words();
    let source = address.as_str().to_owned();
    on_cleanup(move || drop(address));
    view! { <img class="product__photo" src=source alt=move || (words.get().products.card.photo_of)(&name) /> }
}
