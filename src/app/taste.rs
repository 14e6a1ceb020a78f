//! How the app looks and speaks on this device.

use leptos::prelude::*;

use super::appearance::use_appearance;
use crate::components::{Choice, ChoiceOption, Glyph};
use crate::device::preferences::Theme;
use crate::i18n::{Language, use_words};

/// Language and theme.
#[component]
pub fn Taste() -> impl IntoView {
    let words = use_words();
    let appearance = use_appearance();
    let languages = Language::ALL.map(|language| ChoiceOption::new(language, language.name())).to_vec();
    let themes = move || {
        let common = &words.get().common;
        vec![
            ChoiceOption::new(Theme::System, common.theme_auto).with_icon(Glyph::Device),
            ChoiceOption::new(Theme::Light, common.theme_light).with_icon(Glyph::Light),
            ChoiceOption::new(Theme::Dark, common.theme_dark).with_icon(Glyph::Dark),
        ]
    };
    view! {
        <Choice
            label=move || words.get().common.language
            options=languages
            value=Signal::derive(move || words.language())
            on_change=move |language| words.choose(language)
        />
        <Choice
            label=move || words.get().common.theme
            options=themes
            value=Signal::derive(move || appearance.theme())
            on_change=move |theme| appearance.choose(theme)
        />
    }
}
