//! Row by row through a table: what each would change, or what is wrong with it.

use std::collections::HashSet;

use serial_rules::Book;
use serial_rules::model::amount::{AmountFault, Fixed};
use serial_rules::model::{Partner, Product, Quantity, Serial, Tracking, UnitName};
use sheets::Sheet;

use super::cells::{amount, is_damaged};
use super::columns::{Field, Subject};
use super::plan::{Change, Fault, Goods, Plan};
use crate::i18n::importing::heads::{role, tracking};

/// A table while it is read.
pub(super) struct Run<'a> {
    book: &'a Book,
    fields: &'a [Option<Field>],
    sheet: &'a Sheet,
    new_id: &'a dyn Fn() -> String,
    plan: Plan,
    /// What was met above: serials, names and barcodes, folded.
    met: HashSet<String>,
}

impl<'a> Run<'a> {
    pub(super) fn over(
        book: &'a Book,
        fields: &'a [Option<Field>],
        sheet: &'a Sheet,
        new_id: &'a dyn Fn() -> String,
    ) -> Self {
        Self { book, fields, sheet, new_id, plan: Plan::default(), met: HashSet::new() }
    }

    /// Reads every row below the heads.
    pub(super) fn plan(mut self, subject: Subject) -> Plan {
        for row in 1..self.sheet.rows.len() {
            let before = self.plan.faults.len();
            match subject {
                Subject::Products => self.product(row),
                Subject::Partners => self.partner(row),
                Subject::Packing | Subject::Opening => self.pieces(row, subject == Subject::Packing),
            }
            self.plan.good += usize::from(self.plan.faults.len() == before);
        }
        self.plan
    }
}

