//! Lots: which to take first, where a lot came from, where it lies, to whom it went (D19, D28, R111).

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::Book;
use crate::book::lots::Lot;
use crate::book::{DocumentNo, Header};
use crate::model::{Kind, LotId, LotQuantity, PartnerId, ProductId, Quantity, WarehouseId};
use crate::sorting;

/// Lots that come to a quantity, first expiring first; nothing where the warehouse does not hold so much.
///
/// Earliest expiry first, then earlier receipt, then the lot's text; lots without expiry last. With a day, expired lots
/// are left out; the last good day is still good (D27).
///
/// ```
/// use serial_rules::{example, insight::lots, model::Quantity};
/// let book = example::book()?;
/// let of = |pieces, day| lots::fefo(&book, &"serum".into(), &"main".into(), Quantity::whole(pieces), day);
/// let taken = of(4, None).unwrap();
/// assert_eq!((taken[0].lot.as_str(), taken[1].lot.as_str()), ("L1", "L2"));
/// assert_eq!(of(4, Some(jiff::civil::date(2026, 7, 1))), None, "L1 is past its day then");
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn fefo(
    book: &Book,
    product: &ProductId,
    warehouse: &WarehouseId,
    quantity: Quantity,
    day: Option<Date>,
) -> Option<Vec<LotQuantity>> {
    let (product, warehouse) = book.catalogue.product_no(product).zip(book.catalogue.warehouse_no(warehouse))?;
    let is_good = |lot: &Lot| lot.expiry.is_none_or(|expiry| day.is_none_or(|day| expiry >= day));
    let here = |lot: &Lot| lot.on_hand.get(&warehouse).copied().unwrap_or_default();
    let mut lots: Vec<(&LotId, &Lot)> =
        book.lots.of_product(product).filter(|(_, lot)| is_good(lot) && here(lot).is_positive()).collect();
    sorting::by_key(&mut lots, |(id, lot)| (lot.expiry.is_none(), lot.expiry, received(book, lot), *id));
    let mut missing = quantity;
    let mut taken = Vec::new();
    for (id, lot) in lots {
        if !missing.is_positive() {
            break;
        }
        let take = missing.min(here(lot));
        missing -= take;
        taken.push(LotQuantity { lot: id.clone(), quantity: take, expiry: lot.expiry });
    }
    (!missing.is_positive()).then_some(taken)
}

/// When a lot was first received: the day, and the rank among documents of that day.
fn received(book: &Book, lot: &Lot) -> Option<(Date, DocumentNo)> {
    let first = lot.documents.iter().find(|no| !book.documents.at(**no).is_void()).copied().or(lot.first)?;
    Some((book.documents.at(first).date, first))
}

/// Everything the book knows of a lot.
#[derive(Clone, PartialEq, Debug)]
pub struct LotLife<'a> {
    /// The last good day.
    pub expiry: Option<Date>,
    /// What lies of it, by warehouse.
    pub on_hand: Vec<(WarehouseId, Quantity)>,
    /// The documents that moved it, oldest first, void ones too.
    pub documents: Vec<&'a Header>,
    /// Every customer it went to, each once: whom to call on a recall.
    pub customers: Vec<PartnerId>,
}

/// The life of a lot; nothing where it was never seen.
///
/// ```
/// use serial_rules::{example, insight::lots};
/// let book = example::book()?;
/// let life = lots::lot(&book, &"serum".into(), &"L1".into()).unwrap();
/// assert_eq!(life.customers, ["li".into()]);
/// assert_eq!(life.documents.len(), 2);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn lot<'a>(book: &'a Book, product: &ProductId, lot: &LotId) -> Option<LotLife<'a>> {
    let lot = book.lots.get(book.catalogue.product_no(product)?, lot)?;
    let documents: Vec<&Header> = lot.documents.iter().map(|no| book.documents.at(*no)).collect();
    let mut met = BTreeSet::new();
    let sold = documents.iter().filter(|header| header.kind == Kind::Sale && !header.is_void());
    let customers = sold.filter_map(|header| header.partner).filter(|partner| met.insert(*partner));
    Some(LotLife {
        expiry: lot.expiry,
        on_hand: lot
            .on_hand
            .iter()
            .filter_map(|(no, quantity)| book.catalogue.warehouse_at(*no).map(|w| (w.id.clone(), *quantity)))
            .collect(),
        customers: customers.filter_map(|no| book.catalogue.partner_at(no).map(|partner| partner.id.clone())).collect(),
        documents,
    })
}

/// A lot that lies somewhere, or once did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LotRow {
    /// Of which product.
    pub product: ProductId,
    /// Its number.
    pub lot: LotId,
    /// The last good day.
    pub expiry: Option<Date>,
    /// What lies of it in all warehouses, in base units.
    pub on_hand: Quantity,
    /// In how many warehouses it lies.
    pub warehouses: usize,
}

