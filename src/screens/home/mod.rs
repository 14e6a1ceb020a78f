//! The first screen: the ways into the work, what is open, what happened today, and what somebody should look at.

mod attention;
mod drafts;
mod first_steps;
mod stock;
mod today;

use leptos::prelude::*;
use serial_rules::insight::{stock::stock as held_now, summary};
use serial_rules::model::Kind;

use crate::components::{ButtonKind, ButtonLink, DocumentRow, DocumentRows, Glyph, Page, Section, Tile};
use crate::i18n::use_words;
use crate::routes;
use crate::shop::{Topic, use_shop};
use attention::Attention;
use drafts::OpenDrafts;
use first_steps::{FirstSteps, Progress};
use stock::{AgeOfStock, Held, StockByWarehouse};
use today::{SalesByDay, Today};

/// How many of the last documents are shown.
const DOCUMENTS_SHOWN: usize = 6;

/// The first screen.
#[component]
pub fn HomeScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let title = move || {
        let name = shop.book(Topic::Settings, |book| book.settings.shop_name.clone());
        if name.is_empty() { words.get().home.title.to_owned() } else { name }
    };
    let progress = Memo::new(move |_| {
        shop.track(Topic::Catalogue);
        shop.book(Topic::Documents, Progress::of)
    });
    let has_documents = Memo::new(move |_| shop.book(Topic::Documents, |book| !book.documents.is_empty()));
    let is_selling = Memo::new(move |_| progress.get().is_over());
    let held = Memo::new(move |_| -> Held {
        shop.track(Topic::Catalogue);
        shop.book(Topic::Stock, |book| held_now(book, shop.today()))
    });
    view! {
        <Page title>
            <div class="home">
                {move || view! { <Ways is_selling=is_selling.get() /> }}
                <OpenDrafts />
                <Show when=move || !progress.get().is_over()>
                    <FirstSteps progress />
                </Show>
                <Show when=move || has_documents.get()>
                    <div class="home__columns">
                        <div class="home__column">
                            <Today />
                            <SalesByDay />
                            <LastDocuments />
                        </div>
                        <div class="home__column">
                            <Attention held />
                            <StockByWarehouse held />
                            <AgeOfStock held />
                        </div>
                    </div>
                </Show>
            </div>
        </Page>
    }
}

/// The large ways into the work. Without serial management there is nothing to find by number (R4),
/// and the stock stands in its place.
#[component]
fn Ways(
    /// Whether the shop sells already. Until it does, the next of the first steps is the thing to do, not a sale.
    is_selling: bool,
) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let has_serials = Memo::new(move |_| shop.book(Topic::Settings, |book| book.settings.serials));
    view! {
        <nav class="home__ways" aria-label=move || words.get().home.ways>
            <Tile
                attr:data-test="home-sell"
                label=move || words.get().home.sell.0
                detail=move || words.get().home.sell.1
                href=routes::SELL
                icon=Glyph::Sell
                keys="F4"
                primary=is_selling
            />
            <Tile
                attr:data-test="home-receive"
                label=move || words.get().home.receive.0
                detail=move || words.get().home.receive.1
                href=routes::BUY
                icon=Glyph::Buy
                keys="F6"
            />
            <Tile
                attr:data-test="home-count"
                label=move || words.get().home.count.0
                detail=move || words.get().home.count.1
                href=routes::entering(Kind::Count)
                icon=Glyph::Count
            />
            <Show
                when=move || has_serials.get()
                fallback=move || {
                    view! {
                        <Tile
                            attr:data-test="home-stock"
                            label=move || words.get().home.stock_way.0
                            detail=move || words.get().home.stock_way.1
                            href=routes::STOCK
                            icon=Glyph::Warehouse
                        />
                    }
                }
            >
                <Tile
                    attr:data-test="home-find"
                    label=move || words.get().home.find.0
                    detail=move || words.get().home.find.1
                    href=routes::SERIALS
                    icon=Glyph::Serial
                />
            </Show>
        </nav>
    }
}

/// The documents posted last.
#[component]
fn LastDocuments() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let rows = move || {
        let words = words.get();
        shop.track(Topic::Catalogue);
        shop.book(Topic::Documents, |book| {
            let last = summary::documents(book, |_| true).take(DOCUMENTS_SHOWN);
            last.map(|(_, header)| DocumentRow::of(book, header, routes::document(header.id.as_str()), words))
                .collect::<Vec<_>>()
        })
    };
    let all = move || {
        view! { <ButtonLink label=move || words.get().home.all_documents href=routes::DOCUMENTS.to_owned() kind=ButtonKind::Quiet /> }
    };
    view! {
        <Section title=move || words.get().home.last_documents actions=all>
            <DocumentRows
                label=move || words.get().home.last_documents
                void_label=move || words.get().common.void
                rows=Signal::derive(rows)
            />
        </Section>
    }
}
