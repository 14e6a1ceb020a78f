//! Our own reader, in a worker: a wasm module beside the app (`crates/decoder`), which says what the two speak. A worker
//! may die of a picture, or never come back from one: it is asked one thing at a time, waited for so long, and then let
//! go for another.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, WorkerOptions, WorkerType};

use super::{Effort, SeenCode};
use crate::device::camera::Frame;
use crate::device::clock;

/// The script that loads the module; the build writes it beside the app.
const SCRIPT: &str = "/decoder_loader.js";
/// How long it may take to load, the first time over a slow line.
const LOADING_MS: i32 = 20_000;
/// How long it may look at a picture of many.
const LOOKING_MS: i32 = 3_000;
/// How long it may look at a photo.
const PHOTO_MS: i32 = 15_000;

/// A worker, loading or loaded.
pub(super) struct Worker {
    thread: web_sys::Worker,
    mail: Rc<Mail>,
    _listeners: [Closure<dyn Fn(JsValue)>; 2],
}

/// What is being waited for.
#[derive(Default)]
struct Mail {
    is_ready: Cell<bool>,
    last_id: Cell<u32>,
    waiting: RefCell<Option<Function>>,
}

impl Mail {
    /// Waits for the next thing that the worker says; nothing comes where it dies.
    fn next(&self) -> Promise {
        Promise::new(&mut |resolve, _| {
            self.waiting.replace(Some(resolve));
        })
    }

    fn arrived(&self, message: &JsValue) {
        if let Some(resolve) = self.waiting.take() {
            // Nobody waits for the answer of a callback.
            let _ = resolve.call1(&JsValue::UNDEFINED, message);
        }
    }
}

impl Worker {
    /// Starts one; nothing where the browser has none.
    pub(super) fn start() -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = web_sys::Worker::new_with_options(SCRIPT, &options).ok()?;
        let mail = Rc::new(Mail::default());
        let inbox = Rc::clone(&mail);
        let heard = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
            let message = event.dyn_ref::<MessageEvent>().map(MessageEvent::data).unwrap_or_default();
            inbox.arrived(&message);
        });
        let inbox = Rc::clone(&mail);
        let failed = Closure::<dyn Fn(JsValue)>::new(move |_| inbox.arrived(&JsValue::UNDEFINED));
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        Some(Self { thread: worker, mail, _listeners: [heard, failed] })
    }

    /// Has it read a picture; nothing where it died or does not come back.
    pub(super) async fn read(&self, frame: Frame, effort: Effort) -> Option<Vec<SeenCode>> {
        self.answer(effort, |id| self.ask(id, &frame, effort)).await
    }

    /// Has it read a picture of one byte of brightness for each pixel.
    pub(super) async fn read_grey(&self, size: (usize, usize), grey: &[u8], effort: Effort) -> Option<Vec<SeenCode>> {
        self.answer(effort, |id| self.ask_grey(id, size, grey, effort)).await
    }

    /// Asks it something, and waits for what it says to that.
    async fn answer(&self, effort: Effort, ask: impl FnOnce(u32) -> Result<(), JsValue>) -> Option<Vec<SeenCode>> {
        if !self.mail.is_ready.get() {
            let said = self.hear(LOADING_MS).await?;
            field(&said, "ready").is_truthy().then_some(())?;
            self.mail.is_ready.set(true);
        }
        let id = self.mail.last_id.get() + 1;
        self.mail.last_id.set(id);
        let answer = self.mail.next();
        ask(id).ok()?;
        let patience = if effort == Effort::Deep { PHOTO_MS } else { LOOKING_MS };
        let said = clock::within(patience, JsFuture::from(answer)).await?.ok()?;
        let codes = field(&said, "codes").as_string().filter(|_| field(&said, "id") == id)?;
        serde_json::from_str(&codes).ok()
    }

    async fn hear(&self, patience: i32) -> Option<JsValue> {
        clock::within(patience, JsFuture::from(self.mail.next())).await?.ok()
    }

    fn ask(&self, id: u32, frame: &Frame, effort: Effort) -> Result<(), JsValue> {
        let question = question(id, effort)?;
        Reflect::set(&question, &"bitmap".into(), &frame.bitmap)?;
        self.thread.post_message_with_transfer(&question, &Array::of1(&frame.bitmap))
    }

    fn ask_grey(&self, id: u32, (width, height): (usize, usize), grey: &[u8], effort: Effort) -> Result<(), JsValue> {
        let question = question(id, effort)?;
        let grey = Uint8Array::from(grey);
        for (name, pixels) in [("width", width), ("height", height)] {
            Reflect::set(&question, &name.into(), &u32::try_from(pixels).unwrap_or_default().into())?;
        }
        Reflect::set(&question, &"grey".into(), &grey)?;
        self.thread.post_message_with_transfer(&question, &Array::of1(&grey.buffer()))
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.thread.set_onmessage(None);
        self.thread.set_onerror(None);
        self.thread.terminate();
    }
}

fn question(id: u32, effort: Effort) -> Result<Object, JsValue> {
    let effort = match effort {
        Effort::Quick => 0,
        Effort::Thorough => 1,
        Effort::Deep => 2,
    };
    let question = Object::new();
    Reflect::set(&question, &"id".into(), &id.into())?;
    Reflect::set(&question, &"effort".into(), &effort.into())?;
    Ok(question)
}

fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}
