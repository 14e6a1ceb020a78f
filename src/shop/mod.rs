//! The shop: holds the book, answers screens from it, and is the one way to write.
//!
//! Screens read through [`Shop::book`], which is synchronous and tracked; they write through [`Shop::execute`], which
//! answers after the disk has what was asked. The rules are in `serial_rules`, the storing is in [`crate::store`].

mod topic;

mod open;
mod read;
mod write;

mod drafts;
mod follow;
mod snapshots;

pub use topic::Topic;
pub use write::{Receipt, Trouble};

use std::cell::{Cell, RefCell};

use leptos::prelude::{ArcRwSignal, use_context};
use send_wrapper::SendWrapper;
use serial_rules::Book;

use crate::device::channel::Channel;
use crate::store::Store;
use topic::Revisions;

/// The shop of this page. Cheap to copy into any closure.
#[derive(Clone, Copy, Debug)]
pub struct Shop {
    // A shop is opened once and lives as long as its page, so its memory is never given back: that is what makes it
    // Copy without asking which scope owns it. The wrapper lets it be a Leptos context; a page has one thread.
    inner: &'static SendWrapper<Inner>,
}

#[derive(Debug)]
struct Inner {
    store: Store,
    book: RefCell<Book>,
    /// The id of the last entry in the book.
    last_entry: RefCell<String>,
    revisions: Revisions,
    /// What has gone wrong outside any command, such as in following another tab.
    fault: ArcRwSignal<Option<crate::store::Failure>>,
    /// The line to the other tabs.
    tabs: Channel,
    /// Names this tab among those of the device.
    tab: String,
    /// Names this device in the log.
    device: String,
    /// Entries in the book that are in no snapshot yet.
    unsaved: Cell<u64>,
    /// Whether a snapshot will be written as soon as the browser is idle.
    will_save: Cell<bool>,
}

/// The shop that the app provides to everything in it.
///
/// # Panics
/// Outside the app's frame, where there is no shop.
pub fn use_shop() -> Shop {
    let shop = use_context::<Shop>();
    assert!(shop.is_some(), "screens live inside the frame, which provides the shop");
    shop.unwrap_or_else(|| unreachable!("asserted above"))
}
