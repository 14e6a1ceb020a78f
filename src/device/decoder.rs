//! What reads codes out of pictures: the browser's own reader where it really reads what is needed, else ours, in a
//! worker that is loaded on first use. Whoever asks notices nothing of which it was.

mod native;
mod worker;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

pub use decoder::Format;
use serde::Deserialize;

use super::camera::Frame;
use native::Native;
use worker::Worker;

/// After so many failures in a row it is given up.
const FAILURES_MAX: u32 = 3;

/// A place in the picture.
#[derive(Clone, Copy, PartialEq, Debug, Deserialize)]
pub struct Corner {
    /// From the left.
    pub x: f64,
    /// From above.
    pub y: f64,
}

/// A code that was read in a picture.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct SeenCode {
    /// Its kind.
    pub format: Format,
    /// What it says.
    pub text: String,
    /// The symbology identifier that a scanner would send before it, where it is known.
    #[serde(default)]
    pub symbology: String,
    /// Its outline.
    #[serde(rename = "corners", alias = "cornerPoints")]
    pub corners: Vec<Corner>,
}

/// How hard a picture is looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Effort {
    /// For one of many pictures.
    Quick,
    /// Every code in it.
    Thorough,
    /// A photo, which comes once.
    Deep,
}

/// What came of a look.
#[derive(Clone, PartialEq, Debug)]
pub enum Look {
    /// These codes.
    Codes(Vec<SeenCode>),
    /// The reader did not answer, and another one took its place.
    Replaced,
    /// There is no reader any more.
    Broken,
}

/// The reader of pictures.
#[derive(Default)]
pub struct Decoder {
    native: RefCell<Option<Rc<Native>>>,
    worker: RefCell<Option<Rc<Worker>>>,
    is_native_asked: Cell<bool>,
    failures: Cell<u32>,
}

impl Decoder {
    /// Looks at a picture. Never fails: what goes wrong is in the answer.
    pub async fn look(&self, frame: Frame, effort: Effort) -> Look {
        if let Some(native) = self.native().await {
            if let Some(codes) = native.read(&frame).await {
                return Look::Codes(codes);
            }
            // A reader that reads nothing is none; ours goes on.
            self.native.replace(None);
        }
        match self.ask_worker(frame, effort).await {
            Some(codes) => {
                self.failures.set(0);
                Look::Codes(codes)
            }
            None => self.failed(),
        }
    }

    /// Reads a picture that we drew ourselves, one byte of brightness for each pixel; nothing where there is no reader. The
    /// browser's own reader is not asked: what is printed here is judged the same everywhere.
    pub async fn read_grey(&self, width: usize, height: usize, grey: &[u8], effort: Effort) -> Option<Vec<SeenCode>> {
        let worker = self.worker.borrow().clone();
        let worker = if let Some(worker) = worker { worker } else { self.new_worker()? };
        let codes = worker.read_grey((width, height), grey, effort).await;
        if codes.is_none() {
            self.worker.replace(None);
        }
        codes
    }

    /// Lets the worker go, and with it what it holds.
    pub fn rest(&self) {
        self.worker.replace(None);
        self.failures.set(0);
    }

    async fn ask_worker(&self, frame: Frame, effort: Effort) -> Option<Vec<SeenCode>> {
        let worker = self.worker.borrow().clone();
        let worker = if let Some(worker) = worker { worker } else { self.new_worker()? };
        worker.read(frame, effort).await
    }

    fn new_worker(&self) -> Option<Rc<Worker>> {
        let worker = Rc::new(Worker::start()?);
        self.worker.replace(Some(Rc::clone(&worker)));
        Some(worker)
    }

    fn failed(&self) -> Look {
        self.worker.replace(None);
        self.failures.set(self.failures.get() + 1);
        if self.failures.get() < FAILURES_MAX { Look::Replaced } else { Look::Broken }
    }

    /// The browser's own reader, looked for once.
    async fn native(&self) -> Option<Rc<Native>> {
        if !self.is_native_asked.replace(true) {
            let found = Native::find().await.map(Rc::new);
            self.native.replace(found);
        }
        self.native.borrow().clone()
    }
}
