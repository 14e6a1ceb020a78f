//! Whether number fields bring a pad of their own, as somebody chose on this device.

use leptos::prelude::*;

use crate::components::PadWords;
use crate::device::preferences;
use crate::i18n::use_words;

/// What was chosen, given by context.
#[derive(Clone, Copy)]
pub struct Keypad {
    is_wanted: RwSignal<bool>,
}

impl Keypad {
    /// Gives the app what this device remembers, and number fields their pad.
    pub(super) fn provide() {
        let words = use_words();
        let keypad = Self { is_wanted: RwSignal::new(preferences::number_pad()) };
        Effect::watch(move || keypad.is_wanted(), |on, _, _| preferences::set_number_pad(*on), false);
        provide_context(keypad);
        provide_context(PadWords {
            is_wanted: keypad.is_wanted.into(),
            label: (move || words.get().scanner.pad).into(),
            back: (move || words.get().scanner.pad_back).into(),
            done: (move || words.get().scanner.pad_done).into(),
        });
    }

    /// Whether it is wanted.
    pub fn is_wanted(self) -> bool {
        self.is_wanted.get()
    }

    /// Wants it, or no longer.
    pub fn choose(self, is_wanted: bool) {
        self.is_wanted.set(is_wanted);
    }
}

/// What was chosen. Asserts that the app provided it.
pub fn use_keypad() -> Keypad {
    expect_context::<Keypad>()
}
