//! What was found, put together by what it has in common (R112 to R115).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Query, ranked};
use crate::Book;
use crate::book::PieceNo;
use crate::insight::piece::{self, State};
use crate::model::Kind;

/// What pieces are put together by.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grouping {
    /// The product.
    Product,
    /// How they stand.
    State,
    /// The warehouse they lie in; those that lie in none are together.
    Warehouse,
    /// The customer who has them.
    Customer,
    /// The supplier they were bought from last.
    Supplier,
}

/// Pieces that have something in common.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// The id of the product, warehouse or partner; nothing where they have none in common.
    pub id: Option<String>,
    /// How they stand, where that is what they have in common.
    pub state: Option<State>,
    /// The pieces, the best first.
    pub pieces: Vec<PieceNo>,
}

/// What a query finds, in groups: the largest first, those without anything in common last.
///
/// ```
/// use serial_rules::{example, insight::{Query, search::{Grouping, grouped}}};
/// let groups = grouped(&example::book()?, &Query::default(), Grouping::Product);
/// assert_eq!((groups[0].id.as_deref(), groups[0].pieces.len()), (Some("phone"), 3));
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn grouped(book: &Book, query: &Query, by: Grouping) -> Vec<Group> {
    let (ranked, _) = ranked(book, query, usize::MAX);
    let mut groups: BTreeMap<(Option<String>, Option<u8>), Group> = BTreeMap::new();
    for no in ranked.into_iter().flatten() {
        let (id, state) = common(book, no, by);
        let order = state.and_then(|state| State::ALL.iter().position(|other| *other == state));
        let key = (id.clone(), order.and_then(|order| u8::try_from(order).ok()));
        groups.entry(key).or_insert_with(|| Group { id, state, pieces: Vec::new() }).pieces.push(no);
    }
    let mut groups: Vec<Group> = groups.into_values().collect();
    let is_nothing = |group: &Group| group.id.is_none() && group.state.is_none();
    groups.sort_by_key(|group| (is_nothing(group), std::cmp::Reverse(group.pieces.len())));
    groups
}

fn common(book: &Book, no: PieceNo, by: Grouping) -> (Option<String>, Option<State>) {
    let piece = piece::piece(book, no);
    match by {
        Grouping::Product => (piece.product.map(|id| id.to_string()), None),
        Grouping::State => (None, Some(piece.state)),
        Grouping::Warehouse => (piece.warehouse.map(|id| id.to_string()), None),
        Grouping::Customer => {
            let customer = piece.partner.filter(|_| piece.state == State::Sold);
            (customer.map(|id| id.to_string()), None)
        }
        Grouping::Supplier => (supplier(book, no), None),
    }
}

fn supplier(book: &Book, no: PieceNo) -> Option<String> {
    let live = book.serials.movements(no).filter(|movement| movement.is_live(&book.documents));
    let bought = { live }.find(|movement| {
        movement.document.is_some_and(|document| book.documents.at(document).kind == Kind::Purchase)
    })?;
    piece::partner_of(book, bought).map(|id| id.to_string())
}
