//! Which pieces moved, one row for each movement, and how often each thing happened.

use serial_rules::Book;
use serial_rules::book::Movement;
use serial_rules::insight::life;
use serial_rules::insight::report::circulation::{Filter, by_kind, circulation};
use serial_rules::model::{Date, Kind};

use super::Asked;
use super::names;
use super::tabled::{Drawing, Drawn, Head, Tabled, Value};
use crate::components::{Column, Part, Stack, Tone};
use crate::i18n::{Phrases, format};
use crate::routes;

pub(super) fn table(book: &Book, asked: &Asked, today: Date, words: &'static Phrases) -> Tabled {
    let said = &words.reports;
    let filter = Filter {
        product: asked.product.clone(),
        warehouse: asked.warehouse.clone(),
        partner: asked.partner.clone(),
        kind: asked.kind,
    };
    let moved = circulation(book, asked.span(today), &filter);
    let kinds = by_kind(book, &moved);
    let standing = kinds.iter().map(|(_, count)| *count).sum();
    Tabled {
        heads: vec![
            Head::words(said.day),
            Head::words(said.serial),
            Head::words(said.product).extra(),
            Head::words(said.what),
            Head::words(said.from).extra(),
            Head::words(said.to),
            Head::words(said.document).extra(),
        ],
        rows: moved.iter().map(|movement| row(book, movement, words)).collect(),
        note: (said.moved)(standing, moved.len() - standing),
        drawing: (!kinds.is_empty()).then(|| drawing(&kinds, asked, words)),
        ..Tabled::default()
    }
}

fn row(book: &Book, movement: &Movement, words: &Phrases) -> Vec<Value> {
    let step = life::step(book, movement);
    let product = book.catalogue.product_at(book.serials.product(movement.piece));
    let what = (words.serials.done_by)(step.kind);
    let what = if step.is_void { format!("{what} · {}", words.serials.is_void) } else { what.to_owned() };
    let document = step.document.as_ref().map(|id| Value::link(id.to_string(), routes::document(id.as_str())));
    vec![
        step.date.map_or(Value::Blank, Value::Day),
        Value::Serial(book.serials.text(movement.piece).to_owned()),
        product.map_or(Value::Blank, |product| Value::link(product.name.clone(), routes::product(&product.id))),
        Value::Text(what),
        Value::Text(names::end(book, &step.from, words)),
        Value::Text(names::end(book, &step.to, words)),
        document.unwrap_or(Value::Blank),
    ]
}

/// The colour of what happened: in, out, or neither.
const fn tone(kind: Kind) -> Tone {
    match kind {
        Kind::Opening | Kind::Purchase | Kind::SaleReturn => Tone::Good,
        Kind::Sale | Kind::PurchaseReturn => Tone::Sold,
        Kind::Count | Kind::Dispatch => Tone::Caution,
        _ => Tone::Past,
    }
}

fn drawing(kinds: &[(Kind, usize)], asked: &Asked, words: &Phrases) -> Drawing {
    let stack = |(kind, count): &(Kind, usize)| Stack {
        label: (words.serials.done_by)(*kind).to_owned(),
        href: Asked { kind: Some(*kind), ..asked.clone() }.path(),
        reading: format::whole(*count),
        parts: vec![Part { amount: *count as u64, reading: String::new(), tone: tone(*kind) }],
    };
    let row = |(kind, count): &(Kind, usize)| vec![(words.serials.done_by)(*kind).to_owned(), format::whole(*count)];
    Drawing {
        caption: words.reports.by_kind.to_owned(),
        drawn: Drawn::Stacks(kinds.iter().map(stack).collect()),
        columns: vec![Column::words(words.reports.what), Column::number(words.reports.quantity)],
        rows: kinds.iter().map(row).collect(),
    }
}
