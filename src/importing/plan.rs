//! The dry run: what a table would change, and every fault of it by its row and column.

use serial_rules::model::{Money, Partner, Product, ProductId, Quantity, Serial};
use serial_rules::{Book, Code};
use sheets::Sheet;

use super::columns::{Field, Subject};
use super::run::Run;

/// What is wrong with a cell, or with a row where it needs a cell that is not there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// It needs an answer.
    Missing(Field),
    /// It is no number.
    NotANumber,
    /// It is less than nothing.
    Negative,
    /// It is too large or has too many decimals.
    OutOfBounds,
    /// The word is none of those that are known.
    UnknownWord,
    /// No product of the shop has this number, barcode or name.
    UnknownProduct,
    /// The product has no serials.
    NotBySerial,
    /// It cannot be a serial.
    BadSerial(Code),
    /// A spreadsheet has broken the number.
    Damaged,
    /// It stands above already.
    Repeated,
    /// Another product has this barcode.
    Taken(String),
    /// The row has so many serials and says another quantity.
    Differs(usize),
}

/// A product or partner as it would be, and as it is, where it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change<T> {
    /// As it is now; nothing where it is new.
    pub before: Option<T>,
    /// As it would be.
    pub after: T,
}

/// Pieces or a quantity of one product.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Goods {
    /// Which product.
    pub product: ProductId,
    /// The pieces; none where they have no numbers.
    pub serials: Vec<Serial>,
    /// How many, in base units.
    pub quantity: Quantity,
    /// What one cost.
    pub cost: Option<Money>,
}

/// What a table would change.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Plan {
    /// How many rows are good.
    pub good: usize,
    /// Every fault: the row, the column where there is one, and what is wrong.
    pub faults: Vec<(usize, Option<usize>, Fault)>,
    /// Products, made or changed.
    pub products: Vec<Change<Product>>,
    /// Partners, made or changed.
    pub partners: Vec<Change<Partner>>,
    /// Cartons and what is in them.
    pub cartons: Vec<(String, Vec<Serial>)>,
    /// What came in or lies there, by product in the order of the rows.
    pub goods: Vec<Goods>,
}

/// Reads a table whose first row holds the heads. A row with a fault changes nothing.
pub fn plan(
    book: &Book,
    subject: Subject,
    fields: &[Option<Field>],
    sheet: &Sheet,
    new_id: impl Fn() -> String,
) -> Plan {
    Run::over(book, fields, sheet, &new_id).plan(subject)
}

#[cfg(test)]
mod tests {
    use serial_rules::entry::Entry;
    use serial_rules::model::Tracking;
    use serial_rules::{Command, decide};

    use super::*;
    use crate::importing::recognised;

    fn shop() -> Book {
        let mut book = Book::default();
        let phone =
            Product { tracking: Tracking::Serial, sku: "PHN".into(), name: "Phone".into(), ..Product::new("phone") };
        let case = Product { sku: "CASE".into(), barcode: Some("690001".into()), ..Product::new("case") };
        let old = Product { sku: "OLD".into(), is_archived: true, ..Product::new("old") };
        for product in [phone, case, old] {
            let event = decide(&book, &Command::SaveProduct(product)).unwrap().event;
            book.apply(&Entry { version: 1, id: String::new(), device: String::new(), at: 0, event });
        }
        book
    }

    fn planned(subject: Subject, rows: &[&[&str]]) -> Plan {
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
        let fields: Vec<Option<Field>> = rows[0].iter().map(|head| recognised(head)).collect();
        let sheet = Sheet { lines: (1..=rows.len()).collect(), rows, numbers: Vec::new() };
        plan(&shop(), subject, &fields, &sheet, || "new".to_owned())
    }

    #[test]
    fn a_product_is_made_or_changed_and_what_is_not_said_stays() {
        let plan = planned(
            Subject::Products,
            &[&["SKU", "Name", "Price"], &["phn", "", "¥4,299.00"], &["NEW", "New one", ""], &["CASE", "", ""]],
        );
        assert_eq!((plan.good, plan.faults.len()), (3, 0));
        let [phone, new] = plan.products.as_slice() else { panic!("{:?}", plan.products) };
        assert_eq!((phone.after.name.as_str(), phone.after.price), ("Phone", "4299".parse().ok()));
        assert!(phone.before.is_some() && new.before.is_none() && new.after.price.is_none());
    }

