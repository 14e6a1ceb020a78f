//! What is on hand and what happened, in a few numbers: for the first screen and for lists.

use jiff::civil::Date;

use crate::Book;
use crate::book::{DocumentNo, Header, OnHand};
use crate::model::{Kind, Money, ProductId, Quantity, WarehouseId};

/// What lies of a product in all warehouses.
///
/// ```
/// use serial_rules::{example, insight::summary, model::Quantity};
/// let phones = summary::on_hand(&example::book()?, &"phone".into());
/// assert_eq!((phones.named, phones.unnamed), (1, Quantity::whole(1)));
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn on_hand(book: &Book, product: &ProductId) -> OnHand {
    let Some(product) = book.catalogue.product_no(product) else { return OnHand::default() };
    book.stock.of_product(product).fold(OnHand::default(), |sum, (_, here)| OnHand {
        named: sum.named + here.named,
        unnamed: sum.unnamed + here.unnamed,
    })
}

/// What lies of a product in one warehouse.
///
/// ```
/// use serial_rules::{example, insight::summary, model::Quantity};
/// let cables = summary::on_hand_in(&example::book()?, &"cable".into(), &"main".into());
/// assert_eq!(cables.quantity(), Quantity::whole(8), "two are on their way");
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn on_hand_in(book: &Book, product: &ProductId, warehouse: &WarehouseId) -> OnHand {
    let cell = book.catalogue.product_no(product).zip(book.catalogue.warehouse_no(warehouse));
    cell.map_or_else(OnHand::default, |(product, warehouse)| book.stock.at(product, warehouse))
}

/// What lies of a product, by warehouse; warehouses that hold none are left out.
///
/// ```
/// use serial_rules::{example, insight::summary};
/// let places = summary::by_warehouse(&example::book()?, &"cable".into());
/// assert_eq!(places.len(), 1, "what is on its way lies nowhere");
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn by_warehouse(book: &Book, product: &ProductId) -> Vec<(WarehouseId, OnHand)> {
    let Some(product) = book.catalogue.product_no(product) else { return Vec::new() };
    let cells = book.stock.of_product(product).filter(|(_, here)| here.named > 0 || !here.unnamed.is_zero());
    cells
        .filter_map(|(no, here)| book.catalogue.warehouse_at(no).map(|warehouse| (warehouse.id.clone(), here)))
        .collect()
}

/// What lies in one warehouse, by product; products of which none lies there are left out.
///
/// ```
/// use serial_rules::{example, insight::summary};
/// let products = summary::by_product(&example::book()?, &"main".into());
/// assert_eq!(products.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["phone", "cable", "serum"]);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn by_product(book: &Book, warehouse: &WarehouseId) -> Vec<(ProductId, OnHand)> {
    let Some(wanted) = book.catalogue.warehouse_no(warehouse) else { return Vec::new() };
    let cells = book.stock.cells().filter(|(_, at, here)| *at == wanted && (here.named > 0 || !here.unnamed.is_zero()));
    cells.filter_map(|(no, _, here)| book.catalogue.product_at(no).map(|product| (product.id.clone(), here))).collect()
}

/// Products that have pieces without a name, with how many: what is to be cleaned up.
///
/// ```
/// use serial_rules::{example, insight::summary, model::Quantity};
/// assert_eq!(summary::unnamed(&example::book()?), [("phone".into(), "main".into(), Quantity::whole(1))]);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn unnamed(book: &Book) -> Vec<(ProductId, WarehouseId, Quantity)> {
    let cells = book.stock.cells().filter(|(_, _, here)| here.unnamed.is_positive());
    cells
        .filter_map(|(product, warehouse, here)| {
            let product = book.catalogue.product_at(product).filter(|product| product.is_serial_managed())?;
            Some((product.id.clone(), book.catalogue.warehouse_at(warehouse)?.id.clone(), here.unnamed))
        })
        .collect()
}

/// What the documents of a kind and a span of days come to; void ones do not count.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Turnover {
    /// How many documents.
    pub documents: usize,
    /// How many pieces, in base units over all products.
    pub quantity: Quantity,
    /// How much money.
    pub total: Money,
}

/// What the documents of a kind come to, from one day to another, both included.
///
/// ```
/// use jiff::civil::date;
/// use serial_rules::{example, insight::summary, model::{Kind, Money}};
/// let march = summary::turnover(&example::book()?, Kind::Sale, date(2026, 3, 1), date(2026, 3, 31));
/// assert_eq!((march.documents, march.total), (1, Money::whole(2054)));
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn turnover(book: &Book, kind: Kind, from: Date, to: Date) -> Turnover {
    let counts = |header: &Header| header.kind == kind && !header.is_void() && (from..=to).contains(&header.date);
    let documents = book.documents.iter().filter(|(_, header)| counts(header));
    documents.fold(Turnover::default(), |mut sum, (_, header)| {
        sum.add(header);
        sum
    })
}

impl Turnover {
    /// Takes one more document in.
    pub fn add(&mut self, header: &Header) {
        self.documents += 1;
        self.quantity += header.amounts.iter().map(|(_, quantity)| *quantity).sum();
        self.total += header.total;
    }
}

/// Documents, the last posted first, that a filter lets through.
///
/// ```
/// use serial_rules::{example, insight::summary};
/// let book = example::book()?;
/// let by_maker = summary::documents(&book, |header| header.partner.is_some());
/// assert_eq!(by_maker.map(|(_, header)| header.id.to_string()).collect::<Vec<_>>(), ["S-1", "P-1"]);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn documents<'a>(
    book: &'a Book,
    filter: impl Fn(&Header) -> bool + 'a,
) -> impl Iterator<Item = (DocumentNo, &'a Header)> + 'a {
    book.documents.iter().rev().filter(move |(_, header)| filter(header))
}

/// The documents that moved a product, the last posted first.
///
/// ```
/// use serial_rules::{example, insight::summary};
/// let book = example::book()?;
/// let of_cables = summary::documents_of(&book, &"cable".into());
/// assert_eq!(of_cables.map(|(_, header)| header.id.to_string()).collect::<Vec<_>>(), ["D-1", "P-1"]);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn documents_of<'a>(book: &'a Book, product: &ProductId) -> impl Iterator<Item = (DocumentNo, &'a Header)> + 'a {
    let wanted = book.catalogue.product_no(product);
    documents(book, move |header| {
        wanted.is_some_and(|wanted| header.amounts.iter().any(|(product, _)| *product == wanted))
    })
}
