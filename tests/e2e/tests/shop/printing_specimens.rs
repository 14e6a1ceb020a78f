//! Specimens of every paper in both languages, to be looked at: kept below artifacts/print. They take minutes and judge
//! little, so they are made only with `SERIALBOOK_SPECIMENS=1`, or some of them with `SERIALBOOK_SPECIMENS=labels,phone`.

use std::env;

use e2e::{Clerk, Outcome, day_in_chromium, ensure_eq, hook};
use serde_json::{Value, json};

use crate::printing::{CHOOSE, REMEMBER, REMEMBER_LANGUAGE};
use crate::steps;

const FILL_LOG: &str = include_str!("../../data/fill-log.js");

/// Papers of documents; a specimen of each kind is on the first of them.
const PAPERS: [&str; 8] = ["a4", "a5", "letter", "241x140", "241x93", "241x280", "80", "58"];
const KINDS: [&str; 11] = [
    "sale",
    "sale-return",
    "purchase",
    "purchase-return",
    "transfer",
    "dispatch",
    "receipt",
    "count",
    "quotation",
    "sales-order",
    "purchase-order",
];
/// Papers of forms that are no documents.
const FORMS: [&str; 5] = ["a4", "a5", "letter", "241x140", "80"];
const STOCKS: [&str; 15] = [
    "30×20",
    "40×30",
    "50×30",
    "60×40",
    "70×50",
    "100×50",
    "100×150",
    "2×30×20",
    "68×26",
    "L7160",
    "L7159",
    "L7163",
    "L4736",
    "5160",
    "5163",
];
const PHONES: [&str; 5] =
    ["356938035643809", "356938035643817", "356938035643825", "356938035643833", "356938035643841"];
const RINGS: [&str; 3] = ["JW00001234", "JW00001235", "JW00001236"];
const BIKES: [&str; 2] = ["LFV2A21K4A3112345", "SN-2026-000123/BX-77-ZT.0099-ALPHA"];

#[test]
fn specimens_of_every_paper() -> Outcome {
    let Ok(wanted) = env::var("SERIALBOOK_SPECIMENS") else { return Ok(()) };
    let is_wanted = |what: &str| wanted == "1" || wanted.split(',').any(|word| word == what);
    day_in_chromium("specimens", async |clerk| {
        steps::open_shop(clerk).await?;
        let told = clerk.ask_later(FILL_LOG, vec![json!(shop())]).await?;
        ensure_eq(&told, &json!("written"), "the log")?;
        for (tag, language) in [("en", "en"), ("zh-Hans-CN", "zh")] {
            clerk.ask(REMEMBER_LANGUAGE, vec![json!(tag)]).await?;
            if is_wanted("documents") {
                documents(clerk, language).await?;
            }
            if is_wanted("forms") {
                forms(clerk, language).await?;
            }
            if is_wanted("labels") {
                labels(clerk, language).await?;
            }
            if is_wanted("phone") {
                on_a_phone(clerk, language).await?;
            }
        }
        Ok(())
    })
}

async fn specimen(clerk: &mut Clerk, path: &str, name: &str) -> Outcome {
    clerk.visit(path).await?;
    clerk.see(&hook("sheet")).await?;
    let print = clerk.print(&format!("specimen-{name}")).await?;
    ensure_eq(&print.sizes()?.len(), &clerk.count(&hook("sheet")).await?, &format!("pages of {name}"))
}

/// The parts and columns of a form that is no document, as its template has them.
fn of_form(what: &str) -> Option<(&'static [&'static str], &'static [&'static str])> {
    Some(match what {
        "count-sheet" => (
            &["shop", "header", "title", "facts", "table", "totals", "blanks", "signatures"],
            &["at", "product", "sku", "expected", "unit", "counted"],
        ),
        "recall" => (
            &["shop", "header", "title", "facts", "table", "totals", "blanks", "signatures"],
            &["at", "party", "phone", "numbers", "quantity", "done"],
        ),
        "certificate" => (
            &["shop", "header", "title", "code", "facts", "party", "table", "remark", "signatures", "footer"],
            &["day", "event", "numbers"],
        ),
        _ => return None,
    })
}

