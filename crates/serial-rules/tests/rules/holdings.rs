//! What lies where, what it cost and how old it is; lots, partners and warehouses with their histories; sales by day.

use std::collections::BTreeMap;

use serial_rules::insight::lots::{self, Freshness, freshness};
use serial_rules::insight::stock::{Holding, stock};
use serial_rules::insight::{history, sales};
use serial_rules::model::{Date, Money, Product, Quantity, Tax, Tracking};
use serial_rules::{Book, Command};

use super::shop::{Shop, document, product};

/// The day on which these shops are looked at: the 30th of June 2026.
const TODAY: Date = Date::constant(2026, 6, 30);

/// Posts documents in the notation of [`Shop::say`], each with a price for its lines; a blank one has none.
fn shop(rows: &[(&str, &str)]) -> Shop {
    let mut shop = Shop::sample();
    for (asked, price) in rows {
        let Some((head, lines)) = asked.split_once(':').filter(|(head, _)| !head.starts_with("track")) else {
            assert!(shop.say(asked).starts_with("ok"), "{asked}");
            continue;
        };
        let mut document = document(&head.split_whitespace().collect::<Vec<_>>(), lines);
        document.lines.iter_mut().for_each(|line| line.price = price.parse().ok());
        shop.must(&Command::Post(document));
    }
    shop.is_sound();
    shop
}

/// `product warehouse lot: on hand (+ on the way) = worth, unpriced; ages; since oldest`, what is nothing left out.
fn told(book: &Book) -> Vec<String> {
    stock(book, TODAY)
        .iter()
        .map(|((product, warehouse, lot), holding)| {
            let product = &book.catalogue.product_at(*product).expect("a product").id;
            let warehouse = &book.catalogue.warehouse_at(*warehouse).expect("a warehouse").id;
            let lot = lot.as_ref().map(|lot| format!(" {lot}")).unwrap_or_default();
            format!("{product} {warehouse}{lot}: {}", one(holding))
        })
        .collect()
}

fn one(holding: &Holding) -> String {
    let or_none = |sign: &str, quantity: Quantity| {
        if quantity.is_zero() { String::new() } else { format!(" {sign}{quantity}") }
    };
    let ages: Vec<String> = holding.ages.iter().map(|aged| aged.quantity.to_string()).collect();
    let oldest = holding.oldest.map_or("never".to_owned(), |day| day.to_string());
    format!(
        "{}+{}{} = {}{}; {}; since {oldest}",
        holding.named,
        holding.unnamed,
        or_none("way ", holding.on_the_way),
        holding.worth,
        or_none("unpriced ", holding.unpriced),
        ages.join("/"),
    )
}

/// Whatever happened: what is held adds up to what is on hand, and each of it has an age.
pub(crate) fn agree(book: &Book) {
    let mut sums: BTreeMap<_, (usize, Quantity)> = BTreeMap::new();
    for ((product, warehouse, lot), holding) in stock(book, TODAY) {
        let (named, unnamed) = sums.entry((product, warehouse)).or_default();
        *named += holding.named;
        *unnamed += holding.unnamed;
        let aged: Quantity = holding.ages.iter().map(|aged| aged.quantity).sum();
        let worth: Money = holding.ages.iter().map(|aged| aged.worth).sum();
        let expected = Quantity::count(holding.named) + holding.unnamed.max(Quantity::ZERO) + holding.on_the_way;
        assert_eq!((aged, worth), (expected, holding.worth), "{product:?} {warehouse:?} {lot:?}");
    }
    sums.retain(|_, (named, unnamed)| *named > 0 || !unnamed.is_zero());
    let on_hand =
        book.stock.cells().map(|(product, warehouse, here)| ((product, warehouse), (here.named, here.unnamed)));
    let on_hand: BTreeMap<_, _> = on_hand.filter(|(_, (named, unnamed))| *named > 0 || !unnamed.is_zero()).collect();
    assert_eq!(sums, on_hand);
}

