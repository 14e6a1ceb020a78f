//! A search in steps, each short, so that a screen may draw between them.

use super::candidates::Candidates;
use super::facts::Facts;
use super::filter::Filter;
use super::group::Tallies;
use super::order::Sorting;
use super::{Grouping, Hits, Order, Query};
use crate::Book;
use crate::book::{Fit, Part, PieceNo};
use crate::model::Serial;

/// How many pieces one step looks at.
const STEP: usize = 1 << 15;

/// A search on its way. It is of the book as it stood when it began: with another entry in the book, begin anew.
///
/// ```
/// use serial_rules::{example, insight::{Query, search::Search}};
/// let book = example::book()?;
/// let mut search = Search::list(&book, &Query { text: "a".into(), ..Query::default() }, 2);
/// while !search.go_on(&book) {}
/// let hits = search.into_hits(&book);
/// assert_eq!((hits.pieces.len(), hits.count), (2, 3));
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
#[derive(Debug)]
pub struct Search {
    part: Option<Part>,
    order: Order,
    facts: Facts,
    filter: Filter,
    candidates: Candidates,
    /// A piece that answers to the text because it had it before it was put right (D1).
    former: Option<PieceNo>,
    count: usize,
    gathered: Gathered,
    /// How many pieces are not looked at yet.
    left: usize,
}

#[derive(Debug)]
enum Gathered {
    /// By how well they fit, at most so many in each.
    List {
        ranked: [Vec<PieceNo>; 3],
        limit: usize,
    },
    Groups(Tallies),
    Sorting {
        sorting: Sorting,
        limit: usize,
    },
}

impl Search {
    /// A search for at most so many pieces.
    pub fn list(book: &Book, query: &Query, limit: usize) -> Self {
        Self::new(book, query, Gathered::List { ranked: Default::default(), limit })
    }

    /// A search for groups, each with at most so many pieces.
    pub fn groups(book: &Book, query: &Query, by: Grouping, limit: usize) -> Self {
        Self::new(book, query, Gathered::Groups(Tallies::new(by, limit)))
    }

    fn new(book: &Book, query: &Query, gathered: Gathered) -> Self {
        let facts = Facts::of(book);
        let candidates = Candidates::of(book, &facts, query);
        let part = Part::new(query.text.trim()).filter(|_| candidates.listed.is_none());
        let former = part.as_ref().and_then(|part| {
            let piece = book.serials.find(&Serial::new(&query.text))?;
            part.fit(book.serials.text(piece)).is_none().then_some(piece)
        });
        Self {
            order: query.order,
            filter: Filter::of(book, query),
            left: candidates.listed.as_ref().map_or(book.serials.len(), Vec::len),
            count: 0,
            part,
            facts,
            candidates,
            former,
            gathered,
        }
    }

    /// One step; true when there is nothing left to do.
    pub fn go_on(&mut self, book: &Book) -> bool {
        if let Gathered::Sorting { sorting, .. } = &mut self.gathered {
            return sorting.go_on(book, &self.facts);
        }
        if self.left > 0 {
            self.look(book);
            if self.left > 0 {
                return false;
            }
        }
        if let Some(former) = self.former.take() {
            self.take_all(book, &[(former, 0)]);
        }
        let Gathered::List { ranked, limit } = &mut self.gathered else { return true };
        let (pieces, limit) = (std::mem::take(ranked).into_iter().flatten().collect(), *limit);
        self.gathered = Gathered::Sorting { sorting: Sorting::new(pieces, self.order), limit };
        self.order == Order::Best
    }

    /// What was found.
    pub fn into_hits(self, book: &Book) -> Hits {
        let (pieces, groups) = match self.gathered {
            Gathered::List { ranked, limit } => (ranked.into_iter().flatten().take(limit).collect(), Vec::new()),
            Gathered::Groups(tallies) => (Vec::new(), tallies.into_groups(book)),
            Gathered::Sorting { sorting, limit } => {
                let mut pieces = sorting.into_pieces();
                pieces.truncate(limit);
                (pieces, Vec::new())
            }
        };
        Hits { pieces, groups, count: self.count, unknown: self.candidates.unknown }
    }

    /// Looks at the next pieces: those that were asked for by name in their order, else the newest first.
    fn look(&mut self, book: &Book) {
        let behind = self.left;
        self.left = behind.saturating_sub(STEP);
        let mut met: Vec<(PieceNo, usize)> = Vec::new();
        match (&self.candidates.listed, &self.part) {
            (Some(listed), _) => {
                let (from, to) = (listed.len() - behind, listed.len() - self.left);
                met.extend(listed[from..to].iter().map(|piece| (*piece, 0)));
            }
            (None, Some(part)) => {
                book.serials.holding(part, self.left..behind, |piece, fit| met.push((piece, rank(fit))));
            }
            (None, None) => {
                let all = book.serials.among(self.left..behind).rev();
                met.extend(all.map(|piece| (piece, rank(Fit::End))));
            }
        }
        self.take_all(book, &met);
    }

    fn take_all(&mut self, book: &Book, met: &[(PieceNo, usize)]) {
        let Self { filter, facts, candidates, gathered, count, order, .. } = self;
        let fits = |piece: PieceNo| candidates.hold(piece) && filter.fits(book, facts, piece);
        for &(piece, rank) in met.iter().filter(|(piece, _)| fits(*piece)) {
            *count += 1;
            match gathered {
                // In another order than that of finding, the first may come last.
                Gathered::List { ranked, limit } if *order != Order::Best || ranked[rank].len() < *limit => {
                    ranked[rank].push(piece);
                }
                Gathered::Groups(tallies) => tallies.take(book, facts, piece, rank),
                Gathered::List { .. } | Gathered::Sorting { .. } => {}
            }
        }
    }
}

const fn rank(fit: Fit) -> usize {
    match fit {
        Fit::Whole => 0,
        Fit::End => 1,
        Fit::Within => 2,
    }
}
