//! What a document says, word for word as it is to be read.

use super::Field;

/// A word and what it stands for: `Date 22 Nov 2026`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// What it says.
    pub value: String,
}

impl Fact {
    /// A fact.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into() }
    }
}

/// A line of the document.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Entry {
    /// What its columns say.
    pub cells: Vec<(Field, String)>,
    /// Its serials, in their order.
    pub serials: Vec<String>,
    /// What else stands below it: lots, pieces without a number.
    pub notes: Vec<String>,
    /// What the lines up to this one come to.
    pub running: Option<String>,
}

impl Entry {
    /// What a column says.
    pub fn cell(&self, field: Field) -> &str {
        self.cells.iter().find(|(known, _)| *known == field).map_or("", |(_, text)| text)
    }
}

/// A row of what it comes to.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Total {
    /// What it is.
    pub label: String,
    /// How much.
    pub value: String,
    /// Whether it is the one that counts.
    pub is_strong: bool,
    /// The column that it adds up, below which it stands where the lines have that column.
    pub field: Option<Field>,
}

/// Words of the page itself.
#[derive(Clone, Debug)]
pub struct Phrases {
    /// The page of so many.
    pub page_of: fn(usize, usize) -> String,
    /// What the lines before this page came to.
    pub brought_forward: String,
    /// What the lines up to here come to.
    pub carried_forward: String,
    /// The head of the list of serials at the end.
    pub serial_list: String,
    /// The head of a column of serials.
    pub serials: String,
    /// Below a line whose serials stand at the end: how many.
    pub in_list: fn(usize) -> String,
    /// Above serials that go on from the page before: whose they are.
    pub continued: fn(&str) -> String,
    /// The heads of the columns.
    pub column: fn(Field) -> &'static str,
}

/// What a document says.
#[derive(Clone, Debug)]
pub struct Content {
    /// The shop.
    pub shop: String,
    /// What the paper is.
    pub title: String,
    /// That it does not count: it was taken back, or is a copy.
    pub mark: Option<String>,
    /// Number, day and so on.
    pub facts: Vec<Fact>,
    /// The customer or supplier; the first fact is their name.
    pub party: Vec<Fact>,
    /// The lines.
    pub lines: Vec<Entry>,
    /// What they come to.
    pub totals: Vec<Total>,
    /// That in words.
    pub words: Option<Fact>,
    /// The remark.
    pub remark: Option<Fact>,
    /// What is in the code that is scanned: a number.
    pub code: Option<String>,
    /// Lines to write on: what for, and how many.
    pub blanks: Option<(String, usize)>,
    /// Who signs.
    pub signatures: Vec<String>,
    /// What stands at the foot of each page beside its number.
    pub foot: String,
    /// Words of the page itself.
    pub phrases: Phrases,
}

impl Content {
    /// Whether lines are added up from page to page.
    pub(super) fn has_running_totals(&self) -> bool {
        self.lines.iter().any(|line| line.running.is_some())
    }
}
