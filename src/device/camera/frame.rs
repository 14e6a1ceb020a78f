//! One picture out of a video or out of a photo, for whoever reads it.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlVideoElement, ImageBitmap, ImageBitmapOptions};

/// A part of a picture, in its pixels.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Area {
    /// From the left.
    pub x: i32,
    /// From above.
    pub y: i32,
    /// How wide.
    pub width: i32,
    /// How high.
    pub height: i32,
}

/// A picture, in the memory of whatever draws it. Let go when it is dropped or handed over.
pub struct Frame {
    pub(in crate::device) bitmap: ImageBitmap,
}

impl Frame {
    /// The picture that a video shows now, of this part.
    pub async fn of_video(video: &HtmlVideoElement, area: Area) -> Option<Self> {
        let Area { x, y, width, height } = area;
        let window = web_sys::window()?;
        let made = window.create_image_bitmap_with_html_video_element_and_a_sx_and_a_sy_and_a_sw_and_a_sh(
            video, x, y, width, height,
        );
        Self::of(made).await
    }

    /// Its size in pixels.
    pub fn size(&self) -> (u32, u32) {
        (self.bitmap.width(), self.bitmap.height())
    }

    async fn of(made: Result<Promise, JsValue>) -> Option<Self> {
        let bitmap = JsFuture::from(made.ok()?).await.ok()?.dyn_into().ok()?;
        Some(Self { bitmap })
    }
}

impl Drop for Frame {
    fn drop(&mut self) {
        self.bitmap.close();
    }
}

/// A photo, not wider and not higher than this.
pub async fn photo(photo: &Blob, longest: u32) -> Option<Frame> {
    let window = web_sys::window()?;
    let whole = Frame::of(window.create_image_bitmap_with_blob(photo)).await?;
    let (width, height) = whole.size();
    if width.max(height) <= longest {
        return Some(whole);
    }
    let options = ImageBitmapOptions::new();
    // The other side follows.
    if width > height {
        options.set_resize_width(longest);
    } else {
        options.set_resize_height(longest);
    }
    Frame::of(window.create_image_bitmap_with_blob_and_image_bitmap_options(photo, &options)).await
}

/// The size of a video's pictures; none before the first.
pub fn size(video: &HtmlVideoElement) -> Option<(u32, u32)> {
    let (width, height) = (video.video_width(), video.video_height());
    (width > 0 && height > 0).then_some((width, height))
}

/// How long a video has played. It stands still when no new picture comes.
pub fn time(video: &HtmlVideoElement) -> f64 {
    video.current_time()
}
