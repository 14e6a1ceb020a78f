//! Forms that are no documents, and templates: how they come onto paper, and how a shop has them its own way.

use std::fs;

use e2e::{Clerk, Outcome, day_in_chromium, ensure, ensure_eq, hook};
use serde_json::{Value, json};

use crate::printing::{REMEMBER_LANGUAGE, is_near};
use crate::steps;

const FILL_LOG: &str = include_str!("../../data/fill-log.js");
const REMEMBERED: &str = "return localStorage.getItem('serialbook.printing.' + arguments[0])";
/// What the page would save as a file is kept for the test instead.
const CATCH_FILE: &str = r"
    HTMLAnchorElement.prototype.click = function () {
        window.__saved = [this.download, decodeURIComponent(this.href.slice(this.href.indexOf(',') + 1))];
    };
";
/// A picture of one dark pixel.
const PICTURE: &[u8] = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

#[test]
fn r46_r111_forms_come_onto_paper_and_papers_look_as_the_shop_wants_them() -> Outcome {
    day_in_chromium("forms", async |clerk| {
        let warehouse = shop_with_stock(clerk).await?;
        for (tag, language) in [("en", "en"), ("zh-Hans-CN", "zh")] {
            clerk.ask(REMEMBER_LANGUAGE, vec![json!(tag)]).await?;
            clerk.visit(&format!("/warehouses/{warehouse}")).await?;
            clerk.press(&hook("warehouse-sheet")).await?;
            let expected = ["A-001", "A-002", "17", "Green tea", "9"];
            let title = if language == "en" { "Count sheet" } else { "盘点表" };
            prints(clerk, "count", language, &[title], &expected, &["SOLD-1"]).await?;

            clerk.visit("/lots/tea/L9").await?;
            clerk.press(&hook("lot-recall")).await?;
            let title = if language == "en" { "Recall list" } else { "召回名单" };
            prints(clerk, "recall", language, &[title], &["Li Wei 李伟", "138 0000 0000", "S-2", "1 kg", "Acme"], &[])
                .await?;

            clerk.visit("/serials/SOLD-1").await?;
            clerk.press(&hook("piece-certificate")).await?;
            let title = if language == "en" { "Certificate of a serial number" } else { "序列号证书" };
            let told = ["Phone 15", "Li Wei 李伟", "S-1"];
            // From whom the shop had the piece is its own business.
            let print = prints(clerk, "certificate", language, &[title], &told, &["Acme", "P-1"]).await?;
            ensure_eq(&print.scanned(&print.pictures("203.2")?)?, &vec!["SOLD-1".to_owned()], "the code on it")?;
        }
        clerk.ask(REMEMBER_LANGUAGE, vec![json!("en")]).await?;
        a_template_is_copied(clerk, &warehouse).await?;
        a_template_is_set_back_saved_and_taken_from_a_file(clerk).await
    })
}

/// Prints what is on the desk; all of this is on it, and none of that.
async fn prints(
    clerk: &Clerk,
    form: &str,
    language: &str,
    title: &[&str],
    told: &[&str],
    untold: &[&str],
) -> Outcome<e2e::Print> {
    clerk.see(&hook("sheet")).await?;
    let print = clerk.print(&format!("form-{form}-{language}")).await?;
    let sizes = print.sizes()?;
    ensure_eq(&sizes.len(), &1, &format!("pages of {form}"))?;
    is_near(sizes[0], (21_000, 29_700))?;
    let text = print.text()?;
    for words in title.iter().chain(told) {
        ensure(text.contains(words), format!("{words} stands on {form} in {language}"))?;
    }
    for words in untold {
        ensure(!text.contains(words), format!("{words} does not stand on {form}"))?;
    }
    Ok(print)
}

