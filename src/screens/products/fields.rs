//! The parts of the form of a product, but for how it is tracked.

use leptos::prelude::*;
use serial_rules::intake::gs1::check::wanted_check_digit;

use super::form::{Answer, Form};
use super::units::LargerUnits;
use crate::components::{NumberField, Section, Switch, TextArea, TextField};
use crate::i18n::{format, use_words};
use crate::shop::{Topic, use_shop};

/// The text of an answer, and what takes its changes.
fn answer(
    form: RwSignal<Form>,
    read: fn(&Form) -> &String,
    write: fn(&mut Form) -> &mut String,
) -> (Signal<String>, Callback<String>) {
    let value = Signal::derive(move || form.with(|form| read(form).clone()));
    (value, Callback::new(move |text| form.update(|form| *write(form) = text)))
}

#[component]
pub(super) fn Basics(form: RwSignal<Form>, fault: Callback<Answer, Option<String>>) -> impl IntoView {
    let words = use_words();
    let (name, set_name) = answer(form, |form| &form.name, |form| &mut form.name);
    let (sku, set_sku) = answer(form, |form| &form.sku, |form| &mut form.sku);
    let (barcode, set_barcode) = answer(form, |form| &form.barcode, |form| &mut form.barcode);
    let (category, set_category) = answer(form, |form| &form.category, |form| &mut form.category);
    // A shop may have codes of its own, so this is told and refuses nothing.
    let barcode_hint = move || {
        let words = &words.get().products.form;
        let wanted = barcode.with(|barcode| wanted_check_digit(barcode.trim()));
        Some(wanted.map_or_else(|| words.barcode_hint.to_owned(), words.check_digit))
    };
    view! {
        <TextField
            attr:data-test="product-name"
            label=move || words.get().products.form.name
            required=true
            autofocus=true
            value=name
            on_input=set_name
            error=move || fault.run(Answer::Name)
        />
        <div class="form__pair">
            // A scan belongs to this field while the cursor is in it.
            <TextField
                attr:data-scan="here"
                attr:data-test="product-barcode"
                label=move || words.get().products.form.barcode
                hint=barcode_hint
                serial=true
                value=barcode
                on_input=set_barcode
                error=move || fault.run(Answer::Barcode)
            />
            <TextField label=move || words.get().products.form.sku hint=move || words.get().products.form.sku_hint value=sku on_input=set_sku />
        </div>
        <TextField
            label=move || words.get().products.form.category
            hint=move || words.get().products.form.category_hint
            value=category
            on_input=set_category
        />
    }
}

#[component]
pub(super) fn Prices(form: RwSignal<Form>, fault: Callback<Answer, Option<String>>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let currency = move || shop.book(Topic::Settings, |book| format::symbol(&book.settings.currency).trim().to_owned());
    let (price, set_price) = answer(form, |form| &form.price, |form| &mut form.price);
    let (cost, set_cost) = answer(form, |form| &form.cost, |form| &mut form.cost);
    view! {
        <Section title=move || words.get().products.form.prices>
            <div class="form__pair">
                <NumberField
                    attr:data-test="product-price"
                    label=move || words.get().products.form.price
                    unit=currency
                    value=price
                    on_input=set_price
                    error=move || fault.run(Answer::Price)
                />
                <NumberField
                    attr:data-test="product-cost"
                    label=move || words.get().products.form.cost
                    unit=currency
                    value=cost
                    on_input=set_cost
                    error=move || fault.run(Answer::Cost)
                />
            </div>
        </Section>
    }
}

#[component]
pub(super) fn Units(form: RwSignal<Form>, fault: Callback<Answer, Option<String>>) -> impl IntoView {
    let words = use_words();
    let (unit, set_unit) = answer(form, |form| &form.unit, |form| &mut form.unit);
    let shop = use_shop();
    let offers = move || {
        shop.book(Topic::Settings, |book| book.settings.units.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    view! {
        <Section title=move || words.get().products.form.units>
            <TextField
                label=move || words.get().products.form.unit
                hint=move || words.get().products.form.unit_hint
                required=true
                value=unit
                on_input=set_unit
                offers=Signal::derive(offers)
                error=move || fault.run(Answer::Unit)
            />
            <LargerUnits form fault />
        </Section>
    }
}

#[component]
pub(super) fn Service(form: RwSignal<Form>, fault: Callback<Answer, Option<String>>) -> impl IntoView {
    let words = use_words();
    let (warranty, set_warranty) = answer(form, |form| &form.warranty, |form| &mut form.warranty);
    let (low, set_low) = answer(form, |form| &form.low_stock, |form| &mut form.low_stock);
    view! {
        <Section title=move || words.get().products.form.service>
            <div class="form__pair">
                <NumberField
                    label=move || words.get().products.form.warranty
                    unit=move || words.get().products.form.months_unit
                    whole=true
                    value=warranty
                    on_input=set_warranty
                    error=move || fault.run(Answer::Warranty)
                />
                <NumberField
                    label=move || words.get().products.form.low_stock
                    hint=move || words.get().products.form.low_stock_hint
                    unit=move || form.with(|form| form.unit.clone())
                    value=low
                    on_input=set_low
                    error=move || fault.run(Answer::LowStock)
                />
            </div>
        </Section>
    }
}

#[component]
pub(super) fn Rest(form: RwSignal<Form>, is_new: bool) -> impl IntoView {
    let words = use_words();
    let (note, set_note) = answer(form, |form| &form.note, |form| &mut form.note);
    view! {
        <TextArea label=move || words.get().products.form.note rows=3 value=note on_input=set_note />
        {(!is_new)
            .then(|| {
                view! {
                    <Switch
                        label=move || words.get().products.form.archived
                        hint=move || words.get().products.form.archived_hint
                        checked=Signal::derive(move || form.with(|form| form.is_archived))
                        on_change=move |is_archived| form.update(|form| form.is_archived = is_archived)
                    />
                }
            })}
    }
}
