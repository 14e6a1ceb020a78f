//! What the shop has in rows: for the value of the stock and for its age (R118).

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::Book;
use crate::insight::stock::{Holding, stock};
use crate::model::{ProductId, WarehouseId};
use crate::sorting;

/// What rows are about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum By {
    /// A row for each product.
    #[default]
    Product,
    /// A row for each warehouse.
    Warehouse,
    /// A row for each category of products.
    Category,
}

impl By {
    /// Every way, in the order in which it is offered.
    pub const ALL: [Self; 3] = [Self::Product, Self::Warehouse, Self::Category];
}

/// What a row is about.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Key {
    /// A product.
    Product(ProductId),
    /// A warehouse.
    Warehouse(WarehouseId),
    /// A category; blank where products have none.
    Category(String),
}

/// What is left out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    /// Every product but this.
    pub product: Option<ProductId>,
    /// Every warehouse but this.
    pub warehouse: Option<WarehouseId>,
}

/// What the shop has on a day, in rows; those that are worth most first.
///
/// ```
/// use jiff::civil::date;
/// use serial_rules::{example, model::Money};
/// use serial_rules::insight::report::holdings::{By, Filter, Key, rows};
/// let rows = rows(&example::book()?, date(2026, 3, 31), &Filter::default(), By::Product);
/// assert_eq!((&rows[0].0, rows[0].1.worth), (&Key::Product("phone".into()), Money::whole(4500)));
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn rows(book: &Book, today: Date, filter: &Filter, by: By) -> Vec<(Key, Holding)> {
    let mut rows: BTreeMap<Key, Holding> = BTreeMap::new();
    for ((product, warehouse, _), holding) in stock(book, today) {
        let known = book.catalogue.product_at(product).zip(book.catalogue.warehouse_at(warehouse));
        let Some((product, warehouse)) = known else { continue };
        let fits = filter.product.as_ref().is_none_or(|id| *id == product.id)
            && filter.warehouse.as_ref().is_none_or(|id| *id == warehouse.id);
        if !fits {
            continue;
        }
        let key = match by {
            By::Product => Key::Product(product.id.clone()),
            By::Warehouse => Key::Warehouse(warehouse.id.clone()),
            By::Category => Key::Category(product.category.clone()),
        };
        rows.entry(key).or_default().add(&in_cents(holding));
    }
    let mut rows: Vec<(Key, Holding)> = rows.into_iter().collect();
    sorting::by_key(&mut rows, |(_, holding)| -holding.worth);
    rows
}

/// The same with its worth in whole cents, and the worth of its ages so that together they are its worth.
fn in_cents(mut holding: Holding) -> Holding {
    let (mut exact, mut told) = (crate::model::Money::ZERO, crate::model::Money::ZERO);
    for aged in &mut holding.ages {
        exact += aged.worth;
        aged.worth = exact.rounded_to(2) - told;
        told += aged.worth;
    }
    holding.worth = told;
    holding
}
