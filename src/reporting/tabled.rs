//! A table with words in it, and the picture above it.

use std::rc::Rc;

use paper::document::{Column as PaperColumn, Fact, Listing};
use serial_rules::model::{Date, Money, Quantity};
use sheets::Cell;

use crate::components::{Bar, Bin, Column, Stack};
use crate::exporting::Export;
use crate::i18n::{Language, Phrases, format};

/// The head of one column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Head {
    /// What it holds.
    pub title: String,
    /// Whether it holds numbers.
    pub is_number: bool,
    /// Whether a phone does without it.
    pub is_extra: bool,
}

impl Head {
    /// A column of words.
    pub fn words(title: &str) -> Self {
        Self { title: title.to_owned(), is_number: false, is_extra: false }
    }

    /// A column of numbers.
    pub fn number(title: &str) -> Self {
        Self { is_number: true, ..Self::words(title) }
    }

    /// The same column, which a phone does without.
    #[must_use]
    pub fn extra(self) -> Self {
        Self { is_extra: true, ..self }
    }
}

/// What stands in a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// Nothing.
    Blank,
    /// Words.
    Text(String),
    /// Words that lead somewhere.
    Link(String, String),
    /// A piece, by its serial.
    Serial(String),
    /// How much, and in which unit where that is not plain.
    Quantity(Quantity, String),
    /// How many.
    Count(usize),
    /// What it comes to.
    Money(Money),
    /// So many thousandths.
    Rate(i64),
    /// A day.
    Day(Date),
    /// So many days; below nothing where they are over.
    Days(i32),
}

impl Value {
    /// Words that lead somewhere.
    pub fn link(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self::Link(text.into(), href.into())
    }

    /// A number to call, or nothing.
    pub fn telephone(number: &str) -> Self {
        if number.is_empty() { Self::Blank } else { Self::link(number, format!("tel:{number}")) }
    }

    /// Words, or nothing.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Blank } else { Self::Text(text) }
    }

    /// As it is read.
    pub fn said(&self, language: Language, currency: &str) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Text(text) | Self::Link(text, _) | Self::Serial(text) => text.clone(),
            Self::Quantity(quantity, unit) => format!("{} {unit}", format::quantity(*quantity)).trim_end().to_owned(),
            Self::Count(count) => format::whole(*count),
            Self::Money(money) => format::money(*money, currency),
            Self::Rate(thousandths) => format::percent(*thousandths),
            Self::Day(day) => format::date(*day, language),
            Self::Days(days) => days.to_string(),
        }
    }

    /// As it is read in a row of a column: where a number could stand and none is known, a dash says so.
    pub fn said_in(&self, head: &Head, language: Language, currency: &str) -> String {
        if *self == Self::Blank && head.is_number { "–".to_owned() } else { self.said(language, currency) }
    }

    /// As a spreadsheet takes it: numbers to reckon with, and serials that stay whole.
    fn cell(&self) -> Cell {
        match self {
            Self::Blank => Cell::Blank,
            Self::Text(text) | Self::Link(text, _) | Self::Serial(text) => Cell::Text(text.clone()),
            Self::Quantity(quantity, _) => Cell::Number(quantity.to_string()),
            Self::Count(count) => Cell::Number(count.to_string()),
            Self::Money(money) => Cell::Number(money.to_string()),
            Self::Rate(thousandths) => Cell::Number(Quantity::whole(*thousandths).part(1, 10).to_string()),
            Self::Day(day) => Cell::Day(format::iso(*day)),
            Self::Days(days) => Cell::Number(days.to_string()),
        }
    }
}

/// The picture above a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Drawing {
    /// What it shows.
    pub caption: String,
    /// How.
    pub drawn: Drawn,
    /// The columns of its own table.
    pub columns: Vec<Column>,
    /// The rows of it.
    pub rows: Vec<Vec<String>>,
}

/// How a picture is drawn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Drawn {
    /// Bars over time, with what is usual.
    Bars(Vec<Bar>, String),
    /// A few wide bars.
    Histogram(Vec<Bin>),
    /// Bars below each other.
    Stacks(Vec<Stack>),
}

/// A table.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tabled {
    /// What it is.
    pub title: String,
    /// What it is about: days, and what was left out.
    pub facts: Vec<(String, String)>,
    /// The columns.
    pub heads: Vec<Head>,
    /// The rows.
    pub rows: Vec<Vec<Value>>,
    /// What the columns come to; empty where they come to nothing.
    pub sums: Vec<Value>,
    /// What is to be known about it.
    pub note: String,
    /// The picture above it.
    pub drawing: Option<Drawing>,
}

impl Tabled {
    /// The same table for a printer.
    pub fn listing(&self, shop: &str, currency: &str, words: &Phrases) -> Listing {
        let one = |(value, head): (&Value, &Head)| match value {
            // A day stays on one line.
            Value::Day(_) => value.said(words.language, currency).replace(' ', "\u{a0}"),
            _ => value.said_in(head, words.language, currency),
        };
        let said = |values: &Vec<Value>| values.iter().zip(&self.heads).map(one).collect();
        let sums = self.sums.iter().map(|value| value.said(words.language, currency)).collect();
        // A sign does not stand alone on a line.
        let column =
            |head: &Head| PaperColumn { title: head.title.replace(" %", "\u{a0}%"), is_number: head.is_number };
        Listing {
            shop: shop.to_owned(),
            title: self.title.clone(),
            facts: self.facts.iter().map(|(label, value)| Fact::new(label, value)).collect(),
            columns: self.heads.iter().map(column).collect(),
            rows: self.rows.iter().map(said).collect(),
            sums,
            note: self.note.clone(),
            page_of: words.printing.papers.page_of,
        }
    }

    /// The same table as a file: its rows, and what they come to as the last of them.
    pub fn export(self, currency: &str, words: &Phrases) -> Export {
        let is_money = |at: usize| self.rows.iter().any(|row| matches!(row.get(at), Some(Value::Money(_))));
        let is_rate = |at: usize| self.rows.iter().any(|row| matches!(row.get(at), Some(Value::Rate(_))));
        let column = |(at, head): (usize, &Head)| match (is_money(at), is_rate(at)) {
            (true, _) => (words.reports.in_currency)(&head.title, currency),
            (_, true) => format!("{} %", head.title.trim_end_matches(['%', ' '])),
            _ => head.title.clone(),
        };
        let columns = self.heads.iter().enumerate().map(column).collect();
        let rows = Rc::new(self.rows);
        let sums = (!self.sums.is_empty()).then_some(self.sums);
        let count = rows.len() + usize::from(sums.is_some());
        let row = move |at: usize| {
            let values = rows.get(at).or(sums.as_ref());
            values.into_iter().flatten().map(Value::cell).collect()
        };
        Export { name: self.title, columns, count, row: Rc::new(row) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_is_not_known_is_a_dash_in_a_row_and_nothing_elsewhere() {
        let said = |value: Value, head: Head| value.said_in(&head, Language::En, "EUR");
        assert_eq!(said(Value::Blank, Head::number("Margin")), "–");
        assert_eq!(said(Value::Blank, Head::words("Document")), "");
        assert_eq!(said(Value::Quantity(Quantity::whole(3), "kg".to_owned()), Head::number("Quantity")), "3 kg");
    }
}
