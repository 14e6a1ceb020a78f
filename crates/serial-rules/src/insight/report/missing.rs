//! What is missing: what a count did not find, what is too long on its way, and what lies there without a name (R124).

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Span;
use crate::Book;
use crate::book::catalogue::{ProductNo, WarehouseNo};
use crate::book::{DocumentNo, Header, PieceNo, Spot};
use crate::insight::{still, summary};
use crate::model::{DocumentId, Kind, ProductId, Quantity, WarehouseId};
use crate::sorting;

/// Why something is missing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Why {
    /// A count did not find it.
    Lost,
    /// It is too long on its way.
    Late,
    /// It lies there without a name.
    Unnamed,
}

impl Why {
    /// Every reason, in order.
    pub const ALL: [Self; 3] = [Self::Lost, Self::Late, Self::Unnamed];
}

/// What is left out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    /// Every product but this.
    pub product: Option<ProductId>,
    /// Every warehouse but this: where it lay, or from where it was sent.
    pub warehouse: Option<WarehouseId>,
    /// How many days something may be on its way.
    pub days_on_the_way: i32,
}

/// Something that is missing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Missing {
    /// Why.
    pub why: Why,
    /// Of which product.
    pub product: ProductId,
    /// Which piece, where it has a name.
    pub piece: Option<PieceNo>,
    /// How much, in base units.
    pub quantity: Quantity,
    /// Where it lay, was sent from or lies.
    pub warehouse: Option<WarehouseId>,
    /// The count or dispatch, with its day.
    pub by: Option<(DocumentId, Date)>,
}

/// What is missing on a day: counts of the span, dispatches of before, and what has no name now.
///
/// ```
/// use jiff::civil::date;
/// use serial_rules::example;
/// use serial_rules::insight::report::{Span, missing::{Filter, Why, missing}};
/// let march = Span { from: date(2026, 3, 1), to: date(2026, 3, 31) };
/// let found = missing(&example::book()?, date(2026, 3, 31), march, &Filter::default());
/// assert_eq!(found.iter().map(|it| (it.why, it.product.as_str())).collect::<Vec<_>>(), [
///     (Why::Late, "phone"), (Why::Late, "cable"), (Why::Unnamed, "phone"),
/// ]);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn missing(book: &Book, today: Date, span: Span, filter: &Filter) -> Vec<Missing> {
    let mut found = Vec::new();
    for (no, header) in book.documents.iter().filter(|(_, header)| !header.is_void()) {
        match header.kind {
            Kind::Count if span.holds(header.date) => lost(book, no, header, &mut found),
            Kind::Dispatch if days_between(header.date, today) > filter.days_on_the_way => {
                late(book, no, header, &mut found);
            }
            _ => {}
        }
    }
    let unnamed = summary::unnamed(book).into_iter().map(|(product, warehouse, quantity)| Missing {
        why: Why::Unnamed,
        product,
        piece: None,
        quantity,
        warehouse: Some(warehouse),
        by: None,
    });
    found.extend(unnamed);
    found.retain(|it| {
        filter.product.as_ref().is_none_or(|id| *id == it.product)
            && (filter.warehouse.is_none() || filter.warehouse == it.warehouse)
    });
    sorting::by_key(&mut found, |it| (it.why, it.by.as_ref().map(|(_, day)| *day)));
    found
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// What a count did not find, and what has not turned up since: pieces by name, the rest as a shortage of that count.
fn lost(book: &Book, no: DocumentNo, header: &Header, found: &mut Vec<Missing>) {
    let row = |product: ProductNo, piece: Option<PieceNo>, quantity: Quantity| {
        row_of(book, header, Why::Lost, product, piece, quantity)
    };
    let mut change: BTreeMap<ProductNo, Quantity> = BTreeMap::new();
    for &(product, _, by) in header.stock() {
        *change.entry(product).or_default() += by;
    }
    for movement in book.serials.made_by(header) {
        let product = book.serials.product(movement.piece);
        match movement.to {
            Spot::In(_) => *change.entry(product).or_default() += Quantity::whole(1),
            Spot::Lost if is_last(book, no, movement.piece) => {
                found.extend(row(product, Some(movement.piece), Quantity::whole(1)));
            }
            _ => {}
        }
    }
    let short = change.into_iter().filter(|(_, by)| by.is_negative());
    found.extend(short.filter_map(|(product, by)| row(product, None, -by)));
}

/// Whether a piece is still where this document put it.
fn is_last(book: &Book, no: DocumentNo, piece: PieceNo) -> bool {
    book.serials.arrival(piece, &book.documents).and_then(|movement| movement.document) == Some(no)
}

/// What of a dispatch has not arrived.
fn late(book: &Book, no: DocumentNo, header: &Header, found: &mut Vec<Missing>) {
    let row = |product: ProductNo, piece: Option<PieceNo>, quantity: Quantity| {
        row_of(book, header, Why::Late, product, piece, quantity)
    };
    for movement in book.serials.made_by(header) {
        if book.serials.spot(movement.piece, &book.documents) == Spot::Transit(no) {
            found.extend(row(book.serials.product(movement.piece), Some(movement.piece), Quantity::whole(1)));
        }
    }
    let left = still::on_the_way(book, header).unnamed.into_iter().filter(|(_, quantity)| quantity.is_positive());
    found.extend(left.filter_map(|(product, quantity)| row(product, None, quantity)));
}

fn row_of(
    book: &Book,
    header: &Header,
    why: Why,
    product: ProductNo,
    piece: Option<PieceNo>,
    quantity: Quantity,
) -> Option<Missing> {
    let warehouse = |no: WarehouseNo| book.catalogue.warehouse_at(no).map(|warehouse| warehouse.id.clone());
    Some(Missing {
        why,
        product: book.catalogue.product_at(product)?.id.clone(),
        piece,
        quantity,
        warehouse: header.warehouse.and_then(warehouse),
        by: Some((header.id.clone(), header.date)),
    })
}
