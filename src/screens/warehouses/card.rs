//! The page of one warehouse: what lies there and is on its way there, and what came and went.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use paper::document::Form;
use serial_rules::Book;
use serial_rules::insight::{history, stock};
use serial_rules::model::{Date, ProductId, Quantity, Warehouse, WarehouseId};
use serial_rules::sorting;

use super::sheet::{WarehouseForm, WarehouseSheet};
use crate::components::document_rows::glyph_of;
use crate::components::{
    Button, ButtonKind, ButtonLink, Chip, Column, EmptyState, Figure, Figures, Glyph, List, Page, Row, RowEnd, RowText,
    Scene, Section, Table, Tone,
};
use crate::i18n::{Phrases, format, kinds, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// How many movements are shown before somebody asks for more, and how many more then.
const PAGE: usize = 20;

/// The page of the warehouse that the address names.
#[component]
pub fn CardScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let params = use_params_map();
    let id = Memo::new(move |_| {
        WarehouseId::from(routes::from_segment(&params.with(|params| params.get(routes::ID)).unwrap_or_default()))
    });
    let warehouse =
        Memo::new(move |_| shop.book(Topic::Catalogue, |book| id.with(|id| book.catalogue.warehouse(id).cloned())));
    move || {
        match warehouse.get() {
        Some(warehouse) => view! { <WarehouseCard warehouse /> }.into_any(),
        None => view! {
            <Page title=move || words.get().parties.warehouses>
                <EmptyState scene=Scene::Astray sentence=move || words.get().parties.warehouse.missing>
                    <ButtonLink label=move || words.get().parties.warehouses href=routes::WAREHOUSES kind=ButtonKind::Primary />
                </EmptyState>
            </Page>
        }
        .into_any(),
    }
    }
}

#[component]
fn WarehouseCard(warehouse: Warehouse) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let form = RwSignal::new(None::<WarehouseForm>);
    let (title, note, is_archived) = (warehouse.name.clone(), warehouse.note.clone(), warehouse.is_archived);
    let sheet = StoredValue::new(routes::print_count_sheet(&warehouse.id));
    let own = StoredValue::new(warehouse);
    let is_usual = move || {
        own.with_value(|own| shop.book(Topic::Settings, |book| book.settings.warehouse.as_ref() == Some(&own.id)))
    };
    let marks = move || {
        view! {
            {is_usual().then(|| view! { <Chip label=move || words.get().parties.warehouse.usual tone=Tone::Good icon=Glyph::Check /> })}
            {is_archived.then(|| view! { <Chip label=move || words.get().parties.archived tone=Tone::Past /> })}
        }
    };
    let open = move |()| form.set(Some(shop.peek(|book| WarehouseForm::of(book, own.get_value()))));
    let edit = move || {
        view! {
            <Button attr:data-test="warehouse-edit" label=move || words.get().common.edit icon=Glyph::Edit on_press=open />
            <ButtonLink
                label=move || (words.get().printing.forms.print)(Form::CountSheet)
                href=sheet.get_value()
                icon=Glyph::Print
                kind=ButtonKind::Quiet
                attr:data-test="warehouse-sheet"
            />
        }
    };
    let back = Signal::derive(move || Some((routes::WAREHOUSES.to_owned(), words.get().parties.warehouses.to_owned())));
    view! {
        <Page title lead=Some(note).filter(|note| !note.is_empty()) back marks actions=edit>
            <div class="warehouse" data-test="warehouse-card">
                <Stock id=own.with_value(|own| own.id.clone()) />
                <Movements id=own.with_value(|own| own.id.clone()) />
            </div>
            <WarehouseSheet form />
        </Page>
    }
}

/// What lies in a warehouse, by product, and all of it together.
#[derive(Clone, PartialEq, Default)]
struct Shelves {
    sum: stock::Holding,
    products: Vec<(ProductId, String, String, stock::Holding)>,
}

fn shelves(book: &Book, id: &WarehouseId, today: Date) -> Shelves {
    let no = book.catalogue.warehouse_no(id);
    let mut shelves = Shelves::default();
    for ((product, at, _), holding) in stock::stock(book, today) {
        let Some(product) = book.catalogue.product_at(product).filter(|_| Some(at) == no) else { continue };
        shelves.sum.add(&holding);
        // Places are in the order of products, so lots of one product follow each other.
        if let Some((.., sum)) = shelves.products.last_mut().filter(|(last, ..)| *last == product.id) {
            sum.add(&holding);
        } else {
            let (name, unit) = (product.name.clone(), product.unit.to_string());
            shelves.products.push((product.id.clone(), name, unit, holding));
        }
    }
    sorting::by_key(&mut shelves.products, |(_, name, ..)| name.to_lowercase());
    shelves
}

