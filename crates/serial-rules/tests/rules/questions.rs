//! What screens ask of a book: the life of a piece, search, warranty, stock.

use serial_rules::insight::search::{Group, Grouping, Order, Warranty, grouped};
use serial_rules::insight::{End, Query, State, find, in_stock, life, summary};

use super::shop::Shop;

const LIFE: [&str; 9] = [
    "P1 purchase main 02 by acme: phone 3 = A0042 B0042 C1",
    "D1 dispatch main>shop 03: phone 1 = A0042",
    "E1 receipt shop 04 against D1: phone 1 = A0042",
    "S1 sale shop 05 by li: phone 1 = A0042",
    "R1 sale-return shop 06: phone 1 = A0042",
    "C1 count shop 07: phone 0",
    "C2 count shop 08: phone 1 = A0042",
    "S2 sale shop 09 by wang: phone 1 = A0042",
    "void S2",
];

fn end(end: &End) -> String {
    match end {
        End::Warehouse(id) => id.to_string(),
        End::Partner(id) => id.to_string(),
        other => format!("{other:?}").to_lowercase(),
    }
}

fn steps(shop: &Shop, serial: &str) -> Vec<String> {
    let told = |step: &serial_rules::insight::Step| {
        let document = step.document.as_ref().map_or("-".to_owned(), ToString::to_string);
        format!("{document} {} {}{}", end(&step.from), end(&step.to), if step.is_void { " void" } else { "" })
    };
    life(&shop.book, &serial.into()).steps.iter().map(told).collect()
}

#[test]
fn r40_the_life_of_a_piece_is_told_from_its_first_step_void_ones_too() {
    let shop = Shop::after(&LIFE);
    let expected = [
        "P1 acme main",
        "D1 main transit",
        "E1 transit shop",
        "S1 shop li",
        "R1 li shop",
        "C1 shop count",
        "C2 count shop",
        "S2 shop wang void",
    ];
    assert_eq!(steps(&shop, "a0042"), expected);
}

#[test]
fn r2_names_and_corrections_are_steps_too() {
    let shop = Shop::after(&[
        "O1 opening main: phone 2 = A1",
        "X1 adjust main: phone +N1 A1~A2",
        "X2 adjust main: phone -N1",
        "track none: phone",
    ]);
    assert_eq!(steps(&shop, "A1"), ["O1 opening main", "X1 main main", "- main adjust"]);
    assert_eq!(steps(&shop, "N1"), ["X1 adjust main", "X2 main adjust"]);
    assert_eq!(life(&shop.book, &"a2".into()).former, ["A1"]);
}

#[test]
fn r111_a_piece_named_when_it_was_sold_came_from_where_it_lay() {
    let shop = Shop::after(&["P1 purchase main: phone 1", "S1 sale main by li: phone 1 = N1"]);
    assert_eq!(steps(&shop, "N1"), ["S1 main li"]);
}

#[test]
fn d27_a_month_after_the_31st_is_the_last_of_the_next() {
    let until = |months: u16, day: &str| {
        let mut shop = Shop::sample();
        let phone = shop.book.catalogue.product(&"phone".into()).expect("it is in the sample").clone();
        let phone = serial_rules::model::Product { warranty_months: Some(months), ..phone };
        shop.must(&serial_rules::Command::SaveProduct(phone));
        assert_eq!(shop.say("P1 purchase main 01: phone 1 = A1"), "ok");
        assert_eq!(shop.say(&format!("S1 sale main {day}: phone 1 = A1")), "ok");
        life(&shop.book, &"A1".into()).piece.and_then(|piece| piece.warranty_until).map(|day| day.to_string())
    };
    assert_eq!(until(1, "31").as_deref(), Some("2026-02-28"));
    assert_eq!(until(12, "2028-02-29").as_deref(), Some("2029-02-28"));
    assert_eq!(until(24, "15").as_deref(), Some("2028-01-15"));
    assert_eq!(until(0, "15").as_deref(), Some("2026-01-15"));
}

#[test]
fn d27_a_piece_that_came_back_has_no_warranty() {
    let shop = Shop::after(&LIFE[..5]);
    assert_eq!(life(&shop.book, &"A0042".into()).piece.and_then(|piece| piece.warranty_until), None);
}

