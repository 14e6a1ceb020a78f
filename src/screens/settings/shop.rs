//! What concerns the shop: its name, trade and money, the usual warehouse, and stock below nothing.

use leptos::prelude::*;
use serial_rules::model::settings::Trade;

use super::keeper::use_keeper;
use crate::components::{Button, Section, SelectField, SelectOption, Switch, TextField};
use crate::i18n::{settings, use_words};
use crate::shop::Topic;

/// The settings of the shop. Choices are stored as they are made; the name when somebody says so.
#[component]
pub(super) fn ShopSettings() -> impl IntoView {
    let words = use_words();
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
    }
}

#[component]
fn ShopName() -> impl IntoView {
    let keeper = use_keeper();
    let words = keeper.words;
    let stored = keeper.now(|settings| settings.shop_name.clone());
    // What is typed, while it differs from what is stored.
    let typed = RwSignal::new(None::<String>);
    let is_blank = move || typed.with(|typed| typed.as_ref().is_some_and(|name| name.trim().is_empty()));
    let is_changed = move || typed.with(|typed| typed.as_ref().is_some_and(|name| *name != stored.get()));
    let save = move |()| {
        if let Some(name) = typed.get_untracked().filter(|name| !name.trim().is_empty()) {
            typed.set(None);
            keeper.keep(|settings| name.trim().clone_into(&mut settings.shop_name));
        }
    };
    view! {
        <div class="settings__name">
            <TextField
                label=move || words.get().welcome.shop_name
                required=true
                error=move || is_blank().then_some(words.get().welcome.shop_name_missing)
                value=Signal::derive(move || typed.get().unwrap_or_else(|| stored.get()))
                on_input=move |name| typed.set(Some(name))
            />
            <Show when=is_changed>
                <Button attr:data-test="save" label=move || words.get().common.save disabled=Signal::derive(is_blank) on_press=save />
            </Show>
        </div>
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
    let keeper = use_keeper();
    let words = keeper.words;
    let options = move || {
        let said = words.get().welcome.trades;
        TRADES.map(|(trade, key)| SelectOption::new(key, said(trade).0)).to_vec()
    };
    let choose = move |key: String| {
        if let Some((trade, _)) = TRADES.into_iter().find(|(_, known)| *known == key) {
            keeper.keep(|settings| settings.trade = trade);
        }
    };
    view! {
        <SelectField
            label=move || words.get().settings.trade
            options=Signal::derive(options)
            value=keeper.now(|settings| key_of(settings.trade))
            on_change=choose
        />
    }
}

#[component]
fn CurrencyChoice() -> impl IntoView {
    let keeper = use_keeper();
    let words = keeper.words;
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
            value=keeper.now(|settings| settings.currency.clone())
            on_change=move |code| keeper.keep(|settings| settings.currency = code)
        />
    }
}

#[component]
fn UsualWarehouse() -> impl IntoView {
    let keeper = use_keeper();
    let words = keeper.words;
    let options = move || {
        keeper.shop.book(Topic::Catalogue, |book| {
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
            value=keeper.now(|settings| settings.warehouse.as_ref().map(ToString::to_string).unwrap_or_default())
            on_change=move |id: String| keeper.keep(|settings| settings.warehouse = (!id.is_empty()).then(|| id.into()))
        />
    }
}

/// Stock below nothing, for untracked products (D15).
#[component]
fn NegativeStock() -> impl IntoView {
    let keeper = use_keeper();
    let words = keeper.words;
    view! {
        <Switch
            label=move || words.get().settings.negative_stock
            hint=move || words.get().settings.negative_stock_hint
            checked=keeper.now(|settings| settings.negative_stock)
            on_change=move |on| keeper.keep(|settings| settings.negative_stock = on)
        />
    }
}
