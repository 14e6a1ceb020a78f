//! A product as it is being typed. Every answer stays text until it is saved, so that nothing typed is ever lost. Pure.

use serial_rules::Book;
use serial_rules::model::amount::{AmountFault, Fixed};
use serial_rules::model::{Component, Product, Settings, Tracking, Unit, UnitName};

use super::typed;
use crate::components::Attempt;
use crate::i18n::products::form::FaultWords;

/// The answers.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Form {
    pub(super) name: String,
    pub(super) sku: String,
    pub(super) barcode: String,
    pub(super) category: String,
    pub(super) unit: String,
    pub(super) larger: Vec<LargerUnit>,
    pub(super) parts: Vec<Part>,
    pub(super) price: String,
    pub(super) cost: String,
    pub(super) warranty: String,
    pub(super) low_stock: String,
    pub(super) note: String,
    pub(super) tracking: Tracking,
    pub(super) is_archived: bool,
    /// How it stands with saving it.
    pub(super) attempt: Attempt,
}

/// A larger unit, as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct LargerUnit {
    /// Names the row as long as the form is open.
    pub(super) key: usize,
    pub(super) name: String,
    pub(super) factor: String,
}

/// A component of a bundle, as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Part {
    /// Names the row as long as the form is open.
    pub(super) key: usize,
    /// The product's id; blank until one is chosen.
    pub(super) product: String,
    pub(super) quantity: String,
}

/// One answer of the form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Answer {
    Name,
    Barcode,
    Unit,
    Price,
    Cost,
    Warranty,
    LowStock,
    /// The name of the larger unit at this place.
    LargerName(usize),
    /// What is in the larger unit at this place.
    LargerFactor(usize),
    /// The product of the component at this place.
    PartProduct(usize),
    /// How many of it the bundle at this place holds.
    PartQuantity(usize),
}

/// What is wrong with an answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Fault {
    Missing,
    Number(AmountFault),
    Negative,
    NotPositive,
    NotWhole,
    /// The product of this name has the barcode.
    Taken(String),
    SameUnit,
    /// The component stands there twice.
    SamePart,
}

impl Fault {
    /// The fault in words.
    pub(super) fn said(&self, words: &FaultWords) -> String {
        match self {
            Self::Missing => words.missing.to_owned(),
            Self::Number(AmountFault::NotANumber) => words.not_a_number.to_owned(),
            Self::Number(AmountFault::TooPrecise) => words.too_precise.to_owned(),
            Self::Number(AmountFault::TooLarge) => words.too_large.to_owned(),
            Self::Negative => words.negative.to_owned(),
            Self::NotPositive => words.not_positive.to_owned(),
            Self::NotWhole => words.not_whole.to_owned(),
            Self::Taken(name) => (words.taken)(name),
            Self::SameUnit => words.same_unit.to_owned(),
            Self::SamePart => words.same_part.to_owned(),
        }
    }
}

impl Form {
    /// A blank form with the first of the usual units, else the one given. Where the shop works with serials, a new product has them until somebody says otherwise.
    pub(super) fn blank(settings: &Settings, unit: &str) -> Self {
        let tracking = if settings.serials { Tracking::Serial } else { Tracking::None };
        let unit = settings.units.first().map_or(unit, UnitName::as_str).to_owned();
        Self { unit, tracking, ..Self::default() }
    }

    /// The form of a product that is there.
    pub(super) fn of(product: &Product) -> Self {
        let text = |amount: Option<String>| amount.unwrap_or_default();
        let larger = product.units.iter().enumerate();
        Self {
            name: product.name.clone(),
            sku: product.sku.clone(),
            barcode: text(product.barcode.clone()),
            category: product.category.clone(),
            unit: product.unit.to_string(),
            larger: larger
                .map(|(key, unit)| LargerUnit { key, name: unit.unit.to_string(), factor: unit.factor.to_string() })
                .collect(),
            parts: product.bundle.iter().enumerate().map(Part::of).collect(),
            price: text(product.price.map(|price| price.to_string())),
            cost: text(product.cost.map(|cost| cost.to_string())),
            warranty: text(product.warranty_months.map(|months| months.to_string())),
            low_stock: text(product.low_stock.map(|low| low.to_string())),
            note: product.note.clone(),
            tracking: product.tracking,
            is_archived: product.is_archived,
            ..Self::default()
        }
    }

    /// Adds a row for a larger unit.
    pub(super) fn add_larger(&mut self) {
        let key = self.larger.iter().map(|unit| unit.key + 1).max().unwrap_or_default();
        self.larger.push(LargerUnit { key, ..LargerUnit::default() });
    }

    /// Adds a row for a component.
    pub(super) fn add_part(&mut self) {
        let key = self.parts.iter().map(|part| part.key + 1).max().unwrap_or_default();
        self.parts.push(Part { key, quantity: "1".to_owned(), ..Part::default() });
    }

