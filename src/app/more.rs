//! What has no place of its own in the navigation.

use leptos::prelude::*;
use serial_rules::model::{Kind, Tracking};

use super::taste::Taste;
use crate::components::document_rows::glyph_of;
use crate::components::{Dialog, DialogShape, Glyph, List, Row, RowText};
use crate::i18n::common::CommonWords;
use crate::i18n::{kinds, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// A place of the sheet: where it is, the name that tests know it by, its picture and its word.
type Place = (&'static str, &'static str, Glyph, fn(&'static CommonWords) -> &'static str);

/// The things: what the shop has.
const GOODS: [Place; 6] = [
    (routes::PRODUCTS, "nav-products", Glyph::Product, |words| words.products),
    (routes::STOCK, "more-stock", Glyph::Warehouse, |words| words.stock),
    (routes::LOTS, "nav-lots", Glyph::Label, |words| words.lots),
    (routes::SERIALS, "more-serials", Glyph::Serial, |words| words.serials),
    (routes::CARTONS, "nav-cartons", Glyph::Product, |words| words.cartons),
    (routes::WAREHOUSES, "nav-warehouses", Glyph::Warehouse, |words| words.warehouses),
];

/// The papers and the people on them.
const PAPERS: [Place; 4] = [
    (routes::DOCUMENTS, "nav-documents", Glyph::Ledger, |words| words.documents),
    (routes::PARTNERS, "nav-partners", Glyph::Partners, |words| words.partners),
    (routes::REPORTS, "nav-reports", Glyph::Count, |words| words.reports),
    (routes::IMPORT, "nav-import", Glyph::Buy, |words| words.import),
];

/// How the shop and the app are set up.
const SHOP: [Place; 2] = [
    (routes::SETTINGS, "nav-settings", Glyph::Settings, |words| words.settings),
    (routes::HELP, "nav-help", Glyph::Keyboard, |words| words.help),
];

/// What can be begun from here. A receipt begins at its dispatch, an adjustment at its product.
const BEGUN: [Kind; 13] = [
    Kind::Sale,
    Kind::SaleReturn,
    Kind::Quotation,
    Kind::SalesOrder,
    Kind::Purchase,
    Kind::PurchaseReturn,
    Kind::PurchaseOrder,
    Kind::Transfer,
    Kind::Dispatch,
    Kind::Count,
    Kind::Opening,
    Kind::Assembly,
    Kind::Disassembly,
];

/// The sheet behind More.
#[component]
pub(super) fn MoreSheet(#[prop(into)] open: Signal<bool>, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    // With serial management off, nothing speaks of serials (R4); a shop without lots need not hear of them.
    let shown = Memo::new(move |_| {
        shop.track(Topic::Catalogue);
        shop.track(Topic::Stock);
        shop.book(Topic::Settings, |book| {
            let has_lots = book.catalogue.products().any(|product| product.tracking == Tracking::Lot);
            (book.settings.serials, has_lots || book.lots.iter().next().is_some())
        })
    });
    let is_shown = move |(href, ..): &Place| {
        let (has_serials, has_lots) = shown.get();
        (!matches!(*href, routes::SERIALS | routes::CARTONS) || has_serials) && (*href != routes::LOTS || has_lots)
    };
    let row = move |(href, hook, icon, word): Place| view! { <Row href icon attr:data-test=hook><RowText title=move || word(&words.get().common) /></Row> };
    let begun = move |kind: Kind| {
        view! {
            <Row href=routes::entering(kind) icon=glyph_of(kind) attr:data-test="more-begin" attr:data-kind=routes::entering(kind)>
                <RowText title=move || kinds::name(kind, words.language()) />
            </Row>
        }
    };
    let group = move |title: fn(&'static CommonWords) -> &'static str, rows: AnyView| {
        let title = move || title(&words.get().common);
        view! { <section class="more__group"><h3 class="more__title">{title}</h3> <List label=title>{rows}</List></section> }
    };
    view! {
        <Dialog open on_close shape=DialogShape::Side title=move || words.get().common.more close_label=move || words.get().common.close>
            // Whatever is chosen here leads away, so the sheet closes.
            <div class="more" on:click=move |_| on_close.run(())>
                {group(|words| words.goods, (move || GOODS.into_iter().filter(is_shown).map(row).collect_view()).into_any())}
                {group(|words| words.papers, PAPERS.map(row).collect_view().into_any())}
                {group(|words| words.begin, BEGUN.map(begun).collect_view().into_any())}
                {group(|words| words.shop, SHOP.map(row).collect_view().into_any())}
            </div>
            <div class="more__taste"><Taste /></div>
        </Dialog>
    }
}
