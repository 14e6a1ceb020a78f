//! Documents on paper: what the browser prints is measured and read by programs that know nothing of the app.

use e2e::{Clerk, Outcome, Print, day_in_chromium, day_in_firefox, ensure, ensure_eq, hook};
use serde_json::{Value, json};

use crate::printing::{REMEMBER, REMEMBER_LANGUAGE, is_near};
use crate::steps;

const FILL_LOG: &str = include_str!("../../data/fill-log.js");

fn line(at: usize) -> Value {
    json!({ "product": format!("p{at}"), "quantity": "2", "price": format!("{at}.25") })
}

fn purchase(id: &str, lines: &[Value], effects: &Value) -> Value {
    let document = json!({
        "id": id, "kind": "purchase", "date": "2026-11-22", "warehouse": "WAREHOUSE", "partner": "acme",
        "discount": "1", "tax": { "rate": "13" }, "paid": "1", "remark": "Handle with care 小心轻放", "lines": lines,
    });
    json!({ "posted": { "document": document, "effects": effects } })
}

/// A shop with four hundred products and documents of one line, forty, four hundred, and one line of a thousand pieces.
async fn shop_with_documents(clerk: &mut Clerk) -> Outcome<Vec<String>> {
    steps::open_shop(clerk).await?;
    let pieces: Vec<String> = (0..1000).map(|at| format!("SN{:07}", at * 37 % 9_999_991)).collect();
    let mut log = vec![
        json!({ "partner-saved": { "id": "acme", "name": "Acme 批发", "phone": "555-0100", "isSupplier": true } }),
    ];
    for at in 1..=400 {
        log.push(json!({ "product-saved": { "id": format!("p{at}"), "name": format!("Product {at} 商品"), "sku": format!("A-{at}"), "unit": "pc" } }));
    }
    log.push(json!({ "product-saved": { "id": "phone", "name": "Phone 15", "tracking": "serial", "unit": "pc", "warrantyMonths": 24 } }));
    for count in [1, 40, 400] {
        let lines: Vec<Value> = (1..=count).map(line).collect();
        log.push(purchase(&format!("PI-{count}"), &lines, &json!({})));
    }
    let thousand = json!({ "product": "phone", "quantity": "1000", "price": "899", "serials": pieces });
    let effects = json!({ "pieces": [{ "product": "phone", "pieces": { "line": 0 }, "to": { "in": "WAREHOUSE" } }] });
    log.push(purchase("PI-1000", &[thousand], &effects));
    let told = clerk.ask_later(FILL_LOG, vec![json!(log)]).await?;
    ensure_eq(&told, &json!("written"), "the log")?;
    Ok(pieces)
}

#[test]
fn r45_r46_documents_of_any_length_and_kind_print_whole_on_any_paper() -> Outcome {
    day_in_chromium("papers", async |clerk| {
        let pieces = shop_with_documents(clerk).await?;
        for language in ["en", "zh"] {
            let tag = if language == "en" { "en" } else { "zh-Hans-CN" };
            clerk.ask(REMEMBER_LANGUAGE, vec![json!(tag)]).await?;
            for count in [1, 40, 400] {
                prints_whole(clerk, count, language).await?;
            }
        }
        a_thousand_serials_print_whole(clerk, &pieces).await?;
        every_kind_prints_on_every_paper(clerk).await
    })
}

/// The same pages come out of Firefox, which says its paper in whole points and leaves no page blank. The driver of WebKit has no
/// print command.
#[test]
fn r46_pages_come_out_of_firefox_as_in_the_preview() -> Outcome {
    day_in_firefox("pages", async |clerk| {
        let pieces = shop_with_documents(clerk).await?;
        for (number, words) in [("PI-1", "$1.70"), ("PI-40", "$1,874.67"), ("PI-1000", pieces[999].as_str())] {
            let print = print(clerk, number, "en").await?;
            let sizes = print.sizes()?;
            ensure_eq(&sizes.len(), &clerk.count(&hook("sheet")).await?, &format!("pages of {number}"))?;
            for size in sizes {
                is_near(size, (21_000, 29_700))?;
            }
            ensure(print.text()?.contains(words), format!("{words} stands on {number}"))?;
        }
        Ok(())
    })
}

async fn open_print(clerk: &mut Clerk, number: &str) -> Outcome {
    clerk.visit(&format!("/print/document/{number}")).await?;
    clerk.see(&hook("sheet")).await
}

