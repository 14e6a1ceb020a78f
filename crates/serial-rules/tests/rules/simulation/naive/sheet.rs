//! How the naive model posts a document: all reasons first, then what it does.

use std::collections::{BTreeMap, BTreeSet};

use serial_rules::Code;
use serial_rules::model::{Document, Kind, Line, Serial, Tracking};

use super::{At, Naive, ONE, Paper, Reason, first_of_each_spot};

/// A document while it is looked at.
pub(super) struct Sheet<'a> {
    pub(super) shop: &'a Naive,
    pub(super) document: &'a Document,
    pub(super) here: String,
    pub(super) reasons: Vec<Reason>,
    /// Texts and pieces met so far.
    pub(super) met: BTreeSet<String>,
    pub(super) met_pieces: BTreeSet<usize>,
    /// What is left without a name, and in lots, as lines draw on it.
    pub(super) unnamed: BTreeMap<(String, String), i64>,
    pub(super) lots: BTreeMap<(String, String, String), i64>,
    /// What is left on its way, by product.
    pub(super) on_the_way: BTreeMap<String, i64>,
    pub(super) way_lots: BTreeMap<(String, String), i64>,
    pub(super) paper: Paper,
    pub(super) moves: Vec<(String, String, At)>,
    pub(super) corrections: Vec<(String, String)>,
}

impl Naive {
    /// Posts a document, or says why not.
    pub(crate) fn post(&mut self, document: &Document) -> Vec<Reason> {
        let head = self.against_head(document);
        let is_here = |id: &String| super::WAREHOUSES.contains(&id.as_str());
        let here = document.warehouse.as_ref().map(ToString::to_string).filter(is_here);
        let is_answer_broken = document.kind == Kind::Receipt
            && head.iter().any(|(.., code)| matches!(*code, "unknown-document" | "document-void"));
        let mut sheet = Sheet::new(self, document, here.clone().unwrap_or_default(), head);
        let lines = sheet.lines();
        if document.kind == Kind::SaleReturn {
            sheet.more_than_sold(&lines);
        }
        if here.is_some() && !is_answer_broken {
            sheet.look(&lines);
        }
        let Sheet { reasons, mut paper, moves, corrections, .. } = sheet;
        paper.lots.retain(|_, by| *by != 0);
        let lots = &paper.lots;
        paper.told.retain(|(product, lot), _| lots.keys().any(|(of, id, _)| of == product && id == lot));
        if !reasons.is_empty() {
            return first_of_each_spot(reasons);
        }
        let id = document.id.to_string();
        for (cell, by) in &paper.stock {
            *self.unnamed.entry(cell.clone()).or_default() += by;
        }
        for (cell, by) in &paper.lots {
            *self.lots.entry(cell.clone()).or_default() += by;
        }
        paper.pieces = moves.into_iter().map(|(text, product, to)| self.step(&text, &product, &id, to)).collect();
        paper.pieces.extend(corrections.into_iter().map(|(from, to)| self.correct(&from, &to, &id)));
        self.order.push(id.clone());
        self.papers.insert(id, paper);
        Vec::new()
    }
}

pub(super) fn pieces(count: usize) -> i64 {
    i64::try_from(count).unwrap_or_default() * ONE
}

impl<'a> Sheet<'a> {
    pub(super) fn new(shop: &'a Naive, document: &'a Document, here: String, reasons: Vec<Reason>) -> Self {
        let paper = Paper {
            kind: document.kind,
            date: document.date,
            against: document.against.as_ref().map(ToString::to_string),
            is_void: false,
            pieces: Vec::new(),
            stock: BTreeMap::new(),
            lots: BTreeMap::new(),
            amounts: BTreeMap::new(),
            told: BTreeMap::new(),
        };
        Self {
            shop,
            document,
            here,
            reasons,
            met: BTreeSet::new(),
            met_pieces: BTreeSet::new(),
            unnamed: shop.unnamed.clone(),
            lots: shop.lots.clone(),
            on_the_way: BTreeMap::new(),
            way_lots: BTreeMap::new(),
            paper,
            moves: Vec::new(),
            corrections: Vec::new(),
        }
    }

    pub(super) fn at_line(&mut self, line: usize, code: &'static str) {
        self.reasons.push((Some(line), None, code));
    }

    pub(super) fn at_serial(&mut self, line: usize, serial: &Serial, code: &'static str) {
        self.reasons.push((Some(line), Some(serial.as_str().to_ascii_lowercase()), code));
    }

    pub(super) fn change(&mut self, product: &str, warehouse: &str, by: i64) {
        let sum = self.paper.stock.entry((product.to_owned(), warehouse.to_owned())).or_default();
        *sum += by;
        self.paper.stock.retain(|_, by| *by != 0);
    }

    pub(super) fn change_lot(
        &mut self,
        product: &str,
        lot: &str,
        warehouse: &str,
        by: i64,
        expiry: Option<serial_rules::model::Date>,
    ) {
        if by != 0 {
            *self.paper.lots.entry((product.to_owned(), lot.to_owned(), warehouse.to_owned())).or_default() += by;
            if let Some(day) = expiry {
                self.paper.told.entry((product.to_owned(), lot.to_owned())).or_insert(day);
            }
        }
    }

