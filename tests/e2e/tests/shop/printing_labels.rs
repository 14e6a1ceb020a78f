//! Labels: what the browser prints is measured, and scanned by programs that know nothing of the app.

use e2e::{Clerk, Outcome, Print, day_in_chromium, ensure, ensure_eq, hook};
use serde_json::json;

use crate::printing::{CHOOSE, REMEMBER, is_near};
use crate::steps;

const FILL_LOG: &str = include_str!("../../data/fill-log.js");
/// Stands in for the reader of codes from now on, and finds nothing in any picture.
const BLIND: &str = r"
    window.Worker = class {
        constructor() { setTimeout(() => this.say({ ready: true }), 0); }
        say(data) { this.onmessage?.(new MessageEvent('message', { data })); }
        postMessage({ id }) { setTimeout(() => this.say({ id, codes: '[]' }), 0); }
        terminate() {}
    };
";

/// Random serials, always the same: any allowed characters, every length from 1 to 100 in turn.
fn serials(count: usize) -> Vec<String> {
    let allowed: Vec<char> = ('!'..='~').filter(|c| *c != ',').collect();
    let mut state: usize = 0x2545_f491;
    let mut next = |below: usize| {
        state = state.wrapping_mul(1_103_515_245).wrapping_add(12_345) % 0x8000_0000;
        (state >> 8) % below
    };
    let mut serial = |at: usize| {
        let is_numeric = at.is_multiple_of(3);
        let length = at % 100 + 1;
        let digits = |next: &mut dyn FnMut(usize) -> usize| char::from_digit(u32::try_from(next(10)).unwrap_or(0), 10);
        (0..length)
            .map(|_| if is_numeric { digits(&mut next).unwrap_or('0') } else { allowed[next(allowed.len())] })
            .collect()
    };
    (0..count).map(&mut serial).collect()
}

#[test]
fn the_serials_of_these_tests_have_every_length_and_every_character() {
    let serials = serials(1000);
    for length in 1..=100 {
        assert_eq!(serials.iter().filter(|serial| serial.len() == length).count(), 10);
    }
    let is_used = |c: char| serials.iter().any(|serial| serial.contains(c));
    assert!(('!'..='~').all(|c| (c == ',') != is_used(c)));
}

#[test]
fn r41_labels_of_pieces_come_out_of_the_printer_and_scan() -> Outcome {
    day_in_chromium("labels", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, steps::PHONE).await?;
        let pieces = &steps::hundred()[..3];
        let purchase = steps::receive(clerk, steps::PHONE, pieces).await?;
        steps::open_document(clerk, &purchase).await?;
        clerk.press(&hook("document-labels")).await?;
        clerk.see_count(&hook("sheet"), 3).await?;
        ensure(!clerk.sees(&hook("nav-sell")).await?, "nothing of the app stands around what is printed")?;
        let print = clerk.print("labels-document").await?;
        let pages = print.sizes()?;
        ensure_eq(&pages.len(), &3, "pages")?;
        is_near(pages[0], (4_000, 3_000))?;
        reads(&print, "203.2", pieces)?;
        a_label_that_is_not_read_back_is_marked(clerk).await?;
        labels_of_numbers(clerk).await?;
        a_carton_has_its_list_in_one_code(clerk, pieces).await?;
        a_tail_label_is_wound_around_its_piece(clerk, pieces[0]).await?;
        a_used_sheet_goes_on(clerk).await
    })
}

#[test]
fn r41_a_thousand_labels_of_any_length_and_any_character_scan() -> Outcome {
    day_in_chromium("thousand-labels", async |clerk| {
        steps::open_shop(clerk).await?;
        let serials = serials(1000);
        let expected: Vec<&str> = serials.iter().map(String::as_str).collect();
        for (resolution, dpi) in [("dpi203", "203.2"), ("dpi300", "300")] {
            clerk.ask(CHOOSE, vec![json!(serials)]).await?;
            clerk.ask(REMEMBER, vec![json!("printer"), json!(json!({ "resolution": resolution }).to_string())]).await?;
            clerk.visit("/print/labels/chosen").await?;
            clerk.see_count(&hook("sheet"), serials.len()).await?;
            ensure(!clerk.sees(&hook("label-faults")).await?, "every label has its code")?;
            let print = clerk.print(&format!("labels-{resolution}")).await?;
            reads(&print, dpi, &expected)?;
            // Meanwhile the app has read them too.
            clerk.see(&hook("label-check").with("state", "good")).await?;
        }
        Ok(())
    })
}

