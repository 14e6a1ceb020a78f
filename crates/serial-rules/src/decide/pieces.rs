//! Judging a piece: everything that can stand against one serial on one line.

use super::lifecycle::{Act, Outcome, Standing, outcome};
use super::posting::{Moving, Posting, Site};
use crate::book::catalogue::ProductNo;
use crate::book::{DocumentNo, PieceNo, Spot};
use crate::entry::{Destination, Pieces, PiecesMoved};
use crate::model::{DocumentId, Quantity, Serial, WarehouseId};
use crate::refusal::{Code, Finding};

/// What the book knows of a serial.
pub(super) struct Known {
    pub(super) piece: Option<PieceNo>,
    pub(super) spot: Spot,
    /// The last document that moved it and stands.
    pub(super) last: Option<DocumentNo>,
    /// Whose piece it is; nobody's where every movement is void (D1).
    pub(super) owner: Option<ProductNo>,
}

/// How a piece that may go does so.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Going {
    /// It goes by its name.
    Named,
    /// An unnamed piece gets the name and goes.
    FromUnnamed,
    /// It stays where it is.
    Not,
}

impl Known {
    pub(super) fn standing(&self, site: Site<'_>) -> Standing {
        match self.spot {
            Spot::Unknown => Standing::Unknown,
            Spot::In(warehouse) if warehouse == site.no => Standing::Here,
            Spot::In(_) => Standing::Elsewhere,
            Spot::Transit(_) => Standing::Transit,
            Spot::Sold => Standing::Sold,
            Spot::Returned | Spot::Lost => Standing::Gone,
        }
    }
}

impl<'a> Posting<'a> {
    /// What the book knows of a serial.
    pub(super) fn known(&self, serial: &Serial) -> Known {
        let (serials, documents) = (&self.book.serials, &self.book.documents);
        let piece = serials.find(serial);
        let mut live =
            piece.into_iter().flat_map(|piece| serials.movements(piece)).filter(|movement| movement.is_live(documents));
        let last = live.next();
        Known {
            piece,
            spot: last.map_or(Spot::Unknown, |movement| movement.to),
            // Turning serial management off moves without a document: the one before it explains more.
            last: last.and_then(|movement| movement.document.or_else(|| live.find_map(|movement| movement.document))),
            owner: last.and(piece).map(|piece| serials.product(piece)),
        }
    }

    /// A reason about a piece, with whose it is, where it lies and the document that explains it.
    pub(super) fn finding(&self, code: Code, line: &Moving<'_>, serial: &Serial, known: &Known) -> Finding {
        let owner = known.owner.and_then(|owner| self.book.catalogue.product_at(owner)).unwrap_or(line.product);
        let mut finding = Finding::new(code).at_line(line.at).of_serial(serial).of_product(&owner.id);
        finding.warehouse = self.lies_in(known);
        finding.document = known.last.map(|document| self.id_of(document));
        finding
    }

    fn lies_in(&self, known: &Known) -> Option<WarehouseId> {
        let Spot::In(warehouse) = known.spot else { return None };
        self.book.catalogue.warehouse_at(warehouse).map(|warehouse| warehouse.id.clone())
    }

    fn id_of(&self, document: DocumentNo) -> DocumentId {
        self.book.documents.at(document).id.clone()
    }

    /// Whether a text can be a serial and stands on the document once (R64 to R70).
    pub(super) fn is_entered_well(&mut self, line: &Moving<'_>, serial: &Serial, known: &Known) -> bool {
        let told = |code| Finding::new(code).at_line(line.at).of_serial(serial).of_product(&line.product.id);
        if let Some(code) = serial.fault() {
            self.findings.add(told(code));
            return false;
        }
        let is_first = match known.piece {
            Some(piece) => self.met.insert(piece),
            None => self.met_new.insert(serial.key()),
        };
        if !is_first {
            self.findings.add(told(Code::DuplicateEntry));
        }
        is_first
    }

    /// What becomes of a piece by the table, or nothing and the reason is noted. Draws on unnamed stock where the piece
    /// is one of it (D4).
    pub(super) fn judge(&mut self, act: Act, line: &Moving<'_>, serial: &Serial, site: Site<'_>) -> Option<Going> {
        let known = self.known(serial);
        if !self.is_entered_well(line, serial, &known) {
            return None;
        }
        self.judge_known(act, line, serial, site, &known)
    }

