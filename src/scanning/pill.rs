//! The scan line of a screen, showing what became of the last scan, and how all of them went so far.

use leptos::{prelude::*, text_prop::TextProp};

use super::{CameraButton, Tally, use_scanning};
use crate::components::{Chip, Glyph, ScanLine, Tone};
use crate::i18n::use_words;

/// The scan line. Its words say what to scan while nothing has been scanned.
#[component]
pub fn ScanPill(
    /// What to scan.
    #[prop(into)]
    ready: TextProp,
    /// Counters and controls at its end.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let words = use_words();
    let end = children.map(|children| children());
    view! {
        <ScanLine face=use_scanning().face() ready label=move || words.get().scanning.scanner>
            <Counters />
            {end}
            <CameraButton />
        </ScanLine>
    }
}

/// The counters, always in sight, and what is in the way of scanning.
#[component]
fn Counters() -> impl IntoView {
    let (words, scanning) = (use_words(), use_scanning());
    let (tally, has_caps, is_mute) = (scanning.tally(), scanning.has_caps(), scanning.is_mute());
    let counted = move || {
        let Tally { taken, repeated, doubtful, .. } = tally.get();
        (words.get().scanning.so_far)(taken, repeated, doubtful)
    };
    let waiting = Memo::new(move |_| tally.with(|tally| tally.waiting));
    view! {
        <div class="scan-line__counters">
            <Show when=move || has_caps.get()>
                <Chip label=move || words.get().scanning.caps_lock tone=Tone::Caution icon=Glyph::Caution attr:data-test="caps-lock" />
            </Show>
            <Show when=move || is_mute.get()>
                <Chip label=move || words.get().scanning.mute tone=Tone::Neutral icon=Glyph::Caution />
            </Show>
            <Show when=move || waiting.get() != 0>
                <Chip label=move || (words.get().scanning.waiting)(waiting.get()) tone=Tone::Open icon=Glyph::Clock />
            </Show>
            <span
                class="scan-line__tally"
                data-test="scan-tally"
                data-taken=move || tally.with(|tally| tally.taken)
                data-repeated=move || tally.with(|tally| tally.repeated)
                data-doubtful=move || tally.with(|tally| tally.doubtful)
            >
                {counted}
            </span>
        </div>
    }
}
