//! A shop with a past, written into its log at once: what reports, recall lists and long lives are told of. The days count
//! back from today.
//!
//! | Document | Day | What it did |
//! |---|---|---|
//! | `PI-1` | 400 ago | phones `A1` to `A4` and one without a number at 600.10, ten cables at 1.55, from Acme |
//! | `PI-2` | 30 ago | milk of lots `L1` (5) and `L2` (4) at 2 |
//! | `SI-0` | 340 ago | `A3` to Li Wei for 880 |
//! | `TR-1` to `CI-1` | 300 to 5 ago | ten steps of `A4`, two of them void; a count did not find it in the end |
//! | `SI-3` | yesterday | two of `L1` to Li Wei |
//! | `DO-1` | 20 ago | a cable on its way to the back |
//! | `SI-1`, `SI-2` | today | `A1` for 899.99 and three cables at 9.50 to Li Wei; `A2` for 850 less 10 to nobody |

use e2e::{Clerk, Outcome, ensure_eq};
use serde_json::{Value, json};

use crate::steps;

const FILL_LOG: &str = include_str!("../../data/fill-log.js");
const DAYS: &str = r"
    return arguments[0].map(back => {
        const day = new Date();
        day.setDate(day.getDate() - back);
        return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(n => String(n).padStart(2, '0')).join('-');
    });
";

/// The serial of a phone, by its number in the table above.
pub(crate) fn phone(at: usize) -> String {
    format!("35693803564{at:04}")
}

/// The day so many days before today.
pub(crate) async fn day(clerk: &Clerk, back: i64) -> Outcome<String> {
    Ok(days(clerk, &[back]).await?.remove(0))
}

