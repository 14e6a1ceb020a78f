//! The keys, listed, and the barcodes that do what keys do.

use leptos::prelude::*;

use crate::components::{ButtonLink, Fact, Facts, Glyph, KeyHint, Page, Section};
use crate::i18n::common::CommonWords;
use crate::i18n::use_words;
use crate::routes;
use crate::screens::printing::ORDERS;

/// A key and what it does.
type Shortcut = (&'static str, fn(&'static CommonWords) -> &'static str);

const SHORTCUTS: [Shortcut; 5] = [
    ("F2", |words| words.shortcut_search),
    ("F4", |words| words.shortcut_sell),
    ("F6", |words| words.shortcut_buy),
    ("F9", |words| words.shortcut_post),
    ("Esc", |words| words.shortcut_close),
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
    let lines = ORDERS.map(|(order, what)| {
        view! { <Fact label=move || what(words.get())><span class="serial">{order.code()}</span></Fact> }
    });
    view! {
        <Section title=move || words.get().scanning.orders lead=move || words.get().scanning.orders_lead>
            <Facts>{lines.collect_view()}</Facts>
            <ButtonLink
                label=move || words.get().scanner.print_orders
                href=routes::ORDER_CODES_PAGE.to_owned()
                icon=Glyph::Print
                attr:data-test="print-orders"
            />
        </Section>
    }
}
