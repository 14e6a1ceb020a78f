//! Entry text: each row is a text and what it says, serials before the bar and faults behind it.

use serial_rules::intake::entry_text::{Reading, read};

/// What a reading says: `A1 A2 | bad-range:A5..A1`.
fn told(reading: &Reading) -> String {
    let mut words: Vec<String> = reading.serials.iter().map(ToString::to_string).collect();
    if !reading.findings.is_empty() {
        words.push("|".to_owned());
    }
    for finding in &reading.findings {
        let code = serde_json::to_value(finding.code).unwrap();
        words.push(format!("{}:{}", code.as_str().unwrap(), finding.text));
    }
    words.join(" ")
}

fn check(rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        assert_eq!(told(&read(text, None, None)), *expected, "{text:?}");
    }
}

fn check_expected(rows: &[(&str, usize, &str)]) {
    for (text, pieces, expected) in rows {
        assert_eq!(told(&read(text, Some(*pieces), None)), *expected, "{text:?} for {pieces}");
    }
}

/// How many serials a text names, the first and the last.
fn run(text: &str) -> (usize, String, String) {
    let reading = read(text, None, None);
    assert_eq!(reading.findings, [], "{text:?}");
    let (first, last) = (reading.serials.first().unwrap(), reading.serials.last().unwrap());
    (reading.serials.len(), first.to_string(), last.to_string())
}

#[test]
fn r15_separators() {
    check(&[
        ("A1，A2, A3 A4", "A1 A2 A3 A4"),
        ("A1、A2；A3;A4", "A1 A2 A3 A4"),
        ("A1\tA2\nA3\r\nA4\u{3000}A5\u{A0}A6", "A1 A2 A3 A4 A5 A6"),
        (" , A1 ,, ;A2 ;\n\n", "A1 A2"),
        ("", ""),
        (" ,;\n", ""),
    ]);
}

#[test]
fn r15_lone_sign_is_an_error() {
    check(&[
        ("-", "| bad-range:-"),
        ("+", "| bad-range:+"),
        ("A1, -, A2", "A1 A2 | bad-range:-"),
        ("A1, +, A2", "A1 A2 | bad-range:+"),
        ("A1 - B2", "A1 B2 | bad-range:-"),
        ("10 - 2", "10 2 | bad-range:-"),
        ("A1 -", "A1 | bad-range:-"),
        ("- A1", "A1 | bad-range:-"),
        ("－ ＋", "| bad-range:- bad-range:+"),
    ]);
    check_expected(&[("A1, -", 2, "A1 | bad-range:-")]);
}

#[test]
fn r17_repeated_serial_is_taken_once() {
    check(&[
        ("A1 A1", "A1 | duplicate-entry:A1"),
        ("A1 a1 A1 B2", "A1 B2 | duplicate-entry:a1"),
        ("A1..A3 A2", "A1 A2 A3 | duplicate-entry:A2"),
        ("001 1", "001 1"),
    ]);
}

#[test]
fn r63_full_width_forms_are_folded() {
    check(&[
        ("ＡＢＣ１２３", "ABC123"),
        ("Ａ１．．Ａ３", "A1 A2 A3"),
        ("Ａ１～３", "A1 A2 A3"),
        ("＂A1-A3＂", "A1-A3"),
        ("A\u{200B}1\u{FEFF}", "A1"),
    ]);
}

#[test]
fn r64_to_r66_faults_are_named_and_the_others_stay() {
    let (fits, long) = ("X".repeat(100), "X".repeat(101));
    check(&[
        ("AB-12_3/4.5#6:7", "AB-12_3/4.5#6:7"),
        ("A1 序列号12 A2", "A1 A2 | bad-character:序列号12"),
        ("352918115973957（重复）", "| bad-character:352918115973957(重复)"),
        ("=HYPERLINK(\"x\")", "| bad-character:=HYPERLINK(\"x\")"),
        ("Ä1", "| bad-character:Ä1"),
    ]);
    assert_eq!(told(&read(&format!("A1 {fits}"), None, None)), format!("A1 {fits}"));
    assert_eq!(told(&read(&format!("A1 {long} A2"), None, None)), format!("A1 A2 | too-long:{long}"));
    check_expected(&[("AB-12_3/4.5#6:7+8", 1, "AB-12_3/4.5#6:7+8")]);
}

