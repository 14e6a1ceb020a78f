//! Long work: how far, how fast, and the way to stop it. The screen stays usable beside it.

use leptos::{prelude::*, text_prop::TextProp};

use super::button::{Button, ButtonKind};

/// A bar that fills.
#[component]
pub fn Progress(
    /// What is being done.
    #[prop(into)]
    label: TextProp,
    /// How far, in words: "312 of 1,000".
    #[prop(into)]
    reading: Signal<String>,
    /// How much is done.
    #[prop(into)]
    done: Signal<u32>,
    /// How much there is to do.
    #[prop(into)]
    total: Signal<u32>,
    /// "Cancel".
    #[prop(optional, into)]
    cancel_label: TextProp,
    /// Stops the work. Without it, it cannot be stopped.
    #[prop(optional, into)]
    on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    let name = label.clone();
    view! {
        <div class="progress">
            <div class="progress__words">
                <span>{move || label.get()}</span>
                <span class="progress__reading" role="status">{move || reading.get()}</span>
            </div>
            <progress class="progress__bar" aria-label=move || name.get() max=move || total.get().max(1) prop:value=move || done.get()></progress>
            {on_cancel.map(|on_cancel| view! { <Button label=cancel_label on_press=on_cancel kind=ButtonKind::Quiet attr:data-test="progress-cancel" /> })}
        </div>
    }
}
