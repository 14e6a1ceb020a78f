//! One line of text.

use leptos::{prelude::*, text_prop::TextProp};

use super::field::{Field, FieldIds};
use super::maybe_text::MaybeText;

/// A field for one line of text.
#[component]
pub fn TextField(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// The text now.
    #[prop(into)]
    value: Signal<String>,
    /// Every change while typing.
    #[prop(into)]
    on_input: Callback<String>,
    /// What helps to answer.
    #[prop(optional, into)]
    hint: MaybeText,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    error: MaybeText,
    /// Whether it is a number of a piece: fixed width, no spelling, no capitals of the tablet's own.
    #[prop(optional)]
    serial: bool,
    /// Whether an answer is needed.
    #[prop(optional)]
    required: bool,
    /// Whether the field takes the focus when it appears.
    #[prop(optional)]
    autofocus: bool,
    /// Answers that are offered while somebody types.
    #[prop(optional, into)]
    offers: Signal<Vec<String>>,
    /// The element, for the one who must set the focus.
    #[prop(optional)]
    node: NodeRef<leptos::html::Input>,
) -> impl IntoView {
    let ids = FieldIds::new();
    let list = StoredValue::new(format!("{}-offers", ids.control()));
    let has_offers = move || offers.with(|offers| !offers.is_empty());
    view! {
        <Field ids label hint error>
            <input
                node_ref=node
                class="field__control"
                class:field__control--serial=serial
                type="text"
                id=ids.control()
                aria-describedby=ids.note()
                aria-invalid=move || error.is_some().then_some("true")
                aria-required=required.then_some("true")
                autofocus=autofocus
                list=move || has_offers().then(|| list.get_value())
                autocomplete="off"
                autocapitalize=serial.then_some("off")
                spellcheck=serial.then_some("false")
                prop:value=move || value.get()
                on:input=move |event| on_input.run(event_target_value(&event))
            />
            <Show when=has_offers>
                <datalist id=list.get_value()>
                    {move || offers.get().into_iter().map(|offer| view! { <option value=offer></option> }).collect_view()}
                </datalist>
            </Show>
        </Field>
    }
}
