//! The worker that writes and reads spreadsheet files. It starts when somebody exports or imports, and ends with this.

use js_sys::{Array, Function, Promise, Uint8Array};
use sheets::{Answer, Cell, Fault, Kind, Request, Sheet, Table};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// Where the worker's program lies.
const PROGRAM: &str = "/sheets_loader.js";

/// How many rows go to the worker at once: few enough that the page goes on between two portions.
pub const PORTION: usize = 2_000;

/// Why a file is not there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// The worker does not start, or died.
    NoWorker,
    /// The worker says why.
    Fault(Fault),
}

/// A worker that runs as long as this lives.
#[derive(Debug)]
pub struct Sheets {
    worker: Worker,
}

impl Sheets {
    /// Starts the worker.
    ///
    /// # Errors
    /// Where the browser does not start it.
    pub async fn open() -> Result<Self, Trouble> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(PROGRAM, &options).map_err(|_| Trouble::NoWorker)?;
        let sheets = Self { worker };
        let heard = sheets.next();
        match answered(heard).await?.0 {
            Answer::Ready => Ok(sheets),
            _ => Err(Trouble::NoWorker),
        }
    }

    /// Begins a table; its rows follow.
    ///
    /// # Errors
    /// Where the worker died.
    pub async fn begin(&self, table: Table) -> Result<(), Trouble> {
        self.ask(&Request::Begin(table), None).await.map(drop)
    }

    /// Hands a portion of rows over.
    ///
    /// # Errors
    /// Where the worker died.
    pub async fn rows(&self, rows: Vec<Vec<Cell>>) -> Result<(), Trouble> {
        self.ask(&Request::Rows(rows), None).await.map(drop)
    }

    /// Writes the table that was handed over.
    ///
    /// # Errors
    /// Where a sheet does not hold so much.
    pub async fn finish(&self, kind: Kind) -> Result<Vec<u8>, Trouble> {
        Ok(self.ask(&Request::Finish(kind), None).await?.1)
    }

    /// Reads a file.
    ///
    /// # Errors
    /// Where it is none that is known, or holds nothing.
    pub async fn read(&self, file: &[u8]) -> Result<Sheet, Trouble> {
        match self.ask(&Request::Read, Some(file)).await?.0 {
            Answer::Read(sheet) => Ok(sheet),
            _ => Err(Trouble::NoWorker),
        }
    }

    async fn ask(&self, request: &Request, file: Option<&[u8]>) -> Result<(Answer, Vec<u8>), Trouble> {
        let text = serde_json::to_string(request).map_err(|_| Trouble::NoWorker)?;
        let file = file.map_or(JsValue::UNDEFINED, |file| Uint8Array::from(file).into());
        let heard = self.next();
        self.worker.post_message(&Array::of2(&text.into(), &file)).map_err(|_| Trouble::NoWorker)?;
        match answered(heard).await? {
            (Answer::Failed(fault), _) => Err(Trouble::Fault(fault)),
            told => Ok(told),
        }
    }

    /// What the worker says next.
    fn next(&self) -> Promise {
        let mut listen = |heard: Function, failed: Function| {
            self.worker.set_onmessage(Some(&heard));
            self.worker.set_onerror(Some(&failed));
        };
        Promise::new(&mut listen)
    }
}

impl Drop for Sheets {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

async fn answered(heard: Promise) -> Result<(Answer, Vec<u8>), Trouble> {
    let event: MessageEvent = JsFuture::from(heard).await.map_err(|_| Trouble::NoWorker)?.unchecked_into();
    let message: Array = event.data().unchecked_into();
    let text = message.get(0).as_string().ok_or(Trouble::NoWorker)?;
    let file = message.get(1).dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).unwrap_or_default();
    serde_json::from_str(&text).map(|answer| (answer, file)).map_err(|_| Trouble::NoWorker)
}
