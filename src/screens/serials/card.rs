//! The card of one piece: where it is, who has it, and everything that ever happened to it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use paper::document::Form;
use serial_rules::insight::{Life, Piece, State, life};
use serial_rules::model::{DocumentId, Kind, Money, Serial};

use super::lives::{node, picture, place};
use crate::components::button::{ButtonKind, ButtonLink};
use crate::components::card::{Card, Section};
use crate::components::chip::StateChip;
use crate::components::document_rows::glyph_of;
use crate::components::empty::EmptyState;
use crate::components::facts::{Fact, Facts};
use crate::components::icon::Glyph;
use crate::components::page::Page;
use crate::components::picture::Scene;
use crate::components::timeline::Timeline;
use crate::i18n::{format, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// The card of the piece that the address names.
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
    let (words, shop) = (use_words(), use_shop());
    let Life { serial, piece, former, steps } = life;
    let nodes = {
        let steps = steps.clone();
        move || {
            let words = words.get();
            shop.peek(|book| steps.iter().enumerate().map(|(at, step)| node(book, at, step, words)).collect::<Vec<_>>())
        }
    };
    let lead = move || (words.get().serials.movements)(steps.len());
    let number = serial.to_string();
    let state = piece.as_ref().map_or(State::Unknown, |piece| piece.state);
    view! {
        <div class="piece" data-test="serial-card" data-serial=number data-state=hook_of(state)>
            {piece.map(|piece| view! { <Standing piece former /> })}
            <Section title=move || words.get().serials.life lead=lead>
                <Timeline label=move || words.get().serials.life nodes=Signal::derive(nodes) />
            </Section>
        </div>
    }
}

/// The name that tests know a state by.
const fn hook_of(state: State) -> &'static str {
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
    }
}

#[component]
fn Standing(piece: Piece, former: Vec<String>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let state = piece.state;
    let place = shop.peek(|book| place(book, &piece));
    let former = (!former.is_empty()).then(|| {
        view! { <Fact label=move || words.get().serials.former>{former.join(", ")}</Fact> }
    });
    view! {
        <Card>
            <div class="piece__head">
                <StateChip state=picture(state) word=move || (words.get().serials.state)(state) place=place />
            </div>
            <Facts>
                <ProductFact piece=piece.clone() />
                <SinceFact piece=piece.clone() />
                <DocumentFact piece=piece.clone() />
                <WarrantyFact piece />
                {former}
            </Facts>
        </Card>
    }
}

#[component]
fn ProductFact(piece: Piece) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let product = piece.product.as_ref().and_then(|id| shop.peek(|book| book.catalogue.product(id).cloned()));
    product.map(|product| {
        view! {
            <Fact label=move || words.get().serials.piece_of>
                <a href=routes::product(&product.id)>{product.name}</a>
            </Fact>
        }
    })
}

#[component]
fn SinceFact(piece: Piece) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let since = piece.since_date;
    since.map(|day| {
        let age = i64::from(day.until(shop.today()).map(|span| span.get_days()).unwrap_or_default());
        let text = move || {
            let words = words.get();
            let day = format::date(day, words.language);
            if age < 0 { day } else { format!("{day} · {}", (words.serials.for_days)(age)) }
        };
        view! { <Fact label=move || words.get().serials.since>{text}</Fact> }
    })
}

/// The document that brought the piece to where it is, and the price on it, which is read from the log.
#[component]
fn DocumentFact(piece: Piece) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let Piece { since, serial, state, .. } = piece;
    since.map(|id| {
        let price = LocalResource::new({
            let (id, serial) = (id.clone(), Serial::new(&serial));
            move || {
                let (id, serial) = (id.clone(), serial.clone());
                async move { price_on(shop.document(&id).await.ok()?.lines, &serial) }
            }
        });
        let currency = shop.peek(|book| book.settings.currency.clone());
        let shown = move || price.get().flatten().map(|price| format::money(price, &currency));
        let is_traded = matches!(state, State::In | State::Sold);
        view! {
            <Fact label=move || words.get().serials.by_document><DocumentLink id /></Fact>
            {is_traded.then(|| view! { <Fact label=move || words.get().serials.price>{move || shown().unwrap_or_else(|| "–".to_owned())}</Fact> })}
        }
    })
}

#[component]
fn DocumentLink(id: DocumentId) -> impl IntoView {
    view! { <a href=routes::document(id.as_str())>{id.to_string()}</a> }
}

fn price_on(lines: Vec<serial_rules::model::Line>, serial: &Serial) -> Option<Money> {
    lines.into_iter().find(|line| line.serials.iter().any(|other| other.same_as(serial))).and_then(|line| line.price)
}

#[component]
fn WarrantyFact(piece: Piece) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    piece.warranty_until.map(|until| {
        let left = i64::from(shop.today().until(until).map(|span| span.get_days()).unwrap_or_default());
        let text = move || {
            let words = words.get();
            let day = format::date(until, words.language);
            // The last day is still good (D27).
            if left < 0 { (words.serials.warranty_over)(&day) } else { (words.serials.warranty_left)(&day, left) }
        };
        view! { <Fact label=move || words.get().serials.warranty>{text}</Fact> }
    })
}
