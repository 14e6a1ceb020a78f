//! Reports as tables: what is asked stands in the address, what is answered has words in it. The screen, the paper and the
//! file show the same table.

mod asked;
mod tabled;

mod circulation;
mod holdings;
mod missing;
mod recall;
mod trade;
mod warranties;

mod names;

pub use asked::{Asked, Which};
pub use names::{end, partner, place_of, product, product_of, warehouse};
pub use tabled::{Drawing, Drawn, Head, Tabled, Value};

use serial_rules::Book;
use serial_rules::model::Date;

use crate::i18n::Phrases;

/// The answer to what is asked, on a day.
pub fn report(book: &Book, asked: &Asked, today: Date, words: &'static Phrases) -> Tabled {
    let table = match asked.which {
        Which::Sales | Which::Purchases => trade::table(book, asked, today, words),
        Which::Stock => holdings::worth(book, asked, today, words),
        Which::Ageing => holdings::ages(book, asked, today, words),
        Which::Circulation => circulation::table(book, asked, today, words),
        Which::Warranty => warranties::table(book, asked, today, words),
        Which::Missing => missing::table(book, asked, today, words),
        Which::Recall => recall::table(book, asked, words),
    };
    let facts = asked.facts(book, today, words).into_iter().chain(table.facts).collect();
    Tabled { title: (words.reports.title_of)(asked.which).to_owned(), facts, ..table }
}
