//! The log: the shop's history, and the only truth. Entries are added at the next number and never changed.

use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::Transaction;
use serde::Deserialize;
use serial_rules::{Entry, entry};

use super::schema::{self, DRAFTS, LOG, NotCommitted};
use super::{Failure, Store};

/// The most entries that are read at once.
const PAGE: u32 = 1_000;

/// What became of an entry that was to be added.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Appended {
    /// It is stored, and stays stored.
    Stored,
    /// Somebody else's entry has its number. Nothing is stored.
    Taken,
}

/// An entry as it goes into the log.
#[derive(Clone, Copy, Debug)]
pub struct Appending<'a> {
    /// Its number: one more than that of the last entry.
    pub seq: u64,
    /// Its id, by which it is known again after a lost connection.
    pub id: &'a str,
    /// The entry as JSON.
    pub text: &'a str,
    /// The draft that it was made from, which goes in the same transaction. Where the draft is gone already, somebody
    /// has posted it or thrown it away, and nothing is stored.
    pub spent: Option<&'a str>,
}

impl Store {
    /// Adds an entry, all or nothing. When this says [`Appended::Stored`], the disk has it.
    pub async fn append(&self, appending: Appending<'_>) -> Result<Appended, Failure> {
        let outcome = append(&self.connection.database().await?, appending).await;
        if outcome != Err(Failure::Closed) {
            return outcome;
        }
        // The connection died on the way, and nobody knows on which side of the commit. The entry's id tells.
        self.connection.forget();
        match self.outcome_of(appending.seq, appending.id).await? {
            Some(appended) => Ok(appended),
            None => append(&self.connection.database().await?, appending).await,
        }
    }

    /// What became of an entry whose commit nobody saw; nothing where its number is still free.
    pub async fn outcome_of(&self, seq: u64, id: &str) -> Result<Option<Appended>, Failure> {
        let found = self.text_at(seq).await?;
        Ok(found.map(|text| if is_of(&text, id) { Appended::Stored } else { Appended::Taken }))
    }

    /// The entries behind this number, in order, at most a page of them; none when there are no more.
    pub async fn entries_after(&self, seq: u64) -> Result<Vec<Entry>, Failure> {
        let texts = self.connection.with(async |database| texts_after(database, seq).await).await?;
        texts.iter().zip(seq + 1..).map(|(text, seq)| read(text, seq)).collect()
    }

    /// One entry.
    pub async fn entry(&self, seq: u64) -> Result<Entry, Failure> {
        let text = self.text_at(seq).await?.ok_or(Failure::Damaged { seq })?;
        read(&text, seq)
    }

    async fn text_at(&self, seq: u64) -> Result<Option<String>, Failure> {
        self.connection
            .with(async |database| {
                let transaction = schema::reading(database, LOG)?;
                let log = transaction.object_store(LOG)?;
                Ok(log.get(key(seq)).primitive()?.await?)
            })
            .await
    }
}

/// Adds in one transaction, which is over, one way or the other, when this answers.
async fn append(database: &Database, appending: Appending<'_>) -> Result<Appended, Failure> {
    let Appending { seq, text, spent, .. } = appending;
    // A dropped transaction is aborted: every way out of here but the commit leaves nothing behind.
    let transaction = match spent {
        None => schema::writing(database, [LOG])?,
        Some(draft) => {
            let transaction = schema::writing(database, [LOG, DRAFTS])?;
            spend(&transaction, draft).await?;
            transaction
        }
    };
    transaction.object_store(LOG)?.add(text).with_key(key(seq)).without_key_type().primitive()?;
    match schema::commit(transaction).await {
        Ok(()) => Ok(Appended::Stored),
        Err(NotCommitted::KeyTaken) => Ok(Appended::Taken),
        Err(NotCommitted::Failed(failure)) => Err(failure),
    }
}

/// Takes the draft away in the same transaction. Waiting for the draft's own key keeps the transaction open.
async fn spend(transaction: &Transaction<'_>, draft: &str) -> Result<(), Failure> {
    let drafts = transaction.object_store(DRAFTS)?;
    let found: Option<String> = drafts.get_key(draft).with_key_type::<String>().primitive()?.await?;
    if found.is_none() {
        return Err(Failure::Missing);
    }
    drafts.delete(draft).primitive()?;
    Ok(())
}

async fn texts_after(database: &Database, seq: u64) -> Result<Vec<String>, Failure> {
    let transaction = schema::reading(database, LOG)?;
    let log = transaction.object_store(LOG)?;
    // Built in full: the crate's own one-sided ranges are the wrong way round.
    let behind = || KeyRange::LowerBound(key(seq), true);
    let keys = log.get_all_keys::<f64>().with_query::<f64, _>(behind()).with_limit(PAGE).primitive()?;
    let texts = log.get_all::<String>().with_query::<f64, _>(behind()).with_limit(PAGE).primitive()?;
    let mut page = Vec::new();
    for ((number, text), expected) in keys.await?.zip(texts.await?).zip(seq + 1..) {
        // Numbers without a gap are what makes a log whole.
        let is_next = number.is_ok_and(|number| number.to_bits() == key(expected).to_bits());
        match text {
            Ok(text) if is_next => page.push(text),
            _ => return Err(Failure::Damaged { seq: expected }),
        }
    }
    Ok(page)
}

/// What every entry of every version says of itself.
#[derive(Deserialize)]
struct Envelope {
    v: u32,
    id: String,
}

fn read(text: &str, seq: u64) -> Result<Entry, Failure> {
    match serde_json::from_str::<Entry>(text) {
        Ok(entry) if entry.version <= entry::VERSION => Ok(entry),
        _ => Err(match serde_json::from_str::<Envelope>(text) {
            Ok(envelope) if envelope.v > entry::VERSION => Failure::NewerVersion { seq: Some(seq) },
            _ => Failure::Damaged { seq },
        }),
    }
}

fn is_of(text: &str, id: &str) -> bool {
    serde_json::from_str::<Envelope>(text).is_ok_and(|envelope| envelope.id == id)
}

/// A number as a key. Keys are floats, which are exact far beyond any log.
#[expect(clippy::cast_precision_loss, reason = "exact up to 2^53 entries")]
const fn key(seq: u64) -> f64 {
    seq as f64
}
