//! A document while it is being entered: what each scan, paste and pick does to it. Pure, so that the whole of scanning
//! is tested without a browser.
//!
//! Nothing here posts. Each piece is asked about by the same rules that decide in the end ([`check`]); what
//! they refuse is kept as a [`Problem`] beside the lines, never lost and never on them (R84).

mod adjusting;
mod answer;
mod bundles;
mod carton;
mod counting;
mod held;
mod lots;
mod problem;
mod taking;

use std::collections::VecDeque;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use carton::Preview;
pub use held::Held;
pub use problem::Problem;
pub use taking::Outcome;

use crate::model::{Document, Kind, Line, Money, Product, ProductId, Quantity, Role, Serial, Settings};
use crate::refusal::Code;
use crate::{Book, Finding, check};

/// How many steps can be undone.
const UNDO_MAX: usize = 50;

/// A document while it is being entered.
///
/// ```
/// use serial_rules::{Book, draft::Draft, model::{Kind, Settings}};
/// let draft = Draft::new(Kind::Purchase, "2026-11-22".parse().unwrap(), &Settings::default());
/// assert!(draft.is_blank());
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Draft {
    /// What was entered so far.
    pub document: Document,
    /// The line that serials without a known product go to.
    pub chosen: Option<usize>,
    /// Whether a scan takes a piece off instead of putting it on.
    pub is_removing: bool,
    /// What could not be taken, the newest last.
    pub problems: Vec<Problem>,
    /// What other open drafts of the device hold (D22).
    #[serde(skip)]
    pub held: Held,
    /// The states before the last steps.
    #[serde(skip)]
    before: VecDeque<(Document, Option<usize>, Vec<Problem>)>,
    /// A count: how many entries the log had when it began, so that what moved meanwhile can be told (D8).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub began: Option<u64>,
}

impl Draft {
    /// A blank document of a kind for a day, at the warehouse that the shop proposes.
    pub fn new(kind: Kind, date: Date, settings: &Settings) -> Self {
        let tax = settings.tax.filter(|_| kind.is_trade());
        let document = Document { warehouse: settings.warehouse.clone(), tax, ..Document::new("", kind, date) };
        Self {
            document,
            chosen: None,
            is_removing: false,
            problems: Vec::new(),
            held: Held::default(),
            before: VecDeque::new(),
            began: None,
        }
    }

    /// Whether nothing was entered that somebody would miss.
    pub fn is_blank(&self) -> bool {
        let Document { lines, remark, scope, .. } = &self.document;
        let says_nothing = lines.is_empty() || self.document.kind == Kind::Adjust && !self.adjusts();
        says_nothing && self.problems.is_empty() && remark.is_none() && scope.is_none()
    }

    /// How many serials stand on the document.
    pub fn serials(&self) -> usize {
        self.document.lines.iter().map(|line| self.names_on(line).len()).sum()
    }

    /// Everything that stands against posting the document as it is.
    pub fn findings(&self, book: &Book) -> Vec<Finding> {
        let mut findings = check(book, &self.document);
        findings.extend(self.unresolved());
        findings
    }

    /// The line of a product, made where there is none, and chosen for the serials that follow.
    pub fn choose(&mut self, product: &Product) -> usize {
        let line = self.line_of(&product.id).unwrap_or_else(|| {
            self.document.lines.push(Line {
                price: self.usual_price(product),
                role: self.usual_role(),
                ..Line::new(product.id.clone(), Quantity::ZERO)
            });
            self.document.lines.len() - 1
        });
        self.chosen = Some(line);
        line
    }

    /// Puts so much of a product on the document, or chooses its line where it is counted by its serials.
    pub fn add(&mut self, product: &Product, quantity: Quantity) -> usize {
        self.remember();
        let line = self.choose(product);
        if !self.takes_serials_of(product) {
            self.document.lines[line].quantity += quantity;
        }
        line
    }

    /// Whether the pieces of a product are entered by their serials: not on a plan, which counts them (D12).
    pub fn takes_serials_of(&self, product: &Product) -> bool {
        product.is_serial_managed() && self.document.kind.carries_serials()
    }

    /// Takes a line off, with all that stands on it.
    pub fn remove_line(&mut self, line: usize) {
        if line < self.document.lines.len() {
            self.remember();
            self.take_off_line(line);
        }
    }

    /// Takes a serial off its line. Says whether it was there.
    pub fn remove(&mut self, serial: &Serial) -> bool {
        let Some((line, at)) = self.find(serial) else { return false };
        self.remember();
        let entered = &mut self.document.lines[line];
        if self.document.kind == Kind::Adjust {
            entered.name.remove(at);
            return true;
        }
        let follows = follows_serials(entered);
        entered.serials.remove(at);
        if follows {
            entered.quantity = Quantity::count(entered.serials.len());
        }
        true
    }

    /// Changes a line by hand. The number of pieces is never below the number of serials (R21).
    pub fn edit(&mut self, line: usize, change: impl FnOnce(&mut Line)) {
        if line < self.document.lines.len() {
            self.remember();
            change(&mut self.document.lines[line]);
        }
    }

    /// Accepts a caution for the whole document.
    pub fn accept(&mut self, caution: Code) {
        if caution.is_caution() && !self.document.accepts(caution) {
            self.document.accept.push(caution);
        }
    }

    /// Takes a problem off the list.
    pub fn dismiss(&mut self, problem: usize) {
        if problem < self.problems.len() {
            self.problems.remove(problem);
        }
    }

    /// Takes the last step back. Says whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some((document, chosen, problems)) = self.before.pop_back() else { return false };
        (self.document, self.chosen, self.problems) = (document, chosen, problems);
        true
    }

    /// Where a serial stands on the document: its line, and its place on it.
    pub fn find(&self, serial: &Serial) -> Option<(usize, usize)> {
        let lines = self.document.lines.iter().enumerate();
        { lines }.find_map(|(line, entered)| {
            Some((line, self.names_on(entered).iter().position(|other| other.same_as(serial))?))
        })
    }

    /// The serials of a line that a scan adds to: an adjustment gives names.
    fn names_on<'a>(&self, line: &'a Line) -> &'a [Serial] {
        if self.document.kind == Kind::Adjust { &line.name } else { &line.serials }
    }

    fn line_of(&self, product: &ProductId) -> Option<usize> {
        self.document.lines.iter().position(|line| line.product == *product && line.of.is_none())
    }

    /// What is made comes first on an assembly; what is taken apart comes first on a disassembly (D30).
    fn usual_role(&self) -> Option<Role> {
        let is_first = self.document.lines.is_empty();
        match self.document.kind {
            Kind::Assembly => Some(if is_first { Role::Made } else { Role::Used }),
            Kind::Disassembly => Some(if is_first { Role::Used } else { Role::Made }),
            _ => None,
        }
    }

    fn usual_price(&self, product: &Product) -> Option<Money> {
        match self.document.kind {
            Kind::Sale | Kind::SaleReturn | Kind::Quotation | Kind::SalesOrder => product.price,
            Kind::Purchase | Kind::PurchaseReturn | Kind::PurchaseOrder | Kind::Opening => product.cost,
            _ => None,
        }
    }

    fn remember(&mut self) {
        if self.before.len() == UNDO_MAX {
            self.before.pop_front();
        }
        self.before.push_back((self.document.clone(), self.chosen, self.problems.clone()));
    }
}

/// Whether the quantity of a line is just what its serials say (R17).
fn follows_serials(line: &Line) -> bool {
    line.unit.is_none() && line.of.is_none() && line.quantity <= Quantity::count(line.serials.len())
}
