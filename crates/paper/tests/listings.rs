//! Listings on pages: every cell is there, none beside the paper, the head on every page, the sums once at the end.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use paper::document::{Column, Fact, Listing, Paper, list};
use paper::sheet::{Anchor, Item, Sheet, Text};
use paper::text;

fn listing(rows: usize, columns: usize) -> Listing {
    let column = |at: usize| Column { title: format!("Head-{at}"), is_number: at > 1 };
    let cell = |row: usize, at: usize| match at {
        0 => format!("Product-{row} with a long name 无线降噪耳机"),
        1 => format!("3569380356{row:05}"),
        _ => format!("¥{row},{at}99.00"),
    };
    Listing {
        shop: "Corner 街角商店".to_owned(),
        title: "Sales".to_owned(),
        facts: vec![Fact::new("Days", "1 Nov 2026 to 30 Nov 2026")],
        columns: (0..columns).map(column).collect(),
        rows: (0..rows).map(|row| (0..columns).map(|at| cell(row, at)).collect()).collect(),
        sums: (0..columns).map(|at| if at < 2 { String::new() } else { format!("¥SUM{at}") }).collect(),
        note: "Without tax".to_owned(),
        page_of: |page, of| format!("Page {page} of {of}"),
    }
}

fn words(titles: &[&str], is_number: bool) -> Vec<Column> {
    titles.iter().map(|title| Column { title: (*title).to_owned(), is_number }).collect()
}

#[test]
fn on_a_small_paper_a_name_takes_two_lines_and_nothing_is_cut() {
    let numbers = words(&["Documents", "Quantity", "Without tax", "Cost", "Margin", "Margin %"], true);
    let row =
        ["Phone 15 Pro Max 256 GB natural titanium", "2", "8.75 kg", "¥22,654.87", "¥18,000.00", "¥4,654.87", "20.5 %"];
    let sums = ["Total", "4", "", "¥122,654.87", "¥118,000.00", "¥14,654.87", "11.5 %"];
    let listing = Listing {
        columns: words(&["Product"], false).into_iter().chain(numbers).collect(),
        rows: vec![row.map(str::to_owned).to_vec(); 60],
        sums: sums.map(str::to_owned).to_vec(),
        ..listing(0, 0)
    };
    let sheets = list(&listing, None, &Paper::of("a5"));
    let texts: Vec<&str> = sheets.iter().flat_map(Sheet::texts).map(|text| text.text.as_str()).collect();
    let of_name = |text: &&&str| ["Phone", "Max", "256", "natural", "titanium"].iter().any(|word| text.contains(word));
    assert_eq!(texts.iter().filter(of_name).count(), 120, "two lines of each of sixty names");
}

#[test]
fn days_and_numbers_stay_whole_among_seven_columns_on_a_small_paper() {
    let row = [
        "22\u{a0}Nov\u{a0}2026",
        "356938035643809",
        "Phone 15 Pro Max 256 GB",
        "Sold",
        "Annex",
        "Acme Wholesale",
        "SI-20261122-001",
    ];
    let listing = Listing {
        columns: words(&["Date", "Serial number", "Product", "What happened", "From", "To", "Document"], false),
        rows: vec![row.map(str::to_owned).to_vec(); 3],
        sums: Vec::new(),
        ..listing(0, 0)
    };
    let sheets = list(&listing, None, &Paper::of("a5"));
    for whole in [row[0], row[1], row[6]] {
        assert!(sheets[0].texts().any(|text| text.text == whole), "{whole}");
    }
}

#[test]
fn what_it_comes_to_stands_below_one_heavy_rule_and_with_the_last_row() {
    for rows in 20..80 {
        let sheets = list(&listing(rows, 4), None, &Paper::of("a5"));
        let last = sheets.iter().find(|sheet| sheet.texts().any(|text| text.text == "¥SUM2")).unwrap();
        assert!(last.texts().any(|text| text.text.starts_with("Product")), "{rows}");
        let sum = last.texts().find(|text| text.text == "¥SUM2").unwrap();
        let rule = |item: &Item| if let Item::Fill(_, y, _, high) = item { Some((*y, *high)) } else { None };
        let above = last.parts[0].items.iter().filter_map(rule).filter(|(y, _)| *y < sum.y && *y > sum.y - 500);
        // The thin rule of the last row lies below the heavy one.
        let reach = above.map(|(y, high)| (y, y + high)).reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)));
        assert_eq!(reach.map(|(from, until)| until - from), Some(25), "{rows}");
    }
}

