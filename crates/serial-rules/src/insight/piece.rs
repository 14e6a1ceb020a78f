//! One piece as it stands now: its state, where it lies, whose it is, since when.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::warranty;
use crate::Book;
use crate::book::{Movement, PieceNo, Spot};
use crate::model::{DocumentId, PartnerId, ProductId, WarehouseId};

/// What a piece is, in one word.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Never seen, or its name was taken off.
    Unknown,
    /// In stock.
    In,
    /// Between two warehouses.
    Transit,
    /// With a customer.
    Sold,
    /// Back with its supplier.
    Returned,
    /// Not found when it was counted.
    Lost,
}

impl State {
    /// Every state, in the order in which a filter offers them.
    pub const ALL: [Self; 6] = [Self::In, Self::Sold, Self::Transit, Self::Returned, Self::Lost, Self::Unknown];
}

impl From<Spot> for State {
    fn from(spot: Spot) -> Self {
        match spot {
            Spot::Unknown => Self::Unknown,
            Spot::In(_) => Self::In,
            Spot::Transit(_) => Self::Transit,
            Spot::Sold => Self::Sold,
            Spot::Returned => Self::Returned,
            Spot::Lost => Self::Lost,
        }
    }
}

/// A piece as it stands now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// Its number in the book.
    pub no: PieceNo,
    /// Its serial, as first entered or as last put right.
    pub serial: String,
    /// Whose piece it is; nobody's where every movement is void (D1).
    pub product: Option<ProductId>,
    /// What it is now.
    pub state: State,
    /// Where it lies, if it is in stock.
    pub warehouse: Option<WarehouseId>,
    /// The customer or supplier who has it.
    pub partner: Option<PartnerId>,
    /// The document that brought it to where it is.
    pub since: Option<DocumentId>,
    /// The day of that document.
    pub since_date: Option<Date>,
    /// The last day of its warranty, while a customer has it (D27).
    pub warranty_until: Option<Date>,
}

/// A piece as it stands now.
///
/// ```
/// use serial_rules::{example, insight::{State, piece}};
/// let book = example::book()?;
/// let sold = piece(&book, book.serials.find(&"a1".into()).unwrap());
/// assert_eq!((sold.state, sold.partner), (State::Sold, Some("li".into())));
/// assert_eq!(sold.warranty_until, Some(jiff::civil::date(2027, 3, 5)));
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn piece(book: &Book, no: PieceNo) -> Piece {
    let arrival = book.serials.arrival(no, &book.documents);
    let spot = arrival.map_or(Spot::Unknown, |movement| movement.to);
    let header = arrival.and_then(|movement| movement.document).map(|document| book.documents.at(document));
    let product = arrival.and_then(|_| book.catalogue.product_at(book.serials.product(no)));
    let partner = arrival
        .filter(|movement| matches!(movement.to, Spot::Sold | Spot::Returned))
        .and_then(|movement| partner_of(book, movement));
    let sold_on = header.filter(|_| spot == Spot::Sold).map(|header| header.date);
    Piece {
        no,
        serial: book.serials.text(no).to_owned(),
        product: product.map(|product| product.id.clone()),
        state: spot.into(),
        warehouse: warehouse_of(book, spot),
        partner,
        since: header.map(|header| header.id.clone()),
        since_date: header.map(|header| header.date),
        warranty_until: product.zip(sold_on).and_then(|(product, day)| warranty::until(product, day)),
    }
}

pub(super) fn warehouse_of(book: &Book, spot: Spot) -> Option<WarehouseId> {
    let Spot::In(warehouse) = spot else { return None };
    book.catalogue.warehouse_at(warehouse).map(|warehouse| warehouse.id.clone())
}

pub(super) fn partner_of(book: &Book, movement: &Movement) -> Option<PartnerId> {
    let partner = book.documents.at(movement.document?).partner?;
    book.catalogue.partner_at(partner).map(|partner| partner.id.clone())
}
