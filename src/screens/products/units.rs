//! The larger units of a product: rows of a name and what it holds.

use leptos::prelude::*;

use super::form::{Answer, Form, LargerUnit};
use crate::components::{Button, ButtonKind, Glyph, IconButton, NumberField, TextField};
use crate::i18n::use_words;

/// The rows, and the way to one more.
#[component]
pub(super) fn LargerUnits(
    form: RwSignal<Form>,
    /// What is wrong with an answer, in words.
    #[prop(into)]
    fault: Callback<Answer, Option<String>>,
) -> impl IntoView {
    let words = use_words();
    let keys = move || form.with(|form| form.larger.iter().map(|unit| unit.key).collect::<Vec<_>>());
    view! {
        <For each=keys key=|key| *key let:key>
            <UnitRow form fault key />
        </For>
        <Button
            label=move || words.get().products.form.larger_add
            icon=Glyph::Add
            kind=ButtonKind::Quiet
            on_press=move |()| form.update(Form::add_larger)
        />
    }
}

#[component]
fn UnitRow(form: RwSignal<Form>, fault: Callback<Answer, Option<String>>, key: usize) -> impl IntoView {
    let words = use_words();
    let place = move || form.with(|form| form.larger.iter().position(|unit| unit.key == key));
    let text = move |of: fn(&LargerUnit) -> &String| {
        Signal::derive(move || {
            form.with(|form| form.larger.iter().find(|unit| unit.key == key).map(of).cloned().unwrap_or_default())
        })
    };
    let change = move |of: fn(&mut LargerUnit) -> &mut String| {
        move |text: String| {
            form.update(|form| {
                if let Some(unit) = form.larger.iter_mut().find(|unit| unit.key == key) {
                    *of(unit) = text;
                }
            });
        }
    };
    let wrong = move |answer: fn(usize) -> Answer| place().and_then(|at| fault.run(answer(at)));
    let base = Signal::derive(move || form.with(|form| form.unit.clone()));
    view! {
        <div class="product-form__unit">
            <TextField
                label=move || words.get().products.form.larger_name
                value=text(|unit| &unit.name)
                on_input=change(|unit| &mut unit.name)
                error=move || wrong(Answer::LargerName)
            />
            <NumberField
                label=move || words.get().products.form.larger_factor
                value=text(|unit| &unit.factor)
                on_input=change(|unit| &mut unit.factor)
                unit=base
                error=move || wrong(Answer::LargerFactor)
            />
            <IconButton
                label=move || format!("{} {}", words.get().common.remove, text(|unit| &unit.name).get())
                icon=Glyph::Remove
                on_press=move |()| form.update(|form| form.larger.retain(|unit| unit.key != key))
            />
        </div>
    }
}