    /// What is wrong, answer by answer. `own` is the product being changed.
    pub(super) fn faults(&self, book: &Book, own: Option<&Product>) -> Vec<(Answer, Fault)> {
        let required = |answer, text: &str| text.trim().is_empty().then_some((answer, Fault::Missing));
        let mut faults: Vec<(Answer, Fault)> = [
            required(Answer::Name, &self.name),
            self.barcode_fault(book, own),
            required(Answer::Unit, &self.unit),
            not_negative::<4>(&self.price).map(|fault| (Answer::Price, fault)),
            not_negative::<4>(&self.cost).map(|fault| (Answer::Cost, fault)),
            whole_fault(&self.warranty).map(|fault| (Answer::Warranty, fault)),
            not_negative::<6>(&self.low_stock).map(|fault| (Answer::LowStock, fault)),
        ]
        .into_iter()
        .flatten()
        .collect();
        faults.extend(self.part_faults());
        for (at, unit) in self.larger.iter().enumerate() {
            let name = unit.name.trim();
            let is_twice = name == self.unit.trim() || self.larger[..at].iter().any(|other| other.name.trim() == name);
            if name.is_empty() {
                faults.push((Answer::LargerName(at), Fault::Missing));
            } else if is_twice {
                faults.push((Answer::LargerName(at), Fault::SameUnit));
            }
            faults.extend(factor_fault(&unit.factor).map(|fault| (Answer::LargerFactor(at), fault)));
        }
        faults
    }

    fn part_faults(&self) -> impl Iterator<Item = (Answer, Fault)> + '_ {
        self.parts.iter().enumerate().flat_map(|(at, part)| {
            let is_twice = self.parts[..at].iter().any(|other| other.product == part.product);
            let product = match (part.product.is_empty(), is_twice) {
                (true, _) => Some(Fault::Missing),
                (false, true) => Some(Fault::SamePart),
                (false, false) => None,
            };
            let product = product.map(|fault| (Answer::PartProduct(at), fault));
            product.into_iter().chain(factor_fault(&part.quantity).map(|fault| (Answer::PartQuantity(at), fault)))
        })
    }

    /// A scanned barcode must lead to one product.
    fn barcode_fault(&self, book: &Book, own: Option<&Product>) -> Option<(Answer, Fault)> {
        let barcode = self.barcode.trim();
        let has_it = |product: &&Product| {
            product.barcode.as_deref() == Some(barcode) && own.is_none_or(|own| own.id != product.id)
        };
        let other = book.catalogue.products().find(has_it).filter(|_| !barcode.is_empty())?;
        Some((Answer::Barcode, Fault::Taken(other.name.clone())))
    }

    /// The product that the answers make of this one. Answers with a fault say nothing; see [`Form::faults`].
    pub(super) fn applied_to(&self, product: Product) -> Product {
        let larger = self
            .larger
            .iter()
            .filter_map(|unit| Some(Unit { unit: UnitName::new(unit.name.trim()), factor: number(&unit.factor)? }));
        let parts = self.parts.iter().filter_map(|part| {
            Some(Component { product: part.product.as_str().into(), quantity: number(&part.quantity)? })
        });
        Product {
            bundle: parts.collect(),
            name: self.name.trim().to_owned(),
            sku: self.sku.trim().to_owned(),
            barcode: Some(self.barcode.trim().to_owned()).filter(|barcode| !barcode.is_empty()),
            category: self.category.trim().to_owned(),
            unit: UnitName::new(self.unit.trim()),
            units: larger.collect(),
            price: number(&self.price),
            cost: number(&self.cost),
            warranty_months: number::<0>(&self.warranty).and_then(|months| u16::try_from(months.trunc()).ok()),
            low_stock: number(&self.low_stock),
            note: self.note.trim().to_owned(),
            tracking: self.tracking,
            is_archived: self.is_archived,
            ..product
        }
    }
}

impl Part {
    fn of((key, component): (usize, &Component)) -> Self {
        Self { key, product: component.product.to_string(), quantity: component.quantity.to_string() }
    }
}

fn number<const PLACES: u32>(text: &str) -> Option<Fixed<PLACES>> {
    typed::read(text).ok().flatten()
}

fn not_negative<const PLACES: u32>(text: &str) -> Option<Fault> {
    match typed::read::<PLACES>(text) {
        Err(fault) => Some(Fault::Number(fault)),
        Ok(Some(amount)) if amount.is_negative() => Some(Fault::Negative),
        Ok(_) => None,
    }
}

/// Months of warranty: a whole number that a `u16` holds.
fn whole_fault(text: &str) -> Option<Fault> {
    match typed::read::<0>(text) {
        Err(AmountFault::TooPrecise) => Some(Fault::NotWhole),
        Err(fault) => Some(Fault::Number(fault)),
        Ok(Some(months)) if months.is_negative() => Some(Fault::Negative),
        Ok(Some(months)) if u16::try_from(months.trunc()).is_err() => Some(Fault::Number(AmountFault::TooLarge)),
        Ok(_) => None,
    }
}

