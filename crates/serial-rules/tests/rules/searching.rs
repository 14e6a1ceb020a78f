//! Search against a second one that walks through everything and knows no shortcut: in shops made by chance, and in one
//! with more pieces than a step looks at.

use std::cmp::Reverse;

use serial_rules::book::PieceNo;
use serial_rules::insight::search::{Group, Grouping, Hits, Order, Warranty, grouped};
use serial_rules::insight::{Piece, Query, State, find, piece, warranty};
use serial_rules::model::{Date, Kind, Product};
use serial_rules::{Book, Command};

use super::shop::Shop;
use super::simulation::rng::Rng;

const TEXTS: [&str; 12] = ["A1", "a11", "A111", "B1", "B1B1", "1", "11B", "XA1X", "0042", "00420042", "42", "Z"];
const ORDERS: [Order; 4] = [Order::Best, Order::Serial, Order::Moved, Order::Oldest];
const GROUPINGS: [Grouping; 5] =
    [Grouping::Product, Grouping::State, Grouping::Warehouse, Grouping::Customer, Grouping::Supplier];

/// A shop after so many things were asked of it by chance, most of which it refuses.
fn shop(rng: &mut Rng, asked: usize) -> Shop {
    let mut shop = Shop::sample();
    let tablet = shop.book.catalogue.product(&"tablet".into()).expect("it is in the sample").clone();
    shop.must(&Command::SaveProduct(Product { warranty_months: Some(1), ..tablet }));
    for turn in 0..asked {
        let (product, place) = (*rng.one(&["phone", "tablet"]), *rng.one(&["main", "shop"]));
        let partner = *rng.one(&["acme", "li", "wang"]);
        let (text, other, day) = (*rng.one(&TEXTS), *rng.one(&TEXTS), 1 + rng.below(28));
        let line = format!("{product} 2 = {text} {other}");
        shop.say(&match rng.below(9) {
            0..3 => format!("P{turn} purchase {place} {day:02} by {partner}: {line}"),
            3 => format!("P{turn} purchase {place} {day:02}: {product} 1 = {text}"),
            4 => format!("S{turn} sale {place} {day:02} by {partner}: {product} 1 = {text}"),
            5 => format!("S{turn} sale {place} {day:02}: {product} 1 = {text}"),
            6 => format!("R{turn} sale-return {place} {day:02}: {product} 1 = {text}"),
            7 => format!("A{turn} adjust {place} {day:02}: {product} {text}~{other}"),
            _ => format!("void {}{}", rng.one(&["P", "S", "R", "A"]), rng.below(turn + 1)),
        });
    }
    let packed = ["A1", "B1", "42"].map(Into::into).to_vec();
    shop.must(&Command::PackCarton { code: "BOX".into(), serials: packed });
    shop
}

fn query(rng: &mut Rng, book: &Book) -> Query {
    let text = match rng.below(6) {
        0 => String::new(),
        1 => "a1 Z nobody 11b A1".to_owned(),
        2 => (*rng.one(&TEXTS)).to_owned(),
        _ => {
            let text = *rng.one(&TEXTS);
            let from = rng.below(text.len());
            text[from..(from + 1 + rng.below(4)).min(text.len())].to_lowercase()
        }
    };
    let mut sometimes = |chance: usize| rng.percent(chance);
    let (product, state, warehouse, customer) = (sometimes(20), sometimes(20), sometimes(15), sometimes(15));
    let (supplier, document, from, until) = (sometimes(15), sometimes(10), sometimes(15), sometimes(15));
    let (warranty, carton) = (sometimes(15), sometimes(10));
    let partner = (*rng.one(&["acme", "li", "wang", "nobody"])).into();
    let documents: Vec<_> = book.documents.iter().map(|(_, header)| header.id.clone()).collect();
    let way = *rng.one(&[Warranty::Running, Warranty::Over]);
    Query {
        text,
        product: product.then(|| (*rng.one(&["phone", "tablet", "none"])).into()),
        state: state.then(|| *rng.one(&State::ALL)),
        warehouse: warehouse.then(|| (*rng.one(&["main", "shop"])).into()),
        customer: customer.then_some(partner),
        supplier: supplier.then(|| (*rng.one(&["acme", "li"])).into()),
        document: if document { documents.get(rng.below(documents.len() + 1)).cloned() } else { None },
        from: from.then(|| day(1 + rng.below(28))),
        until: until.then(|| day(1 + rng.below(28))),
        warranty: warranty.then(|| (way, day(28).checked_add(jiff::Span::new().days(9)).expect("a day"))),
        carton: carton.then(|| "BOX".to_owned()),
        order: *rng.one(&ORDERS),
    }
}

