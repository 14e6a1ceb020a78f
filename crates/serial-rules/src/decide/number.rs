//! Document numbers: a series for each kind, as the shop has it.

use crate::Book;
use crate::model::{Date, DocumentId, Kind};

/// The next free number of a kind for a day, such as `SI-20261122-004`. What was numbered in another way stays as it is.
pub(crate) fn next(book: &Book, kind: Kind, date: Date) -> DocumentId {
    let series = book.settings.series_of(kind);
    let (from, to) = series.span.around(date);
    let posted = book.documents.count_between(kind, from, to);
    (posted + 1..=u32::MAX)
        .map(|count| DocumentId::from(series.number(date, count)))
        .find(|id| book.documents.find(id).is_none())
        .unwrap_or_else(|| series.prefix.into())
}
