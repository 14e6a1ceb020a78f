//! What a count would find, before it is posted: six results for its pieces (R30, D8), what is told of each product, and
//! what moved while somebody counted.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::summary;
use crate::Book;
use crate::book::catalogue::{ProductNo, WarehouseNo};
use crate::book::{Header, OnHand, PieceNo, Spot};
use crate::model::{Document, DocumentId, Kind, ProductId, Quantity, Scope, Serial, WarehouseId};
use crate::sorting;

/// What a count finds of one piece.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum CountResult {
    /// Expected and scanned.
    Found,
    /// Expected and not scanned.
    Missing,
    /// Scanned and never seen before.
    UnexpectedNew,
    /// Scanned, but sold, returned or lost by the book.
    UnexpectedOut,
    /// Scanned, but in another warehouse by the book, or on its way.
    Misplaced,
    /// Scanned, but of a product that the count is not about.
    WrongProduct,
}

impl CountResult {
    /// Every result, in the order in which a screen shows them.
    pub const ALL: [Self; 6] =
        [Self::Missing, Self::UnexpectedNew, Self::UnexpectedOut, Self::Misplaced, Self::WrongProduct, Self::Found];
}

/// What the book expects of a scope. Made once, then compared with every scan, so that ten thousand pieces stay quick.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Expected {
    here: Option<WarehouseNo>,
    /// The products in scope; nothing where all are.
    products: Option<BTreeSet<ProductNo>>,
    /// The expected pieces, product by product, and by their serials in each.
    pieces: Vec<PieceNo>,
    places: HashMap<PieceNo, usize>,
}

/// A piece that was scanned and not expected.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unexpected {
    /// Its serial, as the book writes it where it knows it.
    pub serial: Serial,
    /// The piece, where the book knows it.
    pub piece: Option<PieceNo>,
    /// What the count finds of it.
    pub result: CountResult,
}

/// What was expected and what was scanned, piece by piece.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Comparison {
    /// Whether each expected piece was found, in the order of [`Expected::pieces`].
    pub is_found: Vec<bool>,
    /// What was scanned and not expected, in the order of the scans.
    pub unexpected: Vec<Unexpected>,
}

impl Comparison {
    /// How many pieces have a result.
    pub fn count(&self, result: CountResult) -> usize {
        match result {
            CountResult::Found => self.is_found.iter().filter(|is_found| **is_found).count(),
            CountResult::Missing => self.is_found.iter().filter(|is_found| !**is_found).count(),
            other => self.unexpected.iter().filter(|unexpected| unexpected.result == other).count(),
        }
    }
}

impl Expected {
    /// What the book expects in a warehouse.
    pub fn of(book: &Book, warehouse: &WarehouseId, scope: &Scope) -> Self {
        let Some(here) = book.catalogue.warehouse_no(warehouse) else { return Self::default() };
        let products = match scope {
            Scope::All => None,
            Scope::Products(ids) => Some(ids.iter().filter_map(|id| book.catalogue.product_no(id)).collect()),
        };
        let mut expected = Self { here: Some(here), products, ..Self::default() };
        let lies_here = |piece: &PieceNo| {
            expected.has(book, *piece) && book.serials.spot(*piece, &book.documents) == Spot::In(here)
        };
        let mut pieces: Vec<PieceNo> = book.serials.iter().filter(lies_here).collect();
        let name = |no: ProductNo| book.catalogue.product_at(no).map_or("", |product| &product.name);
        pieces.sort_unstable_by_key(|piece| {
            let product = book.serials.product(*piece);
            (name(product), product, book.serials.text(*piece), *piece)
        });
        expected.places = pieces.iter().enumerate().map(|(at, piece)| (*piece, at)).collect();
        expected.pieces = pieces;
        expected
    }

    /// The expected pieces, product by product.
    pub fn pieces(&self) -> &[PieceNo] {
        &self.pieces
    }

    /// Whether a piece is of a product in scope.
    fn has(&self, book: &Book, piece: PieceNo) -> bool {
        self.products.as_ref().is_none_or(|products| products.contains(&book.serials.product(piece)))
    }

