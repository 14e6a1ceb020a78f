//! The workbench: the list that is worked on, and beside it a pane for what belongs to it. On a narrow screen the pane is
//! a sheet behind a line at the foot that keeps the most important number in sight.

use leptos::{ev::KeyboardEvent, prelude::*, text_prop::TextProp};

use super::icon::{Glyph, Icon};

/// List and pane.
#[component]
pub fn Workbench(
    /// What the pane holds, for a screen reader: "Totals and customer".
    #[prop(into)]
    pane_label: TextProp,
    /// What the line at the foot says while the pane is folded away: "2 pcs · ¥5,998.00".
    #[prop(into)]
    summary: Signal<String>,
    /// The pane.
    #[prop(into)]
    pane: ViewFn,
    /// The list.
    children: Children,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() {
            event.stop_propagation();
            is_open.set(false);
        }
    };
    view! {
        <div class="workbench">
            <div class="workbench__list">{children()}</div>
            <aside class="workbench__pane" class:workbench__pane--open=is_open aria-label=move || pane_label.get() on:keydown=on_key>
                <button
                    type="button"
                    class="workbench__fold"
                    data-test="workbench-fold"
                    aria-expanded=move || if is_open.get() { "true" } else { "false" }
                    on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
                >
                    <span class="workbench__summary">{move || summary.get()}</span>
                    <Icon glyph=Signal::derive(move || if is_open.get() { Glyph::Down } else { Glyph::Up }) />
                </button>
                <div class="workbench__body">{move || pane.run()}</div>
            </aside>
        </div>
    }
}
