//! Everything that can stand between a scanner and its code: another layout, an input method, a soft keyboard, a page that
//! is busy. Each row of what scanners really send that a browser can be made to produce.

use std::time::Duration;

use e2e::wire::{ALT, CONTROL, SHIFT, WireKey, enter, plain};
use e2e::{Clerk, Outcome, day_alone, day_alone_in_chromium, ensure_eq, hook};
use serde_json::json;

use crate::steps::{self, PHONE};

/// Between two keys of the slowest radio link.
const RADIO: Duration = Duration::from_millis(50);

/// What is special, the keys, and the serial that arrives.
type Row = (&'static str, Vec<WireKey>, &'static str);

#[test]
fn a_code_arrives_whatever_its_keys_are_called() -> Outcome {
    day_alone_in_chromium("wedge-keys", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        steps::begin_purchase(clerk, PHONE).await?;
        let rows: Vec<Row> = [rows(), more_rows()].concat();
        for (at, (what, keys, serial)) in rows.iter().enumerate() {
            clerk.wire(keys).await?;
            arrived(clerk, what, serial, at + 1).await?;
        }
        clerk.wire_at(RADIO, &[plain("SN0099"), vec![enter()]].concat()).await?;
        arrived(clerk, "a slow radio", "SN0099", rows.len() + 1).await?;
        ensure_eq(&clerk.count(&hook("exception-row")).await?, &0, "what stands aside")
    })
}

/// One row for each way in which a key is told otherwise.
fn rows() -> Vec<Row> {
    let ended = |keys: Vec<WireKey>| [keys, vec![enter()]].concat();
    let spelled = |keys: Vec<WireKey>| ended([plain("SN"), keys].concat());
    let line_feed = WireKey::new("j", "KeyJ").with(CONTROL);
    let separator = WireKey::new("]", "BracketRight").with(CONTROL);
    let start = WireKey::new("b", "KeyB").with(CONTROL);
    let digit = |code: &str| WireKey::new("Unidentified", code).with(ALT);
    let by_number =
        vec![WireKey::new("Alt", "AltLeft").with(ALT), digit("Numpad0"), digit("Numpad6"), digit("Numpad5")];
    vec![
        ("a carriage return and a line feed", [plain("SN0001"), vec![enter(), line_feed]].concat(), "SN0001"),
        ("a start of text before it", ended([vec![start], plain("SN0002")].concat()), "SN0002"),
        ("a function key before it", ended([vec![WireKey::new("F8", "F8")], plain("SN0003")].concat()), "SN0003"),
        ("the name of its symbology", ended(plain("]C0SN0004")), "SN0004"),
        (
            "Shift as a key of its own",
            spelled([vec![WireKey::new("Shift", "ShiftLeft").with(SHIFT)], plain("A05")].concat()),
            "SNA05",
        ),
        (
            "digits of the number pad",
            spelled("0006".chars().map(|c| WireKey::new(&c.to_string(), &format!("Numpad{c}"))).collect()),
            "SN0006",
        ),
        (
            "the number pad without Num Lock",
            spelled(vec![
                WireKey::new("Home", "Numpad7"),
                WireKey::new("End", "Numpad1"),
                WireKey::new("Clear", "Numpad5"),
            ]),
            "SN715",
        ),
        ("a character by its number", ended([by_number, plain("0008")].concat()), "A0008"),
        (
            "a GS1 code with Control and the bracket",
            ended([plain("]d221SN0009"), vec![separator], plain("10LOT7")].concat()),
            "SN0009",
        ),
        (
            "a GS1 code with the raw separator",
            ended([plain("]d221SN0010"), vec![WireKey::new("\u{1D}", "")], plain("10LOT7")].concat()),
            "SN0010",
        ),
        ("a GS1 code with a spelled separator", ended(plain("]d221SN0011<GS>10LOT7")), "SN0011"),
        (
            "a dead key",
            spelled(vec![WireKey::new("Dead", "Quote"), WireKey::new("1", "Digit1"), WireKey::new("2", "Digit2")]),
            "SN'12",
        ),
        (
            "full-width characters",
            ended(vec![
                WireKey::new("Ｓ", "KeyS").with(SHIFT),
                WireKey::new("１", "Digit1"),
                WireKey::new("３", "Digit3"),
            ]),
            "S13",
        ),
        (
            "a Cyrillic layout",
            ended(vec![WireKey::new("ф", "KeyA"), WireKey::new("1", "Digit1"), WireKey::new("4", "Digit4")]),
            "a14",
        ),
        ("an input method that tells the place alone", ended("SN0015".chars().map(hidden).collect()), "SN0015"),
    ]
}

