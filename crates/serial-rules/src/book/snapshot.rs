//! The book as bytes, to start without reading the whole log. A cache: deleting it changes nothing but the time.

use super::Book;

/// Nouns leave out what they do not say, which a form without field names cannot read back: they go in as JSON.
pub(super) mod as_json {
    use serde::de::{DeserializeOwned, Error as _};
    use serde::ser::Error as _;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<T: Serialize, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serde_json::to_string(value).map_err(S::Error::custom)?.serialize(serializer)
    }

    pub(crate) fn deserialize<'de, T: DeserializeOwned, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        serde_json::from_str(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// The version of the snapshot form. Another one is not read; the log is replayed instead.
const VERSION: u8 = 3;

/// Why bytes are no snapshot.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SnapshotFault {
    /// Written by another version of the program.
    OtherVersion,
    /// Not what was written.
    Damaged,
}

impl Book {
    /// The book as bytes.
    pub fn to_snapshot(&self) -> Vec<u8> {
        // Serialising tables into memory cannot fail; an empty snapshot is told as damaged when it is read.
        postcard::to_extend(self, vec![VERSION]).unwrap_or_default()
    }

    /// The book from its bytes.
    pub fn from_snapshot(bytes: &[u8]) -> Result<Self, SnapshotFault> {
        let (&version, tables) = bytes.split_first().ok_or(SnapshotFault::Damaged)?;
        if version != VERSION {
            return Err(SnapshotFault::OtherVersion);
        }
        let mut book: Self = postcard::from_bytes(tables).map_err(|_| SnapshotFault::Damaged)?;
        book.serials.reindex();
        Ok(book)
    }
}
