//! Drafts: documents that nobody has posted yet. They are not history, so they may change and go.

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use serde::{Deserialize, Serialize};
use serial_rules::model::Document;
use serial_rules::sorting;

use super::schema::{self, DRAFTS};
use super::{Failure, Store};

/// A document on its way, as it was last saved.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// Names the draft as long as it lives.
    pub id: String,
    /// The document as far as it has come.
    pub document: Document,
    /// Texts that stand beside the document because nothing could be made of them yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aside: Vec<String>,
    /// What somebody wants to remember about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// A count: how many entries the log had when it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub began: Option<u64>,
    /// The scans of the last moments that stand on it, by their tickets: a page that is loaded anew does not put them on
    /// twice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scans: Vec<u64>,
    /// How often it was saved. A new draft has 0, and each save gives the number for the next.
    #[serde(default)]
    pub revision: u64,
    /// The tab that saved it last.
    #[serde(default)]
    pub held_by: String,
    /// When it was saved, in milliseconds since 1970-01-01 UTC.
    #[serde(default)]
    pub saved_at: i64,
}

impl Draft {
    /// A draft that was never saved.
    pub fn new(id: impl Into<String>, document: Document) -> Self {
        Self {
            id: id.into(),
            document,
            aside: Vec::new(),
            note: String::new(),
            began: None,
            scans: Vec::new(),
            revision: 0,
            held_by: String::new(),
            saved_at: 0,
        }
    }
}

/// What became of a draft that was to be saved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Saved {
    /// It is stored, and has this revision now.
    Kept {
        /// The revision to save the next change with.
        revision: u64,
    },
    /// Another tab was there in the meantime. Nothing is stored.
    Stale {
        /// What lies there now; none where the draft was posted or thrown away.
        current: Option<Box<Draft>>,
    },
}

/// All drafts, the newest first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Drafts {
    /// Those that can be read.
    pub drafts: Vec<Draft>,
    /// How many cannot be read. They stay where they are.
    pub unreadable: usize,
}

impl Store {
    /// Saves a draft, unless it has changed since the revision that this one was made from.
    pub async fn save_draft(&self, draft: &Draft) -> Result<Saved, Failure> {
        let revision = draft.revision + 1;
        let text = text_of(&Draft { revision, ..draft.clone() })?;
        let database = self.connection.database().await?;
        match save(&database, draft, &text).await {
            // Saving again what was saved already would look stale: it is asked first.
            Err(Failure::Closed) => {
                self.connection.forget();
                match self.draft(&draft.id).await? {
                    Some(current) if text_of(&current)? == text => Ok(Saved::Kept { revision }),
                    _ => save(&self.connection.database().await?, draft, &text).await,
                }
            }
            outcome => outcome,
        }
    }

    /// One draft, where it is there and can be read.
    pub async fn draft(&self, id: &str) -> Result<Option<Draft>, Failure> {
        let text: Option<String> = self
            .connection
            .with(async |database| {
                Ok(schema::reading(database, DRAFTS)?.object_store(DRAFTS)?.get(id).primitive()?.await?)
            })
            .await?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// All drafts.
    pub async fn drafts(&self) -> Result<Drafts, Failure> {
        let texts: Vec<String> = self
            .connection
            .with(async |database| {
                let transaction = schema::reading(database, DRAFTS)?;
                let texts = transaction.object_store(DRAFTS)?.get_all::<String>().primitive()?.await?;
                Ok(texts.collect::<Result<_, _>>()?)
            })
            .await?;
        let mut drafts: Vec<Draft> = texts.iter().filter_map(|text| serde_json::from_str(text).ok()).collect();
        sorting::by_key(&mut drafts, |draft| std::cmp::Reverse(draft.saved_at));
        let unreadable = texts.len() - drafts.len();
        Ok(Drafts { drafts, unreadable })
    }

    /// Throws a draft away. One that is gone already stays gone.
    pub async fn remove_draft(&self, id: &str) -> Result<(), Failure> {
        self.connection
            .with(async |database| {
                let transaction = schema::writing(database, [DRAFTS])?;
                transaction.object_store(DRAFTS)?.delete(id).primitive()?;
                Ok(schema::commit(transaction).await?)
            })
            .await
    }
}

async fn save(database: &Database, draft: &Draft, text: &str) -> Result<Saved, Failure> {
    let transaction = schema::writing(database, [DRAFTS])?;
    let store = transaction.object_store(DRAFTS)?;
    let current: Option<String> = store.get(draft.id.as_str()).primitive()?.await?;
    let current: Option<Draft> = current.and_then(|text| serde_json::from_str(&text).ok());
    if current.as_ref().map_or(0, |current| current.revision) != draft.revision {
        return Ok(Saved::Stale { current: current.map(Box::new) });
    }
    store.put(text).with_key(draft.id.as_str()).without_key_type().primitive()?;
    schema::commit(transaction).await?;
    Ok(Saved::Kept { revision: draft.revision + 1 })
}

fn text_of(draft: &Draft) -> Result<String, Failure> {
    serde_json::to_string(draft).map_err(|error| Failure::Other(error.to_string()))
}
