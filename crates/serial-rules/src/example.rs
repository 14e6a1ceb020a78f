//! A shop in its first week, to try things with: the examples of this crate ask their questions of it.
//!
//! | Document | Day | What it did |
//! |---|---|---|
//! | `P-1` purchase | 1 March 2026 | phones `A1`, `A2`, `A3` and one unnamed, 10 cables, serum of lots `L1` (4) and `L2` (2), into `main` |
//! | `S-1` sale | 5 March | phone `A1` and one serum of `L1` to Li |
//! | `D-1` dispatch | 6 March | phone `A3` and two cables from `main` to `back`, still on their way |

use jiff::civil::{Date, date};

use crate::entry::VERSION;
use crate::model::{
    Document, Kind, Line, LotQuantity, Money, Partner, Product, Quantity, Serial, Settings, Tracking, Warehouse,
};
use crate::{Book, Command, Entry, Finding, decide};

/// The book after that week.
///
/// # Errors
/// None, unless a rule is broken: then what that rule says.
///
/// ```
/// use serial_rules::{example, insight::summary};
/// let book = example::book()?;
/// assert_eq!(summary::on_hand(&book, &"phone".into()).named, 1);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn book() -> Result<Book, Vec<Finding>> {
    let mut book = Book::default();
    log()?.iter().for_each(|entry| book.apply(entry));
    Ok(book)
}

/// The log of that week.
///
/// # Errors
/// None, unless a rule is broken: then what that rule says.
///
/// ```
/// use serial_rules::{example, insight::health};
/// assert_eq!(health::check(&example::book()?, &example::log()?), []);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn log() -> Result<Vec<Entry>, Vec<Finding>> {
    let mut book = Book::default();
    let written = commands().into_iter().map(|command| {
        let event = decide(&book, &command)?.event;
        let entry = Entry { version: VERSION, id: book.seq().to_string(), device: "till".into(), at: 0, event };
        book.apply(&entry);
        Ok(entry)
    });
    written.collect()
}

/// What the shop asked for in that week.
///
/// ```
/// use serial_rules::{Command, example};
/// assert!(matches!(example::commands().last(), Some(Command::Post(dispatch)) if dispatch.id.as_str() == "D-1"));
/// ```
pub fn commands() -> Vec<Command> {
    let settings = Settings { warehouse: Some("main".into()), ..Settings::default() };
    let phone =
        Product { warranty_months: Some(12), price: Some(Money::whole(1999)), ..product("phone", Tracking::Serial) };
    vec![
        Command::SaveWarehouse(Warehouse::new("main")),
        Command::SaveWarehouse(Warehouse::new("back")),
        Command::SaveSettings(settings),
        Command::SavePartner(Partner { is_supplier: true, ..Partner::new("maker") }),
        Command::SavePartner(Partner { is_customer: true, ..Partner::new("li") }),
        Command::SaveProduct(phone),
        Command::SaveProduct(product("cable", Tracking::None)),
        Command::SaveProduct(product("serum", Tracking::Lot)),
        Command::Post(purchase()),
        Command::Post(sale()),
        Command::Post(dispatch()),
    ]
}

fn product(id: &str, tracking: Tracking) -> Product {
    Product { tracking, ..Product::new(id) }
}

fn purchase() -> Document {
    let phones = Line {
        quantity: Quantity::whole(4),
        price: Some(Money::whole(1500)),
        ..Line::of_pieces("phone", serials(&["A1", "A2", "A3"]))
    };
    let cables = Line { price: Some(Money::whole(2)), ..Line::new("cable", Quantity::whole(10)) };
    let lots = vec![lot("L1", 4, date(2026, 6, 30)), lot("L2", 2, date(2026, 12, 31))];
    let serum = Line { lots, price: Some(Money::whole(30)), ..Line::new("serum", Quantity::whole(6)) };
    let document = document("P-1", Kind::Purchase, date(2026, 3, 1), vec![phones, cables, serum]);
    Document { partner: Some("maker".into()), ..document }
}

fn sale() -> Document {
    let phone = Line { price: Some(Money::whole(1999)), ..Line::of_pieces("phone", serials(&["A1"])) };
    let lots = vec![lot("L1", 1, date(2026, 6, 30))];
    let serum = Line { lots, price: Some(Money::whole(55)), ..Line::new("serum", Quantity::whole(1)) };
    let document = document("S-1", Kind::Sale, date(2026, 3, 5), vec![phone, serum]);
    Document { partner: Some("li".into()), ..document }
}

fn dispatch() -> Document {
    let lines = vec![Line::of_pieces("phone", serials(&["A3"])), Line::new("cable", Quantity::whole(2))];
    Document { to: Some("back".into()), ..document("D-1", Kind::Dispatch, date(2026, 3, 6), lines) }
}

fn document(id: &str, kind: Kind, day: Date, lines: Vec<Line>) -> Document {
    Document { warehouse: Some("main".into()), lines, ..Document::new(id, kind, day) }
}

fn lot(id: &str, pieces: i64, expiry: Date) -> LotQuantity {
    LotQuantity { lot: id.into(), quantity: Quantity::whole(pieces), expiry: Some(expiry) }
}

fn serials(texts: &[&str]) -> Vec<Serial> {
    texts.iter().map(|text| Serial::new(text)).collect()
}
