//! A serial as text: grouped in fours for the eye by spacing alone, so that it is copied as one; the last four, which a
//! clerk says aloud, are heavier. A number with marks of its own, as `SN-0042/7`, is divided by those already, and one that
//! begins with a word is not torn.

use leptos::prelude::*;

/// What still stands on one line when it is the largest thing on the screen, in characters.
const SHORT_MAX: usize = 20;

/// A serial, set in the fixed-width face.
#[component]
pub fn SerialText(
    /// The serial as it is stored.
    #[prop(into)]
    serial: Signal<String>,
    /// Whether it is the largest thing on the screen.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let is_short = move || serial.with(|serial| serial.len() <= SHORT_MAX);
    view! {
        <span
            class="serial"
            class:serial--large=large
            class:serial--short=is_short
            class:serial--marked=move || serial.with(|serial| is_marked(serial))
            translate="no"
        >
            {move || serial.with(|serial| groups(serial).into_iter().map(|(text, is_last)| group(text, is_last)).collect_view())}
        </span>
    }
}

fn group(text: String, is_last: bool) -> impl IntoView {
    // A wbr lets a long number break between groups and is not part of what is copied.
    view! {
        <span class="serial__group" class:serial__group--last=is_last>{text}</span>
        <wbr />
    }
}

/// Whether a serial has marks among its letters and digits, or begins with a word.
fn is_marked(serial: &str) -> bool {
    let has_word = serial.bytes().take(5).filter(u8::is_ascii_alphabetic).count() == 5;
    has_word || !serial.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Groups of four counted from the end, or the last four alone where marks divide the number; and whether each is the last. Short numbers stay whole.
fn groups(serial: &str) -> Vec<(String, bool)> {
    let letters: Vec<char> = serial.chars().collect();
    if letters.len() <= 5 {
        return vec![(serial.to_owned(), true)];
    }
    let head = if is_marked(serial) { letters.len() - 4 } else { letters.len() % 4 };
    let mut parts: Vec<String> = Vec::with_capacity(letters.len() / 4 + 1);
    if head > 0 {
        parts.push(letters[..head].iter().collect());
    }
    parts.extend(letters[head..].chunks(4).map(|part| part.iter().collect()));
    let last = parts.len() - 1;
    parts.into_iter().enumerate().map(|(at, part)| (part, at == last)).collect()
}

#[cfg(test)]
mod tests {
    use super::groups;

    #[test]
    fn groups_count_from_the_end_and_lose_nothing() {
        let parts = |serial| groups(serial).into_iter().map(|(part, _)| part).collect::<Vec<_>>();
        assert_eq!(parts("356938035643809"), ["356", "9380", "3564", "3809"]);
        assert_eq!(parts("C02ABCD1"), ["C02A", "BCD1"]);
        assert_eq!(parts("A/B#1"), ["A/B#1"]);
        assert_eq!(parts("UNKNOWN1"), ["UNKN", "OWN1"]);
        assert!(super::is_marked("UNKNOWN1") && !super::is_marked("LFV2A21K4A3112345"));
        assert_eq!(parts("SN-0042/7"), ["SN-00", "42/7"]);
        assert_eq!(parts(""), [""]);
        assert_eq!(groups("C02ABCD1").iter().filter(|(_, is_last)| *is_last).count(), 1);
    }
}
