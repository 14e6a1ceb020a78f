//! Chips: a state in one form everywhere, as icon, word and place. Colour only repeats what the word says.

use leptos::{prelude::*, text_prop::TextProp};
use serial_rules::insight::State;

use super::icon::{Glyph, Icon};
use super::maybe_text::MaybeText;

/// What a state means, which fixes its colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tone {
    /// Nothing to say.
    #[default]
    Neutral,
    /// Here and well: in stock, posted, done.
    Good,
    /// With a customer.
    Sold,
    /// On the way, or to be looked at.
    Caution,
    /// Back where it came from, or void.
    Past,
    /// Lost or refused.
    Bad,
    /// Not there yet: a draft, a piece without a number.
    Open,
}

/// Where a piece stands, as far as the picture goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PieceState {
    /// On a shelf of the shop.
    InStock,
    /// With a customer.
    Sold,
    /// Between two warehouses.
    InTransit,
    /// Back with its supplier.
    Returned,
    /// Not found when it was counted.
    Lost,
    /// There, but without a number.
    Unnamed,
    /// Never seen here.
    Unknown,
}

impl From<State> for PieceState {
    fn from(state: State) -> Self {
        match state {
            State::Unknown => Self::Unknown,
            State::In => Self::InStock,
            State::Transit => Self::InTransit,
            State::Sold => Self::Sold,
            State::Returned => Self::Returned,
            State::Lost => Self::Lost,
        }
    }
}

impl PieceState {
    /// The colour of the state.
    pub const fn tone(self) -> Tone {
        match self {
            Self::InStock => Tone::Good,
            Self::Sold => Tone::Sold,
            Self::InTransit => Tone::Caution,
            Self::Returned => Tone::Past,
            Self::Lost => Tone::Bad,
            Self::Unnamed => Tone::Open,
            Self::Unknown => Tone::Neutral,
        }
    }

    /// The picture of the state.
    pub const fn glyph(self) -> Glyph {
        match self {
            Self::InStock => Glyph::Done,
            Self::Sold => Glyph::Sold,
            Self::InTransit => Glyph::Transit,
            Self::Returned => Glyph::Returned,
            Self::Lost => Glyph::Lost,
            Self::Unnamed => Glyph::Unnamed,
            Self::Unknown => Glyph::Unknown,
        }
    }
}

/// A state that is not a piece's: a document's, a backup's.
#[component]
pub fn Chip(
    /// The word.
    #[prop(into)]
    label: TextProp,
    /// Its meaning.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// Its picture.
    #[prop(optional, into)]
    icon: Option<Glyph>,
) -> impl IntoView {
    view! {
        <span
            class="chip"
            class:chip--good=move || tone.get() == Tone::Good
            class:chip--sold=move || tone.get() == Tone::Sold
            class:chip--caution=move || tone.get() == Tone::Caution
            class:chip--past=move || tone.get() == Tone::Past
            class:chip--bad=move || tone.get() == Tone::Bad
            class:chip--open=move || tone.get() == Tone::Open
        >
            {icon.map(|glyph| view! { <Icon glyph /> })}
            <span class="chip__word">{move || label.get()}</span>
        </span>
    }
}

/// A piece's state: "In stock · Main". A link where the piece can be opened.
#[component]
pub fn StateChip(
    /// The state.
    #[prop(into)]
    state: PieceState,
    /// The state in a word.
    #[prop(into)]
    word: TextProp,
    /// Where, with whom or since when, with its separator left to the chip.
    #[prop(optional, into)]
    place: MaybeText,
    /// The piece's own page.
    #[prop(optional, into)]
    href: Option<String>,
) -> impl IntoView {
    let tone = state.tone();
    let face = view! {
        <Icon glyph=state.glyph() />
        <span class="chip__word">{move || word.get()}</span>
        {move || place.get().map(|place| view! { <span class="chip__place">{place}</span> })}
    };
    let face = match href {
        Some(href) => view! { <a class="chip__link" href=href>{face}</a> }.into_any(),
        None => face.into_any(),
    };
    view! {
        <span
            class="chip"
            class:chip--good=tone == Tone::Good
            class:chip--sold=tone == Tone::Sold
            class:chip--caution=tone == Tone::Caution
            class:chip--past=tone == Tone::Past
            class:chip--bad=tone == Tone::Bad
            class:chip--open=tone == Tone::Open
        >
            {face}
        </span>
    }
}

/// A choice that narrows a list: pressed or not.
#[component]
pub fn FilterChip(
    /// What it keeps.
    #[prop(into)]
    label: TextProp,
    /// Whether it is on.
    #[prop(into)]
    pressed: Signal<bool>,
    /// Turns it over.
    #[prop(into)]
    on_press: Callback<()>,
    /// How many it would keep.
    #[prop(optional, into)]
    count: MaybeText,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="filter-chip"
            class:filter-chip--pressed=pressed
            aria-pressed=move || if pressed.get() { "true" } else { "false" }
            on:click=move |_| on_press.run(())
        >
            <span>{move || label.get()}</span>
            {move || count.get().map(|count| view! { <span class="filter-chip__count">{count}</span> })}
        </button>
    }
}
