//! The state and document table: what each act does to a piece in each standing. It stands here, once (section 8.5).

use crate::model::Kind;
use crate::refusal::Code;

/// How a piece stands to a document's warehouse.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Never seen, or its name was taken off.
    Unknown,
    /// In stock, in the document's warehouse.
    Here,
    /// In stock, in another warehouse.
    Elsewhere,
    /// On its way.
    Transit,
    /// With a customer.
    Sold,
    /// Returned to its supplier, or lost.
    Gone,
}

impl Standing {
    /// Every standing, in the order of the table's columns.
    pub const ALL: [Self; 6] = [Self::Unknown, Self::Here, Self::Elsewhere, Self::Transit, Self::Sold, Self::Gone];
}

/// What a document wants with a piece: the rows of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Act {
    /// Opening stock and purchase.
    BringIn,
    /// Sale.
    Sell,
    /// Sales return.
    TakeBack,
    /// Purchase return.
    GiveBack,
    /// Transfer and dispatch.
    Carry,
    /// Receipt of a piece that is on its dispatch.
    Receive,
    /// Receipt of a piece that is not.
    ReceiveStray,
    /// Count, of a scanned piece.
    Find,
    /// Adjustment: name an unnamed piece.
    Name,
    /// Adjustment: take a name off.
    Unname,
    /// Adjustment: put a serial right.
    Correct,
}

impl Act {
    /// Every act, in the order of the table's rows.
    pub const ALL: [Self; 11] = [
        Self::BringIn,
        Self::Sell,
        Self::TakeBack,
        Self::GiveBack,
        Self::Carry,
        Self::Receive,
        Self::ReceiveStray,
        Self::Find,
        Self::Name,
        Self::Unname,
        Self::Correct,
    ];

    /// What a document of this kind wants with the serials of its lines.
    pub const fn of(kind: Kind) -> Option<Self> {
        Some(match kind {
            Kind::Opening | Kind::Purchase => Self::BringIn,
            Kind::Sale => Self::Sell,
            Kind::SaleReturn => Self::TakeBack,
            Kind::PurchaseReturn => Self::GiveBack,
            Kind::Transfer | Kind::Dispatch => Self::Carry,
            Kind::Receipt => Self::Receive,
            Kind::Count => Self::Find,
            _ => return None,
        })
    }
}

/// What becomes of the piece: a cell of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// It goes where the document leads.
    Goes,
    /// One unnamed piece of the warehouse gets this name and goes; with none left the piece is not in stock (D4).
    TakesUnnamed,
    /// It goes, once somebody has accepted the caution.
    GoesWith(Code),
    /// It stays where it is, as expected.
    Stays,
    /// It cannot be.
    Refused(Code),
}

/// The table.
///
/// ```
/// use serial_rules::{Code, decide::lifecycle::{Act, Outcome, Standing, outcome}};
/// assert_eq!(outcome(Act::Sell, Standing::Sold), Outcome::Refused(Code::AlreadyOut));
/// ```
#[expect(clippy::match_same_arms, reason = "each line is a row of the table")]
pub const fn outcome(act: Act, standing: Standing) -> Outcome {
    use Code::{
        AlreadyInStock, AlreadyOut, InOtherWarehouse, InTransit, Misplaced, NeverSold, NotInStock, NotOnLinkedDocument,
    };
    use Outcome::{Goes, GoesWith, Refused, Stays, TakesUnnamed};
    use Standing::{Elsewhere, Gone, Here, Sold, Transit, Unknown};
    match (act, standing) {
        (Act::BringIn, Unknown | Sold | Gone) => Goes,
        (Act::TakeBack, Sold) => Goes,
        (Act::TakeBack, Unknown) => GoesWith(NeverSold),
        (Act::BringIn | Act::TakeBack | Act::Receive | Act::ReceiveStray | Act::Name, Here | Elsewhere) => {
            Refused(AlreadyInStock)
        }

        (Act::Sell | Act::GiveBack | Act::Carry | Act::Name, Unknown) => TakesUnnamed,
        (Act::Sell | Act::GiveBack | Act::Carry | Act::Unname | Act::Correct, Here) => Goes,
        (Act::Sell | Act::GiveBack | Act::Carry | Act::Unname | Act::Correct, Elsewhere) => Refused(InOtherWarehouse),

        (Act::Receive, Transit) => Goes,
        (Act::ReceiveStray, Unknown | Transit | Sold | Gone) => Refused(NotOnLinkedDocument),

        (Act::Find, Here) => Stays,
        (Act::Find, Unknown | Sold | Gone) => Goes,
        (Act::Find, Elsewhere) => Refused(Misplaced),

        (Act::Correct, Sold) => Goes,
        (Act::Unname | Act::Correct | Act::Receive, Unknown) => Refused(NotInStock),

        (_, Transit) => Refused(InTransit),
        (_, Sold | Gone) => Refused(AlreadyOut),
    }
}
