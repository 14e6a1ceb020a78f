//! The key that does the same as a button, beside its word. Hidden where there is no keyboard to speak of.

use leptos::prelude::*;

/// Keys joined by a plus or a space, such as `Ctrl+K`, each drawn as a key.
#[component]
pub fn KeyHint(
    /// The keys.
    keys: &'static str,
) -> impl IntoView {
    view! {
        <span class="key-hint" aria-hidden="true">
            {keys.split('+').map(|key| view! { <kbd class="key-hint__key">{key}</kbd> }).collect_view()}
        </span>
    }
}
