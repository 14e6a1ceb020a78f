//! A shop of a million pieces, the same on every machine: bought by the thousand, two thirds sold by the handful to many
//! customers, a few sales taken back.

use jiff::civil::Date;
use serial_rules::model::{
    Document, Kind, Line, Partner, Product, ProductId, Serial, Tracking, Warehouse, WarehouseId,
};
use serial_rules::{Book, Command, Entry, decide, entry};

/// How many pieces there are.
pub(crate) const PIECES: usize = 1_000_000;

const PURCHASES: usize = PIECES / BATCH;
/// The most serials that one action may enter (R67).
const BATCH: usize = 1_000;
const PRODUCTS: usize = 20;
pub(crate) const WAREHOUSES: usize = 4;
const SUPPLIERS: usize = 5;
pub(crate) const CUSTOMERS: usize = 300;
/// The last day in the shop.
pub(crate) const TODAY: &str = "2026-11-26";

/// Chance that can be had again.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % bound as u64).unwrap()
    }
}

/// The number of a piece: as on phones (fifteen digits behind the maker's eight), as on computers (letters and digits), or
/// in a row.
pub(crate) fn serial(at: usize) -> String {
    let mixed = at.wrapping_mul(617_863) % 1_000_003;
    match at / BATCH % 4 {
        0 | 1 => format!("35{:06}{mixed:07}", 200_000 + at / BATCH % PRODUCTS * 1_117),
        2 => format!("C02{}{}", letters(mixed), letters(at.wrapping_mul(7_919) % 999_983)),
        _ => format!("SN-2026-{at:08}"),
    }
}

fn letters(mut number: usize) -> String {
    const LETTERS: &[u8] = b"0123456789ABCDEFGHJKLMNPQRSTVWXYZ";
    let mut text = String::new();
    for _ in 0..4 {
        text.push(char::from(LETTERS[number % LETTERS.len()]));
        number /= LETTERS.len();
    }
    text
}

pub(crate) fn product(no: usize) -> ProductId {
    format!("product-{no}").as_str().into()
}

pub(crate) fn warehouse(no: usize) -> WarehouseId {
    format!("warehouse-{no}").as_str().into()
}

pub(crate) fn customer(no: usize) -> serial_rules::model::PartnerId {
    format!("customer-{no}").as_str().into()
}

/// The book of the shop.
pub(crate) fn book() -> Book {
    let mut book = Book::default();
    catalogue(&mut book);
    let mut chance = Chance::new(1);
    for at in 0..PURCHASES {
        let serials = (at * BATCH..(at + 1) * BATCH).map(|at| Serial::new(&serial(at))).collect();
        let line = Line::of_pieces(product(at % PRODUCTS), serials);
        let supplier = format!("supplier-{}", at % SUPPLIERS);
        let head = Document { partner: Some(supplier.as_str().into()), ..document("P", Kind::Purchase, at, 0) };
        post(&mut book, Document { warehouse: Some(warehouse(at % WAREHOUSES)), lines: vec![line], ..head });
        sell(&mut book, &mut chance, at);
    }
    book
}

fn catalogue(book: &mut Book) {
    for no in 0..WAREHOUSES {
        carry_out(book, &Command::SaveWarehouse(Warehouse::new(warehouse(no))));
    }
    for no in 0..PRODUCTS {
        let warranty_months = Some(u16::try_from(no).unwrap());
        let product = Product { tracking: Tracking::Serial, warranty_months, ..Product::new(product(no)) };
        carry_out(book, &Command::SaveProduct(product));
    }
    for no in 0..CUSTOMERS {
        carry_out(book, &Command::SavePartner(Partner::new(customer(no))));
    }
    for no in 0..SUPPLIERS {
        carry_out(book, &Command::SavePartner(Partner::new(format!("supplier-{no}").as_str())));
    }
}

/// Sells two thirds of what was bought four purchases ago: some to one customer, some to another.
fn sell(book: &mut Book, chance: &mut Chance, bought: usize) {
    let Some(batch) = bought.checked_sub(WAREHOUSES) else { return };
    let mut at = batch * BATCH;
    for sale in 0.. {
        at += chance.below(8);
        let count = 1 + chance.below(14);
        if at + count > (batch + 1) * BATCH {
            return;
        }
        let serials = (at..at + count).map(|at| Serial::new(&serial(at))).collect();
        at += count;
        let line = Line::of_pieces(product(batch % PRODUCTS), serials);
        let buyer = customer(chance.below(CUSTOMERS));
        let head = Document { partner: Some(buyer), ..document("S", Kind::Sale, bought, sale) };
        let sale = Document { warehouse: Some(warehouse(batch % WAREHOUSES)), lines: vec![line], ..head };
        let id = sale.id.clone();
        post(book, sale);
        if chance.below(50) == 0 {
            carry_out(book, &Command::Void(id));
        }
    }
}

/// Three years, a purchase a day.
fn document(series: &str, kind: Kind, at: usize, no: usize) -> Document {
    let today: Date = TODAY.parse().unwrap();
    let days = i64::try_from(PURCHASES - at).unwrap();
    let day = today.checked_sub(jiff::Span::new().days(days)).unwrap();
    Document::new(format!("{series}-{at}-{no}"), kind, day)
}

fn post(book: &mut Book, document: Document) {
    carry_out(book, &Command::Post(document));
}

fn carry_out(book: &mut Book, command: &Command) {
    match decide(book, command) {
        Ok(decision) => book.apply(&entry_of(decision.event)),
        Err(findings) => panic!("{findings:?}"),
    }
}

/// An entry with an id that anybody can tell.
pub(crate) fn entry_of(event: serial_rules::Event) -> Entry {
    Entry { version: entry::VERSION, id: "bench".to_owned(), device: String::new(), at: 0, event }
}
