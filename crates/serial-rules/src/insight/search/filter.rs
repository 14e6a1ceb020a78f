//! Whether a piece fits the filters of a query that are about how it stands now. What the query names is looked up once.

use jiff::civil::Date;

use super::facts::Facts;
use super::{Query, Warranty};
use crate::Book;
use crate::book::catalogue::{ProductNo, WarehouseNo};
use crate::book::{PieceNo, Spot};
use crate::insight::{State, warranty};

/// The filters of a query, as the book knows what they name.
#[derive(Debug)]
pub(super) struct Filter {
    product: Wanted<ProductNo>,
    warehouse: Wanted<WarehouseNo>,
    state: Option<State>,
    from: Option<Date>,
    until: Option<Date>,
    warranty: Option<Covered>,
}

/// What a filter names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Wanted<T> {
    /// Nothing: all fit.
    Any,
    /// Something that the book does not know: none fits.
    Unknown,
    /// This one.
    This(T),
}

impl<T: PartialEq> Wanted<T> {
    pub(super) fn of<I>(id: Option<&I>, known: impl FnOnce(&I) -> Option<T>) -> Self {
        id.map_or(Self::Any, |id| known(id).map_or(Self::Unknown, Self::This))
    }

    pub(super) fn is(&self, other: &T) -> bool {
        match self {
            Self::Any => true,
            Self::Unknown => false,
            Self::This(wanted) => wanted == other,
        }
    }

    pub(super) const fn is_any(&self) -> bool {
        matches!(self, Self::Any)
    }
}

/// Which sales are under warranty on a day.
#[derive(Debug)]
struct Covered {
    wanted: Warranty,
    /// By product: the first day of sale that still is; none where it has no warranty.
    since: Vec<Option<Date>>,
}

impl Covered {
    fn of(book: &Book, (wanted, today): (Warranty, Date)) -> Self {
        let since = book.catalogue.products().map(|product| warranty::since(product, today));
        Self { wanted, since: since.collect() }
    }

    fn holds(&self, product: ProductNo, sold_on: Date) -> bool {
        let since = self.since.get(product.index()).copied().flatten();
        since.is_some_and(|since| (sold_on >= since) == (self.wanted == Warranty::Running))
    }
}

impl Filter {
    pub(super) fn of(book: &Book, query: &Query) -> Self {
        let catalogue = &book.catalogue;
        Self {
            product: Wanted::of(query.product.as_ref(), |id| catalogue.product_no(id)),
            warehouse: Wanted::of(query.warehouse.as_ref(), |id| catalogue.warehouse_no(id)),
            state: query.state,
            from: query.from,
            until: query.until,
            warranty: query.warranty.map(|warranty| Covered::of(book, warranty)),
        }
    }

    pub(super) fn fits(&self, book: &Book, facts: &Facts, piece: PieceNo) -> bool {
        let product = book.serials.product(piece);
        self.product.is(&product) && (!self.asks_where() || self.stands_so(book, facts, piece, product))
    }

    const fn asks_where(&self) -> bool {
        let asks_place = self.state.is_some() || !self.warehouse.is_any();
        asks_place || self.from.is_some() || self.until.is_some() || self.warranty.is_some()
    }

    /// By where it is now, since when, and whether it is under warranty there: only a piece that a customer has is (D27).
    fn stands_so(&self, book: &Book, facts: &Facts, piece: PieceNo, product: ProductNo) -> bool {
        let arrival = facts.arrival(book, piece);
        let spot = arrival.map_or(Spot::Unknown, |movement| movement.to);
        let is_here = self.state.is_none_or(|state| state == State::from(spot))
            && (self.warehouse.is_any() || matches!(spot, Spot::In(lies_in) if self.warehouse.is(&lies_in)));
        if !is_here {
            return false;
        }
        let day = || arrival.and_then(|movement| facts.of_movement(movement)).map(|fact| fact.date);
        let is_since = |(from, until): (Option<Date>, Option<Date>)| {
            day().is_some_and(|day| from.is_none_or(|from| day >= from) && until.is_none_or(|until| day <= until))
        };
        ((self.from.is_none() && self.until.is_none()) || is_since((self.from, self.until)))
            && self.warranty.as_ref().is_none_or(|covered| {
                spot == Spot::Sold && day().is_some_and(|sold_on| covered.holds(product, sold_on))
            })
    }
}