impl Run<'_> {
    fn column(&self, field: Field) -> Option<usize> {
        self.fields.iter().position(|other| *other == Some(field))
    }

    /// The text of a cell; blank where the table has no such column.
    fn cell(&self, row: usize, field: Field) -> &str {
        let cell = self.column(field).and_then(|column| self.sheet.rows[row].get(column));
        cell.map_or("", |cell| cell.trim())
    }

    fn fault(&mut self, row: usize, field: Field, fault: Fault) {
        let column = self.column(field);
        self.plan.faults.push((row, column, fault));
    }

    /// An amount that is not below zero; nothing where the cell is blank or wrong, which is then told.
    fn number<const PLACES: u32>(&mut self, row: usize, field: Field) -> Option<Fixed<PLACES>> {
        let fault = match amount::<PLACES>(self.cell(row, field)) {
            Ok(Some(number)) if number.is_negative() => Fault::Negative,
            Ok(number) => return number,
            Err(AmountFault::NotANumber) => Fault::NotANumber,
            Err(_) => Fault::OutOfBounds,
        };
        self.fault(row, field, fault);
        None
    }

    fn product(&mut self, row: usize) {
        let faults = self.plan.faults.len();
        let known = self.known_product(row);
        let mut product = known.clone().unwrap_or_else(|| Product::new((self.new_id)()));
        // Whoever brings it in wants it, also where it was put away.
        product.is_archived = false;
        let name = self.cell(row, Field::Name).to_owned();
        match (name.is_empty(), &known) {
            (true, None) => self.fault(row, Field::Name, Fault::Missing(Field::Name)),
            (true, Some(_)) => {}
            (false, _) => product.name = name,
        }
        for (field, place) in
            [(Field::Sku, &mut product.sku), (Field::Category, &mut product.category), (Field::Note, &mut product.note)]
        {
            let text = self.cell(row, field);
            if !text.is_empty() {
                text.clone_into(place);
            }
        }
        if !self.cell(row, Field::Unit).is_empty() && known.is_none() {
            product.unit = UnitName::new(self.cell(row, Field::Unit));
        }
        self.tracking_of(row, known.as_ref(), &mut product);
        self.barcode_of(row, &mut product);
        product.price = self.number(row, Field::Price).or(product.price);
        product.cost = self.number(row, Field::Cost).or(product.cost);
        product.low_stock = self.number(row, Field::LowStock).or(product.low_stock);
        if let Some(months) = self.number::<0>(row, Field::Warranty) {
            match u16::try_from(months.trunc()) {
                Ok(months) => product.warranty_months = Some(months),
                Err(_) => self.fault(row, Field::Warranty, Fault::OutOfBounds),
            }
        }
        let key =
            format!("product {}", if product.sku.is_empty() { &product.name } else { &product.sku }.to_lowercase());
        if !self.met.insert(key) {
            let field = if product.sku.is_empty() { Field::Name } else { Field::Sku };
            self.fault(row, field, Fault::Repeated);
        }
        if self.plan.faults.len() == faults && known.as_ref() != Some(&product) {
            self.plan.products.push(Change { before: known, after: product });
        }
    }

    /// How a new product is tracked. One that is there keeps its way: that changes by its switch alone (R9).
    fn tracking_of(&mut self, row: usize, known: Option<&Product>, product: &mut Product) {
        if known.is_some() || self.column(Field::Tracking).is_none() {
            return;
        }
        match tracking(self.cell(row, Field::Tracking)) {
            Some(Tracking::Serial) if !self.book.settings.serials => {
                self.fault(row, Field::Tracking, Fault::NotBySerial);
            }
            Some(tracking) => product.tracking = tracking,
            None => self.fault(row, Field::Tracking, Fault::UnknownWord),
        }
    }

    fn barcode_of(&mut self, row: usize, product: &mut Product) {
        let barcode = self.cell(row, Field::Barcode).to_owned();
        if barcode.is_empty() {
            return;
        }
        let is_number = self.column(Field::Barcode).is_some_and(|column| self.sheet.numbers.contains(&(row, column)));
        let taken = self
            .book
            .catalogue
            .products()
            .find(|other| other.barcode.as_deref() == Some(&barcode) && other.id != product.id);
        if is_damaged(&barcode, is_number) {
            self.fault(row, Field::Barcode, Fault::Damaged);
        } else if let Some(taken) = taken {
            let name = taken.name.clone();
            self.fault(row, Field::Barcode, Fault::Taken(name));
        } else if !self.met.insert(format!("barcode {barcode}")) {
            self.fault(row, Field::Barcode, Fault::Repeated);
        } else {
            product.barcode = Some(barcode);
        }
    }

    /// The product that a row names: by its number, its barcode, or its name.
    fn known_product(&self, row: usize) -> Option<Product> {
        let (sku, barcode, name) =
            (self.cell(row, Field::Sku), self.cell(row, Field::Barcode), self.cell(row, Field::Name));
        let is = |text: &str, wanted: &str| !wanted.is_empty() && text.eq_ignore_ascii_case(wanted);
        let find =
            |fits: &dyn Fn(&Product) -> bool| self.book.catalogue.products().find(|product| fits(product)).cloned();
        // A number of its own that is not the known one's names another product, whatever its barcode says.
        let may_be = |product: &Product| sku.is_empty() || product.sku.is_empty();
        let has_barcode = |product: &Product| product.barcode.as_deref().is_some_and(|other| is(other, barcode));
        find(&|product| is(&product.sku, sku))
            .or_else(|| find(&|product| may_be(product) && has_barcode(product)))
            .or_else(|| find(&|product| sku.is_empty() && barcode.is_empty() && is(&product.name, name)))
    }

    fn partner(&mut self, row: usize) {
        let faults = self.plan.faults.len();
        let name = self.cell(row, Field::Name).to_owned();
        if name.is_empty() {
            return self.fault(row, Field::Name, Fault::Missing(Field::Name));
        }
        let known = self.book.catalogue.partners().find(|partner| partner.name.eq_ignore_ascii_case(&name)).cloned();
        let mut partner = known.clone().unwrap_or_else(|| Partner {
            name: name.clone(),
            is_customer: true,
            is_supplier: true,
            ..Partner::new((self.new_id)())
        });
        partner.is_archived = false;
        for (field, place) in [(Field::Phone, &mut partner.phone), (Field::Note, &mut partner.note)] {
            let text = self.cell(row, field);
            if !text.is_empty() {
                text.clone_into(place);
            }
        }
        if self.column(Field::Role).is_some() {
            match role(self.cell(row, Field::Role)) {
                Some((is_customer, is_supplier)) => {
                    (partner.is_customer, partner.is_supplier) = (is_customer, is_supplier);
                }
                None => self.fault(row, Field::Role, Fault::UnknownWord),
            }
        }
        if !self.met.insert(format!("partner {}", name.to_lowercase())) {
            self.fault(row, Field::Name, Fault::Repeated);
        }
        if self.plan.faults.len() == faults && known.as_ref() != Some(&partner) {
            self.plan.partners.push(Change { before: known, after: partner });
        }
    }

    fn pieces(&mut self, row: usize, has_cartons: bool) {
        let faults = self.plan.faults.len();
        let Some(product) = self.known_product(row) else {
            let named =
                [Field::Sku, Field::Barcode, Field::Name].into_iter().find(|field| !self.cell(row, *field).is_empty());
            let fault = if named.is_some() { Fault::UnknownProduct } else { Fault::Missing(Field::Sku) };
            return self.fault(row, named.unwrap_or(Field::Sku), fault);
        };
        let serials = self.serials(row);
        if !serials.is_empty() && !product.is_serial_managed() {
            self.fault(row, Field::Serial, Fault::NotBySerial);
        }
        let said: Option<Quantity> = self.number(row, Field::Quantity);
        let quantity = match said {
            Some(said) if !serials.is_empty() && said < Quantity::count(serials.len()) => {
                self.fault(row, Field::Quantity, Fault::Differs(serials.len()));
                said
            }
            Some(said) => said,
            None if serials.is_empty() => {
                return self.fault(row, Field::Quantity, Fault::Missing(Field::Quantity));
            }
            None => Quantity::count(serials.len()),
        };
        let cost = self.number(row, Field::Cost);
        if self.plan.faults.len() > faults {
            return;
        }
        let carton = self.cell(row, Field::Carton).to_owned();
        if has_cartons && !carton.is_empty() && !serials.is_empty() {
            self.pack(carton, &serials);
        }
        self.take(Goods { product: product.id, serials, quantity, cost });
    }

    /// The serials of a row: in many columns, or many in one cell.
    fn serials(&mut self, row: usize) -> Vec<Serial> {
        let columns: Vec<usize> =
            (0..self.fields.len()).filter(|column| self.fields[*column] == Some(Field::Serial)).collect();
        let mut serials = Vec::new();
        for column in columns {
            let cell = self.sheet.rows[row].get(column).cloned().unwrap_or_default();
            let is_number = self.sheet.numbers.contains(&(row, column));
            for text in
                cell.split([',', ';', '，', '；', '、', '\n', '\t', ' ']).map(str::trim).filter(|text| !text.is_empty())
            {
                let serial = Serial::new(text);
                let fault = if is_damaged(text, is_number) {
                    Some(Fault::Damaged)
                } else if let Some(code) = serial.fault() {
                    Some(Fault::BadSerial(code))
                } else {
                    (!self.met.insert(format!("serial {}", serial.key()))).then_some(Fault::Repeated)
                };
                match fault {
                    Some(fault) => self.plan.faults.push((row, Some(column), fault)),
                    None => serials.push(serial),
                }
            }
        }
        serials
    }

    fn pack(&mut self, code: String, serials: &[Serial]) {
        match self.plan.cartons.iter_mut().find(|(other, _)| *other == code) {
            Some((_, packed)) => packed.extend_from_slice(serials),
            None => self.plan.cartons.push((code, serials.to_vec())),
        }
    }

    /// Adds to what is there of the product at this cost.
    fn take(&mut self, goods: Goods) {
        let alike = |other: &&mut Goods| other.product == goods.product && other.cost == goods.cost;
        match self.plan.goods.iter_mut().find(alike) {
            Some(known) => {
                known.quantity += goods.quantity;
                known.serials.extend(goods.serials);
            }
            None => self.plan.goods.push(goods),
        }
    }
}
