//! Which labels: of one piece, of a document, of a product, of a carton, of the pieces that were chosen, or of numbers that
//! are typed in.

use std::collections::BTreeSet;

use serial_rules::Book;
use serial_rules::insight::{Query, State, find, life, piece};
use serial_rules::intake::entry_text;
use serial_rules::model::{Document, DocumentId, Product, ProductId, Serial};

use super::job::{LABELS_MAX, Said};
use crate::device::preferences;
use crate::i18n::{Phrases, format};
use crate::routes;
use crate::shop::Shop;

/// Where labels come from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Source {
    /// The pieces that were chosen in a list.
    Chosen,
    /// One piece.
    Serial(Serial),
    /// The pieces of a document.
    Document(DocumentId),
    /// The pieces of a product in stock.
    Product(ProductId),
    /// A carton.
    Carton(String),
    /// Numbers that are typed in, of a product where it is known.
    Numbers(Option<ProductId>),
}

impl Source {
    /// The source that an address names.
    pub(super) fn of(word: &str, id: &str) -> Self {
        let id = routes::from_segment(id);
        match word {
            "serial" => Self::Serial(Serial::new(&id)),
            "document" => Self::Document(id.into()),
            "product" => Self::Product(id.into()),
            "carton" => Self::Carton(id),
            "numbers" => Self::Numbers((!id.is_empty()).then(|| id.into())),
            _ => Self::Chosen,
        }
    }

    /// Where one came from.
    pub(super) fn back(&self) -> String {
        match self {
            Self::Serial(serial) => routes::serial(serial.as_str()),
            Self::Document(id) => routes::document(id.as_str()),
            Self::Product(id) | Self::Numbers(Some(id)) => routes::product(id),
            Self::Carton(code) => routes::carton(code),
            Self::Chosen | Self::Numbers(None) => routes::SERIALS.to_owned(),
        }
    }

    /// What the labels say. Of numbers that are typed in nothing is said yet.
    pub(super) async fn said(&self, shop: Shop, words: &Phrases) -> Vec<Said> {
        match self {
            Self::Chosen => {
                let chosen = preferences::chosen_pieces();
                shop.peek(|book| chosen.iter().map(|serial| of_serial(book, &Serial::new(serial))).collect())
            }
            Self::Serial(serial) => vec![shop.peek(|book| of_serial(book, serial))],
            Self::Product(id) => shop.peek(|book| of_product(book, id)),
            Self::Carton(code) => shop.peek(|book| of_carton(book, code, words)),
            Self::Numbers(_) => Vec::new(),
            Self::Document(id) => match shop.document(id).await {
                Ok(document) => shop.peek(|book| of_document(book, &document)),
                Err(_) => Vec::new(),
            },
        }
    }
}

/// A label of a product, or of a piece of it.
fn label(book: &Book, code: &str, product: Option<&Product>) -> Said {
    let price = product.and_then(|product| product.price);
    Said {
        code: code.to_owned(),
        list: None,
        product: product.map(|product| product.name.clone()).unwrap_or_default(),
        product_code: product.and_then(|product| product.barcode.clone()),
        price: price.map(|price| format::money(price, &book.settings.currency)),
    }
}

fn of_serial(book: &Book, serial: &Serial) -> Said {
    let product = life(book, serial).piece.and_then(|piece| piece.product);
    label(book, serial.as_str(), product.as_ref().and_then(|id| book.catalogue.product(id)))
}

/// Labels for numbers as they are typed: ranges, lists, one in each line.
pub(super) fn of_numbers(book: &Book, text: &str, product: Option<&ProductId>) -> Vec<Said> {
    let product = product.and_then(|id| book.catalogue.product(id));
    let serials = entry_text::read(text, None, None).serials;
    serials.iter().map(|serial| label(book, serial.as_str(), product)).collect()
}

/// The label of a carton, with everything that is in it in its code.
fn of_carton(book: &Book, code: &str, words: &Phrases) -> Vec<Said> {
    let Some(serials) = book.cartons.get(code) else { return Vec::new() };
    let product_of = |serial: &Serial| life(book, serial).piece.and_then(|piece| piece.product);
    let products: BTreeSet<ProductId> = serials.iter().filter_map(product_of).collect();
    // Of several products none is named.
    let only = products.first().filter(|_| products.len() == 1).and_then(|id| book.catalogue.product(id));
    let list: Vec<&str> = serials.iter().map(Serial::as_str).collect();
    let name = only.map(|product| product.name.as_str());
    vec![Said {
        list: Some(list.join(",")),
        product: (words.printing.forms.carton)(name, serials.len()),
        ..label(book, code, only)
    }]
}

fn of_product(book: &Book, id: &ProductId) -> Vec<Said> {
    let product = book.catalogue.product(id);
    let query = Query { product: Some(id.clone()), state: Some(State::In), ..Query::default() };
    let pieces = find(book, &query, LABELS_MAX).pieces;
    if pieces.is_empty() {
        return product.into_iter().filter_map(|product| of_goods(book, product)).collect();
    }
    pieces.into_iter().map(|no| label(book, &piece(book, no).serial, product)).collect()
}

/// A label with the code that is the same for every piece of the product.
fn of_goods(book: &Book, product: &Product) -> Option<Said> {
    let code = product.barcode.clone().or_else(|| (!product.sku.is_empty()).then(|| product.sku.clone()))?;
    Some(label(book, &code, Some(product)))
}

fn of_document(book: &Book, document: &Document) -> Vec<Said> {
    let mut said = Vec::new();
    for line in &document.lines {
        let product = book.catalogue.product(&line.product);
        let serials = line.serials.iter().chain(&line.name);
        let pieces: Vec<Said> = serials.map(|serial| label(book, serial.as_str(), product)).collect();
        if pieces.is_empty() {
            let goods = product.and_then(|product| of_goods(book, product));
            let count = usize::try_from(line.quantity.trunc()).unwrap_or(0).min(LABELS_MAX);
            said.extend(goods.into_iter().flat_map(|goods| std::iter::repeat_n(goods, count)));
        } else {
            said.extend(pieces);
        }
    }
    said.truncate(LABELS_MAX);
    said
}
