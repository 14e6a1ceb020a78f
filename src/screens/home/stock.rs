//! What lies in each warehouse and how old it is: two small pictures, each with its table.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::insight::stock::{Aged, Holding, Place};
use serial_rules::model::{Product, Quantity};

use crate::components::{Bin, Chart, ChartWords, Column, Histogram, Part, Stack, StackedBars, Tone};
use crate::i18n::home::HomeWords;
use crate::i18n::{Phrases, format, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// All that the shop has.
pub(super) type Held = BTreeMap<Place, Holding>;

/// What the switch of a picture says.
pub(super) fn chart_words(words: &Phrases) -> ChartWords {
    let common = &words.common;
    ChartWords { look: common.look, picture: common.as_picture, table: common.as_table }
}

/// How long a bar for so much is.
fn length(quantity: Quantity) -> u64 {
    u64::try_from(quantity.steps()).unwrap_or_default()
}

/// One warehouse with all that lies there.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Shelf {
    name: String,
    href: String,
    holding: Holding,
    /// Pieces without a number of products that have numbers.
    unnamed: Quantity,
}

fn shelves(book: &Book, held: &Held) -> Vec<Shelf> {
    let shelf = |warehouse: &serial_rules::model::Warehouse| {
        let no = book.catalogue.warehouse_no(&warehouse.id)?;
        let here = || held.iter().filter(|((_, at, _), _)| *at == no);
        let has_numbers = |product| book.catalogue.product_at(product).is_some_and(Product::is_serial_managed);
        let unnamed = here().filter(|((product, ..), _)| has_numbers(*product)).map(|(_, here)| here.unnamed).sum();
        let holding = Holding::sum(here().map(|(_, here)| here));
        let is_shown = !warehouse.is_archived || !holding.is_nothing();
        let (name, href) = (warehouse.name.clone(), routes::warehouse(&warehouse.id));
        is_shown.then_some(Shelf { name, href, holding, unnamed })
    };
    book.catalogue.warehouses().filter_map(shelf).collect()
}

/// The quantities of a warehouse with what each is: with a number, without one, everything else, on its way. Without
/// serial management there is only what lies there (R4).
fn quantities(shelf: &Shelf, has_serials: bool, words: &HomeWords) -> Vec<(Quantity, Tone, &'static str)> {
    let Holding { named, on_the_way, .. } = shelf.holding;
    let on_the_way = (on_the_way, Tone::Caution, words.parts[3]);
    if !has_serials {
        return vec![(shelf.holding.on_hand(), Tone::Good, words.on_hand), on_the_way];
    }
    let others = shelf.holding.unnamed - shelf.unnamed;
    vec![
        (Quantity::count(named), Tone::Good, words.parts[0]),
        (shelf.unnamed, Tone::Open, words.parts[1]),
        (others, Tone::Past, words.parts[2]),
        on_the_way,
    ]
}

/// What lies in each warehouse.
#[component]
pub(super) fn StockByWarehouse(held: Memo<Held>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let shelves = Memo::new(move |_| shop.book(Topic::Catalogue, |book| held.with(|held| shelves(book, held))));
    let has_serials = move || shop.book(Topic::Settings, |book| book.settings.serials);
    let stacks = Signal::derive(move || {
        let (words, has_serials) = (words.get(), has_serials());
        let part = |(quantity, tone, said): (Quantity, Tone, &str)| Part {
            amount: length(quantity),
            reading: (words.home.part)(&format::quantity(quantity), said),
            tone,
        };
        let stack = |shelf: &Shelf| Stack {
            label: shelf.name.clone(),
            href: shelf.href.clone(),
            reading: (words.stock.so_many)(&format::quantity(shelf.holding.on_hand())),
            parts: quantities(shelf, has_serials, &words.home).into_iter().map(part).collect(),
        };
        shelves.with(|shelves| shelves.iter().map(stack).collect::<Vec<_>>())
    });
    let columns = move || {
        let words = words.get();
        let [named, unnamed, others, on_the_way] = words.home.parts;
        let numbers =
            if has_serials() { vec![named, unnamed, others, on_the_way] } else { vec![words.home.on_hand, on_the_way] };
        [Column::words(words.common.warehouses)].into_iter().chain(numbers.into_iter().map(Column::number)).collect()
    };
    let rows = move || {
        let (words, has_serials) = (words.get(), has_serials());
        let row = |shelf: &Shelf| {
            let numbers = quantities(shelf, has_serials, &words.home).into_iter();
            let cells = numbers.map(|(quantity, ..)| format::quantity(quantity));
            [shelf.name.clone()].into_iter().chain(cells).collect::<Vec<_>>()
        };
        shelves.with(|shelves| shelves.iter().map(row).collect::<Vec<_>>())
    };
    view! {
        <Chart
            caption=move || words.get().home.stock
            words=Signal::derive(move || chart_words(words.get()))
            picture=move || view! { <StackedBars stacks /> }
            columns=Signal::derive(columns)
            rows=Signal::derive(rows)
        />
    }
}

/// How old what the shop has is.
#[component]
pub(super) fn AgeOfStock(held: Memo<Held>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let ages = Memo::new(move |_| held.with(|held| Holding::sum(held.values()).ages));
    let money =
        move |aged: &Aged| shop.book(Topic::Settings, |book| format::money(aged.worth, &book.settings.currency));
    let bins = Signal::derive(move || {
        let labels = words.get().stock.ages;
        let last = labels.len() - 1;
        let bin = |(at, aged): (usize, &Aged)| Bin {
            label: labels[at].to_owned(),
            amount: length(aged.quantity),
            reading: format::quantity(aged.quantity),
            detail: if aged.worth.is_zero() { String::new() } else { money(aged) },
            is_tail: at == last,
            href: (at == last).then(|| routes::stock_showing(routes::Showing::Sleeping)),
        };
        ages.with(|ages| ages.iter().enumerate().map(bin).collect::<Vec<_>>())
    });
    let columns = move || {
        let words = &words.get().stock;
        vec![Column::words(words.age), Column::number(words.quantity), Column::number(words.worth)]
    };
    let rows = move || {
        let labels = words.get().stock.ages;
        let row = |(label, aged): (&str, &Aged)| vec![label.to_owned(), format::quantity(aged.quantity), money(aged)];
        ages.with(|ages| labels.into_iter().zip(ages).map(row).collect::<Vec<_>>())
    };
    view! {
        <Chart
            caption=move || words.get().stock.age
            words=Signal::derive(move || chart_words(words.get()))
            picture=move || view! { <Histogram bins /> }
            columns=Signal::derive(columns)
            rows=Signal::derive(rows)
        />
    }
}
