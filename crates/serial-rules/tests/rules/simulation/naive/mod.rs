//! A second model of the shop: plain maps and lists, slow, and written from the rules of the product alone. It shares
//! nothing with the crate but the shapes of a document, so that both are wrong together only by the same thought.

mod count;
mod named;
mod receipt;
mod sheet;

use std::collections::{BTreeMap, BTreeSet};

use serial_rules::model::{Date, Document, Kind, Tracking};

/// One unit in the smallest steps of a quantity.
pub(crate) const ONE: i64 = 1_000_000;

pub(crate) const WAREHOUSES: [&str; 2] = ["w0", "w1"];

/// Where a piece is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum At {
    /// It has no name that anybody knows.
    Nowhere,
    In(String),
    /// Sent by this dispatch.
    Way(String),
    Sold,
    Back,
    Lost,
}

/// Something that happened to a piece and stands.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    /// None where tracking was turned off.
    pub(crate) document: Option<String>,
    pub(crate) before: At,
    pub(crate) is_correction: bool,
}

/// A piece and every text it was known by, the present one last, each with the moment it got it.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    pub(crate) product: String,
    pub(crate) texts: Vec<(String, usize)>,
    pub(crate) at: At,
    pub(crate) steps: Vec<Step>,
}

/// A posted document and what it did.
#[derive(Clone, Debug)]
pub(crate) struct Paper {
    pub(crate) kind: Kind,
    pub(crate) date: Date,
    pub(crate) against: Option<String>,
    pub(crate) is_void: bool,
    /// Pieces it moved, by their index.
    pub(crate) pieces: Vec<usize>,
    /// What it changed that has no name, by product and warehouse.
    pub(crate) stock: BTreeMap<(String, String), i64>,
    /// What it changed in lots, by product, lot and warehouse.
    pub(crate) lots: BTreeMap<(String, String, String), i64>,
    /// What stands on its lines, by product.
    pub(crate) amounts: BTreeMap<String, i64>,
    /// Which lots it told an expiry of.
    pub(crate) told: BTreeMap<(String, String), Date>,
}

/// A reason: the line, the serial in lower case, the code.
pub(crate) type Reason = (Option<usize>, Option<String>, &'static str);

/// The shop.
#[derive(Clone, Debug)]
pub(crate) struct Naive {
    pub(crate) serials_on: bool,
    pub(crate) below_zero: bool,
    pub(crate) tracking: BTreeMap<String, Tracking>,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) unnamed: BTreeMap<(String, String), i64>,
    pub(crate) lots: BTreeMap<(String, String, String), i64>,
    /// Papers by number, and their numbers in the order they were posted.
    pub(crate) papers: BTreeMap<String, Paper>,
    pub(crate) order: Vec<String>,
    pub(crate) moment: usize,
}

impl Naive {
    pub(crate) fn new(products: &[(&str, Tracking)]) -> Self {
        Self {
            serials_on: true,
            below_zero: false,
            tracking: products.iter().map(|(id, tracking)| ((*id).to_owned(), *tracking)).collect(),
            pieces: Vec::new(),
            unnamed: BTreeMap::new(),
            lots: BTreeMap::new(),
            papers: BTreeMap::new(),
            order: Vec::new(),
            moment: 0,
        }
    }

    pub(crate) fn is_serial(&self, product: &str) -> bool {
        self.tracking.get(product) == Some(&Tracking::Serial)
    }

    /// The piece that a text names: the one that got it last. Where that piece has another text by now which yet
    /// another piece got since, that piece.
    pub(crate) fn find(&self, text: &str) -> Option<usize> {
        let text = text.to_ascii_lowercase();
        let live = self.pieces.iter().enumerate().filter(|(_, piece)| !piece.steps.is_empty());
        let got = |piece: &Piece| piece.texts.iter().filter(|(had, _)| *had == text).map(|(_, moment)| *moment).max();
        let (_, at) = live.filter_map(|(at, piece)| Some((got(piece)?, at))).max()?;
        let (present, _) = self.pieces[at].texts.last().expect("a piece has a text");
        if *present == text { Some(at) } else { self.find(present) }
    }