#[test]
fn r118_a_named_piece_is_worth_what_it_was_bought_for_wherever_it_lies() {
    let shop = shop(&[
        ("P1 purchase main 2026-01-10: phone 2 = A1 A2", "600"),
        ("P2 purchase main 2026-06-10: phone 1 = A3", "500"),
        ("T1 transfer main>shop 2026-06-20: phone 1 = A1", ""),
        ("S1 sale main 2026-06-21: phone 1 = A2", "900"),
        ("R1 sale-return main 2026-06-25: phone 1 = A2", "900"),
    ]);
    let expected =
        ["phone main: 2+0 = 1100; 2/0/0/0; since 2026-06-10", "phone shop: 1+0 = 600; 0/0/1/0; since 2026-01-10"];
    assert_eq!(told(&shop.book), expected);
}

#[test]
fn r118_what_has_no_name_goes_out_first_in_first_out() {
    let shop = shop(&[
        ("P1 purchase main 2025-11-01: cable 5", "2"),
        ("P2 purchase main 2026-03-01: cable 5", "3.3333"),
        ("P3 purchase main 2026-06-29: cable 2", ""),
        ("T1 transfer main>shop 2026-06-29: cable 3", ""),
        ("S1 sale main 2026-06-30: cable 1", "9"),
    ]);
    // Five of the first are not all gone: three lie in the shop, one is sold, one is left.
    let expected =
        ["cable main: 0+8 = 25.338; 2/0/5/1; since 2025-11-01", "cable shop: 0+3 = 6; 0/0/0/3; since 2025-11-01"];
    assert_eq!(told(&shop.book), expected);
}

#[test]
fn r118_naming_a_piece_makes_it_no_younger_and_no_cheaper() {
    let mut shop = shop(&[
        ("P1 purchase main 2025-10-01: phone 2", "600"),
        ("P2 purchase main 2026-06-01: phone 1", "500"),
        ("X1 adjust main 2026-06-20: phone +N1", ""),
    ]);
    assert_eq!(told(&shop.book), ["phone main: 1+2 = 1700; 1/0/0/2; since 2025-10-01"]);
    // Nor does the loss of all names.
    assert!(shop.say("track none: phone").starts_with("ok"));
    assert_eq!(told(&shop.book), ["phone main: 0+3 = 1700; 1/0/0/2; since 2025-10-01"]);
}

#[test]
fn d7_what_is_on_its_way_is_still_the_shops_and_lies_nowhere() {
    let mut shop = shop(&[
        ("P1 purchase main 2026-01-10: phone 3 = A1 A2", "600"),
        ("P2 purchase main 2026-06-10: milk 4 @ L1:4:2026-08-01", "5"),
        ("D1 dispatch main>shop 2026-06-20: phone 2 = A1 | milk 3 @ L1:3", ""),
        ("E1 receipt shop 2026-06-21 against D1: phone 1 = A1 | milk 1 @ L1:1", ""),
    ]);
    let before = [
        "phone main: 1+0 = 600; 0/0/1/0; since 2026-01-10",
        "phone shop: 1+0 way 1 = 1200; 0/0/2/0; since 2026-01-10",
        "milk main L1: 0+1 = 5; 1/0/0/0; since 2026-06-10",
        "milk shop L1: 0+1 way 2 = 15; 3/0/0/0; since 2026-06-10",
    ];
    assert_eq!(told(&shop.book), before);
    // Taken back, it lies where it lay (R98).
    assert_eq!((shop.say("void E1"), shop.say("void D1")), ("ok".into(), "ok".into()));
    let after =
        ["phone main: 2+1 = 1800; 0/0/3/0; since 2026-01-10", "milk main L1: 0+4 = 20; 4/0/0/0; since 2026-06-10"];
    assert_eq!(told(&shop.book), after);
}

