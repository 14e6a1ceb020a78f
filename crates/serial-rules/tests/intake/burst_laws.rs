//! Keys into scans (R13, R63), by laws: whatever the keys and their times, codes arrive whole, apart and in order.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serial_rules::intake::burst::{Burst, CapsLock, Held, Key, Micros, Profile, Target};

fn key(key: &str) -> Key<'_> {
    Key { key, ..Key::default() }
}

/// The same rows in every run.
fn law<S: Strategy>(strategy: &S, holds: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = Config { cases: 400, failure_persistence: None, ..Config::default() };
    let mut runner =
        TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, b"serialbook: keys into scans 2026"));
    let outcome = runner.run(strategy, holds);
    assert!(outcome.is_ok(), "{outcome:?}");
}

/// Codes, each character so many microseconds after the one before.
fn timed(gaps: std::ops::RangeInclusive<u64>) -> impl Strategy<Value = Vec<Vec<(char, u64)>>> {
    let character = prop::char::ranges(vec!['!'..='~'].into());
    prop::collection::vec(prop::collection::vec((character, gaps), 3..40), 1..12)
}

fn captured(codes: &[Vec<(char, u64)>], target: Target) -> Vec<String> {
    let profile = Profile { separators: Vec::new(), ..Profile::default() };
    let mut burst = Burst::new(profile);
    burst.aim(target);
    let mut at = 1_000_000;
    let mut scans = Vec::new();
    for code in codes {
        for &(character, gap) in code {
            at += gap;
            scans.extend(burst.push(&key(character.encode_utf8(&mut [0; 4])), Micros(at)));
        }
        at += code[0].1;
        scans.extend(burst.push(&key("Enter"), Micros(at)));
    }
    scans.extend(burst.quiet(Micros(at + 1_000_000)));
    scans.into_iter().map(|scan| scan.text).collect()
}

#[test]
fn r13_law_fast_keys_arrive_whole_and_in_order() {
    law(&timed(200..=30_000), |codes| {
        let sent: Vec<String> =
            codes.iter().map(|code| code.iter().map(|(character, _)| character).collect()).collect();
        prop_assert_eq!(captured(&codes, Target::Field), sent);
        Ok(())
    });
}

#[test]
fn r13_law_fast_keys_with_hiccups_arrive_whole() {
    law(&timed(200..=20_000), |mut codes| {
        for code in &mut codes {
            // One pause within each code, after enough of it to know the scanner.
            let middle = code.len() / 2;
            if middle >= 3 {
                code[middle].1 = 149_000;
            }
        }
        let sent: Vec<String> =
            codes.iter().map(|code| code.iter().map(|(character, _)| character).collect()).collect();
        prop_assert_eq!(captured(&codes, Target::Field), sent);
        Ok(())
    });
}

/// The ways in which one character may be told.
#[derive(Clone, Copy, Debug)]
enum Way {
    /// By its name.
    Named,
    /// With Shift as a key of its own before it.
    AfterShift,
    /// By its place alone, with an input method on.
    ByPlace,
    /// By its name, but with the number of an input method.
    Numbered,
    /// By its number, on the number pad.
    ByNumber,
    /// Turned over by Caps Lock.
    Turned,
}

const WAYS: [Way; 6] = [Way::Named, Way::AfterShift, Way::ByPlace, Way::Numbered, Way::ByNumber, Way::Turned];
const DIGITS: [&str; 10] =
    ["Numpad0", "Numpad1", "Numpad2", "Numpad3", "Numpad4", "Numpad5", "Numpad6", "Numpad7", "Numpad8", "Numpad9"];

/// A letter or digit as keys: name, place, what is held, and whether an input method has its hand on it.
fn told(character: char, way: Way) -> Vec<(String, String, Held, bool)> {
    let place = if character.is_ascii_digit() {
        format!("Digit{character}")
    } else {
        format!("Key{}", character.to_ascii_uppercase())
    };
    let held = Held::NONE.and(Held::SHIFT, character.is_ascii_uppercase());
    let name = character.to_string();
    match way {
        Way::Named => vec![(name, place, held, false)],
        Way::AfterShift => vec![("Shift".into(), "ShiftLeft".into(), Held::SHIFT, false), (name, place, held, false)],
        Way::ByPlace => vec![("Process".into(), place, held, true)],
        Way::Numbered => vec![(name, place, held, true)],
        Way::ByNumber => {
            let number = format!("0{}", u32::from(character));
            let digit = |digit: char| digit.to_digit(10).map_or("", |digit| DIGITS[digit as usize]).to_owned();
            let keys = number.chars().map(|it| ("Unidentified".to_owned(), digit(it), Held::ALT, false));
            [("Alt".to_owned(), "AltLeft".to_owned(), Held::ALT, false)].into_iter().chain(keys).collect()
        }
        Way::Turned => {
            let is_large = character.is_ascii_uppercase();
            let turned = if is_large { character.to_ascii_lowercase() } else { character.to_ascii_uppercase() };
            vec![(turned.to_string(), place, held.and(Held::CAPS, true), false)]
        }
    }
}

