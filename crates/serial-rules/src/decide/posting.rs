//! What all documents share when they are posted: their head, their lines, the stock that they draw on together, and
//! the reasons found on the way.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{Decision, number};
use crate::Book;
use crate::book::catalogue::{ProductNo, WarehouseNo};
use crate::book::{DocumentNo, Header, PieceNo};
use crate::entry::{Effects, Event, LotChanged, PiecesMoved, StockChanged};
use crate::model::{Document, Kind, Line, LotId, Product, ProductId, Quantity, Scope, Tracking, WarehouseId};
use crate::refusal::{Code, Finding, Findings};

/// A document on its way into the book.
pub(super) struct Posting<'a> {
    pub(super) book: &'a Book,
    pub(super) document: &'a Document,
    pub(super) findings: Findings,
    pub(super) effects: Effects,
    /// The document that this one answers to, where it exists and stands.
    pub(super) against: Option<(DocumentNo, &'a Header)>,
    cautions: Vec<Finding>,
    /// Pieces met so far: one that was put right is the same by its old text (R70).
    pub(super) met: HashSet<PieceNo>,
    /// Serials met so far that name no piece yet, folded.
    pub(super) met_new: HashSet<String>,
    /// Where the change of a cell stands among the effects.
    changed: HashMap<(ProductNo, WarehouseNo), usize>,
    /// The same for a lot.
    changed_lots: HashMap<(ProductId, LotId, WarehouseId), usize>,
    /// What is left of unnamed stock while the document draws on it.
    unnamed: BTreeMap<(ProductNo, WarehouseNo), Quantity>,
    /// The same for lots.
    in_lots: BTreeMap<(ProductNo, LotId, WarehouseNo), Quantity>,
}

/// A warehouse of the document, by its name and its number in the book.
#[derive(Clone, Copy)]
pub(super) struct Site<'a> {
    pub(super) id: &'a WarehouseId,
    pub(super) no: WarehouseNo,
}

/// A line whose product is known and may be on the document.
#[derive(Clone, Copy)]
pub(super) struct Moving<'a> {
    /// The index of the line that reasons are pinned to.
    pub(super) at: usize,
    pub(super) line: &'a Line,
    pub(super) product: &'a Product,
    pub(super) no: ProductNo,
    /// The quantity in base units.
    pub(super) quantity: Quantity,
    /// Base units in one of the line's unit.
    pub(super) factor: Quantity,
    /// Whether the line stands for a component of a bundle that was not written out (D30).
    pub(super) is_exploded: bool,
}

impl<'a> Posting<'a> {
    /// Looks at the head of a document.
    pub(super) fn begin(book: &'a Book, document: &'a Document) -> Self {
        let mut posting = Self {
            book,
            document,
            findings: Findings::default(),
            effects: Effects::default(),
            against: None,
            cautions: Vec::new(),
            met: HashSet::new(),
            met_new: HashSet::new(),
            changed: HashMap::new(),
            changed_lots: HashMap::new(),
            unnamed: BTreeMap::new(),
            in_lots: BTreeMap::new(),
        };
        posting.look_at_head();
        posting.look_at_link();
        if document.kind.is_plan() {
            posting.lines();
        }
        posting
    }

    fn look_at_head(&mut self) {
        let Document { id, kind, warehouse, to, partner, lines, .. } = self.document;
        if self.book.documents.find(id).is_some() {
            self.findings.add(Finding::new(Code::DocumentExists).explained_by(id));
        }
        if lines.is_empty() {
            self.findings.add(Finding::new(Code::NoLines));
        }
        let leads_away = kind.leads_away();
        if leads_away && warehouse.is_some() && warehouse == to {
            self.findings.add(Finding::new(Code::SameWarehouse));
        }
        let is_known = |id: &WarehouseId| self.book.catalogue.warehouse(id).is_some();
        for (warehouse, is_needed) in [(warehouse, !kind.is_plan()), (to, leads_away)] {
            match warehouse {
                Some(id) if !is_known(id) => self.findings.add(Finding::new(Code::UnknownWarehouse).in_warehouse(id)),
                None if is_needed => self.findings.add(Finding::new(Code::UnknownWarehouse)),
                _ => {}
            }
        }
        if partner.as_ref().is_some_and(|id| self.book.catalogue.partner(id).is_none()) {
            self.findings.add(Finding::new(Code::UnknownPartner));
        }
    }

