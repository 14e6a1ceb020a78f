//! A number as the clerk types it. The text stays text: only the rules turn it into an amount.

use leptos::{prelude::*, text_prop::TextProp};

use super::field::{Field, FieldIds};
use super::maybe_text::MaybeText;
use super::number_pad::{NumberPad, PadWords};

/// A field for a quantity or a sum of money, with the number pad on a tablet.
#[component]
pub fn NumberField(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// The text now.
    #[prop(into)]
    value: Signal<String>,
    /// Every change while typing.
    #[prop(into)]
    on_input: Callback<String>,
    /// The unit or the currency, shown inside at the end.
    #[prop(optional, into)]
    unit: MaybeText,
    /// What helps to answer.
    #[prop(optional, into)]
    hint: MaybeText,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    error: MaybeText,
    /// Whether only whole numbers make sense.
    #[prop(optional)]
    whole: bool,
) -> impl IntoView {
    let ids = FieldIds::new();
    let node = NodeRef::<leptos::html::Input>::new();
    let is_focused = RwSignal::new(false);
    let come = move |_| {
        is_focused.set(true);
        if let Some(input) = node.get_untracked() {
            input.select();
        }
    };
    let leave = Callback::new(move |()| {
        if let Some(input) = node.get_untracked() {
            // A field that is gone has left already.
            let _ = input.blur();
        }
    });
    let pad = use_context::<PadWords>();
    let is_wanted = pad.as_ref().map(|pad| pad.is_wanted);
    let has_pad = move || is_wanted.is_some_and(|is_wanted| is_wanted.get());
    let keyboard = if whole { "numeric" } else { "decimal" };
    view! {
        <Field ids label hint error>
            <span class="field__frame">
                <input
                    node_ref=node
                    class="field__control field__control--number"
                    type="text"
                    inputmode=move || if has_pad() { "none" } else { keyboard }
                    id=ids.control()
                    aria-describedby=ids.note()
                    aria-invalid=move || error.is_some().then_some("true")
                    autocomplete="off"
                    prop:value=move || value.get()
                    on:input=move |event| on_input.run(event_target_value(&event))
                    on:focus=come
                    on:blur=move |_| is_focused.set(false)
                />
                {move || unit.get().map(|unit| view! { <span class="field__unit">{unit}</span> })}
            </span>
            {move || {
                let words = pad.clone().filter(|_| has_pad() && is_focused.get())?;
                Some(view! { <NumberPad words value on_input on_done=leave whole /> })
            }}
        </Field>
    }
}
