//! Reports: what was sold and bought and what was left of it, what moved, whose warranty ends, what is missing.

use serial_rules::Book;
use serial_rules::Command;
use serial_rules::insight::life;
use serial_rules::insight::report::circulation::{self, circulation};
use serial_rules::insight::report::missing::{self, Why, missing};
use serial_rules::insight::report::trade::{self, By, Key, Side, Sum, grouped, over_time, traded};
use serial_rules::insight::report::{Span, holdings, warranties};
use serial_rules::insight::stock::{Holding, stock};
use serial_rules::model::{Date, Money, Quantity, Tax};

use super::shop::{Shop, document};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn span(from: &str, to: &str) -> Span {
    Span { from: day(from), to: day(to) }
}

fn january() -> Span {
    span("2026-01-01", "2026-01-31")
}

/// Posts documents in the notation of [`Shop::say`], each with the prices of its lines; a blank one has none.
fn shop(rows: &[(&str, &str)]) -> Shop {
    let mut shop = Shop::sample();
    for (asked, prices) in rows {
        let Some((head, lines)) = asked.split_once(':') else {
            assert!(shop.say(asked).starts_with("ok"), "{asked}");
            continue;
        };
        let mut document = document(&head.split_whitespace().collect::<Vec<_>>(), lines);
        let (prices, discount) = prices.split_once('-').unwrap_or((prices, ""));
        for (line, price) in document.lines.iter_mut().zip(prices.split_whitespace()) {
            line.price = price.parse().ok();
        }
        document.discount = discount.parse().ok();
        shop.must(&Command::Post(document));
    }
    shop.is_sound();
    shop
}

/// `name: quantity on documents = net, cost, margin`, what is nothing left out.
fn rows(book: &Book, side: Side, by: By) -> Vec<String> {
    let facts = traded(book, side, january(), &trade::Filter::default());
    let told = |row: &trade::Row| {
        let name = match &row.key {
            Key::Product(id) => id.to_string(),
            Key::Partner(id) => id.as_ref().map_or("nobody".to_owned(), ToString::to_string),
            Key::Day(day) => day.day().to_string(),
            Key::Document(id) => id.to_string(),
        };
        let Sum { quantity, net, cost, uncosted, .. } = row.sum;
        let margin = row.sum.margin().map_or("?".to_owned(), |margin| margin.to_string());
        let uncosted = if uncosted.is_zero() { String::new() } else { format!(", {uncosted} unknown") };
        format!("{name}: {quantity} on {} = {net}, {cost}, {margin}{uncosted}", row.documents)
    };
    grouped(book, &facts, by).iter().map(told).collect()
}

#[test]
fn r121_a_piece_cost_what_it_was_bought_for_and_the_rest_goes_first_in_first_out() {
    let shop = shop(&[
        ("P1 purchase main 02 by acme: phone 2 = A1 A2 | cable 2", "600 1.5"),
        ("P2 purchase main 03 by acme: phone 1 = A3 | cable 10", "500 2"),
        ("S1 sale main 05 by li: phone 2 = A3 A1 | cable 3", "900 9"),
        ("S2 sale main 06: phone 1 = A2", "650"),
        ("void S2", ""),
    ]);
    // Two cables at 1.50 and one at 2.00.
    assert_eq!(
        rows(&shop.book, Side::Sales, By::Product),
        ["phone: 2 on 1 = 1800, 1100, 700", "cable: 3 on 1 = 27, 5, 22"]
    );
    assert_eq!(rows(&shop.book, Side::Sales, By::Document), ["S1: 5 on 1 = 1827, 1105, 722"]);
    assert_eq!(rows(&shop.book, Side::Purchases, By::Partner), ["acme: 15 on 2 = 1723, 0, ?, 15 unknown"]);
}

#[test]
fn r121_a_later_purchase_changes_no_earlier_margin_and_what_is_unknown_is_told_apart() {
    let mut shop = shop(&[
        ("O1 opening main 01: phone 1 = A1 | cable 4", ""),
        ("S1 sale main 02: phone 1 = A1 | cable 1", "900 9"),
        ("P1 purchase main 03: phone 1 = A2 | cable 1", "600 2"),
        ("S2 sale main 04: phone 1 = A2 | cable 1", "900 9"),
    ]);
    let expected = ["S1: 2 on 1 = 909, 0, ?, 2 unknown", "S2: 2 on 1 = 909, 602, 307"];
    assert_eq!(rows(&shop.book, Side::Sales, By::Document), expected);
    // The usual cost of a product is known for all its sales.
    let cable = shop.book.catalogue.product(&"cable".into()).expect("a product").clone();
    shop.must(&Command::SaveProduct(serial_rules::model::Product { cost: Some(Money::whole(1)), ..cable }));
    assert_eq!(rows(&shop.book, Side::Sales, By::Document)[0], "S1: 2 on 1 = 909, 1, 8, 1 unknown");
}

