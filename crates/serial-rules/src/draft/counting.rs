//! A count while it is entered: what was scanned, what stands aside of it, and what was not looked at (D8, D23).

use super::{Draft, Outcome, Problem};
use crate::insight::count;
use crate::model::{Line, ProductId, Quantity, Scope, Serial, WarehouseId};
use crate::{Book, Code, Finding};

impl Draft {
    /// Every serial that was scanned: those on the lines, and those that stand aside because they are not where or what
    /// they should be.
    pub fn scanned(&self) -> impl Iterator<Item = &Serial> {
        let stands_aside = |problem: &&Problem| {
            matches!(
                problem.code(),
                Some(
                    Code::Misplaced
                        | Code::WrongProduct
                        | Code::OutOfScope
                        | Code::InTransit
                        | Code::BeforeLastMovement
                )
            )
        };
        let aside = self.problems.iter().filter(stands_aside).filter_map(Problem::serial);
        self.document.lines.iter().flat_map(|line| &line.serials).chain(aside)
    }

    /// Pieces that were scanned where or as what they are not by the book: a count waits until each is moved, or left out
    /// (D8).
    pub(super) fn unresolved(&self) -> impl Iterator<Item = Finding> {
        let of_count = self.problems.iter().filter(|_| self.document.kind.is_count());
        of_count.filter_map(|problem| match problem {
            Problem::Refused(finding) if matches!(finding.code, Code::Misplaced | Code::WrongProduct) => {
                Some(finding.clone())
            }
            _ => None,
        })
    }

    /// Says what the count is about. Pieces that stood aside for it are taken once more.
    pub fn set_scope(&mut self, book: &Book, scope: Scope) {
        self.remember();
        self.document.scope = Some(scope);
        self.retry_each(book, Code::OutOfScope);
    }

    /// Says where is counted. What is on the lines stays; what the new place makes of it is told when it is posted.
    pub fn set_count_warehouse(&mut self, book: &Book, warehouse: WarehouseId) {
        self.remember();
        self.document.warehouse = Some(warehouse);
        self.retry_each(book, Code::Misplaced);
    }

    /// Takes a product into the scope, and the pieces of it that stood aside.
    pub fn widen_scope(&mut self, book: &Book, product: &ProductId) {
        let Some(Scope::Products(mut products)) = self.document.scope.clone() else { return };
        if !products.contains(product) {
            products.push(product.clone());
        }
        self.set_scope(book, Scope::Products(products));
    }

    fn retry_each(&mut self, book: &Book, code: Code) {
        let aside: Vec<Serial> = self
            .problems
            .iter()
            .filter(|problem| problem.code() == Some(code))
            .filter_map(|problem| problem.serial().cloned())
            .collect();
        let is_removing = std::mem::take(&mut self.is_removing);
        for serial in aside {
            self.problems.retain(|problem| problem.serial() != Some(&serial));
            self.take(book, serial, None);
        }
        self.is_removing = is_removing;
    }

    /// A piece that lay elsewhere by the book has been moved here: it counts now.
    pub fn moved_here(&mut self, book: &Book, serial: &Serial) -> Outcome {
        let stands = |problem: &Problem| problem.serial().is_some_and(|other| other.same_as(serial));
        match self.problems.iter().position(stands) {
            Some(problem) => self.retry(book, problem, None),
            None => Outcome::Kept,
        }
    }

    /// Writes a line of nothing for each product in scope that lies there and that no line tells, so that the document
    /// says what posting does anyway (D23).
    pub fn tell_uncounted(&mut self, book: &Book) {
        let told = count::products(book, &self.document);
        let untold = told.into_iter().filter(|told| told.counted.is_none() && !told.expected.quantity().is_zero());
        let lines: Vec<Line> = untold.map(|told| Line::new(told.product, Quantity::ZERO)).collect();
        self.document.lines.extend(lines);
    }
}
