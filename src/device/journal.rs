//! Scans that nothing has stored yet, kept by the browser for as long as the tab lives: the page may be loaded anew between
//! a scan and the moment in which its draft is on the disk.
//!
//! One key for each scan, so that a scan costs the same whether it is the first or the thousandth that waits.

use gloo_storage::{SessionStorage, Storage};
use serde::{Deserialize, Serialize};
use serial_rules::sorting;

use super::clock;

const PREFIX: &str = "serialbook.scan.";

/// A scan that is on its way.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Noted {
    /// Tells it from all others, and when it came from when others did.
    pub ticket: u64,
    /// What was scanned.
    pub text: String,
    /// The draft that it was put on; none while nobody has taken it.
    pub draft: Option<String>,
}

/// Keeps a scan, or keeps it anew with its draft.
pub fn keep(noted: &Noted) {
    if is_there() {
        // A full or forbidden storage keeps nothing: then a scan is as safe as the draft that it is on.
        let _ = SessionStorage::set(key(noted.ticket), noted);
    }
}

/// Says on which draft a scan stands that is kept.
pub fn put_on(ticket: u64, draft: &str) {
    if is_there()
        && let Ok(noted) = SessionStorage::get::<Noted>(key(ticket))
        && noted.draft.as_deref() != Some(draft)
    {
        keep(&Noted { draft: Some(draft.to_owned()), ..noted });
    }
}

/// Forgets a scan, because what it did is stored.
pub fn forget(ticket: u64) {
    if is_there() {
        SessionStorage::delete(key(ticket));
    }
}

/// Everything that is kept, in the order in which it came.
pub fn all() -> Vec<Noted> {
    if !is_there() {
        return Vec::new();
    }
    let storage = SessionStorage::raw();
    let keys = (0..SessionStorage::length()).filter_map(|at| storage.key(at).ok().flatten());
    let kept = keys.filter(|key| key.starts_with(PREFIX));
    let mut noted: Vec<Noted> = kept.filter_map(|key| SessionStorage::get(key).ok()).collect();
    sorting::by_key(&mut noted, |noted| noted.ticket);
    noted
}

/// A ticket after this one, which no other page has given out.
pub fn ticket_after(last: u64) -> u64 {
    let now = u64::try_from(clock::now()).unwrap_or_default().saturating_mul(1000);
    now.max(last + 1)
}

fn key(ticket: u64) -> String {
    format!("{PREFIX}{ticket:020}")
}

/// A browser may forbid even to look at its storage.
fn is_there() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.session_storage(), Ok(Some(_))))
}
