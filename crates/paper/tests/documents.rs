//! Documents on pages: nothing is cut, nothing is lost, nothing overlaps, sums are carried, totals stand once.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use paper::document::{
    Block, Content, Entry, Extent, Fact, Field, Form, Listing, Logo, Paper, Phrases, SerialPlace, Template, Total,
    break_pages, compose, list,
};
use paper::sheet::{Anchor, Item, Sheet, Text};
use paper::text;
use proptest::prelude::*;

const PHRASES: fn() -> Phrases = || Phrases {
    page_of: |page, of| format!("Page {page} of {of}"),
    brought_forward: "Brought forward".to_owned(),
    carried_forward: "Carried forward".to_owned(),
    serial_list: "Serial numbers".to_owned(),
    serials: "Serials".to_owned(),
    in_list: |count| format!("{count} serials in the list at the end"),
    continued: |product| format!("Still {}", product.split(' ').next().unwrap_or_default()),
    column: |field| match field {
        Field::At => "#",
        Field::Product => "Product",
        Field::Sku => "SKU",
        Field::Barcode => "Barcode",
        Field::Quantity => "Quantity",
        Field::Unit => "Unit",
        Field::Price => "Unit price",
        Field::Amount => "Amount",
        Field::Warranty => "Warranty until",
        Field::Party => "Customer",
        Field::Phone => "Telephone",
        Field::Numbers => "Documents",
        Field::Day => "Day",
        Field::Event => "What happened",
        Field::Expected => "Expected",
        Field::Counted => "Counted",
        Field::Done => "Reached",
    },
};

fn entry(at: usize, serials: Vec<String>) -> Entry {
    let cell = |field, text: String| (field, text);
    Entry {
        cells: vec![
            cell(Field::At, at.to_string()),
            cell(Field::Product, format!("Product-{at} with a name that is long enough for two lines 无线降噪耳机")),
            cell(Field::Quantity, "1".to_owned()),
            cell(Field::Unit, "pc".to_owned()),
            cell(Field::Price, "¥1,299.00".to_owned()),
            cell(Field::Amount, "¥1,299.00".to_owned()),
        ],
        serials,
        notes: Vec::new(),
        running: Some(format!("¥{at}R")),
    }
}

fn content(lines: Vec<Entry>) -> Content {
    Content {
        shop: "Corner 街角商店".to_owned(),
        title: "Sales invoice".to_owned(),
        mark: None,
        facts: ["Number", "Date", "Warehouse", "Clerk"]
            .map(|label| Fact::new(label, format!("{label}-value")))
            .to_vec(),
        party: vec![Fact::new("Customer", "Li Wei"), Fact::new("Phone", "138 0000 0000")],
        lines,
        totals: vec![
            Total { label: "Discount".to_owned(), value: "−¥1.00".to_owned(), is_strong: false, ..Total::default() },
            Total {
                label: "Grand-total".to_owned(),
                value: "¥99,999.00".to_owned(),
                is_strong: true,
                ..Total::default()
            },
        ],
        words: Some(Fact::new("In words", "人民币玖万玖仟玖佰玖拾玖元整")),
        remark: Some(Fact::new("Remark", "Handle with care, and mind the gap")),
        code: Some("SI-20261126-001".to_owned()),
        blanks: Some(("Found besides".to_owned(), 4)),
        signatures: vec!["Issued by".to_owned(), "Received by".to_owned()],
        foot: "SI-20261126-001".to_owned(),
        phrases: PHRASES(),
    }
}

fn serials(count: usize) -> Vec<String> {
    (0..count).map(|at| format!("SN{:07}", at * 37 % 9_999_991)).collect()
}

fn texts(sheets: &[Sheet]) -> Vec<&str> {
    sheets.iter().flat_map(|sheet| sheet.texts().map(|text| text.text.as_str())).collect()
}

fn extent(text: &Text) -> (i32, i32, i32, i32) {
    let width = text::width(&text.text, text.face, text.size);
    let left = match text.anchor {
        Anchor::Start => text.x,
        Anchor::Middle => text.x - width / 2,
        Anchor::End => text.x - width,
    };
    (left, text.y - text.size * 4 / 5, left + width, text.y + text.size / 5)
}