async fn on_paper(clerk: &Clerk, what: &str, paper: &str) -> Outcome {
    let header = "12 Market Street, Springfield · 市场街 12 号\nTel. 555 0100 · VAT 91310000MA1K";
    let footer = "Goods are exchanged within 7 days with this paper. 凭单七日内包换。";
    let mut template = json!({ "paper": paper, "header": header, "footer": footer });
    if let Some((blocks, columns)) = of_form(what) {
        let shown = |parts: &[&str]| -> Vec<Value> { parts.iter().map(|part| json!([part, true])).collect() };
        template["blocks"] = json!(shown(blocks));
        template["columns"] = json!(shown(columns));
        template["serials"] = json!(if what == "count-sheet" { "boxes" } else { "auto" });
    }
    clerk.ask(REMEMBER, vec![json!(what), json!(template.to_string())]).await?;
    Ok(())
}

async fn documents(clerk: &mut Clerk, language: &str) -> Outcome {
    for kind in KINDS {
        on_paper(clerk, kind, "a4").await?;
        specimen(clerk, &format!("/print/document/X-{kind}"), &format!("{language}-{kind}-a4")).await?;
    }
    for kind in ["sale", "purchase-return", "transfer"] {
        for paper in &PAPERS[1..] {
            on_paper(clerk, kind, paper).await?;
            specimen(clerk, &format!("/print/document/X-{kind}"), &format!("{language}-{kind}-{paper}")).await?;
        }
    }
    for (paper, number) in [("a4", "L-40"), ("241x140", "L-40"), ("241x93", "L-40"), ("a4", "L-600"), ("a5", "L-600")] {
        on_paper(clerk, "purchase", paper).await?;
        specimen(clerk, &format!("/print/document/{number}"), &format!("{language}-{number}-{paper}")).await?;
    }
    Ok(())
}

async fn forms(clerk: &mut Clerk, language: &str) -> Outcome {
    for paper in FORMS {
        for (what, path) in [
            ("count-sheet", "/print/count/annex"),
            ("recall", "/print/recall/tea/L9"),
            ("certificate", "/print/certificate/JW00001234"),
        ] {
            on_paper(clerk, what, paper).await?;
            specimen(clerk, path, &format!("{language}-{what}-{paper}")).await?;
        }
    }
    for paper in ["\"a4\"", "\"a5\""] {
        clerk.ask(REMEMBER, vec![json!("reports"), json!(paper)]).await?;
        for report in ["sales", "circulation", "stock"] {
            let name = format!("{language}-report-{report}-{}", paper.trim_matches('"'));
            specimen(clerk, &format!("/print/report/{report}?from=2026-01-01&until=2026-12-31"), &name).await?;
        }
    }
    Ok(())
}

async fn labels(clerk: &mut Clerk, language: &str) -> Outcome {
    for codes in ["test", "orders"] {
        specimen(clerk, &format!("/print/codes/{codes}"), &format!("{language}-codes-{codes}")).await?;
    }
    specimen(clerk, "/print/calibration", &format!("{language}-calibration")).await?;
    for stock in STOCKS {
        remember_labels(clerk, stock, true).await?;
        let chosen: Vec<&str> = PHONES.iter().chain(&RINGS).chain(&BIKES).copied().collect();
        clerk.ask(CHOOSE, vec![json!(chosen)]).await?;
        specimen(clerk, "/print/labels/chosen", &format!("{language}-labels-{stock}")).await?;
    }
    for stock in ["100×50", "100×150", "L7163"] {
        remember_labels(clerk, stock, false).await?;
        specimen(clerk, "/print/labels/carton/CTN-7", &format!("{language}-carton-{stock}")).await?;
    }
    Ok(())
}