/// Every lot, the first to expire first; those without expiry last.
///
/// ```
/// use serial_rules::{example, insight::lots};
/// let lots = lots::all(&example::book()?);
/// assert_eq!(lots.iter().map(|row| row.lot.as_str()).collect::<Vec<_>>(), ["L1", "L2"]);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn all(book: &Book) -> Vec<LotRow> {
    let row = |(product, id, lot): (_, &LotId, &Lot)| {
        Some(LotRow {
            product: book.catalogue.product_at(product)?.id.clone(),
            lot: id.clone(),
            expiry: lot.expiry,
            on_hand: lot.on_hand.values().copied().sum(),
            warehouses: lot.on_hand.len(),
        })
    };
    let mut rows: Vec<LotRow> = book.lots.iter().filter_map(row).collect();
    sorting::by(&mut rows, |one, other| {
        (one.expiry.is_none(), one.expiry, &one.lot).cmp(&(other.expiry.is_none(), other.expiry, &other.lot))
    });
    rows
}

/// How a lot stands to its last good day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Freshness {
    /// Past it by so many days.
    Expired(i32),
    /// So many days to it, no more than [`SOON_DAYS`].
    Soon(i32),
    /// Good for longer, or for ever.
    Good,
}

/// How many days before its last one a lot is worth a look.
pub const SOON_DAYS: i32 = 30;

/// How a lot stands to its last good day, which is still good (D27).
///
/// ```
/// use jiff::civil::date;
/// use serial_rules::insight::lots::{Freshness, freshness};
/// let last_good_day = Some(date(2026, 6, 30));
/// assert_eq!(freshness(last_good_day, date(2026, 6, 30)), Freshness::Soon(0));
/// assert_eq!(freshness(last_good_day, date(2026, 7, 2)), Freshness::Expired(2));
/// assert_eq!(freshness(None, date(2026, 7, 2)), Freshness::Good);
/// ```
pub fn freshness(expiry: Option<Date>, today: Date) -> Freshness {
    let left = expiry.and_then(|expiry| today.until(expiry).ok()).map(|span| span.get_days());
    match left {
        Some(left) if left < 0 => Freshness::Expired(-left),
        Some(left) if left <= SOON_DAYS => Freshness::Soon(left),
        _ => Freshness::Good,
    }
}

/// Somebody who has some of a lot: whom to call on a recall.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Holder {
    /// Who; nobody where the sale names no customer.
    pub partner: Option<PartnerId>,
    /// What they got, less what they brought back, in base units.
    pub quantity: Quantity,
    /// The sales and returns, oldest first, with what each took out of the lot.
    pub by: Vec<(DocumentNo, Quantity)>,
}

/// Everybody who got some of a lot, and has not brought all of it back; void documents do not count.
///
/// ```
/// use serial_rules::{example, insight::lots, model::Quantity};
/// let holders = lots::holders(&example::book()?, &"serum".into(), &"L1".into());
/// assert_eq!((&holders[0].partner, holders[0].quantity), (&Some("li".into()), Quantity::whole(1)));
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn holders(book: &Book, product: &ProductId, lot: &LotId) -> Vec<Holder> {
    let mut holders: Vec<Holder> = Vec::new();
    for LotStep { document, header, came_in, went_out } in steps(book, product, lot) {
        if !header.kind.is_about_selling() || header.is_void() {
            continue;
        }
        let partner = header.partner.and_then(|no| book.catalogue.partner_at(no)).map(|partner| partner.id.clone());
        let got = went_out - came_in;
        match holders.iter_mut().find(|holder| holder.partner == partner) {
            Some(holder) => {
                holder.quantity += got;
                holder.by.push((document, got));
            }
            None => holders.push(Holder { partner, quantity: got, by: vec![(document, got)] }),
        }
    }
    holders.retain(|holder| holder.quantity.is_positive());
    holders
}

/// What one document did to a lot.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LotStep<'a> {
    /// Its number in the book.
    pub document: DocumentNo,
    /// The document, which may be void.
    pub header: &'a Header,
    /// What came into warehouses, in base units.
    pub came_in: Quantity,
    /// What went out of warehouses; a transfer has both.
    pub went_out: Quantity,
}

/// What each document did to a lot, oldest first, void ones too.
///
/// ```
/// use serial_rules::{example, insight::lots, model::Quantity};
/// let book = example::book()?;
/// let steps = lots::steps(&book, &"serum".into(), &"L1".into());
/// assert_eq!((steps[0].came_in, steps[1].went_out), (Quantity::whole(4), Quantity::whole(1)));
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn steps<'a>(book: &'a Book, product: &ProductId, lot: &LotId) -> Vec<LotStep<'a>> {
    let known = book.catalogue.product_no(product).and_then(|no| Some((no, book.lots.get(no, lot)?)));
    let Some((product, known)) = known else { return Vec::new() };
    let step = |&document: &DocumentNo| {
        let header = book.documents.at(document);
        let of_lot = || header.lots().iter().filter(|(of, id, ..)| *of == product && id == lot).map(|(.., by)| *by);
        let came_in = of_lot().filter(|by| by.is_positive()).sum();
        let went_out = -of_lot().filter(|by| by.is_negative()).sum::<Quantity>();
        LotStep { document, header, came_in, went_out }
    };
    known.documents.iter().map(step).collect()
}
