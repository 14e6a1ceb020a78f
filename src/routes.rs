//! Where everything is: the only place with path strings. Screens take their links from here.

mod showing;

use leptos::prelude::*;
use leptos_router::components::{Route, Routes};
use leptos_router::hooks::use_params_map;
use leptos_router::path;
use serial_rules::model::{Kind, LotId, PartnerId, ProductId, WarehouseId};

use crate::screens::{
    cartons, documents, home, importing, not_found, partners, printing, products, reports, serials, settings, stock,
    warehouses, welcome,
};

pub use showing::Showing;

/// The first screen.
pub const HOME: &str = "/";
/// The first run.
pub const WELCOME: &str = "/welcome";
/// A new sale.
pub const SELL: &str = "/sell";
/// A new purchase.
pub const BUY: &str = "/buy";
/// All documents.
pub const DOCUMENTS: &str = "/documents";
/// All products.
pub const PRODUCTS: &str = "/products";
/// A new product.
pub const PRODUCT_NEW: &str = "/products/new";
/// What lies where.
pub const STOCK: &str = "/stock";
/// All lots.
pub const LOTS: &str = "/lots";
/// All reports.
pub const REPORTS: &str = "/reports";
/// Bringing a table in.
pub const IMPORT: &str = "/import";
/// All cartons.
pub const CARTONS: &str = "/cartons";
/// The search for serials.
pub const SERIALS: &str = "/serials";
/// Customers and suppliers.
pub const PARTNERS: &str = "/partners";
/// Warehouses.
pub const WAREHOUSES: &str = "/warehouses";
/// Settings.
pub const SETTINGS: &str = "/settings";
/// The page that measures a printer.
pub const CALIBRATION: &str = "/print/calibration";
/// The page of orders to scan.
pub const ORDER_CODES_PAGE: &str = "/print/codes/orders";
/// The page of codes that try a scanner.
pub const TEST_CODES_PAGE: &str = "/print/codes/test";
/// Its last segment.
pub const TEST_CODES: &str = "test";
/// Labels of the pieces that were chosen.
pub const LABELS_CHOSEN: &str = "/print/labels/chosen";
/// The scanner check.
pub const SCANNER: &str = "/settings/scanner";
/// Keyboard shortcuts.
pub const HELP: &str = "/help";

/// The parameter of a path that names one thing.
pub const ID: &str = "id";
/// The parameter of a query that holds what is searched.
pub const QUERY: &str = "q";
/// The parameter of a query that names the document to answer to.
pub const FROM: &str = "from";
/// The parameter of a query that holds a code to be scanned.
pub const SCAN: &str = "scan";
/// The parameter of a path that names a lot.
pub const LOT: &str = "lot";
/// The parameter of a query that says which rows are shown; see [`Showing`].
const SHOW: &str = "show";
/// The parameter of a query that names a product.
pub const PRODUCT: &str = "product";
/// The parameter of a query that names a warehouse.
pub const WAREHOUSE: &str = "warehouse";

/// Where a document of a kind is entered: its open drafts, or a new one.
pub const fn entering(kind: Kind) -> &'static str {
    match kind {
        Kind::Opening => "/opening",
        Kind::Purchase => BUY,
        Kind::PurchaseReturn => "/purchase-return",
        Kind::Sale => SELL,
        Kind::SaleReturn => "/sale-return",
        Kind::Transfer => "/transfer",
        Kind::Dispatch => "/dispatch",
        Kind::Receipt => "/receipt",
        Kind::Count => "/count",
        Kind::Adjust => "/adjust",
        Kind::Assembly => "/assembly",
        Kind::Disassembly => "/disassembly",
        Kind::Quotation => "/quotation",
        Kind::SalesOrder => "/sales-order",
        Kind::PurchaseOrder => "/purchase-order",
    }
}

/// The draft of a document.
pub fn draft(kind: Kind, draft: &str) -> String {
    format!("{}/{}", entering(kind), segment(draft))
}

/// A new document that answers to a posted one.
pub fn answering(kind: Kind, source: &str) -> String {
    format!("{}?{FROM}={}", entering(kind), segment(source))
}

/// A new document with a code scanned onto it.
pub fn scanned_onto(kind: Kind, code: &str) -> String {
    format!("{}?{SCAN}={}", entering(kind), segment(code))
}

/// A new adjustment of a product, in a warehouse where one is meant.
pub fn adjusting(product: &ProductId, warehouse: Option<&WarehouseId>) -> String {
    let place = warehouse.map(|warehouse| format!("&{WAREHOUSE}={}", segment(warehouse.as_str())));
    let of = format!("{}?{PRODUCT}={}", entering(Kind::Adjust), segment(product.as_str()));
    of + &place.unwrap_or_default()
}

/// A posted document.
pub fn document(id: &str) -> String {
    format!("{DOCUMENTS}/{}", segment(id))
}

/// A product.
pub fn product(id: &ProductId) -> String {
    format!("{PRODUCTS}/{}", segment(id.as_str()))
}

