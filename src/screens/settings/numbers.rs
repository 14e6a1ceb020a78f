//! How documents are numbered: a prefix, when the count begins anew, and its digits, for each kind; with the next number
//! as it will be.

use leptos::prelude::*;
use serial_rules::model::{Kind, Series, Span};

use super::form::{Form, use_form};
use crate::components::{Section, SelectField, SelectOption, TextField};
use crate::i18n::kinds;

/// The digits on offer.
const DIGITS: std::ops::RangeInclusive<u8> = 3..=8;

/// The spans, with what stands for each in the list of choices.
const SPANS: [(Span, &str); 4] =
    [(Span::Day, "day"), (Span::Month, "month"), (Span::Year, "year"), (Span::Ever, "ever")];

/// The series of every kind.
#[component]
pub(super) fn NumberSettings() -> impl IntoView {
    let form = use_form();
    let words = form.words;
    view! {
        <Section title=move || words.get().settings.numbers lead=move || words.get().settings.numbers_lead>
            <ul class="numbers">{Kind::ALL.map(|kind| view! { <SeriesRow kind form /> }).collect_view()}</ul>
        </Section>
    }
}

/// What is wrong with the prefix of a kind, if anything.
fn fault(form: Form, kind: Kind) -> Option<String> {
    let words = form.words.get();
    if !form.series(kind).is_sound() {
        return Some(words.settings.prefix_bad.to_owned());
    }
    let other = form.collision(kind)?;
    Some((words.settings.prefix_taken)(kinds::name(other, words.language)))
}

/// What to type or choose for one kind; folded until somebody wants to.
#[component]
fn SeriesRow(kind: Kind, form: Form) -> impl IntoView {
    let words = form.words;
    let is_open = RwSignal::new(false);
    let fault = Memo::new(move |_| fault(form, kind));
    let sample = move || form.series(kind).number(form.shop.today(), 1);
    let name = move || kinds::name(kind, words.language());
    // A fault is never folded away.
    let is_shown = move || is_open.get() || fault.with(Option::is_some);
    let hook = crate::routes::entering(kind).trim_start_matches('/');
    view! {
        <li class="numbers__row" data-test="series-row" data-kind=hook>
            <button
                type="button"
                class="numbers__head"
                aria-expanded=move || if is_shown() { "true" } else { "false" }
                data-test="series-open"
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                <span>{name}</span>
                <span class="numbers__sample" data-test="series-sample">{sample}</span>
            </button>
            <Show when=is_shown>
                <Fields kind form fault />
            </Show>
        </li>
    }
}

#[component]
fn Fields(kind: Kind, form: Form, fault: Memo<Option<String>>) -> impl IntoView {
    let words = form.words;
    let spans = move || {
        let said = words.get().settings.spans;
        SPANS.iter().zip(said).map(|((_, key), said)| SelectOption::new(*key, said)).collect::<Vec<_>>()
    };
    let span = move || {
        let span = form.series(kind).span;
        SPANS.iter().find(|(known, _)| *known == span).map(|(_, key)| (*key).to_owned()).unwrap_or_default()
    };
    let choose = move |key: String| {
        if let Some((span, _)) = SPANS.into_iter().find(|(_, known)| *known == key) {
            form.number(kind, |series| series.span = span);
        }
    };
    let digits = DIGITS.map(|digits| SelectOption::new(digits.to_string(), digits.to_string())).collect::<Vec<_>>();
    let count = move |text: String| {
        if let Ok(digits) = text.parse() {
            form.number(kind, |series| series.digits = digits);
        }
    };
    view! {
        <div class="numbers__fields">
            <TextField
                attr:data-test="series-prefix"
                label=move || words.get().settings.prefix
                error=move || fault.get()
                serial=true
                value=Signal::derive(move || form.series(kind).prefix)
                on_input=move |text: String| form.number(kind, |series: &mut Series| text.trim().clone_into(&mut series.prefix))
            />
            <SelectField attr:data-test="series-span" label=move || words.get().settings.span options=Signal::derive(spans) value=Signal::derive(span) on_change=choose />
            <SelectField
                label=move || words.get().settings.digits
                options=Signal::stored(digits)
                value=Signal::derive(move || form.series(kind).digits.to_string())
                on_change=count
            />
        </div>
    }
}
