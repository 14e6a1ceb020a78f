//! Pictures as a camera brings them, and what is to be read in them. The pictures are made here, by writers of other
//! hands.

use decoder::{Code, Effort, Format, Picture, read};
use pictures::{Canvas, Symbol};

const EFFORTS: [Effort; 3] = [Effort::Quick, Effort::Thorough, Effort::Deep];

#[expect(clippy::unwrap_used, reason = "a canvas has as many bytes as its size says")]
fn picture(canvas: &Canvas) -> Picture {
    Picture::of_grey(canvas.width(), canvas.height(), canvas.grey().to_vec()).unwrap()
}

fn read_in(canvas: &Canvas, effort: Effort) -> Vec<Code> {
    read(&picture(canvas), effort)
}

fn alone(symbol: &Symbol, module: f32, degrees: f32) -> Canvas {
    Canvas::blank(1280, 720).with(symbol, (640.0, 360.0), module, degrees)
}

#[track_caller]
fn check(symbol: &Symbol, module: f32, format: Format, symbology: &str, text: &str) {
    for effort in EFFORTS {
        let codes = read_in(&alone(symbol, module, 0.0), effort);
        let said: Vec<_> =
            codes.iter().map(|code| (code.format, code.symbology.as_str(), code.text.as_str())).collect();
        assert_eq!(said, [(format, symbology, text)], "{effort:?}");
    }
}

#[test]
fn each_kind_says_what_it_is() {
    check(&Symbol::code_128("SN-2026-000123"), 3.0, Format::Code128, "]C0", "SN-2026-000123");
    check(&Symbol::code_39("SN 2026-7"), 3.0, Format::Code39, "]A0", "SN 2026-7");
    check(&Symbol::ean_13("4006381333931"), 4.0, Format::Ean13, "]E0", "4006381333931");
    check(&Symbol::ean_8("96385074"), 4.0, Format::Ean8, "]E4", "96385074");
    check(&Symbol::ean_13("0036000291452"), 4.0, Format::UpcA, "]E0", "036000291452");
    check(&Symbol::itf("10614141000415"), 3.0, Format::Itf, "]I0", "10614141000415");
    check(&Symbol::qr("SN-2026-000123"), 7.0, Format::QrCode, "]Q1", "SN-2026-000123");
    check(&Symbol::data_matrix("SN-2026-000123"), 8.0, Format::DataMatrix, "]d1", "SN-2026-000123");
}

#[test]
fn the_fields_of_gs1_stay_apart() {
    let parts = ["010400638133393110LOT7", "21SN-1"];
    let text = "010400638133393110LOT7\u{1d}21SN-1";
    check(&Symbol::gs1_128(&parts), 2.5, Format::Code128, "]C1", text);
    check(&Symbol::gs1_data_matrix(&parts), 8.0, Format::DataMatrix, "]d2", text);
}

#[test]
fn several_codes_are_found_each_once_and_outlined() {
    let canvas = Canvas::blank(1280, 720)
        .with(&Symbol::code_128("356938035643809"), (420.0, 140.0), 3.0, 0.0)
        .with(&Symbol::code_128("356938035643817"), (420.0, 420.0), 3.0, 0.0)
        .with(&Symbol::ean_13("4006381333931"), (980.0, 160.0), 3.0, 0.0)
        .with(&Symbol::qr("https://example.org/SN-1"), (1040.0, 520.0), 6.0, 0.0)
        .with(&Symbol::data_matrix("SN-2"), (760.0, 600.0), 7.0, 0.0);
    let codes = read_in(&canvas, Effort::Thorough);
    let mut texts: Vec<_> = codes.iter().map(|code| code.text.as_str()).collect();
    texts.sort_unstable();
    assert_eq!(texts, ["356938035643809", "356938035643817", "4006381333931", "SN-2", "https://example.org/SN-1"]);
    let middles = [
        ("356938035643809", (420.0, 140.0)),
        ("356938035643817", (420.0, 420.0)),
        ("4006381333931", (980.0, 160.0)),
        ("https://example.org/SN-1", (1040.0, 520.0)),
        ("SN-2", (760.0, 600.0)),
    ];
    for (text, (x, y)) in middles {
        let code = codes.iter().find(|code| code.text == text).unwrap();
        let (sum_x, sum_y) = code.corners.iter().fold((0.0, 0.0), |(x, y), corner| (x + corner.x, y + corner.y));
        let (off_x, off_y) = ((sum_x / 4.0 - x).abs(), (sum_y / 4.0 - y).abs());
        assert!(
            off_x < 14.0 && off_y < 14.0,
            "{text} is outlined {off_x}, {off_y} beside its middle: {:?}",
            code.corners
        );
    }
}

