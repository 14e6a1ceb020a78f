//! Bars over time, with a line of what is usual: each bar a day. The picture alone; its table stands in a chart.

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
    /// What is usual there, as a point of the line.
    pub usual: u64,
    /// The amount in words.
    pub reading: String,
    /// Whether it is the one to look at, such as today.
    pub is_marked: bool,
}

/// A bar chart.
#[component]
pub fn Bars(
    /// The bars, in order.
    #[prop(into)]
    bars: Signal<Vec<Bar>>,
    /// What the line is, where there is one: "7-day mean ¥120".
    #[prop(into)]
    usual: TextProp,
) -> impl IntoView {
    let highest = Memo::new(move |_| bars.with(|bars| highest(bars)));
    let drawn =
        move || bars.get().into_iter().zip(0..).map(|(bar, at)| drawn_bar(&bar, at, highest.get())).collect_view();
    // Where nothing is usual, there is no line.
    let has_usual = Memo::new(move |_| bars.with(|bars| bars.iter().any(|bar| bar.usual > 0)));
    let line = move || bars.with(|bars| line_of(bars, highest.get()));
    let label = |of: fn(&[Bar]) -> Option<&Bar>| move || bars.with(|bars| of(bars).map(|bar| bar.label.clone()));
    let most = move || {
        bars.with(|bars| {
            let most = bars.iter().filter(|bar| bar.amount > 0).max_by_key(|bar| bar.amount);
            most.map(|bar| format!("{} · {}", bar.label, bar.reading))
        })
    };
    view! {
        <div class="bars" aria-hidden="true">
            <div class="bars__axis"><span>{most}</span> <span class="bars__usual-word">{move || usual.get()}</span></div>
            <svg class="bars__chart" preserveAspectRatio="none" viewBox=move || format!("0 0 {} {HEIGHT}", width_of(bars.with(Vec::len)))>
                {drawn}
                {move || has_usual.get().then(|| view! { <polyline class="bars__usual" points=line /> })}
            </svg>
            <div class="bars__axis"><span>{label(<[Bar]>::first)}</span> <span>{label(<[Bar]>::last)}</span></div>
        </div>
    }
}

fn highest(bars: &[Bar]) -> u64 {
    bars.iter().map(|bar| bar.amount.max(bar.usual)).max().unwrap_or(0).max(1)
}

fn width_of(bars: usize) -> u64 {
    (bars as u64 * STEP).max(STEP)
}

fn scaled(amount: u64, highest: u64) -> u64 {
    u64::try_from(u128::from(amount) * u128::from(HEIGHT) / u128::from(highest)).unwrap_or(HEIGHT)
}

/// The points of the line, in the middle of each bar.
fn line_of(bars: &[Bar], highest: u64) -> String {
    let point = |(bar, at): (&Bar, u64)| format!("{},{}", at * STEP + STEP / 2, HEIGHT - scaled(bar.usual, highest));
    bars.iter().zip(0..).map(point).collect::<Vec<_>>().join(" ")
}

fn drawn_bar(bar: &Bar, at: u64, highest: u64) -> impl IntoView + use<> {
    // What is not nothing is at least a line; what is nothing is a hair on the ground.
    let height = if bar.amount == 0 { 1 } else { scaled(bar.amount, highest).max(3) };
    view! {
        <rect
            class="bars__bar"
            class:bars__bar--marked=bar.is_marked
            class:bars__bar--none=bar.amount == 0
            x=at * STEP + (STEP - BAR) / 2
            y=HEIGHT - height
            width=BAR
            height=height
        >
            <title>{format!("{} · {}", bar.label, bar.reading)}</title>
        </rect>
    }
}

#[cfg(test)]
mod tests {
    use super::{Bar, highest, line_of};

    #[test]
    fn the_line_runs_through_the_middle_of_the_bars_and_fits_with_them() {
        let bar = |amount, usual| Bar { label: String::new(), amount, usual, reading: String::new(), is_marked: false };
        let bars = [bar(10, 0), bar(0, 20), bar(5, 10)];
        assert_eq!(highest(&bars), 20);
        assert_eq!(line_of(&bars, highest(&bars)), "10,100 30,0 50,50");
        assert_eq!(highest(&[]), 1);
    }
}
