//! The label stock: one that is known by its size or its packet, or the shop's own.

use leptos::prelude::*;
use paper::stock::Stock;

use super::job::Job;
use super::printer::{Length, LengthField};
use crate::components::{Banner, BannerKind, NumberField, SelectField, SelectOption};
use crate::i18n::use_words;

/// What stands for the shop's own stock in the list.
const CUSTOM: &str = "custom";

/// The choice, and the measures of the shop's own.
#[component]
pub(super) fn StockChoice(job: RwSignal<Job>) -> impl IntoView {
    let words = use_words();
    let is_known = |code: &str| Stock::known().iter().any(|stock| stock.code == code);
    let options = move || {
        let known = Stock::known().into_iter().map(|stock| {
            let size =
                if stock.is_sheet() { format!(" ({} × {})", stock.grid.0, stock.grid.1) } else { " mm".to_owned() };
            SelectOption::new(stock.code.clone(), format!("{}{size}", stock.code))
        });
        known.chain([SelectOption::new(CUSTOM, words.get().printing.stock_custom)]).collect::<Vec<_>>()
    };
    let chosen =
        Memo::new(move |_| job.with(|job| if is_known(&job.stock) { job.stock.clone() } else { CUSTOM.to_owned() }));
    let is_custom = Memo::new(move |_| chosen.with(|code| code == CUSTOM));
    let is_wrong = Memo::new(move |_| job.with(|job| !job.chosen().is_sound()));
    view! {
        <SelectField
            attr:data-test="label-stock"
            label=move || words.get().printing.stock
            options=Signal::derive(options)
            value=chosen
            on_change=move |code| job.update(|job| job.stock = code)
        />
        <Show when=move || is_custom.get()><Custom job /></Show>
        <Show when=move || is_wrong.get()>
            <Banner kind=BannerKind::Caution>{move || words.get().printing.stock_wrong}</Banner>
        </Show>
    }
}

/// Two lengths of the stock that belong together.
type Pair = fn(&mut Stock) -> &mut (i32, i32);

#[component]
fn Custom(job: RwSignal<Job>) -> impl IntoView {
    let words = use_words();
    view! {
        <Lengths job labels=Signal::derive(move || words.get().printing.label_size) pair=|stock| &mut stock.label hook="stock-label" />
        <Lengths job labels=Signal::derive(move || words.get().printing.paper_size) pair=|stock| &mut stock.paper hook="stock-paper" />
        <Counts job />
        <Lengths job labels=Signal::derive(move || words.get().printing.first) pair=|stock| &mut stock.first hook="stock-first" />
        <Lengths job labels=Signal::derive(move || words.get().printing.gap) pair=|stock| &mut stock.gap hook="stock-gap" />
    }
}

#[component]
fn Lengths(
    job: RwSignal<Job>,
    #[prop(into)] labels: Signal<[&'static str; 2]>,
    pair: Pair,
    hook: &'static str,
) -> impl IntoView {
    let now = move || job.with(|job| *pair(&mut job.custom.clone()));
    view! {
        <div class="printing__grid" data-test=hook>
            <LengthField
                label=move || labels.get()[0]
                value=Signal::derive(move || now().0)
                on_change=move |length| job.update(|job| pair(&mut job.custom).0 = length)
                bounds=Length { least: 0, most: 1_000_000 }
                unit="mm"
            />
            <LengthField
                label=move || labels.get()[1]
                value=Signal::derive(move || now().1)
                on_change=move |length| job.update(|job| pair(&mut job.custom).1 = length)
                bounds=Length { least: 0, most: 1_000_000 }
                unit="mm"
            />
        </div>
    }
}

#[component]
fn Counts(job: RwSignal<Job>) -> impl IntoView {
    let words = use_words();
    let grid = move || job.with(|job| job.custom.grid);
    let count =
        |text: &str| text.trim().parse::<i32>().ok().filter(|count| (1..=paper::stock::GRID_MAX).contains(count));
    let set = move |text: String, pair: fn(&mut (i32, i32)) -> &mut i32| {
        if let Some(count) = count(&text) {
            job.update(|job| *pair(&mut job.custom.grid) = count);
        }
    };
    view! {
        <div class="printing__grid">
            <NumberField
                label=move || words.get().printing.grid[0]
                whole=true
                value=Signal::derive(move || grid().0.to_string())
                on_input=move |text| set(text, |grid| &mut grid.0)
            />
            <NumberField
                label=move || words.get().printing.grid[1]
                whole=true
                value=Signal::derive(move || grid().1.to_string())
                on_input=move |text| set(text, |grid| &mut grid.1)
            />
        </div>
    }
}
