//! The action bar: the foot of a working screen, with the primary action at the bottom right, always in the same place.

use leptos::prelude::*;

/// The foot of a screen. Secondary actions first, the primary one last.
#[component]
pub fn ActionBar(
    /// The buttons.
    children: Children,
) -> impl IntoView {
    view! { <div class="action-bar">{children()}</div> }
}