#[test]
fn r38_r39_any_part_of_a_serial_finds_it_and_filters_combine() {
    let shop = Shop::after(&LIFE);
    let search = |query: &Query| -> Vec<String> {
        find(&shop.book, query, 10).pieces.iter().map(|piece| shop.book.serials.text(*piece).to_owned()).collect()
    };
    let text = |text: &str| Query { text: text.into(), ..Query::default() };
    assert_eq!(search(&text("0042")), ["B0042", "A0042"]);
    assert_eq!(search(&text("a00")), ["A0042"]);
    assert_eq!(search(&Query { warehouse: Some("main".into()), ..text("42") }), ["B0042"]);
    assert_eq!(search(&Query { state: Some(State::In), product: Some("phone".into()), ..text("") }).len(), 3);
    assert_eq!(search(&Query { state: Some(State::Sold), ..text("") }).len(), 0);
    assert_eq!(search(&Query { product: Some("tablet".into()), ..text("") }).len(), 0);
    assert_eq!(find(&shop.book, &text(""), 2).count, 3);
}

#[test]
fn r24_the_picker_offers_what_lies_here_oldest_first() {
    let shop = Shop::after(&LIFE);
    let offered = |product: &str, warehouse: &str| -> Vec<String> {
        let pieces = in_stock::in_stock(&shop.book, &product.into(), &warehouse.into());
        pieces.iter().map(|piece| shop.book.serials.text(*piece).to_owned()).collect()
    };
    assert_eq!(offered("phone", "main"), ["B0042", "C1"]);
    assert_eq!(offered("phone", "shop"), ["A0042"]);
    assert!(offered("tablet", "main").is_empty());
}

#[test]
fn r118_stock_is_told_by_warehouse_and_by_product() {
    let shop = Shop::after(&["P1 purchase main: phone 3 = A1 | cable 2", "P2 purchase shop: phone 1"]);
    let phones = summary::by_warehouse(&shop.book, &"phone".into());
    let told: Vec<String> = phones.iter().map(|(id, here)| format!("{id} {}", here.quantity())).collect();
    assert_eq!(told, ["main 3", "shop 1"]);
    assert_eq!(summary::by_product(&shop.book, &"main".into()).len(), 2);
    assert_eq!(summary::unnamed(&shop.book).len(), 2);
    assert_eq!(summary::on_hand(&shop.book, &"phone".into()).quantity().to_string(), "4");
}

#[test]
fn r26_from_a_sold_piece_customer_day_and_document_are_at_hand() {
    let shop = Shop::after(&LIFE[..4]);
    let piece = life(&shop.book, &"a0042".into()).piece.expect("it was sold");
    assert_eq!(piece.partner, Some("li".into()));
    assert_eq!(piece.since, Some("S1".into()));
    assert_eq!(piece.since_date.map(|day| day.to_string()).as_deref(), Some("2026-01-05"));
    assert_eq!(piece.warranty_until.map(|day| day.to_string()).as_deref(), Some("2027-01-05"));
}

#[test]
fn r119_every_operation_with_a_number_is_told_up_and_down() {
    let shop = Shop::after(&LIFE);
    let life = life(&shop.book, &"A0042".into());
    let documents: Vec<String> =
        life.steps.iter().filter_map(|step| step.document.as_ref()).map(ToString::to_string).collect();
    assert_eq!(documents, ["P1", "D1", "E1", "S1", "R1", "C1", "C2", "S2"]);
    assert_eq!(life.steps.iter().filter(|step| step.is_void).count(), 1);
    assert_eq!(summary::documents_of(&shop.book, &"phone".into()).count(), 8);
}

#[test]
fn r109_where_a_piece_is_now_is_known_for_each_that_was_ever_named() {
    let shop = Shop::after(&LIFE);
    let states: Vec<State> =
        shop.book.serials.iter().map(|piece| serial_rules::insight::piece(&shop.book, piece).state).collect();
    assert_eq!(states, [State::In, State::In, State::In]);
}

#[test]
fn r116_the_health_of_a_book_names_the_law_that_is_broken() {
    use serial_rules::insight::health::{Fault, check};
    let shop = Shop::after(&LIFE);
    assert_eq!(check(&shop.book, &shop.log), []);
    assert_eq!(check(&shop.book, &shop.log[..shop.log.len() - 1]), [Fault::NotFromLog]);
}

