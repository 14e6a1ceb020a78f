//! Sales and purchases of a span of days: what they came to, and for sales what their goods cost (R120, R121).
//!
//! Sums are without tax and after the discount. What came back counts against what went out, on the day it came back.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;

use super::Span;
use crate::Book;
use crate::book::catalogue::ProductNo;
use crate::book::{DocumentNo, Header};
use crate::insight::stock::sold::{self, Cost};
use crate::model::{DocumentId, Kind, Money, PartnerId, ProductId, Quantity, WarehouseId};
use crate::sorting;

/// Which way the goods go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// To customers, and back from them.
    Sales,
    /// From suppliers, and back to them.
    Purchases,
}

impl Side {
    /// How documents of a kind count: as they are, against it, or not at all.
    const fn sign(self, kind: Kind) -> Option<i64> {
        match (self, kind) {
            (Self::Sales, Kind::Sale) | (Self::Purchases, Kind::Purchase) => Some(1),
            (Self::Sales, Kind::SaleReturn) | (Self::Purchases, Kind::PurchaseReturn) => Some(-1),
            _ => None,
        }
    }
}

/// What is left out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    /// Every product but this.
    pub product: Option<ProductId>,
    /// Every partner but this.
    pub partner: Option<PartnerId>,
    /// Every warehouse but this.
    pub warehouse: Option<WarehouseId>,
}

/// What goods came to. Sums add up.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Sum {
    /// How much, in base units.
    pub quantity: Quantity,
    /// What it came to, without tax.
    pub net: Money,
    /// What of that came from goods whose cost is known.
    pub costed: Money,
    /// What those goods cost.
    pub cost: Money,
    /// How much has no known cost.
    pub uncosted: Quantity,
}

impl Sum {
    /// Takes another one in.
    pub fn add(&mut self, other: &Self) {
        self.quantity += other.quantity;
        self.net += other.net;
        self.costed += other.costed;
        self.cost += other.cost;
        self.uncosted += other.uncosted;
    }

    /// What all of it came to.
    pub fn of(traded: &[Traded]) -> Self {
        traded.iter().fold(Self::default(), |mut all, traded| {
            all.add(&traded.sum);
            all
        })
    }

    /// What is left after the cost, of the goods whose cost is known; nothing where none is.
    pub fn margin(&self) -> Option<Money> {
        (self.quantity != self.uncosted).then(|| self.costed - self.cost)
    }

    /// The margin in thousandths of what those goods came to.
    pub fn margin_rate(&self) -> Option<i64> {
        let margin = self.margin().filter(|_| self.costed.is_positive())?;
        Some(Money::whole(1000).part(margin.steps(), self.costed.steps()).rounded_to(0).trunc())
    }
}

/// One product on one document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Traded {
    /// The document.
    pub document: DocumentNo,
    /// The product.
    pub product: ProductNo,
    /// What it came to; below nothing where it came back.
    pub sum: Sum,
}

/// Every product on every standing document of a span of days, in the order of the days.
///
/// ```
/// use jiff::civil::date;
/// use serial_rules::{example, model::Money};
/// use serial_rules::insight::report::{Span, trade::{Filter, Side, Sum, traded}};
/// let march = Span { from: date(2026, 3, 1), to: date(2026, 3, 31) };
/// let all = Sum::of(&traded(&example::book()?, Side::Sales, march, &Filter::default()));
/// assert_eq!((all.net, all.margin()), (Money::whole(2054), Some(Money::whole(2054 - 1530))));
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn traded(book: &Book, side: Side, span: Span, filter: &Filter) -> Vec<Traded> {
    let mut costs = if side == Side::Sales { sold::costs(book) } else { HashMap::new() };
    let fits = |header: &Header| {
        let warehouse = header.warehouse.and_then(|no| book.catalogue.warehouse_at(no)).map(|it| &it.id);
        let partner = header.partner.and_then(|no| book.catalogue.partner_at(no)).map(|it| &it.id);
        !header.is_void()
            && span.holds(header.date)
            && (filter.warehouse.is_none() || filter.warehouse.as_ref() == warehouse)
            && (filter.partner.is_none() || filter.partner.as_ref() == partner)
    };
    let mut traded = Vec::new();
    for (no, header) in book.documents.iter().filter(|(_, header)| fits(header)) {
        if let Some(sign) = side.sign(header.kind) {
            let costs = costs.remove(&no).unwrap_or_default();
            traded.extend(on_document(book, no, header, sign, costs));
        }
    }
    let product = filter.product.as_ref().map(|id| book.catalogue.product_no(id));
    traded.retain(|traded| product.is_none_or(|product| product == Some(traded.product)));
    sorting::by_key(&mut traded, |traded| (book.documents.at(traded.document).date, traded.document));
    traded
}

