//! The scanner check (R13, R63): what the keys of one scan tell.

use serial_rules::intake::burst::{
    Caps, CapsLock, Decode, Examination, Held, Layout, Micros, Profile, Terminator, Told, examine,
};

/// Keys by name and place, so many thousandths of a second apart.
fn told(keys: &[(&str, &str)], gap: u64) -> Vec<Told> {
    let told = |(at, (key, code)): (u64, &(&str, &str))| Told {
        key: (*key).to_owned(),
        code: (*code).to_owned(),
        at: Micros::from_millis(1000 + gap * at),
        ..Told::default()
    };
    (0..).zip(keys).map(told).collect()
}

fn seen(keys: &[Told], expected: &str) -> Examination {
    examine(keys, &Profile::default(), Some(expected)).unwrap()
}

const AB12: [(&str, &str); 5] = [("A", "KeyA"), ("b", "KeyB"), ("1", "Digit1"), ("2", "Digit2"), ("Enter", "Enter")];

#[test]
fn r13_a_scanner_without_fault() {
    let seen = seen(&told(&AB12, 4), "Ab12");
    assert_eq!((seen.layout, seen.caps, seen.terminator), (Layout::Same, Caps::Off, Terminator::Enter));
    assert_eq!((seen.median_gap, seen.longest_gap, seen.lost), (Micros::from_millis(4), Micros::from_millis(4), 0));
    assert_eq!((seen.is_expected, seen.has_input_method, seen.separator.clone()), (Some(true), false, None));
    assert!(seen.is_sound());
    assert_eq!(seen.profile, Profile::default());
}

#[test]
fn r63_a_layout_that_differs_is_found_by_what_was_printed() {
    let azerty = [("q", "KeyA"), ("z", "KeyW"), ("&", "Digit1"), ("Enter", "Enter")];
    for (expected, layout, decode, is_sound) in [
        ("aw1", Layout::ByPlace, Decode::ByPlace, true),
        ("qz&", Layout::Foreign, Decode::Auto, true),
        ("xyz", Layout::Unclear, Decode::Auto, false),
        ("", Layout::Unclear, Decode::Auto, false),
    ] {
        let seen = seen(&told(&azerty, 4), expected);
        assert_eq!((seen.layout, seen.profile.decode, seen.is_sound()), (layout, decode, is_sound), "{expected}");
    }
}

#[test]
fn r63_caps_lock_is_undone_where_it_did_harm() {
    let held =
        |keys: Vec<Told>| -> Vec<Told> { keys.into_iter().map(|key| Told { held: Held::CAPS, ..key }).collect() };
    let turned = held(told(&[("a", "KeyA"), ("B", "KeyB"), ("1", "Digit1"), ("Enter", "Enter")], 4));
    let harmed = seen(&turned, "Ab1");
    assert_eq!((harmed.caps, harmed.profile.caps_lock, harmed.is_sound()), (Caps::Undone, CapsLock::Undo, true));
    let harmless = seen(&held(told(&AB12, 4)), "Ab12");
    assert_eq!((harmless.caps, harmless.profile.caps_lock), (Caps::On, CapsLock::Keep));
}

#[test]
fn r63_an_input_method_is_seen_and_the_text_is_whole() {
    let keys = [("Process", "KeyA"), ("Process", "Digit1"), ("Process", "Digit2"), ("Enter", "Enter")];
    let seen = seen(&told(&keys, 6), "a12");
    assert!(seen.has_input_method && seen.is_sound(), "{seen:?}");
}

#[test]
fn r63_lost_characters_are_counted() {
    for (expected, lost) in [("Ab12", 0), ("Ab123", 1), ("AAbb12", 2), ("xAb12", 1)] {
        let seen = seen(&told(&AB12, 4), expected);
        assert_eq!((seen.lost, seen.is_sound()), (lost, lost == 0), "{expected}");
    }
    let hidden = [("A", "KeyA"), ("Unidentified", ""), ("1", "Digit1"), ("Enter", "Enter")];
    assert_eq!(seen(&told(&hidden, 4), "").lost, 1);
}

#[test]
fn d18_the_spelling_of_the_separator_is_told() {
    let around = |separator: &[Told]| -> Vec<Told> {
        let text = |text: &str| -> Vec<Told> {
            text.chars().map(|key| Told { key: key.to_string(), ..Told::default() }).collect()
        };
        let enter = vec![Told { key: "Enter".to_owned(), ..Told::default() }];
        [text("21A1"), separator.to_vec(), text("10L7"), enter].concat()
    };
    let key = |key: &str, code: &str, held| Told { key: key.into(), code: code.into(), held, ..Told::default() };
    let digit = |code: &str| key("Unidentified", code, Held::ALT);
    let spelled: Vec<Told> = "<GS>".chars().map(|c| key(&c.to_string(), "", Held::NONE)).collect();
    for (separator, spelling) in [
        (vec![key("]", "BracketRight", Held::CONTROL)], "Ctrl+]"),
        (vec![key("\u{1D}", "", Held::NONE)], "U+001D"),
        (vec![digit("Numpad0"), digit("Numpad2"), digit("Numpad9")], "Alt+029"),
        (spelled, "<GS>"),
    ] {
        let seen = seen(&around(&separator), "(21)A1(10)L7");
        assert_eq!(seen.separator.as_deref(), Some(spelling));
        assert!(seen.is_sound(), "{seen:?}");
    }
}

#[test]
fn r13_a_slow_scanner_gets_the_time_it_needs() {
    for (gap, gap_max) in [(4, 60), (30, 90), (50, 120)] {
        let profile = seen(&told(&AB12, gap), "Ab12").profile;
        assert_eq!(profile.gap_max, Micros::from_millis(gap_max), "{gap}");
    }
}

#[test]
fn r13_nothing_is_said_of_no_scan() {
    assert_eq!(examine(&[], &Profile::default(), None), None);
    assert_eq!(examine(&told(&AB12[..1], 4), &Profile::default(), Some("A")), None);
}
