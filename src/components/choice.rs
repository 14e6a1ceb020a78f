//! One of two to four answers, all in sight.

use leptos::{prelude::*, text_prop::TextProp};

use super::field::FieldIds;
use super::icon::{Glyph, Icon};

/// One answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChoiceOption<T> {
    /// What is meant.
    pub value: T,
    /// What is read.
    pub label: String,
    /// A picture of it.
    pub icon: Option<Glyph>,
}

impl<T> ChoiceOption<T> {
    /// An answer without a picture.
    pub fn new(value: T, label: impl Into<String>) -> Self {
        Self { value, label: label.into(), icon: None }
    }

    /// The same answer with a picture.
    #[must_use]
    pub fn with_icon(self, icon: Glyph) -> Self {
        Self { icon: Some(icon), ..self }
    }
}

/// A row of answers of which one holds, as radio buttons in the shape of a bar.
#[component]
pub fn Choice<T>(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// The answers.
    #[prop(into)]
    options: Signal<Vec<ChoiceOption<T>>>,
    /// The answer that holds.
    #[prop(into)]
    value: Signal<T>,
    /// The answer that was chosen.
    #[prop(into)]
    on_change: Callback<T>,
    /// Whether the question is for screen readers alone.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let name = StoredValue::new(FieldIds::new().control());
    let answer = move |option: ChoiceOption<T>| {
        let ChoiceOption { value: meant, label, icon } = option;
        let is_chosen = move || value.get() == meant;
        let hook = label.clone();
        view! {
            <label class="choice__answer" class:choice__answer--chosen=is_chosen data-test="choice" data-name=hook>
                <input
                    class="choice__box"
                    type="radio"
                    name=name.get_value()
                    prop:checked=is_chosen
                    on:change=move |_| on_change.run(meant)
                />
                {icon.map(|glyph| view! { <Icon glyph /> })}
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="choice">
            <legend class="choice__label" class:visually-hidden=label_hidden>{move || label.get()}</legend>
            <div class="choice__bar">{move || options.get().into_iter().map(answer).collect_view()}</div>
        </fieldset>
    }
}
