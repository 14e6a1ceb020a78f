//! Document numbers: a series for each kind and day.

use crate::Book;
use crate::model::{Date, DocumentId, Kind};

/// The next free number of a kind for a day, such as `SI-20261122-004`.
pub(crate) fn next(book: &Book, kind: Kind, date: Date) -> DocumentId {
    let start = format!("{}-{:04}{:02}{:02}-", prefix(kind), date.year(), date.month(), date.day());
    let posted = book.documents.count_of(kind, date);
    (posted + 1..=u32::MAX)
        .map(|count| DocumentId::from(format!("{start}{count:03}")))
        .find(|id| book.documents.find(id).is_none())
        .unwrap_or_else(|| start.into())
}

/// What the numbers of a kind begin with.
const fn prefix(kind: Kind) -> &'static str {
    match kind {
        Kind::Opening => "OS",
        Kind::Purchase => "PI",
        Kind::PurchaseReturn => "PR",
        Kind::Sale => "SI",
        Kind::SaleReturn => "SR",
        Kind::Transfer => "TR",
        Kind::Dispatch => "DP",
        Kind::Receipt => "RC",
        Kind::Count => "CT",
        Kind::Adjust => "AD",
        Kind::Assembly => "AS",
        Kind::Disassembly => "DS",
        Kind::Quotation => "QU",
        Kind::SalesOrder => "SO",
        Kind::PurchaseOrder => "PO",
    }
}
