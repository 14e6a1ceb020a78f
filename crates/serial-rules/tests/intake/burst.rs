//! Keys into scans (R13, R63), with times in thousandths of a second.

use serial_rules::intake::burst::{
    Burst, CapsLock, Captured, Decode, Fidelity, Held, Key, Micros, Profile, Target, Terminator,
};

const fn ms(millis: u64) -> Micros {
    Micros::from_millis(millis)
}

fn key(key: &str) -> Key<'_> {
    Key { key, ..Key::default() }
}

/// A key as an input method shows it: where it is on the board, and not what it writes.
fn hidden(code: &str) -> Key<'_> {
    Key { key: "Process", code, is_composing: true, ..Key::default() }
}

/// Sends keys, each so long after the one before, and gathers the scans.
fn send(burst: &mut Burst, from: u64, gap: u64, keys: &[Key<'_>]) -> Vec<Captured> {
    keys.iter().zip(0..).filter_map(|(key, place)| burst.push(key, ms(from + gap * place))).collect()
}

/// A text, typed key by key; `⏎` is Enter and `⇥` is Tab.
fn typed(text: &str) -> Vec<String> {
    text.chars()
        .map(|character| match character {
            '⏎' => "Enter".to_owned(),
            '⇥' => "Tab".to_owned(),
            other => other.to_string(),
        })
        .collect()
}

fn keys(names: &[String]) -> Vec<Key<'_>> {
    names.iter().map(|name| key(name)).collect()
}

fn scan(target: Target, gap: u64, text: &str) -> Vec<String> {
    let mut burst = Burst::default();
    burst.aim(target);
    send(&mut burst, 10_000, gap, &keys(&typed(text))).into_iter().map(|captured| captured.text).collect()
}

#[test]
fn r13_two_hundred_codes_without_a_hand() {
    for (gap, end) in [(1, '⏎'), (1, '⇥'), (30, '⏎')] {
        let codes: Vec<String> = (0..200).map(|number| format!("SN-{number:04}")).collect();
        let text: String = codes.iter().flat_map(|code| code.chars().chain([end])).collect();
        assert_eq!(scan(Target::Surface, gap, &text), codes, "{gap} ms");
        assert_eq!(scan(Target::Field, gap, &text), codes, "{gap} ms in a field");
    }
}

#[test]
fn r13_a_thousand_codes_at_a_thousandth_of_a_second() {
    let text = (0..1000).map(|number| format!("35291811{number:07}⏎")).collect::<Vec<_>>().concat();
    assert_eq!(scan(Target::Field, 1, &text).len(), 1000);
}

#[test]
fn r13_what_counts_as_a_scan() {
    use Target::{Field, Surface};
    for (target, gap, text, scans) in [
        (Field, 8, "ABC⏎", vec!["ABC"]),
        (Field, 8, "AB⏎", vec![]),
        (Surface, 8, "AB⏎", vec!["AB"]),
        (Surface, 8, "A⏎", vec![]),
        (Field, 30, "ABC⏎", vec!["ABC"]),
        (Field, 31, "ABC⏎", vec![]),
        (Surface, 50, "ABC⏎", vec!["ABC"]),
        (Surface, 60, "ABC⏎", vec!["ABC"]),
        (Surface, 61, "ABC⏎", vec![]),
        (Surface, 120, "352918115973957⏎", vec![]),
        (Field, 120, "352918115973957⏎", vec![]),
        (Surface, 900, "352918115973957⏎", vec![]),
        (Surface, 8, "⏎⏎⇥", vec![]),
        (Surface, 8, "SN 1⏎", vec!["SN 1"]),
    ] {
        assert_eq!(scan(target, gap, text), scans, "{target:?} {gap} {text}");
    }
}

#[test]
fn r13_the_measures_of_a_scan() {
    let mut burst = Burst::default();
    let names = typed("SN-001⇥");
    let captured = send(&mut burst, 500, 8, &keys(&names)).remove(0);
    let expected = Captured {
        text: "SN-001".to_owned(),
        terminator: Terminator::Tab,
        fidelity: Fidelity::AsSent,
        median_gap: ms(8),
        begun: ms(500),
        duration: ms(40),
    };
    assert_eq!(captured, expected);
}

