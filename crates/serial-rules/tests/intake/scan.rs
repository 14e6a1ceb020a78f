//! What a scanned code is (D16 last paragraph, D18, D20, section 8.1).

use serial_rules::Code;
use serial_rules::intake::scan::{Known, understand};
use serial_rules::model::{ProductId, Serial};

/// A shop with one product and three cartons.
struct Shop;

impl Known for Shop {
    fn product_by_barcode(&self, code: &str) -> Option<ProductId> {
        let barcodes = ["6901234567892", "352918115294529"];
        barcodes.contains(&code).then(|| ProductId::new("phone"))
    }

    fn carton(&self, code: &str) -> Option<Vec<Serial>> {
        let cartons = ["BOX1", "BOX 1;2", "A1..A9", "352918112495145", "006141411234567890", "00106141412345678908"];
        cartons.contains(&code).then(|| vec!["A1".into(), "A2".into()])
    }
}

/// A scan in the words of the contract.
fn told(text: &str) -> String {
    match understand(&text.replace('^', "\u{1D}"), &Shop) {
        Ok(scan) => serde_json::to_string(&scan).unwrap().replace('"', ""),
        Err(finding) => format!("{:?} {}", finding.code, finding.text),
    }
}

fn check(rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        assert_eq!(told(text), *expected, "{text:?}");
    }
}

#[test]
fn d16_a_scanned_code_is_literal() {
    check(&[
        ("SN-001-SN-005", "{kind:serial,serial:SN-001-SN-005}"),
        ("A001-A005", "{kind:serial,serial:A001-A005}"),
        ("A1+3", "{kind:serial,serial:A1+3}"),
        ("A1~A3", "{kind:serial,serial:A1~A3}"),
        ("A1::3", "{kind:serial,serial:A1::3}"),
        ("~", "{kind:serial,serial:~}"),
        ("-", "{kind:serial,serial:-}"),
        (" A1\r\n", "{kind:serial,serial:A1}"),
        ("ＡＢ１", "{kind:serial,serial:AB1}"),
        ("A1,", "{kind:serial,serial:A1}"),
        ("]C0SN-1", "{kind:serial,serial:SN-1}"),
        ("]C1SN-1", "{kind:serial,serial:SN-1}"),
        ("]A0A1", "{kind:serial,serial:A1}"),
        ("^SN-1", "{kind:serial,serial:SN-1}"),
        ("0106901234567892", "{kind:serial,serial:0106901234567892}"),
        ("MA.156.M0.100.7", "{kind:serial,serial:MA.156.M0.100.7}"),
        ("+A99912345/$$7", "{kind:serial,serial:+A99912345/$$7}"),
    ]);
}

#[test]
fn r63_a_faulty_code_is_told() {
    let long = "X".repeat(101);
    check(&[
        ("", "Empty "),
        (" \r\n", "Empty "),
        ("序列号12", "BadCharacter 序列号12"),
        ("SN\u{FFFD}1", "BadCharacter SN\u{FFFD}1"),
        ("A\"1", "BadCharacter A\"1"),
        ("ABC^DEF", "BadCharacter ABC\u{1D}DEF"),
        (&long, &format!("TooLong {long}")),
    ]);
}

#[test]
fn r82_a_list() {
    check(&[
        ("A1,A2;A3 A4\nA5", "{kind:list,serials:[A1,A2,A3,A4,A5]}"),
        ("A1，A2", "{kind:list,serials:[A1,A2]}"),
        ("A1-A3,B1+2", "{kind:list,serials:[A1-A3,B1+2]}"),
        ("A1..A3,B7", "{kind:list,serials:[A1,A2,A3,B7]}"),
        ("A1,序,A1", "{kind:list,serials:[A1],findings:[{code:bad-character,text:序},{code:duplicate-entry,text:A1}]}"),
        ("序,号", "{kind:list,serials:[],findings:[{code:bad-character,text:序},{code:bad-character,text:号}]}"),
    ]);
}

#[test]
fn r82_a_range() {
    check(&[
        ("A1..A3", "{kind:range,serials:[A1,A2,A3]}"),
        ("SN008..10", "{kind:range,serials:[SN008,SN009,SN010]}"),
        ("SN-08 .. SN-10", "{kind:range,serials:[SN-08,SN-09,SN-10]}"),
        ("A5..A1", "BadRange A5..A1"),
        ("A1..B3", "BadRange A1..B3"),
        ("A1..", "{kind:serial,serial:A1..}"),
    ]);
}

#[test]
fn r86_more_than_a_thousand_is_refused() {
    let list = (0..1001).map(|number| format!("S{number}")).collect::<Vec<_>>().join(",");
    for text in [list.as_str(), "A1..A1001"] {
        assert_eq!(understand(text, &Shop).unwrap_err().code, Code::TooManyEntries);
    }
    assert!(understand("A1..A1000", &Shop).is_ok());
}

#[test]
fn d20_what_is_known_goes_first() {
    check(&[
        ("BOX1", "{kind:carton,serials:[A1,A2]}"),
        ("]C0BOX1", "{kind:carton,serials:[A1,A2]}"),
        ("BOX 1;2", "{kind:carton,serials:[A1,A2]}"),
        ("A1..A9", "{kind:carton,serials:[A1,A2]}"),
        ("6901234567892", "{kind:product,product:phone}"),
        ("]E06901234567892", "{kind:product,product:phone}"),
        ("352918115294529", "{kind:product,product:phone}"),
        ("352918112495145", "{kind:carton,serials:[A1,A2]}"),
    ]);
}

#[test]
fn d20_an_sscc_alone_is_a_carton() {
    check(&[
        ("]C100106141412345678908", "{kind:carton,sscc:106141412345678908,serials:[A1,A2]}"),
        ("(00)106141412345678908", "{kind:carton,sscc:106141412345678908,serials:[A1,A2]}"),
        ("00106141412345678908", "{kind:carton,sscc:106141412345678908,serials:[A1,A2]}"),
        ("]C100376123450000000016", "{kind:carton,sscc:376123450000000016,serials:[]}"),
        ("00376123450000000016", "{kind:carton,sscc:376123450000000016,serials:[]}"),
        ("376123450000000016", "{kind:serial,serial:376123450000000016}"),
        (
            "]C10037612345000000001602069012345678923720",
            "{kind:gs1,gtin:06901234567892,count:20,sscc:376123450000000016}",
        ),
    ]);
}

#[test]
fn d20_an_imei() {
    check(&[
        ("352918115973957", "{kind:imei,serial:352918115973957,valid:true}"),
        ("]C0352918115973957", "{kind:imei,serial:352918115973957,valid:true}"),
        ("352918116568815", "{kind:serial,serial:352918116568815}"),
        ("4242424242424242", "{kind:serial,serial:4242424242424242}"),
        ("3529181159739570", "{kind:serial,serial:3529181159739570}"),
    ]);
}

#[test]
fn d18_a_gs1_code() {
    check(&[
        ("]C1010690123456789221ABC123", "{kind:gs1,gtin:06901234567892,serial:ABC123}"),
        ("]d201069012345678921727013110L7^21A1", "{kind:gs1,gtin:06901234567892,serial:A1,lot:L7,expiry:2027-01-31}"),
        ("(01) 06901234567892 (21) A1", "{kind:gs1,gtin:06901234567892,serial:A1}"),
        ("https://id.gs1.org/01/06901234567892/21/A1,2;3", "{kind:gs1,gtin:06901234567892,serial:A1,2;3}"),
    ]);
}
