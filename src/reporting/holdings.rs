//! The stock as it is today: what it is worth, and how old it is.

use serial_rules::Book;
use serial_rules::insight::report::holdings::{By, Filter, Key, rows};
use serial_rules::insight::stock::Holding;
use serial_rules::model::{Date, Money, ProductId, Quantity};
use serial_rules::sorting;

use super::Asked;
use super::names;
use super::tabled::{Drawing, Drawn, Head, Tabled, Value};
use crate::components::{Bin, Column, Part, Stack, Tone};
use crate::i18n::{Phrases, format};
use crate::routes;

/// How many bars the picture of the worth has.
const BARS: usize = 8;

type Held = Vec<(Key, Holding)>;

fn held(book: &Book, asked: &Asked, today: Date) -> Held {
    let filter = Filter { product: asked.product.clone(), warehouse: asked.warehouse.clone() };
    rows(book, today, &filter, asked.by_holding())
}

fn first_head(by: By, words: &Phrases) -> Head {
    Head::words(match by {
        By::Product => words.reports.product,
        By::Warehouse => words.reports.warehouse,
        By::Category => words.reports.category,
    })
}

/// What a row is called, and where it leads.
fn name(book: &Book, key: &Key, words: &Phrases) -> (String, String) {
    match key {
        Key::Product(id) => (names::product(book, id), routes::product(id)),
        Key::Warehouse(id) => (names::warehouse(book, id), routes::warehouse(id)),
        Key::Category(name) if name.is_empty() => (words.reports.no_category.to_owned(), routes::PRODUCTS.to_owned()),
        Key::Category(name) => (name.clone(), routes::PRODUCTS.to_owned()),
    }
}

fn linked(book: &Book, key: &Key, words: &Phrases) -> Value {
    let (name, href) = name(book, key, words);
    Value::link(name, href)
}

fn unpriced(sum: &Holding, words: &Phrases) -> String {
    let note = words.stock.worth_note;
    if sum.unpriced.is_zero() {
        return note.to_owned();
    }
    format!("{note} {}", (words.reports.unpriced)(&format::quantity(sum.unpriced)))
}

/// How much there is in all, on its way or not.
fn all_of(holding: &Holding) -> Quantity {
    holding.on_hand() + holding.on_the_way
}

/// What one of it is worth on average, of what has a known cost.
fn each(holding: &Holding) -> Value {
    let priced = all_of(holding) - holding.unpriced;
    if !priced.is_positive() {
        return Value::Blank;
    }
    Value::Money(holding.worth.part(Quantity::whole(1).steps(), priced.steps()).rounded_to(2))
}

/// What the stock is worth.
pub(super) fn worth(book: &Book, asked: &Asked, today: Date, words: &'static Phrases) -> Tabled {
    let said = &words.reports;
    let held = held(book, asked, today);
    let sum = Holding::sum(held.iter().map(|(_, holding)| holding));
    let share = |worth: Money| {
        let share = Money::whole(1000).part(worth.steps(), sum.worth.steps()).rounded_to(0).trunc();
        if sum.worth.is_zero() { Value::Blank } else { Value::Rate(share) }
    };
    let units = names::Units::of(book);
    let numbers = |holding: &Holding, of: Option<&ProductId>| {
        [
            units.amount(holding.on_hand(), of),
            units.amount(holding.on_the_way, of),
            each(holding),
            Value::Money(holding.worth),
            share(holding.worth),
        ]
    };
    let row = |(key, holding): &(Key, Holding)| {
        let of = if let Key::Product(id) = key { Some(id) } else { None };
        [linked(book, key, words)].into_iter().chain(numbers(holding, of)).collect::<Vec<_>>()
    };
    let has_rows = !held.is_empty();
    // What one costs on average says nothing over different products.
    let [on_hand, on_the_way, _, worth, share] = numbers(&sum, asked.product.as_ref());
    let total = || vec![Value::text(said.total), on_hand, on_the_way, Value::Blank, worth, share];
    Tabled {
        heads: vec![
            first_head(asked.by_holding(), words),
            Head::number(words.stock.on_hand),
            Head::number(words.stock.on_the_way).extra(),
            Head::number(said.each).extra(),
            Head::number(words.stock.worth),
            Head::number(said.share).extra(),
        ],
        rows: held.iter().map(row).collect(),
        sums: if has_rows { total() } else { Vec::new() },
        note: unpriced(&sum, words),
        drawing: has_rows.then(|| bars(book, &held, words)),
        ..Tabled::default()
    }
}

