//! A year of a shop with many products, two warehouses, suppliers and customers, written into its log at once: long names,
//! large amounts and full charts for screens to be looked at. The same each time, counted back from today.

use std::collections::VecDeque;

use e2e::{Clerk, Outcome, ensure_eq};
use serde_json::{Value, json};

use crate::past;

const FILL_LOG: &str = include_str!("../../data/fill-log.js");
/// One of its goods.
pub(crate) const PHONE: &str = "Phone A15 128 GB, midnight blue";

const SPAN_DAYS: i64 = 360;
const HERE: &str = "WAREHOUSE";
const ANNEX: &str = "annex";

/// Goods that are told apart by numbers: id, name, article, category, cost, price, and how its numbers begin.
const NUMBERED: [(&str, &str, &str, &str, u32, u32, &str); 6] = [
    ("a15", PHONE, "PHN-A15-128", "Phones", 378, 499, "3529181"),
    ("p8", "Phone P8 Ultra 256 GB with charger and case, titanium", "PHN-P8-256", "Phones", 901, 1_199, "3545622"),
    ("x14", "Laptop X14", "LAP-X14", "Computers", 712, 999, "5CD4X14"),
    ("bpm", "Blood pressure monitor M3", "BP-M3", "Medical", 24, 49, "M3-24-"),
    ("ring", "Ring 18K white gold, brilliant 0.25 ct", "RG-18W-025", "Jewelry", 640, 1_280, "JW0000"),
    ("alt", "Alternator 12 V 140 A", "ALT-140", "Auto parts", 118, 189, "ALT/140-"),
];
/// Goods of which each is as good as the other: id, name, category, unit, cost, price.
const COUNTED: [(&str, &str, &str, &str, u32, u32); 3] = [
    ("cable", "USB-C cable 1 m", "Accessories", "pc", 2, 10),
    ("film", "Screen film", "Accessories", "pc", 1, 9),
    ("wire", "Speaker wire", "Accessories", "m", 1, 3),
];
const CUSTOMERS: [(&str, &str, &str); 5] = [
    ("li", "Li Wei", "138 0000 0000"),
    ("clinic", "Riverside Family Clinic and Laboratory", "+1 555 0142"),
    ("garage", "Northgate Garage", "555 0100"),
    ("ana", "Ana Sofía Fernández de la Vega", "+34 600 000 000"),
    ("wang", "王小明", "139 0000 0000"),
];

/// What happened so far, and what lies in the shop because of it.
struct Year {
    days: Vec<String>,
    log: Vec<Value>,
    named: Vec<VecDeque<String>>,
    made: usize,
    documents: usize,
}

impl Year {
    fn post(&mut self, series: &str, back: i64, mut document: Value, effects: &Value) {
        self.documents += 1;
        let day = &self.days[usize::try_from(back).unwrap_or_default()];
        document["id"] = json!(format!("{series}-{}-{:03}", day.replace('-', ""), self.documents));
        document["date"] = json!(day);
        self.log.push(json!({ "posted": { "document": document, "effects": effects } }));
    }

    /// Buys some of one kind of numbered goods.
    fn buy(&mut self, back: i64, which: usize, quantity: usize) {
        let (id, _, _, _, cost, _, start) = NUMBERED[which];
        let serials: Vec<String> = (0..quantity).map(|at| format!("{start}{:08}", (self.made + at) * 7_919)).collect();
        self.made += quantity;
        self.named[which].extend(serials.iter().cloned());
        let line =
            json!({ "product": id, "quantity": quantity.to_string(), "price": cost.to_string(), "serials": serials });
        let document = json!({ "kind": "purchase", "warehouse": HERE, "partner": "acme", "lines": [line] });
        let effects = json!({ "pieces": [{ "product": id, "pieces": { "line": 0 }, "to": { "in": HERE } }] });
        self.post("PI", back, document, &effects);
    }

    /// Sells up to so many of one kind of numbered goods and a few counted ones.
    fn sell(&mut self, back: i64, which: usize, quantity: usize) {
        let (id, _, _, _, _, price, _) = NUMBERED[which];
        let (extra, _, _, _, _, extra_price) = COUNTED[which % COUNTED.len()];
        let serials: Vec<String> = (0..quantity).filter_map(|_| self.named[which].pop_front()).collect();
        let mut lines = vec![json!({ "product": extra, "quantity": "2", "price": extra_price.to_string() })];
        let mut effects = json!({ "stock": [{ "product": extra, "warehouse": HERE, "by": "-2" }] });
        if !serials.is_empty() {
            lines.push(json!({ "product": id, "quantity": serials.len().to_string(), "price": price.to_string(), "serials": serials }));
            effects["pieces"] = json!([{ "product": id, "pieces": { "line": 1 }, "to": "sold" }]);
        }
        let mut document = json!({ "kind": "sale", "warehouse": HERE, "clerk": "Ann", "lines": lines });
        let at = self.documents % (CUSTOMERS.len() + 1);
        if let Some((customer, ..)) = CUSTOMERS.get(at) {
            document["partner"] = json!(customer);
        }
        self.post("SI", back, document, &effects);
    }

