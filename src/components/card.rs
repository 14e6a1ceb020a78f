//! Surfaces: a card holds one thing, a section orders a page by a heading and a line.

use leptos::{prelude::*, text_prop::TextProp};

use super::maybe_text::MaybeText;

/// A raised sheet of paper.
#[component]
pub fn Card(
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! { <div class="card">{children()}</div> }
}

/// A part of a page, with its heading and what can be done to all of it.
#[component]
pub fn Section(
    /// The heading.
    #[prop(into)]
    title: TextProp,
    /// One line on what it is for.
    #[prop(optional, into)]
    lead: MaybeText,
    /// Buttons at the end of the heading.
    #[prop(optional, into)]
    actions: ViewFn,
    /// The part itself.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="section">
            <header class="section__head">
                <div>
                    <h2 class="section__title">{move || title.get()}</h2>
                    {move || lead.get().map(|lead| view! { <p class="section__lead">{lead}</p> })}
                </div>
                <div class="section__actions">{move || actions.run()}</div>
            </header>
            {children()}
        </section>
    }
}
