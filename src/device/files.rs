//! Files that somebody chooses from the device, and files that go to it.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Event, File, HtmlAnchorElement, HtmlInputElement};

use super::clock;
use super::object_url::ObjectUrl;

/// How long the browser may take to read a file that was handed to it.
const READ_MS: i32 = 60_000;

use super::camera::{self, Frame};

/// A file that was chosen and is not read yet.
#[derive(Clone, Debug)]
pub struct ChosenFile {
    file: File,
}

impl ChosenFile {
    /// The file that was chosen, by the event of its field. The field forgets it, so that the same file can be chosen
    /// again after a change.
    pub fn of(event: &Event) -> Option<Self> {
        let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
        let file = field.files()?.get(0)?;
        field.set_value("");
        Some(Self { file })
    }

    /// What it says it is, such as `image/jpeg`.
    pub fn media_type(&self) -> String {
        self.file.type_()
    }

    /// How large it is, in bytes.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the browser tells whole bytes, none below zero"
    )]
    pub fn size(&self) -> u64 {
        self.file.size() as u64
    }

    /// The picture in it, its longer side not above so many pixels; nothing where it is no picture.
    pub async fn picture(&self, longest: u32) -> Option<Frame> {
        camera::photo(&self.file, longest).await
    }

    /// An address by which the page can show it.
    pub fn address(&self) -> Option<ObjectUrl> {
        ObjectUrl::of(&self.file)
    }

    /// Reads it; nothing where the device no longer has it.
    pub async fn read(&self) -> Option<Vec<u8>> {
        let buffer = JsFuture::from(self.file.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&buffer).to_vec())
    }

    /// Reads it as an address that holds all of it.
    pub async fn read_as_address(&self) -> Option<String> {
        let bytes = self.read().await?;
        let text: String = bytes.into_iter().map(char::from).collect();
        let packed = web_sys::window()?.btoa(&text).ok()?;
        Some(format!("data:{};base64,{packed}", self.media_type()))
    }
}

/// Saves a text as a file of this name, where the browser puts what is downloaded.
pub fn save_text(name: &str, text: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    // The text itself is the address: an object's address might be gone before the browser has read it.
    let address = format!("data:application/json;charset=utf-8,{}", js_sys::encode_uri_component(text));
    let link = document.create_element("a").ok().and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
}

/// Hands a file to the browser to be kept under this name. Says whether it took it.
pub fn save(name: &str, media_type: &str, file: &[u8]) -> bool {
    let Some(url) = ObjectUrl::new(file, media_type) else { return false };
    let link = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.create_element("a").ok())
        .and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
    let Some(link) = link else { return false };
    link.set_href(url.as_str());
    link.set_download(name);
    link.click();
    // The browser reads the address a moment later.
    spawn_local(async move {
        clock::wait(READ_MS).await;
        drop(url);
    });
    true
}