    /// A link leads to a document that stands and that this kind can answer to (D29).
    fn look_at_link(&mut self) {
        let wanted = self.document.kind.answers_to();
        let Some(id) = &self.document.against else {
            if self.document.kind == Kind::Receipt {
                self.findings.add(Finding::new(Code::UnknownDocument));
            }
            return;
        };
        match self.book.documents.find(id).map(|no| (no, self.book.documents.at(no))) {
            Some((_, header)) if header.is_void() => {
                self.findings.add(Finding::new(Code::DocumentVoid).explained_by(id));
            }
            Some((no, header)) if wanted.contains(&header.kind) => {
                self.against = Some((no, header));
            }
            _ => self.findings.add(Finding::new(Code::UnknownDocument).explained_by(id)),
        }
    }

    /// The document's warehouse, where it is known.
    pub(super) fn site(&self) -> Option<Site<'a>> {
        self.site_of(self.document.warehouse.as_ref())
    }

    /// The warehouse that a transfer leads to, where it is known.
    pub(super) fn site_to(&self) -> Option<Site<'a>> {
        self.site_of(self.document.to.as_ref())
    }

    fn site_of(&self, id: Option<&'a WarehouseId>) -> Option<Site<'a>> {
        let id = id?;
        Some(Site { id, no: self.book.catalogue.warehouse_no(id)? })
    }

    /// The lines that may move something, bundles taken apart; reasons against the others are noted.
    pub(super) fn lines(&mut self) -> Vec<Moving<'a>> {
        let mut moving = Vec::with_capacity(self.document.lines.len());
        for (at, line) in self.document.lines.iter().enumerate() {
            let Some((product, no)) =
                self.book.catalogue.product(&line.product).zip(self.book.catalogue.product_no(&line.product))
            else {
                self.findings.add(Finding::new(Code::UnknownProduct).at_line(at).of_product(&line.product));
                continue;
            };
            let told = |code| Finding::new(code).at_line(at).of_product(&product.id);
            if let Some(code) = self.against_line(line, product) {
                self.findings.add(told(code));
                continue;
            }
            let factor = product.factor(line.unit.as_ref());
            let quantity = line.quantity.times(factor.unwrap_or_default());
            let code = self.against_quantity(line, product, factor, quantity);
            if let Some(code) = code {
                self.findings.add(told(code));
            }
            if product.is_bundle() {
                self.explode(at, line, product, quantity, &mut moving);
            } else {
                moving.push(Moving {
                    at,
                    line,
                    product,
                    no,
                    quantity,
                    factor: factor.unwrap_or_default(),
                    is_exploded: false,
                });
            }
        }
        moving
    }

    /// Why a line's product, serials or lots cannot be on the document, in order of precedence.
    fn against_line(&self, line: &Line, product: &Product) -> Option<Code> {
        let kind = self.document.kind;
        let has_serials =
            !(line.serials.is_empty() && line.name.is_empty() && line.unname.is_empty() && line.correct.is_empty());
        let is_serial = product.is_serial_managed();
        let reasons = [
            (!self.book.settings.serials && (has_serials || is_serial && !kind.is_plan()), Code::SerialsOff),
            (has_serials && !kind.carries_serials(), Code::KindCarriesNoSerials),
            (has_serials && !is_serial, Code::NotSerialManaged),
            (!line.lots.is_empty() && product.tracking == Tracking::None, Code::NotLotManaged),
            (is_serial && matches!(kind, Kind::Assembly | Kind::Disassembly), Code::SerialManagedNotAllowed),
            (product.is_bundle() && !(kind.is_plan() || kind.is_about_selling()), Code::BundleNotAllowed),
            (line.of.is_some_and(|of| !self.is_component(of, product)), Code::BundleNotAllowed),
            (!line.lots.is_empty() && (has_serials || is_serial), Code::SerialAndLot),
            (kind == Kind::Count && self.is_out_of_scope(product), Code::OutOfScope),
        ];
        reasons.into_iter().find_map(|(stands, code)| stands.then_some(code))
    }

    fn is_out_of_scope(&self, product: &Product) -> bool {
        matches!(&self.document.scope, Some(Scope::Products(products)) if !products.contains(&product.id))
    }

    fn is_component(&self, of: usize, product: &Product) -> bool {
        let bundle = self.document.lines.get(of).and_then(|line| self.book.catalogue.product(&line.product));
        bundle.is_some_and(|bundle| bundle.bundle.iter().any(|component| component.product == product.id))
    }

    /// Why a quantity cannot be, in order of precedence.
    fn against_quantity(
        &self,
        line: &Line,
        product: &Product,
        factor: Option<Quantity>,
        quantity: Quantity,
    ) -> Option<Code> {
        let kind = self.document.kind;
        let is_base_unit = line.unit.as_ref().is_none_or(|unit| *unit == product.unit);
        let is_too_little = match kind {
            Kind::Adjust => false,
            Kind::Count => line.quantity.is_negative(),
            _ => !line.quantity.is_positive(),
        };
        let reasons = [
            (
                factor.is_none() || product.is_serial_managed() && kind.is_about_selling() && !is_base_unit,
                Code::NotBaseUnit,
            ),
            (
                product.is_serial_managed() && !(quantity.is_whole() && line.change.unwrap_or_default().is_whole()),
                Code::NotWhole,
            ),
            (is_too_little, Code::NotPositive),
        ];
        reasons.into_iter().find_map(|(stands, code)| stands.then_some(code))
    }

    /// Puts the components of a bundle in its place, less what is written out as lines of its own (D11, D30).
    fn explode(
        &mut self,
        at: usize,
        line: &'a Line,
        bundle: &'a Product,
        quantity: Quantity,
        moving: &mut Vec<Moving<'a>>,
    ) {
        for component in &bundle.bundle {
            let Some((product, no)) =
                self.book.catalogue.product(&component.product).zip(self.book.catalogue.product_no(&component.product))
            else {
                continue;
            };
            let quantity = quantity.times(component.quantity) - self.written_out(at, product);
            if !quantity.is_positive() {
                continue;
            }
            if product.is_serial_managed() && !self.document.kind.is_plan() {
                let code = if self.book.settings.serials { Code::SerialsMissing } else { Code::SerialsOff };
                self.findings.add(Finding::new(code).at_line(at).of_product(&product.id));
            }
            moving.push(Moving { at, line, product, no, quantity, factor: Quantity::whole(1), is_exploded: true });
        }
    }

    /// How much of a component has lines of its own, in base units.
    fn written_out(&self, bundle: usize, component: &Product) -> Quantity {
        let lines = self.document.lines.iter().filter(|line| line.of == Some(bundle) && line.product == component.id);
        lines.map(|line| line.quantity.times(component.factor(line.unit.as_ref()).unwrap_or_default())).sum()
    }

    /// What is left of unnamed stock, with what this document has drawn already.
    pub(super) fn unnamed_left(&mut self, product: ProductNo, warehouse: WarehouseNo) -> &mut Quantity {
        let stock = &self.book.stock;
        self.unnamed.entry((product, warehouse)).or_insert_with(|| stock.at(product, warehouse).unnamed)
    }

    /// The same for a lot.
    pub(super) fn lot_left(&mut self, product: ProductNo, lot: &LotId, warehouse: WarehouseNo) -> &mut Quantity {
        let lots = &self.book.lots;
        self.in_lots.entry((product, lot.clone(), warehouse)).or_insert_with(|| lots.at(product, lot, warehouse))
    }

    /// Writes a change of unnamed stock down; changes of the same cell are added up.
    pub(super) fn change(&mut self, product: &Product, site: Site<'_>, by: Quantity) {
        let Some(no) = self.book.catalogue.product_no(&product.id).filter(|_| !by.is_zero()) else { return };
        let stock = &mut self.effects.stock;
        let at = *self.changed.entry((no, site.no)).or_insert(stock.len());
        match stock.get_mut(at) {
            Some(change) => change.by += by,
            None => stock.push(StockChanged { product: product.id.clone(), warehouse: site.id.clone(), by }),
        }
    }

    /// Writes a change of a lot down; changes of the same lot and warehouse are added up. The product's stock is changed
    /// apart.
    pub(super) fn change_lot(&mut self, change: LotChanged) {
        if change.by.is_zero() {
            return;
        }
        let lots = &mut self.effects.lots;
        let cell = (change.product.clone(), change.lot.clone(), change.warehouse.clone());
        let at = *self.changed_lots.entry(cell).or_insert(lots.len());
        match lots.get_mut(at) {
            Some(known) => {
                known.by += change.by;
                known.expiry = known.expiry.or(change.expiry);
            }
            None => lots.push(change),
        }
    }

    /// Writes moved pieces down.
    pub(super) fn moved(&mut self, moved: PiecesMoved) {
        self.effects.pieces.push(moved);
    }

    /// Notes a caution: a reason to refuse unless the document accepts it.
    pub(super) fn caution(&mut self, finding: Finding) {
        if self.document.accepts(finding.code) {
            self.cautions.push(finding);
        } else {
            self.findings.add(finding);
        }
    }

    /// What is to be written down, or every reason against it.
    pub(super) fn finish(self) -> Result<Decision, Vec<Finding>> {
        if !self.findings.is_empty() {
            return Err(self.findings.into_vec());
        }
        let mut document = self.document.clone();
        if document.id.is_blank() {
            document.id = number::next(self.book, document.kind, document.date);
        }
        let mut effects = self.effects;
        effects.stock.retain(|change| !change.by.is_zero());
        effects.lots.retain(|change| !change.by.is_zero());
        let event = Event::Posted { document: Box::new(document), effects };
        Ok(Decision { event, cautions: self.cautions, left_out: Vec::new() })
    }
}
