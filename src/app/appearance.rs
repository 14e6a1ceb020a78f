//! Light or dark, as the device has it or as somebody chose.

use leptos::prelude::*;

use crate::device::preferences::{self, Theme};

/// The theme chosen now, given by context.
#[derive(Clone, Copy)]
pub struct Appearance {
    theme: RwSignal<Theme>,
}

impl Appearance {
    /// Gives the app the theme that this device remembers, and keeps page and memory in step with it.
    pub(super) fn provide() {
        let appearance = Self { theme: RwSignal::new(preferences::theme()) };
        Effect::new(move || {
            let Some(root) = document().document_element() else { return };
            let _ = match appearance.theme() {
                Theme::System => root.remove_attribute("data-theme"),
                Theme::Light => root.set_attribute("data-theme", "light"),
                Theme::Dark => root.set_attribute("data-theme", "dark"),
            };
        });
        Effect::watch(move || appearance.theme(), |theme, _, _| preferences::set_theme(*theme), false);
        provide_context(appearance);
    }

    /// The theme chosen.
    pub fn theme(self) -> Theme {
        self.theme.get()
    }

    /// Chooses a theme.
    pub fn choose(self, theme: Theme) {
        self.theme.set(theme);
    }
}

/// The appearance of the app. Asserts that the app provided it.
pub fn use_appearance() -> Appearance {
    expect_context::<Appearance>()
}