#[test]
fn r13_silence_ends_a_scan_without_enter() {
    for (text, gap, expected) in
        [("SN0001", 10, Some("SN0001")), ("SN001", 10, None), ("SN0001", 36, None), ("SN0001", 35, Some("SN0001"))]
    {
        let mut burst = Burst::default();
        let names = typed(text);
        assert_eq!(send(&mut burst, 0, gap, &keys(&names)), []);
        let last = gap * (names.len() as u64 - 1);
        assert_eq!(burst.quiet(ms(last + 149)), None, "asked too early");
        let captured = burst.quiet(ms(last + 150));
        assert_eq!(captured.as_ref().map(|captured| captured.text.as_str()), expected, "{text} {gap}");
        assert!(captured.is_none_or(|captured| captured.terminator == Terminator::Quiet));
        assert_eq!(burst.quiet(ms(last + 9000)), None, "told once");
    }
}

#[test]
fn r13_the_next_key_shows_that_silence_ended_a_scan() {
    let mut burst = Burst::default();
    let names = typed("SN0001");
    send(&mut burst, 0, 10, &keys(&names));
    let captured = burst.push(&key("T"), ms(50 + 2000)).unwrap();
    assert_eq!((captured.text.as_str(), captured.terminator), ("SN0001", Terminator::Quiet));
}

#[test]
fn r13_an_enter_long_after_shows_that_silence_ended_a_scan() {
    let mut burst = Burst::default();
    let names = typed("SN0001");
    send(&mut burst, 0, 10, &keys(&names));
    let captured = burst.push(&key("Enter"), ms(50 + 2000)).unwrap();
    assert_eq!((captured.text.as_str(), captured.terminator), ("SN0001", Terminator::Quiet));
}

#[test]
fn r13_a_pause_of_just_the_limit_belongs_to_the_scan() {
    let mut burst = Burst::default();
    burst.aim(Target::Field);
    assert_eq!(burst.push(&key("1"), ms(0)), None);
    let names = typed("23456⏎");
    let captured = send(&mut burst, 60, 5, &keys(&names)).remove(0);
    assert_eq!((captured.text.as_str(), captured.fidelity), ("123456", Fidelity::AsSent));
}

#[test]
fn r13_a_line_feed_is_nobody_who_types() {
    // The slow scanner that sent it is believed on the scan surface right after it.
    let mut burst = Burst::default();
    let line_feed = Key { key: "j", code: "KeyJ", held: Held::CONTROL, ..Key::default() };
    for (at, scanned) in [(0, "ABC"), (400, "DEF")] {
        let names = typed(&format!("{scanned}⏎"));
        let scans = send(&mut burst, at, 50, &keys(&names));
        assert_eq!(scans.iter().map(|scan| scan.text.as_str()).collect::<Vec<_>>(), [scanned]);
        assert_eq!(burst.push(&line_feed, ms(at + 160)), None);
    }
}

#[test]
fn r13_a_hiccup_of_the_radio_cuts_nothing() {
    let mut burst = Burst::default();
    let (first, second) = (typed("SN00"), typed("01⏎"));
    assert_eq!(send(&mut burst, 0, 5, &keys(&first)), []);
    assert_eq!(send(&mut burst, 15 + 140, 5, &keys(&second))[0].text, "SN0001");
}

#[test]
fn r63_a_hiccup_after_the_first_keys_never_shortens_a_scan() {
    use Fidelity::{AsSent, Incomplete};
    for (target, head, pause, fidelity) in [
        (Target::Surface, "3", 61, AsSent),
        (Target::Surface, "35", 149, AsSent),
        (Target::Surface, "352", 150, Incomplete),
        (Target::Surface, "3", 900, Incomplete),
        // Somebody may have typed the one character before; three at that pace are the scanner's.
        (Target::Field, "3", 61, Incomplete),
        (Target::Field, "35", 149, Incomplete),
        (Target::Field, "352", 149, AsSent),
        (Target::Field, "352", 150, Incomplete),
    ] {
        let mut burst = Burst::default();
        burst.aim(target);
        let (first, second) = (typed(head), typed(&format!("{}⏎", &"352918115294529"[head.len()..])));
        assert_eq!(send(&mut burst, 0, 5, &keys(&first)), []);
        let from = 5 * (head.len() as u64 - 1) + pause;
        let scan = send(&mut burst, from, 5, &keys(&second)).remove(0);
        assert_eq!(scan.fidelity, fidelity, "{target:?} {head} {pause}");
        assert_eq!(scan.text == "352918115294529", fidelity == AsSent, "{target:?} {head} {pause}");
        let next = send(&mut burst, from + 400, 5, &keys(&typed("SN0001⏎"))).remove(0);
        assert_eq!((next.text.as_str(), next.fidelity), ("SN0001", AsSent), "the next one is as good as any");
    }
}