/// The days so many days before today.
pub(crate) async fn days(clerk: &Clerk, back: &[i64]) -> Outcome<Vec<String>> {
    let days = clerk.ask(DAYS, vec![json!(back)]).await?;
    Ok(days.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
}

fn posted(mut document: Value, lines: &Value, effects: &Value) -> Value {
    document["lines"] = lines.clone();
    if document["warehouse"].is_null() {
        document["warehouse"] = json!("WAREHOUSE");
    }
    json!({ "posted": { "document": document, "effects": effects } })
}

fn moved(at: usize, to: &Value) -> Value {
    json!({ "pieces": [{ "product": "phone", "pieces": { "listed": [phone(at)] }, "to": to }] })
}

/// One step of the fourth phone.
fn step(id: &str, kind: &str, date: &str, more: &Value, to: &Value) -> Value {
    let mut document = json!({ "id": id, "kind": kind, "date": date });
    for (name, value) in more.as_object().into_iter().flatten() {
        document[name] = value.clone();
    }
    let line = json!([{ "product": "phone", "quantity": "1", "price": "800", "serials": [phone(4)] }]);
    posted(document, &line, &moved(4, to))
}

fn catalogue() -> Vec<Value> {
    vec![
        json!({ "warehouse-saved": { "id": "back", "name": "Back room" } }),
        json!({ "partner-saved": { "id": "acme", "name": "Acme Wholesale", "isCustomer": false, "isSupplier": true } }),
        json!({ "partner-saved": { "id": "li", "name": "Li Wei", "phone": "138 0000 0000", "isCustomer": true, "isSupplier": false } }),
        json!({ "product-saved": { "id": "phone", "name": "Phone 15", "sku": "PX-128", "category": "Phones", "tracking": "serial", "unit": "pc", "warrantyMonths": 12, "price": "899.99" } }),
        json!({ "product-saved": { "id": "cable", "name": "Cable", "category": "Accessories", "unit": "pc" } }),
        json!({ "product-saved": { "id": "milk", "name": "Fresh milk", "tracking": "lot", "unit": "pc" } }),
    ]
}

/// What was bought.
fn purchases(first: &str, second: &str, expiry: [&str; 2]) -> [Value; 2] {
    let phones: Vec<String> = (1..=4).map(phone).collect();
    let lines = json!([
        { "product": "phone", "quantity": "5", "price": "600.1", "serials": phones },
        { "product": "cable", "quantity": "10", "price": "1.55" },
    ]);
    let effects = json!({
        "pieces": [{ "product": "phone", "pieces": { "line": 0 }, "to": { "in": "WAREHOUSE" } }],
        "stock": [{ "product": "phone", "warehouse": "WAREHOUSE", "by": "1" }, { "product": "cable", "warehouse": "WAREHOUSE", "by": "10" }],
    });
    let lots = json!([{ "lot": "L1", "quantity": "5", "expiry": expiry[0] }, { "lot": "L2", "quantity": "4", "expiry": expiry[1] }]);
    let lots_in = json!([
        { "product": "milk", "lot": "L1", "warehouse": "WAREHOUSE", "by": "5", "expiry": expiry[0] },
        { "product": "milk", "lot": "L2", "warehouse": "WAREHOUSE", "by": "4", "expiry": expiry[1] },
    ]);
    [
        posted(json!({ "id": "PI-1", "kind": "purchase", "date": first, "partner": "acme" }), &lines, &effects),
        posted(
            json!({ "id": "PI-2", "kind": "purchase", "date": second, "partner": "acme" }),
            &json!([{ "product": "milk", "quantity": "9", "price": "2", "lots": lots }]),
            &json!({ "stock": [{ "product": "milk", "warehouse": "WAREHOUSE", "by": "9" }], "lots": lots_in }),
        ),
    ]
}

/// The ten steps of the fourth phone after it was bought, two of them void.
fn long_life(days: &[String]) -> Vec<Value> {
    let void = |id: &str| json!({ "voided": { "document": id } });
    let here = json!({ "in": "WAREHOUSE" });
    let day = |at: usize| days[at].as_str();
    vec![
        step("TR-1", "transfer", day(0), &json!({ "to": "back" }), &json!({ "in": "back" })),
        step("TR-2", "transfer", day(0), &json!({ "warehouse": "back", "to": "WAREHOUSE" }), &here),
        step("SI-5", "sale", day(1), &json!({ "partner": "li" }), &json!("sold")),
        step("SR-1", "sale-return", day(2), &json!({ "partner": "li", "against": "SI-5" }), &here),
        step("SI-6", "sale", day(2), &json!({ "partner": "li" }), &json!("sold")),
        void("SI-6"),
        step("DO-2", "dispatch", day(3), &json!({ "to": "back" }), &json!("transit")),
        step("DI-2", "receipt", day(3), &json!({ "warehouse": "back", "against": "DO-2" }), &json!({ "in": "back" })),
        step("TR-3", "transfer", day(3), &json!({ "warehouse": "back", "to": "WAREHOUSE" }), &here),
        step("SI-7", "sale", day(4), &json!({}), &json!("sold")),
        void("SI-7"),
        posted(
            json!({ "id": "CI-1", "kind": "count", "date": day(4), "scope": ["phone"] }),
            &json!([{ "product": "phone", "quantity": "3", "serials": [phone(1), phone(2)] }]),
            &moved(4, &json!("lost")),
        ),
    ]
}

/// What was sold yesterday and today, and what is on its way.
fn trade(days: &[String]) -> Vec<Value> {
    let cable = |by: &str| json!([{ "product": "cable", "warehouse": "WAREHOUSE", "by": by }]);
    let mut with_cables = moved(1, &json!("sold"));
    with_cables["stock"] = cable("-3");
    let milk = json!({
        "stock": [{ "product": "milk", "warehouse": "WAREHOUSE", "by": "-2" }],
        "lots": [{ "product": "milk", "lot": "L1", "warehouse": "WAREHOUSE", "by": "-2" }],
    });
    vec![
        posted(
            json!({ "id": "DO-1", "kind": "dispatch", "date": days[0], "to": "back" }),
            &json!([{ "product": "cable", "quantity": "1" }]),
            &json!({ "stock": cable("-1") }),
        ),
        posted(
            json!({ "id": "SI-3", "kind": "sale", "date": days[1], "partner": "li" }),
            &json!([{ "product": "milk", "quantity": "2", "price": "5", "lots": [{ "lot": "L1", "quantity": "2" }] }]),
            &milk,
        ),
        posted(
            json!({ "id": "SI-1", "kind": "sale", "date": days[2], "partner": "li" }),
            &json!([
                { "product": "phone", "quantity": "1", "price": "899.99", "serials": [phone(1)] },
                { "product": "cable", "quantity": "3", "price": "9.5" },
            ]),
            &with_cables,
        ),
        posted(
            json!({ "id": "SI-2", "kind": "sale", "date": days[2], "discount": "10" }),
            &json!([{ "product": "phone", "quantity": "1", "price": "850", "serials": [phone(2)] }]),
            &moved(2, &json!("sold")),
        ),
    ]
}

/// Opens a shop and writes its past.
pub(crate) async fn open_shop(clerk: &mut Clerk) -> Outcome {
    steps::open_shop(clerk).await?;
    let days = days(clerk, &[400, 340, 300, 200, 150, 100, 5, 30, -90, -10, 20, 1, 0]).await?;
    let mut log = catalogue();
    log.extend(purchases(&days[0], &days[7], [&days[8], &days[9]]));
    let first_sale = json!([{ "product": "phone", "quantity": "1", "price": "880", "serials": [phone(3)] }]);
    let head = json!({ "id": "SI-0", "kind": "sale", "date": days[1], "partner": "li" });
    log.push(posted(head, &first_sale, &moved(3, &json!("sold"))));
    log.extend(long_life(&days[2..7]));
    log.extend(trade(&days[10..]));
    let told = clerk.ask_later(FILL_LOG, vec![json!(log)]).await?;
    ensure_eq(&told, &json!("written"), "the log")
}
