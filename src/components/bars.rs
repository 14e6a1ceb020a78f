//! A small bar chart and, folded below it, the same numbers as a table.

use leptos::{prelude::*, text_prop::TextProp};

/// The drawing's size in its own units; the style decides how large it is on the screen.
const HEIGHT: u64 = 100;
const STEP: u64 = 20;
const BAR: u64 = 14;

/// One bar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bar {
    /// What it stands for, such as a day.
    pub label: String,
    /// How long it is.
    pub amount: u64,
    /// The amount in words.
    pub reading: String,
    /// Whether it is the one to look at, such as today.
    pub is_marked: bool,
}

/// A bar chart with its table.
#[component]
pub fn Bars(
    /// What the chart shows.
    #[prop(into)]
    caption: TextProp,
    /// What opens the table: "As a table".
    #[prop(into)]
    table_label: TextProp,
    /// The bars, in order.
    #[prop(into)]
    bars: Signal<Vec<Bar>>,
) -> impl IntoView {
    let highest = Memo::new(move |_| bars.with(|bars| bars.iter().map(|bar| bar.amount).max().unwrap_or(0).max(1)));
    let drawn =
        move || bars.get().into_iter().zip(0..).map(|(bar, at)| drawn_bar(&bar, at, highest.get())).collect_view();
    let first = move || bars.with(|bars| bars.first().map(|bar| bar.label.clone()));
    let last = move || bars.with(|bars| bars.last().map(|bar| bar.label.clone()));
    let line = |bar: Bar| {
        view! {
            <tr>
                <th scope="row">{bar.label}</th>
                <td class="table__number">{bar.reading}</td>
            </tr>
        }
    };
    view! {
        <figure class="bars">
            <figcaption class="bars__caption">{move || caption.get()}</figcaption>
            <svg class="bars__chart" preserveAspectRatio="none" viewBox=move || format!("0 0 {} {HEIGHT}", width_of(bars.with(Vec::len))) aria-hidden="true">
                {drawn}
            </svg>
            <div class="bars__axis" aria-hidden="true">
                <span>{first}</span>
                <span>{last}</span>
            </div>
            <details class="bars__details">
                <summary class="bars__summary">{move || table_label.get()}</summary>
                <table class="table__grid">
                    <tbody>{move || bars.get().into_iter().map(line).collect_view()}</tbody>
                </table>
            </details>
        </figure>
    }
}

fn width_of(bars: usize) -> u64 {
    (bars as u64 * STEP).max(STEP)
}

fn drawn_bar(bar: &Bar, at: u64, highest: u64) -> impl IntoView + use<> {
    // What is not nothing is at least a line; what is nothing is a hair on the ground.
    let height = if bar.amount == 0 { 1 } else { (bar.amount * HEIGHT / highest).max(3) };
    view! {
        <rect
            class="bars__bar"
            class:bars__bar--marked=bar.is_marked
            class:bars__bar--none=bar.amount == 0
            x=at * STEP + (STEP - BAR) / 2
            y=HEIGHT - height
            width=BAR
            height=height
        ></rect>
    }
}
