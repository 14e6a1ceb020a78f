//! Files that somebody chooses from the device.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement};

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

    /// Reads it; nothing where the device no longer has it.
    pub async fn read(&self) -> Option<Vec<u8>> {
        let buffer = JsFuture::from(self.file.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&buffer).to_vec())
    }
}
