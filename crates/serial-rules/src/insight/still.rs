//! What a document left open: what of a sale is still out, what of a purchase still here, what of a dispatch still on its
//! way. A document that answers to it proposes just that (R36, D6, D7, D24).

use std::collections::{BTreeMap, BTreeSet};

use crate::Book;
use crate::book::catalogue::ProductNo;
use crate::book::{DocumentNo, Header, PieceNo, Spot};
use crate::model::{DocumentId, Kind, LotId, LotQuantity, ProductId, Quantity, Serial};

/// What is left of one product.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Still {
    /// Which product.
    pub product: ProductId,
    /// The pieces with a name, in the order of the document.
    pub pieces: Vec<Serial>,
    /// The rest, in base units: unnamed pieces, untracked and lot-managed quantities.
    pub unnamed: Quantity,
    /// The lots of that rest, in base units.
    pub lots: Vec<LotQuantity>,
}

/// What a return or receipt that answers to a document can still be about, by product; products of which nothing is left
/// are left out. Nothing for other kinds.
///
/// ```
/// use serial_rules::{Book, insight::still::still, model::Kind};
/// assert!(still(&Book::default(), Kind::SaleReturn, &"SI-1".into()).is_empty());
/// ```
pub fn still(book: &Book, answer: Kind, source: &DocumentId) -> Vec<Still> {
    let Some(no) = book.documents.find(source) else { return Vec::new() };
    let header = book.documents.at(no);
    if header.is_void() || !answer.answers_to().contains(&header.kind) {
        return Vec::new();
    }
    // As they stand on the document; the components of a bundle stand on none.
    let mut products: Vec<ProductNo> = header.amounts.iter().map(|(product, _)| *product).collect();
    products.extend(header.stock().iter().map(|(product, ..)| *product));
    products.extend(book.serials.made_by(header).iter().map(|movement| book.serials.product(movement.piece)));
    let mut met = BTreeSet::new();
    products.retain(|product| met.insert(*product));
    let of = |product: &ProductNo| left_of(book, answer, no, *product);
    products.iter().filter_map(of).collect()
}

fn left_of(book: &Book, answer: Kind, no: DocumentNo, product: ProductNo) -> Option<Still> {
    let header = book.documents.at(no);
    let id = book.catalogue.product_at(product)?.id.clone();
    let warehouse = header.warehouse?;
    let spot = |piece: PieceNo| book.serials.spot(piece, &book.documents);
    let is_left = |piece: PieceNo| match answer {
        Kind::SaleReturn => spot(piece) == Spot::Sold && arrived_by(book, piece) == Some(no),
        Kind::Receipt => spot(piece) == Spot::Transit(no),
        _ => spot(piece) == Spot::In(warehouse),
    };
    let made = book.serials.made_by(header).iter().map(|movement| movement.piece);
    let pieces: Vec<PieceNo> =
        made.filter(|piece| book.serials.product(*piece) == product && is_left(*piece)).collect();
    let on_hand = book.stock.at(product, warehouse).unnamed;
    let unnamed = match answer {
        Kind::SaleReturn => still_out(book, no, product) - Quantity::count(pieces.len()),
        Kind::Receipt => on_the_way(book, header).unnamed.get(&product).copied().unwrap_or_default(),
        _ => brought_in(book, header, product).min(on_hand),
    };
    let unnamed = unnamed.max(Quantity::ZERO);
    let lots = lots_left(book, answer, header, product);
    let pieces: Vec<Serial> = pieces.into_iter().map(|piece| Serial::new(book.serials.text(piece))).collect();
    let is_any = !pieces.is_empty() || unnamed.is_positive();
    is_any.then_some(Still { product: id, pieces, unnamed, lots })
}

fn arrived_by(book: &Book, piece: PieceNo) -> Option<DocumentNo> {
    book.serials.arrival(piece, &book.documents).and_then(|movement| movement.document)
}

/// The standing documents of a kind that answer to one.
fn answers<'a>(book: &'a Book, header: &'a Header, kind: Kind) -> impl Iterator<Item = &'a Header> {
    let answers = header.answers.iter().map(|no| book.documents.at(*no));
    answers.filter(move |answer| !answer.is_void() && answer.kind == kind)
}

fn unnamed_by(header: &Header, product: ProductNo) -> Quantity {
    header.stock().iter().filter(|(of, ..)| *of == product).map(|(.., by)| *by).sum()
}

