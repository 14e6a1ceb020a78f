//! A number pad of our own. To a tablet a paired scanner is a keyboard, and while one is there no keyboard comes up on the
//! screen; prices and quantities are entered here instead. It is shown below the number field in focus, where it is wanted.

use leptos::{ev::MouseEvent, prelude::*, text_prop::TextProp};

use super::icon::{Glyph, Icon};

/// Whether number fields bring their pad, and its words. Given by context; without it none does.
#[derive(Clone)]
pub struct PadWords {
    /// Whether it is wanted on this device.
    pub is_wanted: Signal<bool>,
    /// What it is, for a screen reader.
    pub label: TextProp,
    /// Takes the last sign back.
    pub back: TextProp,
    /// Leaves the field.
    pub done: TextProp,
}

/// A key of the pad.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum PadKey {
    Sign(char),
    Back,
}

/// The signs, as they lie on a till.
const SIGNS: [char; 11] = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '0', POINT];
const POINT: char = '.';

/// The pad.
#[component]
pub fn NumberPad(
    /// Its words.
    words: PadWords,
    /// The text now.
    value: Signal<String>,
    /// The text after a key.
    on_input: Callback<String>,
    /// Somebody is done with the field.
    on_done: Callback<()>,
    /// Whether only whole numbers make sense.
    whole: bool,
) -> impl IntoView {
    // The text of a field that is just come to is chosen whole: the first key takes its place.
    let is_chosen = RwSignal::new(true);
    let press = move |key: PadKey| {
        let text = if is_chosen.get_untracked() { String::new() } else { value.get_untracked() };
        is_chosen.set(false);
        on_input.run(pressed(text, key));
    };
    // The focus stays in the field.
    let stay = |event: MouseEvent| event.prevent_default();
    let sign = move |sign: char| {
        view! {
            <button
                type="button"
                tabindex="-1"
                class="number-pad__key"
                data-test="pad-key"
                data-key=sign.to_string()
                on:mousedown=stay
                on:click=move |_| press(PadKey::Sign(sign))
            >
                {sign.to_string()}
            </button>
        }
    };
    let signs = SIGNS.into_iter().filter(|sign| !whole || *sign != POINT).map(sign).collect_view();
    let PadWords { label, back, done, .. } = words;
    view! {
        <div class="number-pad" role="group" aria-label=move || label.get() data-test="number-pad">
            {signs}
            <button
                type="button"
                tabindex="-1"
                class="number-pad__key"
                data-test="pad-back"
                aria-label=move || back.get()
                on:mousedown=stay
                on:click=move |_| press(PadKey::Back)
            >
                <Icon glyph=Glyph::Back />
            </button>
            <button
                type="button"
                tabindex="-1"
                class="number-pad__key number-pad__key--done"
                data-test="pad-done"
                on:mousedown=stay
                on:click=move |_| on_done.run(())
            >
                {move || done.get()}
            </button>
        </div>
    }
}

/// What a text becomes by a key.
fn pressed(mut text: String, key: PadKey) -> String {
    match key {
        PadKey::Back => {
            text.pop();
        }
        PadKey::Sign(POINT) if text.contains(POINT) => {}
        PadKey::Sign(POINT) if text.is_empty() => text.push_str("0."),
        PadKey::Sign(sign) => text.push(sign),
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{PadKey, pressed};

    #[test]
    fn keys_write_one_number() {
        let after = |keys: &str| {
            let key = |sign| if sign == '<' { PadKey::Back } else { PadKey::Sign(sign) };
            keys.chars().map(key).fold(String::new(), pressed)
        };
        assert_eq!(after("12.50"), "12.50");
        assert_eq!(after("1..2.3"), "1.23");
        assert_eq!(after(".5"), "0.5");
        assert_eq!(after("12<3<<<<"), "");
    }
}
