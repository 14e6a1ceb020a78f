//! What was found, put together by what it has in common (R112 to R115).

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::facts::Facts;
use super::{Query, Search};
use crate::Book;
use crate::book::{PieceNo, Spot};
use crate::insight::piece::State;
use crate::model::Kind;
use crate::sorting;

/// What pieces are put together by.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grouping {
    /// The product.
    Product,
    /// How they stand.
    State,
    /// The warehouse they lie in; those that lie in none are together.
    Warehouse,
    /// The customer who has them.
    Customer,
    /// The supplier they were bought from last.
    Supplier,
}

/// Pieces that have something in common.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// The id of the product, warehouse or partner; nothing where they have none in common.
    pub id: Option<String>,
    /// How they stand, where that is what they have in common.
    pub state: Option<State>,
    /// How many there are.
    pub count: usize,
    /// The first of them, the best first.
    pub pieces: Vec<PieceNo>,
}

/// What a query finds, in groups, each with the first `limit` of its pieces: the largest first, those without anything
/// in common last.
///
/// ```
/// use serial_rules::{example, insight::{Query, search::{Grouping, grouped}}};
/// let groups = grouped(&example::book()?, &Query::default(), Grouping::Product, 2);
/// assert_eq!((groups[0].id.as_deref(), groups[0].count, groups[0].pieces.len()), (Some("phone"), 3, 2));
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn grouped(book: &Book, query: &Query, by: Grouping, limit: usize) -> Vec<Group> {
    let mut search = Search::groups(book, query, by, limit);
    while !search.go_on(book) {}
    search.into_hits(book).groups
}

/// Groups while they grow.
#[derive(Debug)]
pub(super) struct Tallies {
    by: Grouping,
    limit: usize,
    /// By what the pieces have in common; first, those without anything.
    counted: Vec<Tally>,
}

#[derive(Clone, Debug, Default)]
struct Tally {
    count: usize,
    ranked: [Vec<PieceNo>; 3],
}

impl Tallies {
    pub(super) const fn new(by: Grouping, limit: usize) -> Self {
        Self { by, limit, counted: Vec::new() }
    }

    pub(super) fn take(&mut self, book: &Book, facts: &Facts, piece: PieceNo, rank: usize) {
        let at = common(book, facts, piece, self.by).map_or(0, |common| common + 1);
        if self.counted.len() <= at {
            self.counted.resize_with(at + 1, Tally::default);
        }
        let tally = &mut self.counted[at];
        tally.count += 1;
        if tally.ranked[rank].len() < self.limit {
            tally.ranked[rank].push(piece);
        }
    }

    pub(super) fn into_groups(self, book: &Book) -> Vec<Group> {
        let Self { by, limit, counted } = self;
        let met = counted.into_iter().enumerate().filter(|(_, tally)| tally.count > 0);
        let mut groups: Vec<Group> = met
            .map(|(at, Tally { count, ranked })| {
                let common = at.checked_sub(1);
                let id = common.and_then(|common| id(book, by, common));
                let state = common.filter(|_| by == Grouping::State).and_then(|common| State::ALL.get(common)).copied();
                Group { id, state, count, pieces: ranked.into_iter().flatten().take(limit).collect() }
            })
            .collect();
        sorting::by(&mut groups, |one, other| place(one).cmp(&place(other)));
        groups
    }
}

/// By what groups are in order.
fn place(group: &Group) -> (bool, Reverse<usize>, Option<&str>) {
    (group.id.is_none() && group.state.is_none(), Reverse(group.count), group.id.as_deref())
}

/// What a piece has in common with others, as a place in the book.
fn common(book: &Book, facts: &Facts, piece: PieceNo, by: Grouping) -> Option<usize> {
    let arrival = || facts.arrival(book, piece);
    let spot = || arrival().map_or(Spot::Unknown, |movement| movement.to);
    match by {
        Grouping::Product => arrival().map(|_| book.serials.product(piece).index()),
        Grouping::State => {
            let state = State::from(spot());
            State::ALL.iter().position(|other| *other == state)
        }
        Grouping::Warehouse => match spot() {
            Spot::In(warehouse) => Some(warehouse.index()),
            _ => None,
        },
        Grouping::Customer => {
            let sold = arrival().filter(|movement| movement.to == Spot::Sold)?;
            facts.of_movement(sold)?.partner.map(crate::book::catalogue::PartnerNo::index)
        }
        Grouping::Supplier => {
            let live = book.serials.movements(piece).filter_map(|movement| facts.of_movement(movement));
            let bought = { live }.find(|fact| !fact.is_void && fact.kind == Kind::Purchase)?;
            bought.partner.map(crate::book::catalogue::PartnerNo::index)
        }
    }
}

fn id(book: &Book, by: Grouping, at: usize) -> Option<String> {
    let catalogue = &book.catalogue;
    match by {
        Grouping::State => None,
        Grouping::Product => catalogue.products().nth(at).map(|product| product.id.to_string()),
        Grouping::Warehouse => catalogue.warehouses().nth(at).map(|warehouse| warehouse.id.to_string()),
        Grouping::Customer | Grouping::Supplier => catalogue.partners().nth(at).map(|partner| partner.id.to_string()),
    }
}
