//! The scan line of a screen, showing what became of the last scan.

use leptos::{prelude::*, text_prop::TextProp};

use super::use_scanning;
use crate::components::ScanLine;
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
            {end}
        </ScanLine>
    }
}
