//! Products, warehouses, partners and cartons: what may be saved.

use super::Decision;
use crate::Book;
use crate::entry::Event;
use crate::model::serial::ENTRIES_MAX;
use crate::model::{Partner, Product, Serial, Tracking, Warehouse};
use crate::refusal::{Code, Finding, Findings};

pub(super) fn save_warehouse(warehouse: &Warehouse) -> Result<Decision, Vec<Finding>> {
    unless_blank(warehouse.id.is_blank(), || Event::WarehouseSaved(warehouse.clone()))
}

pub(super) fn save_partner(partner: &Partner) -> Result<Decision, Vec<Finding>> {
    unless_blank(partner.id.is_blank(), || Event::PartnerSaved(partner.clone()))
}

fn unless_blank(is_blank: bool, event: impl FnOnce() -> Event) -> Result<Decision, Vec<Finding>> {
    if is_blank { Err(vec![Finding::new(Code::Empty)]) } else { Ok(Decision::of(event())) }
}

/// A product may be saved when its units and its bundle make sense. How it is tracked is said once, when it is made.
pub(super) fn save_product(book: &Book, product: &Product) -> Result<Decision, Vec<Finding>> {
    let known = book.catalogue.product(&product.id);
    let tracking = known.map_or(product.tracking, |known| known.tracking);
    let told = |code| Finding::new(code).of_product(&product.id);
    let mut findings = Findings::default();
    let reasons = [
        (product.id.is_blank(), Code::Empty),
        (tracking == Tracking::Serial && known.is_none() && !book.settings.serials, Code::SerialsOff),
        (
            product.is_bundle() && (tracking != Tracking::None || product.tracking != Tracking::None),
            Code::BundleNotAllowed,
        ),
        (product.is_bundle() && (is_component(book, product) || holds_stock(book, product)), Code::BundleNotAllowed),
        (product.units.iter().any(|unit| !unit.factor.is_positive()), Code::NotPositive),
    ];
    for (stands, code) in reasons {
        if stands {
            findings.add(told(code));
        }
    }
    for component in &product.bundle {
        match book.catalogue.product(&component.product) {
            None => findings.add(Finding::new(Code::UnknownProduct).of_product(&component.product)),
            Some(inner) if inner.is_bundle() || inner.id == product.id => findings.add(told(Code::BundleNotAllowed)),
            Some(_) if !component.quantity.is_positive() => findings.add(told(Code::NotPositive)),
            Some(_) => {}
        }
    }
    if !findings.is_empty() {
        return Err(findings.into_vec());
    }
    Ok(Decision::of(Event::ProductSaved(Box::new(Product { tracking, ..product.clone() }))))
}

fn is_component(book: &Book, product: &Product) -> bool {
    book.catalogue.products().any(|bundle| bundle.bundle.iter().any(|component| component.product == product.id))
}

fn holds_stock(book: &Book, product: &Product) -> bool {
    let no = book.catalogue.product_no(&product.id);
    no.is_some_and(|no| book.stock.of_product(no).any(|(_, on_hand)| !on_hand.quantity().is_zero()))
}

/// A carton holds at most 1,000 pieces, each once (D20).
pub(super) fn pack_carton(code: &str, serials: &[Serial]) -> Result<Decision, Vec<Finding>> {
    let mut findings = Findings::default();
    if code.trim().is_empty() || serials.is_empty() {
        findings.add(Finding::new(Code::Empty));
    }
    if serials.len() > ENTRIES_MAX {
        return Err(vec![Finding::new(Code::TooManyEntries)]);
    }
    let mut met = std::collections::HashSet::new();
    for serial in serials {
        if let Some(code) = serial.fault() {
            findings.add(Finding::new(code).of_serial(serial));
        } else if !met.insert(serial.key()) {
            findings.add(Finding::new(Code::DuplicateEntry).of_serial(serial));
        }
    }
    if findings.is_empty() {
        Ok(Decision::of(Event::CartonPacked { code: code.trim().to_owned(), serials: serials.to_vec() }))
    } else {
        Err(findings.into_vec())
    }
}
