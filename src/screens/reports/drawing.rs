//! The picture of a report, with its own table behind it.

use leptos::prelude::*;

use crate::components::{Bars, Chart, ChartWords, Histogram, StackedBars};
use crate::i18n::use_words;
use crate::reporting::{Drawn, Tabled};

/// The picture, where the report has one.
#[component]
pub(super) fn Picture(table: Memo<Tabled>) -> impl IntoView {
    let words = use_words();
    let drawing = Memo::new(move |_| table.with(|table| table.drawing.clone()));
    let chart_words = move || {
        let common = &words.get().common;
        ChartWords { look: common.look, picture: common.as_picture, table: common.as_table }
    };
    let caption = move || drawing.with(|it| it.as_ref().map(|it| it.caption.clone()).unwrap_or_default());
    let columns = move || drawing.with(|it| it.as_ref().map(|it| it.columns.clone()).unwrap_or_default());
    let rows = move || drawing.with(|it| it.as_ref().map(|it| it.rows.clone()).unwrap_or_default());
    let picture = move || match drawing.get().map(|it| it.drawn) {
        Some(Drawn::Bars(bars, usual)) => view! { <Bars bars=Signal::stored(bars) usual /> }.into_any(),
        Some(Drawn::Histogram(bins)) => view! { <Histogram bins=Signal::stored(bins) /> }.into_any(),
        Some(Drawn::Stacks(stacks)) => view! { <StackedBars stacks=Signal::stored(stacks) /> }.into_any(),
        None => ().into_any(),
    };
    view! {
        <Show when=move || drawing.with(Option::is_some)>
            <Chart
                caption
                words=Signal::derive(chart_words)
                picture
                columns=Signal::derive(columns)
                rows=Signal::derive(rows)
            />
        </Show>
    }
}
