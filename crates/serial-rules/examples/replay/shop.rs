//! A shop that lives for one run: the book, and the log it follows from.

use serde_json::{Map, Value, json};
use serial_rules::book::Header;
use serial_rules::decide::void;
use serial_rules::insight::{count, health, life, lots, summary};
use serial_rules::intake::{entry_text, generate, scan};
use serial_rules::model::{
    Date, Kind, LotId, Partner, ProductId, Quantity, Scope, Serial, Tracking, Warehouse, WarehouseId,
};
use serial_rules::{Book, Code, Command, Decision, Entry, Finding, decide};

use crate::answer::{error, ok, refused};
use crate::operation::Operation;

/// The book and its log.
#[derive(Default)]
pub(crate) struct Shop {
    book: Book,
    log: Vec<Entry>,
}

impl Shop {
    /// Carries one operation out, and answers.
    pub(crate) fn carry_out(&mut self, operation: Operation) -> Value {
        match operation {
            Operation::Settings { serials, negative_stock } => {
                let mut settings = self.book.settings.clone();
                settings.serials = serials.unwrap_or(settings.serials);
                settings.negative_stock = negative_stock.unwrap_or(settings.negative_stock);
                self.execute(&Command::SaveSettings(settings))
            }
            Operation::Warehouse { id, name } => {
                let warehouse = Warehouse::new(id);
                self.execute(&Command::SaveWarehouse(Warehouse {
                    name: name.unwrap_or(warehouse.name.clone()),
                    ..warehouse
                }))
            }
            Operation::Partner { id, name } => {
                let partner = Partner::new(id);
                self.execute(&Command::SavePartner(Partner { name: name.unwrap_or(partner.name.clone()), ..partner }))
            }
            Operation::Product(product) => self.execute(&Command::SaveProduct(*product)),
            Operation::Tracking { products, to } => self.switch_tracking(products, to),
            Operation::Carton { code, serials } => self.execute(&Command::PackCarton { code, serials }),
            Operation::Post { document } => self.execute(&Command::Post(*document)),
            Operation::Void { document } => self.execute(&Command::Void(document)),
            Operation::VoidPlan { document } => match void::plan(&self.book, &document) {
                Ok(order) => ok(&json!({ "order": order })),
                Err(findings) => refused(&findings),
            },
            question => self.answer(question),
        }
    }

    fn answer(&self, question: Operation) -> Value {
        match question {
            Operation::Read { text, expected, next } => {
                let reading = entry_text::read(&text, expected, next.as_deref());
                let findings: Vec<Value> = reading
                    .findings
                    .iter()
                    .map(|finding| json!({ "code": finding.code, "text": finding.text }))
                    .collect();
                ok(&json!({ "serials": reading.serials, "findings": findings }))
            }
            Operation::Generate { start, count, step } => match generate::generate(&start, count, step.unwrap_or(1)) {
                Ok(serials) => ok(&json!({ "serials": serials })),
                Err(code) => refused(&[Finding::new(code)]),
            },
            Operation::Scan { text } => self.scan(&text),
            Operation::Serial { serial } => crate::answer::life(&life(&self.book, &serial)),
            Operation::Stock { product, warehouse } => self.stock(&product, warehouse.as_ref()),
            Operation::Lot { product, lot } => self.lot(&product, &lot),
            Operation::CountCheck { warehouse, scope, serials } => {
                self.count_check(&warehouse, &scope.unwrap_or(Scope::All), &serials)
            }
            Operation::Fefo { product, warehouse, quantity, date } => self.fefo(&product, &warehouse, quantity, date),
            Operation::Health {} => {
                let faults: Vec<String> =
                    health::check(&self.book, &self.log).iter().map(|fault| format!("{fault:?}")).collect();
                ok(&json!({ "faults": faults }))
            }
            _ => error("not a question"),
        }
    }

    fn write_down(&mut self, decision: &Decision) {
        let at = i64::try_from(self.log.len()).unwrap_or(i64::MAX);
        let entry = Entry {
            version: serial_rules::entry::VERSION,
            id: at.to_string(),
            device: "replay".to_owned(),
            at,
            event: decision.event.clone(),
        };
        self.book.apply(&entry);
        self.log.push(entry);
    }

    fn execute(&mut self, command: &Command) -> Value {
        match decide(&self.book, command) {
            Err(findings) => refused(&findings),
            Ok(decision) => {
                self.write_down(&decision);
                let mut said = Map::new();
                if let Some(document) = decision.event.document() {
                    said.insert("document".to_owned(), json!(document));
                }
                if !decision.cautions.is_empty() {
                    said.insert("cautions".to_owned(), json!(decision.cautions));
                }
                ok(&Value::Object(said))
            }
        }
    }

    fn switch_tracking(&mut self, products: Vec<ProductId>, to: Tracking) -> Value {
        match decide(&self.book, &Command::SwitchTracking { products, to }) {
            Err(left_out) => ok(&json!({ "changed": [], "refused": left_out })),
            Ok(decision) => {
                self.write_down(&decision);
                let serial_rules::Event::TrackingSwitched { products, .. } = &decision.event else {
                    return error("another event");
                };
                ok(&json!({ "changed": products, "refused": decision.left_out }))
            }
        }
    }

