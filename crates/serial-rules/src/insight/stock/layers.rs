//! What has no name, first in, first out: each arrival is a layer, and what goes out takes the oldest.

use std::collections::{BTreeMap, HashMap, VecDeque};

use jiff::civil::Date;

use super::{Costs, Holding, Place, is_bought};
use crate::Book;
use crate::book::catalogue::{ProductNo, WarehouseNo};
use crate::book::{DocumentNo, Header};
use crate::insight::still;
use crate::model::{Kind, LotId, Money, Quantity, Tracking};

/// So much that came together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layer {
    /// On which day; none where nobody knows.
    pub(super) came: Option<Date>,
    pub(super) quantity: Quantity,
    /// What it cost in all; none where it came without a price.
    pub(super) worth: Option<Money>,
}

impl Layer {
    /// Takes so much off, with its share of the worth. What is left keeps the rest of it, to the last step.
    fn split(&mut self, quantity: Quantity) -> Self {
        let worth = self.worth.map(|worth| worth.part(quantity.steps(), self.quantity.steps()));
        self.quantity -= quantity;
        self.worth = self.worth.zip(worth).map(|(all, part)| all - part);
        Self { came: self.came, quantity, worth }
    }
}

/// Layers, the oldest first, and what went out before it came in (D15).
#[derive(Default)]
struct Heap {
    layers: VecDeque<Layer>,
    short: Quantity,
}

impl Heap {
    fn put(&mut self, mut layer: Layer) {
        let paid_back = self.short.min(layer.quantity);
        self.short -= paid_back;
        layer.split(paid_back);
        if layer.quantity.is_positive() {
            self.layers.push_back(layer);
        }
    }

    fn take(&mut self, mut quantity: Quantity) -> Vec<Layer> {
        let mut taken = Vec::new();
        while quantity.is_positive() {
            let Some(first) = self.layers.front_mut() else { break };
            if first.quantity <= quantity {
                quantity -= first.quantity;
                taken.extend(self.layers.pop_front());
            } else {
                taken.push(first.split(quantity));
                quantity = Quantity::ZERO;
            }
        }
        self.short += quantity;
        taken
    }

    fn quantity(&self) -> Quantity {
        self.layers.iter().map(|layer| layer.quantity).sum()
    }
}

/// What of a product, of a lot of it where it has lots.
type Goods = (ProductNo, Option<LotId>);

/// All layers, where they lie now.
#[derive(Default)]
pub(super) struct Flow {
    heaps: HashMap<Place, Heap>,
    /// On its way, by the dispatch that sent it.
    sent: HashMap<(DocumentNo, Goods), Heap>,
    /// What a document took without a name and did not bring anywhere: from it pieces were named.
    named_from: HashMap<(DocumentNo, ProductNo), Heap>,
    /// What each sale took without a name, where somebody asks for it.
    sold: Option<HashMap<(DocumentNo, ProductNo), Vec<Layer>>>,
}

impl Flow {
    /// The layer of one piece that a document named.
    pub(super) fn named_by(&mut self, document: DocumentNo, product: ProductNo) -> Option<Layer> {
        self.named_from.get_mut(&(document, product))?.take(Quantity::whole(1)).pop()
    }

    /// The layers that a sale took without a name.
    pub(super) fn sold_by(&mut self, document: DocumentNo, product: ProductNo) -> Vec<Layer> {
        self.sold.as_mut().and_then(|sold| sold.remove(&(document, product))).unwrap_or_default()
    }

    fn follow(&mut self, book: &Book, costs: &Costs, no: DocumentNo, header: &Header) {
        let changes = changes(header);
        let mut moved: HashMap<Goods, Heap> = HashMap::new();
        for ((product, warehouse, lot), by) in changes.iter().filter(|(_, by)| by.is_negative()) {
            let taken = self.heaps.entry((*product, *warehouse, lot.clone())).or_default().take(-*by);
            let heap = moved.entry((*product, lot.clone())).or_default();
            for layer in taken {
                heap.put(layer);
            }
        }
        let makes_one = changes.iter().filter(|(_, by)| by.is_positive()).count() == 1;
        let mut used = (header.kind == Kind::Assembly && makes_one).then(|| spent(costs, &moved));
        for ((product, warehouse, lot), by) in changes.into_iter().filter(|(_, by)| by.is_positive()) {
            let goods = (product, lot.clone());
            let carried = match (header.kind, header.against) {
                (Kind::Receipt, Some(dispatch)) => self.sent.get_mut(&(dispatch, goods)),
                (Kind::Transfer, _) => moved.get_mut(&goods),
                _ => None,
            };
            let mut layers = carried.map(|heap| heap.take(by)).unwrap_or_default();
            let rest = by - layers.iter().map(|layer| layer.quantity).sum();
            // What an assembly used up is what its product cost, where it is one product.
            let worth = used.take().flatten().or_else(|| paid(header, product, rest));
            layers.push(Layer { came: Some(header.date), quantity: rest, worth });
            let heap = self.heaps.entry((product, warehouse, lot)).or_default();
            layers.into_iter().filter(|layer| layer.quantity.is_positive()).for_each(|layer| heap.put(layer));
        }
        self.keep(book, no, header.kind, moved);
    }