#[test]
fn r120_what_came_back_counts_against_what_went_out_with_its_cost() {
    let shop = shop(&[
        ("P1 purchase main 02 by acme: phone 3 = A1 A2 A3 | cable 5", "600 2"),
        ("S1 sale main 05 by li: phone 2 = A1 A2 | cable 4", "900 9"),
        ("R1 sale-return main 06 by li against S1: phone 1 = A2 | cable 1", "900 9"),
        ("B1 purchase-return main 07 by acme: phone 1 = A3", "600"),
    ]);
    let expected = ["5: 6 on 1 = 1836, 1208, 628", "6: -2 on 1 = -909, -602, -307"];
    assert_eq!(rows(&shop.book, Side::Sales, By::Day), expected);
    assert_eq!(rows(&shop.book, Side::Sales, By::Partner), ["li: 4 on 2 = 927, 606, 321"]);
    let bought = rows(&shop.book, Side::Purchases, By::Product);
    assert_eq!(bought, ["phone: 2 on 2 = 1200, 0, ?, 2 unknown", "cable: 5 on 1 = 10, 0, ?, 5 unknown"]);
}

#[test]
fn r121_a_bundle_costs_what_its_components_cost_and_they_are_not_told_twice() {
    let shop = shop(&[
        ("P1 purchase main 02: phone 2 = A1 A2 | cable 10", "600 2"),
        ("S1 sale main 05: kit 1 | phone 1 = A1 of 0 | cable 1", "700 0 9"),
        ("S2 sale main 06: pair 2", "15"),
    ]);
    let expected = ["kit: 1 on 1 = 700, 604, 96", "pair: 2 on 1 = 30, 8, 22", "cable: 1 on 1 = 9, 2, 7"];
    assert_eq!(rows(&shop.book, Side::Sales, By::Product), expected);
}

#[test]
fn r120_a_discount_and_a_tax_are_shared_out_to_the_cent() {
    let mut shop = shop(&[("P1 purchase main 02: phone 1 = A1 | cable 9", "")]);
    let words = ["S1", "sale", "main", "05"];
    let mut sale = document(&words, "phone 1 = A1 | cable 1");
    for (line, price) in sale.lines.iter_mut().zip(["33.33", "66.66"]) {
        line.price = price.parse().ok();
    }
    sale.discount = Some(Money::whole(10));
    sale.tax = Some(Tax { rate: "13".parse().expect("a rate"), is_included: true });
    let untaxed = sale.untaxed();
    shop.must(&Command::Post(sale));
    let facts = traded(&shop.book, Side::Sales, january(), &trade::Filter::default());
    let nets: Vec<Money> = facts.iter().map(|fact| fact.sum.net).collect();
    assert!(nets.iter().all(|net| *net == net.rounded_to(2)), "{nets:?}");
    assert_eq!(nets.iter().copied().sum::<Money>(), untaxed);
    assert_eq!(facts[0].sum.margin_rate(), None, "without a cost there is no margin");
}

#[test]
fn r120_filters_and_days_leave_out_what_they_say() {
    let shop = shop(&[
        ("P1 purchase main 02 by acme: phone 2 = A1 A2 | cable 5", "600 2"),
        ("T1 transfer main>shop 03: phone 1 = A2", ""),
        ("S1 sale main 05 by li: phone 1 = A1 | cable 1", "900 9"),
        ("S2 sale shop 2026-02-01 by wang: phone 1 = A2", "950"),
    ]);
    let year = span("2026-01-05", "2026-02-01");
    let net = |filter: &trade::Filter, span: Span| -> String {
        Sum::of(&traded(&shop.book, Side::Sales, span, filter)).net.to_string()
    };
    let all = trade::Filter::default();
    assert_eq!(net(&all, year), "1859");
    assert_eq!(net(&all, span("2026-01-06", "2026-01-31")), "0");
    assert_eq!(net(&trade::Filter { product: Some("phone".into()), ..all.clone() }, year), "1850");
    assert_eq!(net(&trade::Filter { partner: Some("li".into()), ..all.clone() }, year), "909");
    assert_eq!(net(&trade::Filter { warehouse: Some("shop".into()), ..all.clone() }, year), "950");
    assert_eq!(net(&trade::Filter { product: Some("none".into()), ..all.clone() }, year), "0");
    let facts = traded(&shop.book, Side::Sales, year, &all);
    let nets: Vec<Money> = over_time(&shop.book, &facts, year).iter().map(|(_, sum)| sum.net).collect();
    assert_eq!((nets.len(), nets[0], nets[27]), (28, Money::whole(909), Money::whole(950)));
}

