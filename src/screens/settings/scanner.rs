//! The scanner check: each scan is taken apart, and what it tells of the scanner can be kept for this device.

use leptos::prelude::*;
use serial_rules::intake::burst::{Examination, Layout, Micros, Profile, TestCode, Told, examine};

use crate::app::keypad::use_keypad;
use crate::components::toast::use_toasts;
use crate::components::{
    Banner, BannerKind, Button, ButtonKind, ButtonLink, Fact, Facts, Glyph, Page, Section, SerialText, Switch,
    TextField,
};
use crate::device::preferences;
use crate::i18n::scanner::ScannerWords;
use crate::i18n::{format, use_words};
use crate::routes;
use crate::scanning::{use_keys, use_scanning};

/// The check.
#[component]
pub fn ScannerScreen() -> impl IntoView {
    let (words, scanning) = (use_words(), use_scanning());
    let expected = RwSignal::new(String::new());
    let seen = RwSignal::new(None::<Examination>);
    let bounced = RwSignal::new(0);
    use_keys(move |heard| {
        let printed = expected.get_untracked();
        bounced.set(scanning.bounced());
        seen.set(looked_at(&heard.told, &printed));
    });
    view! {
        <Page title=move || words.get().scanner.title narrow=true>
            <Section title=move || words.get().scanner.open lead=move || words.get().scanner.lead>
                <TextField
                    label=move || words.get().scanner.expected
                    hint=move || Some(words.get().scanner.expected_hint.to_owned())
                    value=expected
                    on_input=move |text| expected.set(text)
                    serial=true
                    attr:data-test="scanner-expected"
                />
                <Verdict seen />
                {move || seen.get().map(|seen| view! { <Findings seen bounced=bounced.get() /> })}
                <Keeping seen />
                <ButtonLink
                    label=move || words.get().scanner.print_sheet
                    href=routes::TEST_CODES_PAGE.to_owned()
                    icon=Glyph::Print
                    attr:data-test="print-test-codes"
                />
            </Section>
            <Around />
            <Keyboard />
            <Section title=move || words.get().scanner.handheld>
                <p>{move || words.get().scanner.handheld_lead}</p>
            </Section>
        </Page>
    }
}

/// Looks at a scan. Where nobody has said what is printed, it may be a code of the test sheet.
fn looked_at(told: &[Told], printed: &str) -> Option<Examination> {
    let profile = preferences::scanner();
    let seen = examine(told, &profile, Some(printed))?;
    let code = TestCode::heard(&seen.text).filter(|_| printed.trim().is_empty());
    code.and_then(|code| examine(told, &profile, Some(code.text()))).or(Some(seen))
}

/// What the scanner sends around every code, which is no part of it.
#[component]
fn Around() -> impl IntoView {
    let (words, scanning) = (use_words(), use_scanning());
    let profile = RwSignal::new(preferences::scanner());
    let set = move |change: &dyn Fn(&mut Profile)| {
        // What was learned meanwhile stays as it is.
        let mut now = preferences::scanner();
        change(&mut now);
        preferences::set_scanner(&now);
        scanning.learn(now.clone());
        profile.set(now);
    };
    view! {
        <Section title=move || words.get().scanner.around lead=move || words.get().scanner.around_lead>
            <TextField
                label=move || words.get().scanner.prefix
                value=Signal::derive(move || profile.with(|profile| profile.prefix.clone()))
                on_input=move |text: String| set(&|profile| profile.prefix.clone_from(&text))
                serial=true
                attr:data-test="scanner-prefix"
            />
            <TextField
                label=move || words.get().scanner.suffix
                value=Signal::derive(move || profile.with(|profile| profile.suffix.clone()))
                on_input=move |text: String| set(&|profile| profile.suffix.clone_from(&text))
                serial=true
                attr:data-test="scanner-suffix"
            />
        </Section>
    }
}

/// What helps where no keyboard comes up on the screen.
#[component]
fn Keyboard() -> impl IntoView {
    let (words, keypad) = (use_words(), use_keypad());
    view! {
        <Section title=move || words.get().scanner.keyboard lead=move || words.get().scanner.keyboard_lead>
            <div data-test="number-pad-wanted">
                <Switch
                    label=move || words.get().scanner.pad
                    hint=move || Some(words.get().scanner.pad_hint.to_owned())
                    checked=Signal::derive(move || keypad.is_wanted())
                    on_change=move |on| keypad.choose(on)
                />
            </div>
        </Section>
    }
}