/// A product, to be changed.
pub fn product_edit(id: &ProductId) -> String {
    format!("{PRODUCTS}/{}/edit", segment(id.as_str()))
}

/// A serial and its life.
pub fn serial(serial: &str) -> String {
    format!("{SERIALS}/{}", segment(serial))
}

/// The search for serials, with what is searched.
pub fn serial_search(text: &str) -> String {
    format!("{SERIALS}?{QUERY}={}", segment(text))
}

/// The search for serials, narrowed to a product.
pub fn serials_of(product: &ProductId) -> String {
    format!("{SERIALS}?{PRODUCT}={}", segment(product.as_str()))
}

/// The stock, narrowed to what is to be looked at.
pub fn stock_showing(what: Showing) -> String {
    format!("{STOCK}?{SHOW}={}", what.word())
}

/// The lots, narrowed to what is to be looked at.
pub fn lots_showing(what: Showing) -> String {
    format!("{LOTS}?{SHOW}={}", what.word())
}

/// A lot of a product.
pub fn lot(product: &ProductId, lot: &LotId) -> String {
    format!("{LOTS}/{}/{}", segment(product.as_str()), segment(lot.as_str()))
}

/// A carton, by the code on it.
pub fn carton(code: &str) -> String {
    format!("{CARTONS}/{}", segment(code))
}

/// A warehouse.
pub fn warehouse(id: &WarehouseId) -> String {
    format!("{WAREHOUSES}/{}", segment(id.as_str()))
}

/// A partner.
pub fn partner(id: &PartnerId) -> String {
    format!("{PARTNERS}/{}", segment(id.as_str()))
}

/// A document on paper.
pub fn print_document(id: &str) -> String {
    format!("/print/document/{}", segment(id))
}

/// A sheet to count a warehouse by.
pub fn print_count_sheet(id: &WarehouseId) -> String {
    format!("/print/count/{}", segment(id.as_str()))
}

/// The recall list of a lot.
pub fn print_recall(product: &ProductId, lot: &LotId) -> String {
    format!("/print/recall/{}/{}", segment(product.as_str()), segment(lot.as_str()))
}

/// The certificate of a piece.
pub fn print_certificate(serial: &str) -> String {
    format!("/print/certificate/{}", segment(serial))
}

/// The label of a carton.
pub fn label_of_carton(code: &str) -> String {
    format!("/print/labels/carton/{}", segment(code))
}

/// Labels for numbers that are typed in, of a product where it is known.
pub fn labels_of_numbers(product: Option<&ProductId>) -> String {
    let product = product.map(|id| format!("/{}", segment(id.as_str())));
    format!("/print/labels/numbers{}", product.unwrap_or_default())
}

/// A label for each piece of a document.
pub fn labels_of_document(id: &str) -> String {
    format!("/print/labels/document/{}", segment(id))
}

/// A label for each piece of a product in stock.
pub fn labels_of_product(id: &ProductId) -> String {
    format!("/print/labels/product/{}", segment(id.as_str()))
}

/// The label of a piece.
pub fn label_of_serial(serial: &str) -> String {
    format!("/print/labels/serial/{}", segment(serial))
}

/// A report, with what is asked of it as parts of a query.
pub fn report(which: &str, asked: &[(&str, String)]) -> String {
    format!("{REPORTS}/{}{}", segment(which), query(asked))
}

/// A report on paper.
pub fn print_report(which: &str, asked: &[(&str, String)]) -> String {
    format!("/print/report/{}{}", segment(which), query(asked))
}

/// The parts of a query behind their question mark; nothing where there are none.
fn query(parts: &[(&str, String)]) -> String {
    let parts: Vec<String> = parts.iter().map(|(name, value)| format!("{name}={}", segment(value))).collect();
    if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
}

/// Whether what is at this path is printed, and stands alone.
pub fn is_printed(path: &str) -> bool {
    path.starts_with("/print/")
}

/// Whether the page at this path is of no use before the shop has a name.
pub fn needs_shop(path: &str) -> bool {
    path != WELCOME && !path.starts_with("/gallery")
}

/// A text as one segment of a path. A tilde and two hex digits stand for every byte that an address gives a meaning to.
///
/// Not percent signs: the router reads those twice, so `A%2FB` would become `A/B`; and a lone `..` would lead upwards.
fn segment(text: &str) -> String {
    const HEX: [&str; 16] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C", "D", "E", "F"];
    let is_dots = text.bytes().all(|byte| byte == b'.');
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') || (byte == b'.' && !is_dots) {
            out.push(char::from(byte));
        } else {
            out.extend(["~", HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
        }
    }
    out
}