#[test]
fn steps_of_a_span_are_days_weeks_or_months_and_together_the_span() {
    for (from, to, count) in [
        ("2026-01-01", "2026-01-01", 1),
        ("2026-01-01", "2026-02-14", 45),
        ("2026-01-01", "2026-02-15", 7),
        ("2026-01-31", "2026-12-01", 12),
        ("2026-01-02", "2026-01-01", 0),
    ] {
        let span = span(from, to);
        let steps = span.steps();
        assert_eq!(steps.len(), count, "{from} to {to}");
        assert_eq!(steps.iter().map(|step| step.days()).sum::<i32>(), span.days());
    }
}

fn name(key: &holdings::Key) -> String {
    match key {
        holdings::Key::Product(id) => id.to_string(),
        holdings::Key::Warehouse(id) => id.to_string(),
        holdings::Key::Category(name) => format!("in {name}"),
    }
}

#[test]
fn r118_holdings_are_told_by_product_warehouse_and_category() {
    let shop = shop(&[
        ("P1 purchase main 02: phone 2 = A1 A2 | cable 3", "600 0.335"),
        ("T1 transfer main>shop 03: phone 1 = A2", ""),
    ]);
    let told = |filter: &holdings::Filter, by: holdings::By| -> Vec<String> {
        let rows = holdings::rows(&shop.book, day("2026-01-31"), filter, by);
        rows.iter().map(|(key, holding)| format!("{} {} {}", name(key), holding.on_hand(), holding.worth)).collect()
    };
    let all = holdings::Filter::default();
    assert_eq!(told(&all, holdings::By::Product), ["phone 2 1200", "cable 3 1.01"]);
    assert_eq!(told(&all, holdings::By::Warehouse), ["main 4 601.01", "shop 1 600"]);
    assert_eq!(told(&all, holdings::By::Category), ["in  5 1201.01"]);
    let here = holdings::Filter { warehouse: Some("shop".into()), product: None };
    assert_eq!(told(&here, holdings::By::Product), ["phone 1 600"]);
}

#[test]
fn r122_every_movement_between_two_days_is_told_void_ones_marked() {
    let shop = Shop::after(&[
        "P1 purchase main 02 by acme: phone 2 = A1 A2 | tablet 1 = T1",
        "T1 transfer main>shop 04: phone 1 = A2",
        "S1 sale shop 05 by li: phone 1 = A2",
        "void S1",
        "S2 sale main 06 by li: phone 1 = A1",
    ]);
    let told = |span: Span, filter: &circulation::Filter| -> Vec<String> {
        let moved = circulation(&shop.book, span, filter);
        let told = moved.iter().map(|movement| {
            let step = life::step(&shop.book, movement);
            let mark = if step.is_void { " void" } else { "" };
            format!("{} {}{mark}", step.document.expect("a document"), shop.book.serials.text(movement.piece))
        });
        told.collect()
    };
    let all = circulation::Filter::default();
    assert_eq!(told(span("2026-01-04", "2026-01-06"), &all), ["T1 A2", "S1 A2 void", "S2 A1"]);
    let tablets = circulation::Filter { product: Some("tablet".into()), ..all.clone() };
    assert_eq!(told(january(), &tablets), ["P1 T1"]);
    let in_shop = circulation::Filter { warehouse: Some("shop".into()), ..all.clone() };
    assert_eq!(told(january(), &in_shop), ["T1 A2", "S1 A2 void"]);
    let to_li = circulation::Filter { partner: Some("li".into()), kind: Some(read("sale")), ..all.clone() };
    assert_eq!(told(january(), &to_li), ["S1 A2 void", "S2 A1"]);
    let kinds = circulation::by_kind(&shop.book, &circulation(&shop.book, january(), &all));
    assert_eq!(kinds, [(read("purchase"), 3), (read("sale"), 1), (read("transfer"), 1)]);
}

fn read<T: serde::de::DeserializeOwned>(word: &str) -> T {
    super::shop::read(word)
}

