//! When the book is written down as a snapshot. It only shortens the next start, so it waits for idle moments and its
//! failures are nobody's trouble.

use wasm_bindgen_futures::spawn_local;

use super::Shop;
use crate::device::{idle, visibility};
use crate::store::{Failure, Snapshot};

/// So many entries behind the snapshot are worth a new one.
const WORTH_SAVING: u64 = 200;

/// When the page may never come back, fewer are.
const WORTH_SAVING_NOW: u64 = 20;

impl Shop {
    /// Writes a snapshot of the book as it is.
    pub async fn save_snapshot(self) -> Result<(), Failure> {
        let (seq, book) = self.peek(|book| (book.seq(), book.to_snapshot()));
        let entry = self.inner.last_entry.borrow().clone();
        let unsaved = self.inner.unsaved.get();
        self.inner.store.write_snapshot(&Snapshot { seq, entry, book }).await?;
        self.inner.unsaved.set(self.inner.unsaved.get().saturating_sub(unsaved));
        Ok(())
    }

    pub(super) fn save_when_idle(self) {
        if self.inner.unsaved.get() < WORTH_SAVING || self.inner.will_save.replace(true) {
            return;
        }
        idle::when_idle(move || {
            self.inner.will_save.set(false);
            self.save_quietly();
        });
    }

    pub(super) fn save_when_hidden(self) {
        visibility::on_hide(move || {
            if self.inner.unsaved.get() >= WORTH_SAVING_NOW {
                self.save_quietly();
            }
        });
    }

    fn save_quietly(self) {
        spawn_local(async move {
            // A cache that could not be written is no trouble: the log has everything.
            let _ = self.save_snapshot().await;
        });
    }
}
