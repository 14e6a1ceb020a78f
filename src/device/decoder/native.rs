//! The browser's own reader, `BarcodeDetector`. It may be missing, it may be there and read nothing, and it may be there
//! and read half of what is needed: only one that says it reads all of it is used.

use js_sys::{Array, Function, JSON, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::{Format, SeenCode};
use crate::device::camera::Frame;
use crate::device::clock;

/// A reader that has not answered by then does not.
const PATIENCE_MS: i32 = 3_000;

#[wasm_bindgen]
extern "C" {
    /// The interface of the Shape Detection standard; the crate of the browser's interfaces does not know it.
    #[wasm_bindgen(extends = js_sys::Object)]
    type BarcodeDetector;

    #[wasm_bindgen(constructor, catch)]
    fn new(options: &JsValue) -> Result<BarcodeDetector, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn detect(this: &BarcodeDetector, picture: &JsValue) -> Result<Promise, JsValue>;
}

/// The browser's reader.
pub(super) struct Native {
    detector: BarcodeDetector,
}

impl Native {
    /// The reader, where it reads what is needed.
    pub(super) async fn find() -> Option<Self> {
        let class = Reflect::get(&js_sys::global(), &"BarcodeDetector".into()).ok()?;
        let ask: Function = Reflect::get(&class, &"getSupportedFormats".into()).ok()?.dyn_into().ok()?;
        let asked: Promise = ask.call0(&class).ok()?.dyn_into().ok()?;
        let answer = clock::within(PATIENCE_MS, JsFuture::from(asked)).await?.ok()?;
        let read: Vec<String> = Array::from(&answer).iter().filter_map(|format| format.as_string()).collect();
        if !Format::NAMES.iter().all(|format| read.iter().any(|other| other == format)) {
            return None;
        }
        let options = js_sys::Object::new();
        let formats: Array = Format::NAMES.iter().map(|format| JsValue::from(*format)).collect();
        Reflect::set(&options, &"formats".into(), &formats).ok()?;
        Some(Self { detector: BarcodeDetector::new(&options).ok()? })
    }

    /// Reads a picture; nothing where it cannot.
    pub(super) async fn read(&self, frame: &Frame) -> Option<Vec<SeenCode>> {
        let asked = self.detector.detect(&frame.bitmap).ok()?;
        let found = clock::within(PATIENCE_MS, JsFuture::from(asked)).await?.ok()?;
        Some(Array::from(&found).iter().filter_map(|code| seen(&code)).collect())
    }
}

/// A code of its, as ours. One of a kind that was not asked for is none.
fn seen(code: &JsValue) -> Option<SeenCode> {
    let field = |name: &str| Reflect::get(code, &name.into()).ok();
    let parts = js_sys::Object::new();
    Reflect::set(&parts, &"format".into(), &field("format")?).ok()?;
    Reflect::set(&parts, &"text".into(), &field("rawValue")?).ok()?;
    Reflect::set(&parts, &"corners".into(), &field("cornerPoints")?).ok()?;
    let written = JSON::stringify(&parts).ok()?.as_string()?;
    serde_json::from_str(&written).ok()
}
