//! What each document was and did. Its lines stay in the log and are fetched from there when somebody reads them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::catalogue::{PartnerNo, ProductNo, WarehouseNo};
use super::table::{Named, Table};
use crate::model::{DocumentId, Kind, LotId, Money, Quantity};

/// The number of a document in the book. A later document has a larger one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct DocumentNo(pub(super) u32);

impl DocumentNo {
    /// Its place among all documents, from 0.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A document without its lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// Its number as printed.
    pub id: DocumentId,
    /// What it does.
    pub kind: Kind,
    /// The day it counts for.
    pub date: Date,
    /// The warehouse it is about.
    pub warehouse: Option<WarehouseNo>,
    /// Where a transfer or dispatch leads.
    pub to: Option<WarehouseNo>,
    /// The customer or supplier.
    pub partner: Option<PartnerNo>,
    /// The document it answers to.
    pub against: Option<DocumentNo>,
    /// The documents that answer to it, in order, void ones too.
    pub answers: Vec<DocumentNo>,
    /// The entry of the log that posted it; its lines stand there.
    pub posted: u64,
    /// The moment it was posted, in milliseconds since 1970-01-01 UTC.
    pub posted_at: i64,
    /// The entry of the log that took it back.
    pub voided: Option<u64>,
    /// What its lines come to, less the discount.
    pub total: Money,
    /// What stands on its lines, in base units, added up by product.
    pub amounts: Box<[(ProductNo, Quantity)]>,
    /// What that came to, in the order of the amounts: without tax, and with its share of the discount taken off.
    pub(super) sums: Box<[Money]>,
    /// The first movement it made and the one behind its last, in the list of all movements.
    pub(super) movements: (u32, u32),
    /// What it changed that is not named.
    pub(super) stock: Box<[(ProductNo, WarehouseNo, Quantity)]>,
    /// What it changed in lots.
    pub(super) lots: Box<[(ProductNo, LotId, WarehouseNo, Quantity)]>,
}

impl Header {
    /// Whether it was taken back.
    pub const fn is_void(&self) -> bool {
        self.voided.is_some()
    }

    /// What stands on its lines of one product, in base units.
    pub fn amount_of(&self, product: ProductNo) -> Quantity {
        self.amounts.iter().filter(|(of, _)| *of == product).map(|(_, quantity)| *quantity).sum()
    }

    /// What stands on its lines of one product came to, without tax and after the discount; with how much that is.
    pub fn sum_of(&self, product: ProductNo) -> Option<(Money, Quantity)> {
        let at = self.amounts.iter().position(|(of, _)| *of == product)?;
        Some((*self.sums.get(at)?, self.amounts[at].1))
    }

    /// What it changed that is not named: unnamed pieces, untracked and lot-managed quantities.
    pub fn stock(&self) -> &[(ProductNo, WarehouseNo, Quantity)] {
        &self.stock
    }

    /// What it changed in lots.
    pub fn lots(&self) -> &[(ProductNo, LotId, WarehouseNo, Quantity)] {
        &self.lots
    }
}

/// All documents, in the order they were posted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Documents {
    headers: Table<Header>,
    /// How many documents there are of each kind and day: where the next number of a series begins.
    counts: BTreeMap<(Kind, Date), u32>,
}

impl Documents {
    /// The number of documents, void ones too.
    pub fn len(&self) -> usize {
        self.headers.len()
    }

    /// Whether nothing was ever posted.
    pub fn is_empty(&self) -> bool {
        self.headers.is_empty()
    }

    /// The number in the book of the document with this printed number.
    pub fn find(&self, id: &DocumentId) -> Option<DocumentNo> {
        self.headers.find(id.as_str()).map(DocumentNo)
    }

    /// The document with this number in the book.
    ///
    /// # Panics
    /// When the number is of another book.
    pub fn at(&self, no: DocumentNo) -> &Header {
        let header = self.headers.get(no.0);
        assert!(header.is_some(), "a document number comes from the book it is used with");
        header.unwrap_or_else(|| unreachable!("asserted above"))
    }

    /// The document with this printed number.
    pub fn get(&self, id: &DocumentId) -> Option<&Header> {
        self.headers.by_name(id.as_str())
    }

    /// How many documents of a kind count for a span of days, both ends included, void ones too.
    pub fn count_between(&self, kind: Kind, from: Date, to: Date) -> u32 {
        self.counts.range((kind, from)..=(kind, to)).map(|(_, count)| count).sum()
    }

    /// All documents with their numbers in the book, in the order they were posted.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (DocumentNo, &Header)> {
        self.headers.iter().enumerate().map(|(no, header)| (DocumentNo(u32::try_from(no).unwrap_or(u32::MAX)), header))
    }

    pub(super) fn next(&self) -> DocumentNo {
        DocumentNo(u32::try_from(self.headers.len()).unwrap_or(u32::MAX))
    }

    pub(super) fn push(&mut self, header: Header) -> DocumentNo {
        let no = self.next();
        if let Some(answered) = header.against.and_then(|against| self.headers.get_mut(against.0)) {
            answered.answers.push(no);
        }
        *self.counts.entry((header.kind, header.date)).or_default() += 1;
        DocumentNo(self.headers.put(header))
    }

    pub(super) fn set_movements(&mut self, no: DocumentNo, movements: (u32, u32)) {
        if let Some(header) = self.headers.get_mut(no.0) {
            header.movements = movements;
        }
    }

    pub(super) fn void(&mut self, no: DocumentNo, seq: u64) {
        if let Some(header) = self.headers.get_mut(no.0) {
            header.voided = Some(seq);
        }
    }
}

impl Named for Header {
    type Name = DocumentId;
    fn name(&self) -> &DocumentId {
        &self.id
    }
}