    /// Whether a piece has lost its text to another one.
    fn is_displaced(&self, piece: usize) -> bool {
        let (present, _) = self.pieces[piece].texts.last().expect("a piece has a text");
        self.find(present) != Some(piece)
    }

    pub(crate) fn at(&self, text: &str) -> At {
        self.find(text).map_or(At::Nowhere, |piece| self.pieces[piece].at.clone())
    }

    /// The day of the last document that moved a piece.
    pub(crate) fn last_day(&self, piece: usize) -> Option<Date> {
        let last = self.pieces[piece].steps.iter().rev().find_map(|step| step.document.as_ref())?;
        Some(self.papers[last].date)
    }

    pub(crate) fn unnamed_in(&self, product: &str, warehouse: &str) -> i64 {
        self.unnamed.get(&(product.to_owned(), warehouse.to_owned())).copied().unwrap_or_default()
    }

    pub(crate) fn in_lot(&self, product: &str, lot: &str, warehouse: &str) -> i64 {
        self.lots.get(&(product.to_owned(), lot.to_owned(), warehouse.to_owned())).copied().unwrap_or_default()
    }

    pub(crate) fn pieces_in(&self, product: &str, warehouse: &str) -> Vec<usize> {
        let here = At::In(warehouse.to_owned());
        (0..self.pieces.len()).filter(|&at| self.pieces[at].at == here && self.pieces[at].product == product).collect()
    }

    pub(crate) fn quantity(&self, product: &str, warehouse: &str) -> i64 {
        let named = i64::try_from(self.pieces_in(product, warehouse).len()).unwrap_or_default();
        self.unnamed_in(product, warehouse) + named * ONE
    }

    /// The expiry of a lot: what the first standing document told.
    pub(crate) fn expiry(&self, product: &str, lot: &str) -> Option<Date> {
        let key = (product.to_owned(), lot.to_owned());
        let standing = self.order.iter().map(|id| &self.papers[id]).filter(|paper| !paper.is_void);
        { standing }.find_map(|paper| paper.told.get(&key).copied())
    }

    /// Standing papers that answer to one.
    pub(crate) fn answers(&self, id: &str, kinds: &[Kind]) -> Vec<&String> {
        let answers =
            |paper: &Paper| paper.against.as_deref() == Some(id) && !paper.is_void && kinds.contains(&paper.kind);
        self.order.iter().filter(|other| answers(&self.papers[*other])).collect()
    }

    /// Moves a piece, a new one where the text is not known.
    pub(crate) fn step(&mut self, text: &str, product: &str, document: &str, to: At) -> usize {
        self.moment += 1;
        let at = self.find(text).unwrap_or_else(|| {
            let texts = vec![(text.to_ascii_lowercase(), self.moment)];
            self.pieces.push(Piece { product: product.to_owned(), texts, at: At::Nowhere, steps: Vec::new() });
            self.pieces.len() - 1
        });
        let piece = &mut self.pieces[at];
        let before = std::mem::replace(&mut piece.at, to);
        piece.steps.push(Step { document: Some(document.to_owned()), before, is_correction: false });
        at
    }

    pub(crate) fn correct(&mut self, from: &str, to: &str, document: &str) -> usize {
        self.moment += 1;
        let at = self.find(from).expect("only a known piece is put right");
        let piece = &mut self.pieces[at];
        piece.texts.push((to.to_ascii_lowercase(), self.moment));
        piece.steps.push(Step { document: Some(document.to_owned()), before: piece.at.clone(), is_correction: true });
        at
    }