#[test]
fn r13_typing_before_a_scan_is_no_part_of_it() {
    let mut burst = Burst::default();
    burst.aim(Target::Field);
    let (fingers, scanner) = (typed("ab"), typed("SN0001⏎"));
    assert_eq!(send(&mut burst, 0, 140, &keys(&fingers)), []);
    let scan = send(&mut burst, 140 + 1001, 5, &keys(&scanner)).remove(0);
    assert_eq!((scan.text.as_str(), scan.fidelity), ("SN0001", Fidelity::AsSent));
}

#[test]
fn r13_the_end_of_something_typed_is_no_scan() {
    // Slow fingers on the scan surface, with two quick keys last.
    let mut burst = Burst::default();
    for (name, at) in [("1", 0), ("2", 300), ("3", 350), ("Enter", 400)] {
        assert_eq!(burst.push(&key(name), ms(5000 + at)), None, "{name}");
    }
}

#[test]
fn r13_corrections_and_shortcuts_are_a_person() {
    for human in [
        key("Backspace"),
        key("ArrowLeft"),
        Key { key: "v", code: "KeyV", held: Held::CONTROL, ..Key::default() },
        Key { key: "a", code: "KeyA", held: Held::META, ..Key::default() },
        Key { key: "1", code: "Digit1", is_repeat: true, ..Key::default() },
    ] {
        let mut burst = Burst::default();
        let keys = [key("A"), key("B"), key("C"), human, key("D"), key("E"), key("Enter")];
        assert_eq!(send(&mut burst, 0, 5, &keys), [], "{human:?}");
    }
}

#[test]
fn r13_keys_that_write_nothing_are_passed_over() {
    for nothing in [key("Shift"), key("F5"), key("CapsLock"), key("AltGraph"), Key::default()] {
        let mut burst = Burst::default();
        let scans = send(&mut burst, 0, 5, &[key("A"), nothing, key("B"), key("C"), key("Enter")]);
        assert_eq!(scans.first().map(|scan| scan.text.as_str()), Some("ABC"), "{nothing:?}");
    }
}

#[test]
fn r13_carriage_return_and_line_feed_are_one_end() {
    let mut burst = Burst::default();
    let line_feed = Key { key: "j", code: "KeyJ", held: Held::CONTROL, ..Key::default() };
    let scans = send(
        &mut burst,
        0,
        5,
        &[key("A"), key("B"), key("C"), key("Enter"), line_feed, key("D"), key("E"), key("F"), key("Enter")],
    );
    assert_eq!(scans.iter().map(|scan| scan.text.as_str()).collect::<Vec<_>>(), ["ABC", "DEF"]);
}

#[test]
fn r13_open_while_keys_come_in() {
    let mut burst = Burst::default();
    assert!(!burst.is_open(ms(0)));
    burst.push(&key("A"), ms(1000));
    assert!(!burst.is_open(ms(1001)), "one key alone is no scan");
    burst.push(&key("B"), ms(1005));
    assert!(burst.is_open(ms(1010)));
    assert!(!burst.is_open(ms(1100)));
    burst.push(&key("C"), ms(1010));
    assert!(burst.push(&key("Enter"), ms(1015)).is_some());
    assert!(burst.is_open(ms(1020)), "a line feed may follow");
    assert!(!burst.is_open(ms(1200)));
}

#[test]
fn r63_input_method_on_and_the_scan_is_whole() {
    let shifted = |code| Key { held: Held::SHIFT, ..hidden(code) };
    let mut burst = Burst::default();
    let keys = [
        hidden("ShiftLeft"),
        shifted("KeyS"),
        shifted("KeyN"),
        hidden("Minus"),
        hidden("Digit0"),
        shifted("Digit1"),
        hidden("Numpad7"),
        hidden("Enter"),
    ];
    let captured = send(&mut burst, 0, 8, &keys).remove(0);
    assert_eq!((captured.text.as_str(), captured.fidelity), ("SN-0!7", Fidelity::Corrected));
}

