//! A dialog or a sheet: the browser's own `<dialog>`, which keeps the focus inside, closes by Escape and gives the focus
//! back. For questions that must be answered first, never for what a scan brings.

use leptos::{ev::Event, html, prelude::*, text_prop::TextProp};

use super::button::IconButton;
use super::icon::Glyph;

/// Where it appears.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum DialogShape {
    /// In the middle; from below on a phone.
    #[default]
    Centre,
    /// Along the right edge, for a longer form; from below on a phone.
    Side,
}

/// A dialog that is open while `open` holds.
#[component]
pub fn Dialog(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// What it asks or holds.
    #[prop(into)]
    title: TextProp,
    /// Escape, the cross or a press beside it: close it.
    #[prop(into)]
    on_close: Callback<()>,
    /// "Close".
    #[prop(into)]
    close_label: TextProp,
    /// Where it appears.
    #[prop(optional)]
    shape: DialogShape,
    /// The buttons at its foot, the primary one last.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// What it holds; made anew each time it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let Some(dialog) = node.get() else { return };
        match (open.get(), dialog.open()) {
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    // A press beside the sheet closes; one that began inside does not, wherever it ends.
    let is_inside = StoredValue::new(false);
    let press = move |_| {
        if !is_inside.get_value() {
            on_close.run(());
        }
        is_inside.set_value(false);
    };
    let title = StoredValue::new(title);
    let close_label = StoredValue::new(close_label);
    let parts = StoredValue::new((children, actions));
    view! {
        <dialog
            node_ref=node
            class="dialog"
            class:dialog--side=shape == DialogShape::Side
            aria-label=move || title.with_value(TextProp::get)
            on:pointerdown=press
            on:cancel=move |event: Event| {
                event.prevent_default();
                on_close.run(());
            }
        >
            <Show when=move || open.get()>
                <div class="dialog__sheet" on:pointerdown=move |_| is_inside.set_value(true)>
                    <header class="dialog__head">
                        <h2 class="dialog__title">{move || title.with_value(TextProp::get)}</h2>
                        <IconButton label=close_label.get_value() icon=Glyph::Close on_press=on_close />
                    </header>
                    <div class="dialog__body">{parts.with_value(|(children, _)| children())}</div>
                    {parts.with_value(|(_, actions)| actions.as_ref().map(|actions| view! { <footer class="dialog__foot">{actions.run()}</footer> }))}
                </div>
            </Show>
        </dialog>
    }
}