    /// Takes two pieces to the other warehouse.
    fn transfer(&mut self, back: i64, which: usize) {
        let (id, ..) = NUMBERED[which];
        let serials: Vec<String> = (0..2).filter_map(|_| self.named[which].pop_back()).collect();
        let line = json!({ "product": id, "quantity": "2", "serials": serials });
        let document = json!({ "kind": "transfer", "warehouse": HERE, "to": ANNEX, "lines": [line] });
        let effects = json!({ "pieces": [{ "product": id, "pieces": { "line": 0 }, "to": { "in": ANNEX } }] });
        self.post("TR", back, document, &effects);
    }
}

fn catalogue() -> Vec<Value> {
    let supplier = json!({ "id": "acme", "name": "Acme Wholesale Trading Company Limited", "phone": "+86 21 5555 0100", "isCustomer": false, "isSupplier": true });
    let mut log = vec![
        json!({ "warehouse-saved": { "id": ANNEX, "name": "Annex on Harbour Street" } }),
        json!({ "partner-saved": supplier }),
    ];
    log.extend(CUSTOMERS.map(|(id, name, phone)| {
        json!({ "partner-saved": { "id": id, "name": name, "phone": phone, "isCustomer": true, "isSupplier": false } })
    }));
    log.extend(NUMBERED.map(|(id, name, sku, category, cost, price, _)| {
        json!({ "product-saved": { "id": id, "name": name, "sku": sku, "category": category, "tracking": "serial", "unit": "pc",
            "warrantyMonths": 12, "price": price.to_string(), "cost": cost.to_string() } })
    }));
    log.extend(COUNTED.map(|(id, name, category, unit, cost, price)| {
        json!({ "product-saved": { "id": id, "name": name, "category": category, "unit": unit, "lowStock": "20",
            "price": price.to_string(), "cost": cost.to_string() } })
    }));
    log.push(json!({ "product-saved": { "id": "lens", "name": "Contact lenses, monthly, −2.25", "category": "Medical", "tracking": "lot", "unit": "box", "price": "24" } }));
    log
}

/// Goods that are counted, and lots: one of them is past its day, one soon will be.
fn small_goods(year: &mut Year, expiry: &[String]) {
    for (id, _, _, _, cost, _) in COUNTED {
        let line = json!({ "product": id, "quantity": "160", "price": cost.to_string() });
        let document = json!({ "kind": "purchase", "warehouse": HERE, "partner": "acme", "lines": [line] });
        year.post("PI", SPAN_DAYS, document, &json!({ "stock": [{ "product": id, "warehouse": HERE, "by": "160" }] }));
    }
    let lots: Vec<Value> = expiry
        .iter()
        .enumerate()
        .map(|(at, day)| json!({ "lot": format!("LENS-{:02}", at + 1), "quantity": "12", "expiry": day }))
        .collect();
    let moved: Vec<Value> = lots
        .iter()
        .map(|lot| json!({ "product": "lens", "lot": lot["lot"], "warehouse": HERE, "by": "12", "expiry": lot["expiry"] }))
        .collect();
    let quantity = (12 * expiry.len()).to_string();
    let line = json!({ "product": "lens", "quantity": quantity, "price": "11", "lots": lots });
    let document = json!({ "kind": "purchase", "warehouse": HERE, "partner": "acme", "lines": [line] });
    let effects = json!({ "stock": [{ "product": "lens", "warehouse": HERE, "by": quantity }], "lots": moved });
    year.post("PI", 200, document, &effects);
}

/// Writes the year behind what the shop has.
pub(crate) async fn furnish(clerk: &mut Clerk) -> Outcome {
    let days = past::days(clerk, &(0..=SPAN_DAYS).collect::<Vec<_>>()).await?;
    let expiry = past::days(clerk, &[3, -10, -200]).await?;
    let named = vec![VecDeque::new(); NUMBERED.len()];
    let mut year = Year { days, log: catalogue(), named, made: 0, documents: 0 };
    small_goods(&mut year, &expiry);
    for back in (0..SPAN_DAYS).rev() {
        let at = usize::try_from(back).unwrap_or_default();
        let which = at * 5 % 7 % NUMBERED.len();
        match at {
            _ if at % 24 == 23 => (0..NUMBERED.len()).for_each(|which| year.buy(back, which, 6 - which / 2)),
            _ if at % 45 == 7 => year.transfer(back, which),
            _ if at % 3 == 0 || at < 25 => year.sell(back, which, 1 + at % 2),
            _ => {}
        }
    }
    let told = clerk.ask_later(FILL_LOG, vec![json!(year.log)]).await?;
    ensure_eq(&told, &json!("written"), "the log")
}
