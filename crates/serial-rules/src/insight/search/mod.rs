//! Search by any part of a serial, with filters (R38, R39), and grouped (R112 to R115).

mod steps;

mod candidates;
mod filter;
mod group;
mod order;

mod facts;

use std::collections::HashSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::piece::State;
use crate::Book;
use crate::book::PieceNo;
use crate::model::{DocumentId, PartnerId, ProductId, Serial, WarehouseId};

pub use candidates::named;
pub use group::{Group, Grouping, grouped};
pub use steps::Search;

/// What is looked for. Everything that is given must hold.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Query {
    /// Any part of the serial, in any case: its beginning, its end or its middle; or several whole serials, each of which
    /// is looked for. Blank finds all.
    pub text: String,
    /// Pieces of this product alone.
    pub product: Option<ProductId>,
    /// Pieces in this state alone.
    pub state: Option<State>,
    /// Pieces in this warehouse alone.
    pub warehouse: Option<WarehouseId>,
    /// Pieces that were sold to this customer, if the sale stands.
    pub customer: Option<PartnerId>,
    /// Pieces that were bought from this supplier, if the purchase stands.
    pub supplier: Option<PartnerId>,
    /// Pieces that this document moved, void or not.
    pub document: Option<DocumentId>,
    /// Pieces that have been where they are since this day or a later one.
    pub from: Option<Date>,
    /// Pieces that have been where they are since this day or an earlier one.
    pub until: Option<Date>,
    /// Pieces with a customer whose warranty runs, or has run out, on a day.
    pub warranty: Option<(Warranty, Date)>,
    /// Pieces that were packed in this carton.
    pub carton: Option<String>,
    /// In which order they come.
    pub order: Order,
}

/// How a warranty stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Warranty {
    /// Its last day is not over.
    Running,
    /// It is over.
    Over,
}

/// In which order pieces come.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// The serial itself, then those that end with the text, then the others; newest first in each. Where several are
    /// asked for, the order in which they are.
    #[default]
    Best,
    /// By the text of the serial.
    Serial,
    /// Those that moved last come first.
    Moved,
    /// Those that have lain longest come first.
    Oldest,
}

/// What was found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Hits {
    /// The first of them, in the order of the query; none where groups were asked for.
    pub pieces: Vec<PieceNo>,
    /// The groups, where they were asked for.
    pub groups: Vec<Group>,
    /// How many pieces there are in all.
    pub count: usize,
    /// Serials that were asked for, several at once, and that the book does not know.
    pub unknown: Vec<Serial>,
}

/// The pieces that a query fits: at most `limit` of them, and how many there are.
///
/// ```
/// use serial_rules::{Book, insight::{Query, find}};
/// let query = Query { text: "0042".into(), ..Query::default() };
/// assert_eq!(find(&Book::default(), &query, 50).count, 0);
/// ```
pub fn find(book: &Book, query: &Query, limit: usize) -> Hits {
    let mut search = Search::list(book, query, limit);
    while !search.go_on(book) {}
    search.into_hits(book)
}

/// Which of many serials the book knows, and which it does not, in the order given.
///
/// ```
/// use serial_rules::{example, insight::search};
/// let asked = ["a3".into(), "A9".into()];
/// let (known, unknown) = search::find_each(&example::book()?, &asked);
/// assert_eq!((known.len(), unknown), (1, vec![&"A9".into()]));
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn find_each<'a>(book: &Book, serials: &'a [Serial]) -> (Vec<PieceNo>, Vec<&'a Serial>) {
    let mut met = HashSet::new();
    let mut known = Vec::new();
    let mut unknown = Vec::new();
    for serial in serials {
        match book.serials.find(serial) {
            Some(piece) if met.insert(piece) => known.push(piece),
            Some(_) => {}
            None => unknown.push(serial),
        }
    }
    (known, unknown)
}
