//! Totals: names at the left, numbers under each other at the right, the last one large.

use leptos::prelude::*;

/// One line of the totals.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TotalRow {
    /// What is added up.
    pub label: String,
    /// The amount, formatted.
    pub value: String,
    /// Whether it is the sum of all.
    pub is_grand: bool,
}

impl TotalRow {
    /// A line of the totals.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into(), is_grand: false }
    }

    /// The sum of all.
    pub fn grand(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into(), is_grand: true }
    }
}

/// The totals of a document.
#[component]
pub fn Totals(
    /// The lines, in order.
    #[prop(into)]
    rows: Signal<Vec<TotalRow>>,
) -> impl IntoView {
    let line = |TotalRow { label, value, is_grand }| {
        view! {
            <div class="totals__row" class:totals__row--grand=is_grand>
                <dt class="totals__label">{label}</dt>
                <dd class="totals__value">{value}</dd>
            </div>
        }
    };
    view! { <dl class="totals">{move || rows.get().into_iter().map(line).collect_view()}</dl> }
}
