//! Matrix codes, by rxing: once for the first code, and again with what was found painted over.

use std::collections::HashSet;

use rxing::common::HybridBinarizer;
use rxing::{
    BarcodeFormat, BinaryBitmap, DecodeHints, Luma8Source, MultiUseMultiFormatReader, RXingResult,
    RXingResultMetadataType, RXingResultMetadataValue, Reader,
};

use crate::code::{Code, Corner};
use crate::format::Format;
use crate::outline;
use crate::picture::Picture;
use crate::read::Effort;

/// What divides the fields of a GS1 code.
const SEPARATOR: char = '\u{1d}';
/// More codes than this are not looked for in one picture.
const CODES_MAX: usize = 12;
/// What is painted over goes a little beyond the outline.
const COVER_MARGIN: f32 = 6.0;
/// A QR code is this much larger than what the middles of its finders span.
const FINDER_MARGIN: f32 = 1.4;

/// Reads the matrix codes of a picture.
pub(crate) fn read(picture: &Picture, effort: Effort) -> Vec<Code> {
    let mut rest = picture.clone();
    let hints = hints(effort);
    let mut reader = MultiUseMultiFormatReader::default();
    let mut found: Vec<Code> = Vec::new();
    for _ in 0..CODES_MAX {
        let Ok(source) = Luma8Source::new_with_slice(rest.grey(), rest.width(), rest.height()) else { break };
        let mut bitmap = BinaryBitmap::new(HybridBinarizer::new(source));
        let Ok(result) = reader.decode_with_hints(&mut bitmap, &hints) else { break };
        let Some(corners) = outline_of(&result) else { break };
        rest.cover(&outline::with_margin(&corners, COVER_MARGIN));
        if let Some(code) = code_of(&result, corners).filter(|code| !found.iter().any(|other| other.text == code.text))
        {
            found.push(code);
        }
        if effort == Effort::Quick {
            break;
        }
    }
    found
}

fn hints(effort: Effort) -> DecodeHints {
    DecodeHints {
        PossibleFormats: Some(HashSet::from([BarcodeFormat::QR_CODE, BarcodeFormat::DATA_MATRIX])),
        TryHarder: Some(effort != Effort::Quick),
        AlsoInverted: Some(effort == Effort::Deep),
        ..DecodeHints::default()
    }
}

fn code_of(result: &RXingResult, corners: [Corner; 4]) -> Option<Code> {
    let format = match result.getBarcodeFormat() {
        BarcodeFormat::QR_CODE => Format::QrCode,
        BarcodeFormat::DATA_MATRIX => Format::DataMatrix,
        _ => return None,
    };
    let symbology = symbology_of(result);
    let text = result.getText();
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

fn outline_of(result: &RXingResult) -> Option<[Corner; 4]> {
    let points: Vec<Corner> = result.getPoints().iter().map(|point| Corner { x: point.x, y: point.y }).collect();
    let margin = if *result.getBarcodeFormat() == BarcodeFormat::QR_CODE { FINDER_MARGIN } else { 1.0 };
    outline::of_finders(&points, margin)
}
