//! Every piece ever named, and every movement of each, in a few flat tables (a million pieces fit in a phone's memory).
//!
//! Texts lie end to end in one arena, a piece is a row of fixed width, and its movements form a list from the last to
//! the first. A movement is void when its document is; nothing is ever removed.

mod scan;

use std::collections::BTreeMap;

use hashbrown::HashTable;
use serde::{Deserialize, Serialize};

use super::catalogue::{ProductNo, WarehouseNo};
use super::documents::{DocumentNo, Documents};
use super::table::hash;
use crate::model::Serial;

pub use arena::{Fit, Part};

/// The number of a piece in the book, in the order in which pieces were first named.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct PieceNo(u32);

impl PieceNo {
    /// Its place among all pieces, from 0.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// The place of a piece, as short as the tables hold it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Spot {
    /// Never seen, or its name was taken off.
    Unknown,
    /// In stock.
    In(WarehouseNo),
    /// Sent by this dispatch, not yet received.
    Transit(DocumentNo),
    /// With a customer.
    Sold,
    /// Back with its supplier.
    Returned,
    /// Written off by a count.
    Lost,
}

/// One step in the life of a piece.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Movement {
    /// Which piece.
    pub piece: PieceNo,
    /// The document that made it; none where turning serial management off took the name (D10).
    pub document: Option<DocumentNo>,
    /// Where the piece was.
    pub from: Spot,
    /// Where it is then. The same as before where only its text was put right.
    pub to: Spot,
    /// The movement before, plus one; 0 where this is the first.
    previous: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
struct Row {
    start: u32,
    length: u8,
    product: ProductNo,
    /// The last movement, plus one; 0 where there is none.
    last: u32,
}

/// A text that was put right (D9): what is needed to answer to the old text, and to take the correction back.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
struct Corrected {
    document: DocumentNo,
    piece: PieceNo,
    old: (u32, u8),
    /// The piece that had the new text and had let go of it.
    displaced: Option<PieceNo>,
}

/// All pieces and their movements.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Serials {
    arena: Vec<u8>,
    rows: Vec<Row>,
    movements: Vec<Movement>,
    corrected: Vec<Corrected>,
    /// Old texts of corrected pieces, folded, each with the piece that had it last. A piece that has a text now goes
    /// before one that had it.
    aliases: BTreeMap<String, PieceNo>,
    /// Other codes of pieces, folded. A text that names a piece, or named one, goes before them.
    codes: BTreeMap<String, PieceNo>,
    /// Pieces by their present text, folded.
    #[serde(skip)]
    index: HashTable<PieceNo>,
}

impl PartialEq for Serials {
    fn eq(&self, other: &Self) -> bool {
        (&self.arena, &self.rows, &self.movements, &self.corrected, &self.aliases, &self.codes)
            == (&other.arena, &other.rows, &other.movements, &other.corrected, &other.aliases, &other.codes)
    }
}

impl Serials {
    /// The number of pieces ever named.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether no piece was ever named.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The piece with this serial, with this serial before it was put right, or with this other code. ASCII case does not count (R81).
    pub fn find(&self, serial: &Serial) -> Option<PieceNo> {
        self.find_text(serial.as_str())
    }

    fn find_text(&self, text: &str) -> Option<PieceNo> {
        if let Some(piece) = self.find_present(text) {
            return Some(piece);
        }
        if self.aliases.is_empty() && self.codes.is_empty() {
            return None;
        }
        let folded = text.to_ascii_lowercase();
        let Some(piece) = self.aliases.get(&folded).copied() else { return self.codes.get(&folded).copied() };
        // A piece that lost its text to another one lost its old texts with it.
        if self.displaced_by(piece).is_some() { self.find_text(self.text(piece)) } else { Some(piece) }
    }

    /// The document that gave the text of this piece, which had let go of it, to another one by a correction. Nothing
    /// finds such a piece by any text until the correction is taken back.
    pub fn displaced_by(&self, piece: PieceNo) -> Option<DocumentNo> {
        if self.find_present(self.text(piece)) == Some(piece) {
            return None;
        }
        self.corrected
            .iter()
            .rev()
            .find(|corrected| corrected.displaced == Some(piece))
            .map(|corrected| corrected.document)
    }