fn day(of_january: usize) -> Date {
    format!("2026-01-{of_january:02}").parse().expect("a day")
}

/// Everything that fits, in order.
fn naive(book: &Book, query: &Query) -> Vec<PieceNo> {
    let several = serial_rules::intake::entry_text::read(&query.text, None, None).serials;
    let wanted = query.text.trim().to_lowercase();
    let mut ranked: Vec<(usize, PieceNo)> = Vec::new();
    if several.len() > 1 {
        for serial in &several {
            let known = book.serials.find(serial);
            ranked.extend(known.filter(|no| ranked.iter().all(|(_, other)| other != no)).map(|no| (0, no)));
        }
    } else {
        for no in book.serials.iter().rev() {
            let text = book.serials.text(no).to_lowercase();
            let rank = usize::from(text != wanted) + usize::from(!text.ends_with(&wanted));
            ranked.extend(text.contains(&wanted).then_some((rank, no)));
        }
        let former = book.serials.find(&query.text.as_str().into()).filter(|_| !wanted.is_empty());
        ranked.extend(former.filter(|no| ranked.iter().all(|(_, other)| other != no)).map(|no| (0, no)));
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    let fits = ranked.into_iter().map(|(_, no)| no).filter(|no| fits(book, query, &piece(book, *no)));
    let mut pieces: Vec<PieceNo> = fits.collect();
    let moved = |no: &PieceNo| {
        let piece = piece(book, *no);
        let since = piece.since.and_then(|id| book.documents.find(&id));
        (since.is_none(), piece.since_date.zip(since))
    };
    match query.order {
        Order::Best => {}
        Order::Serial => pieces.sort_by_key(|no| book.serials.text(*no).to_lowercase()),
        Order::Oldest => pieces.sort_by_key(moved),
        Order::Moved => pieces.sort_by_key(|no| (moved(no).0, Reverse(moved(no).1))),
    }
    pieces
}

fn fits(book: &Book, query: &Query, piece: &Piece) -> bool {
    let headers: Vec<_> = { book.serials.movements(piece.no) }
        .filter(|movement| movement.is_live(&book.documents))
        .filter_map(|movement| movement.document)
        .map(|no| book.documents.at(no))
        .collect();
    let dealt = |kind: Kind, id: &serial_rules::model::PartnerId| {
        let partner = book.catalogue.partner_no(id);
        headers.iter().any(|header| header.kind == kind && partner.is_some() && header.partner == partner)
    };
    let of_document = |id: &serial_rules::model::DocumentId| {
        let header = book.documents.get(id);
        header.is_some_and(|header| book.serials.made_by(header).iter().any(|movement| movement.piece == piece.no))
    };
    let packed = |code: &str| {
        let serials = book.cartons.get(code).unwrap_or_default();
        serials.iter().any(|serial| book.serials.find(serial) == Some(piece.no))
    };
    let whose = book.catalogue.product_at(book.serials.product(piece.no)).map(|product| &product.id);
    query.product.as_ref().is_none_or(|id| whose == Some(id))
        && query.state.is_none_or(|state| state == piece.state)
        && query.warehouse.as_ref().is_none_or(|id| piece.warehouse.as_ref() == Some(id))
        && query.customer.as_ref().is_none_or(|id| dealt(Kind::Sale, id))
        && query.supplier.as_ref().is_none_or(|id| dealt(Kind::Purchase, id))
        && query.document.as_ref().is_none_or(of_document)
        && query.carton.as_deref().is_none_or(packed)
        && query.from.is_none_or(|from| piece.since_date.is_some_and(|day| day >= from))
        && query.until.is_none_or(|until| piece.since_date.is_some_and(|day| day <= until))
        && query.warranty.is_none_or(|(way, today)| {
            piece.warranty_until.is_some_and(|until| (until >= today) == (way == Warranty::Running))
        })
}

/// Groups made from what the second search finds.
fn naive_groups(book: &Book, query: &Query, by: Grouping) -> Vec<(Option<String>, usize, Vec<PieceNo>)> {
    let mut groups: Vec<(Option<String>, Vec<PieceNo>)> = Vec::new();
    for no in naive(book, &Query { order: Order::Best, ..query.clone() }) {
        let piece = piece(book, no);
        let common = match by {
            Grouping::Product => piece.product.map(|id| id.to_string()),
            Grouping::State => Some(format!("{:?}", piece.state)),
            Grouping::Warehouse => piece.warehouse.map(|id| id.to_string()),
            Grouping::Customer => piece.partner.filter(|_| piece.state == State::Sold).map(|id| id.to_string()),
            Grouping::Supplier => supplier(book, no),
        };
        match groups.iter_mut().find(|(other, _)| *other == common) {
            Some((_, pieces)) => pieces.push(no),
            None => groups.push((common, vec![no])),
        }
    }
    let told = groups.into_iter().map(|(id, pieces)| (id, pieces.len(), pieces[..pieces.len().min(2)].to_vec()));
    let mut told: Vec<_> = told.collect();
    told.sort();
    told
}

fn supplier(book: &Book, no: PieceNo) -> Option<String> {
    let live = book.serials.movements(no).filter(|movement| movement.is_live(&book.documents));
    let headers = live.filter_map(|movement| movement.document).map(|document| book.documents.at(document));
    let bought = { headers }.find(|header| header.kind == Kind::Purchase)?;
    book.catalogue.partner_at(bought.partner?).map(|partner| partner.id.to_string())
}

fn told(group: Group) -> (Option<String>, usize, Vec<PieceNo>) {
    (group.id.or(group.state.map(|state| format!("{state:?}"))), group.count, group.pieces)
}

#[test]
fn r38_r39_a_search_finds_what_one_without_shortcuts_finds() {
    for seed in 1..=150 {
        let mut rng = Rng::new(seed);
        let book = shop(&mut rng, 60).book;
        for _ in 0..40 {
            let query = query(&mut rng, &book);
            let expected = naive(&book, &query);
            let Hits { pieces, count, .. } = find(&book, &query, 3);
            assert_eq!(count, expected.len(), "seed {seed}: {query:?}");
            assert_eq!(pieces, expected[..count.min(3)], "seed {seed}: {query:?}");
            assert_eq!(find(&book, &query, usize::MAX).pieces, expected, "seed {seed}: {query:?}");
            let by = *rng.one(&GROUPINGS);
            let mut groups: Vec<_> = grouped(&book, &query, by, 2).into_iter().map(told).collect();
            groups.sort();
            assert_eq!(groups, naive_groups(&book, &query, by), "seed {seed}: {by:?} {query:?}");
        }
    }
}

#[test]
fn r38_a_search_of_many_steps_finds_the_same_in_every_order() {
    let mut rng = Rng::new(7);
    let mut shop = Shop::sample();
    for turn in 0..36 {
        let of = |at: usize| {
            format!("{}{:07}", if at.is_multiple_of(3) { "sn" } else { "SN" }, (turn * 1_000 + at) * 7_919 % 999_983)
        };
        let serials: Vec<String> = (0..1_000).map(of).collect();
        let day = 1 + rng.below(9);
        shop.say(&format!("P{turn} purchase main 2026-01-0{day}: phone 1000 = {}", serials.join(" ")));
    }
    shop.say("A1 adjust main 20: phone SN0007919~ODD1 SN0015838~ODD2");
    let book = shop.book;
    assert!(book.serials.len() > 33_000, "more than one step: {}", book.serials.len());
    for text in ["", "SN0007919", "odd", "42", "sn00", "9"] {
        for order in ORDERS {
            let query = Query { text: text.to_owned(), order, ..Query::default() };
            assert_eq!(find(&book, &query, usize::MAX).pieces, naive(&book, &query), "{text} {order:?}");
        }
    }
}

#[test]
fn d27_the_first_day_under_warranty_divides_the_sales() {
    for months in [1, 3, 11, 12, 24] {
        let phone = Product { warranty_months: Some(months), ..Product::new("phone") };
        for offset in 0..1_100 {
            let today = day(1).checked_add(jiff::Span::new().days(offset)).expect("a day");
            let since = warranty::since(&phone, today).expect("it has a warranty");
            let is_good = |sold_on: Date| warranty::until(&phone, sold_on).is_some_and(|until| until >= today);
            assert!(is_good(since), "{months} months before {today}: {since}");
            assert!(!is_good(since.yesterday().expect("a day")), "{months} months before {today}: {since}");
        }
    }
}