fn check_is_whole(sheets: &[Sheet]) {
    for (page, sheet) in sheets.iter().enumerate() {
        let extents: Vec<_> = sheet.texts().map(|text| (extent(text), &text.text)).collect();
        for ((left, top, right, bottom), text) in &extents {
            let is_inside = *left >= 0 && *top >= 0 && *right <= sheet.view.0 && *bottom <= sheet.view.1;
            assert!(is_inside, "page {page}: `{text}` at {:?} leaves {:?}", (left, top, right, bottom), sheet.view);
        }
        for (at, (one, first)) in extents.iter().enumerate() {
            for (other, second) in &extents[at + 1..] {
                let apart = one.2 <= other.0 || other.2 <= one.0 || one.3 <= other.1 || other.3 <= one.1;
                assert!(apart, "page {page}: `{first}` {one:?} overlaps `{second}` {other:?}");
            }
        }
    }
}

fn template(serials: SerialPlace) -> Template {
    Template {
        serials,
        header: "12 Market Street".to_owned(),
        footer: "Goods remain ours until paid.".to_owned(),
        ..Template::default()
    }
}

#[test]
fn serials_that_go_on_say_whose_they_are() {
    for place in [SerialPlace::Row, SerialPlace::Boxes, SerialPlace::Appendix, SerialPlace::Column] {
        let content = content(vec![entry(1, serials(1_000)), entry(2, serials(1_000))]);
        let sheets = compose(&content, &template(place), &Paper::of("a5"));
        check_is_whole(&sheets);
        for sheet in &sheets {
            let first = |what: &str| sheet.texts().find(|text| text.text.contains(what)).map(|text| text.y);
            assert!(
                first("SN0").is_none_or(|serial| first("Product-").is_some_and(|owner| owner < serial + 100)),
                "{place:?}"
            );
        }
        let all = texts(&sheets);
        assert!(all.contains(&"Still Product-1") && all.contains(&"Still Product-2"), "{place:?}");
    }
}

#[test]
fn a_sum_of_one_column_stands_below_it_and_heads_end_on_one_line() {
    let sum =
        Total { label: "In all".to_owned(), value: "7".to_owned(), field: Some(Field::Quantity), ..Total::default() };
    let mut content = Content { totals: vec![sum], ..content(vec![entry(1, serials(3))]) };
    content.lines[0].cells.push((Field::Warranty, "1 Jan 27".to_owned()));
    let mut template = template(SerialPlace::Column);
    template.columns.iter_mut().for_each(|(_, is_on)| *is_on = true);
    let sheets = compose(&content, &template, &Paper::of("a4"));
    let place = |wanted: &str| sheets[0].texts().find(|text| text.text == wanted).map(|text| (text.x, text.y)).unwrap();
    assert_eq!(place("7").0, place("Quantity").0);
    assert_eq!(place("until").1, place("Quantity").1);
}

#[test]
fn words_give_way_before_they_break_and_break_behind_their_marks() {
    let cells = [
        (Field::At, "1"),
        (Field::Party, "Acme Wholesale Trading Company Limited"),
        (Field::Phone, "+86\u{a0}21\u{a0}5555\u{a0}0100"),
        (Field::Numbers, "S-2 SI-20261122-001 SI-20261122-002"),
        (Field::Quantity, "1.5 kg"),
    ];
    let line = Entry { cells: cells.map(|(field, text)| (field, text.to_owned())).to_vec(), ..Entry::default() };
    for (paper, wanted) in [
        ("a4", ["Reached", "+86\u{a0}21\u{a0}5555\u{a0}0100", "SI-20261122-002"]),
        ("a5", ["Reached", "5555\u{a0}0100", "SI-20261122-"]),
    ] {
        let sheets = compose(&content(vec![line.clone()]), &Form::Recall.template(), &Paper::of(paper));
        check_is_whole(&sheets);
        for whole in wanted {
            assert!(texts(&sheets).contains(&whole), "{whole} on {paper}: {:?}", texts(&sheets));
        }
    }
}