fn factor_fault(text: &str) -> Option<Fault> {
    match typed::read::<6>(text) {
        Err(fault) => Some(Fault::Number(fault)),
        Ok(None) => Some(Fault::Missing),
        Ok(Some(factor)) if !factor.is_positive() => Some(Fault::NotPositive),
        Ok(Some(_)) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{AmountFault, Answer, Fault, Form, LargerUnit, Part};
    use serial_rules::entry::{Entry, VERSION};
    use serial_rules::model::{Component, Product, Quantity, Settings, Tracking};
    use serial_rules::{Book, Event};

    fn phone() -> Product {
        Product { name: "Phone".to_owned(), barcode: Some("690001".to_owned()), ..Product::new("p1") }
    }

    fn book_with_phone() -> Book {
        let mut book = Book::default();
        let event = Event::ProductSaved(Box::new(phone()));
        book.apply(&Entry { version: VERSION, id: "1".to_owned(), device: "till".to_owned(), at: 0, event });
        book
    }

    fn good() -> Form {
        Form { name: "Case".to_owned(), unit: "pc".to_owned(), ..Form::default() }
    }

    #[test]
    fn a_name_and_a_unit_are_enough() {
        assert_eq!(good().faults(&Book::default(), None), []);
    }

    #[test]
    fn each_wrong_answer_is_told_at_its_own_place() {
        let book = book_with_phone();
        for (form, answer, fault) in [
            (Form { name: "  ".to_owned(), ..good() }, Answer::Name, Fault::Missing),
            (Form { unit: String::new(), ..good() }, Answer::Unit, Fault::Missing),
            (Form { price: "abc".to_owned(), ..good() }, Answer::Price, Fault::Number(AmountFault::NotANumber)),
            (Form { cost: "-1".to_owned(), ..good() }, Answer::Cost, Fault::Negative),
            (Form { warranty: "1.5".to_owned(), ..good() }, Answer::Warranty, Fault::NotWhole),
            (Form { warranty: "70000".to_owned(), ..good() }, Answer::Warranty, Fault::Number(AmountFault::TooLarge)),
            (
                Form { low_stock: "0.0000001".to_owned(), ..good() },
                Answer::LowStock,
                Fault::Number(AmountFault::TooPrecise),
            ),
            (Form { barcode: " 690001 ".to_owned(), ..good() }, Answer::Barcode, Fault::Taken("Phone".to_owned())),
        ] {
            assert_eq!(form.faults(&book, None), [(answer, fault)]);
        }
    }

    #[test]
    fn a_product_may_keep_its_own_barcode() {
        let form = Form::of(&phone());
        assert_eq!(form.faults(&book_with_phone(), Some(&phone())), []);
    }

    #[test]
    fn larger_units_need_a_name_of_their_own_and_hold_something() {
        let unit = |name: &str, factor: &str| LargerUnit { key: 0, name: name.to_owned(), factor: factor.to_owned() };
        let form = Form { larger: vec![unit("box", "10"), unit("box", "0"), unit("pc", ""), unit("", "x")], ..good() };
        assert_eq!(
            form.faults(&Book::default(), None),
            [
                (Answer::LargerName(1), Fault::SameUnit),
                (Answer::LargerFactor(1), Fault::NotPositive),
                (Answer::LargerName(2), Fault::SameUnit),
                (Answer::LargerFactor(2), Fault::Missing),
                (Answer::LargerName(3), Fault::Missing),
                (Answer::LargerFactor(3), Fault::Number(AmountFault::NotANumber)),
            ]
        );
    }

    #[test]
    fn r57_a_component_is_chosen_once_and_is_more_than_nothing() {
        let part =
            |product: &str, quantity: &str| Part { key: 0, product: product.to_owned(), quantity: quantity.to_owned() };
        let form = Form { parts: vec![part("p1", "2"), part("p1", "0"), part("", "1")], ..good() };
        assert_eq!(
            form.faults(&Book::default(), None),
            [
                (Answer::PartProduct(1), Fault::SamePart),
                (Answer::PartQuantity(1), Fault::NotPositive),
                (Answer::PartProduct(2), Fault::Missing),
            ]
        );
    }

    #[test]
    fn a_product_survives_its_form_unchanged() {
        let product = Product {
            price: "5998".parse().ok(),
            warranty_months: Some(12),
            low_stock: "2.5".parse().ok(),
            tracking: Tracking::Serial,
            bundle: vec![Component { product: "p2".into(), quantity: Quantity::whole(2) }],
            ..phone()
        };
        assert_eq!(Form::of(&product).applied_to(product.clone()), product);
    }

    #[test]
    fn r8_a_new_product_has_serials_only_where_the_shop_has() {
        let tracking = |serials| Form::blank(&Settings { serials, ..Settings::default() }, "pc").tracking;
        assert_eq!((tracking(true), tracking(false)), (Tracking::Serial, Tracking::None));
    }
}
