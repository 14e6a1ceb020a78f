//! What stands in a list's place while it is read: lines of the right height, so that nothing jumps.

use leptos::{prelude::*, text_prop::TextProp};

/// Grey rows, and the words for a screen reader.
#[component]
pub fn Skeleton(
    /// "Loading".
    #[prop(into)]
    label: TextProp,
    /// How many rows.
    #[prop(default = 6)]
    rows: usize,
) -> impl IntoView {
    let row = |_| view! { <span class="skeleton__row" aria-hidden="true"></span> };
    view! {
        <div class="skeleton" role="status">
            <span class="visually-hidden">{move || label.get()}</span>
            {(0..rows).map(row).collect_view()}
        </div>
    }
}
