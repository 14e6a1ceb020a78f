//! What was found as a table that goes out: a row for each piece, or for each group, in the order of the list (R42).

use std::rc::Rc;
use std::sync::Arc;

use serial_rules::book::PieceNo;
use serial_rules::insight::piece;
use serial_rules::insight::search::{Group, Grouping};
use sheets::Cell;

use super::groups;
use crate::exporting::{Export, day, number, text};
use crate::i18n::Phrases;
use crate::reporting;
use crate::shop::Shop;

/// The table of these pieces.
pub(super) fn of_pieces(pieces: Arc<Vec<PieceNo>>, shop: Shop, words: &'static Phrases) -> Export {
    Export {
        name: words.serials.title.to_owned(),
        columns: words.serials.searching.heads.map(str::to_owned).to_vec(),
        count: pieces.len(),
        row: Rc::new(move |at| pieces.get(at).map(|no| row(*no, shop, words)).unwrap_or_default()),
    }
}

/// The table of these groups.
pub(super) fn of_groups(groups: Arc<Vec<Group>>, by: Grouping, shop: Shop, words: &'static Phrases) -> Export {
    let searching = &words.serials.searching;
    let row = move |group: &Group| {
        let name = shop.peek(|book| groups::name(book, by, group, words));
        vec![Cell::Text(name), number(&group.count)]
    };
    Export {
        name: words.serials.title.to_owned(),
        columns: vec![(searching.group_is)(by).to_owned(), searching.pieces.to_owned()],
        count: groups.len(),
        row: Rc::new(move |at| groups.get(at).map(row).unwrap_or_default()),
    }
}

fn row(no: PieceNo, shop: Shop, words: &Phrases) -> Vec<Cell> {
    shop.peek(|book| {
        let piece = piece(book, no);
        let product = piece.product.as_ref().and_then(|id| book.catalogue.product(id));
        let (name, place) = (reporting::product_of(book, &piece), reporting::place_of(book, &piece));
        let sku = product.map(|product| product.sku.clone());
        vec![
            Cell::Text(piece.serial),
            text(name),
            text(sku.unwrap_or_default()),
            Cell::Text((words.serials.state)(piece.state).to_owned()),
            text(place.unwrap_or_default()),
            day(piece.since_date),
            text(piece.since.map(|id| id.to_string()).unwrap_or_default()),
            day(piece.warranty_until),
        ]
    })
}
