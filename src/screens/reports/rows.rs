//! The table of a report: its rows as far as they are shown, what they come to, and what is to be known.

use leptos::prelude::*;

use crate::components::{Button, Column, Table};
use crate::i18n::{Language, use_words};
use crate::reporting::{Head, Tabled, Value};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// How many rows are drawn at first, and how many more with each press.
const PAGE: usize = 200;

/// The table.
#[component]
pub(super) fn Rows(table: Memo<Tabled>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let shown = RwSignal::new(PAGE);
    let currency = Memo::new(move |_| shop.book(Topic::Settings, |book| book.settings.currency.clone()));
    let columns = move || table.with(|table| table.heads.iter().map(column).collect::<Vec<_>>());
    let lines = move || {
        let (language, currency) = (words.language(), currency.get());
        table.with(|table| {
            let rows = table.rows.iter().take(shown.get());
            rows.map(|row| line(row, &table.heads, language, &currency)).collect_view()
        })
    };
    let sums = move || {
        let (language, currency) = (words.language(), currency.get());
        table.with(|table| (!table.sums.is_empty()).then(|| sum_line(&table.sums, &table.heads, language, &currency)))
    };
    let rest = move || table.with(|table| table.rows.len()).saturating_sub(shown.get());
    let note = move || table.with(|table| table.note.clone());
    view! {
        <div class="report__table" data-test="report-table">
            <Table caption=move || table.with(|table| table.title.clone()) caption_hidden=true columns=Signal::derive(columns)>
                {lines}
                {sums}
            </Table>
        </div>
        <Show when=move || { rest() > 0 }>
            <Button label=move || (words.get().documents.show_more)(rest().min(PAGE)) on_press=move |()| shown.update(|shown| *shown += PAGE) />
        </Show>
        <p class="report__note" data-test="report-note">{note}</p>
    }
}

fn column(head: &Head) -> Column {
    Column { label: head.title.clone(), is_number: head.is_number, is_extra: head.is_extra }
}

fn line(row: &[Value], heads: &[Head], language: Language, currency: &str) -> AnyView {
    let cells = row.iter().zip(heads).enumerate().map(|(at, (value, head))| {
        let said = value.said_in(head, language, currency);
        let body = match value {
            Value::Link(_, href) => view! { <a class="link" href=href.clone()>{said}</a> }.into_any(),
            Value::Serial(serial) => {
                view! { <a class="link report__serial" href=routes::serial(serial)>{said}</a> }.into_any()
            }
            Value::Day(_) => view! { <span class="report__day">{said}</span> }.into_any(),
            _ => said.into_any(),
        };
        cell(at, body, head)
    });
    let name = row.first().map(|value| value.said(language, currency)).unwrap_or_default();
    view! { <tr data-test="report-row" data-name=name>{cells.collect_view()}</tr> }.into_any()
}

fn cell(at: usize, body: AnyView, head: &Head) -> AnyView {
    let (is_number, is_extra) = (head.is_number, head.is_extra);
    if at == 0 {
        return view! { <th scope="row">{body}</th> }.into_any();
    }
    view! { <td class:table__number=is_number class:table__extra=is_extra>{body}</td> }.into_any()
}

fn sum_line(sums: &[Value], heads: &[Head], language: Language, currency: &str) -> AnyView {
    let cells = sums.iter().zip(heads).enumerate();
    let cells = cells.map(|(at, (value, head))| cell(at, value.said(language, currency).into_any(), head));
    view! { <tr class="report__sums" data-test="report-sums">{cells.collect_view()}</tr> }.into_any()
}