    /// All pieces, in the order in which they were first named.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = PieceNo> + ExactSizeIterator + use<> {
        (0..u32::try_from(self.rows.len()).unwrap_or(u32::MAX)).map(PieceNo)
    }

    /// The pieces at these places, in the order in which they were first named.
    pub fn among(&self, places: std::ops::Range<usize>) -> impl DoubleEndedIterator<Item = PieceNo> + use<> {
        let place = |at: usize| u32::try_from(at.min(self.rows.len())).unwrap_or(u32::MAX);
        (place(places.start)..place(places.end)).map(PieceNo)
    }

    /// The serial of a piece as first entered, or as last put right.
    pub fn text(&self, piece: PieceNo) -> &str {
        let row = self.row(piece);
        self.slice((row.start, row.length))
    }

    /// Whose piece it is, or was when it was last named.
    pub fn product(&self, piece: PieceNo) -> ProductNo {
        self.row(piece).product
    }

    /// All movements of a piece, the last first, void ones too.
    pub fn movements(&self, piece: PieceNo) -> impl Iterator<Item = &Movement> {
        let first = self.movement(self.row(piece).last);
        std::iter::successors(first, |movement| self.movement(movement.previous))
    }

    /// The last movement of a piece that is not void.
    pub fn last_live<'a>(&'a self, piece: PieceNo, documents: &Documents) -> Option<&'a Movement> {
        self.movements(piece).find(|movement| movement.is_live(documents))
    }

    /// Where a piece is now.
    pub fn spot(&self, piece: PieceNo, documents: &Documents) -> Spot {
        self.last_live(piece, documents).map_or(Spot::Unknown, |movement| movement.to)
    }

    /// The movement that brought the piece to where it is now: the last that is not void and not only a correction.
    pub fn arrival<'a>(&'a self, piece: PieceNo, documents: &Documents) -> Option<&'a Movement> {
        self.movements(piece).find(|movement| movement.is_live(documents) && !movement.is_correction())
    }

    /// The movements that one document made, in order.
    pub fn made_by(&self, document: &super::Header) -> &[Movement] {
        let (start, end) = document.movements;
        self.movements.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The texts that a piece answers to beside its own: those that were put right, the last first.
    pub fn former_texts(&self, piece: PieceNo) -> impl Iterator<Item = &str> {
        self.corrected
            .iter()
            .rev()
            .filter(move |corrected| corrected.piece == piece)
            .map(|corrected| self.slice(corrected.old))
    }

    /// How many movements there are, void ones too.
    pub fn movements_len(&self) -> u32 {
        u32::try_from(self.movements.len()).unwrap_or(u32::MAX)
    }

    fn row(&self, piece: PieceNo) -> Row {
        self.rows[piece.0 as usize]
    }

    fn movement(&self, link: u32) -> Option<&Movement> {
        self.movements.get(link.checked_sub(1)? as usize)
    }

    fn slice(&self, (start, length): (u32, u8)) -> &str {
        let start = start as usize;
        std::str::from_utf8(&self.arena[start..start + usize::from(length)]).unwrap_or_default()
    }

    fn find_present(&self, text: &str) -> Option<PieceNo> {
        self.index.find(hash_folded(text), |&piece| self.text(piece).eq_ignore_ascii_case(text)).copied()
    }
}

impl Movement {
    /// Whether its document still stands.
    pub fn is_live(&self, documents: &Documents) -> bool {
        self.document.is_none_or(|document| !documents.at(document).is_void())
    }

    /// Whether it only put the serial right.
    pub fn is_correction(&self) -> bool {
        self.from == self.to
    }
}

/// Writing: by [`Book::apply`](crate::Book::apply) alone.
impl Serials {
    /// The piece with this serial; a new one where there was none. Its product is the one it is named for now.
    pub(super) fn named(&mut self, serial: &Serial, product: ProductNo) -> PieceNo {
        if let Some(piece) = self.find(serial) {
            self.rows[piece.0 as usize].product = product;
            return piece;
        }
        let piece = PieceNo(u32::try_from(self.rows.len()).unwrap_or(u32::MAX));
        let (start, length) = self.store(serial.as_str());
        self.rows.push(Row { start, length, product, last: 0 });
        self.index_piece(piece);
        piece
    }