fn on_document(
    book: &Book,
    no: DocumentNo,
    header: &Header,
    sign: i64,
    mut own: BTreeMap<ProductNo, Cost>,
) -> Vec<Traded> {
    let mut quantities: BTreeMap<ProductNo, Quantity> = header.amounts.iter().copied().collect();
    let bundles = gather_bundles(book, header, &mut quantities, &mut own);
    let mut traded = Vec::new();
    for (product, net) in in_cents(header) {
        let quantity = quantities.get(&product).copied().unwrap_or_default();
        if quantity.is_zero() && net.is_zero() {
            continue;
        }
        let cost = bundles.get(&product).or_else(|| own.get(&product)).copied().unwrap_or_default();
        let known = cost.known.min(quantity);
        let sum = Sum {
            quantity,
            net,
            costed: net.part(known.steps(), quantity.steps()).rounded_to(2),
            cost: cost.worth.part(known.steps(), cost.known.steps()).rounded_to(2),
            uncosted: quantity - known,
        };
        traded.push(Traded { document: no, product, sum: signed(sum, sign) });
    }
    traded
}

/// What each product of a document came to in whole cents, so that together they are what the document came to.
fn in_cents(header: &Header) -> Vec<(ProductNo, Money)> {
    let (mut exact, mut told) = (Money::ZERO, Money::ZERO);
    let products = header.amounts.iter().map(|(product, _)| *product);
    let in_cents = products.map(|product| {
        exact += header.sum_of(product).map(|(sum, _)| sum).unwrap_or_default();
        let net = exact.rounded_to(2) - told;
        told += net;
        (product, net)
    });
    in_cents.collect()
}

fn signed(sum: Sum, sign: i64) -> Sum {
    Sum {
        quantity: sum.quantity.part(sign, 1),
        net: sum.net.part(sign, 1),
        costed: sum.costed.part(sign, 1),
        cost: sum.cost.part(sign, 1),
        uncosted: sum.uncosted.part(sign, 1),
    }
}

/// Bundles are sold as their components: what those cost is what the bundle cost, and they are not told twice. The bundle
/// is taken as it is made now.
fn gather_bundles(
    book: &Book,
    header: &Header,
    quantities: &mut BTreeMap<ProductNo, Quantity>,
    own: &mut BTreeMap<ProductNo, Cost>,
) -> HashMap<ProductNo, Cost> {
    let mut bundles = HashMap::new();
    for &(bundle, quantity) in &header.amounts {
        let Some(product) = book.catalogue.product_at(bundle).filter(|product| product.is_bundle()) else { continue };
        let mut cost = Cost { moved: quantity, known: quantity, worth: Money::ZERO };
        for component in &product.bundle {
            let Some(inner) = book.catalogue.product_no(&component.product) else { continue };
            let needed = quantity.times(component.quantity);
            let of_inner = own.entry(inner).or_default();
            let taken = of_inner.take(needed);
            // What is left was sold by itself, however the components were written.
            let by_itself = of_inner.moved;
            cost.worth += taken.worth;
            if taken.known < needed {
                cost.known = Quantity::ZERO;
            }
            if let Some(written) = quantities.get_mut(&inner) {
                *written = by_itself.min(*written);
            }
        }
        if cost.known.is_zero() {
            cost.worth = Money::ZERO;
        }
        bundles.insert(bundle, cost);
    }
    bundles
}

