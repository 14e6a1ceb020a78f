//! The scan line: a calm pill, on every working screen at the same place. It says that it is ready, flashes once by
//! outcome, and shows the last code large with what it was understood as. It never needs a click.

use leptos::{prelude::*, text_prop::TextProp};

use super::icon::{Glyph, Icon};
use super::serial_text::SerialText;

/// How the last scan went.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum ScanMood {
    /// Nothing scanned yet.
    #[default]
    Ready,
    /// Taken.
    Accepted,
    /// Known already, and harmless.
    Repeated,
    /// Taken, but look at it.
    Caution,
    /// Nobody knows the code.
    Unknown,
    /// Not taken.
    Refused,
}

/// What the scan line shows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ScanFace {
    /// How the last scan went.
    pub mood: ScanMood,
    /// The last code as read; empty before the first.
    pub code: String,
    /// What it was understood as: "iPhone 15 128G · 3rd piece".
    pub meaning: String,
    /// Rises by one with every scan, so that the same outcome twice flashes twice.
    pub count: u64,
    /// Whether it flashes no more.
    pub is_still: bool,
    /// Whether a screen reader is not to say it.
    pub is_silent: bool,
}

impl ScanMood {
    /// The word that tests know it by.
    const fn word(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Accepted => "accepted",
            Self::Repeated => "repeated",
            Self::Caution => "caution",
            Self::Unknown => "unknown",
            Self::Refused => "refused",
        }
    }

    const fn glyph(self) -> Glyph {
        match self {
            Self::Ready => Glyph::Scan,
            Self::Accepted | Self::Repeated => Glyph::Check,
            Self::Caution | Self::Unknown => Glyph::Caution,
            Self::Refused => Glyph::Refused,
        }
    }
}

/// The pill, its last code and its counters.
#[component]
pub fn ScanLine(
    /// What it shows.
    #[prop(into)]
    face: Signal<ScanFace>,
    /// What to do, while nothing has been scanned: "Ready. Scan a serial or a product".
    #[prop(into)]
    ready: TextProp,
    /// What the region is called: "Scanner".
    #[prop(into)]
    label: TextProp,
    /// Counters and controls at its end, such as "3 of 5" or the camera.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let mood = Memo::new(move |_| face.with(|face| face.mood));
    let is_ready = move || mood.get() == ScanMood::Ready;
    // Two classes with the same animation take turns, so that each scan starts it anew.
    let is_even = move || face.with(|face| !face.is_still && face.count > 0 && face.count.is_multiple_of(2));
    let is_odd = move || face.with(|face| !face.is_still && !face.count.is_multiple_of(2));
    let role = move || if face.with(|face| face.is_silent) { "group" } else { "status" };
    view! {
        <section
            class="scan-line"
            class:scan-line--accepted=move || mood.get() == ScanMood::Accepted
            class:scan-line--repeated=move || mood.get() == ScanMood::Repeated
            class:scan-line--caution=move || matches!(mood.get(), ScanMood::Caution | ScanMood::Unknown)
            class:scan-line--refused=move || mood.get() == ScanMood::Refused
            class:scan-line--flash-even=is_even
            class:scan-line--flash-odd=is_odd
            aria-label=move || label.get()
            data-test="scan-line"
            data-outcome=move || mood.get().word()
        >
            <span class="scan-line__mark"><Icon glyph=Signal::derive(move || mood.get().glyph()) /></span>
            <p class="scan-line__words" role=role>
                <Show when=move || !is_ready() fallback=move || view! { <span class="scan-line__ready">{ready.get()}</span> }>
                    <SerialText serial=Signal::derive(move || face.with(|face| face.code.clone())) large=true />
                    <span class="scan-line__meaning">{move || face.with(|face| face.meaning.clone())}</span>
                </Show>
            </p>
            {children.map(|children| view! { <div class="scan-line__end">{children()}</div> })}
        </section>
    }
}
