//! The field for a photo: choose, look, take away. Nothing is stored before the form is saved.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{PhotoView, address_of, stored_photo};
use crate::components::{Button, ButtonKind, FieldIds, Glyph, Icon};
use crate::device::files::ChosenFile;
use crate::i18n::products::form::FormWords;
use crate::i18n::{format, use_words};
use crate::shop::use_shop;
use crate::store::Photo;

/// The largest photo that is stored, in bytes.
const BYTES_MAX: u64 = 2 * 1024 * 1024;

/// What becomes of the photo when the form is saved.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Picture {
    /// It stays as it is.
    #[default]
    Kept,
    /// This one takes its place.
    New(Arc<Photo>),
    /// It goes.
    Removed,
    /// It stays; what was chosen could not be taken.
    Refused(PictureFault),
}

/// Why a chosen file could not be taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PictureFault {
    /// It is no picture.
    NoPicture,
    /// It has so many bytes.
    TooLarge(u64),
    /// It cannot be read.
    Unreadable,
}

impl PictureFault {
    fn said(self, words: &FormWords) -> String {
        match self {
            Self::NoPicture => words.photo_no_picture.to_owned(),
            Self::TooLarge(bytes) => (words.photo_too_large)(&format::bytes(bytes)),
            Self::Unreadable => words.photo_unreadable.to_owned(),
        }
    }
}

/// The field.
#[component]
pub fn PictureField(
    /// The id of the photo that is there.
    stored: Option<String>,
    /// What it shows.
    name: String,
    /// What becomes of it.
    picture: RwSignal<Picture>,
) -> impl IntoView {
    let words = use_words();
    let ids = FieldIds::new();
    let stored = stored.map(|id| stored_photo(use_shop(), id));
    let shown = Signal::derive_local(move || match picture.get() {
        Picture::Kept | Picture::Refused(_) => stored.and_then(|stored| stored.get().flatten()),
        Picture::New(photo) => Some(photo),
        Picture::Removed => None,
    });
    let choose = move |event| {
        let Some(file) = ChosenFile::of(&event) else { return };
        spawn_local(async move { picture.set(taken(file).await) });
    };
    let fault = move || match picture.get() {
        Picture::Refused(fault) => Some(fault.said(&words.get().products.form)),
        _ => None,
    };
    let label = move || {
        let words = &words.get().products.form;
        if shown.get().is_some() { words.photo_replace } else { words.photo_choose }
    };
    view! {
        <div class="field" class:field--wrong=move || fault().is_some()>
            <span class="field__label">{move || words.get().products.form.photo}</span>
            <div class="product-form__photo">
                {move || {
                    let address = shown.get().and_then(|photo| address_of(&photo));
                    address.map(|address| view! { <PhotoView address name=name.clone() /> })
                }}
            </div>
            <div class="cluster">
                <label class="button product-form__choose" for=ids.control()>
                    <input class="product-form__file" data-test="photo-file" type="file" accept="image/*" id=ids.control() aria-describedby=ids.note() on:change=choose />
                    <Icon glyph=Glyph::Camera />
                    <span class="button__label">{label}</span>
                </label>
                {move || shown.get().map(|_| view! {
                    <Button
                        label=move || words.get().common.remove
                        icon=Glyph::Remove
                        kind=ButtonKind::Quiet
                        on_press=move |()| picture.set(Picture::Removed)
                    />
                })}
            </div>
            <p class="field__note" id=ids.note() aria-live="polite">
                {move || fault().unwrap_or_else(|| words.get().products.form.photo_hint.to_owned())}
            </p>
        </div>
    }
}

/// What becomes of a file that was chosen.
async fn taken(file: ChosenFile) -> Picture {
    let media_type = file.media_type();
    if !media_type.starts_with("image/") {
        return Picture::Refused(PictureFault::NoPicture);
    }
    if file.size() > BYTES_MAX {
        return Picture::Refused(PictureFault::TooLarge(file.size()));
    }
    match file.read().await {
        Some(bytes) => Picture::New(Arc::new(Photo { media_type, bytes })),
        None => Picture::Refused(PictureFault::Unreadable),
    }
}
