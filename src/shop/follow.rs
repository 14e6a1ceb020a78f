//! Tabs: each has a book of its own, and follows what the others write. Nothing here is needed for being right, which the
//! log's numbers see to; only for being up to date.

use leptos::prelude::Set;
use serial_rules::Book;
use wasm_bindgen_futures::spawn_local;

use super::{Shop, Topic};
use crate::device::channel::Channel;
use crate::device::visibility;
use crate::store::Failure;

/// What tabs tell each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum News {
    /// There is an entry with this number.
    Entry(u64),
    /// Drafts have changed.
    Drafts,
}

const ENTRY: &str = "entry ";
const DRAFTS: &str = "drafts";

impl News {
    fn text(self) -> String {
        match self {
            Self::Entry(seq) => format!("{ENTRY}{seq}"),
            Self::Drafts => DRAFTS.to_owned(),
        }
    }

    /// A tab of a newer build may say what this one does not understand.
    fn read(text: &str) -> Option<Self> {
        match text.strip_prefix(ENTRY) {
            Some(seq) => seq.parse().ok().map(Self::Entry),
            None => (text == DRAFTS).then_some(Self::Drafts),
        }
    }
}

/// The line between the tabs of one database.
pub(super) fn line(database: &str) -> Channel {
    Channel::open(database)
}

impl Shop {
    /// Takes in what others have written. Answers whether there was anything.
    pub async fn catch_up(self) -> Result<bool, Failure> {
        let start = self.peek(Book::seq);
        loop {
            let behind = self.peek(Book::seq);
            let page = self.inner.store.entries_after(behind).await?;
            if page.is_empty() {
                return Ok(self.peek(Book::seq) > start);
            }
            for (entry, seq) in page.iter().zip(behind + 1..) {
                self.take_in(seq, entry);
            }
        }
    }

    /// Tells the other tabs.
    pub(super) fn say(self, news: News) {
        self.inner.tabs.say(&news.text());
    }

    /// Listens to the other tabs, and looks for itself whenever it comes into sight: a tab that slept has heard nothing,
    /// and its connection may be gone.
    pub(super) fn follow_others(self) {
        self.inner.tabs.on_heard(move |text| match News::read(&text) {
            Some(News::Entry(seq)) if seq > self.peek(Book::seq) => self.catch_up_soon(),
            Some(News::Drafts) => self.inner.revisions.tell(Topic::Drafts),
            Some(News::Entry(_)) | None => {}
        });
        visibility::on_show(move || {
            self.catch_up_soon();
            self.inner.revisions.tell(Topic::Drafts);
        });
    }

    fn catch_up_soon(self) {
        spawn_local(async move {
            let fault = self.catch_up().await.err();
            self.inner.fault.set(fault);
        });
    }
}
