//! What concerns this device alone: language, light or dark, and how scans are answered.

use leptos::prelude::*;

use crate::app::taste::Taste;
use crate::components::{ButtonLink, Choice, ChoiceOption, Glyph, Section, Switch};
use crate::device::preferences;
use crate::device::sound::{self, Tone, Volume};
use crate::device::vibration::{self, Shake};
use crate::i18n::settings::SettingsWords;
use crate::i18n::use_words;
use crate::routes;

/// The settings of the device, each taken at once.
#[component]
pub(super) fn DeviceSettings() -> impl IntoView {
    let words = use_words();
    view! {
        <Section title=move || words.get().settings.device lead=move || words.get().settings.device_lead>
            <div class="form">
                <Taste />
                <ScanAnswers />
                <div class="cluster">
                    <ButtonLink
                        label=move || words.get().scanner.open
                        href=routes::SCANNER.to_owned()
                        icon=Glyph::Scan
                        attr:data-test="scanner-open"
                    />
                    <ButtonLink
                        label=move || words.get().printing.calibrate
                        icon=Glyph::Print
                        href=routes::CALIBRATION.to_owned()
                        attr:data-test="settings-printer"
                    />
                </div>
            </div>
        </Section>
    }
}

/// How scans are answered: by ear, by hand, by eye, and for those who see nothing.
#[component]
fn ScanAnswers() -> impl IntoView {
    let words = use_words();
    let volume = RwSignal::new(preferences::volume());
    let volumes = move || {
        let names = words.get().settings.volumes;
        [Volume::Off, Volume::Quiet, Volume::Normal, Volume::Loud]
            .into_iter()
            .zip(names)
            .map(|(volume, name)| ChoiceOption::new(volume, name))
            .collect::<Vec<_>>()
    };
    let set_volume = move |chosen: Volume| {
        preferences::set_volume(chosen);
        volume.set(chosen);
        if chosen != Volume::Off {
            // So that one hears at once how loud it is.
            sound::play(Tone::Taken, chosen);
        }
    };
    let set_shakes = |on: bool| {
        preferences::set_shakes(on);
        if on {
            vibration::shake(Shake::Taken);
        }
    };
    view! {
        <Choice
            label=move || words.get().settings.sound
            options=Signal::derive(volumes)
            value=volume
            on_change=set_volume
        />
        <Answer
            label=|words| words.shakes
            hint=|words| words.shakes_hint
            hook="answer-shakes"
            is_on=preferences::shakes
            turn=set_shakes
        />
        <Answer
            label=|words| words.answers_good
            hint=|words| words.answers_good_hint
            hook="answer-good"
            is_on=preferences::answers_good
            turn=preferences::set_answers_good
        />
        <Answer
            label=|words| words.flashes
            hint=|words| words.flashes_hint
            hook="answer-flash"
            is_on=preferences::flashes
            turn=preferences::set_flashes
        />
        <Answer
            label=|words| words.speaks
            hint=|words| words.speaks_hint
            hook="answer-spoken"
            is_on=preferences::speaks
            turn=preferences::set_speaks
        />
    }
}

/// One way of answering, with its switch.
#[component]
fn Answer(
    label: fn(&'static SettingsWords) -> &'static str,
    hint: fn(&'static SettingsWords) -> &'static str,
    /// The name that tests know it by.
    hook: &'static str,
    /// How it is now.
    is_on: fn() -> bool,
    /// Turns it.
    turn: fn(bool),
) -> impl IntoView {
    let words = use_words();
    let is_on = RwSignal::new(is_on());
    let on_change = move |on: bool| {
        turn(on);
        is_on.set(on);
    };
    view! {
        <div data-test=hook>
            <Switch
                label=move || label(&words.get().settings)
                hint=move || hint(&words.get().settings)
                checked=is_on
                on_change=on_change
            />
        </div>
    }
}