    /// Keeps what a document took and did not put down.
    fn keep(&mut self, book: &Book, no: DocumentNo, kind: Kind, moved: HashMap<Goods, Heap>) {
        if let Some(sold) = self.sold.as_mut().filter(|_| kind == Kind::Sale) {
            for ((product, _), heap) in moved {
                sold.entry((no, product)).or_default().extend(heap.layers);
            }
            return;
        }
        if matches!(kind, Kind::Sale | Kind::PurchaseReturn | Kind::Assembly | Kind::Disassembly) {
            return;
        }
        for (goods, heap) in moved {
            if kind == Kind::Dispatch {
                self.sent.insert((no, goods), heap);
            } else if book.catalogue.product_at(goods.0).is_some_and(|product| product.tracking == Tracking::Serial) {
                self.named_from.insert((no, goods.0), heap);
            }
        }
    }
}

/// What a document changed that is not named, by lot where it has lots.
fn changes(header: &Header) -> Vec<(Place, Quantity)> {
    let has_lots = |product: ProductNo| header.lots().iter().any(|(of, ..)| *of == product);
    let plain = header.stock().iter().filter(|(product, ..)| !has_lots(*product));
    let plain = plain.map(|&(product, warehouse, by)| ((product, warehouse, None), by));
    let lots =
        header.lots().iter().map(|(product, lot, warehouse, by)| ((*product, *warehouse, Some(lot.clone())), *by));
    plain.chain(lots).collect()
}

/// What so much of a product cost on the document that brought it.
pub(super) fn paid(header: &Header, product: ProductNo, quantity: Quantity) -> Option<Money> {
    let (sum, of) = header.sum_of(product).filter(|(sum, _)| is_bought(header.kind) && sum.is_positive())?;
    Some(sum.part(quantity.steps(), of.steps()))
}

/// What was used up cost, where all of it is known.
fn spent(costs: &Costs, used: &HashMap<Goods, Heap>) -> Option<Money> {
    let layers = used.iter().flat_map(|((product, _), heap)| heap.layers.iter().map(move |layer| (*product, layer)));
    layers.map(|(product, layer)| layer.worth.or_else(|| costs.usual(product, layer.quantity))).sum()
}

/// Follows every standing document. `before` is what lost its name outside of any document (D10): it lies at the bottom.
/// What sales took is kept where it is asked for.
pub(super) fn flow(
    book: &Book,
    costs: &Costs,
    before: Vec<((ProductNo, WarehouseNo), Layer)>,
    keeps_sold: bool,
) -> Flow {
    let mut flow = Flow { sold: keeps_sold.then(HashMap::new), ..Flow::default() };
    for ((product, warehouse), layer) in before {
        flow.heaps.entry((product, warehouse, None)).or_default().put(layer);
    }
    for (no, header) in book.documents.iter().filter(|(_, header)| !header.is_void()) {
        flow.follow(book, costs, no, header);
    }
    flow
}

/// Puts the layers down where the book says that they lie. The book's quantities hold, whatever the layers say.
pub(super) fn hold(book: &Book, costs: &Costs, today: Date, mut flow: Flow, held: &mut BTreeMap<Place, Holding>) {
    for (product, warehouse, on_hand) in book.stock.cells() {
        if book.catalogue.product_at(product).is_none_or(|product| product.tracking != Tracking::Lot) {
            let place = (product, warehouse, None);
            let heap = flow.heaps.remove(&place).unwrap_or_default();
            lay(heap, on_hand.unnamed, product, costs, today, &mut held.entry(place).or_default().unnamed_of());
        }
    }
    for (product, lot, known) in book.lots.iter() {
        for (&warehouse, &quantity) in &known.on_hand {
            let place = (product, warehouse, Some(lot.clone()));
            let heap = flow.heaps.remove(&place).unwrap_or_default();
            lay(heap, quantity, product, costs, today, &mut held.entry(place).or_default().unnamed_of());
        }
    }
    let dispatches = book.documents.iter().filter(|(_, header)| header.kind == Kind::Dispatch && !header.is_void());
    for (no, header) in dispatches {
        let Some(to) = header.to else { continue };
        let left = still::on_the_way(book, header);
        let has_lots = |product: &ProductNo| left.lots.keys().any(|(of, _)| of == product);
        let plain = left.unnamed.iter().filter(|(product, _)| !has_lots(product)).map(|(no, by)| ((*no, None), *by));
        let lots = left.lots.iter().map(|((product, lot), by)| ((*product, Some(lot.clone())), *by));
        for (goods, quantity) in plain.chain(lots).filter(|(_, quantity)| quantity.is_positive()) {
            let heap = flow.sent.remove(&(no, goods.clone())).unwrap_or_default();
            let holding = held.entry((goods.0, to, goods.1)).or_default();
            lay(heap, quantity, goods.0, costs, today, &mut holding.on_the_way_of());
        }
    }
}

/// A holding of which one part takes in what is laid down.
struct Part<'a> {
    holding: &'a mut Holding,
    is_on_the_way: bool,
}

impl Holding {
    fn unnamed_of(&mut self) -> Part<'_> {
        Part { holding: self, is_on_the_way: false }
    }

    fn on_the_way_of(&mut self) -> Part<'_> {
        Part { holding: self, is_on_the_way: true }
    }
}

fn lay(mut heap: Heap, quantity: Quantity, product: ProductNo, costs: &Costs, today: Date, part: &mut Part<'_>) {
    if part.is_on_the_way {
        part.holding.on_the_way += quantity;
    } else {
        part.holding.unnamed += quantity;
    }
    let known = heap.quantity();
    if known > quantity {
        heap.take(known - quantity.max(Quantity::ZERO));
    } else if known < quantity {
        heap.layers.push_back(Layer { came: None, quantity: quantity - known, worth: None });
    }
    for Layer { came, quantity, worth } in heap.layers {
        part.holding.take_in(quantity, came, worth.or_else(|| costs.usual(product, quantity)), today);
    }
}
