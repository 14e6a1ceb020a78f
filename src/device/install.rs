//! The service worker, as the page sees it: it keeps the app for days without a network, and tells of new builds.
//! `public/sw.js` is the other end and says what the two say to each other.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

const SCRIPT: &str = "/sw.js";
const TAKE_OVER: &str = "SKIP_WAITING";

/// A new build that waits until the clerk agrees.
#[derive(Clone, Debug)]
pub struct NewBuild {
    waiting: ServiceWorker,
}

impl NewBuild {
    /// Lets the new build take over. All pages of this program then reload, so see that drafts are saved before.
    pub fn take_over(&self) {
        let message = Object::new();
        let said = Reflect::set(&message, &"type".into(), &TAKE_OVER.into());
        if said.is_ok() {
            // A worker that is gone has already taken over or been replaced; the next reload shows it.
            let _ = self.waiting.post_message(&message);
        }
    }
}

/// Keeps the app for times without a network, and calls back when a newer build waits. Where the browser has no service
/// worker, nothing happens.
pub async fn register(on_new_build: impl Fn(NewBuild) + 'static) {
    let Some(container) = container() else { return };
    reload_after_take_over(&container);
    let Ok(registration) = JsFuture::from(container.register(SCRIPT)).await else { return };
    let Ok(registration) = registration.dyn_into::<ServiceWorkerRegistration>() else { return };
    let on_new_build = Rc::new(on_new_build);
    if let Some(waiting) = registration.waiting() {
        on_new_build(NewBuild { waiting });
    }
    let found = registration.clone();
    let watch = Closure::<dyn Fn()>::new(move || {
        if let Some(worker) = found.installing() {
            tell_when_installed(&worker, Rc::clone(&on_new_build));
        }
    });
    registration.set_onupdatefound(Some(watch.into_js_value().unchecked_ref()));
}

/// Missing in some private windows and on pages that were not served securely.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"serviceWorker".into()).ok()?.dyn_into().ok()
}

fn tell_when_installed(worker: &ServiceWorker, tell: Rc<impl Fn(NewBuild) + 'static>) {
    let waiting = worker.clone();
    let changed = Closure::<dyn Fn()>::new(move || {
        // The very first build has nobody to wait for: no page is under an older one.
        let is_update = container().is_some_and(|container| container.controller().is_some());
        if is_update && waiting.state() == ServiceWorkerState::Installed {
            tell(NewBuild { waiting: waiting.clone() });
        }
    });
    worker.set_onstatechange(Some(changed.into_js_value().unchecked_ref()));
}

/// A page must not go on with files of one build and a worker of another.
fn reload_after_take_over(container: &ServiceWorkerContainer) {
    let had_worker = container.controller().is_some();
    let is_reloading = Cell::new(false);
    let changed = Closure::<dyn Fn()>::new(move || {
        // The first worker of all takes over a page that is its own build.
        if had_worker
            && !is_reloading.replace(true)
            && let Some(window) = web_sys::window()
        {
            let _ = window.location().reload();
        }
    });
    container.set_oncontrollerchange(Some(changed.into_js_value().unchecked_ref()));
}
