//! From a reason to a sentence: what is wrong, which piece, which document, and what to do now.
//!
//! Words stand in [`en`] and [`zh_cn`], two values of one struct, so that a reason without its sentence does not compile.
//! Names of products and warehouses come from the book; nothing here decides.

mod en;
mod zh_cn;

use serial_rules::draft::Problem;
use serial_rules::intake::scan::article;
use serial_rules::{Book, Code, Finding};

use super::Language;

/// A reason as somebody reads it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sentence {
    /// What is wrong, and with which piece.
    pub what: String,
    /// What to do now.
    pub next: String,
}

/// What is wrong and what to do now, with places for names: `{serial}`, `{product}`, `{warehouse}`, `{document}`,
/// `{line}`, `{text}`. A part in `[ ]` is left out when a name in it is not known.
pub(super) type Phrase = (&'static str, &'static str);

/// The phrases of one language, one for each reason.
pub(super) struct RefusalWords {
    pub(super) unknown_document: Phrase,
    pub(super) document_exists: Phrase,
    pub(super) document_void: Phrase,
    pub(super) already_void: Phrase,
    pub(super) no_lines: Phrase,
    pub(super) same_warehouse: Phrase,
    pub(super) unknown_product: Phrase,
    pub(super) unknown_warehouse: Phrase,
    pub(super) unknown_partner: Phrase,
    pub(super) serials_off: Phrase,
    pub(super) kind_carries_no_serials: Phrase,
    pub(super) not_serial_managed: Phrase,
    pub(super) not_lot_managed: Phrase,
    pub(super) serial_managed_not_allowed: Phrase,
    pub(super) bundle_not_allowed: Phrase,
    pub(super) serial_and_lot: Phrase,
    pub(super) empty: Phrase,
    pub(super) too_long: Phrase,
    pub(super) bad_character: Phrase,
    pub(super) too_many_entries: Phrase,
    pub(super) bad_range: Phrase,
    pub(super) no_counter: Phrase,
    pub(super) out_of_scope: Phrase,
    pub(super) not_base_unit: Phrase,
    pub(super) not_whole: Phrase,
    pub(super) not_positive: Phrase,
    pub(super) duplicate_entry: Phrase,
    pub(super) other_product: Phrase,
    pub(super) already_in_stock: Phrase,
    pub(super) in_transit: Phrase,
    pub(super) in_other_warehouse: Phrase,
    pub(super) already_out: Phrase,
    pub(super) not_in_stock: Phrase,
    pub(super) not_on_linked_document: Phrase,
    pub(super) more_than_sold: Phrase,
    pub(super) before_last_movement: Phrase,
    pub(super) serials_missing: Phrase,
    pub(super) serials_too_many: Phrase,
    pub(super) lot_missing: Phrase,
    pub(super) lot_short: Phrase,
    pub(super) stock_short: Phrase,
    pub(super) stock_negative: Phrase,
    pub(super) stock_decimal: Phrase,
    pub(super) lot_in_stock: Phrase,
    pub(super) misplaced: Phrase,
    pub(super) wrong_product: Phrase,
    pub(super) later_movement: Phrase,
    pub(super) never_sold: Phrase,
    pub(super) lot_expired: Phrase,
    pub(super) held_by_draft: Phrase,
    pub(super) check_digit: Phrase,
    /// A new serial with no product chosen.
    pub(super) needs_product: Phrase,
    /// A barcode that no product has.
    pub(super) unknown_barcode: Phrase,
    /// A carton that nobody recorded.
    pub(super) unknown_carton: Phrase,
    pub(super) barcode_or_serial: Phrase,
    /// A code that stands for many pieces, of which not all can be taken.
    pub(super) carton: Phrase,
    /// A piece to take off that is not on the document.
    pub(super) not_there: Phrase,
}

