//! How screens read: the book at once, and bodies of documents and photos from the disk.

use leptos::prelude::Get;
use serial_rules::model::{Date, Document, DocumentId};
use serial_rules::{Book, Event};

use super::{Shop, Topic};
use crate::device::clock;
use crate::store::{Failure, Photo};

impl Shop {
    /// Asks the book something, and asks again whenever the topic has changed.
    pub fn book<R>(self, topic: Topic, question: impl FnOnce(&Book) -> R) -> R {
        self.track(topic);
        self.peek(question)
    }

    /// Asks the book something, once.
    ///
    /// # Panics
    /// When the question writes, which only [`Shop::execute`] may.
    pub fn peek<R>(self, question: impl FnOnce(&Book) -> R) -> R {
        question(&self.inner.book.borrow())
    }

    /// Has whoever is reading now read again whenever the topic changes.
    pub fn track(self, topic: Topic) {
        self.inner.revisions.track(topic);
    }

    /// The day it is here.
    pub fn today(self) -> Date {
        clock::today()
    }

    /// What has gone wrong outside any command, tracked. The book is as it was before.
    pub fn fault(self) -> Option<Failure> {
        self.inner.fault.get()
    }

    /// A posted document with its lines, as it was entered.
    pub async fn document(self, id: &DocumentId) -> Result<Document, Failure> {
        let seq = self.peek(|book| book.documents.get(id).map(|header| header.posted)).ok_or(Failure::Missing)?;
        match self.inner.store.entry(seq).await?.event {
            Event::Posted { document, .. } => Ok(*document),
            _ => Err(Failure::Damaged { seq }),
        }
    }

    /// Lets go of the database, such as when the page goes to sleep. The next use opens it again.
    pub fn disconnect(self) {
        self.inner.store.disconnect();
    }

    /// The photo of this id.
    pub async fn photo(self, id: &str) -> Result<Option<Photo>, Failure> {
        self.inner.store.photo(id).await
    }

    /// Stores a photo under this id, in the place of one that was there.
    pub async fn put_photo(self, id: &str, photo: &Photo) -> Result<(), Failure> {
        self.inner.store.put_photo(id, photo).await
    }

    /// Throws a photo away.
    pub async fn remove_photo(self, id: &str) -> Result<(), Failure> {
        self.inner.store.remove_photo(id).await
    }
}
