//! Facts: pairs of a name and what holds, such as a product's SKU and unit.

use leptos::{prelude::*, text_prop::TextProp};

/// A list of [`Fact`]s.
#[component]
pub fn Facts(
    /// The facts.
    children: Children,
) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

/// One fact.
#[component]
pub fn Fact(
    /// Its name.
    #[prop(into)]
    label: TextProp,
    /// What holds.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="facts__pair">
            <dt class="facts__label">{move || label.get()}</dt>
            <dd class="facts__value">{children()}</dd>
        </div>
    }
}
