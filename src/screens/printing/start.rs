//! A used sheet: the label that is still there, pressed on a picture of the sheet.

use leptos::prelude::*;

use super::job::Job;
use super::labels::Once;
use crate::i18n::use_words;

/// The picture, where the stock is a sheet.
#[component]
pub(super) fn StartPicker(job: RwSignal<Job>, once: RwSignal<Once>) -> impl IntoView {
    let words = use_words();
    let grid = Memo::new(move |_| {
        let stock = job.with(Job::chosen);
        (stock.is_sheet() && stock.is_sound()).then_some(stock.grid)
    });
    let start = Memo::new(move |_| once.with(|once| once.start));
    let cell = move |at: usize| {
        view! {
            <button
                type="button"
                class="printing__cell"
                class:printing__cell--used=move || at < start.get()
                class:printing__cell--first=move || at == start.get()
                aria-label=move || (words.get().printing.cell)(at + 1)
                aria-pressed=move || if at == start.get() { "true" } else { "false" }
                data-test="label-start"
                data-at=at
                on:click=move |_| once.update(|once| once.start = at)
            ></button>
        }
    };
    let rows = move || {
        grid.get().map(|(across, down)| {
            let (across, down) = (usize::try_from(across).unwrap_or(1), usize::try_from(down).unwrap_or(1));
            let row = move |row: usize| {
                view! { <div class="printing__row">{(0..across).map(|at| cell(row * across + at)).collect_view()}</div> }
            };
            (0..down).map(row).collect_view()
        })
    };
    view! {
        <Show when=move || grid.get().is_some()>
            <div role="group" aria-label=move || words.get().printing.start>
                <p class="field__label">{move || words.get().printing.start}</p>
                <p class="printing__said">{move || words.get().printing.start_hint}</p>
                <div class="printing__cells">{rows}</div>
            </div>
        </Show>
    }
}
