//! What the goods of a sale cost: a named piece what it was bought for, everything else first in, first out (R121).
//!
//! What came without a price is taken to have cost what the product was last bought for before that sale, else its usual
//! cost; where there is neither, it has no known cost. So a later purchase never changes what an earlier sale had cost.

use std::collections::{BTreeMap, HashMap};

use super::layers::{self, Flow, Layer};
use super::{Costs, is_bought, pieces};
use crate::Book;
use crate::book::catalogue::ProductNo;
use crate::book::{DocumentNo, Header, Movement, PieceNo, Spot};
use crate::model::{Kind, Money, Quantity};

/// What goods cost, as far as that is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Cost {
    /// How much there is.
    pub(crate) moved: Quantity,
    /// How much of it has a known cost.
    pub(crate) known: Quantity,
    /// What that cost.
    pub(crate) worth: Money,
}

impl Cost {
    fn put(&mut self, quantity: Quantity, worth: Option<Money>) {
        self.moved += quantity;
        if let Some(worth) = worth {
            self.known += quantity;
            self.worth += worth;
        }
    }

    /// Takes so much out with its share, or all of it where there is less.
    pub(crate) fn take(&mut self, quantity: Quantity) -> Self {
        let known = quantity.min(self.known);
        let worth = self.worth.part(known.steps(), self.known.steps());
        let moved = quantity.min(self.moved);
        self.moved -= moved;
        self.known -= known;
        self.worth -= worth;
        Self { moved, known, worth }
    }
}

/// What goods cost, by document and product.
type CostsByDocument = HashMap<DocumentNo, BTreeMap<ProductNo, Cost>>;

/// What the goods of every standing sale and sales return cost, by document and product.
pub(crate) fn costs(book: &Book) -> CostsByDocument {
    let known = Costs::of(book);
    let mut flow = layers::flow(book, &known, pieces::unnamed_by_tracking(book), true);
    let mut last: BTreeMap<ProductNo, (Money, Quantity)> = BTreeMap::new();
    let mut costs = CostsByDocument::new();
    for (no, header) in book.documents.iter().filter(|(_, header)| !header.is_void()) {
        if is_bought(header.kind) {
            last.extend(header.amounts.iter().filter_map(|(product, _)| {
                let paid = header.sum_of(*product).filter(|(sum, _)| sum.is_positive())?;
                Some((*product, paid))
            }));
        }
        if !header.kind.is_about_selling() {
            continue;
        }
        let usual = |product: ProductNo, quantity: Quantity| {
            let own = || Some((book.catalogue.product_at(product)?.cost?, Quantity::whole(1)));
            let (sum, of) = last.get(&product).copied().or_else(own)?;
            Some(sum.part(quantity.steps(), of.steps()))
        };
        let mut of = |product: ProductNo, quantity: Quantity, worth: Option<Money>| {
            let worth = worth.or_else(|| usual(product, quantity));
            costs.entry(no).or_default().entry(product).or_default().put(quantity, worth);
        };
        for movement in book.serials.made_by(header).iter().filter(|movement| is_named(movement, header.kind)) {
            let product = book.serials.product(movement.piece);
            of(product, Quantity::whole(1), paid_before(book, movement.piece, Some(no), &mut flow));
        }
        match header.kind {
            Kind::Sale => unnamed_sold(no, header, &mut flow, &mut of),
            _ => unnamed_back(book, no, header, &mut costs, usual),
        }
    }
    costs
}

/// Whether the movement is one of a piece that had its name before: what is named on its way out is among the unnamed.
fn is_named(movement: &Movement, kind: Kind) -> bool {
    kind == Kind::SaleReturn || matches!(movement.from, Spot::In(_))
}

/// What a piece was bought for, before a document moved it.
fn paid_before(book: &Book, piece: PieceNo, document: Option<DocumentNo>, flow: &mut Flow) -> Option<Money> {
    let movements = book.serials.movements(piece);
    let before = movements.skip_while(|movement| movement.document != document).skip(1);
    let product = book.serials.product(piece);
    let origin = pieces::origin(book, product, before);
    let named = origin.came_by.filter(|_| origin.is_named_here);
    origin.worth.or_else(|| flow.named_by(named?, product)?.worth)
}

fn unnamed_sold(
    no: DocumentNo,
    header: &Header,
    flow: &mut Flow,
    of: &mut impl FnMut(ProductNo, Quantity, Option<Money>),
) {
    let mut gone: BTreeMap<ProductNo, Quantity> = BTreeMap::new();
    for &(product, _, by) in header.stock() {
        *gone.entry(product).or_default() -= by;
    }
    for (product, mut quantity) in gone.into_iter().filter(|(_, quantity)| quantity.is_positive()) {
        for Layer { quantity: part, worth, .. } in flow.sold_by(no, product) {
            quantity -= part;
            of(product, part, worth);
        }
        // What went out before it came in (D15).
        if quantity.is_positive() {
            of(product, quantity, None);
        }
    }
}

/// What comes back without a name cost what it cost when it was sold, where the return says by which sale that was.
fn unnamed_back(
    book: &Book,
    no: DocumentNo,
    header: &Header,
    costs: &mut CostsByDocument,
    usual: impl Fn(ProductNo, Quantity) -> Option<Money>,
) {
    let sale = header.against.filter(|sale| book.documents.at(*sale).kind == Kind::Sale);
    for &(product, _, quantity) in header.stock().iter().filter(|(.., by)| by.is_positive()) {
        let then = sale.and_then(|sale| costs.get(&sale)?.get(&product)).filter(|cost| cost.known.is_positive());
        let worth = then.map(|cost| cost.worth.part(quantity.steps(), cost.known.steps()));
        let worth = worth.or_else(|| usual(product, quantity));
        costs.entry(no).or_default().entry(product).or_default().put(quantity, worth);
    }
}

/// What a piece was last bought for, else what its product usually costs: without tax and after the discount.
///
/// ```
/// use serial_rules::{example, insight::stock::sold, model::Money};
/// let book = example::book()?;
/// let piece = book.serials.find(&"A1".into()).unwrap();
/// assert_eq!(sold::cost_of(&book, piece), Some(Money::whole(1500)));
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn cost_of(book: &Book, piece: PieceNo) -> Option<Money> {
    let product = book.serials.product(piece);
    let paid = pieces::origin(book, product, book.serials.movements(piece)).worth;
    let worth = paid.or_else(|| Costs::of(book).usual(product, Quantity::whole(1)))?;
    Some(worth.rounded_to(2))
}
