//! Short tones that answer a scan, so that the clerk need not look up. Made on the spot; there is no sound file.

use std::cell::RefCell;

use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use web_sys::{AudioContext, AudioContextState, OscillatorType};

/// What a tone says. They differ in their pattern and not only in their pitch, for those who hear no high notes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// The scan was taken in.
    Taken,
    /// The scan is on the list already; nothing changed.
    Repeated,
    /// It was taken in, and something about it is doubtful.
    Doubt,
    /// Nobody knows the code.
    Unknown,
    /// The scan needs a look.
    Problem,
}

/// How loud tones are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Volume {
    /// None is played.
    Off,
    /// For a shop with customers.
    Quiet,
    /// As usual.
    #[default]
    Normal,
    /// For a warehouse.
    Loud,
}

impl Volume {
    const fn gain(self) -> f32 {
        match self {
            Self::Off => 0.0,
            Self::Quiet => 0.04,
            Self::Normal => 0.12,
            Self::Loud => 0.45,
        }
    }
}

/// One beep: hertz at its beginning and at its end, seconds from the start, seconds long.
type Beep = (f32, f32, f64, f64);

impl Tone {
    const fn beeps(self) -> &'static [Beep] {
        match self {
            Self::Taken => &[(1_200.0, 1_200.0, 0.0, 0.07)],
            Self::Repeated => &[(800.0, 800.0, 0.0, 0.06), (800.0, 800.0, 0.1, 0.06)],
            Self::Doubt => &[(600.0, 600.0, 0.0, 0.12)],
            Self::Unknown => &[(700.0, 350.0, 0.0, 0.22)],
            Self::Problem => &[(220.0, 220.0, 0.0, 0.25), (220.0, 220.0, 0.32, 0.25)],
        }
    }
}

/// The voice of the page, and how far its clock had come when it was last used.
struct Voice {
    context: AudioContext,
    clock: f64,
    is_fresh: bool,
}

thread_local! {
    /// A browser gives few of these, so the page has one.
    static VOICE: RefCell<Option<Voice>> = const { RefCell::new(None) };
}

/// Plays a tone. Says whether it can be heard: a device without sound, or one that waits for a first touch, stays silent.
pub fn play(tone: Tone, volume: Volume) -> bool {
    VOICE.with_borrow_mut(|voice| {
        if voice.as_ref().is_some_and(Voice::is_stuck) {
            *voice = None;
        }
        if voice.is_none() {
            *voice = AudioContext::new().ok().map(|context| Voice { context, clock: 0.0, is_fresh: true });
        }
        let Some(voice) = voice else { return false };
        // A context sleeps until the user has touched the page, and again after a call on a tablet.
        let _ = voice.context.resume();
        (voice.clock, voice.is_fresh) = (voice.context.current_time(), false);
        for beep in tone.beeps() {
            let _ = sound(&voice.context, *beep, volume.gain());
        }
        voice.context.state() == AudioContextState::Running
    })
}

impl Voice {
    /// After a call or a lock some tablets say that they play, and the clock of the context stands still.
    fn is_stuck(&self) -> bool {
        let stands = self.context.current_time() <= self.clock;
        !self.is_fresh && stands && self.clock > 0.0 && self.context.state() == AudioContextState::Running
    }
}

fn sound(context: &AudioContext, (hertz, last, after, length): Beep, gain: f32) -> Result<(), JsValue> {
    const SILENCE: f32 = 0.000_1;
    let start = context.current_time() + after;
    let end = start + length;
    let voice = context.create_oscillator()?;
    let volume = context.create_gain()?;
    voice.set_type(OscillatorType::Triangle);
    voice.frequency().set_value_at_time(hertz, start)?;
    voice.frequency().linear_ramp_to_value_at_time(last, end)?;
    volume.gain().set_value_at_time(gain, start)?;
    // Fading out keeps the end from clicking.
    volume.gain().exponential_ramp_to_value_at_time(SILENCE, end)?;
    voice.connect_with_audio_node(&volume)?;
    volume.connect_with_audio_node(&context.destination())?;
    voice.start_with_when(start)?;
    voice.stop_with_when(end)
}
