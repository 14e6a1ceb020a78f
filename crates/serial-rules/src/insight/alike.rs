//! What the shop's own pieces tell of a number that nobody knows yet: the numbers of one product begin alike, those of
//! phones by their first eight digits (the type allocation code).

use crate::Book;
use crate::intake::imei::is_imei;
use crate::intake::several::Wish;
use crate::model::{ProductId, Serial};

/// How many characters at the beginning are compared, of a phone's number and of any other.
const BEGINNING_OF_IMEI: usize = 8;
const BEGINNING: usize = 5;
/// One phone tells the model of the next; of other numbers it takes more to call it a habit.
const PIECES_MIN: usize = 3;
/// Of fewer numbers none can be told to be unlike the others.
const NUMBERS_MIN: usize = 4;
/// So many pieces of a product are looked at for the kind of its numbers.
const LOOKED_AT: usize = 50;

/// The product whose pieces alone begin like this number. A proposal: it may be wrong, and somebody is to confirm it.
///
/// ```
/// use serial_rules::{example, insight::alike::product_of};
/// let book = example::book()?;
/// assert_eq!(product_of(&book, &"A4".into()), None, "too short to begin like anything");
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn product_of(book: &Book, serial: &Serial) -> Option<ProductId> {
    let (length, wanted) = if is_imei(serial.as_str()) { (BEGINNING_OF_IMEI, 1) } else { (BEGINNING, PIECES_MIN) };
    let text = serial.as_str().get(..length).filter(|_| serial.as_str().len() > length)?;
    let begins_so = |other: &str| other.get(..length).is_some_and(|other| other.eq_ignore_ascii_case(text));
    let mut alike = book.serials.iter().filter(|piece| begins_so(book.serials.text(*piece)));
    let first = book.serials.product(alike.next()?);
    let mut count = 1;
    for piece in alike {
        if book.serials.product(piece) != first {
            return None;
        }
        count += 1;
    }
    let product = book.catalogue.product_at(first)?;
    (count >= wanted && product.is_serial_managed() && !product.is_archived).then(|| product.id.clone())
}

/// Whether a number is of the same length as one of these and begins like it.
///
/// ```
/// use serial_rules::insight::alike::is_like_one_of;
/// assert!(is_like_one_of("4006381333931", ["4006300000001"].into_iter()));
/// assert!(!is_like_one_of("4006381333931", ["SN-1", "40063"].into_iter()));
/// ```
pub fn is_like_one_of<'a>(text: &str, mut others: impl Iterator<Item = &'a str>) -> bool {
    others.any(|other| {
        let (here, there) = (text.get(..BEGINNING), other.get(..BEGINNING));
        other.len() == text.len() && here.is_some() && here == there
    })
}

/// Those of some numbers that are shorter than half of most of them: the 3 of "3 boxes" among phones. Each may be a serial all
/// the same; somebody is to look. Among fewer than four there is no telling.
///
/// ```
/// use serial_rules::{insight::alike::much_shorter, model::Serial};
/// let numbers = ["352918115973957", "3", "352918115294529", "352918112495145"].map(Serial::new);
/// assert_eq!(much_shorter(&numbers), ["3".into()]);
/// assert!(much_shorter(&numbers[..3]).is_empty());
/// ```
pub fn much_shorter(serials: &[Serial]) -> Vec<Serial> {
    if serials.len() < NUMBERS_MIN {
        return Vec::new();
    }
    let length = |serial: &Serial| serial.as_str().chars().count();
    let mut lengths: Vec<usize> = serials.iter().map(length).collect();
    let (_, usual, _) = lengths.select_nth_unstable(serials.len() / 2);
    let usual = *usual;
    serials.iter().filter(|serial| length(serial) * 2 < usual).cloned().collect()
}

/// Whether the pieces of a product go by the numbers of phones, as far as the last of them tell.
///
/// ```
/// use serial_rules::{example, insight::alike::wish_of, intake::several::Wish};
/// let book = example::book()?;
/// assert_eq!(wish_of(&book, &"phone".into()), Wish::NoImei, "they are A1, A2 and A3");
/// assert_eq!(wish_of(&book, &"cable".into()), Wish::Any);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn wish_of(book: &Book, product: &ProductId) -> Wish {
    let of_it =
        |piece: &_| book.catalogue.product_at(book.serials.product(*piece)).is_some_and(|one| one.id == *product);
    let pieces = book.serials.iter().rev().filter(of_it).take(LOOKED_AT);
    let (phones, others) = pieces.fold((0, 0), |(phones, others), piece| {
        if is_imei(book.serials.text(piece)) { (phones + 1, others) } else { (phones, others + 1) }
    });
    match (phones, others) {
        (0, 0) => Wish::Any,
        (phones, others) if phones >= others => Wish::Imei,
        _ => Wish::NoImei,
    }
}
