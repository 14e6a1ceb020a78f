//! Whether a piece fits the filters of a query. What the query names is looked up once, so that a million pieces stay quick.

use jiff::civil::Date;

use super::{Query, Warranty};
use crate::Book;
use crate::book::catalogue::{PartnerNo, ProductNo, WarehouseNo};
use crate::book::{Header, Movement, PieceNo, Spot};
use crate::insight::{State, warranty};
use crate::model::{Kind, PartnerId};

/// The filters of a query, as the book knows what they name.
pub(super) struct Filter<'a> {
    book: &'a Book,
    query: &'a Query,
    product: Wanted<ProductNo>,
    warehouse: Wanted<WarehouseNo>,
    customer: Wanted<PartnerNo>,
    supplier: Wanted<PartnerNo>,
}

/// What a filter names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted<T> {
    /// Nothing: all fit.
    Any,
    /// Something that the book does not know: none fits.
    Unknown,
    /// This one.
    This(T),
}

impl<T: PartialEq> Wanted<T> {
    fn of<I>(id: Option<&I>, known: impl FnOnce(&I) -> Option<T>) -> Self {
        id.map_or(Self::Any, |id| known(id).map_or(Self::Unknown, Self::This))
    }

    fn is(&self, other: &T) -> bool {
        match self {
            Self::Any => true,
            Self::Unknown => false,
            Self::This(wanted) => wanted == other,
        }
    }

    const fn is_any(&self) -> bool {
        matches!(self, Self::Any)
    }
}

impl<'a> Filter<'a> {
    pub(super) fn of(book: &'a Book, query: &'a Query) -> Self {
        let partner = |id: &PartnerId| book.catalogue.partner_no(id);
        let catalogue = &book.catalogue;
        Self {
            book,
            query,
            product: Wanted::of(query.product.as_ref(), |id| catalogue.product_no(id)),
            warehouse: Wanted::of(query.warehouse.as_ref(), |id| catalogue.warehouse_no(id)),
            customer: Wanted::of(query.customer.as_ref(), partner),
            supplier: Wanted::of(query.supplier.as_ref(), partner),
        }
    }

    pub(super) fn fits(&self, piece: PieceNo) -> bool {
        let is_product = || self.product.is_any() || self.product.is(&self.book.serials.product(piece));
        is_product() && self.stands_so(piece) && self.went_so(piece) && self.since(piece) && self.is_covered(piece)
    }

    /// By where it is now.
    fn stands_so(&self, piece: PieceNo) -> bool {
        if self.query.state.is_none() && self.warehouse.is_any() {
            return true;
        }
        let spot = self.book.serials.spot(piece, &self.book.documents);
        self.query.state.is_none_or(|state| state == State::from(spot))
            && (self.warehouse.is_any() || matches!(spot, Spot::In(lies_in) if self.warehouse.is(&lies_in)))
    }

    /// By whom it came from and whom it went to: some document in its life that stands.
    fn went_so(&self, piece: PieceNo) -> bool {
        let by = |wanted: Wanted<PartnerNo>, kind: Kind| {
            let is_it =
                |header: &Header| header.kind == kind && header.partner.is_some_and(|partner| wanted.is(&partner));
            wanted.is_any() || self.headers(piece).any(is_it)
        };
        by(self.customer, Kind::Sale) && by(self.supplier, Kind::Purchase)
    }

    fn headers(&self, piece: PieceNo) -> impl Iterator<Item = &'a Header> {
        let live = self.book.serials.movements(piece).filter(|movement| movement.is_live(&self.book.documents));
        live.filter_map(|movement| movement.document).map(|document| self.book.documents.at(document))
    }

    /// By the day that brought it to where it is.
    fn since(&self, piece: PieceNo) -> bool {
        let (from, until) = (self.query.from, self.query.until);
        if from.is_none() && until.is_none() {
            return true;
        }
        let day = self.arrived(piece).map(|header| header.date);
        day.is_some_and(|day| from.is_none_or(|from| day >= from) && until.is_none_or(|until| day <= until))
    }

    fn arrived(&self, piece: PieceNo) -> Option<&'a Header> {
        let document = self.arrival(piece)?.document?;
        Some(self.book.documents.at(document))
    }

    fn arrival(&self, piece: PieceNo) -> Option<&'a Movement> {
        self.book.serials.arrival(piece, &self.book.documents)
    }

    /// By its warranty: only a piece that a customer has is under one (D27).
    fn is_covered(&self, piece: PieceNo) -> bool {
        let Some((wanted, today)) = self.query.warranty else { return true };
        let until: Option<Date> =
            self.arrival(piece).filter(|movement| movement.to == Spot::Sold).and_then(|movement| {
                let product = self.book.catalogue.product_at(self.book.serials.product(piece))?;
                warranty::until(product, self.book.documents.at(movement.document?).date)
            });
        until.is_some_and(|until| (until >= today) == (wanted == Warranty::Running))
    }
}