/// The text of a segment. What was typed by hand and does not follow the scheme is taken as it stands.
pub fn from_segment(segment: &str) -> String {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment;
    while let Some((plain, tail)) = rest.split_once('~') {
        bytes.extend_from_slice(plain.as_bytes());
        if let Some(byte) = tail.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            bytes.push(byte);
            rest = &tail[2..];
        } else {
            bytes.push(b'~');
            rest = tail;
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8(bytes).unwrap_or_else(|_| segment.to_owned())
}

/// The parts shown with made-up data, while the app is being built.
#[cfg(debug_assertions)]
fn gallery() -> AnyView {
    view! { <crate::app::gallery::Gallery /> }.into_any()
}

/// A build for a shop has no gallery.
#[cfg(not(debug_assertions))]
fn gallery() -> AnyView {
    view! { <not_found::NotFoundScreen /> }.into_any()
}

/// The document whose kind the first segment names.
#[component]
fn Entering() -> impl IntoView {
    let params = use_params_map();
    let kind = Memo::new(move |_| {
        let word = params.with(|params| params.get("kind")).unwrap_or_default();
        Kind::ALL.into_iter().find(|kind| entering(*kind).trim_start_matches('/') == word)
    });
    move || match kind.get() {
        Some(kind) => view! { <documents::editor::EditorScreen kind /> }.into_any(),
        None => view! { <not_found::NotFoundScreen /> }.into_any(),
    }
}

/// Which screen stands at which path.
#[component]
pub fn Pages() -> impl IntoView {
    view! {
        <Routes fallback=not_found::NotFoundScreen>
            <Route path=path!("/") view=home::HomeScreen />
            <Route path=path!("/welcome") view=welcome::WelcomeScreen />
            <Route path=path!("/sell/:id?") view=|| view! { <documents::editor::EditorScreen kind=Kind::Sale /> } />
            <Route path=path!("/buy/:id?") view=|| view! { <documents::editor::EditorScreen kind=Kind::Purchase /> } />
            <Route path=path!("/documents") view=documents::ListScreen />
            <Route path=path!("/documents/:id") view=documents::DocumentScreen />
            <Route path=path!("/products") view=products::ListScreen />
            <Route path=path!("/products/new") view=products::EditScreen />
            <Route path=path!("/products/:id") view=products::CardScreen />
            <Route path=path!("/products/:id/edit") view=products::EditScreen />
            <Route path=path!("/stock") view=stock::ListScreen />
            <Route path=path!("/lots") view=stock::LotsScreen />
            <Route path=path!("/lots/:id/:lot") view=stock::LotScreen />
            <Route path=path!("/reports") view=reports::ListScreen />
            <Route path=path!("/reports/:id") view=reports::ReportScreen />
            <Route path=path!("/import") view=importing::ImportScreen />
            <Route path=path!("/cartons") view=cartons::ListScreen />
            <Route path=path!("/cartons/:id") view=cartons::CardScreen />
            <Route path=path!("/serials") view=serials::SearchScreen />
            <Route path=path!("/serials/:id") view=serials::CardScreen />
            <Route path=path!("/partners") view=partners::ListScreen />
            <Route path=path!("/partners/:id") view=partners::CardScreen />
            <Route path=path!("/warehouses") view=warehouses::ListScreen />
            <Route path=path!("/warehouses/:id") view=warehouses::CardScreen />
            <Route path=path!("/settings") view=settings::SettingsScreen />
            <Route path=path!("/print/document/:id") view=printing::DocumentScreen />
            <Route path=path!("/print/count/:id") view=printing::CountSheetScreen />
            <Route path=path!("/print/recall/:id/:lot") view=printing::RecallScreen />
            <Route path=path!("/print/certificate/:id") view=printing::CertificateScreen />
            <Route path=path!("/print/labels/:of/:id?") view=printing::LabelsScreen />
            <Route path=path!("/print/report/:id") view=printing::ReportScreen />
            <Route path=path!("/print/codes/:id") view=printing::CodesScreen />
            <Route path=path!("/print/calibration") view=printing::CalibrationScreen />
            <Route path=path!("/settings/scanner") view=settings::ScannerScreen />
            <Route path=path!("/help") view=crate::app::help::HelpScreen />
            <Route path=path!("/gallery") view=gallery />
            <Route path=path!("/:kind/:id?") view=Entering />
        </Routes>
    }
}

#[cfg(test)]
mod tests {
    use super::{from_segment, segment, serial};

    #[test]
    fn any_serial_survives_the_address() {
        for text in ["A/B#1", "356938035643809", "..", ".", "A%2FB", "~41", "a?b=c&d", "<b>", "中文", "A.B"] {
            let there = segment(text);
            assert!(there.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte)), "{there}");
            assert_eq!(from_segment(&there), text);
        }
        assert_eq!(serial("A/B#1"), "/serials/A~2FB~231");
        assert_eq!(serial("C02.X"), "/serials/C02.X");
    }

    #[test]
    fn a_segment_typed_by_hand_is_taken_as_it_stands() {
        assert_eq!(from_segment("A~ZB~4"), "A~ZB~4");
        assert_eq!(from_segment("~FF"), "~FF");
    }
}
