//! What is said while a document of one kind is entered.

mod en;
mod zh_cn;

use serial_rules::model::Kind;

/// While a document of one kind is entered.
#[derive(Debug)]
pub struct KindWords {
    /// Begins another one.
    pub new: &'static str,
    /// What to scan.
    pub ready: &'static str,
    /// What the empty document is for.
    pub empty: &'static str,
    /// The primary action.
    pub post: &'static str,
    /// It is done.
    pub done: &'static str,
}

/// Whom a document is made out to, and what stands there while nobody is.
#[derive(Debug)]
pub struct RoleWords {
    /// Whom it is made out to.
    pub partner: &'static str,
    /// Nobody is written down.
    pub nobody: &'static str,
}

/// English.
pub const fn english(kind: Kind) -> &'static KindWords {
    en::words(kind)
}

/// 简体中文。
pub const fn chinese(kind: Kind) -> &'static KindWords {
    zh_cn::words(kind)
}