/// The bar of the page on a phone, with the longest titles there are.
async fn on_a_phone(clerk: &mut Clerk, language: &str) -> Outcome {
    clerk.resize(390, 844).await?;
    for (name, path) in [("certificate", "/print/certificate/JW00001234"), ("orders", "/print/codes/orders")] {
        clerk.visit(path).await?;
        clerk.see(&hook("sheet")).await?;
        clerk.take_picture(&format!("print/phone-{language}-{name}.png")).await?;
    }
    let chosen: Vec<String> = (1..=4_000).map(|at| format!("SN{at:04}")).collect();
    clerk.ask(CHOOSE, vec![json!(chosen)]).await?;
    clerk.visit("/print/labels/chosen").await?;
    clerk.press(&hook("print-drawing")).await?;
    clerk.take_picture(&format!("print/phone-{language}-drawing.png")).await?;
    clerk.resize(1180, 820).await
}

async fn remember_labels(clerk: &Clerk, stock: &str, is_full: bool) -> Outcome {
    let job = json!({ "stock": stock, "hasTitle": true, "hasShop": is_full, "hasPrice": is_full });
    clerk.ask(REMEMBER, vec![json!("labels"), json!(job.to_string())]).await?;
    Ok(())
}

/// A shop with a document of every kind, lots, cartons and pieces with a life.
fn shop() -> Vec<Value> {
    let mut log = vec![
        json!({ "settings-saved": { "serials": true, "shopName": "晨光手机 Morning Phones", "trade": "digital-appliances", "currency": "CNY", "warehouse": "WAREHOUSE" } }),
        json!({ "warehouse-saved": { "id": "annex", "name": "Annex 分店" } }),
        json!({ "partner-saved": { "id": "li", "name": "Li Wei 李伟", "phone": "138 0000 0000", "isCustomer": true, "isSupplier": true } }),
        json!({ "partner-saved": { "id": "acme", "name": "Acme Wholesale Trading Company Limited 批发", "phone": "+86 21 5555 0100", "isCustomer": true, "isSupplier": true } }),
        json!({ "product-saved": { "id": "phone", "name": "Phone 15 Pro Max 手机 256 GB natural titanium", "sku": "P15PM-256-NT", "barcode": "4006381333931", "tracking": "serial", "unit": "pc", "price": "8999", "warrantyMonths": 24 } }),
        json!({ "product-saved": { "id": "ring", "name": "Ring 戒指 18K white gold, brilliant 0.25 ct", "sku": "RG-18W-025", "tracking": "serial", "unit": "pc", "price": "12800", "warrantyMonths": 12 } }),
        json!({ "product-saved": { "id": "bike", "name": "Cargo bike 电动货运自行车", "sku": "CB-1", "tracking": "serial", "unit": "pc", "price": "15600.50", "warrantyMonths": 36 } }),
        json!({ "product-saved": { "id": "case", "name": "Case 手机壳", "sku": "CASE", "unit": "pc", "price": "29.9" } }),
        json!({ "product-saved": { "id": "tea", "name": "Green tea 龙井茶", "tracking": "lot", "unit": "kg", "price": "380" } }),
    ];
    let moved =
        |line: usize, product: &str, to: Value| json!({ "product": product, "pieces": { "line": line }, "to": to });
    let stock = |product: &str, by: &str| json!({ "product": product, "warehouse": "annex", "by": by });
    let lot =
        |by: &str| json!({ "product": "tea", "lot": "L9", "warehouse": "annex", "by": by, "expiry": "2027-06-30" });
    let posted = |document: Value, effects: Value| json!({ "posted": { "document": document, "effects": effects } });
    let inside = json!({ "in": "annex" });
    log.push(posted(
        json!({ "id": "P-1", "kind": "purchase", "date": "2026-11-02", "warehouse": "annex", "partner": "acme", "lines": [
            { "product": "phone", "quantity": "8", "price": "7200", "serials": PHONES },
            { "product": "ring", "quantity": "3", "price": "9000", "serials": RINGS },
            { "product": "bike", "quantity": "2", "price": "11000", "serials": BIKES },
            { "product": "case", "quantity": "120", "price": "6" },
            { "product": "tea", "quantity": "10", "price": "200", "lots": [{ "lot": "L9", "quantity": "10", "expiry": "2027-06-30" }] },
        ] }),
        json!({ "pieces": [moved(0, "phone", inside.clone()), moved(1, "ring", inside.clone()), moved(2, "bike", inside)],
            "stock": [stock("phone", "3"), stock("case", "120"), stock("tea", "10")], "lots": [lot("10")] }),
    ));
    for (at, partner) in ["li", "acme"].into_iter().enumerate() {
        let ring = RINGS[at];
        log.push(posted(
            json!({ "id": format!("S-{}", at + 1), "kind": "sale", "date": "2026-11-12", "warehouse": "annex", "partner": partner, "clerk": "Ann", "lines": [
                { "product": "tea", "quantity": "1.5", "price": "380", "lots": [{ "lot": "L9", "quantity": "1.5" }] },
                { "product": "ring", "quantity": "1", "price": "12800", "serials": [ring] },
            ] }),
            json!({ "stock": [stock("tea", "-1.5")], "lots": [lot("-1.5")], "pieces": [moved(1, "ring", json!("sold"))] }),
        ));
    }
    log.push(json!({ "carton-packed": { "code": "CTN-7", "serials": PHONES } }));
    log.extend(KINDS.map(of_kind));
    let line = |at: usize| json!({ "product": if at.is_multiple_of(3) { "phone" } else { "case" }, "quantity": format!("{}", at % 7 + 1), "price": format!("{}.25", at * 13 % 900) });
    let purchase_of = |id: &str, lines: Vec<Value>| {
        json!({ "posted": { "effects": {}, "document": { "id": id, "kind": "purchase", "date": "2026-11-22", "warehouse": "annex", "partner": "acme",
            "discount": "10", "tax": { "rate": "13" }, "paid": "1000", "remark": "Handle with care 小心轻放", "lines": lines } } })
    };
    log.push(purchase_of("L-40", (1..=40).map(line).collect()));
    let many: Vec<String> = (0..600).map(|at| format!("SN{:07}", at * 37 % 9_999_991)).collect();
    log.push(purchase_of(
        "L-600",
        vec![json!({ "product": "phone", "quantity": "600", "price": "7200", "serials": many }), line(2), line(3)],
    ));
    log
}

