//! Several lines of text, such as a pasted list of numbers or a remark.

use leptos::{prelude::*, text_prop::TextProp};

use super::field::{Field, FieldIds};
use super::maybe_text::MaybeText;

/// A field for several lines.
#[component]
pub fn TextArea(
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
    /// Whether it holds numbers of pieces.
    #[prop(optional)]
    serial: bool,
    /// How many lines it shows.
    #[prop(default = 4)]
    rows: u32,
    /// The element, for the one who must set the focus.
    #[prop(optional)]
    node: NodeRef<leptos::html::Textarea>,
) -> impl IntoView {
    let ids = FieldIds::new();
    view! {
        <Field ids label hint error>
            <textarea
                node_ref=node
                class="field__control field__control--area"
                class:field__control--serial=serial
                id=ids.control()
                rows=rows
                aria-describedby=ids.note()
                aria-invalid=move || error.is_some().then_some("true")
                autocomplete="off"
                autocapitalize=serial.then_some("off")
                spellcheck=serial.then_some("false")
                prop:value=move || value.get()
                on:input=move |event| on_input.run(event_target_value(&event))
            ></textarea>
        </Field>
    }
}