/// Separators, signs and events of other spellings.
fn more_rows() -> Vec<Row> {
    let ended = |keys: Vec<WireKey>| [keys, vec![enter()]].concat();
    let digit = |code: &str| WireKey::new("Unidentified", code).with(ALT);
    let by_number =
        vec![WireKey::new("Alt", "AltLeft").with(ALT), digit("Numpad0"), digit("Numpad2"), digit("Numpad9")];
    let by_place = |code: &str, held| WireKey::new("Process", code).with(held);
    vec![
        (
            "a GS1 code with its separator by number",
            ended([plain("]d221SN0016"), by_number, plain("10LOT7")].concat()),
            "SN0016",
        ),
        ("a GS1 code with the other spelling", ended(plain("]d221SN0017{GS}10LOT7")), "SN0017"),
        (
            "a hyphen with the number of another sign",
            ended([plain("SN"), vec![WireKey::new("-", "Minus").numbered(189)], plain("18")].concat()),
            "SN-18",
        ),
        (
            "signs behind an input method",
            ended(vec![
                hidden('S'),
                by_place("Minus", 0),
                by_place("Minus", SHIFT),
                by_place("Period", 0),
                by_place("Slash", 0),
                by_place("Equal", SHIFT),
                by_place("Semicolon", SHIFT),
                by_place("Digit4", SHIFT),
                by_place("Quote", 0),
                by_place("Numpad9", 0),
            ]),
            "S-_./+:$'9",
        ),
        (
            "an input method that tells the name and the number of none",
            ended("SN0019".chars().map(|c| WireKey::shown(&c.to_string(), &place_of(c))).collect()),
            "sn0019",
        ),
        (
            "an Enter behind an input method",
            [plain("SN0020"), vec![WireKey::new("Process", "Enter").numbered(229)]].concat(),
            "SN0020",
        ),
        (
            "a form that the browser fills in meanwhile",
            ended([plain("SN00"), vec![WireKey::nameless()], plain("21")].concat()),
            "SN0021",
        ),
    ]
}

/// A character that an input method keeps for itself, where nothing is typed.
fn hidden(character: char) -> WireKey {
    let code = place_of(character);
    let held = if character.is_ascii_uppercase() { SHIFT } else { 0 };
    WireKey::new("Process", &code).with(held)
}

/// Where a capital or a digit is on the board.
fn place_of(character: char) -> String {
    if character.is_ascii_digit() { format!("Digit{character}") } else { format!("Key{character}") }
}

async fn arrived(clerk: &Clerk, what: &str, serial: &str, count: usize) -> Outcome {
    clerk.see(&hook("line-serial").of_serial(serial)).await.map_err(|failure| failure.during(what))?;
    clerk.see_number(&hook("line-count"), count).await.map_err(|failure| failure.during(what))
}

