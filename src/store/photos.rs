//! Photos, such as that of a product. They are too large for the log, which only names them.

use indexed_db_futures::prelude::*;
use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::schema::{self, PHOTOS};
use super::{Failure, Store};

const MEDIA_TYPE: &str = "type";
const BYTES: &str = "bytes";

/// A photo as it came from the camera or a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Photo {
    /// What it is, such as `image/jpeg`.
    pub media_type: String,
    /// The file, byte for byte.
    pub bytes: Vec<u8>,
}

impl Store {
    /// Stores a photo under this id, in the place of one that was there.
    pub async fn put_photo(&self, id: &str, photo: &Photo) -> Result<(), Failure> {
        let value = to_js(photo).ok_or(Failure::Missing)?;
        self.connection
            .with(async |database| {
                let transaction = schema::writing(database, [PHOTOS])?;
                transaction.object_store(PHOTOS)?.put(&value).with_key(id).without_key_type().primitive()?;
                Ok(schema::commit(transaction).await?)
            })
            .await
    }

    /// The photo of this id.
    pub async fn photo(&self, id: &str) -> Result<Option<Photo>, Failure> {
        let value: Option<JsValue> = self
            .connection
            .with(async |database| {
                Ok(schema::reading(database, PHOTOS)?.object_store(PHOTOS)?.get(id).primitive()?.await?)
            })
            .await?;
        Ok(value.as_ref().and_then(from_js))
    }

    /// Throws a photo away. One that is gone already stays gone.
    pub async fn remove_photo(&self, id: &str) -> Result<(), Failure> {
        self.connection
            .with(async |database| {
                let transaction = schema::writing(database, [PHOTOS])?;
                transaction.object_store(PHOTOS)?.delete(id).primitive()?;
                Ok(schema::commit(transaction).await?)
            })
            .await
    }
}

// Bytes and not a Blob: browsers keep a Blob as a file beside the database, and the two could part.
fn to_js(photo: &Photo) -> Option<JsValue> {
    let value = Object::new();
    Reflect::set(&value, &MEDIA_TYPE.into(), &photo.media_type.as_str().into()).ok()?;
    Reflect::set(&value, &BYTES.into(), &Uint8Array::from(photo.bytes.as_slice())).ok()?;
    Some(value.into())
}

fn from_js(value: &JsValue) -> Option<Photo> {
    let media_type = Reflect::get(value, &MEDIA_TYPE.into()).ok()?.as_string()?;
    let bytes: Uint8Array = Reflect::get(value, &BYTES.into()).ok()?.dyn_into().ok()?;
    Some(Photo { media_type, bytes: bytes.to_vec() })
}
