//! Durable things: the only place that names `IndexedDB`. Screens, words and rules do not belong here.
//!
//! Read in this order: [`failure`] says how storing can go wrong, `schema` what the database holds, `connection` keeps it
//! open, [`log`] is the shop's history and the only truth, [`snapshot`] shortens the start, [`drafts`] and [`photos`] keep
//! what is not history.

pub mod failure;

mod connection;
mod schema;

pub mod log;
pub mod snapshot;

pub mod drafts;
pub mod photos;

pub use drafts::{Draft, Saved};
pub use failure::Failure;
pub use log::Appended;
pub use photos::Photo;
pub use snapshot::Snapshot;

use connection::Connection;

/// The database of one shop. Everything stored goes through here.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
}

impl Store {
    /// Opens the database of this name, and makes it where there was none.
    pub async fn open(name: &str) -> Result<Self, Failure> {
        let connection = Connection::new(name);
        connection.database().await?;
        Ok(Self { connection })
    }

    /// Lets go of the connection. The next use makes it again.
    pub fn disconnect(&self) {
        self.connection.forget();
    }
}
