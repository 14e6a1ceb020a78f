//! The book as bytes: a cache that shortens the start. Whatever is wrong with it, it is as if there were none.

use indexed_db_futures::prelude::*;
use js_sys::Uint8Array;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};

use super::schema::{self, SNAPSHOTS};
use super::{Failure, Store};

/// A block is small enough for any browser to copy at once.
const BLOCK_BYTES: usize = 1 << 20;

/// The key of the head; blocks count from 1.
const HEAD: u32 = 0;

/// The program that writes snapshots now. One of another is not read, because tables change shape without a word.
const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// A book as bytes, and where in which log it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Snapshot {
    /// The number of the last entry in it.
    pub seq: u64,
    /// The id of that entry: the same number may be another entry in another log.
    pub entry: String,
    /// The book.
    pub book: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
struct Head {
    program: String,
    seq: u64,
    entry: String,
    blocks: u32,
    checksum: u64,
}

impl Store {
    /// Writes a snapshot in the place of the last one.
    pub async fn write_snapshot(&self, snapshot: &Snapshot) -> Result<(), Failure> {
        let blocks = snapshot.book.chunks(BLOCK_BYTES);
        let head = Head {
            program: PROGRAM.to_owned(),
            seq: snapshot.seq,
            entry: snapshot.entry.clone(),
            blocks: u32::try_from(blocks.len()).unwrap_or(u32::MAX),
            checksum: checksum(&snapshot.book),
        };
        let head = serde_json::to_string(&head).map_err(|error| Failure::Other(error.to_string()))?;
        self.connection
            .with(async |database| {
                let transaction = schema::caching(database, SNAPSHOTS)?;
                let store = transaction.object_store(SNAPSHOTS)?;
                store.clear()?;
                store.put(head.as_str()).with_key(HEAD).without_key_type().primitive()?;
                for (block, at) in blocks.clone().zip(HEAD + 1..) {
                    store.put(JsValue::from(Uint8Array::from(block))).with_key(at).without_key_type().primitive()?;
                }
                Ok(schema::commit(transaction).await?)
            })
            .await
    }

    /// The last snapshot, where there is one that is whole and of this program.
    pub async fn snapshot(&self) -> Result<Option<Snapshot>, Failure> {
        let (head, blocks) = self
            .connection
            .with(async |database| {
                let transaction = schema::reading(database, SNAPSHOTS)?;
                let store = transaction.object_store(SNAPSHOTS)?;
                let head = store.get::<JsValue, _, _>(HEAD).primitive()?;
                let blocks = store.get_all::<JsValue>().with_query(HEAD + 1..=u32::MAX).primitive()?;
                Ok((head.await?, blocks.await?))
            })
            .await?;
        Ok(head.and_then(|head| whole(&head, blocks.filter_map(Result::ok))))
    }
}

fn whole(head: &JsValue, blocks: impl Iterator<Item = JsValue>) -> Option<Snapshot> {
    let head: Head = serde_json::from_str(&head.as_string()?).ok()?;
    let mut book = Vec::new();
    let mut count = 0;
    for block in blocks {
        let block: Uint8Array = block.dyn_into().ok()?;
        let start = book.len();
        book.resize(start + usize::try_from(block.length()).ok()?, 0);
        block.copy_to(&mut book[start..]);
        count += 1;
    }
    let is_whole = head.program == PROGRAM && head.blocks == count && head.checksum == checksum(&book);
    is_whole.then_some(Snapshot { seq: head.seq, entry: head.entry, book })
}

/// FNV-1a, taken eight bytes at a time: against accidents, not against anybody.
fn checksum(bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let words = words.iter().map(|word| u64::from_le_bytes(*word));
    let rest = rest.iter().copied().map(u64::from);
    let length = bytes.len() as u64;
    words
        .chain(rest)
        .chain([length])
        .fold(0xcbf2_9ce4_8422_2325, |sum, word| (sum ^ word).wrapping_mul(0x0100_0000_01b3))
}
