//! The life of a piece: what happened to it, in order. Down the page on a phone, across it where there is room.

use leptos::{prelude::*, text_prop::TextProp};

use super::icon::{Glyph, Icon};

/// What happened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NodeKind {
    /// It was there when the book began.
    Opening,
    /// It was bought.
    Purchase,
    /// It went back to its supplier.
    PurchaseReturn,
    /// It was sold.
    Sale,
    /// A customer brought it back.
    SaleReturn,
    /// It went from one warehouse to another.
    Transfer,
    /// It was counted, or missed in a count.
    Count,
    /// Its number was put right.
    Adjustment,
    /// It was made of others or taken apart.
    Assembly,
}

impl NodeKind {
    const fn glyph(self) -> Glyph {
        match self {
            Self::Opening => Glyph::Warehouse,
            Self::Purchase => Glyph::Buy,
            Self::PurchaseReturn | Self::SaleReturn => Glyph::Returned,
            Self::Sale => Glyph::Sold,
            Self::Transfer => Glyph::Transfer,
            Self::Count => Glyph::Count,
            Self::Adjustment => Glyph::Edit,
            Self::Assembly => Glyph::Product,
        }
    }

    /// The word that tests know it by.
    const fn word(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Purchase => "purchase",
            Self::PurchaseReturn => "purchase-return",
            Self::Sale => "sale",
            Self::SaleReturn => "sale-return",
            Self::Transfer => "transfer",
            Self::Count => "count",
            Self::Adjustment => "adjustment",
            Self::Assembly => "assembly",
        }
    }

    const fn is_in(self) -> bool {
        matches!(self, Self::Opening | Self::Purchase | Self::SaleReturn)
    }

    const fn is_out(self) -> bool {
        matches!(self, Self::Sale)
    }
}

/// One thing that happened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TimelineNode {
    /// Tells it from the others.
    pub key: u64,
    /// What happened.
    pub kind: NodeKind,
    /// What happened, in words: "Sold to Li Wei".
    pub title: String,
    /// When, formatted.
    pub date: String,
    /// Where: the warehouse or the partner.
    pub place: String,
    /// The document: where it is and what it is called.
    pub link: Option<(String, String)>,
    /// Whether it was voided.
    pub is_void: bool,
    /// Anything else: "Voided 3 Nov".
    pub note: String,
}

/// The life of a piece, first thing first.
#[component]
pub fn Timeline(
    /// What it tells, for a screen reader.
    #[prop(into)]
    label: TextProp,
    /// What happened, first thing first.
    #[prop(into)]
    nodes: Signal<Vec<TimelineNode>>,
    /// Where the piece is now, as the last node.
    #[prop(optional, into)]
    now: ViewFn,
) -> impl IntoView {
    view! {
        <div class="timeline">
            <ol class="timeline__track" aria-label=move || label.get()>
                <For each=move || nodes.get() key=|node| (node.key, node.is_void) children=|node| view! { <Node node /> } />
                <li class="timeline__node timeline__node--now">{move || now.run()}</li>
            </ol>
        </div>
    }
}

/// One thing that happened.
#[component]
fn Node(node: TimelineNode) -> impl IntoView {
    let TimelineNode { kind, title, date, place, link, is_void, note, .. } = node;
    view! {
        <li
            class="timeline__node"
            class:timeline__node--in=kind.is_in()
            class:timeline__node--out=kind.is_out()
            class:timeline__node--void=is_void
            data-test="timeline-step"
            data-kind=kind.word()
        >
            <span class="timeline__mark"><Icon glyph=if is_void { Glyph::Void } else { kind.glyph() } /></span>
            <div class="timeline__words">
                <span class="timeline__date">{date}</span>
                <span class="timeline__title">{title}</span>
                <span class="timeline__place">{place}</span>
                {link.map(|(href, label)| view! { <a class="link" href=href>{label}</a> })}
                {(!note.is_empty()).then(|| view! { <span class="timeline__note">{note}</span> })}
            </div>
        </li>
    }
}