/// What rows are about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum By {
    /// A row for each product, those of the largest sum first.
    #[default]
    Product,
    /// A row for each partner, those of the largest sum first.
    Partner,
    /// A row for each day, the earliest first.
    Day,
    /// A row for each document, the earliest first.
    Document,
}

impl By {
    /// Every way, in the order in which it is offered.
    pub const ALL: [Self; 4] = [Self::Product, Self::Partner, Self::Day, Self::Document];
}

/// What a row is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Key {
    /// A product.
    Product(ProductId),
    /// A partner; nobody where the document names none.
    Partner(Option<PartnerId>),
    /// A day.
    Day(Date),
    /// A document.
    Document(DocumentId),
}

/// One row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// What it is about.
    pub key: Key,
    /// On how many documents.
    pub documents: usize,
    /// What it came to.
    pub sum: Sum,
}

/// What was traded, in rows. Every part of it is in one row, once.
///
/// ```
/// use jiff::civil::date;
/// use serial_rules::{example, model::Money};
/// use serial_rules::insight::report::{Span, trade::{By, Filter, Key, Side, grouped, traded}};
/// let book = example::book()?;
/// let march = Span { from: date(2026, 3, 1), to: date(2026, 3, 31) };
/// let rows = grouped(&book, &traded(&book, Side::Sales, march, &Filter::default()), By::Product);
/// assert_eq!(rows[0].key, Key::Product("phone".into()));
/// assert_eq!(rows[0].sum.margin(), Some(Money::whole(499)));
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn grouped(book: &Book, traded: &[Traded], by: By) -> Vec<Row> {
    let mut rows: Vec<(Row, BTreeSet<DocumentNo>)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for Traded { document, product, sum } in traded {
        let Some((name, key)) = key_of(book, book.documents.at(*document), *product, by) else { continue };
        let at = *places.entry(name).or_insert(rows.len());
        if at == rows.len() {
            rows.push((Row { key, documents: 0, sum: Sum::default() }, BTreeSet::new()));
        }
        let (row, documents) = &mut rows[at];
        row.sum.add(sum);
        documents.insert(*document);
    }
    let mut rows: Vec<Row> = { rows }.into_iter().map(|(row, on)| Row { documents: on.len(), ..row }).collect();
    if matches!(by, By::Product | By::Partner) {
        sorting::by_key(&mut rows, |row| -row.sum.net);
    }
    rows
}

fn key_of(book: &Book, header: &Header, product: ProductNo, by: By) -> Option<(String, Key)> {
    Some(match by {
        By::Product => {
            let id = book.catalogue.product_at(product)?.id.clone();
            (id.to_string(), Key::Product(id))
        }
        By::Partner => {
            let id = header.partner.and_then(|no| book.catalogue.partner_at(no)).map(|partner| partner.id.clone());
            (id.as_ref().map(ToString::to_string).unwrap_or_default(), Key::Partner(id))
        }
        By::Day => (header.date.to_string(), Key::Day(header.date)),
        By::Document => (header.id.to_string(), Key::Document(header.id.clone())),
    })
}

/// What was traded in each step of a span, for a picture.
///
/// ```
/// use jiff::civil::date;
/// use serial_rules::{example, model::Money};
/// use serial_rules::insight::report::{Span, trade::{Filter, Side, over_time, traded}};
/// let book = example::book()?;
/// let days = Span { from: date(2026, 3, 4), to: date(2026, 3, 6) };
/// let sales = traded(&book, Side::Sales, days, &Filter::default());
/// let sums = over_time(&book, &sales, days);
/// assert_eq!(sums.iter().map(|(_, sum)| sum.net).collect::<Vec<_>>(), [Money::ZERO, Money::whole(2054), Money::ZERO]);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn over_time(book: &Book, traded: &[Traded], span: Span) -> Vec<(Span, Sum)> {
    let mut steps: Vec<(Span, Sum)> = span.steps().into_iter().map(|step| (step, Sum::default())).collect();
    for Traded { document, sum, .. } in traded {
        let day = book.documents.at(*document).date;
        if let Some((_, of_step)) = steps.iter_mut().find(|(step, _)| step.holds(day)) {
            of_step.add(sum);
        }
    }
    steps
}