#[test]
fn what_stands_below_a_line_is_as_far_from_the_rule_as_a_line_is() {
    let lines = vec![entry(1, Vec::new()), entry(2, serials(3)), entry(3, Vec::new())];
    let sheets = compose(&content(lines), &template(SerialPlace::Row), &Paper::of("a4"));
    let thin = |item: &Item| if let Item::Fill(_, y, _, 6) = item { Some(*y) } else { None };
    let rules: Vec<i32> = sheets[0].parts[0].items.iter().filter_map(thin).collect();
    let free = |rule: &i32| rule - sheets[0].texts().map(|text| text.y).filter(|y| y < rule).max().unwrap();
    let free: Vec<i32> = rules.iter().map(free).collect();
    assert!(free.len() == 2 && free[0].abs_diff(free[1]) <= 20, "{free:?}");
}

#[test]
fn nobody_signs_on_a_page_of_its_own() {
    for count in 1..40 {
        let content = content((1..=count).map(|at| entry(at, Vec::new())).collect());
        for sheet in compose(&content, &template(SerialPlace::Auto), &Paper::of("a5")) {
            assert_ne!(sheet.texts().position(|text| text.text == "Issued by"), Some(0), "{count} lines");
        }
    }
}

#[test]
fn a_report_begins_as_every_other_paper_does() {
    let logo = Logo { address: "data:".to_owned(), shape: 200 };
    let content = Content { title: "Sales".to_owned(), ..content(Vec::new()) };
    let listing = Listing {
        shop: content.shop.clone(),
        title: content.title.clone(),
        facts: content.facts.clone(),
        columns: Vec::new(),
        rows: Vec::new(),
        sums: Vec::new(),
        note: String::new(),
        page_of: content.phrases.page_of,
    };
    let blocks = [Block::Shop, Block::Title, Block::Facts].map(|block| (block, true)).to_vec();
    let template = Template { blocks, logo: Some(logo.clone()), ..Template::default() };
    for paper in ["a4", "a5", "241x93"].map(Paper::of) {
        let (other, report) = (compose(&content, &template, &paper), list(&listing, Some(&logo), &paper));
        let picture =
            |sheet: &Sheet| sheet.parts[0].items.iter().find(|item| matches!(item, Item::Picture(..))).cloned();
        assert!(picture(&other[0]).is_some() && picture(&report[0]) == picture(&other[0]), "{}", paper.code);
        let head = |sheet: &Sheet| sheet.texts().take(4).cloned().collect::<Vec<_>>();
        assert_eq!(head(&report[0]), head(&other[0]), "{}", paper.code);
    }
}

#[test]
fn the_number_of_a_certificate_stands_once_and_large_beside_its_code() {
    for (paper, size) in [("a4", 600), ("a5", 600), ("80", 400), ("58", 400)] {
        let number = "JW00001234";
        let facts = vec![Fact::new("Serial number", number), Fact::new("Product", "Ring")];
        let content = Content { facts, code: Some(number.to_owned()), ..content(Vec::new()) };
        let sheets = compose(&content, &Form::Certificate.template(), &Paper::of(paper));
        let sizes: Vec<i32> = sheets[0].texts().filter(|text| text.text == number).map(|text| text.size).collect();
        assert_eq!(sizes, [size], "{paper}");
    }
}

#[test]
fn how_many_have_no_number_is_said_behind_those_that_have_one() {
    let line = Entry { notes: vec!["3 without a number".to_owned()], ..entry(1, serials(5)) };
    for (paper, place) in [("a4", SerialPlace::Row), ("a4", SerialPlace::Boxes), ("80", SerialPlace::Row)] {
        let sheets = compose(&content(vec![line.clone()]), &template(place), &Paper::of(paper));
        let all = texts(&sheets);
        let at = |what: &str| all.iter().rposition(|text| text.contains(what)).unwrap();
        assert!(at("3 without") > at("SN0"), "{place:?} on {paper}: {all:?}");
    }
}