#[test]
fn r63_each_way_in_which_a_character_is_hidden() {
    for (hidden, expected) in [
        (Key { key: "Process", code: "KeyQ", ..Key::default() }, "q"),
        (Key { key: "Unidentified", code: "KeyQ", ..Key::default() }, "q"),
        (Key { key: "Dead", code: "Quote", ..Key::default() }, "'"),
        (Key { key: "ф", code: "KeyA", ..Key::default() }, "a"),
        (Key { key: "Ａ", code: "KeyA", ..Key::default() }, "A"),
        (Key { key: "，", code: "Comma", ..Key::default() }, ","),
        (Key { key: "q", code: "KeyQ", is_composing: true, ..Key::default() }, "q"),
        (Key { key: "End", code: "Numpad1", ..Key::default() }, "1"),
    ] {
        let mut burst = Burst::default();
        let captured = send(&mut burst, 0, 5, &[key("A"), key("B"), hidden, key("Enter")]).remove(0);
        assert_eq!(captured.text, ["AB", expected].concat(), "{hidden:?}");
        assert_eq!(captured.fidelity, Fidelity::Corrected, "{hidden:?}");
    }
}

/// Every place on the board with what it writes alone and with Shift, on the layout that nearly all scanners speak.
const PLACES: [(&str, &str, &str); 21] = [
    ("Digit1", "1", "!"),
    ("Digit2", "2", "@"),
    ("Digit3", "3", "#"),
    ("Digit4", "4", "$"),
    ("Digit5", "5", "%"),
    ("Digit6", "6", "^"),
    ("Digit7", "7", "&"),
    ("Digit8", "8", "*"),
    ("Digit9", "9", "("),
    ("Digit0", "0", ")"),
    ("Minus", "-", "_"),
    ("Equal", "=", "+"),
    ("BracketLeft", "[", "{"),
    ("BracketRight", "]", "}"),
    ("Backslash", "\\", "|"),
    ("Semicolon", ";", ":"),
    ("Quote", "'", "\""),
    ("Backquote", "`", "~"),
    ("Comma", ",", "<"),
    ("Period", ".", ">"),
    ("Slash", "/", "?"),
];

#[test]
fn r63_every_place_of_the_board_is_known() {
    let letters = ('A'..='Z').map(|letter| (format!("Key{letter}"), letter.to_ascii_lowercase().into(), letter.into()));
    let pad = ('0'..='9').map(|digit| (format!("Numpad{digit}"), digit.into(), digit.into()));
    let signs = [("Subtract", "-"), ("Add", "+"), ("Multiply", "*"), ("Divide", "/"), ("Decimal", ".")];
    let pad_signs = signs.map(|(name, sign)| (format!("Numpad{name}"), sign.to_owned(), sign.to_owned()));
    let others = [("Space", " ", " "), ("IntlBackslash", "\\", "|")];
    let named = PLACES.into_iter().chain(others);
    let named = named.map(|(code, plain, shifted)| (code.to_owned(), plain.to_owned(), shifted.to_owned()));
    for (code, plain, shifted) in letters.chain(pad).chain(pad_signs).chain(named) {
        for (held, expected) in [(Held::NONE, plain), (Held::SHIFT, shifted)] {
            let place = Key { held, ..hidden(&code) };
            let mut burst = Burst::default();
            let captured = send(&mut burst, 0, 5, &[key("A"), place, key("B"), key("Enter")]).remove(0);
            assert_eq!(captured.text, format!("A{expected}B"), "{code} {held:?}");
            assert_eq!(captured.fidelity, Fidelity::Corrected, "{code}");
        }
    }
}

#[test]
fn r63_a_lost_character_is_seen() {
    let soft = Key { key: "Unidentified", code: "", is_composing: true, ..Key::default() };
    let mut burst = Burst::default();
    let captured = send(&mut burst, 0, 5, &[key("A"), soft, key("B"), key("Enter")]).remove(0);
    assert_eq!((captured.text.as_str(), captured.fidelity), ("A\u{FFFD}B", Fidelity::Incomplete));
    let captured = send(&mut burst, 5000, 5, &[key("A"), key("七"), key("B"), key("Enter")]).remove(0);
    assert_eq!(captured.text, "A七B", "the serial rules refuse it");
}

#[test]
fn r63_layouts_and_caps_lock_by_profile() {
    let by_place = Profile { decode: Decode::ByPlace, ..Profile::default() };
    let azerty = [Key { key: "q", code: "KeyA", ..Key::default() }, Key { key: "&", code: "Digit1", ..Key::default() }];
    let undo = Profile { caps_lock: CapsLock::Undo, ..Profile::default() };
    let caps =
        [Key { key: "a", held: Held::CAPS, ..Key::default() }, Key { key: "1", held: Held::CAPS, ..Key::default() }];
    for (profile, keys, expected) in [
        (by_place, azerty, "a1"),
        (Profile::default(), azerty, "q&"),
        (undo, caps, "A1"),
        (Profile::default(), caps, "a1"),
    ] {
        let mut burst = Burst::new(profile);
        let captured = send(&mut burst, 0, 5, &[keys[0], keys[1], key("Enter")]).remove(0);
        assert_eq!((captured.text.as_str(), captured.fidelity), (expected, Fidelity::AsSent));
    }
}

