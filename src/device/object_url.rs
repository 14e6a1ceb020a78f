//! Bytes that a page can show: a picture's address for as long as it is looked at.

use js_sys::{Array, Uint8Array};
use web_sys::{Blob, BlobPropertyBag, Url};

/// An address that leads to these bytes until this is dropped.
#[derive(Debug)]
pub struct ObjectUrl {
    address: String,
}

impl ObjectUrl {
    /// An address for bytes of this type, such as `image/jpeg`.
    pub fn new(bytes: &[u8], media_type: &str) -> Option<Self> {
        let parts = Array::of1(&Uint8Array::from(bytes));
        let kind = BlobPropertyBag::new();
        kind.set_type(media_type);
        Self::of(&Blob::new_with_u8_array_sequence_and_options(&parts, &kind).ok()?)
    }

    /// An address for what a file holds.
    pub fn of(file: &Blob) -> Option<Self> {
        Some(Self { address: Url::create_object_url_with_blob(file).ok()? })
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.address
    }
}

impl Drop for ObjectUrl {
    fn drop(&mut self) {
        // An address that cannot be taken back goes with the page.
        let _ = Url::revoke_object_url(&self.address);
    }
}
