//! How long the rules think: reading a paste, deciding a purchase, a sale, a count, a void. What a clerk waits for must
//! stay below 5 ms for 1,000 pieces, and grow no faster than the pieces do.
//!
//! `cargo bench -p serial-rules`

#![allow(clippy::panic, reason = "a bench that is refused measures nothing")]

use divan::{Bencher, black_box};
use serial_rules::insight::stock::stock;
use serial_rules::intake::entry_text;
use serial_rules::model::{Document, Kind, Line, Product, Quantity, Scope, Serial, Tracking, Warehouse};
use serial_rules::{Book, Command, Entry, Event, decide};

fn main() {
    divan::main();
}

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

fn write_down(book: &mut Book, event: Event) {
    book.apply(&Entry { version: 1, id: String::new(), device: String::new(), at: 0, event });
}

fn carry_out(book: &mut Book, command: &Command) {
    match decide(book, command) {
        Ok(decision) => write_down(book, decision.event),
        Err(findings) => panic!("{findings:?}"),
    }
}

fn document(id: &str, kind: Kind, lines: Vec<Line>) -> Document {
    let day = jiff::civil::date(2026, 1, 2);
    Document { warehouse: Some("main".into()), lines, ..Document::new(id, kind, day) }
}

fn serials(pieces: usize) -> Vec<Serial> {
    (0..pieces).map(|number| Serial::new(&format!("SN-{number:08}-X"))).collect()
}

fn phones(pieces: usize) -> Vec<Line> {
    vec![Line::of_pieces("phone", serials(pieces))]
}

/// A shop with a warehouse and a product tracked by serial.
fn shop() -> Book {
    let mut book = Book::default();
    carry_out(&mut book, &Command::SaveWarehouse(Warehouse::new("main")));
    carry_out(&mut book, &Command::SaveProduct(Product { tracking: Tracking::Serial, ..Product::new("phone") }));
    book
}

/// The same with so many pieces in stock.
fn stocked(pieces: usize) -> Book {
    let mut book = shop();
    carry_out(&mut book, &Command::Post(document("P1", Kind::Purchase, phones(pieces))));
    book
}

fn deciding(bencher: Bencher<'_, '_>, book: &Book, document: Document) {
    let command = Command::Post(document);
    bencher.bench_local(|| decide(black_box(book), black_box(&command)).is_ok());
}

#[divan::bench]
fn read_a_paste_of_1000(bencher: Bencher<'_, '_>) {
    let text = serials(1_000).iter().map(Serial::as_str).collect::<Vec<_>>().join(", ");
    bencher.bench_local(|| entry_text::read(black_box(&text), None, None).serials.len());
}

#[divan::bench]
fn read_ranges_that_come_to_1000(bencher: Bencher<'_, '_>) {
    let text = (0..10).map(|at| format!("SN{at}000..SN{at}099")).collect::<Vec<_>>().join(" ");
    bencher.bench_local(|| entry_text::read(black_box(&text), None, None).serials.len());
}

#[divan::bench(args = SIZES)]
fn decide_a_purchase(bencher: Bencher<'_, '_>, pieces: usize) {
    deciding(bencher, &shop(), document("P1", Kind::Purchase, phones(pieces)));
}

#[divan::bench(args = SIZES)]
fn decide_a_sale(bencher: Bencher<'_, '_>, pieces: usize) {
    deciding(bencher, &stocked(pieces), document("S1", Kind::Sale, phones(pieces)));
}

#[divan::bench(args = SIZES)]
fn refuse_a_purchase_of_what_is_in_stock(bencher: Bencher<'_, '_>, pieces: usize) {
    deciding(bencher, &stocked(pieces), document("P2", Kind::Purchase, phones(pieces)));
}

#[divan::bench(args = [1_000, 10_000])]
fn decide_a_sale_of_as_many_lines(bencher: Bencher<'_, '_>, lines: usize) {
    let mut book = shop();
    for number in 0..lines {
        carry_out(&mut book, &Command::SaveProduct(Product::new(format!("part-{number}").as_str())));
    }
    let parts = || (0..lines).map(|number| Line::new(format!("part-{number}").as_str(), Quantity::whole(1))).collect();
    carry_out(&mut book, &Command::Post(document("P1", Kind::Purchase, parts())));
    deciding(bencher, &book, document("S1", Kind::Sale, parts()));
}

#[divan::bench(args = SIZES)]
fn decide_a_count_of_all_that_is_expected(bencher: Bencher<'_, '_>, pieces: usize) {
    let count = Document { scope: Some(Scope::All), ..document("C1", Kind::Count, phones(pieces)) };
    deciding(bencher, &stocked(pieces), count);
}

/// 10,000 counted against 10,000 expected, of which half are not the same.
#[divan::bench]
fn decide_a_count_of_10000_against_10000(bencher: Bencher<'_, '_>) {
    let counted = serials(15_000).split_off(5_000);
    let lines = vec![Line::of_pieces("phone", counted)];
    let count = Document { scope: Some(Scope::All), ..document("C1", Kind::Count, lines) };
    deciding(bencher, &stocked(10_000), count);
}

#[divan::bench(args = SIZES)]
fn apply_a_purchase(bencher: Bencher<'_, '_>, pieces: usize) {
    let decision = decide(&shop(), &Command::Post(document("P1", Kind::Purchase, phones(pieces))));
    let event = decision.map_or_else(|findings| panic!("{findings:?}"), |decision| decision.event);
    let entry = Entry { version: 1, id: String::new(), device: String::new(), at: 0, event };
    bencher.with_inputs(shop).bench_local_values(|mut book| {
        book.apply(&entry);
        book
    });
}

#[divan::bench(args = SIZES)]
fn decide_a_void(bencher: Bencher<'_, '_>, pieces: usize) {
    let book = stocked(pieces);
    let command = Command::Void("P1".into());
    bencher.bench_local(|| decide(black_box(&book), black_box(&command)).is_ok());
}

/// What lies where, what it cost and how old it is: asked at each change of the stock while somebody looks at it.
#[divan::bench(args = SIZES)]
fn tell_the_stock(bencher: Bencher<'_, '_>, pieces: usize) {
    let book = stocked(pieces);
    bencher.bench_local(|| stock(black_box(&book), jiff::civil::date(2026, 11, 26)).len());
}
