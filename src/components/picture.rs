//! Pictures for empty screens: the same stroke as the icons, with one part in the accent.

use leptos::prelude::*;

/// What a picture shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scene {
    /// Empty shelves.
    Shelves,
    /// An open box with a label.
    Boxes,
    /// A ledger, open.
    Ledger,
    /// A number under a lens.
    Serials,
    /// A counter with two people.
    Partners,
    /// A page torn off: nothing at this address.
    Astray,
}

impl Scene {
    /// The strokes in ink, on a grid of 120 by 80.
    const fn strokes(self) -> &'static str {
        match self {
            Self::Shelves => "M16 10v60M104 10v60M16 26h88M16 46h88M16 66h88M76 32h16v14H76z",
            Self::Boxes => {
                "M24 34 60 46l36-12M24 34v30l36 12 36-12V34M60 46v30M24 34l-8-12 34-11 10 12M96 34l8-12-34-11-10 12"
            }
            Self::Ledger => {
                "M60 20C50 13 36 12 20 14v50c16-2 30-1 40 6 10-7 24-8 40-6V14c-16-2-30-1-40 6zM60 20v50M70 28c7-3 13-4 20-4M70 38c7-3 13-4 20-4M30 44c7 0 13 1 20 4M30 54c7 0 13 1 20 4"
            }
            Self::Serials => {
                "M14 16v40M20 16v40M30 16v40M34 16v40M44 16v12M44 52v4M106 16v40M100 16v40M92 16v16M92 50v6M14 66h26M80 66h26"
            }
            Self::Partners => {
                "M10 70h100M18 70V52h84v18M38 32a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM24 52c0-9 6-14 14-14s14 5 14 14"
            }
            Self::Astray => "M30 10h44l16 16v44H30zM74 10v16h16M42 36h14M42 46h10",
        }
    }

    /// The strokes in the accent.
    const fn accent(self) -> &'static str {
        match self {
            Self::Shelves => "M28 32h22v14H28zM34 38h10M56 52h18v14H56z",
            Self::Boxes => "M68 58l18-6v8l-18 6z",
            Self::Ledger => "M30 24c7 0 13 1 20 4M30 34c7 0 13 1 20 4",
            Self::Serials => "M66 56a17 17 0 1 0 0-34 17 17 0 0 0 0 34zM78 51l14 14M60 33v12M66 33v12M72 33v12",
            Self::Partners => "M82 32a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM68 52c0-9 6-14 14-14s14 5 14 14",
            Self::Astray => "M66 56c0-6 9-6 9-12 0-4-3-7-8-7-4 0-7 2-8 6M66 63h.01",
        }
    }
}

/// One picture.
#[component]
pub fn Picture(
    /// What it shows.
    scene: Scene,
) -> impl IntoView {
    view! {
        <svg class="picture" viewBox="0 0 120 80" aria-hidden="true" focusable="false">
            <path d=scene.strokes() />
            <path class="picture__accent" d=scene.accent() />
        </svg>
    }
}
