//! A posted document in the words of its paper.

use paper::document::{Content, Entry, Fact, Field, Total};
use serial_rules::Book;
use serial_rules::insight::warranty;
use serial_rules::model::{Document, Kind, Line, Money, Product, Quantity};

use super::paper_desk::page_words;
use crate::i18n::{Phrases, format};

/// What the document says on paper.
pub(super) fn content(document: &Document, book: &Book, words: &Phrases) -> Content {
    let papers = &words.printing.papers;
    let is_void = book.documents.get(&document.id).is_some_and(serial_rules::book::Header::is_void);
    let is_priced = document.lines.iter().any(|line| line.price.is_some());
    let money = |amount: Money| format::money(amount, &book.settings.currency);
    let mut running = Money::ZERO;
    let lines = document.lines.iter().enumerate().map(|(at, line)| {
        running += line.total();
        let product = book.catalogue.product(&line.product);
        let mut entry = entry(at, line, product, document, book, words);
        entry.running = is_priced.then(|| money(running));
        entry
    });
    let lines = lines.collect();
    let in_words = Fact::new(papers.in_words, (papers.amount)(document.total(), &book.settings.currency));
    Content {
        shop: book.settings.shop_name.clone(),
        title: (words.printing.paper_of)(document.kind).to_owned(),
        mark: is_void.then(|| papers.void.to_owned()),
        facts: facts(document, book, words),
        party: party(document, book, words),
        lines,
        totals: totals(document, is_priced, book, words),
        words: is_priced.then_some(in_words),
        remark: document.remark.as_ref().map(|remark| Fact::new(words.documents.remark, remark.as_str())),
        code: Some(document.id.to_string()),
        blanks: None,
        signatures: (papers.signatures)(document.kind).map(str::to_owned).to_vec(),
        foot: format!("{} {}", (words.printing.paper_of)(document.kind), document.id),
        phrases: page_words(words),
    }
}

fn facts(document: &Document, book: &Book, words: &Phrases) -> Vec<Fact> {
    let (said, papers) = (&words.documents, &words.printing.papers);
    let warehouse = |id: &serial_rules::model::WarehouseId| {
        book.catalogue.warehouse(id).map_or_else(|| id.to_string(), |warehouse| warehouse.name.clone())
    };
    // What arrives was sent from where its dispatch says.
    let dispatch = document.against.as_ref().filter(|_| document.kind == Kind::Receipt);
    let sent = dispatch.and_then(|id| book.documents.get(id)?.warehouse).and_then(|no| book.catalogue.warehouse_at(no));
    let own = match () {
        () if document.to.is_some() => said.moving.from_warehouse,
        () if sent.is_some() => said.moving.to_warehouse,
        () => said.warehouse,
    };
    let facts = [
        Some(Fact::new(papers.number, document.id.to_string())),
        Some(Fact::new(said.date, format::date(document.date, words.language))),
        sent.map(|from| Fact::new(said.moving.from_warehouse, from.name.as_str())),
        document.warehouse.as_ref().map(|id| Fact::new(own, warehouse(id))),
        document.to.as_ref().map(|id| Fact::new(said.moving.to_warehouse, warehouse(id))),
        document.against.as_ref().map(|id| Fact::new(said.against, id.to_string())),
        document.clerk.as_ref().map(|clerk| Fact::new(papers.clerk, clerk.as_str())),
        document.payment.as_ref().map(|payment| Fact::new(papers.payment, payment.as_str())),
    ];
    facts.into_iter().flatten().collect()
}

fn party(document: &Document, book: &Book, words: &Phrases) -> Vec<Fact> {
    let is_bought = matches!(document.kind, Kind::Purchase | Kind::PurchaseReturn | Kind::PurchaseOrder);
    let label = if is_bought { words.documents.supplier } else { words.documents.customer };
    let Some(partner) = document.partner.as_ref().and_then(|id| book.catalogue.partner(id)) else { return Vec::new() };
    let phone = (!partner.phone.is_empty()).then(|| Fact::new(words.printing.papers.phone, partner.phone.as_str()));
    [Some(Fact::new(label, partner.name.as_str())), phone].into_iter().flatten().collect()
}

