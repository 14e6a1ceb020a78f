//! Several codes at once, as on the box of a phone: which of them is the number of the piece. The barcode of the model, the
//! number of its built-in card and a part's number stand beside it, and a clerk in a hurry takes the wrong one.

use crate::intake::gs1::check::looks_like_barcode;
use crate::intake::imei::is_imei;
use crate::intake::range::is_digits;

/// What a code is by its form alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Form {
    /// The barcode of a model.
    Barcode,
    /// The number of a card that is built in (EID): 32 digits that begin with 89.
    BuiltInCard,
    /// The number of a phone.
    Imei,
    /// Anything else: a serial, for all that is known.
    Other,
}

/// Why a code was taken among others.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    /// It alone is a piece that the shop knows.
    KnownPiece,
    /// It is the only number of a phone.
    Imei,
    /// It is the first of the two numbers of one phone.
    FirstImei,
    /// The others are the barcode of the model and the like.
    NoBarcode,
}

/// What is known of what is wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Wish {
    /// Nothing yet.
    #[default]
    Any,
    /// The pieces of this product go by the numbers of phones.
    Imei,
    /// The pieces of this product go by other numbers.
    NoImei,
}

/// Which of several codes is to be taken by itself, and why; nothing where somebody has to choose. The codes come as they
/// stand, from above to below; `is_piece` says whether a code is a piece that the shop knows.
///
/// ```
/// use serial_rules::intake::several::{Why, Wish, choose};
/// let box_of_a_phone = ["4006381333931", "356938035643809", "356938035643817", "SN-BOX-7"];
/// assert_eq!(choose(&box_of_a_phone, Wish::Any, |_| false), Some((1, Why::FirstImei)));
/// assert_eq!(choose(&box_of_a_phone, Wish::NoImei, |_| false), Some((3, Why::NoBarcode)));
/// assert_eq!(choose(&box_of_a_phone, Wish::Any, |code| code == "SN-BOX-7"), Some((3, Why::KnownPiece)));
/// // Two labels of a tray: nobody can say which one is meant.
/// assert_eq!(choose(&["SN-1", "SN-2"], Wish::Any, |_| false), None);
/// ```
pub fn choose<T: AsRef<str>>(codes: &[T], wish: Wish, is_piece: impl Fn(&str) -> bool) -> Option<(usize, Why)> {
    if codes.len() < 2 {
        return None;
    }
    let known = only((0..codes.len()).filter(|&at| is_piece(codes[at].as_ref())));
    if let Some(known) = known {
        return Some((known, Why::KnownPiece));
    }
    let forms: Vec<Form> = codes.iter().map(|code| form(code.as_ref())).collect();
    // Without a code that is no piece's, these are labels of several pieces.
    if !forms.iter().any(|form| matches!(form, Form::Barcode | Form::BuiltInCard)) {
        return None;
    }
    let of = |wanted: Form| (0..forms.len()).filter(move |&at| form(codes[at].as_ref()) == wanted);
    match (of(Form::Imei).count(), of(Form::Other).count()) {
        (1, _) if wish != Wish::NoImei => of(Form::Imei).next().map(|at| (at, Why::Imei)),
        (2, _) if wish != Wish::NoImei => of(Form::Imei).next().map(|at| (at, Why::FirstImei)),
        (0, 1) if wish == Wish::Any => of(Form::Other).next().map(|at| (at, Why::NoBarcode)),
        (_, 1) if wish == Wish::NoImei => of(Form::Other).next().map(|at| (at, Why::NoBarcode)),
        _ => None,
    }
}

fn form(code: &str) -> Form {
    if is_imei(code) {
        Form::Imei
    } else if looks_like_barcode(code) {
        Form::Barcode
    } else if code.len() == 32 && is_digits(code) && code.starts_with("89") {
        Form::BuiltInCard
    } else {
        Form::Other
    }
}

/// The one there is; nothing where there are none or several.
fn only<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.next().is_none().then_some(first)
}
