//! What was scanned and not taken yet: in the order it came, kept in the journal until what it did is stored.
//!
//! A scan has a ticket. Whoever takes it says when its ticket is settled; a page that is loaded anew before that begins
//! with what is left.

use std::collections::VecDeque;

use serial_rules::intake::bounce::Bounce;
use serial_rules::intake::burst::Fidelity;

use crate::device::journal::{self, Noted};
use crate::device::keyboard::Heard;

/// A scan that waits to be taken.
pub(super) struct Waiting {
    pub(super) scanned: Scanned,
    pub(super) fidelity: Fidelity,
}

/// A scan, as it is taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scanned {
    /// What was scanned.
    pub text: String,
    /// To be settled when what the scan did is stored.
    pub ticket: u64,
}

/// The queue.
pub(super) struct Queue {
    waiting: VecDeque<Waiting>,
    bounce: Bounce,
    last_ticket: u64,
    /// What the page before this one has left.
    left: Vec<Noted>,
}

impl Queue {
    /// The queue, with what the page before this one has left.
    pub(super) fn resume() -> Self {
        let left = journal::all();
        let last_ticket = left.last().map_or(0, |noted| noted.ticket);
        Self { waiting: VecDeque::new(), bounce: Bounce::default(), last_ticket, left }
    }

    /// Takes in what was heard, unless the trigger bounced.
    pub(super) fn push(&mut self, heard: Heard) {
        if heard.fidelity == Fidelity::Incomplete {
            return self.add(heard.text, heard.fidelity);
        }
        let mut texts = self.bounce.push(&heard.text, heard.begun, heard.ended);
        let last = texts.pop();
        for text in texts {
            self.add(text, Fidelity::AsSent);
        }
        if let Some(text) = last {
            self.add(text, heard.fidelity);
        }
    }

    fn add(&mut self, text: String, fidelity: Fidelity) {
        self.last_ticket = journal::ticket_after(self.last_ticket);
        let scanned = Scanned { text, ticket: self.last_ticket };
        if fidelity != Fidelity::Incomplete {
            journal::keep(&Noted { ticket: scanned.ticket, text: scanned.text.clone(), draft: None });
        }
        self.waiting.push_back(Waiting { scanned, fidelity });
    }

    /// The next one.
    pub(super) fn pop(&mut self) -> Option<Waiting> {
        self.waiting.pop_front()
    }

    /// How many wait.
    pub(super) fn len(&self) -> usize {
        self.waiting.len()
    }

    /// How many scans a bouncing trigger has sent.
    pub(super) const fn bounced(&self) -> usize {
        self.bounce.bounced()
    }

    /// Has what nobody had taken wait again, before everything else.
    pub(super) fn take_up(&mut self) {
        let (untaken, left) = std::mem::take(&mut self.left).into_iter().partition(|noted| noted.draft.is_none());
        self.left = left;
        for Noted { ticket, text, .. } in Vec::into_iter(untaken).rev() {
            self.waiting.push_front(Waiting { scanned: Scanned { text, ticket }, fidelity: Fidelity::AsSent });
        }
    }

    /// What was put on a draft and was not stored with it when the page went.
    pub(super) fn left_on(&mut self, draft: &str) -> Vec<Scanned> {
        let (mine, left) =
            std::mem::take(&mut self.left).into_iter().partition(|noted| noted.draft.as_deref() == Some(draft));
        self.left = left;
        Vec::into_iter(mine).map(|Noted { ticket, text, .. }| Scanned { text, ticket }).collect()
    }
}
