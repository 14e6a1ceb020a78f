//! A draft as it lies on the disk, and back.

use serial_rules::draft::{Draft, Problem};
use serial_rules::model::{Line, Product, Serial};
use serial_rules::{Book, Code};

use super::work::Work;
use crate::store;

/// The draft as it is stored. What stands aside is stored as the rules know it, so that nothing has to be asked again.
pub(super) fn store_form(work: &Work) -> store::Draft {
    let aside = work.draft.problems.iter().filter_map(|problem| serde_json::to_string(problem).ok()).collect();
    let (began, scans) = (work.draft.began, work.scans.clone());
    store::Draft { aside, began, scans, ..store::Draft::new(&*work.id, work.document().clone()) }
}

/// The draft as it is entered on. The line that waited for serials is taken to be the last one that can.
pub(super) fn entry_form(stored: &store::Draft, book: &Book) -> Draft {
    let document = stored.document.clone();
    let waits = |line: &Line| book.catalogue.product(&line.product).is_some_and(Product::is_serial_managed);
    let mut draft = Draft::new(document.kind, document.date, &book.settings);
    draft.chosen = document.lines.iter().rposition(waits);
    draft.document = document;
    draft.began = stored.began;
    draft.problems = stored.aside.iter().map(|aside| problem(aside)).collect();
    draft
}

/// A problem as it was stored; a text that says nothing to this version stays to be looked at.
fn problem(aside: &str) -> Problem {
    serde_json::from_str(aside).unwrap_or_else(|_| match Serial::new(aside) {
        serial if serial.fault().is_none() => Problem::NeedsProduct(serial),
        _ => Problem::Text { code: Code::BadCharacter, text: aside.to_owned() },
    })
}

#[cfg(test)]
mod tests {
    use serial_rules::entry::Entry;
    use serial_rules::model::{Kind, Tracking, Warehouse};
    use serial_rules::{Command, decide};

    use super::*;

    fn shop() -> Book {
        let mut book = Book::default();
        let phone = Product { tracking: Tracking::Serial, ..Product::new("phone") };
        let case = Product::new("case");
        for command in
            [Command::SaveWarehouse(Warehouse::new("main")), Command::SaveProduct(phone), Command::SaveProduct(case)]
        {
            let event = decide(&book, &command).unwrap().event;
            book.apply(&Entry { version: 1, id: String::new(), device: String::new(), at: 0, event });
        }
        book.settings.warehouse = Some("main".into());
        book
    }

    #[test]
    fn a_draft_comes_back_with_its_lines_what_stands_aside_and_the_line_that_waits() {
        let book = shop();
        let mut draft = Draft::new(Kind::Purchase, "2026-11-22".parse().unwrap(), &book.settings);
        for code in ["NOBODYS-1", "中文"] {
            draft.scan(&book, code);
        }
        draft.choose(book.catalogue.product(&"phone".into()).unwrap());
        draft.scan(&book, "SN-1");
        draft.choose(book.catalogue.product(&"case".into()).unwrap());
        let stored = store_form(&Work::new("draft", draft.clone()));
        let back = entry_form(&stored, &book);
        assert_eq!(back.document, draft.document);
        assert_eq!(back.problems, draft.problems);
        assert_eq!(back.problems.len(), 2);
        assert_eq!(back.chosen, Some(0), "the phones wait for serials, the case does not");
    }

    #[test]
    fn a_text_of_another_version_stays_to_be_looked_at() {
        assert_eq!(problem("SN-1"), Problem::NeedsProduct("SN-1".into()));
        assert!(matches!(problem("{\"later\":1}"), Problem::Text { .. }));
    }
}
