//! The lines of a posted document as a table, each with its pieces below it, and what they come to.

use std::sync::Arc;

use leptos::prelude::*;
use serial_rules::model::{Document, Line, Money, Quantity};

use crate::components::{Section, SerialChip, SerialList, TotalRow, Totals};
use crate::components::{Column, Table};
use crate::i18n::{format, use_words};
use crate::routes;
use crate::shop::use_shop;

/// The lines and their total.
#[component]
pub(super) fn PostedLines(document: Document) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let currency = StoredValue::new(shop.peek(|book| book.settings.currency.clone()));
    let is_priced = document.lines.iter().any(|line| line.price.is_some());
    let columns = move || {
        let words = &words.get().documents;
        let mut columns = vec![Column::words(words.product), Column::number(words.quantity)];
        if is_priced {
            columns.extend([Column::number(words.price), Column::number(words.amount)]);
        }
        columns
    };
    let (discount, total) = (document.discount, document.total());
    let totals = move || {
        let words = &words.get().documents;
        let money = |amount: Money| currency.with_value(|currency| format::money(amount, currency));
        let discount = discount.filter(|discount| !discount.is_zero()).map(|discount| TotalRow::new(words.discount, money(-discount)));
        discount.into_iter().chain([TotalRow::grand(words.total, money(total))]).collect::<Vec<_>>()
    };
    let lines = document.lines.into_iter().map(|line| view! { <PostedLine line currency is_priced /> }).collect_view();
    view! {
        <Section title=move || words.get().documents.lines>
            <Table caption=move || words.get().documents.lines caption_hidden=true columns=Signal::derive(columns)>
                {lines}
            </Table>
            {is_priced.then(|| view! { <Totals rows=Signal::derive(totals) /> })}
        </Section>
    }
}

#[component]
fn PostedLine(line: Line, currency: StoredValue<String>, is_priced: bool) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let (name, unit, is_serial_managed) = shop.peek(|book| {
        let product = book.catalogue.product(&line.product);
        let name = product.map_or_else(|| line.product.to_string(), |product| product.name.clone());
        let unit = line.unit.clone().or_else(|| product.map(|product| product.unit.clone()));
        (name, unit.map(|unit| unit.to_string()).unwrap_or_default(), product.is_some_and(|product| product.is_serial_managed()))
    });
    let money = move |amount: Option<Money>| amount.map(|amount| currency.with_value(|currency| format::money(amount, currency)));
    let unnamed = line.quantity - Quantity::count(line.serials.len());
    let amount = line.price.map(|_| line.total());
    let quantity = format!("{} {unit}", format::quantity(line.quantity));
    let nameless = (is_serial_managed && unnamed.is_positive()).then(|| {
        view! { <p class="muted">{move || (words.get().documents.unnamed)(&format::quantity(unnamed))}</p> }
    });
    view! {
        <tr>
            <td>
                <a class="link" href=routes::product(&line.product)>{name.clone()}</a>
                {nameless}
                <Pieces name line=line.clone() />
            </td>
            <td class="table__number">{quantity}</td>
            {is_priced.then(|| view! {
                <td class="table__number">{money(line.price)}</td>
                <td class="table__number">{money(amount)}</td>
            })}
        </tr>
    }
}

#[component]
fn Pieces(name: String, line: Line) -> impl IntoView {
    let words = use_words();
    let serials: Vec<SerialChip> =
        line.serials.iter().map(|serial| SerialChip { serial: Arc::from(serial.as_str()), is_wrong: false }).collect();
    (!serials.is_empty()).then(|| {
        view! {
            <SerialList
                label=move || (words.get().documents.serials_of)(&name)
                serials=serials
                more_label=move |count| (words.get().common.show_all)(count)
            />
        }
    })
}