#[test]
fn r118_worth_is_without_tax_and_after_the_discount_and_never_guessed() {
    let mut shop = Shop::sample();
    let usual = Product { cost: "4".parse().ok(), ..product("tape", Tracking::None, Vec::new()) };
    shop.must(&Command::SaveProduct(usual));
    let tax = |is_included| Some(Tax { rate: "13".parse().expect("a rate"), is_included });
    for (asked, is_included, discount) in [
        ("P1 purchase main 2026-06-01: cable 2 | milk 1 @ L1:1", false, "13"),
        ("P2 purchase shop 2026-06-01: cable 1", true, "0"),
    ] {
        let (head, lines) = asked.split_once(':').expect("a head");
        let mut document = document(&head.split_whitespace().collect::<Vec<_>>(), lines);
        (document.tax, document.discount) = (tax(is_included), discount.parse().ok());
        document.lines.iter_mut().for_each(|line| line.price = "113".parse().ok());
        shop.must(&Command::Post(document));
    }
    assert_eq!(shop.say("O1 opening main 2026-06-02: tape 2 | tablet 1 = T1"), "ok");
    let worth: Vec<(Money, Quantity)> =
        stock(&shop.book, TODAY).values().map(|holding| (holding.worth, holding.unpriced)).collect();
    let row = |worth: &str, unpriced: i64| (worth.parse::<Money>().expect("a sum"), Quantity::whole(unpriced));
    // 339 less 13, two thirds of it; 113 less its tax; a third; nothing known; twice the usual cost.
    assert_eq!(worth, [row("0", 1), row("217.3333", 0), row("100", 0), row("108.6667", 0), row("8", 0)]);
}

#[test]
fn d15_what_was_sold_before_it_came_is_paid_back_first() {
    let shop = shop(&[
        ("P1 purchase main 2026-06-01: cable 1", "2"),
        ("negative on", ""),
        ("S1 sale main 2026-06-02: cable 3", "9"),
        ("P2 purchase main 2026-06-03: cable 5", "4"),
        ("S2 sale shop 2026-06-04: cable 1", "9"),
    ]);
    let expected = ["cable main: 0+3 = 12; 3/0/0/0; since 2026-06-03", "cable shop: 0+-1 = 0; 0/0/0/0; since never"];
    assert_eq!(told(&shop.book), expected);
}

#[test]
fn d12_what_was_used_up_is_what_an_assembly_cost() {
    let mut shop = shop(&[("P1 purchase main 2026-01-10: cable 6", "2")]);
    shop.must(&Command::SaveProduct(product("lead", Tracking::None, Vec::new())));
    assert_eq!(shop.say("A1 assembly main 2026-06-01: cable 4 used | lead 1 made"), "ok");
    let expected = ["cable main: 0+2 = 4; 0/0/2/0; since 2026-01-10", "lead main: 0+1 = 8; 1/0/0/0; since 2026-06-01"];
    assert_eq!(told(&shop.book), expected);
}

#[test]
fn r105_a_lot_tells_who_has_how_much_of_it() {
    let shop = shop(&[
        ("P1 purchase main 02 by acme: milk 9 @ L1:9:2026-07-10", ""),
        ("T1 transfer main>shop 03: milk 3 @ L1:3", ""),
        ("S1 sale main 05 by li: milk 2 @ L1:2", ""),
        ("S2 sale shop 06 by wang: milk 1 @ L1:1", ""),
        ("S3 sale shop 07: milk 1 @ L1:1", ""),
        ("S4 sale main 08 by li: milk 2 @ L1:2", ""),
        ("void S4", ""),
        ("R1 sale-return main 09 by wang: milk 1 @ L1:1", ""),
    ]);
    let (milk, lot) = ("milk".into(), "L1".into());
    let who = |holder: &lots::Holder| {
        format!("{} {}", holder.partner.as_ref().map_or("-", |id| id.as_str()), holder.quantity)
    };
    let holders: Vec<String> = lots::holders(&shop.book, &milk, &lot).iter().map(who).collect();
    assert_eq!(holders, ["li 2", "- 1"]);
    let steps: Vec<String> = lots::steps(&shop.book, &milk, &lot)
        .iter()
        .map(|step| format!("{} +{} -{}", step.header.id, step.came_in, step.went_out))
        .collect();
    assert_eq!(steps[..3], ["P1 +9 -0", "T1 +3 -3", "S1 +0 -2"]);
    let rows = lots::all(&shop.book);
    assert_eq!((rows.len(), rows[0].on_hand, rows[0].warehouses), (1, Quantity::whole(6), 2));
}

