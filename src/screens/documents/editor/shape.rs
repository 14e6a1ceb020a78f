//! What sets one kind of document apart from another while it is entered. A further kind adds its answers here.

use serial_rules::model::{Kind, Partner};

use crate::components::Glyph;
use crate::i18n::documents::{DocumentWords, KindWords};
use crate::routes;

/// Whom a document is made out to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Role {
    /// Somebody who buys.
    Customer,
    /// Somebody who delivers.
    Supplier,
}

impl Role {
    /// Whether a partner is offered in this role.
    pub(super) const fn fits(self, partner: &Partner) -> bool {
        match self {
            Self::Customer => partner.is_customer,
            Self::Supplier => partner.is_supplier,
        }
    }
}

/// Whom a kind is made out to.
pub(super) const fn role(kind: Kind) -> Option<Role> {
    match kind {
        Kind::Purchase | Kind::PurchaseReturn | Kind::PurchaseOrder => Some(Role::Supplier),
        Kind::Sale | Kind::SaleReturn | Kind::Quotation | Kind::SalesOrder => Some(Role::Customer),
        _ => None,
    }
}

/// Whether its lines have prices.
pub(super) const fn has_prices(kind: Kind) -> bool {
    role(kind).is_some() || matches!(kind, Kind::Opening)
}

/// Whether each of its pieces must be named (R22); otherwise some may stay unnamed (R21).
pub(super) const fn names_all(kind: Kind) -> bool {
    matches!(kind, Kind::Sale)
}

/// Where its drafts are listed, and where a new one begins.
pub(super) const fn start_path(kind: Kind) -> &'static str {
    match kind {
        Kind::Purchase => routes::BUY,
        _ => routes::SELL,
    }
}

/// Where one draft is.
pub(super) fn draft_path(kind: Kind, draft: &str) -> String {
    match kind {
        Kind::Purchase => routes::buy(draft),
        _ => routes::sell(draft),
    }
}

/// The picture of the kind.
pub(super) const fn glyph(kind: Kind) -> Glyph {
    match kind {
        Kind::Purchase => Glyph::Buy,
        _ => Glyph::Sell,
    }
}

/// The words of the kind.
pub(super) fn words(kind: Kind, words: &'static DocumentWords) -> &'static KindWords {
    match kind {
        Kind::Purchase => &words.purchasing,
        _ => &words.selling,
    }
}
