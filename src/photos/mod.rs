//! Photos of products and pieces: how one is shown, and the field in which it is chosen.

mod field;

use std::sync::Arc;

use leptos::prelude::*;

use crate::device::object_url::ObjectUrl;
use crate::i18n::use_words;
use crate::shop::{Shop, use_shop};
use crate::store::Photo;

pub use field::{Picture, PictureField};

/// A stored photo. One that cannot be read is no trouble worth a word: nothing hangs on it.
fn stored_photo(shop: Shop, id: String) -> LocalResource<Option<Arc<Photo>>> {
    LocalResource::new(move || {
        let id = id.clone();
        async move { shop.photo(&id).await.ok().flatten().map(Arc::new) }
    })
}

/// A stored photo, where there is one.
#[component]
pub fn StoredPhoto(
    /// Its id.
    id: String,
    /// What it shows.
    name: String,
) -> impl IntoView {
    let photo = stored_photo(use_shop(), id);
    move || {
        let address = photo.get().flatten().and_then(|photo| address_of(&photo));
        address.map(|address| view! { <PhotoView address name=name.clone() /> })
    }
}

/// Where the page finds a photo.
fn address_of(photo: &Photo) -> Option<ObjectUrl> {
    ObjectUrl::new(&photo.bytes, &photo.media_type)
}

/// A photo.
#[component]
fn PhotoView(
    /// Where it is; given back when the view goes.
    address: ObjectUrl,
    /// What it shows.
    name: String,
) -> impl IntoView {
    let words = use_words();
    let source = address.as_str().to_owned();
    on_cleanup(move || drop(address));
    view! { <img class="product__photo" src=source alt=move || (words.get().products.card.photo_of)(&name) data-test="photo" /> }
}
