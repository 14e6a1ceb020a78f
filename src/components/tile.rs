//! A tile: one of the large ways into the work, on the first screen.

use leptos::{prelude::*, text_prop::TextProp};

use super::icon::{Glyph, Icon};
use super::key_hint::KeyHint;
use super::maybe_text::MaybeText;

/// A large link with a picture, a word and a line.
#[component]
pub fn Tile(
    /// What it starts.
    #[prop(into)]
    label: TextProp,
    /// One line on it.
    #[prop(optional, into)]
    detail: MaybeText,
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// Its picture.
    icon: Glyph,
    /// The keys that do the same.
    #[prop(optional)]
    keys: &'static str,
    /// Whether it is the one most often used.
    #[prop(optional)]
    primary: bool,
) -> impl IntoView {
    view! {
        <a class="tile" class:tile--primary=primary href=href>
            <span class="tile__icon"><Icon glyph=icon /></span>
            <span class="tile__label">{move || label.get()}</span>
            {move || detail.get().map(|detail| view! { <span class="tile__detail">{detail}</span> })}
            {(!keys.is_empty()).then(|| view! { <KeyHint keys /> })}
        </a>
    }
}
