//! One label read twice (R13), with times in thousandths of a second.

use serial_rules::intake::bounce::Bounce;
use serial_rules::intake::burst::Micros;

const SCAN: u64 = 60;

/// Scans, each so long after the end of the one before; gives what was taken, and how many were dropped.
fn taken(scans: &[(&'static str, u64)]) -> (Vec<String>, usize) {
    let mut bounce = Bounce::default();
    let mut at = 10_000;
    let mut taken = Vec::new();
    for (code, pause) in scans {
        let begun = at + pause;
        at = begun + SCAN;
        taken.extend(bounce.push(code, Micros::from_millis(begun), Micros::from_millis(at)));
    }
    (taken, bounce.bounced())
}

#[test]
fn r13_a_bounce_is_dropped_and_nothing_else() {
    for (scans, expected, dropped) in [
        (vec![("A", 0), ("A", 100)], vec!["A"], 1),
        (vec![("A", 0), ("A", 400)], vec!["A"], 1),
        (vec![("A", 0), ("A", 401)], vec!["A", "A"], 0),
        (vec![("A", 0), ("B", 10)], vec!["A", "B"], 0),
        (vec![("A", 0), ("A", 200), ("A", 200), ("A", 900)], vec!["A", "A"], 2),
        // Two labels in turn, each by hand.
        (vec![("A", 0), ("B", 700), ("A", 700)], vec!["A", "B", "A"], 0),
        (vec![("A", 0), ("A", 300), ("B", 300)], vec!["A", "B"], 1),
    ] {
        let (found, count) = taken(&scans);
        assert_eq!((found.iter().map(String::as_str).collect::<Vec<_>>(), count), (expected, dropped), "{scans:?}");
    }
}

#[test]
fn r13_a_memory_that_is_emptied_holds_the_same_code_twice() {
    for scans in [
        vec![("A", 0), ("B", 20), ("B", 20), ("C", 20)],
        vec![("A", 0), ("A", 20), ("B", 20), ("C", 20)],
        vec![("A", 0), ("A", 20), ("A", 20), ("B", 150)],
    ] {
        let (found, dropped) = taken(&scans);
        let sent: Vec<&str> = scans.iter().map(|(code, _)| *code).collect();
        assert_eq!((found.iter().map(String::as_str).collect::<Vec<_>>(), dropped), (sent, 0), "{scans:?}");
    }
}
