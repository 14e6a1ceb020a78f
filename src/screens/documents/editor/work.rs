//! A document while it is entered: all that the screen shows, in one value.

use std::sync::Arc;

use serial_rules::draft::{Draft, Problem};
use serial_rules::model::{Document, DocumentId, Line, Money, ProductId, Quantity, Serial};
use serial_rules::sorting;
use serial_rules::{Code, Finding};

use crate::store::{self, Failure};

/// What the screen is about.
#[derive(Clone, Debug)]
pub(super) struct Work {
    /// Names the draft.
    pub(super) id: Arc<str>,
    /// What was entered.
    pub(super) draft: Draft,
    /// How far it has come.
    pub(super) stage: Stage,
    /// What stood against posting it when somebody tried.
    pub(super) refusals: Vec<Finding>,
    /// The sheet that is open.
    pub(super) panel: Option<Panel>,
    /// Whether the disk has all of it.
    pub(super) saving: Saving,
    /// The scans that stand on it and that the disk does not have yet, by their tickets.
    pub(super) scans: Vec<u64>,
}

/// How far a document has come.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Stage {
    /// It is being entered.
    Entering,
    /// It is on its way into the book.
    Posting,
    /// It is in the book.
    Posted(Arc<Posted>),
    /// Another tab has changed the draft: what lies there now, if anything does.
    Overtaken(Option<Arc<store::Draft>>),
}

/// Whether the disk has the draft.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Saving {
    /// There is nothing to be kept yet.
    Blank,
    /// Something is on its way.
    Pending,
    /// The disk has all of it.
    Saved,
    /// It could not be stored.
    Failed(Failure),
}

/// What is told of a document that was posted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Posted {
    pub(super) number: DocumentId,
    /// How many pieces, in base units.
    pub(super) pieces: Quantity,
    pub(super) total: Money,
    /// What lies in the document's warehouse now, of each of its products.
    pub(super) stock: Vec<(ProductId, Quantity)>,
}

/// A sheet over the screen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Panel {
    /// Choose a product, for what.
    Products(Wanted),
    /// Make a product, from its barcode or from the name that somebody searched for, and for what.
    NewProduct(String, Wanted),
    /// Choose the customer or supplier.
    Partners,
    /// Enter serials for the line of a product.
    Entry(ProductId),
    /// Put a number right: this one, or one that is typed.
    Correct(Option<Serial>),
    /// Say what is in a carton that was scanned and that nobody knows.
    Carton(String),
    /// Throw the draft away?
    Discard,
}

/// What a product is chosen for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Wanted {
    /// For the scans to come.
    Line,
    /// For these serials, which stand aside for want of a product.
    Serials(Vec<Serial>),
    /// For the codes of this article, which stand aside because no product has its number.
    Article(String),
}

/// Tells a line from the others, wherever it stands: its product, the bundle it belongs to, and how many lines of the same
/// stand before it.
pub(super) type LineKey = (ProductId, Option<usize>, usize);

impl Work {
    /// A document that is being entered.
    pub(super) fn new(id: impl Into<Arc<str>>, draft: Draft) -> Self {
        Self {
            id: id.into(),
            draft,
            stage: Stage::Entering,
            refusals: Vec::new(),
            panel: None,
            saving: Saving::Blank,
            scans: Vec::new(),
        }
    }

    /// The document.
    pub(super) const fn document(&self) -> &Document {
        &self.draft.document
    }

    /// The lines, by what tells them apart.
    pub(super) fn line_keys(&self) -> Vec<LineKey> {
        let lines = &self.document().lines;
        let before = |at: usize, line: &Line| lines[..at].iter().filter(|other| is_alike(other, line)).count();
        let key = |(at, line): (usize, &Line)| (line.product.clone(), line.of, before(at, line));
        lines.iter().enumerate().map(key).collect()
    }

    /// Where a line stands.
    pub(super) fn line_at(&self, wanted: &LineKey) -> Option<usize> {
        let (product, of, before) = wanted;
        let lines = self.document().lines.iter().enumerate();
        let alike = lines.filter(|(_, line)| line.product == *product && line.of == *of);
        alike.map(|(at, _)| at).nth(*before)
    }

    /// A line.
    pub(super) fn line(&self, wanted: &LineKey) -> Option<&Line> {
        self.line_at(wanted).and_then(|at| self.document().lines.get(at))
    }

    /// Whether a line is the one that new serials go to.
    pub(super) fn is_chosen(&self, wanted: &LineKey) -> bool {
        self.draft.chosen.is_some() && self.draft.chosen == self.line_at(wanted)
    }

    /// How many serials the line still lacks, by its quantity.
    pub(super) fn missing(&self, wanted: &LineKey) -> usize {
        let lacking = self.line(wanted).map(|line| line.quantity - Quantity::count(line.serials.len()));
        lacking.and_then(|lacking| usize::try_from(lacking.trunc()).ok()).unwrap_or_default()
    }

    /// What stood against a line when somebody tried to post: about all of it first.
    pub(super) fn refusals_of(&self, wanted: &LineKey) -> Vec<Finding> {
        let at = self.line_at(wanted);
        let mut refusals: Vec<Finding> =
            self.refusals.iter().filter(|finding| at.is_some() && finding.line == at).cloned().collect();
        sorting::by_key(&mut refusals, |finding| finding.serial.is_some());
        refusals
    }

    /// What stood against the document as a whole.
    pub(super) fn refusals_of_head(&self) -> Vec<Finding> {
        self.refusals.iter().filter(|finding| finding.line.is_none()).cloned().collect()
    }

    /// The product that new serials go to.
    pub(super) fn chosen_product(&self) -> Option<ProductId> {
        self.draft.chosen.and_then(|line| self.document().lines.get(line)).map(|line| line.product.clone())
    }

    /// The serials that stand aside for want of a product.
    pub(super) fn without_product(&self) -> Vec<Serial> {
        let wanting = self.draft.problems.iter().filter_map(|problem| match problem {
            Problem::NeedsProduct(serial) => Some(serial.clone()),
            _ => None,
        });
        wanting.collect()
    }

    /// Where the problem of a serial stands.
    pub(super) fn problem_of(&self, serial: &Serial) -> Option<usize> {
        self.draft.problems.iter().position(|problem| problem.serial().is_some_and(|other| other.same_as(serial)))
    }

    /// Keeps a text that could not be read as a serial beside the lines, once.
    pub(super) fn keep_aside(&mut self, code: Code, text: &str) {
        let problem = Problem::Text { code, text: text.to_owned() };
        if !self.draft.problems.contains(&problem) {
            self.draft.problems.push(problem);
        }
    }
}

/// Whether two lines are of the same product and bundle.
fn is_alike(one: &Line, other: &Line) -> bool {
    one.product == other.product && one.of == other.of
}
