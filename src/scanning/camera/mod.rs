//! Scanning with the camera: a button, an overlay in the same screen, and the codes that it reads, which go the way of
//! every scan. [`sight`] says what is read, [`finder`] runs the camera, the other files are views.

mod sight;

mod face;
mod finder;

mod controls;
mod overlay;
mod photo;

use std::rc::Rc;

use leptos::prelude::*;

use super::{Choose, Scanning};
use crate::components::{Glyph, IconButton};
use crate::device::visibility;
use crate::i18n::use_words;

pub use finder::Finder;
pub use overlay::CameraOverlay;

/// Hands a read on; says whether the screen takes more of them.
type HandOn = Rc<dyn Fn(String) -> bool>;

/// Provides the camera of this page.
pub(super) fn provide(scanning: Scanning) {
    let finder = Finder::new(Rc::new(move |text| scanning.read(text)), Rc::new(move |codes| scanning.choose(codes)));
    visibility::on_hide(move || finder.hide());
    visibility::on_show(move || finder.show());
    on_cleanup(move || finder.close());
    provide_context(finder);
}

/// The camera of this page. Asserts that the app provided it.
pub fn use_finder() -> Finder {
    expect_context::<Finder>()
}

/// The button that opens the camera.
#[component]
pub fn CameraButton() -> impl IntoView {
    let words = use_words();
    let finder = use_finder();
    view! {
        <IconButton
            label=move || words.get().camera.open
            icon=Glyph::Camera
            on_press=move |()| finder.open()
            attr:data-test="camera-open"
        />
    }
}
