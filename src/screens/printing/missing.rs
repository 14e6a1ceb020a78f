//! What stands where there is nothing to print: why, and the way back.

use leptos::{prelude::*, text_prop::TextProp};

use crate::components::{ButtonKind, ButtonLink, EmptyState, Scene};
use crate::i18n::use_words;

/// The sentence and the way back.
#[component]
pub(super) fn Missing(#[prop(into)] sentence: TextProp, #[prop(into)] back: String) -> impl IntoView {
    let words = use_words();
    view! {
        <EmptyState scene=Scene::Astray sentence>
            <ButtonLink label=move || words.get().common.back href=back kind=ButtonKind::Primary />
        </EmptyState>
    }
}
