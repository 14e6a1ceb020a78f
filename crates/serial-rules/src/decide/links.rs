//! Documents that answer to another: linked returns and receipts (D6, D24).

use std::collections::BTreeMap;

use super::lifecycle::Act;
use super::pieces::Known;
use super::posting::{Moving, Posting};
use crate::book::catalogue::ProductNo;
use crate::book::{DocumentNo, Spot};
use crate::insight::still::still_out;
use crate::model::Quantity;
use crate::refusal::{Code, Finding};

impl Posting<'_> {
    /// Why a piece is not one that the linked document lets come back.
    pub(super) fn off_the_linked(&self, act: Act, known: &Known) -> Option<Code> {
        let (linked, _) = self.against?;
        let is_on_it = match act {
            Act::TakeBack => known.spot == Spot::Sold && self.arrived_by(known) == Some(linked),
            Act::GiveBack => known.piece.is_some_and(|piece| {
                self.book.serials.movements(piece).any(|movement| movement.document == Some(linked))
            }),
            _ => true,
        };
        (!is_on_it).then_some(Code::NotOnLinkedDocument)
    }

    fn arrived_by(&self, known: &Known) -> Option<DocumentNo> {
        known
            .piece
            .and_then(|piece| self.book.serials.arrival(piece, &self.book.documents))
            .and_then(|movement| movement.document)
    }

    /// A linked sales return takes no more than is still out of that sale (D24).
    pub(super) fn check_still_out(&mut self, lines: &[Moving<'_>]) {
        let Some((linked, sale)) = self.against else { return };
        let mut returned: BTreeMap<ProductNo, Quantity> = BTreeMap::new();
        for line in lines {
            let sum = returned.entry(line.no).or_default();
            *sum += line.quantity;
            if *sum > still_out(self.book, linked, line.no) {
                self.findings.add(
                    Finding::new(Code::MoreThanSold)
                        .at_line(line.at)
                        .of_product(&line.product.id)
                        .explained_by(&sale.id),
                );
            }
        }
    }
}
