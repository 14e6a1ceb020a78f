//! Stacked bars: for each row a bar of parts, with its name, its sum, and below it what its parts are.

use leptos::prelude::*;

use super::chip::Tone;

/// The length of the longest bar, in the drawing's own units.
const LONGEST: u64 = 1_000;
/// What is free between two parts of a bar.
const APART: u64 = 4;

/// One bar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stack {
    /// What it stands for.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Its sum in words.
    pub reading: String,
    /// Its parts, from the start of the bar.
    pub parts: Vec<Part>,
}

/// One part of a bar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// How long it is.
    pub amount: u64,
    /// What it is, in words; blank needs none.
    pub reading: String,
    /// Its colour: good, sold, open, past or caution.
    pub tone: Tone,
}

/// Bars below each other.
#[component]
pub fn StackedBars(
    /// The bars, in order.
    #[prop(into)]
    stacks: Signal<Vec<Stack>>,
) -> impl IntoView {
    let drawn = move || {
        let stacks = stacks.get();
        let longest = stacks.iter().map(length).max().unwrap_or(0).max(1);
        stacks.into_iter().map(|stack| bar(stack, longest)).collect_view()
    };
    view! { <ul class="stacks">{drawn}</ul> }
}

fn length(stack: &Stack) -> u64 {
    stack.parts.iter().map(|part| part.amount).sum()
}

fn scaled(amount: u64, longest: u64) -> u64 {
    u64::try_from(u128::from(amount) * u128::from(LONGEST) / u128::from(longest)).unwrap_or(LONGEST)
}

fn bar(stack: Stack, longest: u64) -> impl IntoView {
    let Stack { label, href, reading, parts } = stack;
    let mut from = 0;
    let rects = parts.iter().map(|part| {
        let (start, end) = (scaled(from, longest), scaled(from + part.amount, longest));
        from += part.amount;
        // Parts of one bar stand apart, whatever their colours.
        let width = end - start;
        let width = if width > 3 * APART { width - APART } else { width };
        let is = |tone: Tone| part.tone == tone;
        view! {
            <rect
                class="stacks__part"
                class:stacks__part--caution=is(Tone::Caution)
                class:stacks__part--open=is(Tone::Open)
                class:stacks__part--sold=is(Tone::Sold)
                class:stacks__part--past=is(Tone::Past)
                x=start
                width=width
                height="12"
            ></rect>
        }
    });
    let rects = rects.collect_view();
    let said = parts.iter().filter(|part| part.amount > 0 && !part.reading.is_empty()).map(|part| {
        let is = |tone: Tone| part.tone == tone;
        view! {
            <span class="stacks__word" class:stacks__word--sold=is(Tone::Sold) class:stacks__word--caution=is(Tone::Caution) class:stacks__word--past=is(Tone::Past)>
                {part.reading.clone()}
            </span>
        }
    });
    let said = said.collect_view();
    view! {
        <li class="stacks__row">
            <a class="stacks__label" href=href>{label}</a>
            <span class="stacks__sum">{reading}</span>
            <svg class="stacks__bar" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">{rects}</svg>
            <span class="stacks__words">{said}</span>
        </li>
    }
}
