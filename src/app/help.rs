//! The keys, listed.

use leptos::prelude::*;

use crate::components::{Fact, Facts, KeyHint, Page};
use crate::i18n::common::CommonWords;
use crate::i18n::use_words;

/// A key and what it does.
type Shortcut = (&'static str, fn(&'static CommonWords) -> &'static str);

const SHORTCUTS: [Shortcut; 5] = [
    ("F2", |words| words.shortcut_search),
    ("F4", |words| words.shortcut_sell),
    ("F6", |words| words.shortcut_buy),
    ("F9", |words| words.shortcut_post),
    ("Esc", |words| words.shortcut_close),
];

/// The list of keys.
#[component]
pub fn HelpScreen() -> impl IntoView {
    let words = use_words();
    let line =
        move |(keys, what): Shortcut| view! { <Fact label=move || what(&words.get().common)><KeyHint keys /></Fact> };
    view! {
        <Page title=move || words.get().common.shortcuts narrow=true>
            <Facts>{SHORTCUTS.map(line).collect_view()}</Facts>
        </Page>
    }
}
