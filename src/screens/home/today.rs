//! What was sold and bought today, and the sales of the last two weeks.

use jiff::ToSpan;
use leptos::prelude::*;
use serial_rules::insight::summary::{self, Turnover};
use serial_rules::model::{Date, Kind};

use crate::components::{Bar, Bars, Glyph, Icon, Section};
use crate::i18n::{format, use_words};
use crate::shop::{Topic, use_shop};

/// How many days the chart shows, today included.
const DAYS: i64 = 14;

/// The numbers of the day and the chart of the days before.
#[component]
pub(super) fn Today() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let turnover = move |kind| {
        Memo::new(move |_| {
            shop.book(Topic::Documents, |book| summary::turnover(book, kind, shop.today(), shop.today()))
        })
    };
    let bars = move || {
        let words = words.get();
        shop.book(Topic::Documents, |book| {
            let today = shop.today();
            let bar = |day| {
                let sales = summary::turnover(book, Kind::Sale, day, day);
                Bar {
                    label: format::day_of_year(day, words.language),
                    amount: u64::try_from(sales.total.steps()).unwrap_or_default(),
                    reading: format::money(sales.total, &book.settings.currency),
                    is_marked: day == today,
                }
            };
            last_days(today).map(bar).collect::<Vec<_>>()
        })
    };
    let days = usize::try_from(DAYS).unwrap_or_default();
    view! {
        <Section title=move || words.get().home.today>
            <div class="home__figures">
                <Figure label=move || words.get().home.sales icon=Glyph::Sell turnover=turnover(Kind::Sale) />
                <Figure label=move || words.get().home.purchases icon=Glyph::Buy turnover=turnover(Kind::Purchase) />
            </div>
            <Bars
                caption=move || (words.get().home.sales_of_days)(days)
                table_label=move || words.get().common.as_table
                bars=Signal::derive(bars)
            />
        </Section>
    }
}

/// The days up to this one, the earliest first.
fn last_days(today: Date) -> impl Iterator<Item = Date> {
    (0..DAYS).rev().map(move |ago| today.saturating_sub(ago.days()))
}

/// A sum of money with what it is made of.
#[component]
fn Figure(#[prop(into)] label: Signal<&'static str>, icon: Glyph, turnover: Memo<Turnover>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let sum = move || shop.book(Topic::Settings, |book| format::money(turnover.get().total, &book.settings.currency));
    let made_of = move || {
        let Turnover { documents, quantity, .. } = turnover.get();
        (words.get().home.documents_and_pieces)(documents, &format::quantity(quantity))
    };
    view! {
        <div class="home__figure">
            <span class="home__figure-label"><Icon glyph=icon /> {label}</span>
            <span class="home__figure-sum">{sum}</span>
            <span class="home__figure-detail">{made_of}</span>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::{DAYS, Date, last_days};

    #[test]
    fn the_last_days_end_today_and_cross_the_month() {
        let days: Vec<Date> = last_days(Date::constant(2026, 3, 3)).collect();
        assert_eq!(days.len(), usize::try_from(DAYS).unwrap());
        assert_eq!((days[0], days[13]), (Date::constant(2026, 2, 18), Date::constant(2026, 3, 3)));
    }
}
