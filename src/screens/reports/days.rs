//! The days of a report: usual spans by a press, any other by its two days.

use jiff::ToSpan;
use leptos::prelude::*;
use serial_rules::insight::report::Span;
use serial_rules::model::Date;

use crate::components::{DateField, FilterChip};
use crate::i18n::{format, use_words};
use crate::reporting::Asked;
use crate::shop::use_shop;

/// The spans that are offered, in the order of their words.
fn spans(today: Date, looks_ahead: bool) -> Vec<Span> {
    if looks_ahead {
        return [30, 60, 90].map(|days: i32| Span { from: today, to: today.saturating_add(days.days()) }).to_vec();
    }
    let month = today.first_of_month();
    let last = month.saturating_sub(1.day());
    vec![
        Span { from: today, to: today },
        Span { from: today.saturating_sub(6.days()), to: today },
        Span { from: month, to: today },
        Span { from: last.first_of_month(), to: last },
        Span { from: today.first_of_year(), to: today },
    ]
}

/// The days.
#[component]
pub(super) fn Days(asked: Memo<Asked>, ask: Callback<Asked>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let today = shop.today();
    let looks_ahead = asked.with_untracked(|asked| asked.which.looks_ahead());
    let now = Memo::new(move |_| asked.with(|asked| asked.span(today)));
    let chip = move |(at, span): (usize, Span)| {
        let label = move || {
            let said = &words.get().reports;
            if looks_ahead { said.spans_ahead[at] } else { said.spans[at] }
        };
        let choose = move |()| {
            ask.run(Asked { from: Some(span.from), to: Some(span.to), ..asked.get_untracked() });
        };
        view! { <FilterChip label pressed=Signal::derive(move || now.get() == span) on_press=choose attr:data-test="report-span" attr:data-at=at /> }
    };
    let chips = spans(today, looks_ahead).into_iter().enumerate().map(chip).collect_view();
    let backwards = move || Some(now.get()).filter(|now| now.to < now.from).map(|_| words.get().reports.backwards);
    view! {
        <div class="cluster" role="group" aria-label=move || words.get().reports.period>{chips}</div>
        <div class="report__days">
            <DateField
                label=move || words.get().reports.from_day
                value=Signal::derive(move || format::iso(now.get().from))
                on_change=move |day: String| ask.run(Asked { from: day.parse().ok(), ..asked.get_untracked() })
                attr:data-test="report-from"
            />
            <DateField
                label=move || words.get().reports.to_day
                value=Signal::derive(move || format::iso(now.get().to))
                on_change=move |day: String| ask.run(Asked { to: day.parse().ok(), ..asked.get_untracked() })
                error=Signal::derive(move || backwards().map(str::to_owned))
                attr:data-test="report-to"
            />
        </div>
    }
}