async fn print(clerk: &mut Clerk, number: &str, language: &str) -> Outcome<Print> {
    open_print(clerk, number).await?;
    clerk.print(&format!("{}-{number}-{language}", clerk.engine().word())).await
}

/// Every line is there, in order, and the total is what the lines come to.
async fn prints_whole(clerk: &mut Clerk, count: usize, language: &str) -> Outcome {
    let print = print(clerk, &format!("PI-{count}"), language).await?;
    for size in print.sizes()? {
        is_near(size, (21_000, 29_700))?;
    }
    ensure_eq(&print.sizes()?.len(), &clerk.count(&hook("sheet")).await?, "pages as in the preview")?;
    let text = print.text()?;
    // What is read off a page has spaces where letters stand apart; they say nothing.
    let solid: String = text.split_whitespace().collect();
    let mut from = 0;
    for at in 1..=count {
        let name = format!("Product{at}商品");
        let found = solid[from..].find(&name).map(|at| from + at + name.len());
        ensure(found.is_some(), format!("{name} of {count} lines is not on the paper, or not in its place"))?;
        from = found.unwrap_or(from);
    }
    // Twice each price, less 1, and 13 % on top.
    let hundredths = (1..=count).map(|at| 2 * (at * 100 + 25)).sum::<usize>() - 100;
    let total = hundredths + (hundredths * 13 + 50) / 100;
    let total = format!("${}.{:02}", grouped(total / 100), total % 100);
    ensure_eq(&solid.matches(total.as_str()).count(), &1, &format!("how often the total {total} stands there"))?;
    let words = if language == "en" { "/100USD" } else { "美元" };
    ensure(solid.contains(words), format!("the total in words ({language}) on {count} lines"))?;
    let (carried, brought) =
        if language == "en" { ("Carriedforward", "Broughtforward") } else { ("转下页", "承前页") };
    ensure_eq(&solid.matches(carried).count(), &solid.matches(brought).count(), "sums carried and brought forward")
}

fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let (head, tail) = digits.split_at(digits.len().saturating_sub(3));
    if head.is_empty() { tail.to_owned() } else { format!("{},{tail}", grouped(head.parse().unwrap_or(0))) }
}

/// One line of a thousand pieces: all of them at the end, below the line or in a column; none when that is wanted.
async fn a_thousand_serials_print_whole(clerk: &mut Clerk, pieces: &[String]) -> Outcome {
    let mut expected: Vec<&str> = pieces.iter().map(String::as_str).collect();
    expected.sort_unstable();
    for place in ["auto", "row", "column", "appendix"] {
        let template = json!({ "serials": place }).to_string();
        clerk.ask(REMEMBER, vec![json!("purchase"), json!(template)]).await?;
        let print = print(clerk, "PI-1000", place).await?;
        let text = print.text()?.replace(',', " ");
        let mut found: Vec<&str> = text.split_whitespace().filter(|word| word.starts_with("SN0")).collect();
        found.sort_unstable();
        ensure(found == expected, format!("{} of 1000 serials are printed ({place})", found.len()))?;
    }
    clerk.ask(REMEMBER, vec![json!("purchase"), json!(json!({ "serials": "nowhere" }).to_string())]).await?;
    let print = print(clerk, "PI-1000", "nowhere").await?;
    ensure(!print.text()?.contains("SN0"), "serials are switched off")
}

/// Every kind of document that goes onto paper, and its name there in both languages.
const KINDS: [(&str, &str, &str); 11] = [
    ("sale", "Sales invoice", "销售单"),
    ("sale-return", "Sales return", "销售退货单"),
    ("purchase", "Purchase invoice", "进货单"),
    ("purchase-return", "Purchase return", "进货退货单"),
    ("transfer", "Transfer note", "调拨单"),
    ("dispatch", "Dispatch note", "调出单"),
    ("receipt", "Receipt note", "调入单"),
    ("count", "Stock count", "盘点单"),
    ("quotation", "Quotation", "报价单"),
    ("sales-order", "Sales order", "销售订单"),
    ("purchase-order", "Purchase order", "采购订单"),
];
/// Every other paper and its size in hundredths of a millimetre; a receipt is as long as what is on it.
const PAPERS: [(&str, i64, Option<i64>); 7] = [
    ("a5", 14_800, Some(21_000)),
    ("letter", 21_590, Some(27_940)),
    ("241x140", 24_100, Some(14_000)),
    ("241x93", 24_100, Some(9_300)),
    ("241x280", 24_100, Some(28_000)),
    ("80", 8_000, None),
    ("58", 5_800, None),
];

