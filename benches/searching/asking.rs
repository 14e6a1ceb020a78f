//! Questions by chance, many of each sort, and how long each took: as a whole, and its longest step.

use serial_rules::Book;
use serial_rules::insight::search::{Grouping, Order, Search, Warranty};
use serial_rules::insight::{Query, State, life};
use wasm_bindgen_test::console_log;

use crate::million::{self, Chance, PIECES, TODAY};
use crate::times::{longest, now, percentile, timed};

/// How many questions of a sort.
const QUESTIONS: usize = 60;
/// How many questions of a sort that takes long.
const FEW_QUESTIONS: usize = 9;
/// How many pieces a screen shows at first.
const FIRST: usize = 50;

type MakeText = fn(&mut Chance, String) -> String;

/// What is typed, made from the number of some piece.
const TYPED: [(&str, MakeText); 7] = [
    ("whole number", |_, serial| serial),
    ("its first six", |_, serial| serial[..6].to_owned()),
    ("its first ten", |_, serial| serial[..10].to_owned()),
    ("its last four", |_, serial| serial[serial.len() - 4..].to_owned()),
    ("four of its middle", |chance, serial| middle(chance, &serial, 4)),
    ("two of its middle", |chance, serial| middle(chance, &serial, 2)),
    ("nothing", |_, _| String::new()),
];

type Narrow = fn(&mut Chance, Query) -> Query;

/// What is filtered by.
const FILTERS: [(&str, Narrow); 7] = [
    ("", |_, query| query),
    ("product", |chance, query| Query { product: Some(million::product(chance.below(20))), ..query }),
    ("state", |chance, query| Query {
        state: Some(if chance.below(2) == 0 { State::In } else { State::Sold }),
        ..query
    }),
    ("warehouse", |chance, query| Query {
        warehouse: Some(million::warehouse(chance.below(million::WAREHOUSES))),
        ..query
    }),
    ("customer", |chance, query| Query {
        customer: Some(million::customer(chance.below(million::CUSTOMERS))),
        ..query
    }),
    ("warranty", |_, query| Query { warranty: Some((Warranty::Running, TODAY.parse().unwrap())), ..query }),
    ("dates", |_, query| Query { from: "2025-01-01".parse().ok(), until: "2025-12-31".parse().ok(), ..query }),
];

fn middle(chance: &mut Chance, serial: &str, length: usize) -> String {
    let from = 1 + chance.below(serial.len() - length - 1);
    serial[from..from + length].to_owned()
}

/// How long questions of one sort took.
#[derive(Default)]
struct Sort {
    wholes: Vec<f64>,
    steps: Vec<f64>,
    count: usize,
}

impl Sort {
    fn ask(&mut self, book: &Book, begin: impl FnOnce() -> Search) {
        let start = now();
        let mut search = timed(&mut self.steps, begin);
        while !timed(&mut self.steps, || search.go_on(book)) {}
        let hits = timed(&mut self.steps, || search.into_hits(book));
        self.wholes.push(now() - start);
        self.count += hits.count;
    }

    fn print(&self, name: &str, narrowed: &str) {
        let Self { wholes, steps, count } = self;
        let (half, most, all) = (percentile(wholes, 50), percentile(wholes, 95), longest(wholes));
        let found = count / wholes.len();
        console_log!("{name:<20} {narrowed:<10} {half:>8.1} {most:>8.1} {all:>8.1} {:>8.1} {found:>9}", longest(steps));
    }
}

/// Asks, and prints a table.
pub(crate) fn print(book: &Book) {
    let head = ["half", "95 of 100", "longest", "a step", "found"];
    console_log!(
        "first {FIRST} and count, ms          {:>8}{:>9} {:>8} {:>8} {:>9}",
        head[0],
        head[1],
        head[2],
        head[3],
        head[4]
    );
    let mut chance = Chance::new(2);
    for (name, make) in TYPED {
        for (narrowed, narrow) in FILTERS {
            let mut sort = Sort::default();
            for _ in 0..QUESTIONS {
                let serial = million::serial(chance.below(PIECES));
                let text = make(&mut chance, serial);
                let query = narrow(&mut chance, Query { text, ..Query::default() });
                sort.ask(book, || Search::list(book, &query, FIRST));
            }
            sort.print(name, narrowed);
        }
    }
    print_long(book);
    print_lives(book, &mut chance);
}

/// Groups, and orders of everything.
fn print_long(book: &Book) {
    let by = [Grouping::Product, Grouping::State, Grouping::Warehouse, Grouping::Customer, Grouping::Supplier];
    for by in by {
        let mut sort = Sort::default();
        (0..FEW_QUESTIONS).for_each(|_| sort.ask(book, || Search::groups(book, &Query::default(), by, 20)));
        sort.print("in groups", &format!("{by:?}").to_lowercase());
    }
    for order in [Order::Best, Order::Serial, Order::Moved, Order::Oldest] {
        let query = Query { order, ..Query::default() };
        let mut sort = Sort::default();
        (0..FEW_QUESTIONS).for_each(|_| sort.ask(book, || Search::list(book, &query, usize::MAX)));
        sort.print("all, in order", &format!("{order:?}").to_lowercase());
    }
}

fn print_lives(book: &Book, chance: &mut Chance) {
    let mut times = Vec::new();
    // One life is shorter than the clock can tell.
    for _ in 0..QUESTIONS {
        let serials: Vec<_> = (0..1_000).map(|_| million::serial(chance.below(PIECES)).as_str().into()).collect();
        timed(&mut times, || serials.iter().map(|serial| life(book, serial).steps.len()).sum::<usize>());
    }
    let (half, most) = (percentile(&times, 50) / 1_000.0, percentile(&times, 95) / 1_000.0);
    console_log!("the life of a piece: {half:.4} ms, 95 of 100 {most:.4} ms");
}
