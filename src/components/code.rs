//! A code on the screen, for another device to read: black on white in every theme, with its quiet zone.

use leptos::{prelude::*, text_prop::TextProp};
use paper::symbol::{Symbol, Symbology};

/// Bars are as high as this part of their width.
const BARS_PART: i32 = 3;

/// A code, as large as there is room.
#[component]
pub fn CodePicture(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// How.
    #[prop(into)]
    symbology: Signal<Symbology>,
    /// What a screen reader says of it.
    #[prop(into)]
    label: TextProp,
) -> impl IntoView {
    move || {
        let symbology = symbology.get();
        let symbol = text.with(|text| symbology.encode(text)).ok()?;
        let quiet = symbology.quiet();
        let width = symbol.width() + 2 * quiet;
        let height = match symbol {
            Symbol::Bars(_) => symbol.width() / BARS_PART,
            Symbol::Square(_) => symbol.width(),
        };
        let path = symbol.path(quiet, quiet, 1, height);
        let view_box = format!("0 0 {width} {}", height + 2 * quiet);
        let label = label.clone();
        Some(view! {
            <div class="code" data-test="code">
                <svg viewBox=view_box role="img" aria-label=move || label.get()>
                    <path class="code__dark" shape-rendering="crispEdges" d=path></path>
                </svg>
            </div>
        })
    }
}