/// Each kind on A4, and a sale on each of the other papers, in both languages.
async fn every_kind_prints_on_every_paper(clerk: &mut Clerk) -> Outcome {
    shop_of_every_kind(clerk).await?;
    for (tag, language) in [("en", "en"), ("zh-Hans-CN", "zh")] {
        clerk.ask(REMEMBER_LANGUAGE, vec![json!(tag)]).await?;
        for (kind, english, chinese) in KINDS {
            clerk.ask(REMEMBER, vec![json!(kind), json!("{}")]).await?;
            let print = print(clerk, &format!("X-{kind}"), language).await?;
            let text = print.text()?;
            ensure(text.contains(if language == "en" { english } else { chinese }), format!("{kind} has its name"))?;
            ensure(text.contains("Phone 15"), format!("{kind} has its line"))?;
        }
        for (paper, width, height) in PAPERS {
            let template =
                json!({ "paper": paper, "header": "12 Market Street 市场街 12 号", "footer": "Thank you 谢谢惠顾" });
            clerk.ask(REMEMBER, vec![json!("sale"), json!(template.to_string())]).await?;
            let print = print(clerk, "X-sale", &format!("{language}-{paper}")).await?;
            let sizes = print.sizes()?;
            for size in &sizes {
                is_near(*size, (width, height.unwrap_or(size.1)))?;
            }
            ensure_eq(&sizes.len(), &clerk.count(&hook("sheet")).await?, "pages as in the preview")?;
            let text = print.text()?;
            for words in ["¥2,034.00", "356938035643809", "12 Market Street", "谢谢惠顾"] {
                ensure(text.contains(words), format!("{words} stands on {paper} in {language}"))?;
            }
        }
    }
    Ok(())
}

/// The shop reckons in yuan from now on, and has a document of every kind.
async fn shop_of_every_kind(clerk: &mut Clerk) -> Outcome {
    let settings = json!({ "serials": true, "shopName": "晨光手机 Morning Phones", "trade": "digital-appliances", "currency": "CNY", "warehouse": "WAREHOUSE" });
    let mut log = vec![
        json!({ "settings-saved": settings }),
        json!({ "warehouse-saved": { "id": "annex", "name": "Annex 分店" } }),
        json!({ "partner-saved": { "id": "li", "name": "Li Wei 李伟", "phone": "138 0000 0000", "isCustomer": true, "isSupplier": true } }),
        json!({ "product-saved": { "id": "phone", "name": "Phone 15 手机 128 GB black", "sku": "P15-128", "barcode": "4006381333931", "tracking": "serial", "unit": "pc", "warrantyMonths": 24 } }),
        json!({ "product-saved": { "id": "case", "name": "Case", "unit": "pc" } }),
    ];
    for (kind, ..) in KINDS {
        let is_priced = !matches!(kind, "transfer" | "dispatch" | "receipt" | "count");
        let is_plan = matches!(kind, "quotation" | "sales-order" | "purchase-order");
        let mut phone = json!({ "product": "phone", "quantity": "2" });
        let mut case = json!({ "product": "case", "quantity": "3" });
        if is_priced {
            phone["price"] = json!("899");
            case["price"] = json!("2.5");
        }
        if !is_plan {
            phone["serials"] = json!(["356938035643809", "356938035643817"]);
        }
        let mut document = json!({ "id": format!("X-{kind}"), "kind": kind, "date": "2026-11-22", "warehouse": "WAREHOUSE", "clerk": "Ann", "remark": "Handle with care 小心轻放", "lines": [phone, case] });
        if is_priced {
            document["partner"] = json!("li");
            document["discount"] = json!("5.5");
            document["tax"] = json!({ "rate": "13" });
            document["paid"] = json!("1000");
        }
        if matches!(kind, "transfer" | "dispatch") {
            document["to"] = json!("annex");
        }
        log.push(json!({ "posted": { "document": document, "effects": {} } }));
    }
    let told = clerk.ask_later(FILL_LOG, vec![json!(log)]).await?;
    ensure_eq(&told, &json!("written"), "the log")
}
