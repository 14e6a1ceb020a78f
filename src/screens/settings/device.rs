//! What concerns this device alone: language, light or dark, sound, vibration.

use leptos::prelude::*;

use crate::app::appearance::use_appearance;
use crate::components::{Choice, ChoiceOption, Glyph, Section, Switch};
use crate::device::preferences::{self, Theme};
use crate::device::sound::{self, Tone};
use crate::device::vibration::{self, Shake};
use crate::i18n::{Language, use_words};

/// The settings of the device, each taken at once.
#[component]
pub(super) fn DeviceSettings() -> impl IntoView {
    let words = use_words();
    let appearance = use_appearance();
    let has_sound = RwSignal::new(preferences::has_sound());
    let shakes = RwSignal::new(preferences::shakes());
    let turn_shakes = move |on: bool| {
        preferences::set_shakes(on);
        shakes.set(on);
        if on {
            vibration::shake(Shake::Taken);
        }
    };
    let languages = Language::ALL.map(|language| ChoiceOption::new(language, language.name())).to_vec();
    let themes = move || {
        let common = &words.get().common;
        vec![
            ChoiceOption::new(Theme::System, common.theme_auto).with_icon(Glyph::Device),
            ChoiceOption::new(Theme::Light, common.theme_light).with_icon(Glyph::Light),
            ChoiceOption::new(Theme::Dark, common.theme_dark).with_icon(Glyph::Dark),
        ]
    };
    let turn_sound = move |on: bool| {
        preferences::set_sound(on);
        has_sound.set(on);
        if on {
            // So that one hears at once how loud the device is.
            sound::play(Tone::Taken);
        }
    };
    view! {
        <Section title=move || words.get().settings.device lead=move || words.get().settings.device_lead>
            <div class="form">
                <Choice
                    label=move || words.get().common.language
                    options=languages
                    value=Signal::derive(move || words.language())
                    on_change=move |language| words.choose(language)
                />
                <Choice
                    label=move || words.get().common.theme
                    options=Signal::derive(themes)
                    value=Signal::derive(move || appearance.theme())
                    on_change=move |theme| appearance.choose(theme)
                />
                <Switch
                    label=move || words.get().settings.sound
                    hint=move || words.get().settings.sound_hint
                    checked=has_sound
                    on_change=turn_sound
                />
                <Switch
                    label=move || words.get().settings.shakes
                    hint=move || words.get().settings.shakes_hint
                    checked=shakes
                    on_change=turn_shakes
                />
            </div>
        </Section>
    }
}