    pub(super) fn judge_known(
        &mut self,
        act: Act,
        line: &Moving<'_>,
        serial: &Serial,
        site: Site<'_>,
        known: &Known,
    ) -> Option<Going> {
        let mut codes = Vec::new();
        if known.owner.is_some_and(|owner| owner != line.no) {
            codes.push(if act == Act::Find { Code::WrongProduct } else { Code::OtherProduct });
        } else {
            codes.extend(self.off_the_linked(act, known));
            if known.last.is_some_and(|last| self.document.date < self.book.documents.at(last).date) {
                codes.push(Code::BeforeLastMovement);
            }
        }
        let going = match outcome(act, known.standing(site)) {
            _ if codes.contains(&Code::WrongProduct) => None,
            Outcome::Refused(Code::Misplaced) => {
                codes = vec![Code::Misplaced];
                None
            }
            Outcome::Refused(code) => {
                codes.push(code);
                None
            }
            Outcome::Goes => Some(Going::Named),
            Outcome::Stays => Some(Going::Not),
            Outcome::GoesWith(caution) => {
                if codes.is_empty() {
                    self.caution(self.finding(caution, line, serial, known));
                }
                Some(Going::Named)
            }
            Outcome::TakesUnnamed => {
                // A piece that is refused for something else leaves the unnamed ones to those behind it.
                let going = self.take_unnamed(line, site, codes.is_empty());
                codes.extend(going.is_none().then_some(Code::NotInStock));
                going
            }
        };
        for &code in &codes {
            self.findings.add(self.finding(code, line, serial, known));
        }
        going.filter(|_| codes.is_empty())
    }

    fn take_unnamed(&mut self, line: &Moving<'_>, site: Site<'_>, is_taken: bool) -> Option<Going> {
        let left = self.unnamed_left(line.no, site.no);
        let has_one = *left >= Quantity::whole(1);
        if has_one && is_taken {
            *left -= Quantity::whole(1);
        }
        has_one.then_some(Going::FromUnnamed)
    }

    /// Judges every serial of a line and writes down where those that go, go. Says how many serials the line has.
    pub(super) fn move_serials(&mut self, act: Act, line: &Moving<'a>, site: Site<'a>, to: &Destination) -> usize {
        let serials: &[Serial] = if line.is_exploded { &[] } else { &line.line.serials };
        let going: Vec<Option<Going>> = serials.iter().map(|serial| self.judge(act, line, serial, site)).collect();
        for (how, named_from) in [(Going::Named, None), (Going::FromUnnamed, Some(site.id.clone()))] {
            let at: Vec<u32> =
                (0_u32..).zip(&going).filter(|(_, going)| **going == Some(how)).map(|(at, _)| at).collect();
            if at.is_empty() {
                continue;
            }
            if how == Going::FromUnnamed {
                self.change(line.product, site, -Quantity::count(at.len()));
            }
            let pieces = Pieces::of_line(line.at, at, serials.len());
            self.moved(PiecesMoved { product: line.product.id.clone(), pieces, to: to.clone(), named_from });
        }
        serials.len()
    }

    /// Whether the number of serials fits the pieces of the line (D3, D5). Says how many pieces are left without one.
    pub(super) fn unnamed_of(&mut self, line: &Moving<'_>, serials: usize, each_needs_one: bool) -> Quantity {
        let rest = line.quantity - Quantity::count(serials);
        let told = |code| Finding::new(code).at_line(line.at).of_product(&line.product.id);
        if rest.is_negative() {
            self.findings.add(told(Code::SerialsTooMany));
        } else if rest.is_positive() && each_needs_one {
            self.findings.add(told(Code::SerialsMissing));
        }
        rest
    }
}

impl Pieces {
    /// Some serials of a line, by their index in it: all of them where it has no others.
    pub(super) fn of_line(line: usize, at: Vec<u32>, serials: usize) -> Self {
        if at.len() == serials { Self::Line(line) } else { Self::Some { line, at } }
    }
}
