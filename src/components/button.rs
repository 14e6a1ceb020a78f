//! Buttons: one action each, with a verb on it. A link that looks like a button goes somewhere, a button does something.

use leptos::{prelude::*, text_prop::TextProp};

use super::icon::{Glyph, Icon};
use super::key_hint::KeyHint;

/// How much a button asks for attention.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum ButtonKind {
    /// The one thing this screen is for. At most one in sight.
    Primary,
    /// Everything else.
    #[default]
    Secondary,
    /// What stands beside text and must not shout.
    Quiet,
    /// What takes something away.
    Danger,
}

/// A button with a word, and an icon and a key where they help.
#[component]
pub fn Button(
    /// The verb, such as "Post sale".
    #[prop(into)]
    label: TextProp,
    /// What it does.
    #[prop(into)]
    on_press: Callback<()>,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// A picture of the verb.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// Whether the work is going on; the button then keeps its place and takes no press.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Whether there is nothing to do. Prefer to let it be pressed and to say why not.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The keys that do the same, such as `F9`.
    #[prop(optional)]
    keys: &'static str,
    /// Whether it is the large one at the bottom right.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button"
            class:button--primary=kind == ButtonKind::Primary
            class:button--quiet=kind == ButtonKind::Quiet
            class:button--danger=kind == ButtonKind::Danger
            class:button--large=large
            class:button--busy=busy
            disabled=disabled
            aria-busy=move || busy.get().then_some("true")
            on:click=move |_| {
                if !busy.get_untracked() {
                    on_press.run(());
                }
            }
        >
            {icon.map(|glyph| view! { <Icon glyph /> })}
            <span class="button__label">{move || label.get()}</span>
            {(!keys.is_empty()).then(|| view! { <KeyHint keys /> })}
        </button>
    }
}

/// A square button with an icon alone; its word is its label for a screen reader and its tip for a mouse.
#[component]
pub fn IconButton(
    /// The verb, and of what: "Remove 356938035643809".
    #[prop(into)]
    label: TextProp,
    /// A picture of the verb.
    #[prop(into)]
    icon: Signal<Glyph>,
    /// What it does.
    #[prop(into)]
    on_press: Callback<()>,
    /// Whether there is nothing to do.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let tip = label.clone();
    view! {
        <button
            type="button"
            class="button button--icon button--quiet"
            aria-label=move || label.get()
            title=move || tip.get()
            disabled=disabled
            on:click=move |_| on_press.run(())
        >
            <Icon glyph=icon />
        </button>
    }
}

/// A link in the shape of a button.
#[component]
pub fn ButtonLink(
    /// Where it leads, in words.
    #[prop(into)]
    label: TextProp,
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// A picture of the place.
    #[prop(optional, into)]
    icon: Option<Glyph>,
) -> impl IntoView {
    view! {
        <a
            class="button"
            class:button--primary=kind == ButtonKind::Primary
            class:button--quiet=kind == ButtonKind::Quiet
            class:button--danger=kind == ButtonKind::Danger
            href=move || href.get()
        >
            {icon.map(|glyph| view! { <Icon glyph /> })}
            <span class="button__label">{move || label.get()}</span>
        </a>
    }
}
