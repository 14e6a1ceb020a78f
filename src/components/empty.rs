//! An empty screen: what it is for in one line, and the one action that fills it.

use leptos::{prelude::*, text_prop::TextProp};

use super::maybe_text::MaybeText;
use super::picture::{Picture, Scene};

/// A picture, a sentence, an action.
#[component]
pub fn EmptyState(
    /// What the screen will hold.
    scene: Scene,
    /// What the screen is for.
    #[prop(into)]
    sentence: TextProp,
    /// More, where one line is not enough.
    #[prop(optional, into)]
    detail: MaybeText,
    /// The one action, and at most one more.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Picture scene />
            <p class="empty__sentence">{move || sentence.get()}</p>
            {move || detail.get().map(|detail| view! { <p class="empty__detail">{detail}</p> })}
            {children.map(|children| view! { <div class="empty__actions">{children()}</div> })}
        </div>
    }
}
