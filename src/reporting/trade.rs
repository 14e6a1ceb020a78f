//! Sales and purchases: by product, partner, day or document, with what was left of them, and a bar for each step of time.

use serial_rules::Book;
use serial_rules::insight::report::Span;
use serial_rules::insight::report::trade::{By, Filter, Key, Row, Side, Sum, Traded, grouped, over_time, traded};
use serial_rules::model::{Date, Money, PartnerId, ProductId};

use super::names;
use super::tabled::{Drawing, Drawn, Head, Tabled, Value};
use super::{Asked, Which};
use crate::components::{Bar, Column};
use crate::i18n::{Phrases, format};
use crate::routes;

pub(super) fn table(book: &Book, asked: &Asked, today: Date, words: &'static Phrases) -> Tabled {
    let said = &words.reports;
    let side = if asked.which == Which::Sales { Side::Sales } else { Side::Purchases };
    let filter =
        Filter { product: asked.product.clone(), partner: asked.partner.clone(), warehouse: asked.warehouse.clone() };
    let span = asked.span(today);
    let traded = traded(book, side, span, &filter);
    let by = asked.by_trade();
    let all = Sum::of(&traded);
    let units = names::Units::of(book);
    let line = |row: &Row| line(book, &units, side, row, words);
    let rows: Vec<Vec<Value>> = grouped(book, &traded, by).iter().map(line).collect();
    let mut sums = Vec::new();
    if !rows.is_empty() {
        sums.push(Value::text(said.total));
        sums.extend(std::iter::repeat_n(Value::Blank, columns_between(by)));
        sums.extend(numbers(&units, side, by, &all, (documents(&traded), asked.product.as_ref())));
    }
    let is_told = side == Side::Sales && !all.uncosted.is_zero();
    let uncosted = if is_told { (said.uncosted)(&format::quantity(all.uncosted)) } else { String::new() };
    Tabled {
        heads: heads(side, by, words),
        drawing: (!rows.is_empty()).then(|| drawing(book, &traded, span, today, words)),
        rows,
        sums,
        note: format!("{} {uncosted}", said.trade_note).trim().to_owned(),
        ..Tabled::default()
    }
}

fn documents(traded: &[Traded]) -> usize {
    let mut documents: Vec<_> = traded.iter().map(|traded| traded.document).collect();
    documents.sort_unstable();
    documents.dedup();
    documents.len()
}

/// How many columns stand between the first and the numbers: the day and the partner of a document.
const fn columns_between(by: By) -> usize {
    match by {
        By::Document => 2,
        _ => 0,
    }
}

fn heads(side: Side, by: By, words: &Phrases) -> Vec<Head> {
    let said = &words.reports;
    let partner = if side == Side::Sales { words.documents.customer } else { words.documents.supplier };
    let mut heads = match by {
        By::Product => vec![Head::words(said.product)],
        By::Partner => vec![Head::words(partner)],
        By::Day => vec![Head::words(said.day)],
        By::Document => vec![Head::words(said.document), Head::words(said.day), Head::words(partner).extra()],
    };
    if by != By::Document {
        heads.push(Head::number(said.documents).extra());
    }
    heads.extend([Head::number(said.quantity), Head::number(said.net)]);
    if side == Side::Sales {
        heads.extend([Head::number(said.cost).extra(), Head::number(said.margin), Head::number(said.rate).extra()]);
    }
    heads
}

fn numbers(
    units: &names::Units<'_>,
    side: Side,
    by: By,
    sum: &Sum,
    (documents, of): (usize, Option<&ProductId>),
) -> Vec<Value> {
    let mut values = Vec::new();
    if by != By::Document {
        values.push(Value::Count(documents));
    }
    values.extend([units.amount(sum.quantity, of), Value::Money(sum.net)]);
    if side == Side::Sales {
        let margin = sum.margin();
        values.push(margin.map_or(Value::Blank, |_| Value::Money(sum.cost)));
        values.push(margin.map_or(Value::Blank, Value::Money));
        values.push(sum.margin_rate().map_or(Value::Blank, Value::Rate));
    }
    values
}

fn line(book: &Book, units: &names::Units<'_>, side: Side, row: &Row, words: &Phrases) -> Vec<Value> {
    let nobody = || Value::text(words.reports.nobody);
    let of_partner = |id: Option<&PartnerId>| {
        id.map_or_else(nobody, |id| Value::link(names::partner(book, id), routes::partner(id)))
    };
    let (mut values, by) = match &row.key {
        Key::Product(id) => (vec![Value::link(names::product(book, id), routes::product(id))], By::Product),
        Key::Partner(id) => (vec![of_partner(id.as_ref())], By::Partner),
        Key::Day(day) => (vec![Value::Day(*day)], By::Day),
        Key::Document(id) => {
            let header = book.documents.get(id);
            let partner = header.and_then(|header| book.catalogue.partner_at(header.partner?)).map(|it| &it.id);
            let day = header.map_or(Value::Blank, |header| Value::Day(header.date));
            let number = Value::link(id.to_string(), routes::document(id.as_str()));
            (vec![number, day, of_partner(partner)], By::Document)
        }
    };
    let of = if let Key::Product(id) = &row.key { Some(id) } else { None };
    values.extend(numbers(units, side, by, &row.sum, (row.documents, of)));
    values
}

fn drawing(book: &Book, traded: &[Traded], span: Span, today: Date, words: &Phrases) -> Drawing {
    let said = &words.reports;
    let money = |sum: Money| format::money(sum, &book.settings.currency);
    let steps = over_time(book, traded, span);
    let count = i64::try_from(steps.len()).unwrap_or(1).max(1);
    let mean = steps.iter().map(|(_, sum)| sum.net).sum::<Money>().part(1, count).rounded_to(2);
    // What came back may be more than what went out; a bar does not go below the ground.
    let length = |sum: Money| u64::try_from(sum.steps()).unwrap_or_default();
    let bar = |(step, sum): &(Span, Sum)| Bar {
        label: (said.step)(step.from, step.to, words.language),
        amount: length(sum.net),
        usual: length(mean),
        reading: money(sum.net),
        is_marked: step.holds(today),
    };
    let row = |(step, sum): &(Span, Sum)| {
        let quantity = format::quantity(sum.quantity);
        vec![(said.step)(step.from, step.to, words.language), quantity, money(sum.net)]
    };
    Drawing {
        caption: said.over_time.to_owned(),
        drawn: Drawn::Bars(steps.iter().map(bar).collect(), (said.mean)(&money(mean))),
        columns: vec![Column::words(said.day), Column::number(said.quantity), Column::number(said.net)],
        rows: steps.iter().map(row).collect(),
    }
}
