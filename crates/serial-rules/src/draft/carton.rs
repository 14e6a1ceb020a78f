//! A code that stands for many pieces: a recorded carton, a list, a range (8.1). Where all of it can be taken, one scan
//! takes it (R83); else it is shown first, and waits until somebody has said to take what can be taken (R84).

use std::collections::VecDeque;

use super::{Draft, Outcome, Problem};
use crate::Book;
use crate::intake::scan::{Scan, understand};
use crate::model::Serial;

/// What a code that stands for many pieces would bring onto a document, as the book and the document are now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Preview {
    /// How many can be taken.
    pub fit: usize,
    /// How many stand on the document already.
    pub repeated: usize,
    /// What cannot be taken, and why.
    pub kept: Vec<Problem>,
}

/// What a code stands for: its serials, and what of it is none.
#[derive(Clone)]
pub(super) struct Many {
    serials: Vec<Serial>,
    faults: Vec<Problem>,
}

impl Many {
    /// What a code that was read stands for, if it stands for many pieces that are known.
    pub(super) fn of(scan: Scan) -> Option<Self> {
        match scan {
            Scan::Carton { serials, .. } | Scan::Range { serials } => Some(Self { serials, faults: Vec::new() }),
            Scan::List { serials, findings } => {
                Some(Self { serials, faults: findings.into_iter().map(Problem::from).collect() })
            }
            _ => None,
        }
    }
}

impl Draft {
    /// What a code that waits would bring onto the document.
    pub fn preview(&self, book: &Book, code: &str) -> Preview {
        let many = understand(code, book).ok().and_then(Many::of);
        let mut tried = self.tried();
        let outcome = many.map_or(Outcome::Kept, |many| tried.take_many(book, many));
        let (fit, repeated) = match outcome {
            Outcome::Several { added, repeated, .. } => (added, repeated),
            _ => (0, 0),
        };
        Preview { fit, repeated, kept: tried.problems }
    }

    /// Takes what can be taken of a code that waits. What cannot stands beside the lines from now on, each with its reason.
    pub fn unpack(&mut self, book: &Book, code: &str) -> Outcome {
        self.remember();
        self.problems.retain(|problem| !problem.is_carton(code));
        match understand(code, book).ok().and_then(Many::of) {
            Some(many) => self.take_many(book, many),
            None => Outcome::Kept,
        }
    }

    /// The code that stands for many pieces and that nobody has answered yet, if there is one.
    pub fn waiting(&self) -> Option<&str> {
        self.problems.iter().find_map(|problem| match problem {
            Problem::Carton(code) => Some(code.as_str()),
            _ => None,
        })
    }

    /// Takes a scanned code that stands for many pieces, or shows it first. The second scan of one that is shown takes it, for
    /// whoever has the hands full.
    pub(super) fn take_or_show(&mut self, book: &Book, code: &str, many: Many) -> Outcome {
        let is_shown = self.problems.iter().any(|problem| problem.is_carton(code));
        if is_shown {
            self.problems.retain(|problem| !problem.is_carton(code));
        }
        let fits = |outcome| matches!(outcome, Outcome::Several { kept: 0, .. });
        if is_shown || self.is_removing || fits(self.tried().take_many(book, many.clone())) {
            self.take_many(book, many)
        } else {
            self.keep(Problem::Carton(code.to_owned()))
        }
    }

    fn take_many(&mut self, book: &Book, many: Many) -> Outcome {
        let faults = many.faults.len();
        self.problems.extend(many.faults);
        match self.take_each(book, many.serials, None) {
            Outcome::Several { added, repeated, kept } => Outcome::Several { added, repeated, kept: kept + faults },
            other => other,
        }
    }

    /// The same document to try something on, without problems and without a way back.
    fn tried(&self) -> Self {
        Self {
            document: self.document.clone(),
            chosen: self.chosen,
            is_removing: self.is_removing,
            problems: Vec::new(),
            held: self.held.clone(),
            before: VecDeque::new(),
            began: self.began,
        }
    }
}