impl RefusalWords {
    const fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &en::WORDS,
            Language::ZhCn => &zh_cn::WORDS,
        }
    }

    const fn phrase(&self, code: Code) -> Phrase {
        match code {
            Code::UnknownDocument => self.unknown_document,
            Code::DocumentExists => self.document_exists,
            Code::DocumentVoid => self.document_void,
            Code::AlreadyVoid => self.already_void,
            Code::NoLines => self.no_lines,
            Code::SameWarehouse => self.same_warehouse,
            Code::UnknownProduct => self.unknown_product,
            Code::UnknownWarehouse => self.unknown_warehouse,
            Code::UnknownPartner => self.unknown_partner,
            Code::SerialsOff => self.serials_off,
            Code::KindCarriesNoSerials => self.kind_carries_no_serials,
            Code::NotSerialManaged => self.not_serial_managed,
            Code::NotLotManaged => self.not_lot_managed,
            Code::SerialManagedNotAllowed => self.serial_managed_not_allowed,
            Code::BundleNotAllowed => self.bundle_not_allowed,
            Code::SerialAndLot => self.serial_and_lot,
            Code::Empty => self.empty,
            Code::TooLong => self.too_long,
            Code::BadCharacter => self.bad_character,
            Code::TooManyEntries => self.too_many_entries,
            Code::BadRange => self.bad_range,
            Code::NoCounter => self.no_counter,
            Code::OutOfScope => self.out_of_scope,
            Code::NotBaseUnit => self.not_base_unit,
            Code::NotWhole => self.not_whole,
            Code::NotPositive => self.not_positive,
            Code::DuplicateEntry => self.duplicate_entry,
            Code::OtherProduct => self.other_product,
            Code::AlreadyInStock => self.already_in_stock,
            Code::InTransit => self.in_transit,
            Code::InOtherWarehouse => self.in_other_warehouse,
            Code::AlreadyOut => self.already_out,
            Code::NotInStock => self.not_in_stock,
            Code::NotOnLinkedDocument => self.not_on_linked_document,
            Code::MoreThanSold => self.more_than_sold,
            Code::BeforeLastMovement => self.before_last_movement,
            Code::SerialsMissing => self.serials_missing,
            Code::SerialsTooMany => self.serials_too_many,
            Code::LotMissing => self.lot_missing,
            Code::LotShort => self.lot_short,
            Code::StockShort => self.stock_short,
            Code::StockNegative => self.stock_negative,
            Code::StockDecimal => self.stock_decimal,
            Code::LotInStock => self.lot_in_stock,
            Code::Misplaced => self.misplaced,
            Code::WrongProduct => self.wrong_product,
            Code::LaterMovement => self.later_movement,
            Code::NeverSold => self.never_sold,
            Code::LotExpired => self.lot_expired,
            Code::HeldByDraft => self.held_by_draft,
            Code::CheckDigit => self.check_digit,
        }
    }
}

/// The sentence of a reason.
pub fn sentence(finding: &Finding, book: &Book, language: Language) -> Sentence {
    filled(RefusalWords::of(language).phrase(finding.code), &Names::of(finding, book))
}

/// The sentence of something that could not be taken onto a document.
pub fn problem_sentence(problem: &Problem, book: &Book, language: Language) -> Sentence {
    let words = RefusalWords::of(language);
    let about = Names::of_text;
    match problem {
        Problem::Refused(finding) => sentence(finding, book, language),
        Problem::Text { code, text } => filled(words.phrase(*code), &about(text)),
        Problem::NeedsProduct(serial) => filled(words.needs_product, &about(serial.as_str())),
        Problem::NotThere(serial) => filled(words.not_there, &about(serial.as_str())),
        Problem::UnknownBarcode(code) => filled(words.unknown_barcode, &about(&article(code))),
        Problem::Carton(_) => filled(words.carton, &Names::default()),
        Problem::UnknownCarton(code) => filled(words.unknown_carton, &about(code)),
        Problem::BarcodeOrSerial(code) => filled(words.barcode_or_serial, &about(code)),
    }
}

/// The same where the serial itself stands above it, and need not be said again.
pub fn sentence_below_serial(problem: &Problem, book: &Book, language: Language) -> Sentence {
    let words = RefusalWords::of(language);
    let mut sentence = match problem {
        Problem::Refused(finding) => {
            filled(words.phrase(finding.code), &Names { serial: None, ..Names::of(finding, book) })
        }
        Problem::NeedsProduct(_) => filled(words.needs_product, &Names::default()),
        Problem::NotThere(_) => filled(words.not_there, &Names::default()),
        _ => return problem_sentence(problem, book, language),
    };
    if let Some(first) = sentence.what.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}

/// The sentence of a bare reason about a text, such as a token of a paste.
pub fn text_sentence(code: Code, text: &str, language: Language) -> Sentence {
    filled(RefusalWords::of(language).phrase(code), &Names::of_text(text))
}

/// The longest text that a sentence holds whole, in characters.
const TEXT_MAX: usize = 40;

/// The names that a phrase may ask for.
#[derive(Default)]
struct Names {
    serial: Option<String>,
    product: Option<String>,
    warehouse: Option<String>,
    document: Option<String>,
    line: Option<String>,
    text: Option<String>,
}

