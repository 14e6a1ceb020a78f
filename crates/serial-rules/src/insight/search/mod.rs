//! Search by any part of a serial, with filters (R38, R39), and grouped (R112 to R115).

mod filter;
mod group;

use std::collections::HashSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::piece::State;
use crate::Book;
use crate::book::PieceNo;
use crate::model::{DocumentId, PartnerId, ProductId, Serial, WarehouseId};
use filter::Filter;

pub use group::{Group, Grouping, grouped};

/// What is looked for. Everything that is given must hold.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Query {
    /// Any part of the serial, in any case: its beginning, its end or its middle. Blank finds all.
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
    /// The serial itself, then those that end with the text, then the others; newest first in each.
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
    /// The first of them, in the order of the query.
    pub pieces: Vec<PieceNo>,
    /// How many there are in all.
    pub count: usize,
}

/// The pieces that a query fits: at most `limit` of them, and how many there are.
///
/// ```
/// use serial_rules::{Book, insight::{Query, find}};
/// let query = Query { text: "0042".into(), ..Query::default() };
/// assert_eq!(find(&Book::default(), &query, 50).count, 0);
/// ```
pub fn find(book: &Book, query: &Query, limit: usize) -> Hits {
    let (ranked, count) = ranked(book, query, if query.order == Order::Best { limit } else { usize::MAX });
    let mut pieces: Vec<PieceNo> = ranked.into_iter().flatten().collect();
    sort(book, &mut pieces, query.order);
    pieces.truncate(limit);
    Hits { pieces, count }
}

/// What fits, by how well, the newest first in each rank, at most so many in each; and how much there is in all.
fn ranked(book: &Book, query: &Query, limit: usize) -> ([Vec<PieceNo>; 3], usize) {
    let wanted = query.text.trim().to_ascii_lowercase();
    let filter = Filter::of(book, query);
    let mut ranked: [Vec<PieceNo>; 3] = Default::default();
    let mut count = 0;
    let mut take = |piece: PieceNo, rank: usize| {
        count += 1;
        if ranked[rank].len() < limit {
            ranked[rank].push(piece);
        }
    };
    for piece in candidates(book, query) {
        let rank = rank(book.serials.text(piece).as_bytes(), wanted.as_bytes());
        if let Some(rank) = rank.filter(|_| filter.fits(piece)) {
            take(piece, rank);
        }
    }
    // A corrected serial answers to its old text too (D1).
    let former = book.serials.find(&Serial::new(&query.text)).filter(|piece| filter.fits(*piece));
    let is_former = |piece: &PieceNo| rank(book.serials.text(*piece).as_bytes(), wanted.as_bytes()).is_none();
    if let Some(former) = former.filter(is_former).filter(|piece| is_candidate(book, query, *piece)) {
        take(former, 0);
    }
    (ranked, count)
}

/// The pieces that a document or a carton narrows it to, else all; the newest first.
fn candidates<'a>(book: &'a Book, query: &Query) -> Box<dyn Iterator<Item = PieceNo> + 'a> {
    let mut narrow: Option<Vec<PieceNo>> = None;
    if let Some(id) = &query.document {
        narrow = Some(of_document(book, id));
    }
    if let Some(code) = &query.carton {
        let packed = book.cartons.get(code).unwrap_or_default().iter().filter_map(|serial| book.serials.find(serial));
        let packed: Vec<PieceNo> = packed.collect();
        narrow = Some(match narrow {
            Some(pieces) => pieces.into_iter().filter(|piece| packed.contains(piece)).collect(),
            None => packed,
        });
    }
    match narrow {
        Some(mut pieces) => {
            pieces.sort_unstable();
            pieces.dedup();
            Box::new(pieces.into_iter().rev())
        }
        None => Box::new(book.serials.iter().rev()),
    }
}

fn is_candidate(book: &Book, query: &Query, piece: PieceNo) -> bool {
    (query.document.is_none() && query.carton.is_none()) || candidates(book, query).any(|other| other == piece)
}

fn of_document(book: &Book, id: &DocumentId) -> Vec<PieceNo> {
    let Some(no) = book.documents.find(id) else { return Vec::new() };
    book.serials.made_by(book.documents.at(no)).iter().map(|movement| movement.piece).collect()
}

fn sort(book: &Book, pieces: &mut [PieceNo], order: Order) {
    let moved = |piece: PieceNo| {
        let document = book.serials.arrival(piece, &book.documents).and_then(|movement| movement.document);
        document.map(|document| (book.documents.at(document).date, document))
    };
    match order {
        Order::Best => {}
        Order::Serial => pieces.sort_by_cached_key(|piece| book.serials.text(*piece).to_ascii_lowercase()),
        Order::Moved => pieces.sort_by_cached_key(|piece| std::cmp::Reverse(moved(*piece))),
        Order::Oldest => pieces.sort_by_cached_key(|piece| {
            let moved = moved(*piece);
            (moved.is_none(), moved)
        }),
    }
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

/// How well a text fits: 0 the whole, 1 its end, 2 any part. `wanted` is in lower case.
fn rank(text: &[u8], wanted: &[u8]) -> Option<usize> {
    let from = text.len().checked_sub(wanted.len())?;
    if text[from..].eq_ignore_ascii_case(wanted) {
        return Some(usize::from(from > 0));
    }
    let first = wanted.first()?;
    let starts = (0..from).filter(|&start| text[start].to_ascii_lowercase() == *first);
    { starts }.any(|start| text[start..start + wanted.len()].eq_ignore_ascii_case(wanted)).then_some(2)
}
