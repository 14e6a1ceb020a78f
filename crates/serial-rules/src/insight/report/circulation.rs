//! Which pieces moved between two days (R122).

use super::Span;
use crate::Book;
use crate::book::{Header, Movement, Spot};
use crate::model::{Kind, PartnerId, ProductId, WarehouseId};
use crate::sorting;

/// What is left out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    /// Every product but this.
    pub product: Option<ProductId>,
    /// What neither came from this warehouse nor went there.
    pub warehouse: Option<WarehouseId>,
    /// Every partner but this.
    pub partner: Option<PartnerId>,
    /// Every kind of document but this.
    pub kind: Option<Kind>,
}

/// Every movement of a piece by documents of a span of days, in the order of the days, void ones too. What each means is
/// told by [`step`](crate::insight::life::step).
///
/// ```
/// use jiff::civil::date;
/// use serial_rules::example;
/// use serial_rules::insight::report::{Span, circulation::{Filter, circulation}};
/// let days = Span { from: date(2026, 3, 5), to: date(2026, 3, 6) };
/// let book = example::book()?;
/// let moved = circulation(&book, days, &Filter::default());
/// assert_eq!(moved.iter().map(|movement| book.serials.text(movement.piece)).collect::<Vec<_>>(), ["A1", "A3"]);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn circulation(book: &Book, span: Span, filter: &Filter) -> Vec<Movement> {
    let partner = filter.partner.as_ref().map(|id| book.catalogue.partner_no(id));
    let is_asked = |header: &Header| {
        span.holds(header.date)
            && filter.kind.is_none_or(|kind| kind == header.kind)
            && partner.is_none_or(|partner| partner.is_some() && partner == header.partner)
    };
    let mut documents: Vec<_> = book.documents.iter().filter(|(_, header)| is_asked(header)).collect();
    sorting::by_key(&mut documents, |(no, header)| (header.date, *no));
    let product = filter.product.as_ref().map(|id| book.catalogue.product_no(id));
    let warehouse = filter.warehouse.as_ref().map(|id| book.catalogue.warehouse_no(id));
    let touches = |movement: &Movement| {
        let is_there = |spot: Spot| warehouse.is_none_or(|here| here.is_some_and(|here| spot == Spot::In(here)));
        product.is_none_or(|product| product == Some(book.serials.product(movement.piece)))
            && (is_there(movement.from) || is_there(movement.to))
    };
    let moved = documents.into_iter().flat_map(|(_, header)| book.serials.made_by(header));
    moved.filter(|movement| touches(movement)).copied().collect()
}

/// How many standing movements there are of each kind of document, in the order of the menu; kinds without any are left
/// out.
///
/// ```
/// use jiff::civil::date;
/// use serial_rules::{example, model::Kind};
/// use serial_rules::insight::report::{Span, circulation::{Filter, by_kind, circulation}};
/// let days = Span { from: date(2026, 3, 1), to: date(2026, 3, 31) };
/// let book = example::book()?;
/// let kinds = by_kind(&book, &circulation(&book, days, &Filter::default()));
/// assert_eq!(kinds, [(Kind::Purchase, 3), (Kind::Sale, 1), (Kind::Dispatch, 1)]);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn by_kind(book: &Book, moved: &[Movement]) -> Vec<(Kind, usize)> {
    let standing = moved.iter().filter(|movement| movement.is_live(&book.documents));
    let kinds: Vec<Kind> = standing.filter_map(|it| it.document).map(|no| book.documents.at(no).kind).collect();
    let count = |kind: Kind| (kind, kinds.iter().filter(|other| **other == kind).count());
    Kind::ALL.into_iter().map(count).filter(|(_, count)| *count > 0).collect()
}