/// What ends a code.
#[derive(Clone, Copy, Debug)]
enum End {
    Enter,
    Tab,
    /// A carriage return and a line feed.
    Both,
    Silence,
}

#[test]
fn r63_law_however_keys_are_told_codes_arrive_whole_apart_and_in_order() {
    let character = prop::char::ranges(vec!['0'..='9', 'A'..='Z', 'a'..='z'].into());
    let end = prop_oneof![Just(End::Enter), Just(End::Tab), Just(End::Both), Just(End::Silence)];
    let code = (prop::collection::vec((character, 0..WAYS.len(), 200..=8_000_u64), 6..24), end);
    law(&prop::collection::vec(code, 1..10), |codes| {
        let mut burst = Burst::new(Profile { caps_lock: CapsLock::Undo, ..Profile::default() });
        let (mut at, mut scans) = (1_000_000, Vec::new());
        for (characters, end) in &codes {
            let named = |name: &str, held| (name.to_owned(), name.to_owned(), held, false);
            let line_feed = ("j".to_owned(), "KeyJ".to_owned(), Held::CONTROL, false);
            let mut keys: Vec<_> = Vec::new();
            for (character, way, gap) in characters {
                keys.extend(told(*character, WAYS[*way]).into_iter().map(|key| (key, *gap)));
            }
            match end {
                End::Enter => keys.push((named("Enter", Held::NONE), 500)),
                End::Tab => keys.push((named("Tab", Held::NONE), 500)),
                End::Both => keys.extend([(named("Enter", Held::NONE), 500), (line_feed, 500)]),
                End::Silence => {}
            }
            for ((name, code, held, is_composing), gap) in &keys {
                at += gap;
                let key = Key { key: name, code, held: *held, is_composing: *is_composing, is_repeat: false };
                scans.extend(burst.push(&key, Micros(at)));
            }
            at += if matches!(end, End::Silence) { 150_000 } else { 1_000 };
            if matches!(end, End::Silence) {
                scans.extend(burst.quiet(Micros(at)));
            }
        }
        let sent: Vec<String> =
            codes.iter().map(|(characters, _)| characters.iter().map(|(character, ..)| character).collect()).collect();
        prop_assert_eq!(scans.into_iter().map(|scan| scan.text).collect::<Vec<_>>(), sent);
        Ok(())
    });
}

#[test]
fn r13_law_slow_keys_are_never_a_scan() {
    law(&timed(61_000..=2_000_000), |codes| {
        prop_assert_eq!(captured(&codes, Target::Surface), Vec::<String>::new());
        prop_assert_eq!(captured(&codes, Target::Field), Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn r63_law_any_keys_at_any_time_are_taken() {
    let name = prop_oneof![
        Just("Enter".to_owned()),
        Just("Process".to_owned()),
        Just("Unidentified".to_owned()),
        Just("Alt".to_owned()),
        Just("Backspace".to_owned()),
        any::<char>().prop_map(String::from),
        ".{0,3}",
    ];
    let code = prop_oneof![
        Just(String::new()),
        Just("KeyA".to_owned()),
        Just("Numpad9".to_owned()),
        Just("Key".to_owned()),
        ".{0,3}"
    ];
    let event = (name, code, any::<[bool; 5]>(), any::<[bool; 2]>(), 0..400_000_u64);
    law(&prop::collection::vec(event, 0..60), |events| {
        let mut burst = Burst::default();
        let (mut at, mut characters) = (0, 0);
        for (name, code, held, [is_composing, is_repeat], gap) in &events {
            at += gap;
            let signs = [Held::SHIFT, Held::CONTROL, Held::ALT, Held::META, Held::CAPS];
            let held = signs.into_iter().zip(held).fold(Held::NONE, |all, (sign, is_held)| all.and(sign, *is_held));
            let key = Key { key: name, code, held, is_composing: *is_composing, is_repeat: *is_repeat };
            characters += burst.push(&key, Micros(at)).map_or(0, |captured| captured.text.chars().count());
        }
        prop_assert!(characters <= events.len(), "no key writes two characters");
        Ok(())
    });
}