#[test]
fn r67_more_than_a_thousand_is_one_finding() {
    let list = |count: u32| (0..count).map(|number| format!("S{number}")).collect::<Vec<_>>().join(" ");
    assert_eq!(read(&list(1000), None, None).serials.len(), 1000);
    assert_eq!(told(&read(&list(1001), None, None)), "| too-many-entries:S1000");
    assert_eq!(run("A1..A1000"), (1000, "A1".into(), "A1000".into()));
    check(&[
        ("A1..A1001", "| too-many-entries:A1..A1001"),
        ("A1..A600, B1..B600", "| too-many-entries:B1..B600"),
        ("A1+99999999999999999999999999", "| too-many-entries:A1+99999999999999999999999999"),
        ("B1, A1+1000", "| too-many-entries:A1+1000"),
        (
            "0..99999999999999999999999999999999999999999999",
            "| too-many-entries:0..99999999999999999999999999999999999999999999",
        ),
        ("-, A1..A1000", "| too-many-entries:A1..A1000"),
    ]);
    check_expected(&[("A1+", 1001, "| too-many-entries:A1+"), ("A1+", usize::MAX, "| too-many-entries:A1+")]);
}

#[test]
fn d16_quotes_make_literal() {
    check(&[
        ("\"A1-A3\" \"B+2\" \"C1..C3\" \"~\"", "A1-A3 B+2 C1..C3 ~"),
        ("\"A1\"\"A2\"", "| bad-character:\"A1\"\"A2\""),
        ("\"SN 1\"", "| bad-character:SN 1"),
        ("\"A,B\", C", "C | bad-character:A,B"),
        ("\"\"", "| empty:"),
        ("\"A1\"..\"A3\"", "A1 A2 A3"),
        ("\"A1\" ~ \"A3\"", "A1 A2 A3"),
    ]);
}

#[test]
fn d16_unpaired_quote_is_a_bad_character() {
    check(&[
        ("A1, \"B2, C3", "A1 C3 | bad-character:\"B2"),
        ("\"A1\nB2\"", "| bad-character:\"A1 bad-character:B2\""),
        ("\"B2\n\"C3\"", "C3 | bad-character:\"B2"),
        ("5\"", "| bad-character:5\""),
        ("\"", "| bad-character:\""),
    ]);
}

#[test]
fn d16_dots_are_always_a_range() {
    check(&[
        ("A1..A3", "A1 A2 A3"),
        ("A1 .. A3", "A1 A2 A3"),
        ("A1.. A3, B", "A1 A2 A3 B"),
        ("SN008..10", "SN008 SN009 SN010"),
        ("A9..11", "A9 A10 A11"),
        ("SN998..SN1001", "SN998 SN999 SN1000 SN1001"),
        ("SN998..1001", "SN998 SN999 SN1000 SN1001"),
        ("009-x..011-x", "009-x 010-x 011-x"),
        ("009-x..11", "009-x 010-x 011-x"),
        ("ALT/26/0500..ALT/26/0502", "ALT/26/0500 ALT/26/0501 ALT/26/0502"),
        ("a1..A3", "a1 a2 a3"),
        ("7..9", "7 8 9"),
        ("1000..2", "1000 1001 1002"),
        ("A1..A1", "A1"),
    ]);
    check_expected(&[("A1..A3", 1, "A1 A2 A3"), ("A1~A3", 1, "A1 A2 A3"), ("A1..A3 B", 2, "A1 A2 A3 B")]);
}

