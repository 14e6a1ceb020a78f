//! The reading itself, by rxing: once for the first code, and again with what was found painted over.

use std::collections::HashSet;

use rxing::common::HybridBinarizer;
use rxing::{
    BarcodeFormat, BinaryBitmap, DecodeHints, Luma8Source, MultiUseMultiFormatReader, RXingResult,
    RXingResultMetadataType, RXingResultMetadataValue, Reader,
};

use crate::code::{Code, Corner, Format};
use crate::outline;
use crate::picture::Picture;

/// What divides the fields of a GS1 code.
const SEPARATOR: char = '\u{1d}';
/// More codes than this are not looked for in one picture.
const CODES_MAX: usize = 12;
/// What is painted over goes a little beyond the outline.
const COVER_MARGIN: f32 = 6.0;
/// A QR code is this much larger than what the middles of its finders span.
const FINDER_MARGIN: f32 = 1.4;
/// A code of Code 39 has no check of its own: a shorter one is more often a shadow than a code.
const CODE_39_MIN: usize = 3;

/// How hard a picture is looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Effort {
    /// For the picture of a camera that goes on: the first code that is easily found.
    Quick,
    /// Every code, whichever way it lies.
    Thorough,
    /// The same, and light on dark as well: for a photo, which comes once.
    Deep,
}

/// Reads the codes of a picture, each text once.
pub fn read(picture: &Picture, effort: Effort) -> Vec<Code> {
    let hints = hints(effort);
    let mut reader = MultiUseMultiFormatReader::default();
    let mut rest = picture.clone();
    let mut found: Vec<Code> = Vec::new();
    for _ in 0..CODES_MAX {
        let Ok(source) = Luma8Source::new_with_slice(rest.grey(), rest.width(), rest.height()) else { break };
        let mut bitmap = BinaryBitmap::new(HybridBinarizer::new(source));
        let Ok(result) = reader.decode_with_hints(&mut bitmap, &hints) else { break };
        let Some(corners) = outline_of(&rest, &result) else { break };
        let code = code_of(&result, corners);
        rest.cover(&outline::with_margin(&corners, COVER_MARGIN));
        if let Some(code) = code.filter(|code| !found.iter().any(|other| other.text == code.text)) {
            found.push(code);
        }
        if effort == Effort::Quick {
            break;
        }
    }
    found
}

fn hints(effort: Effort) -> DecodeHints {
    let formats = HashSet::from([
        BarcodeFormat::CODE_128,
        BarcodeFormat::CODE_39,
        BarcodeFormat::EAN_13,
        BarcodeFormat::EAN_8,
        BarcodeFormat::UPC_A,
        BarcodeFormat::ITF,
        BarcodeFormat::QR_CODE,
        BarcodeFormat::DATA_MATRIX,
    ]);
    DecodeHints {
        PossibleFormats: Some(formats),
        TryHarder: Some(effort != Effort::Quick),
        AlsoInverted: Some(effort == Effort::Deep),
        // Keeps what divides the fields of a Code 128; that it is GS1 is then said in front, and taken off again.
        AssumeGs1: Some(true),
        // Of fourteen digits: the shorter ones are found in other codes' bars.
        AllowedLengths: Some(vec![14]),
        ..DecodeHints::default()
    }
}

/// A result as a code; nothing where its kind has no check and it does not look like one.
fn code_of(result: &RXingResult, corners: [Corner; 4]) -> Option<Code> {
    let text = result.getText();
    let format = match result.getBarcodeFormat() {
        BarcodeFormat::CODE_128 => Format::Code128,
        BarcodeFormat::CODE_39 if text.chars().count() >= CODE_39_MIN => Format::Code39,
        BarcodeFormat::EAN_13 => Format::Ean13,
        BarcodeFormat::EAN_8 => Format::Ean8,
        BarcodeFormat::UPC_A => Format::UpcA,
        BarcodeFormat::ITF if is_carton_number(text) => Format::Itf,
        BarcodeFormat::QR_CODE => Format::QrCode,
        BarcodeFormat::DATA_MATRIX => Format::DataMatrix,
        _ => return None,
    };
    let symbology = symbology_of(result);
    let text = text.strip_prefix(symbology.as_str()).filter(|_| !symbology.is_empty()).unwrap_or(text);
    let text = text.trim_matches(SEPARATOR).to_owned();
    (!text.is_empty()).then_some(Code { format, text, symbology, corners })
}

fn symbology_of(result: &RXingResult) -> String {
    match result.getRXingResultMetadata().get(&RXingResultMetadataType::SYMBOLOGY_IDENTIFIER) {
        Some(RXingResultMetadataValue::SymbologyIdentifier(symbology)) => symbology.clone(),
        _ => String::new(),
    }
}

fn outline_of(picture: &Picture, result: &RXingResult) -> Option<[Corner; 4]> {
    let points: Vec<Corner> = result.getPoints().iter().map(|point| Corner { x: point.x, y: point.y }).collect();
    match (result.getBarcodeFormat(), points.as_slice()) {
        (BarcodeFormat::QR_CODE, points) => outline::of_finders(points, FINDER_MARGIN),
        (BarcodeFormat::DATA_MATRIX, points) => outline::of_finders(points, 1.0),
        (_, [from, .., to]) => Some(outline::of_line(picture, *from, *to)),
        _ => None,
    }
}

/// Whether these are the fourteen digits of a carton's number, with the right last one.
fn is_carton_number(text: &str) -> bool {
    let digits: Option<Vec<u32>> = text.chars().map(|digit| digit.to_digit(10)).collect();
    digits.is_some_and(|digits| {
        let weighed = digits.iter().enumerate().map(|(at, digit)| if at % 2 == 0 { digit * 3 } else { *digit });
        digits.len() == 14 && weighed.sum::<u32>().is_multiple_of(10)
    })
}

#[cfg(test)]
mod tests {
    use super::is_carton_number;

    #[test]
    fn a_cartons_number_has_its_check_digit() {
        assert!(is_carton_number("10614141000415"));
        assert!(!is_carton_number("10614141000416"));
        assert!(!is_carton_number("061414100041"));
    }
}