#[component]
fn Stock(id: WarehouseId) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let shelves = Memo::new(move |_| {
        shop.track(Topic::Catalogue);
        shop.book(Topic::Stock, |book| shelves(book, &id, shop.today()))
    });
    let money = move |sum| shop.book(Topic::Settings, |book| format::money(sum, &book.settings.currency));
    let pieces = move |of: fn(&stock::Holding) -> Quantity| {
        move || (words.get().stock.so_many)(&format::quantity(shelves.with(|shelves| of(&shelves.sum))))
    };
    let products = move || (words.get().stock.products)(shelves.with(|shelves| shelves.products.len()));
    let columns = move || {
        let words = &words.get().stock;
        let mut columns = vec![Column::words(words.name)];
        columns.extend([words.on_hand, words.on_the_way, words.worth].map(Column::number));
        columns
    };
    let line = move |(id, name, unit, holding): (ProductId, String, String, stock::Holding)| {
        let said = move |quantity: Quantity| format!("{} {unit}", format::quantity(quantity));
        let way = if holding.on_the_way.is_zero() { String::new() } else { said(holding.on_the_way) };
        view! {
            <tr>
                <th scope="row"><a class="link" href=routes::product(&id)>{name}</a></th>
                <td class="table__number">{said(holding.on_hand())}</td>
                <td class="table__number">{way}</td>
                <td class="table__number">{money(holding.worth)}</td>
            </tr>
        }
    };
    let lines = move || shelves.with(|shelves| shelves.products.iter().cloned().map(line).collect_view());
    let is_full = move || shelves.with(|shelves| !shelves.products.is_empty());
    view! {
        <Figures>
            <Figure label=move || words.get().stock.on_hand icon=Glyph::Warehouse value=pieces(stock::Holding::on_hand) detail=products />
            <Figure label=move || words.get().stock.worth icon=Glyph::Label value=move || money(shelves.with(|shelves| shelves.sum.worth)) />
            <Figure label=move || words.get().stock.on_the_way icon=Glyph::Transit value=pieces(|sum| sum.on_the_way) />
        </Figures>
        <Section title=move || words.get().parties.warehouse.lies_there>
            <Show when=is_full fallback=move || view! { <p class="muted">{move || words.get().parties.warehouse.no_stock}</p> }>
                <Table caption=move || words.get().parties.warehouse.lies_there caption_hidden=true columns=Signal::derive(columns)>
                    {lines}
                </Table>
            </Show>
        </Section>
    }
}

#[component]
fn Movements(id: WarehouseId) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let shown = RwSignal::new(PAGE);
    let passages = Memo::new(move |_| shop.book(Topic::Documents, |book| history::passages(book, &id)));
    let lines = move || {
        let words = words.get();
        shop.track(Topic::Catalogue);
        shop.peek(|book| {
            passages.with(|all| all.iter().take(shown.get()).map(|passage| line(book, *passage, words)).collect_view())
        })
    };
    let rest = move || passages.with(Vec::len).saturating_sub(shown.get());
    view! {
        <Section title=move || words.get().parties.warehouse.movements>
            <Show
                when=move || passages.with(|all| !all.is_empty())
                fallback=move || view! { <p class="muted">{move || words.get().parties.warehouse.no_movements}</p> }
            >
                <List label=move || words.get().parties.warehouse.movements>{lines}</List>
            </Show>
            <Show when=move || { rest() > 0 }>
                <Button label=move || (words.get().documents.show_more)(rest().min(PAGE)) on_press=move |()| shown.update(|shown| *shown += PAGE) />
            </Show>
        </Section>
    }
}

fn line(book: &Book, passage: history::Passage, words: &'static Phrases) -> AnyView {
    let header = book.documents.at(passage.document);
    let partner = header.partner.and_then(|no| book.catalogue.partner_at(no)).map(|partner| partner.name.clone());
    let said = [
        Some(kinds::name(header.kind, words.language).to_owned()),
        partner,
        Some(format::date(header.date, words.language)),
    ];
    let detail = said.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let way = |quantity: Quantity, said: fn(&str) -> String, class: &'static str| {
        quantity.is_positive().then(|| view! { <span class=class>{said(&format::quantity(quantity))}</span> })
    };
    let (number, is_void) = (header.id.to_string(), header.is_void());
    view! {
        <Row href=routes::document(&number) icon=glyph_of(header.kind) attr:data-test="warehouse-movement">
            <RowText title=number detail />
            <RowEnd>
                {is_void.then(|| view! { <Chip label=words.common.void tone=Tone::Past icon=Glyph::Void /> })}
                {way(passage.came_in, words.parties.warehouse.came_in, "warehouse__in number")}
                {way(passage.went_out, words.parties.warehouse.went_out, "warehouse__out number")}
            </RowEnd>
        </Row>
    }
    .into_any()
}
