//! A menu behind a button, for what is done seldom. Escape, a press beside it or a choice closes it. It opens with its first
//! choice in focus, and the arrows move through it.

use leptos::{ev::KeyboardEvent, html, prelude::*, text_prop::TextProp};

use super::icon::{Glyph, Icon};

/// One choice of a menu.
#[derive(Clone, Debug)]
pub struct MenuEntry {
    /// The verb.
    pub label: String,
    /// Its picture.
    pub icon: Glyph,
    /// Whether it takes something away.
    pub is_danger: bool,
    /// What it does.
    pub on_press: Callback<()>,
}

impl MenuEntry {
    /// A choice.
    pub fn new(label: impl Into<String>, icon: Glyph, on_press: impl Into<Callback<()>>) -> Self {
        Self { label: label.into(), icon, is_danger: false, on_press: on_press.into() }
    }

    /// The same choice, marked as taking something away.
    #[must_use]
    pub fn danger(self) -> Self {
        Self { is_danger: true, ..self }
    }
}

/// A button that opens a menu.
#[component]
pub fn Menu(
    /// What the menu holds, on the button.
    #[prop(into)]
    label: TextProp,
    /// The choices, in order.
    #[prop(into)]
    entries: Signal<Vec<MenuEntry>>,
    /// The button's picture.
    #[prop(default = Glyph::More)]
    icon: Glyph,
    /// Whether the label is for screen readers alone.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    // The choice in focus, by its place.
    let current = RwSignal::new(0_usize);
    let opener = NodeRef::<html::Button>::new();
    let close = move || {
        is_open.set(false);
        opener.get_untracked().map(|button| button.focus());
    };
    let toggle = move |_| {
        current.set(0);
        is_open.update(|is_open| *is_open = !*is_open);
    };
    let on_key = move |event: KeyboardEvent| {
        if !is_open.get_untracked() {
            return;
        }
        let count = entries.with_untracked(Vec::len).max(1);
        match event.key().as_str() {
            "Escape" => {
                event.stop_propagation();
                close();
            }
            "Tab" => is_open.set(false),
            "ArrowDown" => {
                event.prevent_default();
                current.update(|at| *at = (*at + 1) % count);
            }
            "ArrowUp" => {
                event.prevent_default();
                current.update(|at| *at = (*at + count - 1) % count);
            }
            _ => {}
        }
    };
    let choice = move |(at, entry): (usize, MenuEntry)| {
        let node = NodeRef::<html::Button>::new();
        Effect::new(move |_| {
            if current.get() == at
                && let Some(button) = node.get()
            {
                let _ = button.focus();
            }
        });
        let press = move |_| {
            close();
            entry.on_press.run(());
        };
        let hook = entry.label.clone();
        view! {
            <button
                node_ref=node
                type="button"
                tabindex="-1"
                class="menu__entry"
                class:menu__entry--danger=entry.is_danger
                role="menuitem"
                data-test="menu-entry"
                data-name=hook
                on:click=press
            >
                <Icon glyph=entry.icon />
                <span>{entry.label}</span>
            </button>
        }
    };
    view! {
        <div class="menu" on:keydown=on_key>
            <button
                node_ref=opener
                type="button"
                class="button button--quiet"
                class:button--icon=label_hidden
                aria-haspopup="menu"
                aria-expanded=move || if is_open.get() { "true" } else { "false" }
                on:click=toggle
            >
                <Icon glyph=icon />
                <span class:visually-hidden=label_hidden>{move || label.get()}</span>
            </button>
            <Show when=move || is_open.get()>
                <div class="menu__beside" on:click=move |_| is_open.set(false)></div>
                <div class="menu__sheet" role="menu">{move || entries.get().into_iter().enumerate().map(choice).collect_view()}</div>
            </Show>
        </div>
    }
}
