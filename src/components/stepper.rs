//! A small whole number with a minus and a plus, for a thumb.

use leptos::{prelude::*, text_prop::TextProp};

use super::icon::{Glyph, Icon};

/// A quantity that goes up and down by one, or is typed.
#[component]
pub fn Stepper(
    /// What is counted, for a screen reader: "Quantity of Case".
    #[prop(into)]
    label: TextProp,
    /// "One less".
    #[prop(into)]
    less_label: TextProp,
    /// "One more".
    #[prop(into)]
    more_label: TextProp,
    /// The number now.
    #[prop(into)]
    value: Signal<u32>,
    /// The number wanted.
    #[prop(into)]
    on_change: Callback<u32>,
    /// The smallest number.
    #[prop(optional)]
    min: u32,
    /// The largest number.
    #[prop(default = 99_999)]
    max: u32,
) -> impl IntoView {
    let is_least = move || value.get() <= min;
    let is_most = move || value.get() >= max;
    let typed = move |text: String| {
        if let Ok(number) = text.trim().parse::<u32>() {
            on_change.run(number.clamp(min, max));
        }
    };
    view! {
        <span class="stepper" role="group" aria-label=move || label.get()>
            <button
                type="button"
                class="stepper__step"
                aria-label=move || less_label.get()
                disabled=is_least
                on:click=move |_| on_change.run(value.get_untracked().saturating_sub(1).max(min))
            >
                <Icon glyph=Glyph::Less />
            </button>
            <input
                class="stepper__value"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                prop:value=move || value.get().to_string()
                on:change=move |event| typed(event_target_value(&event))
            />
            <button
                type="button"
                class="stepper__step"
                aria-label=move || more_label.get()
                disabled=is_most
                on:click=move |_| on_change.run(value.get_untracked().saturating_add(1).min(max))
            >
                <Icon glyph=Glyph::Add />
            </button>
        </span>
    }
}
