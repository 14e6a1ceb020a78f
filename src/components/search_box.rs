//! A box to search in: a lens, the text, a way to clear it, and the key that leads to it.

use leptos::{ev::KeyboardEvent, prelude::*, text_prop::TextProp};

use super::icon::{Glyph, Icon};
use super::key_hint::KeyHint;

/// A search box. Enter asks, Escape clears.
#[component]
pub fn SearchBox(
    /// What is searched, for a screen reader.
    #[prop(into)]
    label: TextProp,
    /// What is searched, in the empty box.
    #[prop(into)]
    placeholder: TextProp,
    /// The text now.
    #[prop(into)]
    value: Signal<String>,
    /// Every change while typing.
    #[prop(into)]
    on_input: Callback<String>,
    /// "Clear".
    #[prop(into)]
    clear_label: TextProp,
    /// Enter was pressed on this text.
    #[prop(optional, into)]
    on_submit: Option<Callback<String>>,
    /// The keys that lead here, such as `Ctrl+K`.
    #[prop(optional)]
    keys: &'static str,
    /// The element, for the one who must set the focus.
    #[prop(optional)]
    node: NodeRef<leptos::html::Input>,
) -> impl IntoView {
    let is_empty = move || value.with(String::is_empty);
    let on_key = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            if let Some(on_submit) = on_submit {
                event.prevent_default();
                on_submit.run(value.get_untracked());
            }
        }
        "Escape" if !is_empty() => {
            event.stop_propagation();
            on_input.run(String::new());
        }
        _ => {}
    };
    let clear = move |_| {
        on_input.run(String::new());
        if let Some(input) = node.get_untracked() {
            let _ = input.focus();
        }
    };
    view! {
        <div class="search-box">
            <Icon glyph=Glyph::Search />
            <input
                node_ref=node
                class="search-box__control"
                type="search"
                enterkeyhint="search"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-label=move || label.get()
                placeholder=move || placeholder.get()
                prop:value=move || value.get()
                on:input=move |event| on_input.run(event_target_value(&event))
                on:keydown=on_key
            />
            <button type="button" class="search-box__clear" class:search-box__clear--hidden=is_empty aria-label=move || clear_label.get() on:click=clear>
                <Icon glyph=Glyph::Close />
            </button>
            {(!keys.is_empty()).then(|| view! { <KeyHint keys /> })}
        </div>
    }
}
