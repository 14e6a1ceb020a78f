//! Typed and pasted text, read into serials (D16, R15). `lex` cuts it into atoms, `token` joins them, `plan` says what
//! each asks for, and this file writes that out, once it is known to be few enough. Whether a serial may stand on a
//! document is not asked here.

mod lex;
mod plan;
mod token;

use std::collections::HashSet;
use std::ops::Range;

use serde::Serialize;

use crate::intake::generate::count_up;
use crate::model::Serial;
use crate::model::serial::ENTRIES_MAX;
use crate::refusal::Code;

pub(crate) use lex::Grammar;
pub(crate) use token::{Shape, Token, tokens};

use plan::{Amount, Plan, Start, plan, scanned_plan};

/// What a text says: the serials, what is wrong, and what was expanded.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Reading {
    /// The good serials, in the order of the text, each once.
    pub serials: Vec<Serial>,
    /// What is wrong, in the order of the text. The good entries stay.
    pub findings: Vec<TextFinding>,
    /// The tokens that became other serials than they spell, for the preview.
    #[serde(skip)]
    pub expansions: Vec<Expansion>,
}

/// Something wrong in a text, with the words that are wrong.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct TextFinding {
    /// The reason.
    pub code: Code,
    /// The token, without the spaces in it.
    pub text: String,
}

/// A token that became serials by an operator.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Expansion {
    /// The token, without the spaces in it.
    pub text: String,
    /// Where it stands in the text that was read, in bytes.
    pub source: Range<usize>,
    /// Which of the reading's serials it became.
    pub serials: Range<usize>,
}

impl Expansion {
    /// The text that was read, with this token in quotes: literal from now on (D16).
    ///
    /// ```
    /// use serial_rules::intake::entry_text::read;
    /// let text = "B7, A1 - A3";
    /// let reading = read(text, None, None);
    /// assert_eq!(reading.serials.len(), 4);
    /// let literal = reading.expansions[0].back_to_literal(text);
    /// assert_eq!(literal, "B7, \"A1-A3\"");
    /// assert_eq!(read(&literal, None, None).serials.len(), 2);
    /// ```
    pub fn back_to_literal(&self, text: &str) -> String {
        let (Some(before), Some(after)) = (text.get(..self.source.start), text.get(self.source.end..)) else {
            return text.to_owned();
        };
        // A comma keeps a `~` next door from taking the quoted serial for its end.
        let comma = |neighbour: Option<char>| match neighbour {
            None | Some(',' | ';' | '\n' | '，' | '；' | '、') => "",
            Some(_) => ",",
        };
        let opening = comma(before.trim_end_matches(' ').chars().next_back());
        let closing = comma(after.trim_start_matches(' ').chars().next());
        let token = self.text.replace('"', "");
        format!("{before}{opening}\"{token}\"{closing}{after}")
    }
}

/// Reads typed or pasted text (D16). `expected` is how many pieces the line asks for, `next` the next free number.
///
/// A serial that stands twice in one text is taken once, with the finding [`Code::DuplicateEntry`] (R17, R70). A lone `-`
/// or `+` is [`Code::BadRange`]: an operator without ends (R15). A `~` without a next number is [`Code::NoCounter`]. More
/// than 1,000 in all is one finding, [`Code::TooManyEntries`], with the token that went too far, and no serials (R67).
///
/// ```
/// use serial_rules::intake::entry_text::read;
/// use serial_rules::Code;
///
/// let reading = read("A001-A003， B7; C8..10", None, None);
/// let serials: Vec<&str> = reading.serials.iter().map(|serial| serial.as_str()).collect();
/// assert_eq!(serials, ["A001", "A002", "A003", "B7", "C8", "C9", "C10"]);
///
/// let reading = read("A1 序列号 A2", None, None);
/// assert_eq!(reading.serials.len(), 2);
/// assert_eq!((reading.findings[0].code, &*reading.findings[0].text), (Code::BadCharacter, "序列号"));
///
/// assert_eq!(read("A1+", Some(20), None).serials.len(), 20);
/// assert_eq!(read("~ ~", None, Some("SN-041")).serials[1].as_str(), "SN-042");
/// ```
pub fn read(text: &str, expected: Option<usize>, next: Option<&str>) -> Reading {
    let tokens = tokens(text, Grammar::Typed);
    let is_literal = expected == Some(tokens.len());
    let plans = tokens.iter().map(|token| (token, plan(token, is_literal))).collect();
    write_out(plans, expected, next)
}

