//! Which rows the stock has: grouped, kept, and in order. Pure.

use std::collections::BTreeMap;

use serial_rules::Book;
use serial_rules::book::catalogue::WarehouseNo;
use serial_rules::insight::stock::{Holding, Place};
use serial_rules::model::{Date, LotId, Product, Quantity, Tracking, WarehouseId};
use serial_rules::sorting;

use crate::routes;

/// What a row is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Group {
    #[default]
    Product,
    Warehouse,
    Lot,
}

/// Which rows are kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Kept {
    #[default]
    All,
    Low,
    Sleeping,
    Unnamed,
    OnTheWay,
}

impl Kept {
    pub(super) const ALL: [Self; 5] = [Self::All, Self::Low, Self::Sleeping, Self::Unnamed, Self::OnTheWay];
}

/// What stands first.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Order {
    #[default]
    Name,
    Quantity,
    Worth,
    Oldest,
}

/// What is looked for, and how much of it is shown.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Query {
    pub(super) text: String,
    pub(super) warehouse: Option<WarehouseId>,
    pub(super) group: Group,
    pub(super) kept: Kept,
    pub(super) order: Order,
    /// How many pages of rows are drawn beyond the first.
    pub(super) more: usize,
}

/// One row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct StockRow {
    pub(super) title: String,
    pub(super) detail: String,
    pub(super) href: String,
    /// The pieces of it, where they have numbers.
    pub(super) pieces: Option<String>,
    /// The unit of its quantities; none where several are added up.
    pub(super) unit: Option<String>,
    pub(super) is_low: bool,
    pub(super) holding: Holding,
}

/// All that the shop has, kept where it fits the text and the warehouse.
pub(super) type Held = BTreeMap<Place, Holding>;

/// The rows that a query asks for.
pub(super) fn rows(book: &Book, held: &Held, query: &Query) -> Vec<StockRow> {
    let here = query.warehouse.as_ref().map(|id| book.catalogue.warehouse_no(id));
    let is_here = |warehouse: WarehouseNo| here.is_none_or(|here| here == Some(warehouse));
    let mut rows = match query.group {
        Group::Product => by_product(book, held, is_here),
        Group::Warehouse => by_warehouse(book, held, is_here),
        Group::Lot => by_lot(book, held, is_here),
    };
    let words = query.text.to_lowercase();
    rows.retain(|row| {
        let text = format!("{} {}", row.title, row.detail).to_lowercase();
        is_kept(row, query.kept) && words.split_whitespace().all(|word| text.contains(word))
    });
    sorting::by_key(&mut rows, |row| row.title.to_lowercase());
    match query.order {
        Order::Name => {}
        Order::Quantity => sorting::by_key(&mut rows, |row| -row.holding.on_hand()),
        Order::Worth => sorting::by_key(&mut rows, |row| -row.holding.worth),
        Order::Oldest => sorting::by_key(&mut rows, |row| row.holding.oldest.unwrap_or(Date::MAX)),
    }
    rows
}

fn is_kept(row: &StockRow, kept: Kept) -> bool {
    match kept {
        Kept::All => true,
        Kept::Low => row.is_low,
        Kept::Sleeping => row.holding.sleeping().quantity.is_positive(),
        Kept::Unnamed => row.pieces.is_some() && row.holding.unnamed.is_positive(),
        Kept::OnTheWay => row.holding.on_the_way.is_positive(),
    }
}

