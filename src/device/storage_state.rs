//! How safe and how full this device's storage is.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// How much is stored and how much may be, in bytes. Browsers round both.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Space {
    /// What this program has stored.
    pub used: u64,
    /// What the browser lets it store.
    pub allowed: u64,
}

impl Space {
    /// How full it is, in percent.
    pub const fn percent_used(self) -> u64 {
        match self.used.saturating_mul(100).checked_div(self.allowed) {
            Some(percent) => percent,
            None => 100,
        }
    }
}

/// Asks the browser never to throw our storage away to make room. Some ask the user, so call it when the user has done
/// something. Answers whether storage is protected now.
pub async fn protect() -> bool {
    asked(StorageManager::persist).await
}

/// Whether the browser has promised not to throw our storage away.
pub async fn is_protected() -> bool {
    asked(StorageManager::persisted).await
}

/// How full the storage is, where the browser tells.
pub async fn space() -> Option<Space> {
    let estimate = JsFuture::from(manager()?.estimate().ok()?).await.ok()?;
    let estimate: StorageEstimate = estimate.unchecked_into();
    Some(Space { used: bytes(estimate.get_usage()?), allowed: bytes(estimate.get_quota()?) })
}

async fn asked(question: fn(&StorageManager) -> Result<Promise, JsValue>) -> bool {
    let Some(answer) = manager().and_then(|manager| question(&manager).ok()) else { return false };
    JsFuture::from(answer).await.is_ok_and(|answer| answer.is_truthy())
}

/// Missing on pages that were not served securely.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    js_sys::Reflect::get(&navigator, &"storage".into()).ok()?.dyn_into().ok()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the browser tells whole bytes, none below zero"
)]
const fn bytes(count: f64) -> u64 {
    count as u64
}
