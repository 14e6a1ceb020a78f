//! One connection to the database, made again when it is lost. It steps aside when another tab wants to change the
//! database.

use std::cell::RefCell;
use std::rc::Rc;

use indexed_db_futures::database::Database;
use indexed_db_futures::internals::SystemRepr;
use wasm_bindgen::prelude::*;

use super::{Failure, schema};

/// The name of a database and, most of the time, an open connection to it.
#[derive(Debug)]
pub(super) struct Connection {
    name: Box<str>,
    open: Rc<RefCell<Option<Database>>>,
}

impl Connection {
    /// A connection that is opened when it is first used.
    pub(super) fn new(name: &str) -> Self {
        Self { name: name.into(), open: Rc::default() }
    }

    /// The open database.
    pub(super) async fn database(&self) -> Result<Database, Failure> {
        if let Some(database) = self.open.borrow().as_ref() {
            return Ok(database.clone());
        }
        let opened = schema::open(&self.name).await?;
        self.close_when_asked(&opened);
        // Two tasks may have opened at once; the first connection stays, the other is let go of.
        let mut open = self.open.borrow_mut();
        if let Some(first) = open.as_ref() {
            opened.close();
            return Ok(first.clone());
        }
        Ok(open.insert(opened).clone())
    }

    /// Does something with the open database, once more on a new connection where the first turned out to be lost.
    /// Only for work that may be done twice.
    pub(super) async fn with<R>(&self, work: impl AsyncFn(&Database) -> Result<R, Failure>) -> Result<R, Failure> {
        match work(&self.database().await?).await {
            Err(Failure::Closed) => {
                self.forget();
                work(&self.database().await?).await
            }
            outcome => outcome,
        }
    }

    /// Lets go of a connection that is lost. The next use opens a new one.
    pub(super) fn forget(&self) {
        if let Some(database) = self.open.take() {
            database.close();
        }
    }

    /// Closes when another tab deletes or upgrades the database, which would otherwise wait for us for ever; and lets go
    /// when the browser has closed it.
    fn close_when_asked(&self, database: &Database) {
        let open = Rc::downgrade(&self.open);
        let close = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            if let Some(database) = event.target().and_then(|target| target.dyn_into::<web_sys::IdbDatabase>().ok()) {
                database.close();
            }
            if let Some(open) = open.upgrade() {
                open.take();
            }
        });
        let close = close.into_js_value();
        database.as_sys().set_onversionchange(Some(close.unchecked_ref()));
        database.as_sys().set_onclose(Some(close.unchecked_ref()));
    }
}