#[test]
fn an_input_method_in_a_field_costs_neither_the_code_nor_the_field() -> Outcome {
    day_alone_in_chromium("wedge-composing", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        steps::begin_purchase(clerk, PHONE).await?;
        clerk.write(&hook("line-note"), "two boxes").await?;
        // The digit chooses the first word that the input method proposes for the letters.
        let composed = ["s", "sn", "时能", "时能0", "时能01", "时能011"];
        let codes = ["KeyS", "KeyN", "Digit1", "Digit0", "Digit1", "Digit1"];
        let mut keys: Vec<WireKey> =
            codes.iter().zip(composed).map(|(code, shown)| WireKey::composing(code, shown)).collect();
        keys.push(enter());
        clerk.wire(&keys).await?;
        clerk.see(&hook("line-serial").of_serial("sn1011")).await?;
        ensure_eq(&clerk.value(&hook("line-note")).await?.as_str(), &"two boxes", "the remark after a scan into it")?;
        clerk.see_words(&hook("scan-line"), "input method").await
    })
}

#[test]
fn a_soft_keyboard_or_a_built_in_scanner_is_read_by_what_it_writes() -> Outcome {
    day_alone_in_chromium("wedge-touch", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        clerk.be_touched().await?;
        steps::begin_purchase(clerk, PHONE).await?;
        has_focus(clerk).await?;
        let soft = |text: &str| text.chars().map(|c| WireKey::soft(&c.to_string())).collect::<Vec<_>>();
        // Key by key, with an Enter that has a name.
        clerk.wire(&[soft("SN0001"), vec![WireKey::new("Enter", "")]].concat()).await?;
        arrived(clerk, "soft keys", "SN0001", 1).await?;
        // All at once, the end of the line included.
        clerk.write_at_once("SN0002\n").await?;
        arrived(clerk, "a text at once", "SN0002", 2).await?;
        // Several at once, as a memory is emptied.
        clerk.write_at_once("SN0003\nSN0004\n").await?;
        arrived(clerk, "two texts at once", "SN0004", 4).await?;
        // Without an end.
        clerk.write_at_once("SN0005").await?;
        arrived(clerk, "a text without an end", "SN0005", 5).await?;
        // Keys that have names, on the same device.
        clerk.wire(&[plain("SN0006"), vec![enter()]].concat()).await?;
        arrived(clerk, "keys with names", "SN0006", 6).await?;
        // A composition that grows, as some soft keyboards send it.
        let mut growing: Vec<WireKey> = Vec::new();
        for shown in ["S", "SN", "SN0", "SN00", "SN000", "SN0007"] {
            growing.push(WireKey::growing(shown));
        }
        clerk.wire(&[growing, vec![WireKey::new("Enter", "")]].concat()).await?;
        arrived(clerk, "a growing composition", "SN0007", 7).await?;
        // A Shift that has a name, before a character that has none.
        let shift = WireKey::new("Shift", "").with(SHIFT);
        let capital = vec![shift.clone(), WireKey::soft("S"), shift, WireKey::soft("N")];
        clerk.wire(&[capital, soft("0009"), vec![WireKey::new("Enter", "")]].concat()).await?;
        arrived(clerk, "a Shift with a name", "SN0009", 8).await?;
        // The first keys have names and the rest comes as text: where others cut the code in two.
        clerk.wire(&[plain("SN"), soft("0010"), vec![enter()]].concat()).await?;
        arrived(clerk, "names first and text then", "SN0010", 9).await?;
        // The field is ready again however the focus went, and calls up no keyboard.
        clerk.ask("document.activeElement.blur()", Vec::new()).await?;
        has_focus(clerk).await?;
        let catcher = hook("scan-catcher");
        ensure_eq(&clerk.attribute(&catcher, "inputmode").await?.as_str(), &"none", "the keyboard that it asks for")?;
        // After a tap on a button the next scan finds the field ready again, and after a real field too.
        clerk.press(&hook("product-pick")).await?;
        clerk.press(&hook("product-option").with("product", PHONE)).await?;
        has_focus(clerk).await?;
        clerk.write_at_once("SN0008\n").await?;
        arrived(clerk, "after a sheet", "SN0008", 10).await?;
        ensure_eq(&clerk.count(&hook("exception-row")).await?, &0, "what stands aside")
    })
}