/// What a purchase brought in without a name, less what was returned of it.
fn brought_in(book: &Book, purchase: &Header, product: ProductNo) -> Quantity {
    let returned: Quantity =
        answers(book, purchase, Kind::PurchaseReturn).map(|answer| unnamed_by(answer, product)).sum();
    unnamed_by(purchase, product) + returned
}

/// What each lot of a document still has to answer for, and, where it lies in the document's warehouse, is still there.
fn lots_left(book: &Book, answer: Kind, header: &Header, product: ProductNo) -> Vec<LotQuantity> {
    let mut left: BTreeMap<&LotId, Quantity> = BTreeMap::new();
    for header in answers(book, header, answer).chain([header]) {
        for (_, lot, _, by) in header.lots().iter().filter(|(of, ..)| *of == product) {
            *left.entry(lot).or_default() += *by;
        }
    }
    let rest = left.into_iter().map(|(lot, by)| {
        let quantity = match (answer, header.warehouse) {
            (Kind::PurchaseReturn, Some(warehouse)) => by.min(book.lots.at(product, lot, warehouse)),
            _ => -by,
        };
        let expiry = book.lots.get(product, lot).and_then(|lot| lot.expiry);
        LotQuantity { lot: lot.clone(), quantity, expiry }
    });
    rest.filter(|lot| lot.quantity.is_positive()).collect()
}

/// What the customer of a sale still has of a product. Told from what the documents did, not from their lines: a bundle is
/// sold and brought back as its components.
///
/// ```
/// use serial_rules::{example, insight::still, model::Quantity};
/// let book = example::book()?;
/// let sale = book.documents.find(&"S-1".into()).unwrap();
/// let serum = book.catalogue.product_no(&"serum".into()).unwrap();
/// assert_eq!(still::still_out(&book, sale, serum), Quantity::whole(1));
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn still_out(book: &Book, sale: DocumentNo, product: ProductNo) -> Quantity {
    let (serials, header) = (&book.serials, book.documents.at(sale));
    let returns = || answers(book, header, Kind::SaleReturn);
    let of_product =
        |header| serials.made_by(header).iter().filter(|movement| serials.product(movement.piece) == product);
    // A piece that was named on its way out (D4) is among the unnamed already.
    let named = of_product(header).filter(|movement| matches!(movement.from, Spot::In(_))).count();
    let came_back: Quantity =
        returns().map(|answer| unnamed_by(answer, product) + Quantity::count(of_product(answer).count())).sum();
    // Pieces that came back without the link count too.
    let is_away = |piece| arrived_by(book, piece) != Some(sale);
    let gone = of_product(header).filter(|movement| is_away(movement.piece)).count();
    let by_link: usize = returns().map(|answer| of_product(answer).count()).sum();
    Quantity::count(named) - unnamed_by(header, product) - came_back - Quantity::count(gone.saturating_sub(by_link))
}

/// What of a dispatch is still on its way and has no name.
#[derive(Debug)]
pub struct OnTheWay {
    /// By product, in base units.
    pub unnamed: BTreeMap<ProductNo, Quantity>,
    /// By lot, in base units.
    pub lots: BTreeMap<(ProductNo, LotId), Quantity>,
}

/// What was sent without a name, less what receipts brought in.
///
/// ```
/// use serial_rules::{example, insight::still, model::Quantity};
/// let book = example::book()?;
/// let dispatch = book.documents.at(book.documents.find(&"D-1".into()).unwrap());
/// let cable = book.catalogue.product_no(&"cable".into()).unwrap();
/// assert_eq!(still::on_the_way(&book, dispatch).unnamed[&cable], Quantity::whole(2));
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn on_the_way(book: &Book, dispatch: &Header) -> OnTheWay {
    let mut unnamed: BTreeMap<ProductNo, Quantity> = dispatch.amounts.iter().copied().collect();
    for movement in book.serials.made_by(dispatch) {
        *unnamed.entry(book.serials.product(movement.piece)).or_default() -= Quantity::whole(1);
    }
    let receipts = || answers(book, dispatch, Kind::Receipt);
    let mut lots: BTreeMap<(ProductNo, LotId), Quantity> = BTreeMap::new();
    for header in receipts().chain([dispatch]) {
        for (product, lot, _, by) in header.lots() {
            *lots.entry((*product, lot.clone())).or_default() -= *by;
        }
    }
    for &(product, _, by) in receipts().flat_map(Header::stock) {
        *unnamed.entry(product).or_default() -= by;
    }
    OnTheWay { unnamed, lots }
}