#[test]
fn r113_each_product_has_its_numbers() {
    let shop = Shop::after(&["P1 purchase main: phone 2 = A1 A2 | tablet 1 = T1"]);
    let of = |product: &str| -> Vec<String> {
        let query = Query { product: Some(product.into()), ..Query::default() };
        find(&shop.book, &query, 9).pieces.iter().map(|piece| shop.book.serials.text(*piece).to_owned()).collect()
    };
    assert_eq!((of("phone"), of("tablet")), (vec!["A2".to_owned(), "A1".into()], vec!["T1".into()]));
}

#[test]
fn r112_each_lot_is_listed_with_its_product() {
    let shop = Shop::after(&["P1 purchase main: milk 5 @ L1:3:2027-01-01 L2:2"]);
    let lots = serial_rules::insight::lots::all(&shop.book);
    let told: Vec<String> = lots.iter().map(|row| format!("{} {} {}", row.product, row.lot, row.on_hand)).collect();
    assert_eq!(told, ["milk L1 3", "milk L2 2"]);
}

#[test]
fn r114_without_a_filter_every_piece_is_found() {
    let shop = Shop::after(&LIFE);
    let filtered = Query { warehouse: Some("shop".into()), state: Some(State::In), ..Query::default() };
    assert_eq!(find(&shop.book, &filtered, 9).count, 1);
    assert_eq!(find(&shop.book, &Query::default(), 9).count, 3);
}

#[test]
fn r103_r115_a_number_of_a_lot_leads_to_its_places_and_documents() {
    let shop = Shop::after(&[
        "P1 purchase main: milk 5 @ L1:5:2027-01-01 | phone 1 = A1",
        "T1 transfer main>shop: milk 2 @ L1:2",
        "S1 sale shop by li: milk 1 @ L1:1",
    ]);
    let lot = serial_rules::insight::lots::lot(&shop.book, &"milk".into(), &"L1".into()).expect("it came in");
    let places: Vec<String> = lot.on_hand.iter().map(|(place, here)| format!("{place} {here}")).collect();
    assert_eq!(places, ["main 3", "shop 1"]);
    assert_eq!(lot.documents.iter().map(|header| header.id.to_string()).collect::<Vec<_>>(), ["P1", "T1", "S1"]);
}

#[test]
fn r117_a_number_alone_tells_the_piece_its_place_and_its_life() {
    let shop = Shop::after(&["P1 purchase main: phone 1 = A1", "T1 transfer main>shop: phone 1 = A1"]);
    let told = life(&shop.book, &"a1".into());
    assert_eq!(told.steps.len(), 2);
    let piece = told.piece.expect("it came in");
    assert_eq!((piece.product, piece.warehouse), (Some("phone".into()), Some("shop".into())));
}

/// Phones of a supplier and of none, sold to two customers; one came back.
const TRADE: [&str; 6] = [
    "P1 purchase main 02 by acme: phone 2 = A1 A2",
    "P2 purchase shop 03: phone 1 = Z1 | tablet 1 = T1",
    "S1 sale main 05 by li: phone 2 = A1 A2",
    "R1 sale-return main 06: phone 1 = A2",
    "S2 sale shop 09 by wang: tablet 1 = T1",
    "S3 sale shop 10 by li: phone 1 = Z1",
];

fn trade() -> Shop {
    let mut shop = Shop::after(&TRADE[..4]);
    for line in &TRADE[4..] {
        assert_eq!(shop.say(line), "ok", "{line}");
    }
    let phone = shop.book.catalogue.product(&"phone".into()).expect("it is in the sample").clone();
    shop.must(&serial_rules::Command::SaveProduct(serial_rules::model::Product { warranty_months: Some(1), ..phone }));
    shop.must(&serial_rules::Command::PackCarton { code: "BOX1".into(), serials: vec!["A1".into(), "T1".into()] });
    shop
}

