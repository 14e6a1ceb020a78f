//! The box at the top of every page: whatever is scanned or typed there is looked up.

use leptos::{html, prelude::*};
use leptos_router::hooks::{use_location, use_navigate};

use super::found::Found;
use crate::components::SearchBox;
use crate::device::keyboard::Hands;
use crate::i18n::use_words;
use crate::routes;
use crate::scanning::{CameraButton, lookup};
use crate::shop::use_shop;

/// The box.
#[component]
pub(super) fn CommandBar(search: NodeRef<html::Input>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let text = RwSignal::new(String::new());
    let navigate = use_navigate();
    let path = use_location().pathname;
    // At home whatever is typed is asked for.
    let hands = Hands::listen(move |typed| {
        if path.with_untracked(|path| path == routes::HOME) {
            text.update(|text| text.push_str(&typed));
            // Not selected, as F2 does: the next key goes behind it.
            if let Some(input) = search.get_untracked() {
                let _ = input.focus();
            }
        }
    });
    let hands = StoredValue::new_local(hands);
    on_cleanup(move || hands.dispose());
    let go = move |asked: String| {
        let asked = asked.trim();
        if !asked.is_empty() {
            navigate(&shop.peek(|book| lookup::path(book, asked)), leptos_router::NavigateOptions::default());
            text.set(String::new());
        }
    };
    view! {
        <SearchBox
            attr:data-test="search"
            node=search
            label=move || words.get().common.search
            placeholder=move || words.get().common.search_hint
            clear_label=move || words.get().common.clear
            value=text
            on_input=move |typed| text.set(typed)
            on_submit=Callback::new(go)
            keys="F2"
        />
        <Found text />
        <CameraButton />
    }
}
