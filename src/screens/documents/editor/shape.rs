//! What sets one kind of document apart from another while it is entered. A further kind adds its answers here.

use serial_rules::model::{Kind, Partner};

use crate::i18n::documents::{DocumentWords, KindWords, RoleWords};

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

    /// The words of the role.
    pub(super) const fn words(self, words: &'static DocumentWords) -> &'static RoleWords {
        match self {
            Self::Customer => &words.to_customer,
            Self::Supplier => &words.to_supplier,
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
    kind.is_trade() || matches!(kind, Kind::Opening)
}

/// Whether each of its pieces must be named (R22); otherwise some may stay unnamed (R21).
pub(super) const fn names_all(kind: Kind) -> bool {
    matches!(kind, Kind::Sale)
}

/// Whether serials may be generated: not where pieces are looked for (R12, R20, R23, R27).
pub(super) const fn generates(kind: Kind) -> bool {
    matches!(kind, Kind::Opening | Kind::Purchase | Kind::Sale | Kind::SaleReturn | Kind::Adjust)
}

/// The words of the kind.
pub(super) fn words(kind: Kind, words: &'static DocumentWords) -> &'static KindWords {
    (words.kind)(kind)
}