impl Names {
    fn of(finding: &Finding, book: &Book) -> Self {
        let product =
            |id| book.catalogue.product(id).map(|product| product.name.as_str()).filter(|name| !name.is_empty());
        let warehouse = |id| book.catalogue.warehouse(id).map(|it| it.name.as_str()).filter(|name| !name.is_empty());
        let serial = finding.serial.as_ref().map(|serial| shortened(serial.as_str()));
        Self {
            text: serial.clone(),
            serial,
            product: finding.product.as_ref().map(|id| product(id).unwrap_or(id.as_str()).to_owned()),
            warehouse: finding.warehouse.as_ref().map(|id| warehouse(id).unwrap_or(id.as_str()).to_owned()),
            document: finding.document.as_ref().map(ToString::to_string),
            line: finding.line.map(|line| (line + 1).to_string()),
        }
    }

    fn of_text(text: &str) -> Self {
        Self { serial: Some(shortened(text)), text: Some(shortened(text)), ..Self::default() }
    }

    fn get(&self, name: &str) -> Option<&str> {
        let named = [
            ("serial", &self.serial),
            ("product", &self.product),
            ("warehouse", &self.warehouse),
            ("document", &self.document),
            ("line", &self.line),
            ("text", &self.text),
        ];
        named.into_iter().find(|(known, _)| *known == name).and_then(|(_, value)| value.as_deref())
    }
}

/// A text as a sentence can hold it: the beginning and the end of a long one. The whole stands beside the sentence.
fn shortened(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    if characters.len() <= TEXT_MAX {
        return text.to_owned();
    }
    let (start, end) = (&characters[..TEXT_MAX / 2], &characters[characters.len() - 4..]);
    start.iter().chain(&['…']).chain(end).collect()
}

fn filled((what, next): Phrase, names: &Names) -> Sentence {
    Sentence { what: fill(what, names), next: fill(next, names) }
}

/// Puts names into a phrase; a part in brackets goes when a name in it is not known.
fn fill(phrase: &str, names: &Names) -> String {
    let mut sentence = String::with_capacity(phrase.len() + 32);
    for (at, part) in phrase.split('[').enumerate() {
        let (optional, rest) = if at == 0 { ("", part) } else { part.split_once(']').unwrap_or((part, "")) };
        if let Some(filled) = put(optional, names) {
            sentence.push_str(&filled);
        }
        sentence.push_str(&put(rest, names).unwrap_or_default());
    }
    sentence
}

fn put(part: &str, names: &Names) -> Option<String> {
    let mut filled = String::with_capacity(part.len() + 16);
    for (at, piece) in part.split('{').enumerate() {
        if at == 0 {
            filled.push_str(piece);
            continue;
        }
        let (name, rest) = piece.split_once('}')?;
        filled.push_str(names.get(name)?);
        filled.push_str(rest);
    }
    Some(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_its_serial_a_sentence_begins_without_it() {
        let problem = Problem::NeedsProduct("A1".into());
        let said = |language| sentence_below_serial(&problem, &Book::default(), language).what;
        assert_eq!(said(Language::En), "Is new, and no product is chosen.");
        assert_eq!(said(Language::ZhCn), "是新号码，尚未选择商品。");
    }

    #[test]
    fn a_part_in_brackets_goes_when_its_name_is_not_known() {
        let names = Names { serial: Some("A1".to_owned()), ..Names::default() };
        assert_eq!(fill("{serial} is out[ by {document}].", &names), "A1 is out.");
        let names = Names { document: Some("SI-1".to_owned()), ..names };
        assert_eq!(fill("{serial} is out[ by {document}].", &names), "A1 is out by SI-1.");
    }

    #[test]
    fn every_reason_makes_whole_sentences_with_and_without_names() {
        let bare = Names::default();
        let full = Names {
            serial: Some("A1".to_owned()),
            product: Some("Phone".to_owned()),
            warehouse: Some("Main".to_owned()),
            document: Some("SI-1".to_owned()),
            line: Some("1".to_owned()),
            text: Some("A1".to_owned()),
        };
        for language in [Language::En, Language::ZhCn] {
            for code in CODES {
                let phrase = RefusalWords::of(language).phrase(code);
                for names in [&bare, &full] {
                    let Sentence { what, next } = filled(phrase, names);
                    assert!(!what.is_empty() && !next.is_empty(), "{code:?} in {language:?}");
                    assert!(!what.contains(['{', '}', '[', ']']), "{code:?} in {language:?}: {what}");
                }
            }
        }
    }

    /// Reasons that carry no name in some refusals: their sentences must stand without any.
    const CODES: [Code; 12] = [
        Code::UnknownDocument,
        Code::NoLines,
        Code::SameWarehouse,
        Code::UnknownWarehouse,
        Code::UnknownPartner,
        Code::SerialsOff,
        Code::Empty,
        Code::TooManyEntries,
        Code::StockShort,
        Code::LaterMovement,
        Code::AlreadyVoid,
        Code::DocumentExists,
    ];
}
