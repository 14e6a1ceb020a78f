//! Who has some of a lot: whom to call.

use serial_rules::Book;
use serial_rules::insight::lots::{self, Holder};
use serial_rules::model::Quantity;

use super::Asked;
use super::names;
use super::tabled::{Head, Tabled, Value};
use crate::i18n::{Phrases, format};
use crate::routes;

pub(super) fn table(book: &Book, asked: &Asked, words: &'static Phrases) -> Tabled {
    let (said, stock) = (&words.reports, &words.stock);
    let Some((product, lot)) = asked.product.as_ref().zip(asked.lot.as_ref()) else { return Tabled::default() };
    let holders = lots::holders(book, product, lot);
    let all: Quantity = holders.iter().map(|holder| holder.quantity).sum();
    let expiry = lots::lot(book, product, lot).and_then(|lot| lot.expiry);
    let units = names::Units::of(book);
    let sums =
        vec![Value::text(said.total), Value::Blank, units.amount(all, Some(product)), Value::Blank, Value::Blank];
    Tabled {
        facts: expiry
            .map(|day| (stock.lots.expiry.to_owned(), format::date(day, words.language)))
            .into_iter()
            .collect(),
        heads: vec![
            Head::words(words.documents.customer),
            Head::words(stock.lots.phone),
            Head::number(stock.quantity),
            Head::words(said.documents).extra(),
            Head::words(said.last_sold).extra(),
        ],
        sums: if holders.is_empty() { Vec::new() } else { sums },
        rows: holders
            .iter()
            .map(|holder| row(book, units.amount(holder.quantity, Some(product)), holder, words))
            .collect(),
        note: stock.lots.recall_lead.to_owned(),
        ..Tabled::default()
    }
}

fn row(book: &Book, amount: Value, holder: &Holder, words: &Phrases) -> Vec<Value> {
    let partner = holder.partner.as_ref().and_then(|id| book.catalogue.partner(id));
    let name = partner.map(|partner| Value::link(partner.name.clone(), routes::partner(&partner.id)));
    let headers = || holder.by.iter().map(|(no, _)| book.documents.at(*no));
    let numbers = headers().map(|header| header.id.to_string()).collect::<Vec<_>>().join(", ");
    vec![
        name.unwrap_or_else(|| Value::text(words.stock.lots.walk_in)),
        partner.map_or(Value::Blank, |partner| Value::telephone(&partner.phone)),
        amount,
        Value::text(numbers),
        headers().map(|header| header.date).max().map_or(Value::Blank, Value::Day),
    ]
}
