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
    product: Option<Option<ProductNo>>,
    warehouse: Option<Option<WarehouseNo>>,
    customer: Option<Option<PartnerNo>>,
    supplier: Option<Option<PartnerNo>>,
}

impl<'a> Filter<'a> {
    pub(super) fn of(book: &'a Book, query: &'a Query) -> Self {
        let partner = |id: &PartnerId| book.catalogue.partner_no(id);
        Self {
            book,
            query,
            product: query.product.as_ref().map(|id| book.catalogue.product_no(id)),
            warehouse: query.warehouse.as_ref().map(|id| book.catalogue.warehouse_no(id)),
            customer: query.customer.as_ref().map(partner),
            supplier: query.supplier.as_ref().map(partner),
        }
    }

    pub(super) fn fits(&self, piece: PieceNo) -> bool {
        let is_product = || self.product.is_none_or(|product| product == Some(self.book.serials.product(piece)));
        is_product() && self.stands_so(piece) && self.went_so(piece) && self.since(piece) && self.is_covered(piece)
    }

    /// By where it is now.
    fn stands_so(&self, piece: PieceNo) -> bool {
        if self.query.state.is_none() && self.warehouse.is_none() {
            return true;
        }
        let spot = self.book.serials.spot(piece, &self.book.documents);
        self.query.state.is_none_or(|state| state == State::from(spot))
            && self.warehouse.is_none_or(|wanted| matches!(spot, Spot::In(lies_in) if Some(lies_in) == wanted))
    }

    /// By whom it came from and whom it went to: some document in its life that stands.
    fn went_so(&self, piece: PieceNo) -> bool {
        let by = |wanted: Option<Option<PartnerNo>>, kind: Kind| {
            wanted.is_none_or(|wanted| {
                let is_it =
                    |header: &Header| header.kind == kind && header.partner.is_some() && header.partner == wanted;
                self.headers(piece).any(is_it)
            })
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