#[test]
fn d16_ends_that_make_no_range_are_a_finding() {
    check(&[
        ("A5..A1", "| bad-range:A5..A1"),
        ("A5 .. A1", "| bad-range:A5..A1"),
        ("A150..45", "| bad-range:A150..45"),
        ("A1..B3", "| bad-range:A1..B3"),
        ("A1..A3x", "| bad-range:A1..A3x"),
        ("A..C", "| bad-range:A..C"),
        ("A009..A10", "| bad-range:A009..A10"),
        ("A9..011", "| bad-range:A9..011"),
        ("A1..", "| bad-range:A1.."),
        ("..A3", "| bad-range:..A3"),
        ("..", "| bad-range:.."),
        ("A1..A3..A5", "| bad-range:A1..A3..A5"),
        ("A1...A3", "| bad-range:A1...A3"),
        ("A1..A3~A5", "| bad-range:A1..A3~A5"),
        ("A5~A1", "| bad-range:A5~A1"),
        ("A1 ~ B2", "| bad-range:A1~B2"),
        ("SN0012::SN0019", "| bad-range:SN0012::SN0019"),
        ("SN0012::1", "| bad-range:SN0012::1"),
        ("A1::", "| bad-range:A1::"),
        ("A1+0", "| bad-range:A1+0"),
        ("A1+000", "| bad-range:A1+000"),
        ("B7 A5..A1 B8", "B7 B8 | bad-range:A5..A1"),
    ]);
    check_expected(&[("A5..A1", 1, "| bad-range:A5..A1")]);
}

#[test]
fn d16_hyphen_is_a_range_only_without_doubt() {
    check(&[
        ("A001-A003", "A001 A002 A003"),
        ("A001 - A003", "A001 A002 A003"),
        ("A001- A003 B", "A001 A002 A003 B"),
        ("A001 -A003", "A001 A002 A003"),
        ("ABC001-003", "ABC001 ABC002 ABC003"),
        ("SN-001-SN-003", "SN-001 SN-002 SN-003"),
        ("SN-001 - SN-003", "SN-001 SN-002 SN-003"),
        ("7x-9x", "7x 8x 9x"),
        ("10-12", "10 11 12"),
        ("9-11", "9 10 11"),
        ("10-2", "10-2"),
        ("SN0009-12", "SN0009-12"),
        ("1-5-10", "1-5-10"),
        ("TG-4SR-92", "TG-4SR-92"),
        ("ALT-26-30", "ALT-26-30"),
        ("ABC001-ABC001", "ABC001-ABC001"),
        ("A003-A001", "A003-A001"),
        ("ABC001-01", "ABC001-01"),
        ("ABC1x-2", "ABC1x-2"),
        ("A-", "A-"),
        ("-A", "-A"),
        ("A1- B2", "A1- B2"),
        ("A1 -B2", "A1 -B2"),
        ("12-034", "12-034"),
    ]);
    assert_eq!(run("SN998-SN1002"), (5, "SN998".into(), "SN1002".into()));
    assert_eq!(run("ABC001-050"), (50, "ABC001".into(), "ABC050".into()));
}

#[test]
fn d16_colons_take_a_short_end() {
    check(&[
        ("SN0012::4", "SN0012 SN0013 SN0014"),
        ("A9::11", "A9 A10 A11"),
        ("A9 :: 11", "A9 A10 A11"),
        ("7::9", "7 8 9"),
    ]);
    assert_eq!(run("SN0012::9"), (8, "SN0012".into(), "SN0019".into()));
    assert_eq!(run("ABC-001::100"), (100, "ABC-001".into(), "ABC-100".into()));
}

#[test]
fn d16_plus_counts() {
    check(&[
        ("A1+3", "A1 A2 A3"),
        ("A1 + 3", "A1 A2 A3"),
        ("A1 +3", "A1 A2 A3"),
        ("A1+ 3 B", "A1 A2 A3 B"),
        ("A99+2", "A99 A100"),
        ("005-c+2", "005-c 006-c"),
        ("A1+1", "A1"),
        ("A1+03", "A1 A2 A3"),
        ("A1+x", "A1+x"),
        ("A1+3x", "A1+3x"),
        ("+A99912345", "+A99912345"),
        ("ABC+3", "| no-counter:ABC+3"),
        ("A1+", "A1"),
        ("A1 + B2", "A1 B2"),
        ("A1 +x", "A1 +x"),
        ("A1 + 3..5", "A1 3 4 5"),
    ]);
    check_expected(&[
        ("A1+", 4, "A1 A2 A3 A4"),
        ("B7, A1+", 4, "B7 A1 A2 A3"),
        ("A1+, B7", 4, "A1 A2 A3 B7"),
        ("A1+, B1+", 5, "A1 A2 A3 A4 B1"),
        ("B1 B2 B3 A1+", 3, "B1 B2 B3 A1"),
        ("ABC+", 3, "| no-counter:ABC+"),
    ]);
}

