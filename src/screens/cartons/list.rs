//! The list of cartons.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use serial_rules::Book;

use super::card::lying;
use crate::components::{Button, ButtonKind, Dialog, DialogShape, EmptyState, Glyph, List, Page, Row, RowText, Scene};
use crate::exporting::{Export, ExportMenu, number, text};
use crate::i18n::use_words;
use crate::routes;
use crate::scanning::Packing;
use crate::shop::{Topic, use_shop};

/// A carton: its code, how many pieces it was packed with, and how many of them are in stock.
type Carton = (String, usize, usize);

fn cartons(book: &Book) -> Vec<Carton> {
    book.cartons.iter().map(|(code, serials)| (code.to_owned(), serials.len(), lying(book, serials))).collect()
}

/// All cartons.
#[component]
pub fn ListScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let navigate = StoredValue::new_local(use_navigate());
    let is_packing = RwSignal::new(false);
    let cartons = Memo::new(move |_| shop.book(Topic::Stock, cartons));
    let packed = move |code: String| {
        is_packing.set(false);
        navigate.with_value(|navigate| navigate(&routes::carton(&code), NavigateOptions::default()));
    };
    let export = move |()| {
        let row = |(code, count, here): Carton| vec![text(code), number(&count), number(&here)];
        let (words, rows) = (words.get_untracked(), cartons.get_untracked().into_iter().map(row).collect());
        Some(Export::of_rows(words.cartons.title, words.exporting.cartons.to_vec(), rows))
    };
    let actions = move || {
        view! {
            <Show when=move || cartons.with(|cartons| !cartons.is_empty())>
                <ExportMenu what=export />
            </Show>
            <Button
                label=move || words.get().cartons.pack
                icon=Glyph::Add
                kind=ButtonKind::Primary
                on_press=move |()| is_packing.set(true)
                attr:data-test="carton-new"
            />
        }
    };
    let row = move |(code, count, here): Carton| {
        let (href, hook) = (routes::carton(&code), code.clone());
        view! {
            <Row href icon=Glyph::Product attr:data-test="carton-row" attr:data-code=hook>
                <RowText title=code detail=move || Some((words.get().cartons.holds)(count, here)) />
            </Row>
        }
    };
    view! {
        <Page title=move || words.get().cartons.title actions>
            <Show
                when=move || cartons.with(|cartons| !cartons.is_empty())
                fallback=move || view! {
                    <EmptyState scene=Scene::Boxes sentence=move || words.get().cartons.empty>
                        <Button label=move || words.get().cartons.pack icon=Glyph::Add on_press=move |()| is_packing.set(true) />
                    </EmptyState>
                }
            >
                <List label=move || words.get().cartons.title>{move || cartons.get().into_iter().map(row).collect_view()}</List>
            </Show>
            <Dialog
                open=is_packing
                title=move || words.get().cartons.pack
                on_close=move |()| is_packing.set(false)
                close_label=move || words.get().common.close
                shape=DialogShape::Side
            >
                <Packing code=String::new() on_done=packed />
            </Dialog>
        </Page>
    }
}
