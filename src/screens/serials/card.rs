//! The card of one piece: where it is, who has it, and everything that ever happened to it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use paper::document::Form;
use serial_rules::insight::{Life, State, life};
use serial_rules::model::{Kind, Serial};

use super::course::{Blocking, Course};
use super::large::LargeCode;
use super::notes::Notes;
use super::standing::Standing;
use crate::components::document_rows::glyph_of;
use crate::components::{Button, ButtonKind, ButtonLink, EmptyState, Glyph, Page, Scene};
use crate::i18n::use_words;
use crate::routes;
use crate::shop::{Topic, use_shop};

/// The page of the piece that the address names.
#[component]
pub fn CardScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let params = use_params_map();
    let asked = Memo::new(move |_| {
        Serial::new(&routes::from_segment(&params.with(|params| params.get(routes::ID)).unwrap_or_default()))
    });
    let life = Memo::new(move |_| shop.book(Topic::Stock, |book| asked.with(|serial| life(book, serial))));
    let back = move || (routes::SERIALS.to_owned(), words.get().serials.title.to_owned());
    view! {
        <Page
            title=move || life.with(|life| life.serial.to_string())
            serial=true
            back=Signal::derive(move || Some(back()))
            actions=move || life.with(|life| life.piece.as_ref().map(|piece| view! { <Ways state=piece.state serial=life.serial.clone() /> }))
        >
            {move || match life.get() {
                Life { piece: None, serial, .. } => view! { <NeverSeen serial /> }.into_any(),
                life => view! { <Seen life /> }.into_any(),
            }}
        </Page>
    }
}

#[component]
fn NeverSeen(serial: Serial) -> impl IntoView {
    let words = use_words();
    let similar = routes::serial_search(last_four(serial.as_str()));
    view! {
        <EmptyState
            scene=Scene::Serials
            sentence=move || words.get().serials.never_seen
            detail=move || words.get().serials.never_seen_detail
        >
            <ButtonLink label=move || words.get().serials.receive_it href=routes::BUY kind=ButtonKind::Primary />
            <ButtonLink label=move || words.get().serials.look_for_similar href=similar />
        </EmptyState>
    }
}

fn last_four(text: &str) -> &str {
    text.char_indices().rev().nth(3).map_or(text, |(at, _)| &text[at..])
}

#[component]
fn Seen(life: Life) -> impl IntoView {
    let Life { serial, piece, former, note, steps } = life;
    let number = serial.to_string();
    let state = piece.as_ref().map_or(State::Unknown, |piece| piece.state);
    let texts: Vec<Serial> = [serial.clone()]
        .into_iter()
        .chain(former.iter().map(|text| Serial::new(text)))
        .chain(note.codes.clone())
        .collect();
    let no = piece.as_ref().map(|piece| piece.no);
    view! {
        <div class="piece" data-test="serial-card" data-serial=number data-state=hook_of(state)>
            <div class="piece__columns">
                {piece.map(|piece| view! { <Standing piece former texts /> })}
                <Notes serial note />
            </div>
            <Course steps=steps.clone() />
            {no.map(|_| view! { <Blocking steps /> })}
        </div>
    }
}

/// The name that tests know a state by.
pub(super) const fn hook_of(state: State) -> &'static str {
    match state {
        State::Unknown => "unknown",
        State::In => "in",
        State::Transit => "transit",
        State::Sold => "sold",
        State::Returned => "returned",
        State::Lost => "lost",
    }
}

/// What may be done with a piece as it stands: each begins a document with the piece on it.
const fn ways(state: State) -> &'static [Kind] {
    match state {
        State::In => &[Kind::Sale, Kind::Transfer, Kind::PurchaseReturn],
        State::Sold => &[Kind::SaleReturn],
        State::Returned | State::Lost => &[Kind::Purchase],
        State::Unknown | State::Transit => &[],
    }
}

#[component]
fn Ways(state: State, serial: Serial) -> impl IntoView {
    let words = use_words();
    let label = routes::label_of_serial(serial.as_str());
    let certificate = routes::print_certificate(serial.as_str());
    let is_large = RwSignal::new(false);
    let code = serial.to_string();
    let link = move |kind: &'static Kind| {
        let kind = *kind;
        view! {
            <ButtonLink
                label=move || (words.get().serials.way)(kind)
                href=routes::scanned_onto(kind, serial.as_str())
                icon=glyph_of(kind)
                attr:data-test="piece-way"
                attr:data-kind=kind.word()
            />
        }
    };
    view! {
        {ways(state).iter().map(link).collect_view()}
        <ButtonLink
            label=move || words.get().printing.print_label
            href=label
            icon=Glyph::Label
            kind=ButtonKind::Quiet
            attr:data-test="piece-label"
        />
        <ButtonLink
            label=move || (words.get().printing.forms.print)(Form::Certificate)
            href=certificate
            icon=Glyph::Print
            kind=ButtonKind::Quiet
            attr:data-test="piece-certificate"
        />
        <Button
            label=move || words.get().serials.page.show_code
            icon=Glyph::Scan
            kind=ButtonKind::Quiet
            on_press=move |()| is_large.set(true)
            attr:data-test="piece-code"
        />
        <LargeCode serial=code open=is_large />
    }
}
