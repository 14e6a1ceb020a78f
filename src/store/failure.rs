//! How storing can go wrong: the machine's trouble, never the user's mistake. No sentences: words are `i18n`'s.

use indexed_db_futures::error::{DomException, Error, OpenDbError};

/// Why something could not be stored or read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Failure {
    /// The browser gives no database here: a private window, or storage turned off.
    Unavailable,
    /// Another tab holds the database open in a way that keeps this one out. Closing that tab helps.
    Blocked,
    /// Written by a newer version of the program: the entry with this number, or the database itself where there is
    /// none. Reloading the page helps.
    NewerVersion {
        /// The entry's sequence number.
        seq: Option<u64>,
    },
    /// The entry with this sequence number is missing or cannot be read.
    Damaged {
        /// The entry's sequence number.
        seq: u64,
    },
    /// The disk, or what the browser allows of it, is full. Nothing of what was asked is stored.
    QuotaExceeded,
    /// The connection to the database is lost and could not be made again.
    Closed,
    /// There is no such thing; somebody may have removed it in another tab.
    Missing,
    /// Anything else, in the browser's own words.
    Other(String),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::DomException(exception) => exception.into(),
            other => Self::Other(other.to_string()),
        }
    }
}

impl From<OpenDbError> for Failure {
    fn from(error: OpenDbError) -> Self {
        match error {
            OpenDbError::Base(Error::DomException(exception)) => match exception.into() {
                // What refuses to open has no connection that could be lost.
                Self::Closed => Self::Unavailable,
                failure => failure,
            },
            OpenDbError::Base(error) => error.into(),
            OpenDbError::UnsupportedEnvironment | OpenDbError::NullFactory => Self::Unavailable,
            OpenDbError::VersionZero => Self::Other(error.to_string()),
        }
    }
}

impl From<DomException> for Failure {
    fn from(exception: DomException) -> Self {
        web_sys::DomException::from(exception).into()
    }
}

impl From<web_sys::DomException> for Failure {
    fn from(exception: web_sys::DomException) -> Self {
        match exception.name().as_str() {
            "QuotaExceededError" => Self::QuotaExceeded,
            "VersionError" => Self::NewerVersion { seq: None },
            "SecurityError" | "NotAllowedError" => Self::Unavailable,
            // A connection that another tab or the browser has closed under our hands.
            "InvalidStateError" | "TransactionInactiveError" | "AbortError" => Self::Closed,
            // WebKit gives a killed database process no name of its own.
            "UnknownError" if exception.message().to_ascii_lowercase().contains("connection") => Self::Closed,
            name => Self::Other(format!("{name}: {}", exception.message())),
        }
    }
}
