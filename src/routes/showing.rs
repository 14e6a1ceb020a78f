//! What of the stock an address asks for: links on other screens lead to the rows that they count.

use leptos_router::params::ParamsMap;

/// What of the stock or of its lots an address asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Showing {
    /// Rows that run low.
    Low,
    /// Rows in which something sleeps.
    Sleeping,
    /// Rows with pieces without a number.
    Unnamed,
    /// Lots that expire soon.
    Soon,
    /// Lots that are past their last good day.
    Expired,
}

impl Showing {
    const ALL: [Self; 5] = [Self::Low, Self::Sleeping, Self::Unnamed, Self::Soon, Self::Expired];

    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Sleeping => "sleeping",
            Self::Unnamed => "unnamed",
            Self::Soon => "soon",
            Self::Expired => "expired",
        }
    }

    /// What a query asks for, if it asks for any of it.
    pub fn of(query: &ParamsMap) -> Option<Self> {
        let word = query.get_str(super::SHOW)?;
        Self::ALL.into_iter().find(|showing| showing.word() == word)
    }
}
