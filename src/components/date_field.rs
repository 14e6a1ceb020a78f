//! A day of the calendar, in the browser's own picker. The value is `2026-11-22` whatever the language shows.

use leptos::{prelude::*, text_prop::TextProp};

use super::field::{Field, FieldIds};
use super::maybe_text::MaybeText;

/// A field for a day.
#[component]
pub fn DateField(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// The day, as `2026-11-22`, or nothing.
    #[prop(into)]
    value: Signal<String>,
    /// The day that was chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// The last day that may be chosen.
    #[prop(optional, into)]
    latest: MaybeText,
    /// What helps to answer.
    #[prop(optional, into)]
    hint: MaybeText,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    error: MaybeText,
) -> impl IntoView {
    let ids = FieldIds::new();
    view! {
        <Field ids label hint error>
            <input
                class="field__control field__control--date"
                type="date"
                id=ids.control()
                max=move || latest.get()
                aria-describedby=ids.note()
                aria-invalid=move || error.is_some().then_some("true")
                prop:value=move || value.get()
                on:change=move |event| on_change.run(event_target_value(&event))
            />
        </Field>
    }
}