/// How it stands with the last scan, in a sentence.
#[component]
fn Verdict(seen: RwSignal<Option<Examination>>) -> impl IntoView {
    let words = use_words();
    move || {
        let words = &words.get().scanner;
        let (kind, word, sentence) = seen.with(|seen| verdict(seen.as_ref(), words));
        view! {
            <div data-test="scanner-verdict" data-verdict=word>
                <Banner kind>{sentence}</Banner>
            </div>
        }
    }
}

fn verdict(seen: Option<&Examination>, words: &ScannerWords) -> (BannerKind, &'static str, String) {
    match seen {
        None => (BannerKind::Info, "waiting", words.waiting.to_owned()),
        Some(seen) if seen.lost > 0 => (BannerKind::Refusal, "lost", (words.some_lost)(seen.lost)),
        Some(Examination { is_expected: Some(false), .. }) => {
            (BannerKind::Refusal, "unexpected", words.not_expected.to_owned())
        }
        Some(Examination { layout: Layout::Unclear, .. }) => (BannerKind::Caution, "unclear", words.unclear.to_owned()),
        Some(seen) => (BannerKind::Info, "sound", (words.sound)(&millis(seen.median_gap))),
    }
}

/// What was found, one by one.
#[component]
fn Findings(seen: Examination, bounced: usize) -> impl IntoView {
    let words = use_words();
    let Examination { text, terminator, layout, caps, has_input_method, separator, lost, .. } = seen;
    let hook = text.replace('\u{1D}', "\u{241D}");
    let (median, longest) = (millis(seen.median_gap), millis(seen.longest_gap));
    let text = hook.clone();
    let separator = StoredValue::new(separator);
    let in_the_way = move || {
        let words = &words.get().scanner;
        if has_input_method { words.input_method_on } else { words.input_method_off }
    };
    let spelled = move || separator.get_value().unwrap_or_else(|| words.get().scanner.no_separator.to_owned());
    view! {
        <Facts>
            <Fact label=move || words.get().scanner.text>
                <span data-test="scanner-text" data-text=hook><SerialText serial=text /></span>
            </Fact>
            <Fact label=move || words.get().scanner.speed>{move || (words.get().scanner.pauses)(&median, &longest)}</Fact>
            <Fact label=move || words.get().scanner.terminator>
                {move || (words.get().scanner.terminators)(terminator)}
            </Fact>
            <Fact label=move || words.get().scanner.layout>{move || (words.get().scanner.layouts)(layout)}</Fact>
            <Fact label=move || words.get().scanner.caps>{move || (words.get().scanner.caps_did)(caps)}</Fact>
            <Fact label=move || words.get().scanner.input_method>{in_the_way}</Fact>
            <Fact label=move || words.get().scanner.separator>{spelled}</Fact>
            <Fact label=move || words.get().scanner.lost>{format::whole(lost)}</Fact>
            <Fact label=move || words.get().scanner.bounced>{format::whole(bounced)}</Fact>
        </Facts>
    }
}

/// Keeps what was found, or forgets it.
#[component]
fn Keeping(seen: RwSignal<Option<Examination>>) -> impl IntoView {
    let (words, scanning, toasts) = (use_words(), use_scanning(), use_toasts());
    let is_sound = move || seen.with(|seen| seen.as_ref().is_some_and(Examination::is_sound));
    let learn = move |profile: &Profile, said: fn(&'static ScannerWords) -> &'static str| {
        preferences::set_scanner(profile);
        scanning.learn(profile.clone());
        toasts.done(said(&words.get_untracked().scanner));
    };
    let keep = move |()| {
        if let Some(seen) = seen.get_untracked() {
            learn(&seen.profile, |words| words.kept);
        }
    };
    view! {
        <div class="cluster">
            <Button
                label=move || words.get().scanner.keep
                kind=ButtonKind::Primary
                disabled=Signal::derive(move || !is_sound())
                on_press=keep
                attr:data-test="scanner-keep"
            />
            <Button
                label=move || words.get().scanner.forget
                kind=ButtonKind::Quiet
                on_press=move |()| learn(&Profile::default(), |words| words.forgotten)
                attr:data-test="scanner-forget"
            />
        </div>
    }
}

/// Milliseconds, to a tenth.
fn millis(micros: Micros) -> String {
    let tenths = (micros.0 + 50) / 100;
    if tenths.is_multiple_of(10) { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) }
}
