//! A ring: how much of something is left, with the number in its middle.

use leptos::{prelude::*, text_prop::TextProp};

/// A ring.
#[component]
pub fn Ring(
    /// How much of a hundred is left.
    part: u32,
    /// The number in its middle.
    #[prop(into)]
    number: TextProp,
    /// What it counts, below the number.
    #[prop(into)]
    unit: TextProp,
    /// Whether little is left.
    is_low: bool,
) -> impl IntoView {
    // The ring is a hundred long, so that a part of a hundred is its own length.
    let dashes = format!("{} 100", part.min(100));
    view! {
        <span class="ring">
            <svg class="ring__picture" viewBox="0 0 36 36" aria-hidden="true">
                <circle class="ring__ground" cx="18" cy="18" r="15.9155"></circle>
                <circle class="ring__left" class:ring__left--low=is_low cx="18" cy="18" r="15.9155" stroke-dasharray=dashes></circle>
            </svg>
            <span class="ring__words">
                <span class="ring__number">{move || number.get()}</span>
                <span class="ring__unit">{move || unit.get()}</span>
            </span>
        </span>
    }
}
