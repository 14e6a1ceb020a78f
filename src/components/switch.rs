//! On or off, at once and without a Save.

use leptos::{prelude::*, text_prop::TextProp};

use super::field::FieldIds;
use super::maybe_text::MaybeText;

/// A switch with its label before it and, below, what it means.
#[component]
pub fn Switch(
    /// What is switched.
    #[prop(into)]
    label: TextProp,
    /// Whether it is on.
    #[prop(into)]
    checked: Signal<bool>,
    /// What the clerk wants it to be.
    #[prop(into)]
    on_change: Callback<bool>,
    /// What it means, or why it cannot be turned.
    #[prop(optional, into)]
    hint: MaybeText,
    /// Whether it cannot be turned now; the hint says why.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let ids = FieldIds::new();
    view! {
        <div class="switch">
            <label class="switch__line" for=ids.control()>
                <span class="switch__label">{move || label.get()}</span>
                <input
                    class="switch__box"
                    type="checkbox"
                    role="switch"
                    id=ids.control()
                    aria-describedby=ids.note()
                    disabled=disabled
                    prop:checked=checked
                    on:change=move |event| on_change.run(event_target_checked(&event))
                />
                <span class="switch__track" aria-hidden="true"></span>
            </label>
            <p class="switch__hint" id=ids.note()>{move || hint.get()}</p>
        </div>
    }
}
