//! What concerns the shop: its name, trade and money, the usual warehouse, people, units, and stock below nothing.

use leptos::prelude::*;
use serial_rules::model::settings::Trade;

use super::form::{Text, use_form};
use crate::components::{
    Choice, ChoiceOption, NumberField, Section, SelectField, SelectOption, Switch, TextArea, TextField,
};
use crate::i18n::settings;
use crate::shop::Topic;

/// The settings of the shop.
#[component]
pub(super) fn ShopSettings() -> impl IntoView {
    let words = use_form().words;
    view! {
        <Section title=move || words.get().settings.shop lead=move || words.get().settings.shop_lead>
            <div class="form">
                <ShopName />
                <div class="form__pair">
                    <TradeChoice />
                    <CurrencyChoice />
                </div>
                <UsualWarehouse />
                <NegativeStock />
            </div>
        </Section>
        <Section title=move || words.get().settings.tax lead=move || words.get().settings.tax_lead>
            <div class="form"><TaxFields /></div>
        </Section>
        <Section title=move || words.get().settings.lists>
            <div class="form"><Lists /></div>
        </Section>
    }
}

#[component]
fn ShopName() -> impl IntoView {
    let form = use_form();
    let words = form.words;
    let (value, on_input) = form.text(Text::ShopName);
    let is_blank = move || value.with(|name| name.trim().is_empty());
    view! {
        <TextField
            attr:data-test="settings-name"
            label=move || words.get().welcome.shop_name
            required=true
            error=move || is_blank().then_some(words.get().welcome.shop_name_missing)
            value
            on_input
        />
    }
}

/// Every trade, in the order in which it is offered, with what the choice stores.
const TRADES: [(Trade, &str); 5] = [
    (Trade::DigitalAppliances, "digital-appliances"),
    (Trade::MedicalDevices, "medical-devices"),
    (Trade::AutoParts, "auto-parts"),
    (Trade::Jewelry, "jewelry"),
    (Trade::Other, "other"),
];

fn key_of(trade: Trade) -> String {
    TRADES.iter().find(|(known, _)| *known == trade).map(|(_, key)| (*key).to_owned()).unwrap_or_default()
}

/// The trade. After the first run it changes nothing but what samples and proposals look like.
#[component]
fn TradeChoice() -> impl IntoView {
    let form = use_form();
    let words = form.words;
    let options = move || {
        let said = words.get().welcome.trades;
        TRADES.map(|(trade, key)| SelectOption::new(key, said(trade).0)).to_vec()
    };
    let choose = move |key: String| {
        if let Some((trade, _)) = TRADES.into_iter().find(|(_, known)| *known == key) {
            form.set(|settings| settings.trade = trade);
        }
    };
    view! {
        <SelectField
            label=move || words.get().settings.trade
            options=Signal::derive(options)
            value=form.now(|settings| key_of(settings.trade))
            on_change=choose
        />
    }
}

#[component]
fn CurrencyChoice() -> impl IntoView {
    let form = use_form();
    let words = form.words;
    let options = move || {
        let language = words.language();
        settings::CURRENCIES
            .iter()
            .map(|currency| SelectOption::new(currency.code, currency.reading(language)))
            .collect::<Vec<_>>()
    };
    view! {
        <SelectField
            label=move || words.get().welcome.currency
            hint=move || words.get().settings.currency_hint
            options=Signal::derive(options)
            value=form.now(|settings| settings.currency.clone())
            on_change=move |code| form.set(|settings| settings.currency = code)
        />
    }
}

#[component]
fn UsualWarehouse() -> impl IntoView {
    let form = use_form();
    let words = form.words;
    let options = move || {
        form.shop.book(Topic::Catalogue, |book| {
            let in_use = book.catalogue.warehouses().filter(|warehouse| !warehouse.is_archived);
            in_use
                .map(|warehouse| SelectOption::new(warehouse.id.as_str(), warehouse.name.as_str()))
                .collect::<Vec<_>>()
        })
    };
    view! {
        <SelectField
            label=move || words.get().settings.warehouse
            hint=move || words.get().parties.warehouse.make_usual_hint
            options=Signal::derive(options)
            value=form.now(|settings| settings.warehouse.as_ref().map(ToString::to_string).unwrap_or_default())
            on_change=move |id: String| form.set(|settings| settings.warehouse = (!id.is_empty()).then(|| id.into()))
        />
    }
}

/// Stock below nothing, for untracked products (D15).
#[component]
fn NegativeStock() -> impl IntoView {
    let form = use_form();
    let words = form.words;
    view! {
        <Switch
            attr:data-test="negative-switch"
            label=move || words.get().settings.negative_stock
            hint=move || words.get().settings.negative_stock_hint
            checked=form.now(|settings| settings.negative_stock)
            on_change=move |on| form.set(|settings| settings.negative_stock = on)
        />
    }
}

/// The tax that new documents propose.
#[component]
fn TaxFields() -> impl IntoView {
    let form = use_form();
    let words = form.words;
    let (value, on_input) = form.text(Text::Tax);
    let answers = move || {
        let words = &words.get().settings;
        vec![ChoiceOption::new(false, words.tax_on_top), ChoiceOption::new(true, words.tax_included)]
    };
    view! {
        <NumberField
            attr:data-test="settings-tax"
            label=move || words.get().settings.tax_rate
            hint=move || words.get().settings.tax_rate_hint
            error=move || form.has_bad_rate().then_some(words.get().settings.tax_rate_bad)
            unit="%"
            value
            on_input
        />
        <Show when=move || form.has_tax()>
            <Choice
                label=move || words.get().settings.tax_prices
                options=Signal::derive(answers)
                value=Signal::derive(move || form.is_tax_included())
                on_change=move |is_included| form.include_tax(is_included)
            />
        </Show>
    }
}

/// People and units: names, one a line.
#[component]
fn Lists() -> impl IntoView {
    let form = use_form();
    let words = form.words;
    let ((clerks, set_clerks), (units, set_units)) = (form.text(Text::Clerks), form.text(Text::Units));
    view! {
        <TextArea
            attr:data-test="settings-clerks"
            label=move || words.get().settings.clerks
            hint=move || words.get().settings.clerks_hint
            value=clerks
            on_input=set_clerks
            rows=3
        />
        <TextArea
            attr:data-test="settings-units"
            label=move || words.get().settings.units
            hint=move || words.get().settings.units_hint
            value=units
            on_input=set_units
            rows=3
        />
    }
}