#[test]
fn r123_a_warranty_that_ends_on_either_day_is_told_and_one_of_a_piece_that_came_back_is_not() {
    let shop = Shop::after(&[
        "P1 purchase main 02: phone 4 = A1 A2 A3 A4 | tablet 1 = T1",
        "S1 sale main 05 by li: phone 1 = A1 | tablet 1 = T1",
        "S2 sale main 08 by wang: phone 2 = A2 A3",
        "S3 sale main 09 by li: phone 1 = A4",
        "R1 sale-return main 10 by wang: phone 1 = A3",
    ]);
    let ending = |from: &str, to: &str, filter: &warranties::Filter| -> String {
        let pieces = warranties::ending(&shop.book, span(from, to), filter);
        pieces.iter().map(|piece| piece.serial.clone()).collect::<Vec<_>>().join(" ")
    };
    let all = warranties::Filter::default();
    assert_eq!(ending("2027-01-05", "2027-01-08", &all), "A1 A2");
    assert_eq!(ending("2027-01-06", "2027-01-09", &all), "A2 A4");
    let of_li = warranties::Filter { partner: Some("li".into()), product: None };
    assert_eq!(ending("2027-01-01", "2027-12-31", &of_li), "A1 A4");
    assert_eq!(ending("2027-01-01", "2027-12-31", &warranties::Filter { product: Some("tablet".into()), ..all }), "");
}

#[test]
fn r124_what_is_missing_is_told_until_it_turns_up() {
    let mut shop = Shop::after(&[
        "P1 purchase main 02: phone 6 = A1 A2 A3 | cable 9",
        "C1 count main 05 scope phone+cable: phone 5 = A1 A3 | cable 7",
        "D1 dispatch main>shop 06: phone 1 = A3 | cable 2",
        "D2 dispatch main>shop 20: phone 1 = A1",
    ]);
    let told = |shop: &Shop, filter: &missing::Filter| -> Vec<String> {
        let found = missing(&shop.book, day("2026-01-21"), january(), filter);
        let told = found.iter().map(|it| {
            let by = it.by.as_ref().map(|(id, _)| id.to_string()).unwrap_or_default();
            let piece = it.piece.map_or(it.product.to_string(), |piece| shop.book.serials.text(piece).to_owned());
            format!("{:?} {piece} {} {by}", it.why, it.quantity)
        });
        told.collect()
    };
    let three_days = missing::Filter { days_on_the_way: 3, ..missing::Filter::default() };
    let expected = ["Lost A2 1 C1", "Lost cable 2 C1", "Late A3 1 D1", "Late cable 2 D1", "Unnamed phone 3 "];
    assert_eq!(told(&shop, &three_days), expected);
    assert_eq!(told(&shop, &missing::Filter { days_on_the_way: 0, ..three_days.clone() }).len(), 6, "D2 is a day old");
    let in_shop = missing::Filter { warehouse: Some("shop".into()), ..three_days.clone() };
    assert_eq!(told(&shop, &in_shop), Vec::<String>::new());
    for asked in ["E1 receipt shop 21 against D1: phone 1 = A3 | cable 2", "C2 count main 22: phone 4 = A2"] {
        assert_eq!(shop.say(asked), "ok", "{asked}");
    }
    assert_eq!(told(&shop, &three_days), ["Lost cable 2 C1", "Unnamed phone 3 "]);
    assert_eq!(Why::ALL.len(), 3);
}

/// Whatever happened: however it is grouped, the parts add up, and what is left of the stock is what was not sold.
pub(crate) fn agree(book: &Book) {
    let always = span("2000-01-01", "2100-01-01");
    for side in [Side::Sales, Side::Purchases] {
        let facts = traded(book, side, always, &trade::Filter::default());
        let all = Sum::of(&facts);
        for by in By::ALL {
            let mut sum = Sum::default();
            for row in grouped(book, &facts, by) {
                sum.add(&row.sum);
            }
            assert_eq!(sum, all, "{side:?} by {by:?}");
        }
        for fact in &facts {
            let Sum { quantity, uncosted, .. } = fact.sum;
            assert!(uncosted.abs() <= quantity.abs(), "{fact:?}");
        }
    }
    let today = day("2026-06-30");
    let rows = holdings::rows(book, today, &holdings::Filter::default(), holdings::By::Product);
    let on_hand: Quantity = rows.iter().map(|(_, holding)| holding.on_hand()).sum();
    assert_eq!(on_hand, stock(book, today).values().map(Holding::on_hand).sum());
}
