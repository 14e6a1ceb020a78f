//! Products, warehouses, partners and cartons: what may be saved.

use serial_rules::Command;
use serial_rules::model::{Component, Partner, Product, Quantity, Serial, Tracking, Unit, Warehouse};

use super::shop::{Shop, bundle, product};

/// What saving a product is answered in a shop where this has happened.
fn save(before: &[&str], product: Product) -> String {
    Shop::after(before).execute(&Command::SaveProduct(product))
}

#[test]
fn r57_a_bundle_holds_plain_products_and_is_not_tracked() {
    let serial_bundle = Product { tracking: Tracking::Serial, ..bundle("set", &[("cable", 1)]) };
    assert_eq!(save(&[], bundle("set", &[("cable", 1), ("phone", 1)])), "ok");
    assert_eq!(save(&[], serial_bundle), "bundle-not-allowed set");
    assert_eq!(save(&[], bundle("phone", &[("cable", 1)])), "bundle-not-allowed phone");
    assert_eq!(save(&[], bundle("cable", &[("milk", 1)])), "bundle-not-allowed cable");
    assert_eq!(save(&[], bundle("set", &[("pair", 1)])), "bundle-not-allowed set");
    assert_eq!(save(&[], bundle("set", &[("ghost", 1)])), "unknown-product ghost");
    assert_eq!(save(&[], bundle("set", &[("cable", 0)])), "not-positive set");
}

#[test]
fn r7_tracking_is_said_when_a_product_is_made_and_changes_by_its_own_command() {
    let mut shop = Shop::after(&["P1 purchase main: phone 1 = A1"]);
    let edited = Product { warranty_months: Some(24), ..product("phone", Tracking::None, Vec::new()) };
    assert_eq!(shop.execute(&Command::SaveProduct(edited)), "ok");
    let phone = shop.book.catalogue.product(&"phone".into()).expect("it was saved");
    assert_eq!((phone.tracking, phone.warranty_months), (Tracking::Serial, Some(24)));
    shop.is_sound();
}

#[test]
fn d25_a_product_is_not_made_to_be_tracked_by_serial_while_serials_are_off() {
    assert_eq!(save(&["serials off"], product("watch", Tracking::Serial, Vec::new())), "serials-off watch");
    assert_eq!(save(&["serials off"], product("watch", Tracking::None, Vec::new())), "ok");
    assert_eq!(save(&["serials off"], product("phone", Tracking::None, Vec::new())), "ok");
}

#[test]
fn r58_a_unit_holds_something() {
    let none = vec![Unit { unit: "box".into(), factor: Quantity::ZERO }];
    assert_eq!(save(&[], product("watch", Tracking::None, none)), "not-positive watch");
}

#[test]
fn d29_things_have_names() {
    let mut shop = Shop::sample();
    assert_eq!(shop.execute(&Command::SaveWarehouse(Warehouse::new(" "))), "empty");
    assert_eq!(shop.execute(&Command::SavePartner(Partner::new(""))), "empty");
    assert_eq!(shop.execute(&Command::SaveProduct(Product::new(""))), "empty ");
    let blank = Component { product: "".into(), quantity: Quantity::whole(1) };
    assert_eq!(save(&[], Product { bundle: vec![blank], ..Product::new("set") }), "unknown-product ");
}

#[test]
fn d20_a_carton_holds_at_most_a_thousand_pieces_each_once() {
    let pack = |count: usize| {
        let serials = (0..count).map(|number| Serial::new(&format!("A{number}"))).collect();
        Shop::sample().execute(&Command::PackCarton { code: "BOX1".into(), serials })
    };
    assert_eq!(pack(1000), "ok");
    assert_eq!(pack(1001), "too-many-entries");
    assert_eq!(pack(0), "empty");
    let twice = Command::PackCarton { code: "BOX1".into(), serials: vec!["A1".into(), "a1".into(), "字".into()] };
    assert_eq!(Shop::sample().execute(&twice), "duplicate-entry :a1; bad-character :字");
    let nameless = Command::PackCarton { code: " ".into(), serials: vec!["A1".into()] };
    assert_eq!(Shop::sample().execute(&nameless), "empty");
}

#[test]
fn r82_a_carton_that_was_recorded_is_known_by_its_code() {
    use serial_rules::intake::scan::{Scan, understand};
    let mut shop = Shop::sample();
    shop.must(&Command::PackCarton { code: "BOX1".into(), serials: vec!["A1".into(), "A2".into()] });
    let serials: Vec<Serial> = vec!["A1".into(), "A2".into()];
    assert_eq!(understand("BOX1", &shop.book), Ok(Scan::Carton { sscc: None, serials }));
    assert_eq!(understand("6901234560015", &shop.book), Ok(Scan::Product { product: "phone".into() }));
}