    /// Compares it with what was scanned. A serial that was scanned twice counts once.
    pub fn compare<'a>(&self, book: &Book, scanned: impl IntoIterator<Item = &'a Serial>) -> Comparison {
        let mut comparison = Comparison { is_found: vec![false; self.pieces.len()], unexpected: Vec::new() };
        let mut met = HashSet::new();
        for serial in scanned {
            let piece = book.serials.find(serial);
            if let Some(&at) = piece.and_then(|piece| self.places.get(&piece)) {
                comparison.is_found[at] = true;
            } else if met.insert(piece.map_or_else(|| serial.key(), |piece| book.serials.text(piece).to_lowercase())) {
                comparison.unexpected.push(self.unexpected(book, serial, piece));
            }
        }
        comparison
    }

    fn unexpected(&self, book: &Book, serial: &Serial, piece: Option<PieceNo>) -> Unexpected {
        let last = piece.and_then(|piece| book.serials.last_live(piece, &book.documents));
        let is_foreign = last.zip(piece).is_some_and(|(_, piece)| !self.has(book, piece));
        let result = match last.map(|movement| movement.to) {
            _ if is_foreign => CountResult::WrongProduct,
            None | Some(Spot::Unknown) => CountResult::UnexpectedNew,
            Some(Spot::In(_) | Spot::Transit(_)) => CountResult::Misplaced,
            Some(Spot::Sold | Spot::Returned | Spot::Lost) => CountResult::UnexpectedOut,
        };
        let serial = piece.map_or_else(|| serial.clone(), |piece| Serial::new(book.serials.text(piece)));
        Unexpected { serial, piece, result }
    }
}

/// The six results of a count by serial.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CountCheck {
    /// Expected and scanned.
    pub found: Vec<Serial>,
    /// Expected and not scanned.
    pub missing: Vec<Serial>,
    /// Scanned and never seen before.
    pub unexpected_new: Vec<Serial>,
    /// Scanned, but sold, returned or lost by the book.
    pub unexpected_out: Vec<Serial>,
    /// Scanned, but in another warehouse by the book, or on its way.
    pub misplaced: Vec<Serial>,
    /// Scanned, but of a product that the count is not about.
    pub wrong_product: Vec<Serial>,
}

/// Compares what was scanned with what the book expects of a scope. Each result is in the order of the scans; what is
/// missing, in the order in which the pieces were first named.
///
/// ```
/// use serial_rules::{example, insight::count, model::Scope};
/// let found = count::check(&example::book()?, &"main".into(), &Scope::All, &["A1".into()]);
/// assert_eq!(found.missing, ["A2".into()]);
/// assert_eq!(found.unexpected_out, ["A1".into()]);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn check(book: &Book, warehouse: &WarehouseId, scope: &Scope, scanned: &[Serial]) -> CountCheck {
    let expected = Expected::of(book, warehouse, scope);
    let comparison = expected.compare(book, scanned);
    let written = |piece: PieceNo| Serial::new(book.serials.text(piece));
    let mut missing: Vec<PieceNo> = expected
        .pieces
        .iter()
        .zip(&comparison.is_found)
        .filter(|(_, is_found)| !**is_found)
        .map(|(no, _)| *no)
        .collect();
    missing.sort_unstable();
    let mut met = HashSet::new();
    let found = scanned.iter().filter_map(|serial| book.serials.find(serial));
    let found = found.filter(|piece| expected.places.contains_key(piece) && met.insert(*piece)).map(written).collect();
    let of = |result| {
        let those = comparison.unexpected.iter().filter(move |unexpected| unexpected.result == result);
        those.map(|unexpected| unexpected.serial.clone()).collect()
    };
    CountCheck {
        found,
        missing: missing.into_iter().map(written).collect(),
        unexpected_new: of(CountResult::UnexpectedNew),
        unexpected_out: of(CountResult::UnexpectedOut),
        misplaced: of(CountResult::Misplaced),
        wrong_product: of(CountResult::WrongProduct),
    }
}

/// What a count is about: its scope, or the products of its lines where none is said.
///
/// ```
/// use serial_rules::{insight::count, model::{Document, Kind, Line, Quantity, Scope}};
/// let mut document = Document::new("C-1", Kind::Count, jiff::civil::date(2026, 3, 9));
/// document.lines.push(Line::new("cable", Quantity::whole(7)));
/// assert_eq!(count::scope_of(&document), Scope::Products(vec!["cable".into()]));
/// ```
pub fn scope_of(document: &Document) -> Scope {
    let lines = || document.lines.iter().map(|line| line.product.clone()).collect();
    document.scope.clone().unwrap_or_else(|| Scope::Products(lines()))
}

/// What a count tells of one product, in base units.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProductCount {
    /// Which product.
    pub product: ProductId,
    /// What the book expects.
    pub expected: OnHand,
    /// What was counted: nothing where no line tells it, which is as if none had been found (D23).
    pub counted: Option<Quantity>,
    /// How many of the counted pieces were told by their serials.
    pub serials: usize,
}

impl ProductCount {
    /// What posting changes: counted less expected.
    pub fn difference(&self) -> Quantity {
        self.counted.unwrap_or_default() - self.expected.quantity()
    }
}

