//! Square codes, by the libraries that know them; only their modules are taken from there.

use datamatrix::{DataMatrix, SymbolList};
use fast_qr::{ECL, QRBuilder};

use super::Fault;

/// QR at level M: a seventh of it may be lost.
pub(super) fn qr(text: &str) -> Result<Vec<Vec<bool>>, Fault> {
    if text.is_empty() {
        return Err(Fault::Length);
    }
    let code = QRBuilder::new(text).ecl(ECL::M).build().map_err(|_| Fault::Length)?;
    let rows = (0..code.size).map(|row| code[row].iter().take(code.size).map(|module| module.value()).collect());
    Ok(rows.collect())
}

/// Data Matrix, square: cheap scanners dislike the oblong ones.
pub(super) fn data_matrix(text: &str) -> Result<Vec<Vec<bool>>, Fault> {
    if text.is_empty() {
        return Err(Fault::Length);
    }
    if !text.is_ascii() {
        return Err(Fault::Character);
    }
    let code = DataMatrix::encode(text.as_bytes(), SymbolList::default().enforce_square());
    rows(&code.map_err(|_| Fault::Length)?)
}

/// Data Matrix with FNC1 in front.
pub(super) fn gs1_matrix(text: &str) -> Result<Vec<Vec<bool>>, Fault> {
    let code = DataMatrix::encode_gs1(text.as_bytes(), SymbolList::default().enforce_square());
    rows(&code.map_err(|_| Fault::Length)?)
}

#[expect(clippy::unnecessary_wraps, reason = "the last step of two that can fail")]
fn rows(code: &DataMatrix) -> Result<Vec<Vec<bool>>, Fault> {
    let bitmap = code.bitmap();
    let mut rows = vec![vec![false; bitmap.width()]; bitmap.height()];
    for (x, y) in bitmap.pixels() {
        rows[y][x] = true;
    }
    Ok(rows)
}
