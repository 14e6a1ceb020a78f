//! A shop to test in, and a short notation for what is asked of it. Every test speaks through [`check`] or [`each`].
//!
//! A document is one line of words: `P1 purchase main: phone 3 = A1 A2 | cable 5`. Its head is the number, the kind, and
//! then in any order a warehouse (`main`, or `main>shop` where it leads somewhere), a day of January 2026 (`05`, or a
//! whole date), `by` a partner, `against` a document, `accept` a caution, `scope all` or `scope phone+cable`. After the
//! colon stand its lines: a product, a quantity with or without a unit (`2box`), then `=` and serials, `@` and lots
//! (`L1:2:2027-01-01`), `+N1` a name given, `-A1` one taken off, `A1~A11` one put right, `change -2`, `of 0`, `made`.
//!
//! Other lines: `void P1`, `plan P1`, `track serial: phone cable`, `serials off`, `negative on`, `stock phone main`,
//! `serial A1`, `lot milk L1`, `fefo milk main 5 06`, `found main scope phone: A1 A2`.

use serial_rules::decide::void;
use serial_rules::insight::{State, count, health, life, lots, summary};
use serial_rules::model::{
    Component, Correction, Date, Document, Kind, Line, LotQuantity, Partner, Product, Quantity, Scope, Serial,
    Tracking, Unit, Warehouse,
};
use serial_rules::{Book, Command, Entry, Event, Finding, decide};

/// Rows of what is asked and what is answered, one after the other in one shop. In the end every law must hold.
pub(crate) fn check(rows: &[(&str, &str)]) {
    let mut shop = Shop::sample();
    let answers: Vec<String> = rows.iter().map(|(asked, _)| shop.say(asked)).collect();
    compare(rows, &answers);
    shop.is_sound();
}

/// The same, each row for itself in a shop where `before` has happened.
pub(crate) fn each(before: &[&str], rows: &[(&str, &str)]) {
    let shop = Shop::after(before);
    let answer = |(asked, _): &(&str, &str)| {
        let mut shop = shop.clone();
        let answer = shop.say(asked);
        shop.is_sound();
        answer
    };
    let answers: Vec<String> = rows.iter().map(answer).collect();
    compare(rows, &answers);
}

/// Shows every row that is answered otherwise than expected.
fn compare(rows: &[(&str, &str)], answers: &[String]) {
    let differ = rows.iter().zip(answers).filter(|((_, expected), answer)| answer != expected);
    let told: Vec<String> = differ
        .map(|((asked, expected), answer)| format!("{asked}\n   expected: {expected}\n   answered: {answer}"))
        .collect();
    assert!(told.is_empty(), "\n{}", told.join("\n"));
}

/// A book, and the log it follows from.
#[derive(Clone, Default)]
pub(crate) struct Shop {
    pub(crate) book: Book,
    pub(crate) log: Vec<Entry>,
}

impl Shop {
    /// Two warehouses, three partners; phones and tablets by serial, milk by lot, cables by quantity; a kit of a phone
    /// and two cables, a pair of two cables.
    pub(crate) fn sample() -> Self {
        let mut shop = Self::default();
        for id in ["main", "shop"] {
            shop.must(&Command::SaveWarehouse(Warehouse::new(id)));
        }
        for id in ["acme", "li", "wang"] {
            shop.must(&Command::SavePartner(Partner::new(id)));
        }
        let by_ten = vec![Unit { unit: "box".into(), factor: Quantity::whole(10) }];
        let phone = Product { warranty_months: Some(12), ..product("phone", Tracking::Serial, by_ten.clone()) };
        shop.must(&Command::SaveProduct(Product { barcode: Some("6901234560015".into()), ..phone }));
        shop.must(&Command::SaveProduct(product("tablet", Tracking::Serial, Vec::new())));
        shop.must(&Command::SaveProduct(product("cable", Tracking::None, by_ten.clone())));
        shop.must(&Command::SaveProduct(product("milk", Tracking::Lot, by_ten)));
        shop.must(&Command::SaveProduct(bundle("kit", &[("phone", 1), ("cable", 2)])));
        shop.must(&Command::SaveProduct(bundle("pair", &[("cable", 2)])));
        shop
    }

    /// The sample in which all of this was accepted.
    pub(crate) fn after(before: &[&str]) -> Self {
        let mut shop = Self::sample();
        for asked in before {
            let answer = shop.say(asked);
            assert!(answer.starts_with("ok"), "asked: {asked}, answered: {answer}");
        }
        shop
    }

    /// Asks one thing, and gives the answer in words.
    pub(crate) fn say(&mut self, asked: &str) -> String {
        let (head, rest) = asked.split_once(':').unwrap_or((asked, ""));
        let words: Vec<&str> = head.split_whitespace().collect();
        match *words.as_slice() {
            ["void", id] => self.execute(&Command::Void(id.into())),
            ["track", to] => {
                let products = rest.split_whitespace().map(Into::into).collect();
                self.execute(&Command::SwitchTracking { products, to: read(to) })
            }
            ["serials", to] => {
                let settings = self.book.settings.clone();
                self.execute(&Command::SaveSettings(serial_rules::model::Settings { serials: to == "on", ..settings }))
            }
            ["negative", to] => {
                let negative_stock = to == "on";
                let settings = self.book.settings.clone();
                self.execute(&Command::SaveSettings(serial_rules::model::Settings { negative_stock, ..settings }))
            }
            ["plan" | "stock" | "serial" | "lot" | "fefo" | "found", ..] => self.answer(&words, rest),
            _ => self.execute(&Command::Post(document(&words, rest))),
        }
    }

