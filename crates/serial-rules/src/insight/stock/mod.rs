//! What lies where: how much of it, what it cost, and how old it is.
//!
//! **Worth.** A named piece is worth what it was bought for. Everything else goes out first in, first out, so that what
//! lies there is taken to be what came last, at what was paid for it. Both without tax and after the discount of their
//! purchase, in whole steps of money, never a float. What came without a price is worth what the product was last bought
//! for before this day, else its usual cost; where there is neither, it is told as unpriced and not guessed.
//!
//! **Age.** Counted from the day on which the shop got it. A transfer to another warehouse and a name given to a piece
//! make nothing younger. What is on its way is still the shop's: it counts for worth and age, but not as on hand.

mod layers;
mod pieces;
pub mod sold;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::Book;
use crate::book::catalogue::{ProductNo, WarehouseNo};
use crate::model::{Kind, LotId, Money, Quantity};

/// The ages that a shop tells apart: up to so many days, and in the end everything older.
pub const AGES: [u16; 3] = [30, 90, 180];

/// So much of a stock, what it cost and how old it is. Holdings add up.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Holding {
    /// Pieces on hand whose serial is known.
    pub named: usize,
    /// Everything else on hand. Below zero only where the shop allows it (D15).
    pub unnamed: Quantity,
    /// What is between two warehouses on its way here.
    pub on_the_way: Quantity,
    /// What it cost, as far as that is known.
    pub worth: Money,
    /// How much of it has no known cost.
    pub unpriced: Quantity,
    /// What of it is up to 30, 90 and 180 days old, and older.
    pub ages: [Aged; AGES.len() + 1],
    /// The day on which the oldest of it came.
    pub oldest: Option<Date>,
}

/// What is of one age.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Aged {
    /// How much.
    pub quantity: Quantity,
    /// What it cost, as far as that is known.
    pub worth: Money,
}

impl Holding {
    /// What is on hand, named and unnamed.
    pub fn on_hand(&self) -> Quantity {
        Quantity::count(self.named) + self.unnamed
    }

    /// What sleeps: older than the last of [`AGES`].
    pub fn sleeping(&self) -> Aged {
        self.ages[AGES.len()]
    }

    /// Whether there is nothing of it.
    pub fn is_nothing(&self) -> bool {
        self.named == 0 && self.unnamed.is_zero() && self.on_the_way.is_zero()
    }

    /// All of them together.
    pub fn sum<'a>(holdings: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut sum = Self::default();
        for holding in holdings {
            sum.add(holding);
        }
        sum
    }

    /// Takes another one in.
    pub fn add(&mut self, other: &Self) {
        self.named += other.named;
        self.unnamed += other.unnamed;
        self.on_the_way += other.on_the_way;
        self.worth += other.worth;
        self.unpriced += other.unpriced;
        for (sum, aged) in self.ages.iter_mut().zip(other.ages) {
            sum.quantity += aged.quantity;
            sum.worth += aged.worth;
        }
        self.oldest = [self.oldest, other.oldest].into_iter().flatten().min();
    }

    /// Takes so much in that came on a day and cost so much. What nobody knows the day of is taken to be of today.
    fn take_in(&mut self, quantity: Quantity, came: Option<Date>, worth: Option<Money>, today: Date) {
        match worth {
            Some(worth) => self.worth += worth,
            None => self.unpriced += quantity,
        }
        let days = came.and_then(|came| came.until(today).ok()).map_or(0, |span| span.get_days());
        let age = AGES.iter().position(|most| days <= i32::from(*most)).unwrap_or(AGES.len());
        self.ages[age].quantity += quantity;
        self.ages[age].worth += worth.unwrap_or_default();
        self.oldest = [self.oldest, came].into_iter().flatten().min();
    }
}

/// Where a holding is: of which product, in which warehouse, and of which lot where the product has lots.
pub type Place = (ProductNo, WarehouseNo, Option<LotId>);

/// Everything that the shop has, by product, warehouse and lot; places that hold nothing are left out.
///
/// ```
/// use serial_rules::{Book, insight::stock::stock, model::Date};
/// assert!(stock(&Book::default(), Date::constant(2026, 11, 22)).is_empty());
/// ```
pub fn stock(book: &Book, today: Date) -> BTreeMap<Place, Holding> {
    let costs = Costs::of(book);
    let mut held: BTreeMap<Place, Holding> = BTreeMap::new();
    let mut flow = layers::flow(book, &costs, pieces::unnamed_by_tracking(book), false);
    pieces::hold(book, &costs, today, &mut flow, &mut held);
    layers::hold(book, &costs, today, flow, &mut held);
    held.retain(|_, holding| !holding.is_nothing());
    held
}

/// What products were last bought for.
struct Costs {
    /// By product: a sum, and for how much.
    last: BTreeMap<ProductNo, (Money, Quantity)>,
}

impl Costs {
    fn of(book: &Book) -> Self {
        let mut last = BTreeMap::new();
        for (_, header) in book.documents.iter().filter(|(_, header)| is_bought(header.kind) && !header.is_void()) {
            for &(product, _) in &header.amounts {
                if let Some(paid) = header.sum_of(product).filter(|(sum, _)| sum.is_positive()) {
                    last.insert(product, paid);
                }
            }
        }
        for product in book.catalogue.products() {
            if let Some((no, cost)) = book.catalogue.product_no(&product.id).zip(product.cost) {
                last.entry(no).or_insert((cost, Quantity::whole(1)));
            }
        }
        Self { last }
    }

    /// What so much of a product is worth that came without a price.
    fn usual(&self, product: ProductNo, quantity: Quantity) -> Option<Money> {
        let (sum, of) = self.last.get(&product)?;
        Some(sum.part(quantity.steps(), of.steps()))
    }
}

/// Whether a document says what its goods cost.
const fn is_bought(kind: Kind) -> bool {
    matches!(kind, Kind::Purchase | Kind::Opening)
}
