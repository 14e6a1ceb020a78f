//! Drafts, as screens use them: saved under this tab's name, and told to whoever lists them.

use uuid::Uuid;

use super::follow::News;
use super::{Shop, Topic};
use crate::device::clock;
use crate::store::drafts::Drafts;
use crate::store::{Draft, Failure, Saved};

impl Shop {
    /// A name for a new draft.
    pub fn new_draft_id(self) -> String {
        Uuid::now_v7().to_string()
    }

    /// All drafts, the newest first. Track [`Topic::Drafts`] to list them again when they change.
    pub async fn drafts(self) -> Result<Drafts, Failure> {
        self.inner.store.drafts().await
    }

    /// One draft.
    pub async fn draft(self, id: &str) -> Result<Option<Draft>, Failure> {
        self.inner.store.draft(id).await
    }

    /// Saves a draft for this tab. On [`Saved::Kept`] the draft has its new revision; on [`Saved::Stale`] another tab was
    /// there, nothing is stored, and somebody has to choose.
    pub async fn save_draft(self, draft: &mut Draft) -> Result<Saved, Failure> {
        draft.held_by.clone_from(&self.inner.tab);
        draft.saved_at = clock::now();
        let saved = self.inner.store.save_draft(draft).await?;
        if let Saved::Kept { revision } = saved {
            draft.revision = revision;
            self.tell_drafts_changed();
        }
        Ok(saved)
    }

    /// Whether this tab saved the draft last.
    pub fn holds(self, draft: &Draft) -> bool {
        draft.held_by == self.inner.tab
    }

    /// Throws a draft away.
    pub async fn remove_draft(self, id: &str) -> Result<(), Failure> {
        self.inner.store.remove_draft(id).await?;
        self.tell_drafts_changed();
        Ok(())
    }

    pub(super) fn tell_drafts_changed(self) {
        self.inner.revisions.tell(Topic::Drafts);
        self.say(News::Drafts);
    }
}
