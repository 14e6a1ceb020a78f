//! The stock as a table that goes out: the rows of the list, with figures to reckon with.

use super::rows::StockRow;
use crate::exporting::{Export, day, number, text};
use crate::i18n::Phrases;
use crate::importing::Field;

/// The table of these rows.
pub(super) fn of(rows: &[StockRow], words: &Phrases) -> Export {
    let (stock, exporting) = (&words.stock, &words.exporting);
    let columns = vec![
        stock.name,
        exporting.details,
        stock.on_hand,
        (words.importing.field)(Field::Unit),
        exporting.numbered,
        stock.on_the_way,
        stock.worth,
        stock.oldest,
    ];
    let row = |row: &StockRow| {
        let StockRow { title, detail, unit, holding, .. } = row;
        vec![
            text(title),
            text(detail),
            number(&holding.on_hand()),
            text(unit.as_deref().unwrap_or_default()),
            number(&holding.named),
            number(&holding.on_the_way),
            number(&holding.worth),
            day(holding.oldest),
        ]
    };
    Export::of_rows(stock.title, columns, rows.iter().map(row).collect())
}