async fn has_focus(clerk: &Clerk) -> Outcome {
    const ASKED: &str = "return document.activeElement?.dataset.test ?? null";
    clerk
        .until("have the hidden field focused", async || {
            Ok(clerk.ask(ASKED, Vec::new()).await? == json!("scan-catcher"))
        })
        .await
}

#[test]
fn a_thousand_codes_at_a_thousandth_of_a_second_while_the_page_is_busy() -> Outcome {
    day_alone_in_chromium("wedge-thousand", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        steps::begin_purchase(clerk, PHONE).await?;
        let codes: Vec<String> = (0..1000).map(|number| format!("35291811{number:06}")).collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        clerk.storm(&codes, 200, Duration::from_secs(1)).await?;
        clerk.see_number(&hook("line-count"), codes.len()).await?;
        ensure_eq(&clerk.ask("return window.__busy", Vec::new()).await?, &json!(5), "how often the page was busy")?;
        clerk.press(&hook("line-serials-all")).await?;
        clerk.press(&hook("serial-list-all")).await?;
        clerk.see_count(&hook("line-serial"), codes.len()).await?;
        let mut shown = clerk.attributes(&hook("line-serial"), "data-serial").await?;
        shown.reverse();
        ensure_eq(&shown.iter().map(String::as_str).collect::<Vec<_>>(), &codes, "what stands there, in order")?;
        ensure_eq(&clerk.count(&hook("exception-row")).await?, &0, "what stands aside")
    })
}

#[test]
fn a_scan_whose_draft_was_not_stored_survives_the_page() -> Outcome {
    day_alone("journal", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        steps::begin_purchase(clerk, PHONE).await?;
        clerk.scan("SN0001").await?;
        clerk.see(&hook("draft-saved").with("saved", "true")).await?;
        // The disk takes nothing more: what is scanned now is in the journal alone.
        clerk.ask(DISK_HANGS, Vec::new()).await?;
        clerk.scan_all(["SN0002", "SN0003"]).await?;
        clerk.see_number(&hook("line-count"), 3).await?;
        clerk.see(&hook("draft-saved").with("saved", "false")).await?;
        clerk.reload().await?;
        clerk.see_number(&hook("line-count"), 3).await?;
        clerk.see(&hook("draft-saved").with("saved", "true")).await?;
        // Once stored they come back no more.
        clerk.reload().await?;
        clerk.see_number(&hook("line-count"), 3).await?;
        ensure_eq(&clerk.ask(KEPT, Vec::new()).await?, &json!(0), "scans that are kept beside the draft")?;
        ensure_eq(&clerk.count(&hook("exception-row")).await?, &0, "what stands aside")
    })
}

/// Nothing that is to be written from now on comes to its end; when the page goes, it was never written.
const DISK_HANGS: &str = r"
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...given) {
        const request = put.apply(this, given);
        const spin = () => { this.get('nothing').onsuccess = spin; };
        spin();
        return request;
    };
    IDBTransaction.prototype.commit = () => {};
";
const KEPT: &str = "return Object.keys(sessionStorage).filter(key => key.startsWith('serialbook.scan.')).length";

#[test]
fn a_trigger_that_bounces_sells_one() -> Outcome {
    day_alone_in_chromium("bounce", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        steps::begin_purchase(clerk, PHONE).await?;
        clerk.wire(&[plain("SN0001"), vec![enter()], plain("SN0001"), vec![enter()]].concat()).await?;
        let tally = |taken: &str, repeated: &str| hook("scan-tally").with("taken", taken).with("repeated", repeated);
        clerk.see(&tally("1", "0")).await?;
        clerk.scan_again("SN0001").await?;
        clerk.see(&tally("1", "1")).await?;
        clerk.see_number(&hook("line-count"), 1).await
    })
}
