//! A printed page as a picture: whole numbers in, one drawing out. The same drawing is the preview and the print.

use leptos::prelude::*;
use paper::sheet::{Anchor, Face, Item, Part, Sheet, Text};

/// A page.
#[component]
pub fn SheetPicture(
    /// What is on it.
    sheet: Sheet,
    /// What a screen reader says of it.
    label: String,
) -> impl IntoView {
    let view_box = format!("0 0 {} {}", sheet.view.0, sheet.view.1);
    let (width, height) = (sheet.width(), sheet.height());
    let texts = sheet.parts.into_iter().map(part).collect_view();
    view! {
        <div class="sheet" data-test="sheet">
            <svg class="sheet__picture" viewBox=view_box width=width height=height role="img" aria-label=label>
                {texts}
            </svg>
        </div>
    }
}

fn part(part: Part) -> impl IntoView {
    let transform = part.transform();
    let (width, height) = part.size;
    let hint = part.is_faulty.then(|| {
        view! { <rect class="sheet__fault" x="0" y="0" width=width height=height></rect> }
    });
    let name = (!part.name.is_empty()).then_some(part.name);
    view! {
        <g transform=transform data-name=name data-faulty=part.is_faulty.then_some("yes")>
            {hint}
            {part.items.into_iter().map(item).collect_view()}
        </g>
    }
}

fn item(item: Item) -> AnyView {
    match item {
        Item::Text(text) => written(text).into_any(),
        Item::Fill(x, y, width, height) => {
            view! { <rect class="sheet__ink" x=x y=y width=width height=height></rect> }.into_any()
        }
        Item::Code(x, y, path) => {
            let place = (x != 0 || y != 0).then(|| format!("translate({x} {y})"));
            view! { <path class="sheet__ink" shape-rendering="crispEdges" d=path transform=place></path> }.into_any()
        }
        Item::Picture(x, y, width, height, address) => {
            view! { <image x=x y=y width=width height=height href=address preserveAspectRatio="xMinYMid meet"></image> }
                .into_any()
        }
    }
}

fn written(text: Text) -> impl IntoView {
    let Text { x, y, size, face, anchor, text } = text;
    let anchor = match anchor {
        Anchor::Start => None,
        Anchor::Middle => Some("middle"),
        Anchor::End => Some("end"),
    };
    view! {
        <text
            class="sheet__text"
            class:sheet__text--strong=face == Face::Strong
            class:sheet__text--mono=face == Face::Mono
            x=x
            y=y
            font-size=size
            text-anchor=anchor
        >
            {text}
        </text>
    }
}
