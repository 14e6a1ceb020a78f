//! The keys, listed, and the barcodes that do what keys do.

use leptos::prelude::*;

use serial_rules::intake::order::Order;

use crate::components::{Fact, Facts, KeyHint, Page, Section};
use crate::i18n::common::CommonWords;
use crate::i18n::{Phrases, use_words};

/// A key and what it does.
type Shortcut = (&'static str, fn(&'static CommonWords) -> &'static str);

const SHORTCUTS: [Shortcut; 5] = [
    ("F2", |words| words.shortcut_search),
    ("F4", |words| words.shortcut_sell),
    ("F6", |words| words.shortcut_buy),
    ("F9", |words| words.shortcut_post),
    ("Esc", |words| words.shortcut_close),
];

/// A barcode that is an order, and what it does.
type Ordered = (Order, fn(&'static Phrases) -> &'static str);

const ORDERS: [Ordered; 5] = [
    (Order::Post, |words| words.common.shortcut_post),
    (Order::Undo, |words| words.documents.editor.undo),
    (Order::Remove, |words| words.documents.editor.remove_mode),
    (Order::Cancel, |words| words.documents.editor.discard),
    (Order::Times(10), |words| words.scanning.ten_times),
];

/// The list of keys.
#[component]
pub fn HelpScreen() -> impl IntoView {
    let words = use_words();
    let line =
        move |(keys, what): Shortcut| view! { <Fact label=move || what(&words.get().common)><KeyHint keys /></Fact> };
    view! {
        <Page title=move || words.get().common.shortcuts narrow=true>
            <Facts>{SHORTCUTS.map(line).collect_view()}</Facts>
            <Orders />
        </Page>
    }
}

/// The barcodes that are orders, listed.
#[component]
fn Orders() -> impl IntoView {
    let words = use_words();
    let line = move |(order, what): Ordered| {
        view! { <Fact label=move || what(words.get())><span class="serial">{order.code()}</span></Fact> }
    };
    view! {
        <Section title=move || words.get().scanning.orders lead=move || words.get().scanning.orders_lead>
            <Facts>{ORDERS.map(line).collect_view()}</Facts>
        </Section>
    }
}