    fn scan(&self, text: &str) -> Value {
        match scan::understand(text, &self.book) {
            Ok(scan) => ok(&json!(scan)),
            Err(fault) => json!({ "refused": [{ "code": fault.code, "text": fault.text }] }),
        }
    }

    fn unknown(&self, product: &ProductId, warehouse: Option<&WarehouseId>) -> Option<Value> {
        if self.book.catalogue.product(product).is_none() {
            return Some(refused(&[Finding::new(Code::UnknownProduct).of_product(product)]));
        }
        let warehouse = warehouse.filter(|id| self.book.catalogue.warehouse(id).is_none())?;
        Some(refused(&[Finding::new(Code::UnknownWarehouse).in_warehouse(warehouse)]))
    }

    fn stock(&self, product: &ProductId, warehouse: Option<&WarehouseId>) -> Value {
        if let Some(unknown) = self.unknown(product, warehouse) {
            return unknown;
        }
        let on_hand = match warehouse {
            Some(warehouse) => summary::on_hand_in(&self.book, product, warehouse),
            None => summary::on_hand(&self.book, product),
        };
        ok(&json!({ "quantity": on_hand.quantity(), "named": on_hand.named, "unnamed": on_hand.unnamed }))
    }

    fn lot(&self, product: &ProductId, lot: &LotId) -> Value {
        if let Some(unknown) = self.unknown(product, None) {
            return unknown;
        }
        let Some(life) = lots::lot(&self.book, product, lot) else {
            return ok(&json!({ "expiry": null, "stock": {}, "movements": [], "customers": [] }));
        };
        let stock: Map<String, Value> =
            life.on_hand.iter().map(|(warehouse, quantity)| (warehouse.to_string(), json!(quantity))).collect();
        let movements: Vec<Value> =
            life.documents.iter().flat_map(|header| self.lot_movements(header, product, lot)).collect();
        ok(&json!({ "expiry": life.expiry, "stock": stock, "movements": movements, "customers": life.customers }))
    }

    fn lot_movements(&self, header: &Header, product: &ProductId, lot: &LotId) -> Vec<Value> {
        let catalogue = &self.book.catalogue;
        let no = catalogue.product_no(product);
        let partner = header.partner.and_then(|no| catalogue.partner_at(no)).map(|partner| partner.id.to_string());
        let other = match header.kind {
            Kind::Opening => Some("opening".to_owned()),
            Kind::Count => Some("count".to_owned()),
            Kind::Adjust => Some("adjust".to_owned()),
            Kind::Assembly | Kind::Disassembly => Some("assembly".to_owned()),
            Kind::Dispatch | Kind::Receipt => Some("transit".to_owned()),
            _ => partner,
        };
        let name = |no| catalogue.warehouse_at(no).map(|warehouse| warehouse.id.to_string());
        let changes: Vec<_> = header
            .lots()
            .iter()
            .filter(|(of, id, ..)| Some(*of) == no && id == lot)
            .map(|(_, _, at, by)| (*at, *by))
            .collect();
        let is_transfer = header.kind == Kind::Transfer;
        let leaves = changes.iter().filter(|(_, by)| !is_transfer || by.is_negative());
        leaves
            .map(|(at, by)| {
                let to = if is_transfer { header.to.and_then(name) } else { other.clone() };
                let (from, to) = if by.is_negative() { (name(*at), to) } else { (other.clone(), name(*at)) };
                json!({ "document": header.id, "kind": header.kind, "date": header.date, "from": from, "to": to, "quantity": by.abs(), "void": header.is_void() })
            })
            .collect()
    }

    fn count_check(&self, warehouse: &WarehouseId, scope: &Scope, serials: &[Serial]) -> Value {
        if self.book.catalogue.warehouse(warehouse).is_none() {
            return refused(&[Finding::new(Code::UnknownWarehouse).in_warehouse(warehouse)]);
        }
        let check = count::check(&self.book, warehouse, scope, serials);
        ok(&json!({
            "found": check.found,
            "missing": check.missing,
            "unexpected-new": check.unexpected_new,
            "unexpected-out": check.unexpected_out,
            "misplaced": check.misplaced,
            "wrong-product": check.wrong_product,
        }))
    }

    fn fefo(&self, product: &ProductId, warehouse: &WarehouseId, quantity: Quantity, date: Option<Date>) -> Value {
        if let Some(unknown) = self.unknown(product, Some(warehouse)) {
            return unknown;
        }
        match lots::fefo(&self.book, product, warehouse, quantity, date) {
            Some(taken) => {
                let taken: Vec<Value> =
                    taken.iter().map(|lot| json!({ "lot": lot.lot, "quantity": lot.quantity })).collect();
                ok(&json!({ "lots": taken }))
            }
            None => refused(&[Finding::new(Code::LotShort).of_product(product).in_warehouse(warehouse)]),
        }
    }
}
