//! Search by any part of a serial, with filters (R38, R39).

use std::collections::HashSet;

use super::piece::State;
use crate::Book;
use crate::book::{PieceNo, Spot};
use crate::model::{ProductId, Serial, WarehouseId};

/// What is looked for. Everything that is given must hold.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Query {
    /// Any part of the serial, in any case: its beginning, its end or its middle. Blank finds all.
    pub text: String,
    /// Pieces of this product alone.
    pub product: Option<ProductId>,
    /// Pieces in this state alone.
    pub state: Option<State>,
    /// Pieces in this warehouse alone.
    pub warehouse: Option<WarehouseId>,
}

/// What was found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Hits {
    /// The first of them: the serial itself, then those that end with the text, then the others; newest first in each.
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
    let wanted = query.text.trim().to_ascii_lowercase();
    let product = query.product.as_ref().map(|id| book.catalogue.product_no(id));
    let warehouse = query.warehouse.as_ref().map(|id| book.catalogue.warehouse_no(id));
    let spot = |piece| book.serials.spot(piece, &book.documents);
    let fits = |piece: PieceNo| {
        product.is_none_or(|product| product == Some(book.serials.product(piece)))
            && query.state.is_none_or(|state| state == State::from(spot(piece)))
            && warehouse.is_none_or(|warehouse| matches!(spot(piece), Spot::In(lies_in) if Some(lies_in) == warehouse))
    };
    let mut ranked: [Vec<PieceNo>; 3] = Default::default();
    let mut count = 0;
    for piece in book.serials.iter().rev() {
        let Some(rank) = rank(book.serials.text(piece).as_bytes(), wanted.as_bytes()) else { continue };
        if !fits(piece) {
            continue;
        }
        count += 1;
        if ranked[rank].len() < limit {
            ranked[rank].push(piece);
        }
    }
    let mut pieces: Vec<PieceNo> = ranked.into_iter().flatten().collect();
    if let Some(former) =
        book.serials.find(&Serial::new(&query.text)).filter(|piece| !pieces.contains(piece) && fits(*piece))
    {
        // A corrected serial answers to its old text too (D1).
        if rank(book.serials.text(former).as_bytes(), wanted.as_bytes()).is_none() {
            count += 1;
            pieces.insert(0, former);
        }
    }
    pieces.truncate(limit);
    Hits { pieces, count }
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
