//! How a command ends: well, or with a sentence that says what is wrong and what to do.

use std::fmt;
use std::io;
use std::path::Path;

/// What a command or one of its steps comes to.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// A sentence for the person at the terminal.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Says which path an error of the file system is about, because the error itself does not.
pub(crate) trait AtPath<T> {
    fn at(self, path: &Path) -> Outcome<T>;
}

impl<T> AtPath<T> for io::Result<T> {
    fn at(self, path: &Path) -> Outcome<T> {
        self.map_err(|error| Failure::new(format!("{}: {error}", path.display())))
    }
}