/// What a count tells of every product that is in its scope and lies in its warehouse or on its lines, by name.
///
/// ```
/// use serial_rules::{example, insight::count, model::{Document, Kind, Line, Quantity}};
/// let document = Document {
///     warehouse: Some("main".into()),
///     lines: vec![Line::new("cable", Quantity::whole(7))],
///     ..Document::new("C-1", Kind::Count, jiff::civil::date(2026, 3, 9))
/// };
/// let told = count::products(&example::book()?, &document);
/// assert_eq!(told[0].difference(), Quantity::whole(-1));
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn products(book: &Book, document: &Document) -> Vec<ProductCount> {
    let Some(warehouse) = &document.warehouse else { return Vec::new() };
    let scope = scope_of(document);
    let mut told: BTreeMap<ProductId, ProductCount> = BTreeMap::new();
    let blank =
        |product: &ProductId, expected| ProductCount { product: product.clone(), expected, counted: None, serials: 0 };
    match &scope {
        Scope::All => {
            for (product, expected) in summary::by_product(book, warehouse) {
                told.insert(product.clone(), blank(&product, expected));
            }
        }
        Scope::Products(ids) => {
            for product in ids.iter().filter(|id| book.catalogue.product(id).is_some()) {
                told.insert(product.clone(), blank(product, summary::on_hand_in(book, product, warehouse)));
            }
        }
    }
    for line in &document.lines {
        let Some(product) = book.catalogue.product(&line.product) else { continue };
        let expected = || summary::on_hand_in(book, &line.product, warehouse);
        let entry = told.entry(line.product.clone()).or_insert_with(|| blank(&line.product, expected()));
        let quantity = line.quantity.times(product.factor(line.unit.as_ref()).unwrap_or_default());
        entry.counted = Some(entry.counted.unwrap_or_default() + quantity);
        entry.serials += line.serials.len();
    }
    let mut told: Vec<ProductCount> = told.into_values().collect();
    sorting::by_key(&mut told, |count| {
        book.catalogue.product(&count.product).map(|product| product.name.to_lowercase())
    });
    told
}

/// What a document changed of one product in the warehouse of a count.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Moved {
    /// The document.
    pub document: DocumentId,
    /// What it does.
    pub kind: Kind,
    /// Of which product.
    pub product: ProductId,
    /// By how much, in base units; the other way round where it was taken back.
    pub by: Quantity,
}

/// What moved in the scope of a count after the entry `since` of the log: posted documents, and those taken back (D8).
///
/// ```
/// use serial_rules::{example, insight::count, model::Scope};
/// let book = example::book()?;
/// let moved = count::moved_since(&book, &"main".into(), &Scope::All, book.seq() - 1);
/// assert!(moved.iter().all(|moved| moved.document.as_str() == "D-1"));
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn moved_since(book: &Book, warehouse: &WarehouseId, scope: &Scope, since: u64) -> Vec<Moved> {
    let Some(here) = book.catalogue.warehouse_no(warehouse) else { return Vec::new() };
    let is_in_scope = |id: &ProductId| match scope {
        Scope::All => true,
        Scope::Products(ids) => ids.contains(id),
    };
    let mut moved = Vec::new();
    for (_, header) in book.documents.iter() {
        // Posted and taken back meanwhile is as if it had never been.
        let is_new = header.posted > since;
        let is_taken_back = header.voided.is_some_and(|seq| seq > since);
        if is_new == is_taken_back {
            continue;
        }
        for (product, by) in changes(book, header, here) {
            let Some(product) = book.catalogue.product_at(product).filter(|product| is_in_scope(&product.id)) else {
                continue;
            };
            let by = if is_new { by } else { -by };
            moved.push(Moved { document: header.id.clone(), kind: header.kind, product: product.id.clone(), by });
        }
    }
    moved
}

/// What a document changed in a warehouse, by product.
fn changes(book: &Book, header: &Header, here: WarehouseNo) -> BTreeMap<ProductNo, Quantity> {
    let mut changes: BTreeMap<ProductNo, Quantity> = BTreeMap::new();
    for (product, _, by) in header.stock().iter().filter(|(_, at, _)| *at == here) {
        *changes.entry(*product).or_default() += *by;
    }
    for movement in book.serials.made_by(header).iter().filter(|movement| movement.from != movement.to) {
        let product = book.serials.product(movement.piece);
        let by = i64::from(movement.to == Spot::In(here)) - i64::from(movement.from == Spot::In(here));
        *changes.entry(product).or_default() += Quantity::whole(by);
    }
    changes.retain(|_, by| !by.is_zero());
    changes
}
