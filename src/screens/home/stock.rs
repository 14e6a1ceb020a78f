//! What lies in each warehouse and how old it is: two small pictures, each with its table.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::insight::stock::{Aged, Holding, Place};
use serial_rules::model::Quantity;

use crate::components::{Bin, Chart, ChartWords, Column, Histogram, Part, Stack, StackedBars, Tone};
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
}

fn shelves(book: &Book, held: &Held) -> Vec<Shelf> {
    let shelf = |warehouse: &serial_rules::model::Warehouse| {
        let no = book.catalogue.warehouse_no(&warehouse.id)?;
        let holding = Holding::sum(held.iter().filter(|((_, at, _), _)| *at == no).map(|(_, here)| here));
        let is_shown = !warehouse.is_archived || !holding.is_nothing();
        is_shown.then(|| Shelf { name: warehouse.name.clone(), href: routes::warehouse(&warehouse.id), holding })
    };
    book.catalogue.warehouses().filter_map(shelf).collect()
}

/// The parts of a warehouse's bar: with a number, everything else, on its way. Without serial management there is only
/// what lies there (R4).
fn parts(holding: &Holding, has_serials: bool, words: &Phrases) -> Vec<Part> {
    let said = &words.home;
    let named = Quantity::count(holding.named);
    let part = |quantity: Quantity, said: fn(&str) -> String, tone| Part {
        amount: length(quantity),
        reading: said(&format::quantity(quantity)),
        tone,
    };
    let here = if has_serials {
        vec![part(named, said.part_named, Tone::Good), part(holding.unnamed, said.part_unnamed, Tone::Open)]
    } else {
        vec![Part { reading: String::new(), ..part(holding.on_hand(), said.part_named, Tone::Good) }]
    };
    here.into_iter().chain([part(holding.on_the_way, said.part_on_the_way, Tone::Caution)]).collect()
}

/// What lies in each warehouse.
#[component]
pub(super) fn StockByWarehouse(held: Memo<Held>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let shelves = Memo::new(move |_| shop.book(Topic::Catalogue, |book| held.with(|held| shelves(book, held))));
    let has_serials = move || shop.book(Topic::Settings, |book| book.settings.serials);
    let stacks = Signal::derive(move || {
        let (words, has_serials) = (words.get(), has_serials());
        let stack = |Shelf { name, href, holding }: Shelf| Stack {
            label: name,
            href,
            reading: (words.stock.so_many)(&format::quantity(holding.on_hand())),
            parts: parts(&holding, has_serials, words),
        };
        shelves.get().into_iter().map(stack).collect::<Vec<_>>()
    });
    let columns = move || {
        let words = words.get();
        let numbers = if has_serials() {
            vec![words.home.named, words.home.unnamed_column, words.stock.on_the_way]
        } else {
            vec![words.home.on_hand, words.stock.on_the_way]
        };
        [Column::words(words.common.warehouses)].into_iter().chain(numbers.into_iter().map(Column::number)).collect()
    };
    let rows = move || {
        let has_serials = has_serials();
        let row = |Shelf { name, holding, .. }: Shelf| {
            let here = if has_serials {
                vec![format::whole(holding.named), format::quantity(holding.unnamed)]
            } else {
                vec![format::quantity(holding.on_hand())]
            };
            [name].into_iter().chain(here).chain([format::quantity(holding.on_the_way)]).collect::<Vec<_>>()
        };
        shelves.get().into_iter().map(row).collect::<Vec<_>>()
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
            href: (at == last).then(|| routes::stock_showing(routes::SLEEPING)),
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
