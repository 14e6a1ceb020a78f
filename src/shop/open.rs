//! How a shop is opened: the snapshot where there is a good one, then the rest of the log.

use std::cell::{Cell, RefCell};

use leptos::prelude::ArcRwSignal;
use send_wrapper::SendWrapper;
use serial_rules::Book;
use uuid::Uuid;

use super::topic::Revisions;
use super::{Inner, Shop, follow};
use crate::device::preferences;
use crate::store::{Failure, Store};

/// The database of the app.
const DATABASE: &str = "serialbook";

impl Shop {
    /// Opens the shop of this device. A log that cannot be read in full does not open.
    pub async fn open() -> Result<Self, Failure> {
        Self::open_named(DATABASE).await
    }

    /// Opens the shop in the database of this name.
    pub async fn open_named(database: &str) -> Result<Self, Failure> {
        let store = Store::open(database).await?;
        let mut start = start(&store).await?;
        let from_snapshot = start.book.seq();
        read_tail(&store, &mut start).await?;
        let inner = Inner {
            unsaved: Cell::new(start.book.seq() - from_snapshot),
            store,
            book: RefCell::new(start.book),
            last_entry: RefCell::new(start.last_entry),
            revisions: Revisions::default(),
            fault: ArcRwSignal::new(None),
            tabs: follow::line(database),
            tab: Uuid::now_v7().to_string(),
            device: preferences::device_id(),
            will_save: Cell::new(false),
        };
        let shop = Self { inner: Box::leak(Box::new(SendWrapper::new(inner))) };
        shop.follow_others();
        shop.save_when_hidden();
        shop.save_when_idle();
        Ok(shop)
    }

    /// The book made anew from the whole log: what the present book is to be compared with.
    pub async fn rebuilt(self) -> Result<Book, Failure> {
        let mut start = Start::default();
        read_tail(&self.inner.store, &mut start).await?;
        Ok(start.book)
    }
}

/// A book on its way through the log.
#[derive(Default)]
struct Start {
    book: Book,
    last_entry: String,
}

/// The book of the snapshot, if it is one of this very log; else an empty one.
async fn start(store: &Store) -> Result<Start, Failure> {
    let Some(snapshot) = store.snapshot().await? else { return Ok(Start::default()) };
    let Ok(book) = Book::from_snapshot(&snapshot.book) else { return Ok(Start::default()) };
    let is_of_this_log =
        book.seq() == snapshot.seq && store.entry(snapshot.seq).await.is_ok_and(|entry| entry.id == snapshot.entry);
    Ok(if is_of_this_log { Start { book, last_entry: snapshot.entry } } else { Start::default() })
}

async fn read_tail(store: &Store, start: &mut Start) -> Result<(), Failure> {
    loop {
        let page = store.entries_after(start.book.seq()).await?;
        for entry in &page {
            start.book.apply(entry);
        }
        match page.into_iter().next_back() {
            Some(last) => start.last_entry = last.id,
            None => return Ok(()),
        }
    }
}
