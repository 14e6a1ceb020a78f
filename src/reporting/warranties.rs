//! Whose warranty ends: the piece, who has it and how to reach them, and how many end in each step of time.

use serial_rules::Book;
use serial_rules::insight::Piece;
use serial_rules::insight::report::Span;
use serial_rules::insight::report::warranties::{Filter, ending};
use serial_rules::model::Date;

use super::Asked;
use super::names;
use super::tabled::{Drawing, Drawn, Head, Tabled, Value};
use crate::components::{Bar, Column};
use crate::i18n::{Phrases, format};
use crate::routes;

pub(super) fn table(book: &Book, asked: &Asked, today: Date, words: &'static Phrases) -> Tabled {
    let said = &words.reports;
    let filter = Filter { product: asked.product.clone(), partner: asked.partner.clone() };
    let span = asked.span(today);
    let pieces = ending(book, span, &filter);
    Tabled {
        heads: vec![
            Head::words(said.last_day),
            Head::number(said.days_left),
            Head::words(said.serial),
            Head::words(said.product).extra(),
            Head::words(words.documents.customer),
            Head::words(words.stock.lots.phone).extra(),
            Head::words(said.sold_on).extra(),
            Head::words(said.document).extra(),
        ],
        rows: pieces.iter().map(|piece| row(book, piece, today, words)).collect(),
        note: (said.ending)(pieces.len()),
        drawing: (!pieces.is_empty()).then(|| drawing(&pieces, span, today, words)),
        ..Tabled::default()
    }
}

fn row(book: &Book, piece: &Piece, today: Date, words: &Phrases) -> Vec<Value> {
    let until = piece.warranty_until;
    let left = until.and_then(|until| today.until(until).ok()).map_or(0, |span| span.get_days());
    let partner = piece.partner.as_ref().and_then(|id| book.catalogue.partner(id));
    let name = partner.map(|partner| Value::link(partner.name.clone(), routes::partner(&partner.id)));
    let product = piece.product.as_ref().map(|id| Value::link(names::product(book, id), routes::product(id)));
    let sale = piece.since.as_ref().map(|id| Value::link(id.to_string(), routes::document(id.as_str())));
    vec![
        until.map_or(Value::Blank, Value::Day),
        Value::Days(left),
        Value::Serial(piece.serial.clone()),
        product.unwrap_or(Value::Blank),
        name.unwrap_or_else(|| Value::text(words.reports.nobody)),
        partner.map_or(Value::Blank, |partner| Value::telephone(&partner.phone)),
        piece.since_date.map_or(Value::Blank, Value::Day),
        sale.unwrap_or(Value::Blank),
    ]
}

fn drawing(pieces: &[Piece], span: Span, today: Date, words: &Phrases) -> Drawing {
    let said = &words.reports;
    let steps = span.steps().into_iter().map(|step| {
        let ends = |piece: &&Piece| piece.warranty_until.is_some_and(|day| step.holds(day));
        (step, pieces.iter().filter(ends).count())
    });
    let steps: Vec<(Span, usize)> = steps.collect();
    let bar = |(step, count): &(Span, usize)| Bar {
        label: (said.step)(step.from, step.to, words.language),
        amount: *count as u64,
        usual: 0,
        reading: format::whole(*count),
        is_marked: step.holds(today),
    };
    let row =
        |(step, count): &(Span, usize)| vec![(said.step)(step.from, step.to, words.language), format::whole(*count)];
    Drawing {
        caption: said.ending_over_time.to_owned(),
        drawn: Drawn::Bars(steps.iter().map(bar).collect(), String::new()),
        columns: vec![Column::words(said.day), Column::number(said.pieces)],
        rows: steps.iter().map(row).collect(),
    }
}
