//! The rules. A command and a book come in; what is to be written down, or every reason against it, comes out.
//!
//! Pure and synchronous: the same book and the same command give the same answer. Nothing here writes the book, knows
//! the time or makes sentences. [`lifecycle`] holds the state and document table, once; `posting` what all documents
//! share; then each family of documents has a file of its own.

pub mod lifecycle;

mod posting;

mod inbound;
mod outbound;
mod receipt;

mod count;

mod adjust;
mod assembly;

mod links;
mod lots;
mod number;
mod pieces;

mod catalogue;
mod notes;
pub mod settings;
mod tracking;

pub mod void;

use crate::Book;
use crate::command::Command;
use crate::entry::Event;
use crate::model::{Document, Kind};
use crate::refusal::Finding;
use posting::Posting;

/// What is to be written down, and the cautions that were accepted on the way.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decision {
    /// What is to be written down.
    pub event: Event,
    /// Cautions that the command accepts.
    pub cautions: Vec<Finding>,
    /// Products that were left as they are, each with its reason (R9). Empty but for a switch of tracking.
    pub left_out: Vec<Finding>,
}

impl Decision {
    const fn of(event: Event) -> Self {
        Self { event, cautions: Vec::new(), left_out: Vec::new() }
    }
}

/// Answers a command: what is to be written down, or every reason against it, one for each spot.
///
/// ```
/// use serial_rules::{Book, Code, Command, decide};
/// let refused = decide(&Book::default(), &Command::Void("S-1".into())).unwrap_err();
/// assert_eq!(refused[0].code, Code::UnknownDocument);
/// ```
pub fn decide(book: &Book, command: &Command) -> Result<Decision, Vec<Finding>> {
    match command {
        Command::SaveSettings(settings) => settings::save(settings),
        Command::SaveWarehouse(warehouse) => catalogue::save_warehouse(warehouse),
        Command::SavePartner(partner) => catalogue::save_partner(partner),
        Command::SaveProduct(product) => catalogue::save_product(book, product),
        Command::SwitchTracking { products, to } => tracking::switch(book, products, *to),
        Command::PackCarton { code, serials } => catalogue::pack_carton(code, serials),
        Command::NotePiece { serial, note } => notes::note(book, serial, note),
        Command::Post(document) => post(book, document).finish(),
        Command::Void(document) => void::void(book, document),
    }
}

/// Everything that stands against posting a document as it is now, cautions that nobody accepted among it: the same
/// rules while somebody is still scanning.
///
/// ```
/// use serial_rules::{Code, check, example, model::{Document, Kind, Line}};
/// let book = example::book()?;
/// let again = Document {
///     warehouse: Some("main".into()),
///     lines: vec![Line::of_pieces("phone", vec!["A1".into()])],
///     ..Document::new("S-2", Kind::Sale, jiff::civil::date(2026, 3, 9))
/// };
/// assert_eq!(check(&book, &again)[0].code, Code::AlreadyOut);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn check(book: &Book, document: &Document) -> Vec<Finding> {
    post(book, document).finish().err().unwrap_or_default()
}

/// The same for the pieces on the lines alone, while somebody is still scanning: a count is not asked what it would write
/// off, which in a large shop is more than there is time for between two scans.
pub(crate) fn check_pieces(book: &Book, document: &Document) -> Vec<Finding> {
    if document.kind != Kind::Count {
        return check(book, document);
    }
    let mut posting = Posting::begin(book, document);
    count::look(&mut posting);
    posting.finish().err().unwrap_or_default()
}

fn post<'a>(book: &'a Book, document: &'a Document) -> Posting<'a> {
    let mut posting = Posting::begin(book, document);
    match document.kind {
        Kind::Opening | Kind::Purchase | Kind::SaleReturn => inbound::post(&mut posting),
        Kind::Sale | Kind::PurchaseReturn | Kind::Transfer | Kind::Dispatch => outbound::post(&mut posting),
        Kind::Receipt => receipt::post(&mut posting),
        Kind::Count => count::post(&mut posting),
        Kind::Adjust => adjust::post(&mut posting),
        Kind::Assembly | Kind::Disassembly => assembly::post(&mut posting),
        Kind::Quotation | Kind::SalesOrder | Kind::PurchaseOrder => {}
    }
    posting
}