#[test]
fn a_linear_code_is_outlined_to_the_ends_of_its_bars() {
    for degrees in [0.0, 8.0, -8.0, 90.0] {
        let symbol = Symbol::code_128("SN-2026-000123");
        let codes = read_in(&alone(&symbol, 3.0, degrees), Effort::Thorough);
        let corners = codes[0].corners;
        let area: f32 = (0..4)
            .map(|at| (corners[at], corners[(at + 1) % 4]))
            .map(|(a, b)| a.x * b.y - b.x * a.y)
            .sum::<f32>()
            .abs()
            / 2.0;
        let expected = 9.0 * f32::from(u16::try_from(symbol.width() * symbol.height()).unwrap());
        assert!((0.7..1.2).contains(&(area / expected)), "at {degrees}°: {area} of {expected}, {corners:?}");
    }
}

#[test]
fn a_code_is_read_whichever_way_it_lies() {
    for degrees in [0.0, 10.0, -10.0, 90.0, 180.0, 270.0] {
        for (symbol, text) in [
            (Symbol::code_128("SN-2026-000123"), "SN-2026-000123"),
            (Symbol::ean_13("4006381333931"), "4006381333931"),
            (Symbol::qr("SN-2026-000123"), "SN-2026-000123"),
            (Symbol::data_matrix("SN-2026-000123"), "SN-2026-000123"),
        ] {
            let module = if symbol.width() < 60 { 7.0 } else { 3.0 };
            let codes = read_in(&alone(&symbol, module, degrees), Effort::Thorough);
            assert_eq!(codes.first().map(|code| code.text.as_str()), Some(text), "at {degrees}°");
        }
    }
}

#[test]
fn bars_are_read_at_every_angle() {
    for (symbol, text) in
        [(Symbol::code_128("SN-2026-000123"), "SN-2026-000123"), (Symbol::ean_13("4006381333931"), "4006381333931")]
    {
        for degrees in (0_u16..360).step_by(9).map(f32::from) {
            let canvas = alone(&symbol, 2.5, degrees).noisy(6, 1);
            let codes = read_in(&canvas, Effort::Thorough);
            assert_eq!(codes.iter().map(|code| code.text.as_str()).collect::<Vec<_>>(), [text], "at {degrees}°");
        }
    }
}

#[test]
fn what_a_shops_light_does_to_a_code_is_looked_through() {
    let bars = Symbol::code_128("SN-2026-000123");
    let square = Symbol::data_matrix("SN-2026-000123");
    for (what, canvas, effort) in [
        ("low light", alone(&bars, 3.0, 0.0).in_low_light(), Effort::Quick),
        ("low light, out of focus", alone(&bars, 3.0, 4.0).blurred(1).in_low_light(), Effort::Thorough),
        ("shadow", alone(&bars, 3.0, 0.0).with_shadow(), Effort::Quick),
        ("small", alone(&bars, 1.5, 0.0).noisy(6, 2), Effort::Quick),
        ("glare", alone(&bars, 3.0, 0.0).with_glare((700.0, 320.0), 110.0).noisy(6, 3), Effort::Thorough),
        ("glare on a square", alone(&square, 7.0, 0.0).with_glare((700.0, 320.0), 110.0).noisy(6, 3), Effort::Deep),
    ] {
        let codes = read_in(&canvas, effort);
        assert_eq!(codes.iter().map(|code| code.text.as_str()).collect::<Vec<_>>(), ["SN-2026-000123"], "{what}");
    }
}

#[test]
fn light_on_dark_is_read_in_a_photo() {
    let canvas = alone(&Symbol::data_matrix("SN-9"), 9.0, 0.0).inverted();
    assert_eq!(read_in(&canvas, Effort::Deep)[0].text, "SN-9");
}

/// Codes that no camera saw are worse than codes that it did not see.
#[test]
fn nothing_is_read_where_nothing_is() {
    for seed in 1..=40 {
        let canvas = Canvas::blank(1280, 720).cluttered(seed).noisy(12, seed);
        let canvas = if seed % 3 == 0 { canvas.blurred(2) } else { canvas };
        for effort in EFFORTS {
            assert_eq!(read_in(&canvas, effort), [], "seed {seed}, {effort:?}");
        }
    }
}
