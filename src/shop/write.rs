//! The one write path: decide on the book, append to the log, apply to the book, and only then say that it is done.

use serial_rules::model::{Document, DocumentId};
use serial_rules::{Book, Command, Entry, Event, Finding, decide, entry};
use uuid::Uuid;

use super::{Shop, Topic, follow::News};
use crate::device::clock;
use crate::store::log::Appending;
use crate::store::{Appended, Failure};

/// That something is done, and stored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Receipt {
    /// The number of its entry in the log.
    pub seq: u64,
    /// What was written down.
    pub event: Event,
    /// Cautions that the command accepts.
    pub cautions: Vec<Finding>,
    /// Products that were left as they are, each with its reason.
    pub left_out: Vec<Finding>,
}

/// Why something is not done. Nothing of it is stored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// The rules are against it: every reason.
    Refused(Vec<Finding>),
    /// The machine is against it.
    Failed(Failure),
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl Shop {
    /// Does what is asked, all or nothing. The receipt comes after the disk has it.
    pub async fn execute(self, command: Command) -> Result<Receipt, Trouble> {
        self.carry_out(&command, None).await
    }

    /// Posts a document. With a blank number it gets the next of its series; the receipt tells it.
    pub async fn post(self, document: Document) -> Result<Receipt, Trouble> {
        self.carry_out(&Command::Post(document), None).await
    }

    /// Posts a document and throws its draft away, both or neither. A draft that is gone already was posted or thrown
    /// away in another tab: then it is [`Failure::Missing`], and nothing is posted twice.
    pub async fn post_draft(self, draft: &str, document: Document) -> Result<Receipt, Trouble> {
        let receipt = self.carry_out(&Command::Post(document), Some(draft)).await?;
        self.tell_drafts_changed();
        Ok(receipt)
    }

    /// Takes a posted document back.
    pub async fn void(self, document: DocumentId) -> Result<Receipt, Trouble> {
        self.carry_out(&Command::Void(document), None).await
    }

    async fn carry_out(self, command: &Command, spent: Option<&str>) -> Result<Receipt, Trouble> {
        // Each turn but the last has taken in at least one entry of another tab, so this ends when the others rest.
        loop {
            let seq = self.peek(Book::seq) + 1;
            let decision = match self.peek(|book| decide(book, command)) {
                Ok(decision) => decision,
                // Another tab may have been quicker to write than to tell: only a refusal by the newest book is true.
                Err(_) if self.catch_up().await? => continue,
                Err(findings) => return Err(Trouble::Refused(findings)),
            };
            let entry = self.entry_of(decision.event);
            let text = serde_json::to_string(&entry).map_err(|error| Failure::Other(error.to_string()))?;
            match self.inner.store.append(Appending { seq, id: &entry.id, text: &text, spent }).await? {
                Appended::Stored => {
                    self.take_in(seq, &entry);
                    self.say(News::Entry(seq));
                    return Ok(Receipt {
                        seq,
                        event: entry.event,
                        cautions: decision.cautions,
                        left_out: decision.left_out,
                    });
                }
                // A number that is taken by an entry that cannot be found would keep us here for ever.
                Appended::Taken if self.peek(Book::seq) < seq && !self.catch_up().await? => {
                    return Err(Failure::Damaged { seq }.into());
                }
                Appended::Taken => {}
            }
        }
    }

    fn entry_of(self, event: Event) -> Entry {
        Entry {
            version: entry::VERSION,
            id: Uuid::now_v7().to_string(),
            device: self.inner.device.clone(),
            at: clock::now(),
            event,
        }
    }

    /// Applies an entry of the log, and tells those who read what it changes. One that is in the book already, because
    /// two tasks have read the log at once, is left alone.
    pub(super) fn take_in(self, seq: u64, entry: &Entry) {
        {
            let mut book = self.inner.book.borrow_mut();
            if book.seq() + 1 != seq {
                return;
            }
            book.apply(entry);
        }
        self.inner.last_entry.borrow_mut().clone_from(&entry.id);
        self.inner.unsaved.set(self.inner.unsaved.get() + 1);
        for &topic in Topic::changed_by(&entry.event) {
            self.inner.revisions.tell(topic);
        }
        self.save_when_idle();
    }
}
