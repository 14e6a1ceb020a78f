//! The worker that the camera asks: takes pictures from the page and answers with the codes in them, one at a time. What
//! it reads and how is the library's matter; `src/device/decoder.rs` of the app is the other end.
//!
//! Page and worker speak in objects:
//!
//! - worker to page, once: `{ ready: true }`. What was said before that is lost.
//! - page to worker: `{ id, bitmap, effort }`, or `{ id, width, height, grey, effort }` with a byte for each pixel. The
//!   picture is handed over; the effort is 0 quick, 1 thorough, 2 deep.
//! - worker to page: `{ id, codes }`, the codes as JSON; without `codes` where the picture could not be looked at.

fn main() {
    #[cfg(target_arch = "wasm32")]
    worker::start();
}

#[cfg(target_arch = "wasm32")]
mod worker {
    use decoder::{Effort, Picture, read};
    use js_sys::{Object, Reflect, Uint8Array};
    use wasm_bindgen::prelude::*;
    use web_sys::{
        DedicatedWorkerGlobalScope, ImageBitmap, MessageEvent, OffscreenCanvas, OffscreenCanvasRenderingContext2d,
    };

    /// The first picture takes several times as long as those after it, so that the first one is empty.
    const WARM_UP: (u32, u32) = (320, 180);

    /// Listens to the page for as long as the worker lives.
    pub(super) fn start() {
        let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
        let (width, height) = WARM_UP;
        if let Some(empty) = Picture::of_grey(width, height, vec![u8::MAX; (width * height) as usize]) {
            read(&empty, Effort::Thorough);
        }
        let page = scope.clone();
        let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let question = event.data();
            let codes = codes_in(&question);
            say(&page, &[("id", field(&question, "id")), ("codes", codes.unwrap_or(JsValue::UNDEFINED))]);
        });
        scope.set_onmessage(Some(listener.into_js_value().unchecked_ref()));
        say(&scope, &[("ready", JsValue::TRUE)]);
    }

    fn codes_in(question: &JsValue) -> Option<JsValue> {
        let effort = match field(question, "effort").as_f64() {
            Some(0.0) => Effort::Quick,
            Some(1.0) => Effort::Thorough,
            _ => Effort::Deep,
        };
        let picture = if let Ok(grey) = field(question, "grey").dyn_into::<Uint8Array>() {
            Picture::of_grey(number(question, "width")?, number(question, "height")?, grey.to_vec())
        } else {
            let bitmap: ImageBitmap = field(question, "bitmap").dyn_into().ok()?;
            let picture = picture_of(&bitmap);
            // The picture lies in the memory of the graphics card until it is let go.
            bitmap.close();
            picture
        };
        serde_json::to_string(&read(&picture?, effort)).ok().map(JsValue::from)
    }

    fn picture_of(bitmap: &ImageBitmap) -> Option<Picture> {
        let (width, height) = (bitmap.width(), bitmap.height());
        let canvas = OffscreenCanvas::new(width, height).ok()?;
        let options = Object::new();
        Reflect::set(&options, &"willReadFrequently".into(), &JsValue::TRUE).ok()?;
        let context = canvas.get_context_with_context_options("2d", &options).ok()??;
        let context: OffscreenCanvasRenderingContext2d = context.dyn_into().ok()?;
        context.draw_image_with_image_bitmap(bitmap, 0.0, 0.0).ok()?;
        let pixels = context.get_image_data(0.0, 0.0, width.into(), height.into()).ok()?;
        Picture::of_rgba(width, height, &pixels.data())
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the whole size of a picture")]
    fn number(object: &JsValue, name: &str) -> Option<u32> {
        field(object, name).as_f64().filter(|number| (1.0..=65_535.0).contains(number)).map(|number| number as u32)
    }

    fn field(object: &JsValue, name: &str) -> JsValue {
        Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
    }

    fn say(page: &DedicatedWorkerGlobalScope, fields: &[(&str, JsValue)]) {
        let answer = Object::new();
        for (name, value) in fields {
            // A new object takes every field.
            let _ = Reflect::set(&answer, &(*name).into(), value);
        }
        // A page that is gone does not listen any more.
        let _ = page.post_message(&answer);
    }
}