#[test]
fn every_paper_takes_one_line_forty_and_four_hundred() {
    for paper in Paper::KNOWN {
        for count in [0, 1, 40, 400] {
            let content = content((1..=count).map(|at| entry(at, serials(at % 4))).collect());
            let sheets = compose(&content, &template(SerialPlace::Auto), &paper);
            check_is_whole(&sheets);
            let all = texts(&sheets);
            let once = |what: &str| all.iter().filter(|text| text.contains(what)).count();
            for at in 1..=count {
                assert_eq!(once(&format!("Product-{at} ")), 1, "line {at} of {count} on {}", paper.code);
            }
            for what in ["Grand-total", "¥99,999.00", "人民币", "Issued by", "12 Market Street", "Goods remain"] {
                assert_eq!(once(what), 1, "{what} with {count} lines on {}", paper.code);
            }
            if !paper.is_roll {
                assert_eq!(once("Carried forward"), once("Brought forward"), "{} with {count}", paper.code);
                assert_eq!(once(&format!(" of {}", sheets.len())), sheets.len(), "{} with {count}", paper.code);
            }
        }
    }
}

#[test]
fn what_is_carried_forward_is_brought_forward_and_is_the_sum_of_the_lines_above() {
    let content = content((1..=400).map(|at| entry(at, Vec::new())).collect());
    let sheets = compose(&content, &template(SerialPlace::Auto), &Paper::of("a4"));
    assert!(sheets.len() > 5);
    let forward = |sheet: &Sheet, label: &str| {
        let texts: Vec<&str> = sheet.texts().map(|text| text.text.as_str()).collect();
        texts.iter().position(|text| *text == label).map(|at| texts[at + 1].to_owned())
    };
    for pair in sheets.windows(2) {
        let carried = forward(&pair[0], "Carried forward");
        assert_eq!(carried, forward(&pair[1], "Brought forward"));
        if let Some(carried) = carried {
            let last = pair[0].texts().filter_map(|text| text.text.strip_prefix("Product-")).last().unwrap();
            let last = last.split(' ').next().unwrap();
            assert_eq!(carried, format!("¥{last}R"));
        }
    }
}

#[test]
fn r46_a_thousand_serials_on_one_line_print_whole_wherever_they_stand() {
    let serials = serials(1000);
    for paper in Paper::KNOWN {
        for place in
            [SerialPlace::Auto, SerialPlace::Row, SerialPlace::Boxes, SerialPlace::Column, SerialPlace::Appendix]
        {
            let content = content(vec![entry(1, serials.clone()), entry(2, Vec::new())]);
            let sheets = compose(&content, &template(place), &paper);
            check_is_whole(&sheets);
            let all = texts(&sheets).join(" ").replace(',', " ");
            let mut printed: Vec<&str> = all.split_whitespace().filter(|word| word.starts_with("SN")).collect();
            printed.sort_unstable();
            let mut expected: Vec<&str> = serials.iter().map(String::as_str).collect();
            expected.sort_unstable();
            assert_eq!(printed, expected, "{place:?} on {}", paper.code);
        }
    }
}

#[test]
fn r46_serials_switched_off_are_absent_and_runs_are_joined_on_wish() {
    let run: Vec<String> = (1..=50).map(|at| format!("A{at:03}")).collect();
    let content = content(vec![entry(1, run)]);
    let off = compose(&content, &template(SerialPlace::Nowhere), &Paper::of("a4"));
    assert!(!texts(&off).join(" ").contains("A0"));
    let joined = Template { is_compressed: true, ..template(SerialPlace::Row) };
    let joined = compose(&content, &joined, &Paper::of("a4"));
    assert!(texts(&joined).contains(&"A001–A050 (50)"));
}

#[test]
fn r46_blocks_and_columns_follow_the_template() {
    let content = content(vec![entry(1, Vec::new())]);
    let mut template = template(SerialPlace::Auto);
    template.blocks.retain(|(block, _)| *block != Block::Words);
    template.blocks.rotate_left(3);
    template.columns.retain(|(field, _)| *field != Field::Price);
    template = Form::Document.whole(template);
    assert_eq!(template.blocks.last(), Some(&(Block::Words, false)));
    let all = compose(&content, &template, &Paper::of("a5"));
    let all = texts(&all);
    assert!(!all.contains(&"Unit price") && all.contains(&"Amount"));
    assert!(!all.iter().any(|text| text.contains("人民币")));
    let at = |what: &str| all.iter().position(|text| *text == what).unwrap();
    assert!(at("Grand-total") < at("Sales invoice"), "the title was moved behind the table");
}