#[test]
fn d16_tilde_is_the_next_free_number() {
    for (text, expected) in [
        ("1 2 ~ ~ ~", "1 2 12 13 14"),
        ("~", "12"),
        ("~, A1", "12 A1"),
        ("A1, ~, A3", "A1 12 A3"),
        ("A1\n~\nA3", "A1 12 A3"),
        ("A1 ~", "A1 12"),
        ("~ A3", "12 A3"),
        ("A1 ~ A3", "A1 A2 A3"),
        ("A1~A3", "A1 A2 A3"),
        ("A8 ~ 10", "A8 A9 A10"),
        ("~+3", "12 13 14"),
        ("~ + 3", "12 13 14"),
        ("~+3 ~", "12 13 14 15"),
        ("A1 ~+2", "A1 12 13"),
        ("~+", "12"),
        ("~+0", "| bad-range:~+0"),
        ("~+x", "~+x"),
        ("~ +x", "12 +x"),
    ] {
        assert_eq!(told(&read(text, None, Some("12"))), expected, "{text:?}");
    }
    assert_eq!(told(&read("~+", Some(3), Some("SN-099"))), "SN-099 SN-100 SN-101");
    assert_eq!(told(&read("~ A1", None, None)), "A1 | no-counter:~");
}

#[test]
fn d16_as_many_tokens_as_expected_are_all_literal() {
    check_expected(&[
        ("A1-A3", 1, "A1-A3"),
        ("A1 - A3", 1, "A1-A3"),
        ("A1 - A3", 3, "A1 A2 A3"),
        ("A1-A3 B1+2", 2, "A1-A3 B1+2"),
        ("A1-A3 B1+2", 5, "A1 A2 A3 B1 B2"),
        ("A1+ B1", 2, "A1+ B1"),
        ("SN1::3", 1, "SN1::3"),
        ("SN1 :: 3", 1, "SN1::3"),
        ("A1+0", 1, "A1+0"),
    ]);
    assert_eq!(told(&read("~ A1-A3", Some(2), Some("7"))), "7 A1-A3");
}

#[test]
fn d16_counters_may_be_a_hundred_digits_long() {
    let nines = "9".repeat(99);
    let reading = read(&format!("{nines}8+2 {nines}8..{nines}9 B"), None, None);
    assert_eq!(told(&reading), format!("{nines}8 {nines}9 B | duplicate-entry:{nines}8 duplicate-entry:{nines}9"));
    assert_eq!(
        told(&read(&format!("{nines}9+2 B"), None, None)),
        format!("B | too-long:{nines}9+2"),
        "it outgrows its length"
    );
}

#[test]
fn d16_each_expansion_is_shown_and_can_be_turned_back() {
    for (text, serials, literal) in [
        ("B7, A1 - A3 C", 1..4, "B7, \"A1-A3\", C"),
        ("A1..A3", 0..3, "\"A1..A3\""),
        ("B, ~ C1+2", 2..4, "B, ~ ,\"C1+2\""),
        ("B,~", 1..2, "B,\"~\""),
        ("Ａ１＋２，B", 0..2, "\"A1+2\"，B"),
    ] {
        let reading = read(text, None, Some("7"));
        let expansion = reading.expansions.last().unwrap();
        assert_eq!(expansion.serials, serials, "{text:?}");
        assert_eq!(expansion.back_to_literal(text), literal, "{text:?}");
    }
    assert_eq!(read("A1-2 \"B1..B2\"", None, None).expansions.len(), 1);
    assert_eq!(read("10-2 B1", None, None).expansions, []);
}

#[test]
fn d16_message_of_a_supplier() {
    let text = "王经理你好，今天发货 3 箱：\n352918115973957，352918115294529、352918116470912；352918110379671\nＣ０２ＡＢＣＤ１２３４５\nALT/26/0500..ALT/26/0502\n谢谢！";
    assert_eq!(
        told(&read(text, None, None)),
        "3 352918115973957 352918115294529 352918116470912 352918110379671 C02ABCD12345 ALT/26/0500 ALT/26/0501 ALT/26/0502 \
         | bad-character:王经理你好 bad-character:今天发货 bad-character:箱: bad-character:谢谢!"
    );
}