#[test]
fn d27_the_day_of_expiry_is_still_good() {
    let day = |text: &str| text.parse::<Date>().ok();
    for (expiry, expected) in [
        (day("2026-06-29"), Freshness::Expired(1)),
        (day("2026-06-30"), Freshness::Soon(0)),
        (day("2026-07-30"), Freshness::Soon(30)),
        (day("2026-07-31"), Freshness::Good),
        (None, Freshness::Good),
    ] {
        assert_eq!(freshness(expiry, TODAY), expected, "{expiry:?}");
    }
}

#[test]
fn r119_a_partner_tells_what_they_bought_and_which_pieces_they_have() {
    let shop = shop(&[
        ("P1 purchase main 02 by acme: phone 3 = A1 A2 A3 | cable 9", "10"),
        ("S1 sale main 05 by li: phone 2 = A1 A2 | cable 2", "20"),
        ("R1 sale-return main 06 by li: phone 1 = A1", "20"),
        ("S2 sale main 07 by li: cable 1", "20"),
        ("void S2", ""),
    ]);
    let li = history::dealings(&shop.book, &"li".into());
    assert_eq!((li.sold.documents, li.sold.total, li.taken_back.total), (1, Money::whole(80), Money::whole(20)));
    let dealt: Vec<String> =
        li.products.iter().map(|dealt| format!("{} {} {}", dealt.product, dealt.sold, dealt.sum)).collect();
    assert_eq!(dealt, ["cable 2 40", "phone 1 20"]);
    let pieces: Vec<&str> = li.pieces.iter().map(|piece| shop.book.serials.text(*piece)).collect();
    assert_eq!(pieces, ["A2"]);
    let acme = history::dealings(&shop.book, &"acme".into());
    assert_eq!((acme.bought.total, acme.products[0].bought), (Money::whole(120), Quantity::whole(9)));
    assert_eq!(history::dealings(&shop.book, &"nobody".into()), history::Dealings::default());
}

#[test]
fn r119_a_warehouse_tells_what_came_and_what_went() {
    let shop = shop(&[
        ("P1 purchase main 02: phone 3 = A1 A2 | cable 4", ""),
        ("X1 adjust main 03: phone +N1", ""),
        ("T1 transfer main>shop 04: phone 1 = A1 | cable 1", ""),
        ("Q1 quotation: cable 1", ""),
    ]);
    let told = |warehouse: &str| -> Vec<String> {
        let passages = history::passages(&shop.book, &warehouse.into());
        let one = |passage: &history::Passage| {
            format!("{} +{} -{}", shop.book.documents.at(passage.document).id, passage.came_in, passage.went_out)
        };
        passages.iter().map(one).collect()
    };
    assert_eq!(told("main"), ["T1 +0 -2", "P1 +7 -0"]);
    assert_eq!(told("shop"), ["T1 +2 -0"]);
}

#[test]
fn sales_by_day_have_a_mean_of_seven_days() {
    let shop = shop(&[
        ("O1 opening main 2026-01-01: cable 99", ""),
        ("S1 sale main 2026-06-22: cable 1", "70"),
        ("S2 sale main 2026-06-29: cable 1", "7"),
        ("S3 sale main 2026-06-30: cable 1", "1"),
        ("S4 sale main 2026-06-30: cable 1", "7"),
        ("void S3", ""),
    ]);
    let days = sales::by_day(&shop.book, 3, TODAY);
    let told: Vec<String> = days.iter().map(|day| format!("{} {} {}", day.day, day.total, day.mean)).collect();
    assert_eq!(told, ["2026-06-28 0 10", "2026-06-29 7 1", "2026-06-30 7 2"]);
}
