//! Pieces in order, in steps: by one byte of what they are ordered by at a time, as a sorter of letters would, so that a
//! million pieces are never sorted in one go.

use std::cmp::Ordering;
use std::ops::Range;

use super::Order;
use super::facts::Facts;
use crate::Book;
use crate::book::PieceNo;

/// So few are compared with each other at once.
const FEW: usize = 2_048;

/// So many are asked for their days in one step.
const STEP: usize = 1 << 15;

/// A heap of letters on its way into order.
#[derive(Debug)]
pub(super) struct Sorting {
    pieces: Vec<PieceNo>,
    order: Order,
    /// What each piece is ordered by, where that is not its text.
    days: Vec<u64>,
    /// What is not in order yet: places, and how many of the first bytes are the same there.
    left: Vec<(Range<usize>, usize)>,
}

impl Sorting {
    /// The order of equal ones stays as it is.
    pub(super) fn new(pieces: Vec<PieceNo>, order: Order) -> Self {
        let left = if order == Order::Best { Vec::new() } else { vec![(0..pieces.len(), 0)] };
        Self { pieces, order, days: Vec::new(), left }
    }

    /// One step; true when all are in order.
    pub(super) fn go_on(&mut self, book: &Book, facts: &Facts) -> bool {
        let are_days = matches!(self.order, Order::Moved | Order::Oldest);
        if are_days && self.days.len() < self.pieces.len() {
            let next = &self.pieces[self.days.len()..];
            self.days.extend(next.iter().take(STEP).map(|piece| since(book, facts, self.order, *piece)));
            return false;
        }
        let Some((places, same)) = self.left.pop() else { return true };
        if places.len() <= FEW {
            self.compare(book, places, same);
        } else {
            self.spread(book, places, same);
        }
        self.left.is_empty()
    }

    pub(super) fn into_pieces(self) -> Vec<PieceNo> {
        self.pieces
    }

    fn compare(&mut self, book: &Book, places: Range<usize>, same: usize) {
        let pieces = &mut self.pieces[places.clone()];
        if self.order == Order::Serial {
            let text = |piece: &PieceNo| &book.serials.text(*piece).as_bytes()[same..];
            pieces.sort_by(|one, other| compare_folded(text(one), text(other)));
        } else {
            let days = &mut self.days[places];
            let mut both: Vec<(u64, PieceNo)> = days.iter().copied().zip(pieces.iter().copied()).collect();
            both.sort_by_key(|(day, _)| *day);
            let places = days.iter_mut().zip(pieces.iter_mut());
            places.zip(both).for_each(|((day, piece), ordered)| (*day, *piece) = ordered);
        }
    }

    /// Puts pieces of one next byte together.
    fn spread(&mut self, book: &Book, places: Range<usize>, same: usize) {
        let digits: Vec<u16> = places.clone().map(|at| self.digit(book, at, same)).collect();
        let mut next = [places.start; 258];
        for digit in &digits {
            next[usize::from(*digit) + 1] += 1;
        }
        for at in 1..next.len() {
            next[at] += next[at - 1] - places.start;
        }
        let begins = next;
        let to: Vec<usize> = digits.into_iter().map(|digit| take_next(&mut next[usize::from(digit)])).collect();
        scatter(&mut self.pieces, places.clone(), &to);
        if !self.days.is_empty() {
            scatter(&mut self.days, places, &to);
        }
        // Those of digit 0 have no more bytes: they are equal.
        let spread = (1..257).map(|digit| begins[digit]..begins[digit + 1]);
        self.left.extend(spread.filter(|places| places.len() > 1).map(|places| (places, same + 1)));
    }

    /// The byte at a place behind so many that are the same, from 1; 0 where there is none.
    fn digit(&self, book: &Book, at: usize, same: usize) -> u16 {
        let byte = match self.order {
            Order::Serial => book.serials.text(self.pieces[at]).as_bytes().get(same).map(u8::to_ascii_lowercase),
            Order::Best | Order::Moved | Order::Oldest => self.days[at].to_be_bytes().get(same).copied(),
        };
        byte.map_or(0, |byte| u16::from(byte) + 1)
    }
}

fn take_next(place: &mut usize) -> usize {
    *place += 1;
    *place - 1
}

/// Puts what lies in some places where it belongs among them.
fn scatter<T: Copy>(all: &mut [T], places: Range<usize>, to: &[usize]) {
    let old = all[places].to_vec();
    old.into_iter().zip(to).for_each(|(one, to)| all[*to] = one);
}

fn compare_folded(one: &[u8], other: &[u8]) -> Ordering {
    one.iter().map(u8::to_ascii_lowercase).cmp(other.iter().map(u8::to_ascii_lowercase))
}

/// The day and the document that brought a piece to where it is, the last first or the first first; whoever was brought
/// by none comes behind all others.
fn since(book: &Book, facts: &Facts, order: Order, piece: PieceNo) -> u64 {
    let document = facts.arrival(book, piece).and_then(|movement| movement.document);
    // No day of the calendar comes near the end of what a number holds.
    document.map_or(u64::MAX, |document| {
        let date = facts.at(document).date;
        let year = u64::from((date.year() ^ i16::MIN).cast_unsigned());
        let (month, day) = (u64::from(date.month().cast_unsigned()), u64::from(date.day().cast_unsigned()));
        let since = year << 48 | month << 40 | day << 32 | document.index() as u64;
        if order == Order::Moved { !since } else { since }
    })
}
