//! The parts, with made-up data, to be looked at while they are built. Not in a build for a shop.

use leptos::prelude::*;

/// All parts.
#[component]
pub fn Gallery() -> impl IntoView {
    view! { <div class="page"></div> }
}