    fn answer(&self, words: &[&str], rest: &str) -> String {
        let book = &self.book;
        match *words {
            ["plan", id] => match void::plan(book, &id.into()) {
                Ok(order) => order.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
                Err(findings) => told(&findings),
            },
            ["stock", product, warehouse] => {
                let on_hand = summary::on_hand_in(book, &product.into(), &warehouse.into());
                format!("{} = {} + {}", on_hand.quantity(), on_hand.named, on_hand.unnamed)
            }
            ["serial", serial] => self.piece(serial),
            ["lot", product, lot] => lots::lot(book, &product.into(), &lot.into()).map_or("unseen".into(), |life| {
                let lies: Vec<_> = life.on_hand.iter().map(|(warehouse, by)| format!("{warehouse} {by}")).collect();
                let to: Vec<_> = life.customers.iter().map(ToString::to_string).collect();
                let expiry = life.expiry.map_or("never".to_owned(), |day| day.to_string());
                format!("{} until {expiry}, to {}", lies.join(", "), to.join(" "))
            }),
            ["fefo", product, warehouse, quantity, ref day @ ..] => {
                let day = day.first().map(|day| date(day).expect("a day"));
                lots::fefo(book, &product.into(), &warehouse.into(), amount(quantity), day)
                    .map_or("lot-short".into(), |lots| {
                        lots.iter().map(|lot| format!("{}:{}", lot.lot, lot.quantity)).collect::<Vec<_>>().join(" ")
                    })
            }
            ["found", warehouse, "scope", named] => {
                let scanned: Vec<Serial> = rest.split_whitespace().map(Into::into).collect();
                results(&count::check(book, &warehouse.into(), &scope(named), &scanned))
            }
            _ => panic!("not a question: {words:?}"),
        }
    }

    /// A piece in words: its state, where it lies or who has it, whose it is, and the document since when.
    fn piece(&self, serial: &str) -> String {
        let life = life(&self.book, &serial.into());
        let Some(piece) = life.piece.filter(|piece| piece.product.is_some()) else { return "unseen".into() };
        let place = match piece.state {
            State::In => format!("in {}", piece.warehouse.expect("a piece in stock lies somewhere")),
            state => read_back(&state),
        };
        let to = piece.partner.map(|partner| format!(" to {partner}")).unwrap_or_default();
        let since = piece.since.map(|document| format!(" since {document}")).unwrap_or_default();
        format!("{place}{to}: {} {}{since}", piece.product.expect("filtered"), piece.serial)
    }

    /// Executes a command that must be accepted.
    pub(crate) fn must(&mut self, command: &Command) {
        let answer = self.execute(command);
        assert_eq!(answer, "ok", "{command:?}");
    }

    /// Executes a command and answers in words.
    pub(crate) fn execute(&mut self, command: &Command) -> String {
        match decide(&self.book, command) {
            Err(findings) => told(&findings),
            Ok(decision) => {
                let answer = match (&decision.event, decision.cautions.as_slice()) {
                    (Event::TrackingSwitched { products, .. }, _) => {
                        let changed: Vec<_> = products.iter().map(ToString::to_string).collect();
                        let left_out = told(&decision.left_out);
                        format!("ok {} {left_out}", changed.join(" ")).trim().to_owned()
                    }
                    (_, []) => "ok".into(),
                    (_, cautions) => format!("ok, {}", told(cautions)),
                };
                self.write_down(decision.event);
                answer
            }
        }
    }

    fn write_down(&mut self, event: Event) {
        let seq = self.log.len() + 1;
        let entry = Entry { version: 1, id: seq.to_string(), device: "test".into(), at: 0, event };
        // As the store would give it back.
        let written = serde_json::to_string(&entry).expect("an entry can be written");
        let entry: Entry = serde_json::from_str(&written).expect("what was written can be read");
        self.book.apply(&entry);
        self.log.push(entry);
    }

    /// The book is what follows from its log, and every law holds in it.
    pub(crate) fn is_sound(&self) {
        assert_eq!(health::check(&self.book, &self.log), []);
    }
}

/// A product tracked in some way, in pieces and in these units.
pub(crate) fn product(id: &str, tracking: Tracking, units: Vec<Unit>) -> Product {
    Product { tracking, units, ..Product::new(id) }
}

/// A bundle of so many of each.
pub(crate) fn bundle(id: &str, components: &[(&str, i64)]) -> Product {
    let component =
        |&(product, count): &(&str, i64)| Component { product: product.into(), quantity: Quantity::whole(count) };
    Product { bundle: components.iter().map(component).collect(), ..Product::new(id) }
}

