//! docs/FORMAT.md, read: what it shows is a log that opens, and is written again exactly as it stands there.

use serial_rules::entry::Event;
use serialbook::shop::Shop;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{fresh, put_raw, store};

const PAGE: &str = include_str!("../../docs/FORMAT.md");

/// The entries on the page, in their order.
fn entries() -> impl Iterator<Item = &'static str> {
    PAGE.lines().filter(|line| line.starts_with(r#"{"v":1,"#))
}

const fn kind(event: &Event) -> &'static str {
    match event {
        Event::SettingsSaved(_) => "settings",
        Event::WarehouseSaved(_) => "warehouse",
        Event::PartnerSaved(_) => "partner",
        Event::ProductSaved(_) => "product",
        Event::TrackingSwitched { .. } => "tracking",
        Event::CartonPacked { .. } => "carton",
        Event::PieceNoted { .. } => "note",
        Event::Posted { .. } => "posted",
        Event::Voided { .. } => "voided",
    }
}

#[wasm_bindgen_test]
async fn the_page_is_a_log_with_every_kind_of_event() {
    let name = fresh("format");
    let store = store(&name).await;
    for (text, seq) in entries().zip(1_u32..) {
        put_raw(&name, "log", f64::from(seq), text).await;
    }
    let read = store.entries_after(0).await.unwrap();
    let written: Vec<String> = read.iter().map(|entry| serde_json::to_string(entry).unwrap()).collect();
    assert_eq!(written, entries().collect::<Vec<_>>());

    let mut kinds: Vec<&str> = read.iter().map(|entry| kind(&entry.event)).collect();
    kinds.dedup();
    assert_eq!(
        kinds,
        ["settings", "warehouse", "partner", "product", "tracking", "carton", "posted", "note", "voided"]
    );

    let shop = Shop::open_named(&name).await.unwrap();
    assert_eq!(shop.peek(|book| (book.serials.len(), book.documents.len())), (2, 3));
}
