//! A document that answers to another: a return of what is still out, a receipt of what is on its way, an order made into
//! an invoice (R36, D7, D12, D24).

use jiff::civil::Date;

use super::Draft;
use crate::Book;
use crate::insight::still::{Still, still};
use crate::model::{Document, Kind, Line, Money, ProductId, Quantity, Serial};

impl Draft {
    /// A document of a kind that answers to a posted one. A return proposes all that it can still be about; a receipt the
    /// quantities without a name, since its pieces are to be scanned; an order or invoice the lines, without their serials.
    pub fn answering(kind: Kind, source: &Document, book: &Book, date: Date) -> Self {
        let mut draft = Self::new(kind, date, &book.settings);
        let document = &mut draft.document;
        document.against = Some(source.id.clone());
        document.partner.clone_from(&source.partner);
        document.warehouse.clone_from(if kind == Kind::Receipt { &source.to } else { &source.warehouse });
        if document.warehouse.is_none() {
            document.warehouse.clone_from(&book.settings.warehouse);
        }
        document.tax = source.tax;
        if source.kind.is_plan() {
            document.discount = source.discount;
            document.remark.clone_from(&source.remark);
            document.lines = source.lines.iter().map(|line| planned(kind, line, book)).collect();
        } else {
            let left = still(book, kind, &source.id);
            document.lines = left.iter().filter_map(|left| proposed(kind, left, source, book)).collect();
        }
        draft.chosen = draft.document.lines.iter().position(|line| {
            book.catalogue.product(&line.product).is_some_and(|product| draft.takes_serials_of(product))
        });
        draft
    }
}

impl Draft {
    /// Has a piece that came back cost what it cost on its sale, and the return come from whom the piece went to where
    /// nobody is written down yet (R26). A line of pieces for another price stays: the piece gets a line of its own.
    pub fn follow_sale(&mut self, book: &Book, serial: &Serial, sale: &Document) {
        let Some((line, at)) = self.find(serial) else { return };
        if self.document.partner.is_none() {
            self.document.partner.clone_from(&sale.partner);
        }
        let product = self.document.lines[line].product.clone();
        let Some(price) = price_on(sale, &product, book) else { return };
        let lines = &mut self.document.lines;
        if lines[line].price == Some(price) {
            return;
        }
        if lines[line].serials.len() == 1 {
            lines[line].price = Some(price);
            return;
        }
        let piece = lines[line].serials.remove(at);
        lines[line].quantity -= Quantity::whole(1);
        let is_fit = |other: &&mut Line| other.product == product && other.price == Some(price) && other.of.is_none();
        match lines.iter_mut().find(is_fit) {
            Some(other) => {
                other.serials.push(piece);
                other.quantity += Quantity::whole(1);
            }
            None => lines.push(Line { price: Some(price), ..Line::of_pieces(product, vec![piece]) }),
        }
    }
}

/// A line of a plan, as it stands on what comes of it. What is sold by its number is sold in its base unit (R58).
fn planned(kind: Kind, line: &Line, book: &Book) -> Line {
    let product = book.catalogue.product(&line.product);
    let factor = product.and_then(|product| product.factor(line.unit.as_ref())).unwrap_or(Quantity::whole(1));
    let is_fixed = kind.is_about_selling() && product.is_some_and(crate::model::Product::is_serial_managed);
    let line = Line { serials: Vec::new(), lots: Vec::new(), ..line.clone() };
    if !is_fixed || line.unit.is_none() {
        return line;
    }
    let price = line.price.map(|price| in_base_units(price, factor));
    Line { quantity: line.quantity.times(factor), unit: None, price, ..line }
}

/// A line about what is left of a product, for the price that it had.
fn proposed(kind: Kind, left: &Still, source: &Document, book: &Book) -> Option<Line> {
    let pieces = if kind == Kind::Receipt { Vec::new() } else { left.pieces.clone() };
    let quantity = left.unnamed + Quantity::count(pieces.len());
    if quantity.is_zero() {
        return None;
    }
    let price = if kind.is_trade() { price_on(source, &left.product, book) } else { None };
    Some(Line {
        quantity,
        serials: pieces,
        lots: left.lots.clone(),
        price,
        ..Line::new(left.product.clone(), quantity)
    })
}

/// What a base unit of a product costs on a document.
fn price_on(source: &Document, product: &ProductId, book: &Book) -> Option<Money> {
    let priced = source.lines.iter().find(|line| line.product == *product && line.price.is_some())?;
    let factor = book.catalogue.product(product).and_then(|product| product.factor(priced.unit.as_ref()));
    priced.price.map(|price| in_base_units(price, factor.unwrap_or(Quantity::whole(1))))
}

fn in_base_units(price: Money, factor: Quantity) -> Money {
    price.part(Quantity::whole(1).steps(), factor.steps())
}
