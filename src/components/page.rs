//! A page: its title, the way back, what can be done to all of it, and its content.

use leptos::{prelude::*, text_prop::TextProp};

use super::icon::{Glyph, Icon};
use super::maybe_text::MaybeText;
use super::serial_text::SerialText;

/// A page. The title is also the window's.
#[component]
pub fn Page(
    /// What the page is.
    #[prop(into)]
    title: TextProp,
    /// One line below the title.
    #[prop(optional, into)]
    lead: MaybeText,
    /// The list it came from: where and what it is called.
    #[prop(optional, into)]
    back: Signal<Option<(String, String)>>,
    /// Chips beside the title.
    #[prop(optional, into)]
    marks: ViewFn,
    /// Buttons at the end of the head.
    #[prop(optional, into)]
    actions: ViewFn,
    /// Whether the title is a serial, and so set in groups.
    #[prop(optional)]
    serial: bool,
    /// Whether the text should not run wider than a form.
    #[prop(optional)]
    narrow: bool,
    /// The content.
    children: Children,
) -> impl IntoView {
    let window_title = title.clone();
    Effect::new(move || document().set_title(&window_title.get()));
    let heading = move || {
        if serial {
            view! { <SerialText serial=title.get().into_owned() large=true /> }.into_any()
        } else {
            // A number is not broken behind its hyphens while it has room on a line of its own.
            let words = title.get().split(' ').map(|word| view! { <span>{word.to_owned()}</span> " " }).collect_view();
            view! { <span class="page__name">{words}</span> }.into_any()
        }
    };
    let way_back = move || {
        back.get().map(|(href, label)| {
            view! {
                <a class="page__back" href=href>
                    <Icon glyph=Glyph::Back />
                    <span>{label}</span>
                </a>
            }
        })
    };
    view! {
        <div class="page" class:page--narrow=narrow>
            {way_back}
            <header class="page__head">
                <div class="page__words">
                    <h1 class="page__title">{heading} <span class="page__marks">{move || marks.run()}</span></h1>
                    {move || lead.get().map(|lead| view! { <p class="page__lead">{lead}</p> })}
                </div>
                <div class="page__actions">{move || actions.run()}</div>
            </header>
            {children()}
        </div>
    }
}
