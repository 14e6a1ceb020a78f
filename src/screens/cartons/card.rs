//! What is in one carton, and where each piece of it is now: a carton that was opened still tells (R84).

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use serial_rules::Book;
use serial_rules::insight::{State, piece};
use serial_rules::model::Serial;

use crate::components::{
    Button, ButtonLink, Dialog, DialogShape, EmptyState, Glyph, List, Page, Row, RowEnd, RowText, Scene,
};
use crate::i18n::use_words;
use crate::routes;
use crate::scanning::Packing;
use crate::shop::{Topic, use_shop};

/// How a piece stands; one that the book does not know yet is unknown.
fn state(book: &Book, serial: &Serial) -> State {
    book.serials.find(serial).map_or(State::Unknown, |no| piece(book, no).state)
}

/// How many of these pieces are in stock.
pub(super) fn lying(book: &Book, serials: &[Serial]) -> usize {
    serials.iter().filter(|serial| state(book, serial) == State::In).count()
}

/// The carton that the address names.
#[component]
pub fn CardScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let params = use_params_map();
    let code =
        Memo::new(move |_| routes::from_segment(&params.with(|params| params.get(routes::ID)).unwrap_or_default()));
    let pieces = Memo::new(move |_| {
        shop.book(Topic::Stock, |book| {
            let serials = code.with(|code| book.cartons.get(code).map(<[Serial]>::to_vec))?;
            Some(serials.into_iter().map(|serial| (state(book, &serial), serial)).collect::<Vec<_>>())
        })
    });
    let is_known = Memo::new(move |_| pieces.with(Option::is_some));
    move || {
        if is_known.get() {
            let pieces = Signal::derive(move || pieces.get().unwrap_or_default());
            view! { <Carton code=code.get() pieces /> }.into_any()
        } else {
            view! {
                <Page title=move || words.get().cartons.title>
                    <EmptyState scene=Scene::Astray sentence=move || words.get().cartons.missing>
                        <ButtonLink label=move || words.get().cartons.title href=routes::CARTONS />
                    </EmptyState>
                </Page>
            }
            .into_any()
        }
    }
}

#[component]
fn Carton(code: String, pieces: Signal<Vec<(State, Serial)>>) -> impl IntoView {
    let words = use_words();
    let is_packing = RwSignal::new(false);
    let label = StoredValue::new(routes::label_of_carton(&code));
    let back = Signal::derive(move || Some((routes::CARTONS.to_owned(), words.get().cartons.title.to_owned())));
    let holds = move || {
        pieces.with(|pieces| {
            let here = pieces.iter().filter(|(state, _)| *state == State::In).count();
            (words.get().cartons.holds)(pieces.len(), here)
        })
    };
    let actions = move || {
        view! {
            <Button label=move || words.get().cartons.repack icon=Glyph::Edit on_press=move |()| is_packing.set(true) />
            <ButtonLink
                label=move || words.get().printing.print_label
                href=label.get_value()
                icon=Glyph::Label
                attr:data-test="carton-label"
            />
        }
    };
    let row = move |(state, serial): (State, Serial)| {
        let (href, title) = (routes::serial(serial.as_str()), serial.to_string());
        view! {
            <Row href icon=Glyph::Serial attr:data-test="carton-piece">
                <RowText title />
                <RowEnd><span class="muted">{move || (words.get().serials.state)(state)}</span></RowEnd>
            </Row>
        }
    };
    let title = code.clone();
    let code = StoredValue::new(code);
    let known = move || {
        let text = |(_, serial): &(State, Serial)| serial.to_string();
        pieces.with_untracked(|pieces| pieces.iter().map(text).collect::<Vec<_>>().join("\n"))
    };
    view! {
        <Page title back actions>
            <p class="meta" role="status">{holds}</p>
            <List label=move || words.get().cartons.pieces>{move || pieces.get().into_iter().map(row).collect_view()}</List>
            <Dialog
                open=is_packing
                title=move || words.get().cartons.repack
                on_close=move |()| is_packing.set(false)
                close_label=move || words.get().common.close
                shape=DialogShape::Side
            >
                <Packing code=code.get_value() known=known() on_done=move |_| is_packing.set(false) />
            </Dialog>
        </Page>
    }
}