fn details<const N: usize>(texts: [&str; N]) -> String {
    texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn pieces_of(book: &Book, product: &Product) -> Option<String> {
    (product.tracking == Tracking::Serial && book.settings.serials).then(|| routes::serials_of(&product.id))
}

/// A row for each product that is offered or of which there is something.
fn by_product(book: &Book, held: &Held, is_here: impl Fn(WarehouseNo) -> bool) -> Vec<StockRow> {
    let mut sums = BTreeMap::<_, Holding>::new();
    for ((product, warehouse, _), holding) in held {
        if is_here(*warehouse) {
            sums.entry(*product).or_default().add(holding);
        }
    }
    let row = |product: &Product| {
        let holding = book.catalogue.product_no(&product.id).and_then(|no| sums.get(&no)).copied().unwrap_or_default();
        let is_wanted = !holding.is_nothing() || !(product.is_archived || product.is_bundle());
        is_wanted.then(|| StockRow {
            title: product.name.clone(),
            detail: details([&product.sku, &product.category]),
            href: routes::product(&product.id),
            pieces: pieces_of(book, product),
            unit: Some(product.unit.to_string()),
            is_low: is_low(product, holding.on_hand()),
            holding,
        })
    };
    book.catalogue.products().filter_map(row).collect()
}

/// Whether a product runs low.
pub(super) fn is_low(product: &Product, on_hand: Quantity) -> bool {
    !product.is_archived && product.low_stock.is_some_and(|low| on_hand <= low)
}

fn by_warehouse(book: &Book, held: &Held, is_here: impl Fn(WarehouseNo) -> bool) -> Vec<StockRow> {
    let mut sums = BTreeMap::<_, Holding>::new();
    for ((_, warehouse, _), holding) in held {
        sums.entry(*warehouse).or_default().add(holding);
    }
    let row = |warehouse: &serial_rules::model::Warehouse| {
        let no = book.catalogue.warehouse_no(&warehouse.id).filter(|no| is_here(*no))?;
        let holding = sums.get(&no).copied().unwrap_or_default();
        (!warehouse.is_archived || !holding.is_nothing()).then(|| StockRow {
            title: warehouse.name.clone(),
            detail: warehouse.note.clone(),
            href: routes::warehouse(&warehouse.id),
            pieces: None,
            unit: None,
            is_low: false,
            holding,
        })
    };
    book.catalogue.warehouses().filter_map(row).collect()
}

fn by_lot(book: &Book, held: &Held, is_here: impl Fn(WarehouseNo) -> bool) -> Vec<StockRow> {
    let mut sums = BTreeMap::<(_, &LotId), Holding>::new();
    for ((product, warehouse, lot), holding) in held {
        if let Some(lot) = lot.as_ref().filter(|_| is_here(*warehouse)) {
            sums.entry((*product, lot)).or_default().add(holding);
        }
    }
    let row = |((product, lot), holding): ((_, &LotId), Holding)| {
        let product = book.catalogue.product_at(product)?;
        Some(StockRow {
            title: lot.to_string(),
            detail: details([&product.name, &product.sku]),
            href: routes::lot(&product.id, lot),
            pieces: None,
            unit: Some(product.unit.to_string()),
            is_low: false,
            holding,
        })
    };
    sums.into_iter().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::{Group, Kept, Order, Query, rows};
    use serial_rules::entry::{Entry, VERSION};
    use serial_rules::insight::stock::stock;
    use serial_rules::model::{
        Date, Document, Kind, Line, LotQuantity, Product, Quantity, Serial, Tracking, Warehouse,
    };
    use serial_rules::{Book, Command, decide};

    const TODAY: Date = Date::constant(2026, 6, 30);

    fn run(book: &mut Book, command: &Command) {
        let event = decide(book, command).unwrap().event;
        book.apply(&Entry { version: VERSION, id: book.seq().to_string(), device: String::new(), at: 0, event });
    }

    fn line(product: &str, quantity: i64, price: &str) -> Line {
        Line { price: price.parse().ok(), ..Line::new(product, Quantity::whole(quantity)) }
    }

    fn bought(day: Date, warehouse: &str, lines: Vec<Line>) -> Command {
        let document = Document { warehouse: Some(warehouse.into()), lines, ..Document::new("", Kind::Purchase, day) };
        Command::Post(document)
    }

    /// A phone with and without a number, old cables that run low, milk of two lots, and a case of which there is none.
    fn shop() -> Book {
        let mut book = Book::default();
        for id in ["main", "shop"] {
            run(&mut book, &Command::SaveWarehouse(Warehouse::new(id)));
        }
        let low = Some(Quantity::whole(9));
        for product in [
            Product { tracking: Tracking::Serial, ..Product::new("phone") },
            Product { low_stock: low, category: "Accessories".to_owned(), ..Product::new("cable") },
            Product { tracking: Tracking::Lot, ..Product::new("milk") },
            Product::new("case"),
        ] {
            run(&mut book, &Command::SaveProduct(product));
        }
        let lot = |lot: &str| LotQuantity { lot: lot.into(), quantity: Quantity::whole(2), expiry: None };
        let phones = Line { serials: vec![Serial::new("A1")], ..line("phone", 2, "500") };
        let milk = Line { lots: vec![lot("L1"), lot("L2")], ..line("milk", 4, "3") };
        run(&mut book, &bought(Date::constant(2025, 6, 1), "main", vec![line("cable", 5, "2")]));
        run(&mut book, &bought(Date::constant(2026, 6, 1), "shop", vec![phones, milk]));
        book
    }

    fn titles(book: &Book, query: &Query) -> String {
        let rows = rows(book, &stock(book, TODAY), query);
        rows.iter().map(|row| row.title.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn rows_are_kept_grouped_and_sorted() {
        let book = shop();
        let all = Query::default();
        for (query, expected) in [
            (all.clone(), "cable case milk phone"),
            (Query { text: "accessories CAB".to_owned(), ..all.clone() }, "cable"),
            (Query { text: "nothing".to_owned(), ..all.clone() }, ""),
            (Query { kept: Kept::Low, ..all.clone() }, "cable"),
            (Query { kept: Kept::Sleeping, ..all.clone() }, "cable"),
            (Query { kept: Kept::Unnamed, ..all.clone() }, "phone"),
            (Query { kept: Kept::OnTheWay, ..all.clone() }, ""),
            (Query { order: Order::Quantity, ..all.clone() }, "cable milk phone case"),
            (Query { order: Order::Worth, ..all.clone() }, "phone milk cable case"),
            (Query { order: Order::Oldest, ..all.clone() }, "cable milk phone case"),
            (Query { group: Group::Warehouse, ..all.clone() }, "main shop"),
            (Query { group: Group::Lot, ..all.clone() }, "L1 L2"),
            (Query { group: Group::Lot, warehouse: Some("main".into()), ..all }, ""),
        ] {
            assert_eq!(titles(&book, &query), expected, "{query:?}");
        }
    }

    #[test]
    fn r4_without_serials_nothing_leads_to_pieces() {
        let mut book = shop();
        book.settings.serials = false;
        let rows = rows(&book, &stock(&book, TODAY), &Query::default());
        assert!(rows.iter().all(|row| row.pieces.is_none()));
    }
}
