//! A histogram: a few wide bars, each with what it is below and how much it is above.

use leptos::prelude::*;

/// The height of the highest bar, in the drawing's own units.
const HIGHEST: u64 = 100;

/// One bar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bin {
    /// What it holds.
    pub label: String,
    /// How much.
    pub amount: u64,
    /// How much, in words.
    pub reading: String,
    /// More on it, such as what it is worth.
    pub detail: String,
    /// Whether it is the tail that somebody should look at.
    pub is_tail: bool,
    /// Where its parts are.
    pub href: Option<String>,
}

/// Bars beside each other.
#[component]
pub fn Histogram(
    /// The bars, in order.
    #[prop(into)]
    bins: Signal<Vec<Bin>>,
) -> impl IntoView {
    let drawn = move || {
        let bins = bins.get();
        let highest = bins.iter().map(|bin| bin.amount).max().unwrap_or(0).max(1);
        bins.into_iter().map(|bin| column(bin, highest)).collect_view()
    };
    view! { <ul class="histogram">{drawn}</ul> }
}

fn column(bin: Bin, highest: u64) -> impl IntoView {
    let Bin { label, amount, reading, detail, is_tail, href } = bin;
    let height = u64::try_from(u128::from(amount) * u128::from(HIGHEST) / u128::from(highest)).unwrap_or(HIGHEST);
    let height = if amount == 0 { 1 } else { height.max(3) };
    let is_red = is_tail && amount > 0;
    let body = view! {
        <span class="histogram__reading">{reading}</span>
        <svg class="histogram__chart" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            <rect class="histogram__bar" class:histogram__bar--tail=is_red class:histogram__bar--none=amount == 0 x="0" y=HIGHEST - height width="100" height=height></rect>
        </svg>
        <span class="histogram__label">{label}</span>
        <span class="histogram__detail">{detail}</span>
    };
    match href.filter(|_| amount > 0) {
        Some(href) => {
            view! { <li class="histogram__bin"><a class="histogram__link" href=href>{body}</a></li> }.into_any()
        }
        None => view! { <li class="histogram__bin"><div class="histogram__link">{body}</div></li> }.into_any(),
    }
}
