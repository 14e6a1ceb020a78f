//! One of a list that is too long to lay out; for two to four choices see [`super::choice`].

use leptos::{prelude::*, text_prop::TextProp};

use super::field::{Field, FieldIds};
use super::icon::{Glyph, Icon};
use super::maybe_text::MaybeText;

/// One answer to choose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SelectOption {
    /// What is stored.
    pub value: String,
    /// What is read.
    pub label: String,
}

impl SelectOption {
    /// An answer with what is stored and what is read.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// A field that offers a list.
#[component]
pub fn SelectField(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// The answers to choose from.
    #[prop(into)]
    options: Signal<Vec<SelectOption>>,
    /// The value chosen; none of the options shows an empty line.
    #[prop(into)]
    value: Signal<String>,
    /// The value that was chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// What helps to answer.
    #[prop(optional, into)]
    hint: MaybeText,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    error: MaybeText,
) -> impl IntoView {
    let ids = FieldIds::new();
    let is_chosen = move |option: &SelectOption| value.with(|value| *value == option.value);
    let lines = move || {
        options.with(|options| {
            options.iter().map(|option| view! { <option value=option.value.clone() selected=is_chosen(option)>{option.label.clone()}</option> }).collect_view()
        })
    };
    view! {
        <Field ids label hint error>
            <span class="field__frame">
                <select
                    class="field__control field__control--select"
                    id=ids.control()
                    aria-describedby=ids.note()
                    aria-invalid=move || error.is_some().then_some("true")
                    prop:value=move || value.get()
                    on:change=move |event| on_change.run(event_target_value(&event))
                >
                    {move || (!options.with(|options| options.iter().any(is_chosen))).then(|| view! { <option value="" selected=true></option> })}
                    {lines}
                </select>
                <span class="field__mark"><Icon glyph=Glyph::Down /></span>
            </span>
        </Field>
    }
}