    /// The lines that can stand, with their quantity in base units.
    pub(super) fn lines(&mut self) -> Vec<(usize, &'a Line, i64)> {
        let mut standing = Vec::new();
        for (at, line) in self.document.lines.iter().enumerate() {
            if let Some(code) = self.against_line(line) {
                self.at_line(at, code);
                continue;
            }
            let quantity = line.quantity.steps() * Self::factor(line);
            if let Some(code) = self.against_quantity(line, quantity) {
                self.at_line(at, code);
            }
            *self.paper.amounts.entry(line.product.to_string()).or_default() += quantity;
            standing.push((at, line, quantity));
        }
        standing
    }

    pub(super) fn has_boxes(line: &Line) -> bool {
        line.product.as_str() != "q"
    }

    pub(super) fn against_line(&self, line: &Line) -> Option<&'static str> {
        let kind = self.document.kind;
        let Some(tracking) = self.shop.tracking.get(line.product.as_str()) else { return Some("unknown-product") };
        let names = line.serials.len() + line.name.len() + line.unname.len() + line.correct.len();
        let carries_none = matches!(kind, Kind::Assembly | Kind::Disassembly);
        let is_outside = match &self.document.scope {
            Some(serial_rules::model::Scope::Products(products)) => !products.contains(&line.product),
            _ => false,
        };
        match tracking {
            _ if !self.shop.serials_on && (names > 0 || *tracking == Tracking::Serial) => Some("serials-off"),
            _ if names > 0 && carries_none => Some("kind-carries-no-serials"),
            Tracking::None | Tracking::Lot if names > 0 => Some("not-serial-managed"),
            Tracking::None if !line.lots.is_empty() => Some("not-lot-managed"),
            Tracking::Serial if carries_none => Some("serial-managed-not-allowed"),
            Tracking::Serial if !line.lots.is_empty() => Some("serial-and-lot"),
            _ if kind == Kind::Count && is_outside => Some("out-of-scope"),
            _ => None,
        }
    }

    pub(super) fn against_quantity(&self, line: &Line, quantity: i64) -> Option<&'static str> {
        let kind = self.document.kind;
        let unit = line.unit.as_ref().map_or("pc", |unit| unit.as_str());
        let is_serial = self.shop.is_serial(line.product.as_str());
        let is_about_selling = matches!(kind, Kind::Sale | Kind::SaleReturn);
        let is_unknown = unit != "pc" && (unit != "box" || !Self::has_boxes(line));
        let change = line.change.unwrap_or_default().steps();
        if is_unknown || is_serial && is_about_selling && unit != "pc" {
            Some("not-base-unit")
        } else if is_serial && (quantity % ONE != 0 || change % ONE != 0) {
            Some("not-whole")
        } else if match kind {
            Kind::Adjust => false,
            Kind::Count => line.quantity.is_negative(),
            _ => !line.quantity.is_positive(),
        } {
            Some("not-positive")
        } else {
            None
        }
    }

    /// What a customer still has of a sale, against what comes back by this document.
    pub(super) fn more_than_sold(&mut self, lines: &[(usize, &Line, i64)]) {
        let Some(id) = self.standing_link() else { return };
        let sale = &self.shop.papers[&id];
        let returns = self.shop.answers(&id, &[Kind::SaleReturn]);
        let mut coming: BTreeMap<&str, i64> = BTreeMap::new();
        for (at, line, quantity) in lines {
            let product = line.product.as_str();
            let sold = sale.amounts.get(product).copied().unwrap_or_default();
            let back: i64 = returns.iter().filter_map(|id| self.shop.papers[*id].amounts.get(product)).sum();
            let is_loose = |piece: &&usize| {
                let of = &self.shop.pieces[**piece];
                let last =
                    of.steps.iter().rev().find(|step| !step.is_correction).and_then(|step| step.document.as_ref());
                let by_link = returns.iter().any(|id| self.shop.papers[*id].pieces.contains(*piece));
                of.product == product && last != Some(&id) && !by_link
            };
            let loose = pieces(sale.pieces.iter().filter(is_loose).count());
            let sum = coming.entry(product).or_default();
            *sum += quantity;
            if *sum > sold - back - loose {
                self.reasons.push((Some(*at), None, "more-than-sold"));
            }
        }
    }

    /// The paper that this one answers to, where it stands and can be answered so.
    pub(super) fn standing_link(&self) -> Option<String> {
        let id = self.document.against.as_ref()?.to_string();
        let wanted = match self.document.kind {
            Kind::SaleReturn => Kind::Sale,
            Kind::PurchaseReturn => Kind::Purchase,
            Kind::Receipt => Kind::Dispatch,
            _ => return None,
        };
        self.shop.papers.get(&id).filter(|paper| !paper.is_void && paper.kind == wanted).map(|_| id)
    }

    pub(super) fn look(&mut self, lines: &[(usize, &'a Line, i64)]) {
        let is_to_known = self.document.to.as_ref().is_some_and(|to| super::WAREHOUSES.contains(&to.as_str()));
        match self.document.kind {
            Kind::Transfer if !is_to_known => {}
            Kind::Count => self.count(lines),
            Kind::Receipt => self.receive(lines),
            _ => lines.iter().for_each(|(at, line, quantity)| self.line(*at, line, *quantity)),
        }
    }

    pub(super) fn line(&mut self, at: usize, line: &'a Line, quantity: i64) {
        let tracking = self.shop.tracking[line.product.as_str()];
        match (self.document.kind, tracking) {
            (Kind::Adjust, Tracking::Serial) => self.adjust_pieces(at, line),
            (Kind::Adjust, _) => {
                let by = line.change.unwrap_or_default().steps();
                self.loose(at, line, tracking, by, by.abs());
            }
            (Kind::Assembly | Kind::Disassembly, _) => {
                let is_made = line.role == Some(serial_rules::model::Role::Made);
                self.loose(at, line, tracking, if is_made { quantity } else { -quantity }, quantity);
            }
            (kind, Tracking::Serial) => self.named(at, line, quantity, kind),
            (Kind::Opening | Kind::Purchase | Kind::SaleReturn, _) => {
                self.loose(at, line, tracking, quantity, quantity);
            }
            _ => self.loose(at, line, tracking, -quantity, quantity),
        }
    }

    /// A line of an untracked or lot-managed product: so much comes (or goes, below zero).
    pub(super) fn loose(&mut self, at: usize, line: &Line, tracking: Tracking, by: i64, lots_of: i64) {
        let (product, here) = (line.product.to_string(), self.here.clone());
        let to = self.document.to.as_ref().map(ToString::to_string).filter(|_| self.document.kind == Kind::Transfer);
        match tracking {
            Tracking::Lot => self.loose_lots(at, line, by < 0 || self.goes_out(), lots_of, to.as_deref()),
            _ if by < 0 || self.goes_out() => {
                let left = self.unnamed.entry((product.clone(), here.clone())).or_default();
                *left += by;
                if *left < 0 && !self.shop.below_zero {
                    self.at_line(at, "stock-short");
                }
            }
            _ => {}
        }
        self.change(&product, &here, by);
        if let Some(to) = to {
            self.change(&product, &to, -by);
        }
    }

    pub(super) fn goes_out(&self) -> bool {
        matches!(self.document.kind, Kind::Sale | Kind::PurchaseReturn | Kind::Transfer | Kind::Dispatch)
    }

    /// Whether the lots of a line add up to it; the fault is told.
    pub(super) fn add_up(&mut self, at: usize, line: &Line, quantity: i64, factor: i64) {
        let sum: i64 = line.lots.iter().map(|lot| lot.quantity.steps() * factor).sum();
        if sum != quantity || line.lots.iter().any(|lot| !lot.quantity.is_positive()) {
            self.at_line(at, "lot-missing");
        }
    }

    pub(super) fn factor(line: &Line) -> i64 {
        match line.unit.as_ref().map(serial_rules::model::UnitName::as_str) {
            None | Some("pc") => 1,
            Some("box") if Self::has_boxes(line) => 10,
            Some(_) => 0,
        }
    }

    pub(super) fn loose_lots(&mut self, at: usize, line: &Line, is_less: bool, quantity: i64, to: Option<&str>) {
        let (product, here, kind) = (line.product.to_string(), self.here.clone(), self.document.kind);
        let factor = if kind == Kind::Adjust { 1 } else { Self::factor(line) };
        self.add_up(at, line, quantity, factor);
        let asks_expiry = matches!(kind, Kind::Sale | Kind::Assembly | Kind::Disassembly);
        for lot in &line.lots {
            let id = lot.lot.to_string();
            let by = if is_less { -lot.quantity.steps() * factor } else { lot.quantity.steps() * factor };
            let left = self.lots.entry((product.clone(), id.clone(), here.clone())).or_default();
            *left += by;
            if *left < 0 && (is_less || kind == Kind::Adjust) {
                self.at_line(at, "lot-short");
            }
            let expiry = self.shop.expiry(&product, &id).or(lot.expiry);
            let is_expired = expiry.is_some_and(|day| day < self.document.date);
            if is_less && asks_expiry && is_expired && !self.document.accept.contains(&Code::LotExpired) {
                self.at_line(at, "lot-expired");
            }
            self.change_lot(&product, &id, &here, by, lot.expiry);
            if let Some(to) = to {
                self.change_lot(&product, &id, to, -by, lot.expiry);
            }
        }
        if let Some(to) = to {
            // What arrives by a transfer adds up, too.
            self.add_up(at, line, quantity, factor);
            for lot in &line.lots {
                let cell = (product.clone(), lot.lot.to_string(), to.to_owned());
                *self.lots.entry(cell).or_default() += lot.quantity.steps() * factor;
            }
        }
    }
}
