//! From an entry to the book. Total and deterministic: the same log gives the same book, byte for byte.

use super::Book;
use std::collections::HashMap;

use super::catalogue::ProductNo;
use super::documents::{DocumentNo, Header};
use super::serials::Spot;
use crate::entry::{Destination, Effects, Entry, Event, Pieces, PiecesMoved};
use crate::model::{Document, DocumentId, Money, PieceNote, ProductId, Quantity, Serial, Tracking};

impl Book {
    /// Takes the next entry of the log in. Never refuses: whoever wrote the entry has decided.
    pub fn apply(&mut self, entry: &Entry) {
        self.seq += 1;
        match &entry.event {
            Event::SettingsSaved(settings) => self.settings.clone_from(settings),
            Event::WarehouseSaved(warehouse) => self.catalogue.put_warehouse(warehouse.clone()),
            Event::PartnerSaved(partner) => self.catalogue.put_partner(partner.clone()),
            Event::ProductSaved(product) => self.catalogue.put_product((**product).clone()),
            Event::TrackingSwitched { products, to } => {
                for product in products {
                    self.switch_tracking(product, *to);
                }
            }
            Event::CartonPacked { code, serials } => self.cartons.pack(code, serials),
            Event::PieceNoted { serial, note } => self.note(serial, note),
            Event::Posted { document, effects } => self.post(document, effects, entry.at),
            Event::Voided { document } => self.void(document),
        }
    }

    /// Names in stock become history when a product is no longer tracked by serial; the pieces stay, unnamed (D10).
    fn switch_tracking(&mut self, id: &ProductId, to: Tracking) {
        let product = self.catalogue.product_named(id);
        let was_by_serial = self.catalogue.product_at(product).is_some_and(crate::model::Product::is_serial_managed);
        self.catalogue.track(id, to);
        if !was_by_serial || to == Tracking::Serial {
            return;
        }
        for piece in self.serials.iter() {
            if self.serials.product(piece) != product {
                continue;
            }
            if let Spot::In(warehouse) = self.serials.spot(piece, &self.documents) {
                self.serials.push(piece, None, Spot::In(warehouse), Spot::Unknown);
                self.stock.take_named(product, warehouse);
                self.stock.change_unnamed(product, warehouse, Quantity::whole(1));
            }
        }
    }

    fn note(&mut self, serial: &Serial, note: &PieceNote) {
        let Some(piece) = self.serials.find(serial) else { return };
        let before = if note.is_nothing() { self.notes.remove(&piece) } else { self.notes.insert(piece, note.clone()) };
        self.serials.name_also(piece, &before.unwrap_or_default().codes, &note.codes);
    }

    fn post(&mut self, document: &Document, effects: &Effects, at: i64) {
        let first = self.serials.movements_len();
        let header = self.header(document, effects, at);
        let no = self.documents.push(header);
        for change in &effects.stock {
            let (product, warehouse) =
                (self.catalogue.product_named(&change.product), self.catalogue.warehouse_named(&change.warehouse));
            self.stock.change_unnamed(product, warehouse, change.by);
        }
        for change in &effects.lots {
            let (product, warehouse) =
                (self.catalogue.product_named(&change.product), self.catalogue.warehouse_named(&change.warehouse));
            let lot = self.lots.change(product, &change.lot, warehouse, change.by);
            lot.tell(no, change.expiry);
            lot.first.get_or_insert(no);
            if lot.documents.last() != Some(&no) {
                lot.documents.push(no);
            }
        }
        for moved in &effects.pieces {
            self.move_pieces(document, no, moved);
        }
        for correction in &effects.corrected {
            if let Some(piece) = self.serials.find(&correction.from) {
                let spot = self.serials.spot(piece, &self.documents);
                self.serials.push(piece, Some(no), spot, spot);
                self.serials.correct(no, piece, &correction.to);
            }
        }
        self.documents.set_movements(no, (first, self.serials.movements_len()));
    }

