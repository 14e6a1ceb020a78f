//! Generating: the first number, how many, how far apart; the first three and the last are shown before they are added.

use leptos::prelude::*;
use serial_rules::Code;
use serial_rules::intake::generate::generate;
use serial_rules::model::{ProductId, Serial};

use super::verdict::{Verdict, lacking, next_number, verdict};
use crate::components::{Button, ButtonKind, NumberField, SerialText, TextField};
use crate::i18n::refusal::text_sentence;
use crate::screens::documents::editor::desk::Desk;

/// What is typed.
#[derive(Clone, PartialEq)]
struct Wish {
    start: String,
    count: String,
    step: String,
}

impl Wish {
    /// What it makes; nothing while the start is blank.
    fn made(&self) -> Option<Result<Vec<Serial>, Code>> {
        if self.start.trim().is_empty() {
            return None;
        }
        let number = |text: &str| text.trim().parse::<i64>().map_err(|_| Code::NotPositive);
        Some(number(&self.count).and_then(|count| generate(&self.start, count, number(&self.step)?)))
    }
}

/// What would be added, or why nothing can be.
type Outcome = Option<Result<Verdict, Code>>;

/// The panel.
#[component]
pub(super) fn Generated(desk: Desk, product: StoredValue<ProductId>) -> impl IntoView {
    let wish = RwSignal::new(product.with_value(|product| proposed(desk, product)));
    let outcome: Memo<Outcome> = Memo::new(move |_| {
        let made = wish.with(Wish::made)?;
        Some(made.map(|serials| {
            product.with_value(|product| desk.shop.peek(|book| desk.peek(|work| verdict(book, work, product, serials))))
        }))
    });
    let words = move || &desk.words.get().scanning;
    let good = move || {
        outcome.with(|outcome| outcome.as_ref().and_then(|it| it.as_ref().ok()).map_or(0, |verdict| verdict.good.len()))
    };
    let add = move |()| {
        if let Some(Ok(verdict)) = outcome.get_untracked() {
            desk.close();
            product.with_value(|product| desk.enter(product, verdict.good, &[]));
        }
    };
    let start_error = move || {
        let code = outcome.with(|outcome| outcome.as_ref().and_then(|outcome| outcome.as_ref().err().copied()))?;
        let start = wish.with(|wish| wish.start.clone());
        (code != Code::NotPositive && code != Code::TooManyEntries)
            .then(|| text_sentence(code, &start, desk.words.language()).what)
    };
    let count_error = move || {
        let code = outcome.with(|outcome| outcome.as_ref().and_then(|outcome| outcome.as_ref().err().copied()))?;
        matches!(code, Code::NotPositive | Code::TooManyEntries)
            .then(|| text_sentence(code, "", desk.words.language()).what)
    };
    let verb = move || match good() {
        0 => words().add_none.to_owned(),
        count => (words().add_good)(count),
    };
    view! {
        <div class="entry__panel">
            <TextField
                label=move || words().start
                value=Signal::derive(move || wish.with(|wish| wish.start.clone()))
                on_input=move |start| wish.update(|wish| wish.start = start)
                error=start_error
                serial=true
                attr:data-test="generate-start"
                attr:data-scan="here"
            />
            <AppendOne desk wish outcome />
            <div class="entry__pair">
                <NumberField
                    label=move || words().count
                    value=Signal::derive(move || wish.with(|wish| wish.count.clone()))
                    on_input=move |count| wish.update(|wish| wish.count = count)
                    error=count_error
                    whole=true
                />
                <NumberField
                    label=move || words().step
                    value=Signal::derive(move || wish.with(|wish| wish.step.clone()))
                    on_input=move |step| wish.update(|wish| wish.step = step)
                    whole=true
                />
            </div>
            <Sample desk outcome />
            <Button
                label=verb
                kind=ButtonKind::Primary
                disabled=Signal::derive(move || good() == 0)
                on_press=add
                attr:data-test="generate-add"
            />
        </div>
    }
}

/// What is proposed: the next number of the product, as many as the line lacks.
fn proposed(desk: Desk, product: &ProductId) -> Wish {
    let (start, lacking) =
        desk.shop.peek(|book| desk.peek(|work| (next_number(book, work, product), lacking(book, work, product))));
    Wish { start: start.unwrap_or_default(), count: lacking.max(1).to_string(), step: "1".to_owned() }
}

/// A start without digits counts nothing: offers to append one.
#[component]
fn AppendOne(desk: Desk, wish: RwSignal<Wish>, outcome: Memo<Outcome>) -> impl IntoView {
    let lacks_digits = move || outcome.with(|outcome| matches!(outcome, Some(Err(Code::NoCounter))));
    view! {
        <Show when=lacks_digits>
            <Button
                label=move || wish.with(|wish| (desk.words.get().scanning.append_one)(wish.start.trim()))
                on_press=move |()| wish.update(|wish| wish.start = format!("{}1", wish.start.trim()))
            />
        </Show>
    }
}

/// The first three and the last of what would be added, and how many are left out.
#[component]
fn Sample(desk: Desk, outcome: Memo<Outcome>) -> impl IntoView {
    move || {
        let words = &desk.words.get().scanning;
        let Some(Ok(verdict)) = outcome.get() else { return ().into_any() };
        let Verdict { good, repeated, refused } = verdict;
        let (left_out, count) = (repeated.len() + refused.len(), good.len());
        let shown = good.iter().take(3).chain(good.last().filter(|_| count > 3));
        let rows = shown.enumerate().map(|(at, serial)| {
            let is_after_gap = at == 3 && count > 4;
            view! {
                <li>{is_after_gap.then_some("… ")} <SerialText serial=serial.to_string() /></li>
            }
        });
        view! {
            <div class="entry__preview" data-test="generate-preview" aria-live="polite">
                <p class="entry__tally">{words.preview}</p>
                <ol class="entry__sample">{rows.collect_view()}</ol>
                {(left_out > 0).then(|| view! { <p class="entry__problem">{(words.taken)(left_out)}</p> })}
            </div>
        }
        .into_any()
    }
}
