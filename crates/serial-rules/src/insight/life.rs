//! The life of a piece: where it came from and when, where it lay, to whom it went (R2, R40, R111).

use jiff::civil::Date;

use super::piece::{self, Piece, State, partner_of, warehouse_of};
use crate::Book;
use crate::book::{Movement, Spot};
use crate::model::{DocumentId, Kind, PartnerId, PieceNote, Serial, WarehouseId};

/// One end of a movement, as a shop would say it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum End {
    /// A warehouse.
    Warehouse(WarehouseId),
    /// A customer or supplier who is known.
    Partner(PartnerId),
    /// A customer or supplier whom nobody wrote down.
    Anybody,
    /// What lay there when the book was opened.
    Opening,
    /// A count.
    Count,
    /// An adjustment.
    Adjust,
    /// Between two warehouses.
    Transit,
}

/// One movement of a piece.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// The document that made it; none where turning serial management off took the name (D10).
    pub document: Option<DocumentId>,
    /// What the document does.
    pub kind: Kind,
    /// The day of the document; none where there is no document.
    pub date: Option<Date>,
    /// Where the piece came from.
    pub from: End,
    /// Where it went.
    pub to: End,
    /// The customer or supplier on the document.
    pub partner: Option<PartnerId>,
    /// Whether the document was taken back.
    pub is_void: bool,
}

/// Everything the book knows of a serial.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Life {
    /// The serial, as the book writes it; as asked, where it was never seen.
    pub serial: Serial,
    /// The piece as it stands now; none where the serial was never seen.
    pub piece: Option<Piece>,
    /// Texts it had before it was put right, the last first.
    pub former: Vec<String>,
    /// What is noted about it.
    pub note: PieceNote,
    /// Its movements, oldest first, void ones too.
    pub steps: Vec<Step>,
}

impl Life {
    /// What the piece is, in one word.
    pub fn state(&self) -> State {
        self.piece.as_ref().map_or(State::Unknown, |piece| piece.state)
    }
}

/// The life of the piece that a serial names.
///
/// ```
/// use serial_rules::{Book, insight::{State, life}, model::Serial};
/// assert_eq!(life(&Book::default(), &Serial::new("A1")).state(), State::Unknown);
/// ```
pub fn life(book: &Book, serial: &Serial) -> Life {
    let Some(no) = book.serials.find(serial) else {
        return Life {
            serial: serial.clone(),
            piece: None,
            former: Vec::new(),
            note: PieceNote::default(),
            steps: Vec::new(),
        };
    };
    let mut steps: Vec<Step> = book.serials.movements(no).map(|movement| step(book, movement)).collect();
    steps.reverse();
    Life {
        serial: Serial::new(book.serials.text(no)),
        piece: Some(piece::piece(book, no)),
        former: book.serials.former_texts(no).map(str::to_owned).collect(),
        note: book.notes.get(&no).cloned().unwrap_or_default(),
        steps,
    }
}

/// What a movement means.
///
/// ```
/// use serial_rules::{example, insight::life};
/// let book = example::book()?;
/// let piece = book.serials.find(&"A1".into()).unwrap();
/// let last = *book.serials.movements(piece).next().unwrap();
/// assert_eq!(life::step(&book, &last).document, Some("S-1".into()));
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn step(book: &Book, movement: &Movement) -> Step {
    let header = movement.document.map(|document| book.documents.at(document));
    let kind = header.map_or(Kind::Adjust, |header| header.kind);
    let partner = partner_of(book, movement);
    let (from, to) = if movement.is_correction() {
        let place = end_of(book, movement.from, holder(book, movement));
        (place.clone(), place)
    } else {
        (from_end(book, movement, kind, partner.clone()), to_end(book, movement, kind, partner.clone()))
    };
    Step {
        document: header.map(|header| header.id.clone()),
        kind,
        date: header.map(|header| header.date),
        from,
        to,
        partner,
        is_void: header.is_some_and(crate::book::Header::is_void),
    }
}

/// Who had the piece when its serial was put right.
fn holder(book: &Book, correction: &Movement) -> Option<PartnerId> {
    let before = book.serials.movements(correction.piece).skip_while(|movement| *movement != correction).skip(1);
    // A correction that was taken back shows what was true then, whatever was taken back since.
    let stood = |movement: &&Movement| movement.is_live(&book.documents) || !correction.is_live(&book.documents);
    let arrival =
        { before }.filter(stood).find(|movement| movement.to == correction.from && !movement.is_correction())?;
    partner_of(book, arrival)
}

fn end_of(book: &Book, spot: Spot, partner: Option<PartnerId>) -> End {
    match spot {
        Spot::In(_) => warehouse_of(book, spot).map_or(End::Adjust, End::Warehouse),
        Spot::Transit(_) => End::Transit,
        Spot::Sold | Spot::Returned => partner.map_or(End::Anybody, End::Partner),
        Spot::Lost => End::Count,
        Spot::Unknown => End::Adjust,
    }
}

fn from_end(book: &Book, movement: &Movement, kind: Kind, partner: Option<PartnerId>) -> End {
    match kind {
        Kind::Opening => End::Opening,
        Kind::Purchase => partner.map_or(End::Anybody, End::Partner),
        Kind::SaleReturn => partner.or_else(|| holder(book, movement)).map_or(End::Anybody, End::Partner),
        Kind::Count if !matches!(movement.from, Spot::In(_)) => End::Count,
        Kind::Adjust if movement.from == Spot::Unknown => End::Adjust,
        // A piece that was named on its way out lay in the document's warehouse (D4).
        _ if movement.from == Spot::Unknown => {
            warehouse_of_document(book, movement).map_or(End::Adjust, End::Warehouse)
        }
        _ => end_of(book, movement.from, holder(book, movement)),
    }
}

fn to_end(book: &Book, movement: &Movement, kind: Kind, partner: Option<PartnerId>) -> End {
    match (kind, movement.to) {
        (Kind::Count, Spot::Lost) => End::Count,
        (_, to) => end_of(book, to, partner),
    }
}

fn warehouse_of_document(book: &Book, movement: &Movement) -> Option<WarehouseId> {
    let warehouse = book.documents.at(movement.document?).warehouse?;
    book.catalogue.warehouse_at(warehouse).map(|warehouse| warehouse.id.clone())
}