    fn header(&mut self, document: &Document, effects: &Effects, at: i64) -> Header {
        let mut amounts: Vec<(ProductNo, Quantity)> = Vec::new();
        let mut sums: Vec<Money> = Vec::new();
        let (untaxed, subtotal) = (document.untaxed().steps(), document.sums().subtotal.steps());
        let mut at_of: HashMap<ProductNo, usize> = HashMap::new();
        for line in &document.lines {
            let product = self.catalogue.product_named(&line.product);
            let factor = self
                .catalogue
                .product_at(product)
                .and_then(|product| product.factor(line.unit.as_ref()))
                .unwrap_or(Quantity::whole(1));
            let quantity = line.quantity.times(factor);
            let at = *at_of.entry(product).or_insert(amounts.len());
            if at == amounts.len() {
                amounts.push((product, Quantity::ZERO));
                sums.push(Money::ZERO);
            }
            amounts[at].1 += quantity;
            sums[at] += line.total().part(untaxed, subtotal);
        }
        let stock = effects
            .stock
            .iter()
            .map(|c| (self.catalogue.product_named(&c.product), self.catalogue.warehouse_named(&c.warehouse), c.by))
            .collect();
        let lots = effects.lots.iter().map(|c| {
            (
                self.catalogue.product_named(&c.product),
                c.lot.clone(),
                self.catalogue.warehouse_named(&c.warehouse),
                c.by,
            )
        });
        let lots = lots.collect();
        Header {
            id: document.id.clone(),
            kind: document.kind,
            date: document.date,
            warehouse: document.warehouse.as_ref().map(|id| self.catalogue.warehouse_named(id)),
            to: document.to.as_ref().map(|id| self.catalogue.warehouse_named(id)),
            partner: document.partner.as_ref().map(|id| self.catalogue.partner_named(id)),
            against: document.against.as_ref().and_then(|id| self.documents.find(id)),
            answers: Vec::new(),
            posted: self.seq,
            posted_at: at,
            voided: None,
            total: document.total(),
            amounts: amounts.into(),
            sums: sums.into(),
            movements: (0, 0),
            stock,
            lots,
        }
    }

    fn move_pieces(&mut self, document: &Document, no: DocumentNo, moved: &PiecesMoved) {
        let product = self.catalogue.product_named(&moved.product);
        let to = match &moved.to {
            Destination::In(warehouse) => Spot::In(self.catalogue.warehouse_named(warehouse)),
            Destination::Transit => Spot::Transit(no),
            Destination::Sold => Spot::Sold,
            Destination::Returned => Spot::Returned,
            Destination::Lost => Spot::Lost,
            Destination::Unnamed => Spot::Unknown,
        };
        let line = |index: usize| document.lines.get(index).map_or(&[][..], |line| &line.serials);
        match &moved.pieces {
            Pieces::Line(index) => line(*index).iter().for_each(|serial| self.move_piece(serial, product, no, to)),
            Pieces::Some { line: index, at } => {
                let serials = line(*index);
                at.iter()
                    .filter_map(|&at| serials.get(at as usize))
                    .for_each(|serial| self.move_piece(serial, product, no, to));
            }
            Pieces::Listed(serials) => serials.iter().for_each(|serial| self.move_piece(serial, product, no, to)),
        }
    }

    fn move_piece(&mut self, serial: &Serial, product: ProductNo, document: DocumentNo, to: Spot) {
        let piece = self.serials.named(serial, product);
        let from = self.serials.spot(piece, &self.documents);
        if let Spot::In(warehouse) = from {
            self.stock.take_named(product, warehouse);
        }
        if let Spot::In(warehouse) = to {
            self.stock.add_named(product, warehouse);
        }
        self.serials.push(piece, Some(document), from, to);
    }

    /// Gives back exactly what was before the document (R98).
    fn void(&mut self, id: &DocumentId) {
        let Some(no) = self.documents.find(id) else { return };
        let header = self.documents.at(no).clone();
        if header.is_void() {
            return;
        }
        for &(product, warehouse, by) in header.stock() {
            self.stock.change_unnamed(product, warehouse, -by);
        }
        for (product, lot, warehouse, by) in header.lots() {
            self.lots.change(*product, lot, *warehouse, -*by).untell(no);
        }
        self.documents.void(no, self.seq);
        for at in (0..self.serials.made_by(&header).len()).rev() {
            let movement = self.serials.made_by(&header)[at];
            let product = self.serials.product(movement.piece);
            if let Spot::In(warehouse) = movement.to {
                self.stock.take_named(product, warehouse);
            }
            if let Spot::In(warehouse) = movement.from {
                self.stock.add_named(product, warehouse);
            }
        }
        self.serials.uncorrect(no);
    }
}