/// Pages come in steps, which can be stopped; what is not drawn is not printed, by no way.
#[test]
fn many_labels_are_drawn_in_steps_and_printed_when_all_are_there() -> Outcome {
    day_in_chromium("drawing", async |clerk| {
        steps::open_shop(clerk).await?;
        let chosen: Vec<String> = (1..=3_000).map(|at| format!("SN{at:04}")).collect();
        clerk.ask(CHOOSE, vec![json!(chosen)]).await?;
        clerk.visit("/print/labels/chosen").await?;
        clerk.press(&hook("print-drawing")).await?;
        clerk.see_words(&hook("print-drawing"), "Go on").await?;
        clerk.see_words(&hook("print-drawn"), "of 3,000").await?;
        ensure(!clerk.sees(&hook("print")).await?, "what is not drawn cannot be printed")?;
        let drawn = clerk.count(&hook("sheet")).await?;
        ensure(drawn > 0 && drawn < 3_000, format!("{drawn} of 3000 are drawn when it is stopped"))?;
        let print = clerk.print_as_it_is("labels-partly").await?;
        let text = print.text()?.split_whitespace().collect::<Vec<_>>().join(" ");
        ensure(
            text.contains("Not all pages are drawn yet") && !text.contains("SN0001"),
            "the browser's menu prints none",
        )?;
        clerk.press(&hook("print-drawing")).await?;
        clerk.see(&hook("print")).await?;
        ensure_eq(&clerk.count(&hook("sheet")).await?, &3_000, "labels")?;
        ensure(!clerk.sees(&hook("print-drawn")).await?, "nothing is said of drawing any more")?;
        clerk.press(&hook("label-test")).await?;
        clerk.see_count(&hook("sheet"), 1).await?;
        ensure_eq(&clerk.print("labels-few").await?.sizes()?.len(), &1, "other labels take the place of all of them")
    })
}

/// Every page is a label, and two readers read of each what is expected.
fn reads(print: &Print, dpi: &str, expected: &[&str]) -> Outcome {
    let pictures = print.pictures(dpi)?;
    ensure_eq(&pictures.len(), &expected.len(), "labels")?;
    for (reader, read) in [("ZXing", print.scanned(&pictures)?), ("ZBar", print.scanned_by_zbar(&pictures)?)] {
        for (read, expected) in read.iter().zip(expected) {
            ensure_eq(&read.as_str(), expected, &format!("what {reader} reads at {dpi} dpi"))?;
        }
    }
    Ok(())
}

/// With a reader that sees nothing, every label is marked, and none when the reader is back.
async fn a_label_that_is_not_read_back_is_marked(clerk: &mut Clerk) -> Outcome {
    let faulty = "g[data-faulty=yes]";
    let marked = async |clerk: &Clerk| {
        clerk.ask("return document.querySelectorAll(arguments[0]).length", vec![json!(faulty)]).await
    };
    clerk.see(&hook("label-check").with("state", "good")).await?;
    ensure_eq(&marked(clerk).await?, &json!(0), "labels that are marked")?;
    clerk.ask(BLIND, Vec::new()).await?;
    clerk.choose(&hook("label-stock"), "60×40 mm").await?;
    clerk.see(&hook("label-check").with("state", "bad")).await?;
    clerk.see_words(&hook("label-check"), "3 labels could not be read back").await?;
    ensure_eq(&marked(clerk).await?, &json!(3), "labels that are marked")?;
    // The mark is for the screen: it is not printed.
    let print = clerk.print("labels-marked").await?;
    ensure_eq(&print.scanned(&print.pictures("203.2")?)?.len(), &3, "labels")?;
    clerk.choose(&hook("label-stock"), "40×30 mm").await
}

