//! What the database holds, and how it is opened. No secondary indexes: every question is asked of the book in memory.

use std::cell::Cell;
use std::rc::Rc;

use indexed_db_futures::database::Database;
use indexed_db_futures::error::{DomException, Error};
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{Transaction, TransactionDurability, TransactionMode, TransactionOptions};

use super::Failure;
use crate::device::clock;

/// The version of the database. Another one needs an upgrade step here, a test that opens the old one, and a line in
/// docs/FORMAT.md.
const VERSION: u8 = 1;

/// How long an open may hang before it is told: one that is blocked by another tab never settles.
const OPEN_MAX_MS: i32 = 8_000;

/// How long a commit may hang before its outcome is looked up: some browsers lose a connection without a word.
const COMMIT_MAX_MS: i32 = 10_000;

/// Sequence number to entry.
pub(super) const LOG: &str = "log";
/// Block number to bytes; block 0 says what they are.
pub(super) const SNAPSHOTS: &str = "snapshots";
/// Draft id to draft.
pub(super) const DRAFTS: &str = "drafts";
/// Photo id to photo.
pub(super) const PHOTOS: &str = "photos";
/// Kept free for facts about this database; made now, because a store can only be made in an upgrade.
const META: &str = "meta";

/// Opens the database of this name, and makes it where there was none.
pub(super) async fn open(name: &str) -> Result<Database, Failure> {
    let is_blocked = Rc::new(Cell::new(false));
    let blocked = Rc::clone(&is_blocked);
    let opening = Database::open(name)
        .with_version(VERSION)
        .with_on_blocked(move |_| {
            blocked.set(true);
            Ok(())
        })
        .with_on_upgrade_needed(|_, database| {
            for store in [LOG, SNAPSHOTS, DRAFTS, PHOTOS, META] {
                database.create_object_store(store).build()?;
            }
            Ok(())
        })
        .build()?;
    match clock::within(OPEN_MAX_MS, opening).await {
        Some(opened) => Ok(opened?),
        None if is_blocked.get() => Err(Failure::Blocked),
        None => Err(Failure::Unavailable),
    }
}

/// Begins a transaction that reads.
pub(super) fn reading<'a>(database: &'a Database, store: &str) -> Result<Transaction<'a>, Failure> {
    Ok(database.transaction(store).with_mode(TransactionMode::Readonly).build()?)
}

/// Begins a transaction that writes something that must survive: it is done when the disk has it.
pub(super) fn writing<'a, const N: usize>(
    database: &'a Database,
    stores: [&str; N],
) -> Result<Transaction<'a>, Failure> {
    begin(database, stores, TransactionDurability::Strict)
}

/// Begins a transaction that writes something that can be made anew.
pub(super) fn caching<'a>(database: &'a Database, store: &str) -> Result<Transaction<'a>, Failure> {
    begin(database, [store], TransactionDurability::Relaxed)
}

fn begin<'a, const N: usize>(
    database: &'a Database,
    stores: [&str; N],
    durability: TransactionDurability,
) -> Result<Transaction<'a>, Failure> {
    let options = TransactionOptions::new().with_durability(durability);
    Ok(database.transaction(stores).with_mode(TransactionMode::Readwrite).with_options(options).build()?)
}

/// Why a transaction did not commit.
pub(super) enum NotCommitted {
    /// One of its requests ran into a key that is there already. Nothing is stored.
    KeyTaken,
    /// Something else. Nothing is stored, unless the failure is [`Failure::Closed`]: then nobody knows.
    Failed(Failure),
}

impl From<NotCommitted> for Failure {
    fn from(reason: NotCommitted) -> Self {
        match reason {
            NotCommitted::KeyTaken => Self::Other("a key was taken".to_owned()),
            NotCommitted::Failed(failure) => failure,
        }
    }
}

/// Commits, and waits until it is done.
pub(super) async fn commit(transaction: Transaction<'_>) -> Result<(), NotCommitted> {
    // The crate says of an abort only that it was one. Why (the disk is full, say) is known to the transaction itself.
    let itself = transaction.as_sys().clone();
    match clock::within(COMMIT_MAX_MS, transaction.commit()).await {
        Some(Ok(())) => Ok(()),
        Some(Err(Error::DomException(DomException::ConstraintError(_)))) => Err(NotCommitted::KeyTaken),
        Some(Err(error)) => Err(NotCommitted::Failed(match (itself.error(), error) {
            (Some(reason), _) => reason.into(),
            (None, Error::DomException(exception)) => exception.into(),
            // An abort without a reason is what is left of a connection that the browser has closed.
            (None, _) => Failure::Closed,
        })),
        None => Err(NotCommitted::Failed(Failure::Closed)),
    }
}
