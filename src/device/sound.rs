//! Short tones that answer a scan, so that the clerk need not look up. Made on the spot; there is no sound file.

use std::cell::OnceCell;

use wasm_bindgen::JsValue;
use web_sys::{AudioContext, OscillatorType};

/// What a tone says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// The scan was taken in.
    Taken,
    /// The scan is on the list already; nothing changed.
    Repeated,
    /// The scan needs a look.
    Problem,
}

/// One beep: hertz, seconds from the start, seconds long.
type Beep = (f32, f64, f64);

impl Tone {
    const fn beeps(self) -> &'static [Beep] {
        match self {
            Self::Taken => &[(1_320.0, 0.0, 0.06)],
            Self::Repeated => &[(880.0, 0.0, 0.05), (880.0, 0.09, 0.05)],
            Self::Problem => &[(220.0, 0.0, 0.14), (196.0, 0.18, 0.20)],
        }
    }
}

thread_local! {
    /// A browser gives few of these, so the page has one.
    static CONTEXT: OnceCell<Option<AudioContext>> = const { OnceCell::new() };
}

/// Plays a tone. A device without sound, or one that waits for a first touch, stays silent.
pub fn play(tone: Tone) {
    CONTEXT.with(|context| {
        let context = context.get_or_init(|| AudioContext::new().ok());
        if let Some(context) = context {
            // A context sleeps until the user has touched the page, and again after a call on a tablet.
            let _ = context.resume();
            for beep in tone.beeps() {
                let _ = sound(context, *beep);
            }
        }
    });
}

fn sound(context: &AudioContext, (hertz, after, length): Beep) -> Result<(), JsValue> {
    const LOUDNESS: f32 = 0.12;
    const SILENCE: f32 = 0.000_1;
    let start = context.current_time() + after;
    let end = start + length;
    let voice = context.create_oscillator()?;
    let volume = context.create_gain()?;
    voice.set_type(OscillatorType::Triangle);
    voice.frequency().set_value(hertz);
    volume.gain().set_value_at_time(LOUDNESS, start)?;
    // Fading out keeps the end from clicking.
    volume.gain().exponential_ramp_to_value_at_time(SILENCE, end)?;
    voice.connect_with_audio_node(&volume)?;
    volume.connect_with_audio_node(&context.destination())?;
    voice.start_with_when(start)?;
    voice.stop_with_when(end)
}