#[test]
fn r13_what_a_scanner_sends_around_every_code_is_no_part_of_it() {
    let profile = Profile { prefix: "~".to_owned(), suffix: "#".to_owned(), ..Profile::default() };
    for (sent, text) in [("~SN-1#⏎", "SN-1"), ("SN-1⏎", "SN-1"), ("~SN~1#⏎", "SN~1")] {
        let mut burst = Burst::new(profile.clone());
        let captured = send(&mut burst, 0, 5, &keys(&typed(sent))).remove(0);
        assert_eq!(captured.text, text, "{sent}");
    }
}

#[test]
fn d18_every_spelling_of_the_separator() {
    let bracket = Key { key: "]", code: "BracketRight", held: Held::CONTROL, ..Key::default() };
    let foreign = Key { key: "]", code: "Digit9", held: Held::CONTROL, ..Key::default() };
    let digit = |code| Key { key: "Unidentified", code, held: Held::ALT, ..Key::default() };
    let number = [key("Alt"), digit("Numpad0"), digit("Numpad2"), digit("Numpad9")];
    for separator in [&[bracket][..], &[foreign], &[key("\u{1D}")], &number, &[key("<"), key("G"), key("S"), key(">")]]
    {
        let mut burst = Burst::default();
        let keys = [&[key("A"), key("B")], separator, &[key("C"), key("Enter")]].concat();
        let captured = send(&mut burst, 0, 5, &keys).remove(0);
        assert_eq!((captured.text.as_str(), captured.fidelity), ("AB\u{1D}C", Fidelity::AsSent), "{separator:?}");
    }
}

#[test]
fn r63_a_character_by_its_number() {
    let digits = |number: &'static [&'static str]| {
        number.iter().map(|code| Key { key: "x", code, held: Held::ALT, ..Key::default() })
    };
    let mut burst = Burst::default();
    let alt = Key { key: "Alt", code: "AltLeft", held: Held::ALT, ..Key::default() };
    let mut keys: Vec<Key<'_>> = Vec::new();
    for number in [&["Numpad6", "Numpad5"][..], &["Numpad0", "Numpad6", "Numpad6"], &["Numpad9"; 8]] {
        keys.push(alt);
        keys.extend(digits(number));
    }
    keys.push(key("Enter"));
    let captured = send(&mut burst, 0, 3, &keys).remove(0);
    assert_eq!((captured.text.as_str(), captured.fidelity), ("AB\u{FFFD}", Fidelity::Incomplete));
}

#[test]
fn r63_a_number_that_means_another_character_on_every_machine_is_lost_and_not_left_out() {
    // A dash by the number of Windows. Dropped, it would leave the serial of another piece.
    let mut burst = Burst::default();
    let digits = ["Numpad0", "Numpad1", "Numpad5", "Numpad0"];
    let mut keys = vec![key("S"), key("N"), key("Alt")];
    keys.extend(digits.map(|code| Key { key: "x", code, held: Held::ALT, ..Key::default() }));
    keys.extend([key("1"), key("Enter")]);
    let captured = send(&mut burst, 0, 3, &keys).remove(0);
    assert_eq!((captured.text.as_str(), captured.fidelity), ("SN\u{FFFD}1", Fidelity::Incomplete));
}

#[test]
fn r63_a_forgotten_number_is_no_part_of_the_next_scan() {
    let mut burst = Burst::default();
    burst.push(&Key { key: "6", code: "Numpad6", held: Held::ALT, ..Key::default() }, ms(0));
    let names = typed("SN0001⏎");
    assert_eq!(send(&mut burst, 9000, 5, &keys(&names))[0].text, "SN0001");
}

#[test]
fn r67_long_codes_are_whole_and_endless_ones_are_told() {
    let list = (0..90).map(|number| format!("SN{number:06}")).collect::<Vec<_>>().join(",");
    assert_eq!(scan(Target::Field, 2, &format!("{list}⏎")), [list]);
    let mut burst = Burst::default();
    let names = typed(&format!("{}⏎", "x".repeat(20_000)));
    let captured = send(&mut burst, 0, 1, &keys(&names)).remove(0);
    assert!(captured.text.len() < 8193);
    assert_eq!(captured.fidelity, Fidelity::Incomplete);
}