    /// Changes how products are tracked; gives the reason against each that stays as it is.
    pub(crate) fn switch(&mut self, products: &[String], to: Tracking) -> Vec<(String, &'static str)> {
        let mut left = Vec::new();
        for product in products {
            if self.tracking[product] == to {
                continue;
            }
            match self.against_switch(product, to) {
                Some(code) => left.push((product.clone(), code)),
                None => self.track(product, to),
            }
        }
        left
    }

    fn against_switch(&self, product: &str, to: Tracking) -> Option<&'static str> {
        let from = self.tracking[product];
        let quantities: Vec<i64> = WAREHOUSES.iter().map(|warehouse| self.quantity(product, warehouse)).collect();
        let is_travelling = |piece: &Piece| piece.product == product && matches!(piece.at, At::Way(_));
        let has_stock = quantities.iter().any(|quantity| *quantity != 0);
        if to == Tracking::Serial && !self.serials_on {
            return Some("serials-off");
        }
        if from == Tracking::Serial && self.pieces.iter().any(is_travelling) {
            return Some("in-transit");
        }
        match to {
            Tracking::Lot => has_stock.then_some("lot-missing"),
            Tracking::Serial if quantities.iter().any(|quantity| *quantity < 0) => Some("stock-negative"),
            Tracking::Serial if quantities.iter().any(|quantity| quantity % ONE != 0) => Some("stock-decimal"),
            _ => (from == Tracking::Lot && has_stock).then_some("lot-in-stock"),
        }
    }

    fn track(&mut self, product: &str, to: Tracking) {
        if self.is_serial(product) {
            for warehouse in WAREHOUSES {
                for at in self.pieces_in(product, warehouse) {
                    let before = std::mem::replace(&mut self.pieces[at].at, At::Nowhere);
                    self.pieces[at].steps.push(Step { document: None, before, is_correction: false });
                    *self.unnamed.entry((product.to_owned(), warehouse.to_owned())).or_default() += ONE;
                }
            }
        }
        self.tracking.insert(product.to_owned(), to);
    }

    /// Takes a document back, or says why not.
    pub(crate) fn void(&mut self, id: &str) -> Vec<Reason> {
        let Some(paper) = self.papers.get(id).cloned() else { return vec![(None, None, "unknown-document")] };
        if paper.is_void {
            return vec![(None, None, "already-void")];
        }
        let reasons = self.against_void(id, &paper);
        if !reasons.is_empty() {
            return first_of_each_spot(reasons);
        }
        for (cell, by) in paper.stock {
            *self.unnamed.entry(cell).or_default() -= by;
        }
        for (cell, by) in paper.lots {
            *self.lots.entry(cell).or_default() -= by;
        }
        for at in paper.pieces.into_iter().rev() {
            let piece = &mut self.pieces[at];
            let step = piece.steps.pop().expect("a piece that moved has a step");
            if step.is_correction {
                piece.texts.pop();
            }
            piece.at = step.before;
        }
        self.papers.get_mut(id).expect("it was found").is_void = true;
        Vec::new()
    }

    fn against_void(&self, id: &str, paper: &Paper) -> Vec<Reason> {
        let mut reasons: Vec<Reason> = Vec::new();
        let mut explained = BTreeSet::new();
        for &at in &paper.pieces {
            let piece = &self.pieces[at];
            let last = piece.steps.last().and_then(|step| step.document.as_deref());
            if last != Some(id) || self.is_displaced(at) {
                let text = piece.texts.last().map(|(text, _)| text.clone());
                reasons.push((None, text, "later-movement"));
                explained.extend(last.filter(|_| !self.is_displaced(at)));
            }
        }
        let answers = self.answers(id, &[Kind::SaleReturn, Kind::PurchaseReturn, Kind::Receipt]);
        if answers.iter().any(|answer| !explained.contains(answer.as_str())) {
            reasons.push((None, None, "later-movement"));
        }
        reasons.extend(self.misfits(paper).into_iter().map(|code| (None, None, code)));
        let lot_short =
            paper.lots.iter().any(|(cell, by)| *by > 0 && self.lots.get(cell).copied().unwrap_or_default() < *by);
        reasons.extend(lot_short.then_some((None, None, "lot-short")));
        for (cell, by) in paper.stock.iter().filter(|(_, by)| **by > 0) {
            let may_go_below = self.below_zero && self.tracking[&cell.0] == Tracking::None;
            if self.unnamed.get(cell).copied().unwrap_or_default() < *by && !may_go_below {
                reasons.push((None, None, "stock-short"));
            }
        }
        reasons
    }

    /// What a void would bring back that does not fit how products are tracked now.
    fn misfits(&self, paper: &Paper) -> Vec<&'static str> {
        let moved: BTreeSet<&String> = paper.pieces.iter().map(|at| &self.pieces[*at].product).collect();
        let in_lots: BTreeSet<&String> = paper.lots.keys().map(|(product, ..)| product).collect();
        let changed: BTreeSet<&String> = paper.stock.keys().map(|(product, _)| product).collect();
        let mut codes = Vec::new();
        for &product in moved.iter().chain(&in_lots).chain(&changed) {
            let is_serial = self.is_serial(product);
            let has_fraction = paper.stock.iter().any(|((of, _), by)| of == product && by % ONE != 0);
            let is_lot = self.tracking[product] == Tracking::Lot;
            if (moved.contains(product) || is_serial) && !self.serials_on {
                codes.push("serials-off");
            }
            if moved.contains(product) && !is_serial {
                codes.push("not-serial-managed");
            }
            if in_lots.contains(product) && !is_lot {
                codes.push("not-lot-managed");
            }
            if is_serial && has_fraction {
                codes.push("not-whole");
            }
            if is_lot && !in_lots.contains(product) {
                codes.push("lot-missing");
            }
        }
        codes
    }

    /// The head and the link of a document.
    pub(crate) fn against_head(&self, document: &Document) -> Vec<Reason> {
        let Document { id, kind, warehouse, to, lines, against, .. } = document;
        let leads_away = matches!(kind, Kind::Transfer | Kind::Dispatch);
        let is_known = |id: &str| WAREHOUSES.contains(&id);
        let mut codes = Vec::new();
        if self.papers.contains_key(id.as_str()) {
            codes.push("document-exists");
        }
        if lines.is_empty() {
            codes.push("no-lines");
        }
        if leads_away && warehouse == to {
            codes.push("same-warehouse");
        }
        let needed = [Some(warehouse), leads_away.then_some(to)];
        if { needed }.into_iter().flatten().any(|id| !id.as_ref().is_some_and(|id| is_known(id.as_str()))) {
            codes.push("unknown-warehouse");
        }
        let wanted = match kind {
            Kind::SaleReturn => Some(Kind::Sale),
            Kind::PurchaseReturn => Some(Kind::Purchase),
            Kind::Receipt => Some(Kind::Dispatch),
            _ => None,
        };
        match against.as_ref().map(|id| self.papers.get(id.as_str())) {
            None if *kind == Kind::Receipt => codes.push("unknown-document"),
            None => {}
            Some(Some(paper)) if paper.is_void => codes.push("document-void"),
            Some(Some(paper)) if Some(paper.kind) == wanted => {}
            Some(_) => codes.push("unknown-document"),
        }
        codes.into_iter().map(|code| (None, None, code)).collect()
    }
}

/// Of all reasons at one spot, the one that goes before the others.
pub(crate) fn first_of_each_spot(reasons: Vec<Reason>) -> Vec<Reason> {
    let rank = |code: &str| crate::refusals::ORDER.split_whitespace().position(|other| other == code);
    let mut first: BTreeMap<(Option<usize>, Option<String>), &'static str> = BTreeMap::new();
    for (line, serial, code) in reasons {
        let told = first.entry((line, serial)).or_insert(code);
        if rank(code) < rank(told) {
            *told = code;
        }
    }
    first.into_iter().map(|((line, serial), code)| (line, serial, code)).collect()
}