/// Numbers that are in no stock yet, as a range.
async fn labels_of_numbers(clerk: &mut Clerk) -> Outcome {
    clerk.visit("/print/labels/numbers").await?;
    clerk.write(&hook("label-numbers"), "SN098-SN101").await?;
    clerk.see_count(&hook("sheet"), 4).await?;
    let print = clerk.print("labels-numbers").await?;
    reads(&print, "203.2", &["SN098", "SN099", "SN100", "SN101"])
}

/// One scan of a carton gives every piece in it.
async fn a_carton_has_its_list_in_one_code(clerk: &mut Clerk, pieces: &[&str]) -> Outcome {
    let packed = json!([{ "carton-packed": { "code": "CTN-7", "serials": pieces } }]);
    let told = clerk.ask_later(FILL_LOG, vec![packed]).await?;
    ensure_eq(&told, &json!("written"), "the log")?;
    clerk.visit("/cartons/CTN-7").await?;
    clerk.press(&hook("carton-label")).await?;
    clerk.see_count(&hook("sheet"), 1).await?;
    let print = clerk.print("labels-carton").await?;
    reads(&print, "203.2", &[&pieces.join(",")])?;
    ensure(print.text()?.contains("CTN-7"), "people read the number of the carton")?;
    clerk.press(&hook("label-list")).await?;
    let print = clerk.print("labels-carton-number").await?;
    reads(&print, "203.2", &["CTN-7"])
}

/// The code stands on the front half, its words on the back half, and the tail is blank.
async fn a_tail_label_is_wound_around_its_piece(clerk: &mut Clerk, piece: &str) -> Outcome {
    clerk.ask(CHOOSE, vec![json!([piece])]).await?;
    clerk.visit("/print/labels/chosen").await?;
    clerk.choose(&hook("label-stock"), "68×26 mm").await?;
    clerk.see_count(&hook("sheet"), 1).await?;
    let print = clerk.print("labels-tail").await?;
    is_near(print.sizes()?[0], (6_800, 2_600))?;
    let dots = |millimetres: i64| millimetres * 2_032 / 254;
    let (front, back) = ((0, 0, dots(30), dots(13)), (0, dots(13), dots(30), dots(13)));
    let tail = (dots(30), 0, dots(37), dots(26));
    let cuts = print.cuts("203.2", &[front, back, tail])?;
    ensure_eq(&print.scanned(&cuts)?, &[piece, "", ""].map(str::to_owned).to_vec(), "what is scanned where")?;
    ensure(!print.is_blank("203.2", back)? && print.is_blank("203.2", tail)?, "words on the back, nothing on the tail")
}

/// The third label of a used sheet of 3 × 7 is where the packet says, to a tenth of a millimetre.
async fn a_used_sheet_goes_on(clerk: &mut Clerk) -> Outcome {
    let serials = ["356938035643809", "SN-2026-000123"];
    clerk.ask(CHOOSE, vec![json!(serials)]).await?;
    clerk.ask(REMEMBER, vec![json!("printer"), json!("{}")]).await?;
    clerk.visit("/print/labels/chosen").await?;
    clerk.choose(&hook("label-stock"), "L7160 (3 × 7)").await?;
    clerk.press(&hook("label-start").with("at", "2")).await?;
    clerk.see_count(&hook("sheet"), 1).await?;
    let print = clerk.print("labels-sheet").await?;
    is_near(print.sizes()?[0], (21_000, 29_700))?;
    // 7.21 + 2 × (63.5 + 2.54) mm from the left and 15.15 mm from above; the next stands at the left, 38.1 mm lower.
    let dots = |hundredths: i64| hundredths * 2_032 / 25_400;
    let (width, height) = (dots(6_350), dots(3_810));
    let cuts = [(dots(13_929), dots(1_515), width, height), (dots(721), dots(5_325), width, height)];
    let read = print.scanned(&print.cuts("203.2", &cuts)?)?;
    ensure_eq(&read, &serials.map(str::to_owned).to_vec(), "labels of the sheet")
}
