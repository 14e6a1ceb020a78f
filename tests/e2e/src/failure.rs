//! Why a day at the counter went wrong, in a sentence.

use std::fmt;

/// What a step comes to.
pub type Outcome<T = ()> = Result<T, Failure>;

/// What went wrong, for the person who reads the test's output.
pub struct Failure {
    sentence: String,
}

impl Failure {
    /// A failure in these words.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into() }
    }

    /// The same failure, with the step in which it happened before it.
    #[must_use]
    pub fn during(self, step: &str) -> Self {
        Self { sentence: format!("{step}: {}", self.sentence) }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

/// A test that returns a failure prints it this way, and the sentence is all that helps.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl From<fantoccini::error::CmdError> for Failure {
    fn from(error: fantoccini::error::CmdError) -> Self {
        Self::new(format!("the browser: {error}"))
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::new(format!("the machine: {error}"))
    }
}

/// Goes on only when it is so; else tells what should have been.
pub fn ensure(is_so: bool, otherwise: impl Into<String>) -> Outcome {
    if is_so { Ok(()) } else { Err(Failure::new(otherwise)) }
}

/// Goes on only when both are equal; else tells both.
pub fn ensure_eq<A: PartialEq<B> + fmt::Debug, B: fmt::Debug>(found: &A, expected: &B, what: &str) -> Outcome {
    ensure(found == expected, format!("{what}: expected {expected:?}, found {found:?}"))
}
