//! A part that could not be read or stored: what happened, and the way to try again.

use leptos::{prelude::*, text_prop::TextProp};

use super::button::Button;
use super::icon::{Glyph, Icon};
use super::maybe_text::MaybeText;

/// What failed, in place of what should stand there.
#[component]
pub fn Failed(
    /// What happened.
    #[prop(into)]
    title: TextProp,
    /// Why, and what is safe.
    #[prop(optional, into)]
    detail: MaybeText,
    /// "Try again".
    #[prop(into)]
    retry_label: TextProp,
    /// Tries again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="failed" role="alert" data-test="trouble">
            <span class="failed__mark"><Icon glyph=Glyph::Refused /></span>
            <p class="failed__title">{move || title.get()}</p>
            {move || detail.get().map(|detail| view! { <p class="failed__detail">{detail}</p> })}
            <Button label=retry_label on_press=on_retry icon=Glyph::Undo />
        </div>
    }
}