fn of_kind(kind: &str) -> Value {
    let is_priced = !matches!(kind, "transfer" | "dispatch" | "receipt" | "count");
    let is_plan = matches!(kind, "quotation" | "sales-order" | "purchase-order");
    let mut lines = vec![
        json!({ "product": "phone", "quantity": "2" }),
        json!({ "product": "bike", "quantity": "1" }),
        json!({ "product": "case", "quantity": "3" }),
        json!({ "product": "tea", "quantity": "1.25", "lots": [{ "lot": "L9", "quantity": "1.25" }] }),
    ];
    let prices = ["8999", "15600.5", "29.9", "380"];
    if is_priced {
        for (line, price) in lines.iter_mut().zip(prices) {
            line["price"] = json!(price);
        }
    }
    if !is_plan {
        lines[0]["serials"] = json!(&PHONES[..2]);
        lines[1]["serials"] = json!([BIKES[1]]);
    }
    let mut document = json!({ "id": format!("X-{kind}"), "kind": kind, "date": "2026-11-22", "warehouse": "annex", "clerk": "Ann", "remark": "Deliver on Saturday morning, please ring twice. 周六上午送货，请按两次门铃。", "lines": lines });
    if is_priced {
        document["partner"] = json!("li");
        document["discount"] = json!("50");
        document["tax"] = json!({ "rate": "13" });
        document["paid"] = json!("10000");
    }
    if matches!(kind, "transfer" | "dispatch") {
        document["to"] = json!("WAREHOUSE");
    }
    if kind == "receipt" {
        document["against"] = json!("X-dispatch");
    }
    json!({ "posted": { "document": document, "effects": {} } })
}
