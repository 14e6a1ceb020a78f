//! Whose warranty runs out between two days (R123).

use super::Span;
use crate::Book;
use crate::book::Spot;
use crate::insight::piece::{Piece, piece};
use crate::model::{PartnerId, ProductId};
use crate::sorting;

/// What is left out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    /// Every product but this.
    pub product: Option<ProductId>,
    /// Every customer but this.
    pub partner: Option<PartnerId>,
}

/// The pieces with a customer whose last day of warranty is one of these, the first to end first.
///
/// ```
/// use jiff::civil::date;
/// use serial_rules::example;
/// use serial_rules::insight::report::{Span, warranties::{Filter, ending}};
/// let ending = |year| ending(&example::book().unwrap(), Span { from: date(year, 3, 1), to: date(year, 3, 31) }, &Filter::default());
/// assert_eq!(ending(2027)[0].serial, "A1");
/// assert!(ending(2026).is_empty());
/// ```
pub fn ending(book: &Book, span: Span, filter: &Filter) -> Vec<Piece> {
    let is_sold = |no| book.serials.spot(no, &book.documents) == Spot::Sold;
    let pieces = book.serials.iter().filter(|no| is_sold(*no)).map(|no| piece(book, no));
    let mut pieces: Vec<Piece> = pieces
        .filter(|piece| {
            piece.warranty_until.is_some_and(|day| span.holds(day))
                && (filter.product.is_none() || filter.product == piece.product)
                && (filter.partner.is_none() || filter.partner == piece.partner)
        })
        .collect();
    sorting::by_key(&mut pieces, |piece| piece.warranty_until);
    pieces
}
