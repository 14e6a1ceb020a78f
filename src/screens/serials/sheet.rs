//! Pieces as a table that goes out: a row for each, in the order of the list (R42).

use std::rc::Rc;

use serial_rules::book::PieceNo;
use serial_rules::insight::piece;
use sheets::Cell;

use super::lives::{place, product_name};
use crate::exporting::Export;
use crate::i18n::{Phrases, format};
use crate::shop::Shop;

/// The table of these pieces.
pub(super) fn of(pieces: Vec<PieceNo>, shop: Shop, words: &'static Phrases) -> Export {
    Export {
        name: words.serials.title.to_owned(),
        columns: words.serials.searching.heads.map(str::to_owned).to_vec(),
        count: pieces.len(),
        row: Rc::new(move |at| pieces.get(at).map(|no| row(*no, shop, words)).unwrap_or_default()),
    }
}

fn row(no: PieceNo, shop: Shop, words: &Phrases) -> Vec<Cell> {
    let text = |text: Option<String>| text.filter(|text| !text.is_empty()).map_or(Cell::Blank, Cell::Text);
    shop.peek(|book| {
        let piece = piece(book, no);
        let product = piece.product.as_ref().and_then(|id| book.catalogue.product(id));
        let (name, place) = (product_name(book, &piece), place(book, &piece));
        let sku = product.map(|product| product.sku.clone());
        let day = |day: Option<_>| day.map_or(Cell::Blank, |day| Cell::Day(format::iso(day)));
        vec![
            Cell::Text(piece.serial),
            text(Some(name)),
            text(sku),
            Cell::Text((words.serials.state)(piece.state).to_owned()),
            text(place),
            day(piece.since_date),
            text(piece.since.map(|id| id.to_string())),
            day(piece.warranty_until),
        ]
    })
}
