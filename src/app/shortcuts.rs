//! Keys that work on every page. No single letters: those belong to the scanner and to whoever types.

use leptos::ev::{self, KeyboardEvent};
use leptos::{html, prelude::*};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::routes;

/// What a key asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Wish {
    Search,
    Go(&'static str),
}

/// Listens for as long as the frame stands.
pub(super) fn listen(search: NodeRef<html::Input>) {
    let navigate = use_navigate();
    let listener = window_event_listener(ev::keydown, move |event: KeyboardEvent| {
        let Some(wish) = wish(&event.key(), event.ctrl_key() || event.meta_key()) else { return };
        event.prevent_default();
        match wish {
            Wish::Search => focus_on(search),
            Wish::Go(path) => navigate(path, NavigateOptions::default()),
        }
    });
    on_cleanup(move || listener.remove());
}

/// Puts the focus into the box and selects what is in it.
pub(super) fn focus_on(search: NodeRef<html::Input>) {
    if let Some(input) = search.get_untracked() {
        let _ = input.focus();
        input.select();
    }
}

fn wish(key: &str, with_control: bool) -> Option<Wish> {
    match (key, with_control) {
        ("F2", false) | ("k", true) => Some(Wish::Search),
        ("F4", false) => Some(Wish::Go(routes::SELL)),
        ("F6", false) => Some(Wish::Go(routes::BUY)),
        ("/", true) => Some(Wish::Go(routes::HELP)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Wish, wish};

    #[test]
    fn a_plain_letter_is_never_a_shortcut() {
        for key in ["k", "/", "a", "1", "Enter", "Tab"] {
            assert_eq!(wish(key, false), None, "{key}");
        }
        assert_eq!(wish("k", true), Some(Wish::Search));
    }
}
