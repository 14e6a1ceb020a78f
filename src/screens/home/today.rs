//! What was done today, and the sales of the last thirty days with what is usual.

use leptos::prelude::*;
use serial_rules::insight::sales::{self, DayOfSales};
use serial_rules::insight::summary::{self, Turnover};
use serial_rules::model::{Kind, Money};

use super::stock::chart_words;
use crate::components::{Bar, Bars, Chart, Column, Figure, Figures, Glyph, Section};
use crate::i18n::{format, use_words};
use crate::shop::{Topic, use_shop};

/// How many days the chart shows, today included.
const DAYS: usize = 30;

/// The numbers of the day.
#[component]
pub(super) fn Today() -> impl IntoView {
    let words = use_words();
    view! {
        <Section title=move || words.get().home.today>
            <Figures>
                <Sum label=move || words.get().home.sales icon=Glyph::Sell kind=Kind::Sale />
                <Sum label=move || words.get().home.purchases icon=Glyph::Buy kind=Kind::Purchase />
            </Figures>
        </Section>
    }
}

/// A sum of money with what it is made of.
#[component]
fn Sum(#[prop(into)] label: Signal<&'static str>, icon: Glyph, kind: Kind) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let turnover = Memo::new(move |_| {
        shop.book(Topic::Documents, |book| summary::turnover(book, kind, shop.today(), shop.today()))
    });
    let sum = move || shop.book(Topic::Settings, |book| format::money(turnover.get().total, &book.settings.currency));
    let made_of = move || {
        let Turnover { documents, quantity, .. } = turnover.get();
        (words.get().home.documents_and_pieces)(documents, &format::quantity(quantity))
    };
    view! { <Figure label=move || label.get() icon value=sum detail=made_of /> }
}

/// The sales by day.
#[component]
pub(super) fn SalesByDay() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let days = Memo::new(move |_| shop.book(Topic::Documents, |book| sales::by_day(book, DAYS, shop.today())));
    let money = move |sum| shop.book(Topic::Settings, |book| format::money(sum, &book.settings.currency));
    let length = |sum: Money| u64::try_from(sum.steps()).unwrap_or_default();
    let bars = move || {
        let (language, today) = (words.language(), shop.today());
        let bar = |DayOfSales { day, total, mean }: &DayOfSales| Bar {
            label: format::day_of_year(*day, language),
            amount: length(*total),
            usual: length(*mean),
            reading: money(*total),
            is_marked: *day == today,
        };
        days.with(|days| days.iter().map(bar).collect::<Vec<_>>())
    };
    let usual = move || {
        let mean = days.with(|days| days.last().map(|day| day.mean)).unwrap_or_default();
        (words.get().home.mean)(&money(mean))
    };
    let columns = move || {
        let words = words.get();
        vec![Column::words(words.home.day), Column::number(words.home.sales), Column::number(words.home.mean_column)]
    };
    let rows = move || {
        let language = words.language();
        let row = |day: &DayOfSales| vec![format::date(day.day, language), money(day.total), money(day.mean)];
        days.with(|days| days.iter().rev().map(row).collect::<Vec<_>>())
    };
    view! {
        <Chart
            attr:data-test="home-sales"
            caption=move || (words.get().home.sales_of_days)(DAYS)
            words=Signal::derive(move || chart_words(words.get()))
            picture=move || view! { <Bars bars=Signal::derive(bars) usual /> }
            columns=Signal::derive(columns)
            rows=Signal::derive(rows)
        />
    }
}