/// Seventeen phones of which two have a number, one that is sold, and a lot of tea that somebody has some of.
async fn shop_with_stock(clerk: &mut Clerk) -> Outcome<String> {
    steps::open_shop(clerk).await?;
    let posted = |document: Value, effects: Value| json!({ "posted": { "document": document, "effects": effects } });
    let phones = json!({ "product": "phone", "quantity": "18", "serials": ["A-002", "SOLD-1", "A-001"] });
    let tea = json!({ "product": "tea", "quantity": "10", "lots": [{ "lot": "L9", "quantity": "10", "expiry": "2027-06-30" }] });
    let moved = |line: usize, to: Value| json!({ "product": "phone", "pieces": { "line": line }, "to": to });
    let stock = |product: &str, by: &str| json!({ "product": product, "warehouse": "WAREHOUSE", "by": by });
    let lot =
        |by: &str| json!({ "product": "tea", "lot": "L9", "warehouse": "WAREHOUSE", "by": by, "expiry": "2027-06-30" });
    let document = |id: &str, kind: &str, partner: &str, lines: Value| json!({ "id": id, "kind": kind, "date": "2026-11-22", "warehouse": "WAREHOUSE", "partner": partner, "lines": lines });
    let log = vec![
        json!({ "partner-saved": { "id": "acme", "name": "Acme", "isSupplier": true } }),
        json!({ "partner-saved": { "id": "li", "name": "Li Wei 李伟", "phone": "138 0000 0000", "isCustomer": true } }),
        json!({ "product-saved": { "id": "phone", "name": "Phone 15", "tracking": "serial", "unit": "pc", "warrantyMonths": 24 } }),
        json!({ "product-saved": { "id": "tea", "name": "Green tea", "tracking": "lot", "unit": "kg" } }),
        posted(
            document("P-1", "purchase", "acme", json!([phones, tea])),
            json!({ "pieces": [moved(0, json!({ "in": "WAREHOUSE" }))], "stock": [stock("phone", "15"), stock("tea", "10")], "lots": [lot("10")] }),
        ),
        posted(
            document("S-1", "sale", "li", json!([{ "product": "phone", "quantity": "1", "serials": ["SOLD-1"] }])),
            json!({ "pieces": [moved(0, json!("sold"))] }),
        ),
        posted(
            document(
                "S-2",
                "sale",
                "li",
                json!([{ "product": "tea", "quantity": "1", "lots": [{ "lot": "L9", "quantity": "1" }] }]),
            ),
            json!({ "stock": [stock("tea", "-1")], "lots": [lot("-1")] }),
        ),
    ];
    let told = clerk.ask_later(FILL_LOG, vec![json!(log)]).await?;
    ensure_eq(&told, &json!("written"), "the log")?;
    clerk.visit("/warehouses").await?;
    let links = "return document.querySelector('a[href^=\"/warehouses/\"]')?.getAttribute('href') ?? ''";
    clerk.until("see the warehouse", async || Ok(clerk.ask(links, Vec::new()).await? != json!(""))).await?;
    let href = clerk.ask(links, Vec::new()).await?;
    Ok(href.as_str().unwrap_or_default().trim_start_matches("/warehouses/").to_owned())
}

/// The size of the pages that are shown, in millimetres.
fn sheet(paper: &str) -> e2e::Spot {
    hook("print-pages").with("paper", paper)
}

/// What is chosen for one kind of document is there for every other paper: documents have all of it, forms what they share.
async fn a_template_is_copied(clerk: &mut Clerk, warehouse: &str) -> Outcome {
    clerk.visit("/print/document/S-1").await?;
    clerk.choose(&hook("print-paper"), "A5").await?;
    clerk.write(&hook("print-footer"), "Thank you").await?;
    let picture = std::env::temp_dir().join(format!("serialbook-{}-logo.gif", std::process::id()));
    fs::write(&picture, PICTURE)?;
    clerk.choose_file(&hook("print-logo"), &picture).await?;
    clerk.see(&sheet("148x210")).await?;
    clerk.press(&hook("print-copy")).await?;
    let print = clerk.print("template-sale").await?;
    is_near(print.sizes()?[0], (14_800, 21_000))?;
    ensure_eq(&print.picture_count()?, &1, "pictures of the shop")?;
    for path in ["/print/document/P-1".to_owned(), format!("/print/count/{warehouse}")] {
        clerk.visit(&path).await?;
        clerk.see(&sheet("148x210")).await?;
        ensure_eq(&clerk.print("template-copied").await?.picture_count()?, &1, &format!("pictures on {path}"))?;
    }
    Ok(())
}

/// What is saved as a file comes back from it. Another file is none, and changes nothing.
async fn a_template_is_set_back_saved_and_taken_from_a_file(clerk: &mut Clerk) -> Outcome {
    clerk.visit("/print/document/S-1").await?;
    clerk.see(&sheet("148x210")).await?;
    clerk.ask(CATCH_FILE, Vec::new()).await?;
    clerk.press(&hook("print-export")).await?;
    let saved = clerk.ask("return window.__saved", Vec::new()).await?;
    ensure_eq(&saved[0], &json!("serialbook-print-sale.json"), "the name of the file")?;
    let file = std::env::temp_dir().join(format!("serialbook-{}-template.json", std::process::id()));
    fs::write(&file, saved[1].as_str().unwrap_or_default())?;
    clerk.press(&hook("print-reset")).await?;
    clerk.see(&sheet("210x297")).await?;
    ensure(!clerk.print("template-reset").await?.text()?.contains("Thank you"), "what is set back is as it was")?;
    clerk.choose_file(&hook("print-import"), &file).await?;
    clerk.see(&sheet("148x210")).await?;
    ensure(clerk.print("template-taken").await?.text()?.contains("Thank you"), "what was saved is there again")?;
    fs::write(&file, "{ \"name\": \"serialbook\" }")?;
    let before = clerk.ask(REMEMBERED, vec![json!("sale")]).await?;
    clerk.choose_file(&hook("print-import"), &file).await?;
    clerk.see(&hook("toast").with("bad", "yes")).await?;
    ensure_eq(&clerk.ask(REMEMBERED, vec![json!("sale")]).await?, &before, "the template")
}
