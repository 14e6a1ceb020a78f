//! Documents that answer to another: linked returns and receipts (D6, D24).

use std::collections::BTreeMap;

use super::lifecycle::Act;
use super::pieces::Known;
use super::posting::{Moving, Posting};
use crate::book::catalogue::ProductNo;
use crate::book::{DocumentNo, Header, Spot};
use crate::model::{Kind, Quantity};
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
            if *sum > self.still_out(linked, sale, line.no) {
                self.findings.add(
                    Finding::new(Code::MoreThanSold)
                        .at_line(line.at)
                        .of_product(&line.product.id)
                        .explained_by(&sale.id),
                );
            }
        }
    }

    /// What the customer of a sale still has of a product. Told from what the documents did, not from their lines: a
    /// bundle is sold and brought back as its components.
    fn still_out(&self, linked: DocumentNo, sale: &Header, product: ProductNo) -> Quantity {
        let (serials, documents) = (&self.book.serials, &self.book.documents);
        let answers = || {
            sale.answers
                .iter()
                .map(|&no| documents.at(no))
                .filter(|answer| !answer.is_void() && answer.kind == Kind::SaleReturn)
        };
        let unnamed = |header: &Header| {
            header.stock().iter().filter(|(of, ..)| *of == product).map(|(.., by)| *by).sum::<Quantity>()
        };
        let of_product =
            |header| serials.made_by(header).iter().filter(|movement| serials.product(movement.piece) == product);
        // A piece that was named on its way out (D4) is among the unnamed already.
        let named = of_product(sale).filter(|movement| matches!(movement.from, Spot::In(_))).count();
        let came_back: Quantity =
            answers().map(|answer| unnamed(answer) + Quantity::count(of_product(answer).count())).sum();
        // Pieces that came back without the link count too.
        let is_away =
            |piece| serials.arrival(piece, documents).is_none_or(|movement| movement.document != Some(linked));
        let gone = of_product(sale).filter(|movement| is_away(movement.piece)).count();
        let by_link: usize = answers().map(|answer| of_product(answer).count()).sum();
        Quantity::count(named) - unnamed(sale) - came_back - Quantity::count(gone.saturating_sub(by_link))
    }
}
