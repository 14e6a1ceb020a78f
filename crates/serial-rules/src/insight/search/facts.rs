//! Documents at a glance: the little that a search asks of each, side by side, so that a million pieces need not walk
//! through headers that are twenty times as wide.

use jiff::civil::Date;

use crate::Book;
use crate::book::catalogue::PartnerNo;
use crate::book::{DocumentNo, Movement, PieceNo};
use crate::model::Kind;

/// What a search asks of a document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fact {
    pub(super) date: Date,
    pub(super) kind: Kind,
    pub(super) is_void: bool,
    pub(super) partner: Option<PartnerNo>,
}

/// All documents, by their numbers.
#[derive(Debug)]
pub(super) struct Facts(Vec<Fact>);

impl Facts {
    pub(super) fn of(book: &Book) -> Self {
        let fact = |(_, header): (DocumentNo, &crate::book::Header)| Fact {
            date: header.date,
            kind: header.kind,
            is_void: header.is_void(),
            partner: header.partner,
        };
        Self(book.documents.iter().map(fact).collect())
    }

    pub(super) fn at(&self, document: DocumentNo) -> Fact {
        self.0[document.index()]
    }

    /// The document of a movement.
    pub(super) fn of_movement(&self, movement: &Movement) -> Option<Fact> {
        movement.document.map(|document| self.at(document))
    }

    pub(super) fn is_live(&self, movement: &Movement) -> bool {
        self.of_movement(movement).is_none_or(|fact| !fact.is_void)
    }

    /// The movement that brought a piece to where it is now.
    pub(super) fn arrival<'a>(&self, book: &'a Book, piece: PieceNo) -> Option<&'a Movement> {
        book.serials.movements(piece).find(|movement| self.is_live(movement) && !movement.is_correction())
    }
}
