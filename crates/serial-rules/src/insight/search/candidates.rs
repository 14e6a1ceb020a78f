//! The pieces that a query can find at all, where it names something that knows its pieces: a document, a carton, a
//! customer, a supplier, or the serials themselves.

use std::collections::HashSet;

use super::facts::Facts;
use super::filter::Wanted;
use super::{Query, find_each};
use crate::Book;
use crate::book::{Header, PieceNo};
use crate::intake::entry_text;
use crate::model::{Kind, PartnerId, Serial};

/// Among which pieces a query looks.
#[derive(Debug)]
pub(super) struct Candidates {
    /// Where several serials are asked for at once: those that the book knows, in the order given.
    pub(super) listed: Option<Vec<PieceNo>>,
    /// Those that the book does not know.
    pub(super) unknown: Vec<Serial>,
    /// No others than these, where it is narrowed.
    only: Option<Set>,
}

/// A set of pieces: one bit for each in the book.
#[derive(Debug)]
struct Set(Vec<u64>);

impl Set {
    fn of(book: &Book, pieces: impl Iterator<Item = PieceNo>) -> Self {
        let mut bits = vec![0; book.serials.len().div_ceil(64)];
        for piece in pieces {
            bits[piece.index() / 64] |= 1_u64 << (piece.index() % 64);
        }
        Self(bits)
    }

    fn holds(&self, piece: PieceNo) -> bool {
        self.0[piece.index() / 64] >> (piece.index() % 64) & 1 == 1
    }

    fn and(mut self, other: &Self) -> Self {
        self.0.iter_mut().zip(&other.0).for_each(|(bits, others)| *bits &= others);
        self
    }
}

impl Candidates {
    pub(super) fn of(book: &Book, facts: &Facts, query: &Query) -> Self {
        let document = query.document.as_ref().map(|id| {
            let header = book.documents.get(id).into_iter();
            Set::of(book, header.flat_map(|header| book.serials.made_by(header)).map(|movement| movement.piece))
        });
        let carton = query.carton.as_ref().map(|code| {
            let packed = book.cartons.get(code).unwrap_or_default().iter();
            Set::of(book, packed.filter_map(|serial| book.serials.find(serial)))
        });
        let dealt = |id: Option<&PartnerId>, kind: Kind| {
            let wanted = Wanted::of(id, |id| book.catalogue.partner_no(id));
            (!wanted.is_any()).then(|| Set::of(book, dealt_with(book, facts, kind, wanted)))
        };
        let customer = dealt(query.customer.as_ref(), Kind::Sale);
        let supplier = dealt(query.supplier.as_ref(), Kind::Purchase);
        let sets = [document, carton, customer, supplier].into_iter().flatten();
        let only = sets.reduce(|one, other| one.and(&other));
        let serials = named(&query.text);
        let (known, unknown) = find_each(book, &serials);
        let unknown = unknown.into_iter().cloned().collect();
        Self { listed: (!serials.is_empty()).then_some(known), unknown, only }
    }

    pub(super) fn hold(&self, piece: PieceNo) -> bool {
        self.only.as_ref().is_none_or(|only| only.holds(piece))
    }
}

/// The serials that a text names, where it names more than one.
///
/// ```
/// use serial_rules::insight::search::named;
/// assert_eq!(named("A1, A2 A3").len(), 3);
/// assert!(named("A1").is_empty());
/// ```
pub fn named(text: &str) -> Vec<Serial> {
    let serials = entry_text::read(text, None, None).serials;
    let different: HashSet<String> = serials.iter().map(Serial::key).collect();
    if different.len() < 2 { Vec::new() } else { serials }
}

/// The pieces of every document of this kind that stands and is with this partner.
fn dealt_with<'a>(
    book: &'a Book,
    facts: &'a Facts,
    kind: Kind,
    wanted: Wanted<crate::book::catalogue::PartnerNo>,
) -> impl Iterator<Item = PieceNo> + 'a {
    let is_it = move |(no, header): (_, &'a Header)| {
        let fact = facts.at(no);
        let is_theirs = fact.partner.is_some_and(|partner| wanted.is(&partner));
        (fact.kind == kind && !fact.is_void && is_theirs).then_some(header)
    };
    book.documents
        .iter()
        .filter_map(is_it)
        .flat_map(|header| book.serials.made_by(header))
        .map(|movement| movement.piece)
}