/// Reasons in words: `code line:serial product in warehouse by document`, those that are known.
pub(crate) fn told(findings: &[Finding]) -> String {
    let one = |finding: &Finding| {
        let mut words = vec![read_back(&finding.code)];
        let line = finding.line.map(|line| line.to_string()).unwrap_or_default();
        match &finding.serial {
            Some(serial) => words.push(format!("{line}:{serial}")),
            None => words.extend(finding.line.map(|_| line)),
        }
        words.extend(finding.product.as_ref().map(ToString::to_string));
        words.extend(finding.warehouse.as_ref().map(|warehouse| format!("in {warehouse}")));
        words.extend(finding.document.as_ref().map(|document| format!("by {document}")));
        words.join(" ")
    };
    findings.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn results(check: &count::CountCheck) -> String {
    let lists = [
        ("found", &check.found),
        ("missing", &check.missing),
        ("new", &check.unexpected_new),
        ("out", &check.unexpected_out),
        ("misplaced", &check.misplaced),
        ("wrong", &check.wrong_product),
    ];
    let told = lists.iter().filter(|(_, serials)| !serials.is_empty());
    told.map(|(name, serials)| format!("{name} {}", serials.iter().map(Serial::as_str).collect::<Vec<_>>().join(" ")))
        .collect::<Vec<_>>()
        .join(", ")
}

/// A document from the words of its head and the text of its lines.
pub(crate) fn document(words: &[&str], lines: &str) -> Document {
    let [id, kind, rest @ ..] = words else { panic!("a document has a number and a kind: {words:?}") };
    let mut document = Document::new(*id, read(kind), date("02").expect("a day"));
    let mut rest = rest.iter().copied();
    while let Some(word) = rest.next() {
        let mut value = || rest.next().unwrap_or_else(|| panic!("{word} of what?"));
        match word {
            "by" => document.partner = Some(value().into()),
            "against" => document.against = Some(value().into()),
            "accept" => document.accept.push(read(value())),
            "scope" => document.scope = Some(scope(value())),
            word => match (date(word), word.split_once('>')) {
                (Some(day), _) => document.date = day,
                (_, Some((from, to))) => {
                    (document.warehouse, document.to) = (Some(from.into()), Some(to.into()));
                }
                _ => document.warehouse = Some(word.into()),
            },
        }
    }
    let lines = lines.split('|').filter(|line| !line.trim().is_empty());
    document.lines = lines.map(|text| line(text, document.kind)).collect();
    document
}

fn line(text: &str, kind: Kind) -> Line {
    let mut words = text.split_whitespace().peekable();
    let mut line = Line::new(words.next().expect("a product"), Quantity::ZERO);
    if kind != Kind::Adjust {
        let quantity = words.next().expect("a quantity");
        let digits = quantity.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(quantity.len());
        line.quantity = amount(&quantity[..digits]);
        line.unit = Some(&quantity[digits..]).filter(|unit| !unit.is_empty()).map(Into::into);
    }
    let mut is_lot = false;
    while let Some(word) = words.next() {
        match word {
            "=" => is_lot = false,
            "@" => is_lot = true,
            "of" => line.of = words.next().and_then(|index| index.parse().ok()),
            "made" | "used" => line.role = Some(read(word)),
            "change" => line.change = words.next().map(amount),
            word if is_lot => line.lots.push(lot(word)),
            word if kind != Kind::Adjust => line.serials.push(word.into()),
            word => match (word.strip_prefix('+'), word.strip_prefix('-'), word.split_once('~')) {
                (Some(name), ..) => line.name.push(name.into()),
                (_, Some(name), _) => line.unname.push(name.into()),
                (.., Some((from, to))) => line.correct.push(Correction { from: from.into(), to: to.into() }),
                _ => panic!("{word} is no adjustment"),
            },
        }
    }
    line
}

fn lot(text: &str) -> LotQuantity {
    let parts: Vec<&str> = text.splitn(3, ':').collect();
    let expiry = parts.get(2).and_then(|day| date(day));
    LotQuantity { lot: parts[0].into(), quantity: amount(parts[1]), expiry }
}

fn scope(text: &str) -> Scope {
    if text == "all" { Scope::All } else { Scope::Products(text.split('+').map(Into::into).collect()) }
}

/// A day of January 2026, or a whole date.
fn date(text: &str) -> Option<Date> {
    let whole = if text.len() == 2 { format!("2026-01-{text}") } else { text.to_owned() };
    whole.parse().ok()
}

/// A quantity as it is written.
pub(crate) fn amount(text: &str) -> Quantity {
    text.parse().unwrap_or_else(|fault| panic!("{text}: {fault:?}"))
}

/// A word of the contract, such as `purchase-return` or `already-out`.
pub(crate) fn read<T: serde::de::DeserializeOwned>(word: &str) -> T {
    serde_json::from_value(word.into()).unwrap_or_else(|fault| panic!("{word}: {fault}"))
}

/// The word of the contract for something.
pub(crate) fn read_back(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
