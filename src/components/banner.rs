//! A line above a page that says something about all of it.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};

/// What a banner means.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum BannerKind {
    /// Good to know.
    #[default]
    Info,
    /// Look at it before going on.
    Caution,
    /// It did not happen.
    Refusal,
}

/// A banner with its icon; the words and links are its children.
#[component]
pub fn Banner(
    /// What it means.
    #[prop(optional)]
    kind: BannerKind,
    /// A button at its end.
    #[prop(optional, into)]
    action: ViewFn,
    /// The words.
    children: Children,
) -> impl IntoView {
    let glyph = match kind {
        BannerKind::Info => Glyph::Info,
        BannerKind::Caution => Glyph::Caution,
        BannerKind::Refusal => Glyph::Refused,
    };
    view! {
        <div
            class="banner"
            class:banner--caution=kind == BannerKind::Caution
            class:banner--refusal=kind == BannerKind::Refusal
            role=if kind == BannerKind::Refusal { "alert" } else { "status" }
        >
            <span class="banner__mark"><Icon glyph /></span>
            <div class="banner__words">{children()}</div>
            <div class="banner__action">{move || action.run()}</div>
        </div>
    }
}