#[test]
fn a_receipt_is_as_long_as_what_is_on_it() {
    let receipt = |count| {
        let content = content((1..=count).map(|at| entry(at, Vec::new())).collect());
        compose(&content, &template(SerialPlace::Auto), &Paper::of("58"))
    };
    let (short, long) = (receipt(1), receipt(40));
    assert_eq!((short.len(), long.len()), (1, 1));
    assert!(long[0].paper.1 > short[0].paper.1 * 4);
    let lowest = long[0].texts().map(|text| text.y).max().unwrap();
    assert!((100..900).contains(&(long[0].view.1 - lowest)), "{lowest} of {:?}", long[0].view);
}

#[test]
fn a_total_that_is_too_long_for_its_line_stands_below_its_name() {
    let total = |value: &str| {
        let totals = vec![Total {
            label: "Quantity in all".to_owned(),
            value: value.to_owned(),
            is_strong: true,
            ..Total::default()
        }];
        let content = Content { totals, ..content(vec![entry(1, Vec::new())]) };
        let sheets = compose(&content, &template(SerialPlace::Auto), &Paper::of("58"));
        let y = |wanted: &str| sheets[0].texts().find(|text| text.text == wanted).map(|text| text.y).unwrap();
        y(value) - y("Quantity in all")
    };
    assert_eq!(total("6 pc"), 0);
    assert!(total("6 pc + 1.25 kg") > 300, "a line lower");
}

#[test]
fn a_serial_of_a_hundred_characters_is_whole_in_every_place() {
    let long = "ABCDEFGHIJ".repeat(10);
    for paper in Paper::KNOWN {
        for place in [SerialPlace::Row, SerialPlace::Boxes, SerialPlace::Column, SerialPlace::Appendix] {
            let content = content(vec![entry(1, vec![long.clone(); 3])]);
            let sheets = compose(&content, &template(place), &paper);
            check_is_whole(&sheets);
            let mono = sheets.iter().flat_map(Sheet::texts).filter(|text| text.face == paper::sheet::Face::Mono);
            // Side by side they alternate, so that letters are counted.
            let letters: usize = mono.map(|text| text.text.matches(|c: char| c.is_ascii_alphabetic()).count()).sum();
            assert_eq!(letters, 300, "{place:?} on {}", paper.code);
        }
    }
}

#[test]
fn a_picture_of_the_shop_stands_beside_its_name() {
    for (paper, shape) in Paper::KNOWN.iter().zip([100, 25, 400, 200, 1, 9_999, 400, 400]) {
        let logo = Logo { address: "data:image/png;base64,".to_owned(), shape };
        let template = Template { logo: Some(logo), ..template(SerialPlace::Auto) };
        let sheets = compose(&content(vec![entry(1, Vec::new())]), &template, paper);
        check_is_whole(&sheets);
        let items = sheets[0].parts.iter().flat_map(|part| &part.items);
        let pictures: Vec<_> = items.filter(|item| matches!(item, Item::Picture(..))).collect();
        let [Item::Picture(x, y, width, height, _)] = pictures[..] else { panic!("{pictures:?}") };
        let is_inside = *x >= 0 && *y >= 0 && x + width <= sheets[0].view.0;
        assert!(is_inside && *width > 0 && *height > 0, "{pictures:?} on {}", paper.code);
    }
}

#[test]
fn the_total_in_words_stands_beside_the_totals_where_there_is_room_and_below_them_where_there_is_none() {
    let mut content = content(vec![entry(1, Vec::new())]);
    content.totals.extend((0..3).map(|at| Total {
        label: format!("Part {at}"),
        value: "¥1.00".to_owned(),
        is_strong: false,
        ..Total::default()
    }));
    let height = |content: &Content, said: &str| {
        let sheets = compose(content, &Template::default(), &Paper::of("a4"));
        check_is_whole(&sheets);
        sheets[0].texts().find(|text| text.text == said).map(|text| text.y).unwrap()
    };
    assert!(height(&content, "In words") < height(&content, "Part 2"));
    content.remark = Some(Fact::new("Remark", "Handle with care. ".repeat(60)));
    assert!(height(&content, "In words") > height(&content, "Part 2"));
}