fn entry(
    at: usize,
    line: &Line,
    product: Option<&Product>,
    document: &Document,
    book: &Book,
    words: &Phrases,
) -> Entry {
    let money = |amount: Money| format::money(amount, &book.settings.currency);
    let name = product.map_or_else(|| line.product.to_string(), |product| product.name.clone());
    let unit = line.unit.as_ref().or(product.map(|product| &product.unit)).map(ToString::to_string);
    let mut cells = vec![
        (Field::At, (at + 1).to_string()),
        (Field::Product, name),
        (Field::Quantity, format::quantity(line.change.unwrap_or(line.quantity))),
        (Field::Unit, unit.unwrap_or_default()),
    ];
    if let Some(price) = line.price {
        cells.extend([(Field::Price, money(price)), (Field::Amount, money(line.total()))]);
    }
    if let Some(product) = product {
        cells
            .extend([(Field::Sku, product.sku.clone()), (Field::Barcode, product.barcode.clone().unwrap_or_default())]);
        let until = warranty::until(product, document.date).filter(|_| document.kind == Kind::Sale);
        cells.extend(until.map(|day| (Field::Warranty, format::date(day, words.language))));
    }
    let serials = line.serials.iter().chain(&line.name).chain(&line.unname);
    let corrected = line.correct.iter().map(|pair| format!("{} → {}", pair.from, pair.to));
    let unnamed = line.quantity - Quantity::count(line.serials.len());
    let unnamed = (!line.serials.is_empty() && unnamed.is_positive())
        .then(|| (words.documents.unnamed)(&format::quantity(unnamed)));
    let lots = line.lots.iter().map(|lot| {
        let until = lot.expiry.map(|day| (words.documents.lots.good_until)(&format::date(day, words.language)));
        let said = format!("{} {} × {}", words.documents.lots.lot, lot.lot, format::quantity(lot.quantity));
        [Some(said), until].into_iter().flatten().collect::<Vec<_>>().join(words.printing.forms.and)
    });
    Entry {
        cells,
        serials: serials.map(ToString::to_string).collect(),
        notes: lots.chain(corrected).chain(unnamed).collect(),
        running: None,
    }
}

fn totals(document: &Document, is_priced: bool, book: &Book, words: &Phrases) -> Vec<Total> {
    let charges = &words.documents.charges;
    let row = |label: &str, value: String, is_strong| Total { label: label.to_owned(), value, is_strong, field: None };
    let quantities = document.lines.iter().map(|line| {
        let unit = line.unit.as_ref().or(book.catalogue.product(&line.product).map(|product| &product.unit));
        (unit.map(ToString::to_string).unwrap_or_default(), line.quantity)
    });
    let pieces = row(words.printing.papers.pieces, in_all(quantities), !is_priced);
    if !is_priced {
        return vec![Total { field: Some(Field::Quantity), ..pieces }];
    }
    let mut rows = vec![pieces];
    let sums = document.sums();
    let mut put = |label: &str, amount: Money, is_strong| {
        rows.push(row(label, format::money(amount, &book.settings.currency), is_strong));
    };
    let has_steps = !sums.discount.is_zero() || document.tax.is_some_and(|tax| !tax.is_included);
    if has_steps {
        put(charges.subtotal, sums.subtotal, false);
    }
    if !sums.discount.is_zero() {
        put(charges.discount, -sums.discount, false);
    }
    if let Some(tax) = document.tax {
        let label = if tax.is_included { charges.tax_included } else { charges.tax_on_top };
        put(&format!("{label} {} %", tax.rate), sums.tax, false);
    }
    put(charges.total, sums.total, true);
    if document.paid.is_some() {
        put(charges.paid, sums.paid, false);
        put(charges.due, sums.due, false);
    }
    rows
}

/// How much it is in all. Pieces and kilograms are not added up: each unit stands for itself.
pub(super) fn in_all(quantities: impl Iterator<Item = (String, Quantity)>) -> String {
    let mut sums: Vec<(String, Quantity)> = Vec::new();
    for (unit, quantity) in quantities {
        match sums.iter_mut().find(|(known, _)| *known == unit) {
            Some((_, sum)) => *sum += quantity,
            None => sums.push((unit, quantity)),
        }
    }
    match sums.as_slice() {
        [] => format::quantity(Quantity::ZERO),
        [(_, sum)] => format::quantity(*sum),
        _ => {
            let each = sums.iter().map(|(unit, sum)| format!("{} {unit}", format::quantity(*sum)).trim().to_owned());
            each.collect::<Vec<_>>().join(" + ")
        }
    }
}

#[cfg(test)]
mod tests {
    use serial_rules::model::Quantity;

    use super::in_all;

    #[test]
    fn only_what_has_one_unit_is_added_up() {
        let all = |parts: &[(&str, i64)]| {
            in_all(parts.iter().map(|(unit, count)| ((*unit).to_owned(), Quantity::whole(*count))))
        };
        assert_eq!(all(&[]), "0");
        assert_eq!(all(&[("pc", 2), ("pc", 3)]), "5");
        assert_eq!(all(&[("pc", 2), ("kg", 1), ("pc", 3)]), "5 pc + 1 kg");
    }
}
