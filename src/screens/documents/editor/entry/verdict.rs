//! What the rules say of serials before they are added: which stand on the document already, and which cannot be.

use serial_rules::model::{Document, Kind, Line, ProductId, Quantity, Serial};
use serial_rules::{Book, Finding, check};

use crate::screens::documents::editor::work::Work;

/// Serials, sorted by what would become of them.
#[derive(Clone, PartialEq, Default)]
pub(super) struct Verdict {
    /// Those that can be added.
    pub(super) good: Vec<Serial>,
    /// Those that stand on the document already.
    pub(super) repeated: Vec<Serial>,
    /// Those that cannot be added, each with its reason.
    pub(super) refused: Vec<Finding>,
}

/// Asks the rules about serials for the line of a product, all at once.
pub(super) fn verdict(book: &Book, work: &Work, product: &ProductId, serials: Vec<Serial>) -> Verdict {
    let (repeated, new): (Vec<Serial>, Vec<Serial>) =
        serials.into_iter().partition(|serial| work.draft.find(serial).is_some());
    let Document { kind, date, warehouse, to, partner, against, accept, .. } = work.document();
    let line = if *kind == Kind::Adjust {
        // Names beyond what lies there unnamed are told of the line, with the way out (R44).
        let change = Some(Quantity::count(new.len()));
        Line { name: new.clone(), change, ..Line::new(product.clone(), Quantity::ZERO) }
    } else {
        Line::of_pieces(product.clone(), new.clone())
    };
    let alone = Document {
        warehouse: warehouse.clone(),
        to: to.clone(),
        partner: partner.clone(),
        against: against.clone(),
        accept: accept.clone(),
        lines: vec![line],
        ..Document::new("", *kind, *date)
    };
    let refused: Vec<Finding> = check(book, &alone).into_iter().filter(|finding| finding.serial.is_some()).collect();
    let is_refused = |serial: &Serial| {
        refused.iter().any(|finding| finding.serial.as_ref().is_some_and(|other| other.same_as(serial)))
    };
    let good = new.into_iter().filter(|serial| !is_refused(serial)).collect();
    Verdict { good, repeated, refused }
}

/// The next number of a product: after the last one on its line, else after the newest that the book knows.
pub(super) fn next_number(book: &Book, work: &Work, product: &ProductId) -> Option<String> {
    let line = work.document().lines.iter().find(|line| line.product == *product);
    if let Some(last) = line.and_then(|line| line.serials.last().or(line.name.last())) {
        return serial_rules::intake::generate::next_after(last.as_str());
    }
    let no = book.catalogue.product_no(product)?;
    let newest = book.serials.iter().rev().find(|piece| book.serials.product(*piece) == no)?;
    serial_rules::intake::generate::next_after(book.serials.text(newest))
}

/// How many serials the line of a product still lacks; on an adjustment, how many pieces still have no number.
pub(super) fn lacking(book: &Book, work: &Work, product: &ProductId) -> usize {
    if work.document().kind == Kind::Adjust {
        let line = work.document().lines.iter().find(|line| line.product == *product);
        let left = line.map(|line| work.draft.reckoned(book, line).1.unnamed.trunc());
        return left.and_then(|left| usize::try_from(left).ok()).unwrap_or_default();
    }
    work.missing(&(product.clone(), None, 0))
}

#[cfg(test)]
mod tests {
    use serial_rules::draft::Draft;
    use serial_rules::entry::Entry;
    use serial_rules::model::{Product, Tracking, Warehouse};
    use serial_rules::{Command, decide};

    use super::*;

    #[test]
    fn serials_are_sorted_by_what_would_become_of_them_and_the_next_number_goes_on() {
        let mut book = Book::default();
        let phone = Product { tracking: Tracking::Serial, ..Product::new("phone") };
        let day = "2026-11-22".parse().unwrap();
        let bought = Document {
            warehouse: Some("main".into()),
            lines: vec![Line::of_pieces("phone", vec!["SN-07".into()])],
            ..Document::new("PI-1", Kind::Purchase, day)
        };
        for command in
            [Command::SaveWarehouse(Warehouse::new("main")), Command::SaveProduct(phone), Command::Post(bought)]
        {
            let event = decide(&book, &command).unwrap().event;
            book.apply(&Entry { version: 1, id: String::new(), device: String::new(), at: 0, event });
        }
        let mut draft = Draft::new(Kind::Purchase, day, &book.settings);
        draft.document.warehouse = Some("main".into());
        let product: ProductId = "phone".into();
        assert_eq!(next_number(&book, &Work::new("", draft.clone()), &product).as_deref(), Some("SN-08"));
        draft.enter(&book, &product, vec!["SN-20".into()]);
        let work = Work::new("", draft);
        assert_eq!(next_number(&book, &work, &product).as_deref(), Some("SN-21"));
        let serials = ["sn-20", "SN-07", "SN-21"].map(Serial::new).to_vec();
        let Verdict { good, repeated, refused } = verdict(&book, &work, &product, serials);
        assert_eq!(good, ["SN-21".into()]);
        assert_eq!(repeated, ["sn-20".into()]);
        assert_eq!(refused.iter().map(|finding| finding.serial.clone()).collect::<Vec<_>>(), [Some("SN-07".into())]);
    }
}