/// Everything that a form has, switched on.
fn full(form: Form) -> Template {
    let mut template = Template { header: "12 Market Street".to_owned(), ..form.template() };
    template.blocks.iter_mut().for_each(|(_, is_on)| *is_on = true);
    template.columns.iter_mut().for_each(|(_, is_on)| *is_on = true);
    template
}

#[test]
fn every_form_is_whole_on_every_paper() {
    let fields = Form::ALL.iter().flat_map(|form| form.columns()).map(|(field, _)| *field);
    let filled = |at: usize| Entry {
        cells: fields
            .clone()
            .filter(|field| !field.is_blank())
            .map(|field| (field, format!("{at}-{field:?}")))
            .collect(),
        serials: serials(at * 7),
        ..Entry::default()
    };
    for form in Form::ALL {
        for paper in Paper::KNOWN {
            for count in [0, 1, 60] {
                let content = content((1..=count).map(filled).collect());
                let sheets = compose(&content, &full(form), &paper);
                check_is_whole(&sheets);
                let all = texts(&sheets).concat();
                // Where all columns are too many, a cell goes on in the next line.
                for at in (1..=count).filter(|_| paper.code != "a5") {
                    for (field, _) in form.columns().iter().filter(|(field, _)| !field.is_blank()) {
                        let is_left_out = paper.is_roll && *field == Field::At;
                        let said = format!("{at}-{field:?}");
                        assert!(is_left_out || all.contains(&said), "{said} of {form:?} on {}", paper.code);
                    }
                }
            }
        }
    }
}

#[test]
fn a_count_sheet_has_a_box_for_each_piece_and_one_for_the_count() {
    let content = content(vec![entry(1, serials(9)), entry(2, Vec::new())]);
    let frames = |template: &Template| {
        let sheets = compose(&content, template, &Paper::of("a4"));
        let items = sheets[0].parts.iter().flat_map(|part| &part.items);
        // A box has two upright sides.
        items.filter(|item| matches!(item, Item::Fill(_, _, 12, height) if *height > 100)).count() / 2
    };
    let template = Form::CountSheet.template();
    assert_eq!(frames(&template), 9 + 2);
    let blind = Template { serials: SerialPlace::Nowhere, ..template };
    assert_eq!(frames(&blind), 2);
}

#[test]
fn the_number_of_a_document_stands_on_it_as_a_code_on_wish() {
    let codes = |template: &Template, paper: &Paper| {
        let sheets = compose(&content(vec![entry(1, Vec::new())]), template, paper);
        let items = sheets.iter().flat_map(|sheet| sheet.parts.iter().flat_map(|part| &part.items));
        items.filter(|item| matches!(item, Item::Code(..))).count()
    };
    for paper in Paper::KNOWN {
        assert_eq!(codes(&Template::default(), &paper), 0);
        assert_eq!(codes(&full(Form::Document), &paper), 1, "{}", paper.code);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(7), ..ProptestConfig::with_cases(500) })]
    #[test]
    fn pages_hold_every_row_once_and_no_page_is_too_full(
        rows in proptest::collection::vec((1_i32..300, any::<bool>(), 0_u8..4, 0_i32..40), 0..200),
    ) {
        let rows: Vec<Extent> = rows
            .into_iter()
            .map(|(height, needs_head, glue, continued)| Extent { height, needs_head, is_glued: glue == 0, continued })
            .collect();
        let (room, head, carry) = (1000, 40, 30);
        let pages = break_pages(&rows, room, head, carry);
        let mut next = 0;
        for page in &pages {
            prop_assert_eq!(page.start, next);
            next = page.end;
            let Some(first) = rows.get(page.start) else { continue };
            let above = if page.start > 0 && first.needs_head { head + carry } else { 0 };
            let above = above + if page.start > 0 { first.continued } else { 0 };
            let below = if rows.get(page.end).is_some_and(|row| row.needs_head) && rows[page.end - 1].needs_head { carry } else { 0 };
            let used: i32 = rows[page.clone()].iter().map(|row| row.height).sum();
            prop_assert!(used + above + below <= room, "{used} on {page:?}");
        }
        prop_assert_eq!(next, rows.len());
    }
}
