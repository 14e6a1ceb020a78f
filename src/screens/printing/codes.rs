//! Pages of codes to scan: the test sheet of the scanner check, and the orders that stand for buttons.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use paper::codes::{Row, code_pages};
use paper::document::Paper;
use paper::symbol::{Symbol, Symbology, code128_modules};
use serial_rules::intake::burst::TestCode;
use serial_rules::intake::order::Order;

use super::desk::{Desk, Sheets};
use super::job::remembered_printer;
use crate::i18n::{Phrases, use_words};
use crate::routes;

/// A barcode that is an order, and what it does.
type Ordered = (Order, fn(&'static Phrases) -> &'static str);

/// The orders of the sheet, as the help lists them too.
pub(crate) const ORDERS: [Ordered; 5] = [
    (Order::Post, |words| words.common.shortcut_post),
    (Order::Undo, |words| words.documents.editor.undo),
    (Order::Remove, |words| words.documents.editor.remove_mode),
    (Order::Cancel, |words| words.documents.editor.discard),
    (Order::Times(10), |words| words.scanning.ten_times),
];

/// The page that the address names.
#[component]
pub fn CodesScreen() -> impl IntoView {
    let words = use_words();
    let params = use_params_map();
    let is_test =
        Memo::new(move |_| params.with(|params| params.get(routes::ID)).as_deref() == Some(routes::TEST_CODES));
    let back = move || if is_test.get() { routes::SCANNER } else { routes::HELP };
    let title = move || {
        let words = words.get();
        if is_test.get() { words.scanner.sheet } else { words.scanning.orders }
    };
    let sheets = Memo::new(move |_| -> Sheets {
        let words = words.get();
        let (lead, rows) = if is_test.get() {
            (words.scanner.sheet_lead, TestCode::ALL.into_iter().filter_map(|code| tested(code, words)).collect())
        } else {
            (words.scanning.orders_on_paper, ORDERS.into_iter().filter_map(|order| ordered(order, words)).collect())
        };
        let rows: Vec<Row> = rows;
        Arc::new(code_pages(title(), lead, &rows, Paper::of("a4").size, remembered_printer().resolution))
    });
    let said = move || (words.get().printing.page_count)(sheets.with(|sheets| sheets.len()));
    view! {
        <Desk
            title
            back=Signal::derive(move || back().to_owned())
            said=Signal::derive(said)
            sheets=Signal::derive(move || sheets.get())
        >
            <p>{move || words.get().scanner.sheet_hint}</p>
        </Desk>
    }
}

/// A code of the test sheet; none where it cannot be drawn.
fn tested(code: TestCode, words: &Phrases) -> Option<Row> {
    let text = code.text();
    let symbol = match code {
        TestCode::Gs1 => Symbol::Bars(code128_modules(text, true).ok()?),
        TestCode::Lines => Symbology::Qr.encode(text).ok()?,
        _ => Symbology::Code128.encode(text).ok()?,
    };
    let said = match code {
        TestCode::Gs1 => "(01)04006381333931(10)LOT7(21)SN1".to_owned(),
        _ => text.replace('\n', " "),
    };
    Some(Row { label: (words.scanner.sheet_codes)(code).to_owned(), said, symbol })
}

fn ordered((order, what): Ordered, words: &'static Phrases) -> Option<Row> {
    let said = order.code();
    Some(Row { label: what(words).to_owned(), symbol: Symbology::Code128.encode(&said).ok()?, said })
}
