//! What a scanned code is (D16 last paragraph, D18, D20). A code is a literal serial unless it is known, follows GS1, or
//! spells a list or a range. Whether the piece may move is not asked here.

use serde::Serialize;

use crate::intake::carton::is_sscc;
use crate::intake::entry_text::{Grammar, Reading, Shape, TextFinding, Token, read_scanned, tokens};
use crate::intake::gs1::{self, Gs1, SEPARATOR, split_symbology};
use crate::intake::imei::is_imei;
use crate::model::serial::{folded, is_invisible};
use crate::model::{ProductId, Serial};
use crate::refusal::Code;

/// What the shop knows of codes. The book answers; a test may make answers up.
pub trait Known {
    /// The product with this barcode. Two lengths of one GTIN are one barcode; see
    /// [`barcode_key`](crate::intake::gs1::check::barcode_key).
    fn product_by_barcode(&self, code: &str) -> Option<ProductId>;

    /// What the carton that was recorded under this code holds.
    fn carton(&self, code: &str) -> Option<Vec<Serial>>;
}

/// What a scanned code is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Scan {
    /// One serial, as it stands.
    Serial {
        /// The serial, without fault.
        serial: Serial,
    },
    /// A GS1 code.
    Gs1(Gs1),
    /// The code spells serials (8.1, reading a).
    List {
        /// The good ones, each once.
        serials: Vec<Serial>,
        /// What is wrong with the others.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        findings: Vec<TextFinding>,
    },
    /// The code names a carton (8.1, reading b).
    Carton {
        /// The number of the carton, where it is an SSCC.
        #[serde(skip_serializing_if = "Option::is_none")]
        sscc: Option<String>,
        /// What was recorded for it; empty for a carton nobody recorded.
        serials: Vec<Serial>,
    },
    /// The code spells the first and the last of a range (8.1, reading c).
    Range {
        /// All of them.
        serials: Vec<Serial>,
    },
    /// The barcode of a product.
    Product {
        /// Which.
        product: ProductId,
    },
    /// The number of a phone.
    Imei {
        /// The number.
        serial: Serial,
        /// Whether its check digit holds. It does: with a wrong one the code is a plain serial (D20).
        valid: bool,
    },
}

/// Says what a scanned code is, or what is wrong with it. A known carton or barcode goes before everything else.
///
/// ```
/// use serial_rules::intake::scan::{Known, Scan, understand};
/// use serial_rules::model::{ProductId, Serial};
///
/// struct Nothing;
/// impl Known for Nothing {
///     fn product_by_barcode(&self, _: &str) -> Option<ProductId> { None }
///     fn carton(&self, _: &str) -> Option<Vec<Serial>> { None }
/// }
///
/// let scan = |code| understand(code, &Nothing);
/// assert_eq!(scan("SN-001-SN-005"), Ok(Scan::Serial { serial: "SN-001-SN-005".into() }));
/// assert_eq!(scan("A1..3"), Ok(Scan::Range { serials: vec!["A1".into(), "A2".into(), "A3".into()] }));
/// assert_eq!(scan("A1;B2"), Ok(Scan::List { serials: vec!["A1".into(), "B2".into()], findings: vec![] }));
/// assert!(matches!(scan("352918115973957"), Ok(Scan::Imei { .. })));
/// assert!(scan("序列号12").is_err());
/// ```
pub fn understand(text: &str, known: &dyn Known) -> Result<Scan, TextFinding> {
    let text = tidied(text);
    let (_, code) = split_symbology(&text);
    if let Some(serials) = known.carton(code) {
        return Ok(Scan::Carton { sscc: sscc_of(code).map(str::to_owned), serials });
    }
    if let Some(product) = known.product_by_barcode(code) {
        return Ok(Scan::Product { product });
    }
    if let Some(gs1) = gs1::read(&text) {
        return Ok(of_gs1(gs1, known));
    }
    // What is left of a leading FNC1. One within the code is a wrong character: the two texts run together would be the
    // serial of no piece.
    let code = code.trim_matches(SEPARATOR);
    if code.contains(SEPARATOR) {
        return Err(finding(Code::BadCharacter, code));
    }
    if let Some(sscc) = sscc_of(code).filter(|sscc| sscc.len() < code.len()) {
        return Ok(carton(sscc, known));
    }
    of_text(code)
}

/// The number of the article that a code names, as it stands under the bars: the GTIN of a GS1 code, else all of the code.
///
/// ```
/// use serial_rules::intake::scan::article;
/// assert_eq!(article("]C10106901234567892\u{1D}21ABC123"), "6901234567892");
/// assert_eq!(article("]E06901234567892"), "6901234567892");
/// ```
pub fn article(code: &str) -> String {
    let gtin = gs1_of(code).and_then(|gs1| gs1.gtin);
    let printed = gtin.map(|gtin| gtin.strip_prefix('0').map(str::to_owned).unwrap_or(gtin));
    printed.unwrap_or_else(|| split_symbology(&tidied(code)).1.to_owned())
}

/// What a scanned code says by GS1, if it follows it.
pub(crate) fn gs1_of(code: &str) -> Option<Gs1> {
    gs1::read(&tidied(code))
}

fn of_gs1(gs1: Gs1, known: &dyn Known) -> Scan {
    let recorded = gs1.sscc.as_deref().map(|sscc| carton(sscc, known));
    match recorded {
        Some(Scan::Carton { sscc, serials }) if gs1.is_sscc_alone() || !serials.is_empty() => {
            Scan::Carton { sscc, serials }
        }
        _ => Scan::Gs1(gs1),
    }
}

/// The carton with this SSCC, recorded with or without its application identifier, or not at all.
fn carton(sscc: &str, known: &dyn Known) -> Scan {
    let serials = known.carton(sscc).or_else(|| known.carton(&["00", sscc].concat())).unwrap_or_default();
    Scan::Carton { sscc: Some(sscc.to_owned()), serials }
}

/// The SSCC that a code consists of, with its application identifier or without.
fn sscc_of(code: &str) -> Option<&str> {
    [code.strip_prefix("00"), Some(code)].into_iter().flatten().find(|code| is_sscc(code))
}

fn of_text(code: &str) -> Result<Scan, TextFinding> {
    let tokens = tokens(code, Grammar::Scanned);
    let is_range = match tokens.as_slice() {
        [] => return Err(finding(Code::Empty, "")),
        [Token { shape: Shape::Ends(..), .. }] => true,
        [only] => return of_word(&only.text),
        _ => false,
    };
    let Reading { serials, mut findings, .. } = read_scanned(&tokens);
    // Nothing taken for one reason alone: no range, or too many.
    if serials.is_empty() && findings.len() == 1 {
        return Err(findings.swap_remove(0));
    }
    Ok(if is_range { Scan::Range { serials } } else { Scan::List { serials, findings } })
}

fn of_word(word: &str) -> Result<Scan, TextFinding> {
    let serial = Serial::new(word);
    match serial.fault() {
        Some(fault) => Err(finding(fault, word)),
        None if is_imei(word) => Ok(Scan::Imei { serial, valid: true }),
        None => Ok(Scan::Serial { serial }),
    }
}

fn finding(code: Code, text: &str) -> TextFinding {
    TextFinding { code, text: text.to_owned() }
}

/// Folded and without invisible characters, but for separators of every kind; nothing but the code at either end.
fn tidied(text: &str) -> String {
    let is_kept = |character: &char| character.is_whitespace() || *character == SEPARATOR || !is_invisible(*character);
    text.chars().filter(is_kept).map(folded).collect::<String>().trim().to_owned()
}