/// Reads the tokens of a scanned text: literal, but for `..` (D16).
pub(crate) fn read_scanned(tokens: &[Token]) -> Reading {
    write_out(tokens.iter().map(|token| (token, scanned_plan(token))).collect(), None, None)
}

/// Writes the plans out, or says that they are too many.
fn write_out(plans: Vec<(&Token, Plan<'_>)>, expected: Option<usize>, next: Option<&str>) -> Reading {
    let amounts = amounts(&plans, expected);
    let mut total: u64 = 0;
    for ((token, _), amount) in plans.iter().zip(&amounts) {
        // A wrong entry is an entry, too.
        total = total.saturating_add((*amount).max(1));
        if usize::try_from(total).map_or(true, |total| total > ENTRIES_MAX) {
            let finding = TextFinding { code: Code::TooManyEntries, text: token.text.clone() };
            return Reading { findings: vec![finding], ..Reading::default() };
        }
    }
    let mut writer = Writer { next, ..Writer::default() };
    for ((token, plan), amount) in plans.into_iter().zip(amounts) {
        writer.write(token, plan, amount);
    }
    writer.reading
}

/// How many serials each plan makes. The first `+` without a number takes what the line still lacks.
fn amounts(plans: &[(&Token, Plan<'_>)], expected: Option<usize>) -> Vec<u64> {
    let mut open = None;
    let mut amounts: Vec<u64> = Vec::with_capacity(plans.len());
    for (_, plan) in plans {
        amounts.push(match plan {
            Plan::Fault(_) => 0,
            Plan::Literal(_) => 1,
            Plan::Count(_, Amount::Exactly(count)) => *count,
            Plan::Count(_, Amount::WhatLacks) => {
                open.get_or_insert(amounts.len());
                1
            }
        });
    }
    if let (Some(open), Some(expected)) = (open, expected.and_then(|expected| u64::try_from(expected).ok())) {
        let taken = amounts.iter().fold(0_u64, |sum, amount| sum.saturating_add(*amount));
        amounts[open] += expected.saturating_sub(taken);
    }
    amounts
}

/// Puts serials into a reading, each once.
#[derive(Default)]
struct Writer<'n> {
    reading: Reading,
    seen: HashSet<String>,
    told_twice: HashSet<String>,
    next: Option<&'n str>,
    next_used: u64,
}

impl Writer<'_> {
    fn write(&mut self, token: &Token, plan: Plan<'_>, amount: u64) {
        let begin = self.reading.serials.len();
        let serials = match plan {
            Plan::Fault(code) => Err(code),
            Plan::Literal(text) => Ok(vec![Serial::new(text)]),
            Plan::Count(Start::At(first), _) => count_up(first, 0, amount),
            Plan::Count(Start::NextFree, _) => self.take_next(amount),
        };
        match serials {
            Ok(serials) => serials.into_iter().for_each(|serial| self.add(serial)),
            Err(code) => self.reading.findings.push(TextFinding { code, text: token.text.clone() }),
        }
        let serials = begin..self.reading.serials.len();
        if matches!(plan, Plan::Count(..)) && !serials.is_empty() {
            let (text, source) = (token.text.clone(), token.source.clone());
            self.reading.expansions.push(Expansion { text, source, serials });
        }
    }

    /// The next free numbers; each is given once.
    fn take_next(&mut self, amount: u64) -> Result<Vec<Serial>, Code> {
        let serials = count_up(self.next.ok_or(Code::NoCounter)?, self.next_used, amount)?;
        self.next_used += amount;
        Ok(serials)
    }

    fn add(&mut self, serial: Serial) {
        let key = serial.key();
        if self.seen.contains(&key) {
            if self.told_twice.insert(key) {
                let text = serial.as_str().to_owned();
                self.reading.findings.push(TextFinding { code: Code::DuplicateEntry, text });
            }
        } else {
            self.seen.insert(key);
            self.reading.serials.push(serial);
        }
    }
}