    pub(super) fn push(&mut self, piece: PieceNo, document: Option<DocumentNo>, from: Spot, to: Spot) {
        let row = &mut self.rows[piece.0 as usize];
        self.movements.push(Movement { piece, document, from, to, previous: row.last });
        row.last = u32::try_from(self.movements.len()).unwrap_or(u32::MAX);
    }

    /// Puts a serial right; the piece goes on answering to the old text.
    pub(super) fn correct(&mut self, document: DocumentNo, piece: PieceNo, to: &Serial) {
        let displaced = self.find_present(to.as_str()).filter(|other| *other != piece);
        if let Some(other) = displaced {
            self.unindex(other);
        }
        self.unindex(piece);
        let row = self.row(piece);
        let old = (row.start, row.length);
        let (start, length) = self.store(to.as_str());
        let row = &mut self.rows[piece.0 as usize];
        (row.start, row.length) = (start, length);
        self.index_piece(piece);
        self.aliases.insert(self.slice(old).to_ascii_lowercase(), piece);
        self.corrected.push(Corrected { document, piece, old, displaced });
    }

    /// Has a piece answer to other codes, in the place of those it answered to before.
    pub(super) fn name_also(&mut self, piece: PieceNo, before: &[Serial], codes: &[Serial]) {
        for code in before {
            self.codes.remove(&code.key());
        }
        self.codes.extend(codes.iter().map(|code| (code.key(), piece)));
    }

    /// Takes back the corrections of a document, the last first.
    pub(super) fn uncorrect(&mut self, document: DocumentNo) {
        while let Some(at) = self.corrected.iter().rposition(|corrected| corrected.document == document) {
            let Corrected { piece, old, displaced, .. } = self.corrected.remove(at);
            self.unindex(piece);
            let row = &mut self.rows[piece.0 as usize];
            (row.start, row.length) = old;
            self.index_piece(piece);
            if let Some(other) = displaced {
                self.index_piece(other);
            }
            self.realias(old);
        }
    }

    /// Makes the index anew after the tables were read from a snapshot.
    pub(super) fn reindex(&mut self) {
        self.index = HashTable::with_capacity(self.rows.len());
        let displaced: Vec<PieceNo> = self.corrected.iter().filter_map(|corrected| corrected.displaced).collect();
        self.iter().filter(|piece| !displaced.contains(piece)).for_each(|piece| self.index_piece(piece));
    }

    /// Gives an old text to the piece that had it last, now that one correction of it is gone.
    fn realias(&mut self, (start, length): (u32, u8)) {
        let text = self.slice((start, length)).to_ascii_lowercase();
        let before =
            self.corrected.iter().rev().find(|corrected| self.slice(corrected.old).eq_ignore_ascii_case(&text));
        match before.map(|corrected| corrected.piece) {
            Some(piece) => self.aliases.insert(text, piece),
            None => self.aliases.remove(&text),
        };
    }

    fn store(&mut self, text: &str) -> (u32, u8) {
        let start = u32::try_from(self.arena.len()).unwrap_or(u32::MAX);
        self.arena.extend_from_slice(text.as_bytes());
        (start, u8::try_from(text.len()).unwrap_or(u8::MAX))
    }

    fn index_piece(&mut self, piece: PieceNo) {
        let Self { arena, rows, index, .. } = self;
        let hash_of = |&piece: &PieceNo| {
            let Row { start, length, .. } = rows[piece.0 as usize];
            hash_folded_bytes(&arena[start as usize..start as usize + usize::from(length)])
        };
        index.insert_unique(hash_of(&piece), piece, hash_of);
    }

    fn unindex(&mut self, piece: PieceNo) {
        let hash = hash_folded(self.text(piece));
        if let Ok(entry) = self.index.find_entry(hash, |&other| other == piece) {
            entry.remove();
        }
    }
}

fn hash_folded(text: &str) -> u64 {
    hash_folded_bytes(text.as_bytes())
}

fn hash_folded_bytes(bytes: &[u8]) -> u64 {
    let mut folded = [0; 255];
    let length = bytes.len().min(255);
    for (to, from) in folded.iter_mut().zip(bytes) {
        *to = from.to_ascii_lowercase();
    }
    hash(&folded[..length])
}
