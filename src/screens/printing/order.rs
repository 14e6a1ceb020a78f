//! A list whose parts are shown or not, and moved: blocks of a page, columns of its lines.

use leptos::{prelude::*, text_prop::TextProp};

use crate::components::{Glyph, IconButton, Switch};
use crate::i18n::use_words;

/// Parts in their order, each with whether it is shown.
#[component]
pub(super) fn Order<T>(
    /// What it is, for the heading.
    #[prop(into)]
    title: TextProp,
    /// The name that tests know it by.
    hook: &'static str,
    /// The parts.
    #[prop(into)]
    parts: Signal<Vec<(T, bool)>>,
    /// What a part is called.
    #[prop(into)]
    name: Callback<T, &'static str>,
    /// Takes the parts as they are to be.
    #[prop(into)]
    on_change: Callback<Vec<(T, bool)>>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let count = move || parts.with(Vec::len);
    let row = move |at: usize| {
        view! { <Part at parts name on_change /> }
    };
    view! {
        <details class="printing__more" data-test=hook>
            <summary>{move || title.get()}</summary>
            <ul class="printing__list">{move || (0..count()).map(row).collect_view()}</ul>
        </details>
    }
}

#[component]
fn Part<T>(
    at: usize,
    parts: Signal<Vec<(T, bool)>>,
    name: Callback<T, &'static str>,
    on_change: Callback<Vec<(T, bool)>>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let words = use_words();
    let said = move || parts.with(|parts| parts.get(at).map_or("", |(part, _)| name.run(*part)));
    let turn = move |is_on| {
        let mut now = parts.get_untracked();
        if let Some(part) = now.get_mut(at) {
            part.1 = is_on;
        }
        on_change.run(now);
    };
    let swap = move |other: usize| {
        let mut now = parts.get_untracked();
        if other < now.len() {
            now.swap(at, other);
        }
        on_change.run(now);
    };
    let label = move |way: fn(&crate::i18n::printing::PrintWords) -> &'static str| {
        let words = &words.get().printing;
        (words.moves)(said(), way(words))
    };
    view! {
        <li class="printing__item">
            <Switch label=said checked=Signal::derive(move || parts.with(|parts| parts.get(at).is_some_and(|(_, is_on)| *is_on))) on_change=turn />
            <IconButton
                label=move || label(|words| words.move_up)
                icon=Signal::stored(Glyph::Up)
                disabled=at == 0
                on_press=move |()| swap(at.saturating_sub(1))
            />
            <IconButton
                label=move || label(|words| words.move_down)
                icon=Signal::stored(Glyph::Down)
                disabled=Signal::derive(move || at + 1 >= parts.with(Vec::len))
                on_press=move |()| swap(at + 1)
            />
        </li>
    }
}
