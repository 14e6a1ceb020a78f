//! Files that go out come back as they were; files of others are read.

use sheets::{Cell, Fault, Table, csv, read, xlsx};

fn table() -> Table {
    let text = |text: &str| Cell::Text(text.to_owned());
    Table {
        name: "Serials: all/one".to_owned(),
        columns: vec!["Serial".to_owned(), "序列号".to_owned(), "Price".to_owned(), "Day".to_owned()],
        rows: vec![
            vec![
                text("000123456789012"),
                text("甲,乙\"丙\"\n丁"),
                Cell::Number("-12.5".to_owned()),
                Cell::Day("2026-11-22".to_owned()),
            ],
            vec![text("=HYPERLINK(\"http://x\")"), text("-A1"), Cell::Blank, Cell::Blank],
            vec![
                text("352918115973957"),
                text("@x"),
                Cell::Number("1999".to_owned()),
                Cell::Day("2026-02-28".to_owned()),
            ],
        ],
    }
}

const EXPECTED: [[&str; 4]; 4] = [
    ["Serial", "序列号", "Price", "Day"],
    ["000123456789012", "甲,乙\"丙\"\n丁", "-12.5", "2026-11-22"],
    ["=HYPERLINK(\"http://x\")", "-A1", "", ""],
    ["352918115973957", "@x", "1999", "2026-02-28"],
];

#[test]
fn r42_a_comma_separated_file_comes_back_as_it_was_and_holds_no_formula() {
    let file = csv(&table());
    assert_eq!(read(&file).unwrap().rows, EXPECTED);
    let text = String::from_utf8(file).unwrap();
    assert!(text.starts_with('\u{feff}'));
    assert!(
        text.contains("\"'=HYPERLINK(\"\"http://x\"\")\"") && text.contains("'-A1") && text.contains("'@x"),
        "{text}"
    );
}

#[test]
fn r42_a_workbook_comes_back_as_it_was_with_its_leading_zeros() {
    let file = xlsx(&table()).unwrap();
    let sheet = read(&file).unwrap();
    assert_eq!(sheet.rows, EXPECTED);
    assert_eq!(sheet.numbers, [(1, 2), (3, 2)], "prices are numbers, serials are not");
}

#[test]
fn files_of_others_are_read_whatever_their_encoding_and_separator() {
    let wanted = [["名称", "序列号"], ["手机", "0042"]];
    let text = "名称\t序列号\r\n\r\n手机\t0042\r\n";
    let (gb, ..) = encoding_rs::GB18030.encode(text);
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for file in [text.as_bytes().to_vec(), gb.into_owned(), utf16] {
        let sheet = read(&file).unwrap();
        assert_eq!(sheet.rows, wanted);
        assert_eq!(sheet.lines, [1, 3]);
    }
    assert_eq!(read(b"a;b\n=\"0042\";'x\n").unwrap().rows, [["a", "b"], ["0042", "'x"]]);
    assert_eq!(read(b"a,b,c\n1\n").unwrap().rows, [["a", "b", "c"], ["1", "", ""]]);
}

#[test]
fn what_is_no_sheet_is_told_and_nothing_panics() {
    assert_eq!(read(b""), Err(Fault::Empty));
    assert_eq!(read(b"\n \n"), Err(Fault::Empty));
    assert_eq!(read(b"PK\x03\x04nonsense"), Err(Fault::NotASheet));
    assert_eq!(read(&[0, 1, 2, 3]), Err(Fault::NotASheet));
    assert_eq!(read(&[0x89, b'P', b'N', b'G', 0xFF, 0xFE, 0x00]), Err(Fault::NotASheet));
}
