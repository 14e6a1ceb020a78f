//! How a product is tracked: the switches of serial management and of lots in its form. One excludes the other (R55).

use leptos::prelude::*;
use serial_rules::insight::summary;
use serial_rules::model::{Product, Tracking};
use serial_rules::{Command, decide};

use super::form::Form;
use crate::components::Switch;
use crate::i18n::{format, trouble, use_words};
use crate::shop::{Shop, Topic, use_shop};

/// The switch of serial management (R7). It is not there while the shop works without serials (R8), and cannot be turned
/// where the rules are against it, which it then says.
#[component]
pub(super) fn TrackingSwitch(form: RwSignal<Form>, own: StoredValue<Option<Product>>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let has_serials = move || shop.book(Topic::Settings, |book| book.settings.serials);
    // Where the switch leads from how the product is tracked now: to serials, or back to what it was without them.
    let without = own.with_value(|own| {
        own.as_ref().map(|own| own.tracking).filter(|tracking| *tracking != Tracking::Serial).unwrap_or_default()
    });
    let other = own.with_value(|own| {
        own.as_ref().map(|own| if own.is_serial_managed() { Tracking::None } else { Tracking::Serial })
    });
    let against = move || {
        let id = own.with_value(|own| own.as_ref().map(|own| own.id.clone()))?;
        let command = Command::SwitchTracking { products: vec![id], to: other? };
        shop.book(Topic::Stock, |book| {
            decide(book, &command).err().map(|findings| trouble::refused(&findings, book, words.get()))
        })
    };
    let means = move || {
        let words = &words.get().products.form;
        let (named, quantity) = on_hand_of(shop, own);
        let wants = form.with(|form| form.tracking);
        match (own.with_value(|own| own.as_ref().map(|own| own.tracking)), wants) {
            (Some(Tracking::Serial), Tracking::None | Tracking::Lot) if named > 0 => (words.serials_to_history)(named),
            (Some(Tracking::None | Tracking::Lot), Tracking::Serial) => {
                quantity.map_or_else(|| words.serials_hint.to_owned(), |quantity| (words.serials_unnamed)(&quantity))
            }
            _ => words.serials_hint.to_owned(),
        }
    };
    view! {
        <Show when=has_serials>
            <Switch
                attr:data-test="product-serial-managed"
                label=move || words.get().products.form.serials
                hint=move || against().unwrap_or_else(means)
                checked=Signal::derive(move || form.with(|form| form.tracking == Tracking::Serial))
                disabled=Signal::derive(move || against().is_some())
                on_change=move |on| form.update(|form| form.tracking = if on { Tracking::Serial } else { without })
            />
        </Show>
    }
}

/// The switch of lots (D19). It can be turned while nothing of the product is in stock (D26), and says so.
#[component]
pub(super) fn LotSwitch(form: RwSignal<Form>, own: StoredValue<Option<Product>>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let own_tracking = own.with_value(|own| own.as_ref().map(|own| own.tracking));
    let other = if own_tracking == Some(Tracking::Lot) { Tracking::None } else { Tracking::Lot };
    let against = move || {
        let id = own.with_value(|own| own.as_ref().map(|own| own.id.clone()))?;
        let command = Command::SwitchTracking { products: vec![id], to: other };
        let (_, quantity) = on_hand_of(shop, own);
        let said = &words.get().products.form;
        shop.book(Topic::Stock, |book| {
            let findings = decide(book, &command).err()?;
            Some(match quantity {
                Some(quantity) => (said.lots_in_stock)(&quantity),
                None => trouble::refused(&findings, book, words.get()),
            })
        })
    };
    view! {
        <Switch
            attr:data-test="product-lot-managed"
            label=move || words.get().products.form.lots
            hint=move || against().unwrap_or_else(|| words.get().products.form.lots_hint.to_owned())
            checked=Signal::derive(move || form.with(|form| form.tracking == Tracking::Lot))
            disabled=Signal::derive(move || against().is_some())
            on_change=move |on| form.update(|form| form.tracking = if on { Tracking::Lot } else { Tracking::None })
        />
    }
}

/// How many pieces in stock have a number, and what is in stock, where there is any.
fn on_hand_of(shop: Shop, own: StoredValue<Option<Product>>) -> (usize, Option<String>) {
    own.with_value(|own| {
        let Some(own) = own else { return (0, None) };
        let on_hand = shop.book(Topic::Stock, |book| summary::on_hand(book, &own.id));
        let quantity = on_hand.quantity();
        (on_hand.named, quantity.is_positive().then(|| format!("{} {}", format::quantity(quantity), own.unit)))
    })
}