fn said(sheets: &[Sheet]) -> String {
    sheets.iter().flat_map(Sheet::texts).map(|text| text.text.split_whitespace().collect::<String>()).collect()
}

fn ends(text: &Text) -> (i32, i32) {
    let width = text::width(&text.text, text.face, text.size);
    match text.anchor {
        Anchor::Start => (text.x, text.x + width),
        Anchor::Middle => (text.x - width / 2, text.x + width / 2),
        Anchor::End => (text.x - width, text.x),
    }
}

#[test]
fn a_listing_keeps_every_cell_on_its_paper_with_the_head_on_every_page() {
    for paper in Paper::KNOWN.iter().filter(|paper| !paper.is_roll) {
        for columns in [3, 6, 9] {
            let listing = listing(120, columns);
            let sheets = list(&listing, None, paper);
            assert!(sheets.len() > 1, "{} {columns}", paper.code);
            for sheet in &sheets {
                let heads = sheet.texts().filter(|text| text.text == "Head-0").count();
                let has_rows = sheet.texts().any(|text| text.text.starts_with("Product"));
                assert!(heads == usize::from(has_rows), "{} {columns}", paper.code);
                for text in sheet.texts() {
                    let (left, right) = ends(text);
                    assert!(left >= 0 && right <= sheet.view.0, "{:?} beside {}", text.text, paper.code);
                    assert!(text.y <= sheet.view.1, "{:?} below {}", text.text, paper.code);
                }
            }
            assert_eq!(said(&sheets).matches("¥SUM2").count(), 1, "{} {columns}", paper.code);
        }
    }
}

#[test]
fn nothing_of_a_listing_is_lost() {
    let listing = listing(40, 4);
    let all = said(&list(&listing, None, &Paper::of("a4")));
    for row in &listing.rows {
        for cell in row.iter().skip(1) {
            assert!(all.contains(cell.as_str()), "{cell}");
        }
    }
    assert!(all.contains("Page1of") && all.contains("Withouttax"), "{all}");
}

#[test]
fn an_empty_listing_is_a_page_with_its_head() {
    let sheets = list(&Listing { rows: Vec::new(), sums: Vec::new(), ..listing(0, 3) }, None, &Paper::of("a4"));
    assert_eq!(sheets.len(), 1);
    assert!(said(&sheets).contains("Head-0"));
}

#[test]
fn numbers_and_days_stay_whole_and_rows_are_not_torn() {
    let titles = ["Day", "Serial", "Product", "What", "From", "To", "Document"];
    let row = |at: usize| {
        let serial = format!("JW{at:08}");
        let name = "Ring 18K white gold, brilliant 0.25 ct, in a box of its own with a certificate";
        ["2\u{a0}Nov\u{a0}2026", &serial, name, "Received", "Acme Wholesale Trading Company Limited", "Annex", "P-1"]
            .map(str::to_owned)
            .to_vec()
    };
    let listing = Listing {
        columns: titles.map(|title| Column { title: title.to_owned(), is_number: false }).to_vec(),
        // One number that is too long for any column does not break the others.
        rows: (0..60).map(row).chain([vec![String::new(), "SN-2026-000123/BX-77-ZT.0099-ALPHA".to_owned()]]).collect(),
        sums: Vec::new(),
        ..listing(0, 0)
    };
    for paper in ["a4", "a5"] {
        let sheets = list(&listing, None, &Paper::of(paper));
        let texts: Vec<&str> = sheets.iter().flat_map(Sheet::texts).map(|text| text.text.as_str()).collect();
        for at in 0..60 {
            assert!(texts.contains(&format!("JW{at:08}").as_str()), "{at} is whole on {paper}");
        }
        assert_eq!(texts.iter().filter(|text| **text == "2\u{a0}Nov\u{a0}2026").count(), 60, "days on {paper}");
        assert!(sheets.len() > 1 && titles.iter().all(|title| texts.contains(title)), "heads on {paper}");
        // A page begins with a row's first line, in which its day stands.
        for sheet in &sheets[1..] {
            let after_head = sheet.texts().skip(titles.len()).map(|text| text.text.as_str()).next();
            assert_eq!(after_head, Some("2\u{a0}Nov\u{a0}2026"), "{paper}");
        }
    }
}
