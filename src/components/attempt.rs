//! How it stands with saving a form: nobody has tried, somebody has, it is under way, it did not work.

/// The last attempt to save what a form holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Attempt {
    /// Nobody has tried yet, so nothing that is missing is held against anybody.
    #[default]
    NotMade,
    /// Somebody has tried: what is wrong with the answers is told.
    Made,
    /// It is being saved.
    Busy,
    /// It could not be saved, for this reason.
    Failed(String),
}

impl Attempt {
    /// Whether somebody has tried, however it went.
    pub fn is_made(&self) -> bool {
        *self != Self::NotMade
    }

    /// Whether it is being saved.
    pub fn is_busy(&self) -> bool {
        *self == Self::Busy
    }

    /// Why it could not be saved.
    pub fn trouble(&self) -> Option<String> {
        match self {
            Self::Failed(reason) => Some(reason.clone()),
            Self::NotMade | Self::Made | Self::Busy => None,
        }
    }
}