#[test]
fn r39_each_filter_holds_alone_and_with_the_others() {
    let shop = trade();
    let found = |query: Query| -> String {
        let pieces = find(&shop.book, &query, 9).pieces;
        pieces.iter().map(|piece| shop.book.serials.text(*piece)).collect::<Vec<_>>().join(" ")
    };
    let all = Query::default;
    let day = |text: &str| text.parse().ok();
    assert_eq!(found(Query { customer: Some("li".into()), ..all() }), "Z1 A2 A1", "also one that came back");
    let with_li = Query { customer: Some("li".into()), state: Some(State::Sold), ..all() };
    assert_eq!(found(with_li.clone()), "Z1 A1");
    assert_eq!(found(Query { supplier: Some("acme".into()), ..with_li }), "A1");
    assert_eq!(found(Query { customer: Some("nobody".into()), ..all() }), "");
    assert_eq!(found(Query { document: Some("S1".into()), ..all() }), "A2 A1");
    assert_eq!(found(Query { document: Some("S1".into()), text: "2".into(), ..all() }), "A2");
    assert_eq!(found(Query { document: Some("S9".into()), ..all() }), "");
    assert_eq!(found(Query { carton: Some("BOX1".into()), ..all() }), "T1 A1");
    assert_eq!(found(Query { carton: Some("BOX1".into()), document: Some("S1".into()), ..all() }), "A1");
    assert_eq!(found(Query { from: day("2026-01-06"), until: day("2026-01-09"), ..all() }), "T1 A2");
    assert_eq!(found(Query { until: day("2026-01-05"), ..all() }), "A1");
    let on = |wanted, text: &str| Query { warranty: day(text).map(|day| (wanted, day)), ..all() };
    assert_eq!(found(on(Warranty::Running, "2026-02-05")), "Z1 A1", "the last day is good");
    assert_eq!(found(on(Warranty::Running, "2026-02-06")), "Z1");
    assert_eq!(found(on(Warranty::Over, "2026-02-06")), "A1");
}

#[test]
fn r39_what_is_found_comes_in_the_order_asked_for() {
    let shop = trade();
    let found = |order: Order| -> String {
        let pieces = find(&shop.book, &Query { order, ..Query::default() }, 9).pieces;
        pieces.iter().map(|piece| shop.book.serials.text(*piece)).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(found(Order::Best), "T1 Z1 A2 A1");
    assert_eq!(found(Order::Serial), "A1 A2 T1 Z1");
    assert_eq!(found(Order::Moved), "Z1 T1 A2 A1");
    assert_eq!(found(Order::Oldest), "A1 A2 T1 Z1");
    assert_eq!(find(&shop.book, &Query { order: Order::Serial, ..Query::default() }, 1).count, 4);
}

#[test]
fn r112_r114_what_is_found_is_grouped_by_what_it_has_in_common() {
    let shop = trade();
    let groups = |by: Grouping| -> Vec<String> {
        let told = |group: &Group| {
            let state = group.state.map(|state| format!("{state:?}"));
            let name = group.id.clone().or(state).unwrap_or("-".to_owned());
            let pieces: Vec<&str> = group.pieces.iter().map(|piece| shop.book.serials.text(*piece)).collect();
            format!("{name}: {}", pieces.join(" "))
        };
        grouped(&shop.book, &Query::default(), by, 9).iter().map(told).collect()
    };
    assert_eq!(groups(Grouping::Product), ["phone: Z1 A2 A1", "tablet: T1"]);
    assert_eq!(groups(Grouping::State), ["Sold: T1 Z1 A1", "In: A2"]);
    assert_eq!(groups(Grouping::Warehouse), ["main: A2", "-: T1 Z1 A1"]);
    assert_eq!(groups(Grouping::Customer), ["li: Z1 A1", "wang: T1", "-: A2"]);
    assert_eq!(groups(Grouping::Supplier), ["acme: A2 A1", "-: T1 Z1"]);
}

#[test]
fn r39_many_serials_are_found_at_once() {
    let shop = Shop::after(&LIFE);
    let asked = ["c1", "nobody", "A0042", "C1"].map(Into::into);
    let (known, unknown) = serial_rules::insight::search::find_each(&shop.book, &asked);
    let known: Vec<&str> = known.into_iter().map(|piece| shop.book.serials.text(piece)).collect();
    assert_eq!(known, ["C1", "A0042"]);
    assert_eq!(unknown.iter().map(|serial| serial.as_str()).collect::<Vec<_>>(), ["nobody"]);
}