fn bars(book: &Book, held: &Held, words: &Phrases) -> Drawing {
    let money = |sum: Money| format::money(sum, &book.settings.currency);
    let stack = |(key, holding): &(Key, Holding)| {
        let (label, href) = name(book, key, words);
        let amount = u64::try_from(holding.worth.steps()).unwrap_or_default();
        let parts = vec![Part { amount, reading: String::new(), tone: Tone::Good }];
        Stack { label, href, reading: money(holding.worth), parts }
    };
    let row = |(key, holding): &(Key, Holding)| vec![name(book, key, words).0, money(holding.worth)];
    Drawing {
        caption: words.stock.worth.to_owned(),
        drawn: Drawn::Stacks(held.iter().take(BARS).map(stack).collect()),
        columns: vec![Column::words(words.stock.name), Column::number(words.stock.worth)],
        rows: held.iter().map(row).collect(),
    }
}

/// How old the stock is.
pub(super) fn ages(book: &Book, asked: &Asked, today: Date, words: &'static Phrases) -> Tabled {
    let said = &words.reports;
    let mut held = held(book, asked, today);
    sorting::by_key(&mut held, |(_, holding)| (-holding.sleeping().worth, holding.oldest.unwrap_or(Date::MAX)));
    let sum = Holding::sum(held.iter().map(|(_, holding)| holding));
    let units = names::Units::of(book);
    let numbers = |holding: &Holding, of: Option<&ProductId>| -> Vec<Value> {
        let ages = holding.ages.map(|aged| units.amount(aged.quantity, of));
        let more = [
            holding.oldest.map_or(Value::Blank, Value::Day),
            Value::Money(holding.worth),
            Value::Money(holding.sleeping().worth),
        ];
        ages.into_iter().chain(more).collect()
    };
    let row = |(key, holding): &(Key, Holding)| {
        let of = if let Key::Product(id) = key { Some(id) } else { None };
        [linked(book, key, words)].into_iter().chain(numbers(holding, of)).collect::<Vec<_>>()
    };
    let has_rows = !held.is_empty();
    // A phone shows what sleeps alone.
    let last = words.stock.ages.len() - 1;
    let ages = words.stock.ages.iter().enumerate();
    let ages = ages.map(|(at, age)| if at < last { Head::number(age).extra() } else { Head::number(age) });
    let more = [
        Head::words(words.stock.oldest).extra(),
        Head::number(words.stock.worth),
        Head::number(words.stock.sleeping).extra(),
    ];
    let total = || [Value::text(said.total)].into_iter().chain(numbers(&sum, asked.product.as_ref())).collect();
    Tabled {
        heads: [first_head(asked.by_holding(), words)].into_iter().chain(ages).chain(more).collect(),
        rows: held.iter().map(row).collect(),
        sums: if has_rows { total() } else { Vec::new() },
        note: unpriced(&sum, words),
        drawing: has_rows.then(|| histogram(book, &sum, words)),
        ..Tabled::default()
    }
}

fn histogram(book: &Book, sum: &Holding, words: &Phrases) -> Drawing {
    let money = |sum: Money| format::money(sum, &book.settings.currency);
    let last = sum.ages.len() - 1;
    let bins = words.stock.ages.iter().zip(sum.ages).enumerate().map(|(at, (label, aged))| Bin {
        label: (*label).to_owned(),
        amount: u64::try_from(aged.quantity.steps()).unwrap_or_default(),
        reading: format::quantity(aged.quantity),
        detail: if aged.worth.is_zero() { String::new() } else { money(aged.worth) },
        is_tail: at == last,
        href: (at == last).then(|| routes::stock_showing(routes::Showing::Sleeping)),
    });
    let rows = words
        .stock
        .ages
        .iter()
        .zip(sum.ages)
        .map(|(label, aged)| vec![(*label).to_owned(), format::quantity(aged.quantity), money(aged.worth)]);
    Drawing {
        caption: words.stock.age.to_owned(),
        drawn: Drawn::Histogram(bins.collect()),
        columns: vec![
            Column::words(words.stock.age),
            Column::number(words.stock.quantity),
            Column::number(words.stock.worth),
        ],
        rows: rows.collect(),
    }
}