    #[test]
    fn what_was_put_away_and_is_brought_in_is_offered_again() {
        let plan = planned(Subject::Products, &[&["sku"], &["old"]]);
        let [old] = plan.products.as_slice() else { panic!("{:?}", plan.products) };
        assert_eq!(old.before.as_ref().map(|old| old.is_archived), Some(true));
        assert!(!old.after.is_archived);
    }

    #[test]
    fn each_fault_stands_at_its_row_and_column_and_its_row_changes_nothing() {
        let plan = planned(
            Subject::Products,
            &[
                &["sku", "name", "barcode", "tracking", "price"],
                &["A", "One", "1", "serial", "1"],
                &["A", "Two", "2", "none", "1"],
                &["B", "", "3", "none", "1"],
                &["C", "Three", "690001", "none", "1"],
                &["D", "Four", "6.9E+12", "none", "1"],
                &["E", "Five", "5", "maybe", "ten"],
            ],
        );
        let faults = [
            (2, Some(0), Fault::Repeated),
            (3, Some(1), Fault::Missing(Field::Name)),
            (4, Some(2), Fault::Taken("case".to_owned())),
            (5, Some(2), Fault::Damaged),
            (6, Some(3), Fault::UnknownWord),
            (6, Some(4), Fault::NotANumber),
        ];
        assert_eq!(plan.faults, faults);
        assert_eq!((plan.good, plan.products.len()), (1, 1));
    }

    #[test]
    fn a_packing_list_brings_cartons_and_pieces_and_names_what_cannot_be() {
        let plan = planned(
            Subject::Packing,
            &[
                &["Carton", "SKU", "Qty", "SN1", "SN2"],
                &["BOX-1", "PHN", "2", "A1", "A2"],
                &["BOX-2", "PHN", "3", "B1", ""],
                &["BOX-3", "PHN", "1", "C1", "C2"],
                &["BOX-4", "PHN", "2", "a1", "ü"],
                &["BOX-5", "NOPE", "1", "D1", ""],
                &["", "CASE", "12", "", ""],
                &["", "CASE", "", "E1", ""],
            ],
        );
        let serials = |texts: &[&str]| texts.iter().map(|text| Serial::new(text)).collect::<Vec<_>>();
        assert_eq!(
            plan.cartons,
            [("BOX-1".to_owned(), serials(&["A1", "A2"])), ("BOX-2".to_owned(), serials(&["B1"]))]
        );
        let goods: Vec<_> =
            plan.goods.iter().map(|goods| (goods.product.as_str(), goods.quantity, goods.serials.len())).collect();
        assert_eq!(goods, [("phone", Quantity::whole(5), 3), ("case", Quantity::whole(12), 0)]);
        let faults = [
            (3, Some(2), Fault::Differs(2)),
            (4, Some(3), Fault::Repeated),
            (4, Some(4), Fault::BadSerial(Code::BadCharacter)),
            (5, Some(1), Fault::UnknownProduct),
            (7, Some(3), Fault::NotBySerial),
        ];
        assert_eq!(plan.faults, faults);
    }

    #[test]
    fn a_partner_is_found_by_name_and_buys_and_delivers_unless_it_is_said() {
        let plan = planned(
            Subject::Partners,
            &[&["Name", "Phone", "Role"], &["Wang", "138", "supplier"], &["Li", "", ""], &["wang", "", ""]],
        );
        let told: Vec<_> = plan
            .partners
            .iter()
            .map(|change| (&*change.after.name, change.after.is_customer, change.after.is_supplier))
            .collect();
        assert_eq!(told, [("Wang", false, true), ("Li", true, true)]);
        assert_eq!(plan.faults, [(3, Some(0), Fault::Repeated)]);
    }
}
