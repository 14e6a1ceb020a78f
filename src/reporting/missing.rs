//! What is missing, with why, since when and by which document.

use serial_rules::Book;
use serial_rules::insight::report::missing::{Filter, Missing, Why, missing};
use serial_rules::model::{Date, Quantity};

use super::Asked;
use super::names;
use super::tabled::{Drawing, Drawn, Head, Tabled, Value};
use crate::components::{Bin, Column};
use crate::i18n::{Phrases, format};
use crate::routes;

/// How many days a transfer usually takes at most.
const DAYS_ON_THE_WAY: i32 = 3;

pub(super) fn table(book: &Book, asked: &Asked, today: Date, words: &'static Phrases) -> Tabled {
    let said = &words.reports;
    let filter =
        Filter { product: asked.product.clone(), warehouse: asked.warehouse.clone(), days_on_the_way: DAYS_ON_THE_WAY };
    let mut found = missing(book, today, asked.span(today), &filter);
    // With serial management off, nothing speaks of serials (R4).
    found.retain(|it| it.why != Why::Unnamed || book.settings.serials);
    let all: Quantity = found.iter().map(|it| it.quantity).sum();
    let units = names::Units::of(book);
    let sums = vec![
        Value::text(said.total),
        Value::Blank,
        Value::Blank,
        units.amount(all, asked.product.as_ref()),
        Value::Blank,
        Value::Blank,
        Value::Blank,
    ];
    Tabled {
        heads: vec![
            Head::words(said.why),
            Head::words(said.product),
            Head::words(said.serial),
            Head::number(said.quantity),
            Head::words(said.warehouse).extra(),
            Head::words(said.day).extra(),
            Head::words(said.document).extra(),
        ],
        sums: if found.is_empty() { Vec::new() } else { sums },
        note: (said.missing_note)(DAYS_ON_THE_WAY),
        drawing: (!found.is_empty()).then(|| drawing(&found, words)),
        rows: found.iter().map(|it| row(book, &units, it, words)).collect(),
        ..Tabled::default()
    }
}

fn row(book: &Book, units: &names::Units<'_>, it: &Missing, words: &Phrases) -> Vec<Value> {
    let piece = it.piece.map(|piece| Value::Serial(book.serials.text(piece).to_owned()));
    let warehouse = it.warehouse.as_ref().map(|id| Value::link(names::warehouse(book, id), routes::warehouse(id)));
    // What has no name gets one by an adjustment.
    let name_it = || match (it.why, &it.warehouse) {
        (Why::Unnamed, Some(warehouse)) => {
            Value::link(words.reports.name_them, routes::adjusting(&it.product, Some(warehouse)))
        }
        _ => Value::Blank,
    };
    let document = it.by.as_ref().map(|(id, _)| Value::link(id.to_string(), routes::document(id.as_str())));
    vec![
        Value::text((words.reports.reason)(it.why)),
        Value::link(names::product(book, &it.product), routes::product(&it.product)),
        piece.unwrap_or_else(name_it),
        units.amount(it.quantity, Some(&it.product)),
        warehouse.unwrap_or(Value::Blank),
        it.by.as_ref().map_or(Value::Blank, |(_, day)| Value::Day(*day)),
        document.unwrap_or(Value::Blank),
    ]
}

fn drawing(found: &[Missing], words: &Phrases) -> Drawing {
    let said = &words.reports;
    let of = |why: Why| -> Quantity { found.iter().filter(|it| it.why == why).map(|it| it.quantity).sum() };
    let bin = |why: Why| Bin {
        label: (said.reason)(why).to_owned(),
        amount: u64::try_from(of(why).steps()).unwrap_or_default(),
        reading: format::quantity(of(why)),
        detail: String::new(),
        is_tail: why == Why::Lost,
        href: (why == Why::Unnamed).then(|| routes::stock_showing(routes::Showing::Unnamed)),
    };
    Drawing {
        caption: said.why.to_owned(),
        drawn: Drawn::Histogram(Why::ALL.map(bin).to_vec()),
        columns: vec![Column::words(said.why), Column::number(said.quantity)],
        rows: Why::ALL.map(|why| vec![(said.reason)(why).to_owned(), format::quantity(of(why))]).to_vec(),
    }
}
