//! What a token asks for (D16): which serials, how many, and what is wrong with it. Writes nothing out, so that a text
//! that asks for millions costs nothing.

use super::lex::Operator;
use super::token::{Shape, Token};
use crate::intake::counter::Counter;
use crate::intake::range::{between, by_hyphen, is_digits, up_to_short};
use crate::model::Serial;
use crate::refusal::Code;

/// What a token asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Plan<'t> {
    /// Nothing: it is wrong.
    Fault(Code),
    /// One serial, as it stands.
    Literal(&'t str),
    /// So many serials, from a start on.
    Count(Start<'t>, Amount),
}

/// Where counting starts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Start<'t> {
    /// At a serial.
    At(&'t str),
    /// At the next free number.
    NextFree,
}

/// How many serials a token asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Amount {
    /// So many.
    Exactly(u64),
    /// As many as the line still lacks, and one at least.
    WhatLacks,
}

/// What a token asks for. Where the text holds as many tokens as the line expects (`is_literal`), a plus, a hyphen and
/// `::` are parts of a serial.
pub(super) fn plan(token: &Token, is_literal: bool) -> Plan<'_> {
    let text = token.text.as_str();
    let plan = match &token.shape {
        Shape::Quoted => Plan::Literal(text),
        _ if is_literal && is_literal_by_number(token) => Plan::Literal(text),
        Shape::Bare => bare(text),
        Shape::Next => Plan::Count(Start::NextFree, Amount::Exactly(1)),
        Shape::NextPlus(number) => plus(Start::NextFree, number),
        Shape::Ends(Operator::Colons, first, end) => run(first, up_to_short(first, end)),
        Shape::Ends(_, first, last) => run(first, between(first, last)),
        Shape::Broken => Plan::Fault(Code::BadRange),
    };
    checked(plan)
}

/// Whether a token is literal where the text holds as many as expected: all but `~`, `..` and a sign all alone.
fn is_literal_by_number(token: &Token) -> bool {
    match token.shape {
        Shape::Bare | Shape::Quoted | Shape::Ends(Operator::Colons, ..) => true,
        Shape::Broken => token.text.contains("::") && !token.text.contains(".."),
        Shape::Ends(..) | Shape::Next | Shape::NextPlus(_) => false,
    }
}

/// What a scanned token asks for: only `..` counts.
pub(super) fn scanned_plan(token: &Token) -> Plan<'_> {
    checked(match &token.shape {
        Shape::Ends(_, first, last) => run(first, between(first, last)),
        _ => Plan::Literal(&token.text),
    })
}

fn bare(text: &str) -> Plan<'_> {
    if let Some((start, number)) = text.rsplit_once('+')
        && !start.is_empty()
        && (number.is_empty() || is_digits(number))
    {
        return plus(Start::At(start), number);
    }
    match by_hyphen(text) {
        Some((hyphen, count)) => Plan::Count(Start::At(&text[..hyphen]), Amount::Exactly(count)),
        None => Plan::Literal(text),
    }
}

fn plus<'t>(start: Start<'t>, number: &str) -> Plan<'t> {
    match number.trim_start_matches('0') {
        "" if number.is_empty() => Plan::Count(start, Amount::WhatLacks),
        "" => Plan::Fault(Code::BadRange),
        // A number too long to hold is more than anybody may enter.
        number => Plan::Count(start, Amount::Exactly(number.parse().unwrap_or(u64::MAX))),
    }
}

fn run(first: &str, count: Option<u64>) -> Plan<'_> {
    count.map_or(Plan::Fault(Code::BadRange), |count| Plan::Count(Start::At(first), Amount::Exactly(count)))
}

/// The fault of the serial that a plan starts from stands for the whole token.
fn checked(plan: Plan<'_>) -> Plan<'_> {
    let fault = match plan {
        Plan::Literal(text) => Serial::new(text).fault(),
        Plan::Count(Start::At(first), amount) => Serial::new(first).fault().or_else(|| {
            let counts = matches!(amount, Amount::Exactly(2..));
            (counts && Counter::of(first).is_none()).then_some(Code::NoCounter)
        }),
        Plan::Fault(_) | Plan::Count(Start::NextFree, _) => None,
    };
    fault.map_or(plan, Plan::Fault)
}
