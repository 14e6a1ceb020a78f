//! The answer to what is asked: looked for in short stints, between which the page draws and the clerk types on.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::Book;
use serial_rules::book::PieceNo;
use serial_rules::insight::search::{Group, Grouping, Search, named};
use serial_rules::insight::{State, piece};

use super::search::Asked;
use crate::device::clock;
use crate::shop::{Shop, Topic};

/// After how long the page has its turn.
const STINT_MS: i64 = 8;

/// How many pieces a group shows at once.
pub(super) const SHOWN_MAX: usize = 20;

/// What was found, as the screen shows it.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Found {
    /// All of them, where they are not in groups.
    pub(super) pieces: Arc<Vec<PieceNo>>,
    /// By what they are in groups, if they are.
    pub(super) by: Option<Grouping>,
    pub(super) groups: Arc<Vec<Group>>,
    pub(super) count: usize,
    /// Numbers asked for that the book does not know, where several were asked for at once.
    pub(super) unknown: Vec<String>,
    /// How those that it knows stand.
    pub(super) standing: Vec<(State, usize)>,
}

/// What was found last. Until a new answer is known, the one before stays.
pub(super) type Answer = ReadSignal<Found>;

/// A search on its way, in the book after so many entries.
struct Work {
    search: Search,
    seq: u64,
}

impl Work {
    fn begin(shop: Shop, asked: &Asked) -> Self {
        shop.peek(|book| {
            let search = match asked.grouping {
                None => Search::list(book, &asked.query, usize::MAX),
                Some(by) => Search::groups(book, &asked.query, by, SHOWN_MAX),
            };
            Self { search, seq: book.seq() }
        })
    }

    /// Works for one stint, on a book that may have gone on since; true when it is done.
    fn go_on(&mut self, shop: Shop, asked: &Asked) -> bool {
        if shop.peek(Book::seq) != self.seq {
            *self = Self::begin(shop, asked);
        }
        let end = clock::now() + STINT_MS;
        loop {
            if shop.peek(|book| self.search.go_on(book)) {
                return true;
            }
            if clock::now() >= end {
                return false;
            }
        }
    }

    fn found(self, shop: Shop, asked: &Asked) -> Found {
        shop.peek(|book| {
            let hits = self.search.into_hits(book);
            let is_list = !named(&asked.query.text).is_empty();
            Found {
                standing: if is_list { standing(book, &hits.pieces) } else { Vec::new() },
                pieces: Arc::new(hits.pieces),
                by: asked.grouping,
                groups: Arc::new(hits.groups),
                count: hits.count,
                unknown: hits.unknown.iter().map(ToString::to_string).collect(),
            }
        })
    }
}

fn standing(book: &Book, pieces: &[PieceNo]) -> Vec<(State, usize)> {
    let states: Vec<State> = pieces.iter().map(|no| piece(book, *no).state).collect();
    let of = |state: State| (state, states.iter().filter(|other| **other == state).count());
    State::ALL.map(of).into_iter().filter(|(_, count)| *count > 0).collect()
}

/// The answer to what is asked, now and whenever it or the shop changes.
pub(super) fn answering(shop: Shop, asked: RwSignal<Asked>) -> Answer {
    let answer = RwSignal::new(Found::default());
    // Whose turn it is: a question that was asked since makes the one before idle.
    let turn = StoredValue::new(0_u32);
    // It begins at once, so that what is quick to find is there with the first picture. The rest comes later, which no
    // value that is derived can do.
    let effect = RenderEffect::new(move |_: Option<()>| {
        shop.track(Topic::Stock);
        shop.track(Topic::Catalogue);
        let asked = asked.get();
        let mine = turn.get_value() + 1;
        turn.set_value(mine);
        let mut work = Work::begin(shop, &asked);
        if work.go_on(shop, &asked) {
            return tell(answer, work.found(shop, &asked));
        }
        spawn_local(async move {
            loop {
                clock::wait(0).await;
                if turn.try_get_value() != Some(mine) {
                    return;
                }
                if work.go_on(shop, &asked) {
                    return tell(answer, work.found(shop, &asked));
                }
            }
        });
    });
    StoredValue::new_local(effect);
    answer.read_only()
}

/// The same answer again draws nothing anew.
fn tell(answer: RwSignal<Found>, found: Found) {
    if answer.try_with_untracked(|answer| *answer != found) == Some(true) {
        answer.set(found);
    }
}
