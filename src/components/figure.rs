//! Figures: a few large numbers side by side, each with what it is and what it is made of.

use leptos::{prelude::*, text_prop::TextProp};

use super::icon::{Glyph, Icon};
use super::maybe_text::MaybeText;

/// A row of [`Figure`]s.
#[component]
pub fn Figures(
    /// The figures.
    children: Children,
) -> impl IntoView {
    view! { <div class="figures">{children()}</div> }
}

/// One large number.
#[component]
pub fn Figure(
    /// What it is.
    #[prop(into)]
    label: TextProp,
    /// Its picture.
    icon: Glyph,
    /// The number, as it is read.
    #[prop(into)]
    value: TextProp,
    /// What it is made of.
    #[prop(optional, into)]
    detail: MaybeText,
    /// Where its parts are.
    #[prop(optional, into)]
    href: Option<String>,
) -> impl IntoView {
    let body = view! {
        <span class="figures__label"><Icon glyph=icon /> {move || label.get()}</span>
        <span class="figures__value">{move || value.get()}</span>
        {move || detail.get().map(|detail| view! { <span class="figures__detail">{detail}</span> })}
    };
    match href {
        Some(href) => view! { <a class="figures__one figures__one--live" href=href>{body}</a> }.into_any(),
        None => view! { <div class="figures__one">{body}</div> }.into_any(),
    }
}
