//! One lot: where it came from, where it lies, everything that was done with it, and everybody who has some of it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use paper::document::Form;
use serial_rules::Book;
use serial_rules::insight::lots::{self, Holder, LotStep};
use serial_rules::model::{Kind, LotId, Product, ProductId, Quantity};

use super::lots::expiry_chip;
use crate::components::document_rows::glyph_of;
use crate::components::{
    ButtonLink, Chip, Column, EmptyState, Fact, Facts, Glyph, List, Page, Row, RowEnd, RowText, Scene, Section, Table,
    Tone,
};
use crate::exporting::ExportMenu;
use crate::i18n::{Phrases, format, kinds, use_words};
use crate::reporting::{Asked, report};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// The lot that the address names.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Subject {
    product: Product,
    lot: LotId,
}

/// The page of a lot.
#[component]
pub fn LotScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let params = use_params_map();
    let part = move |name: &str| routes::from_segment(&params.with(|params| params.get(name)).unwrap_or_default());
    let subject = Memo::new(move |_| {
        let (id, lot) = (ProductId::from(part(routes::ID)), LotId::from(part(routes::LOT)));
        shop.track(Topic::Stock);
        shop.book(Topic::Catalogue, |book| {
            let product = book.catalogue.product(&id).cloned()?;
            lots::lot(book, &id, &lot).is_some().then_some(Subject { product, lot })
        })
    });
    move || match subject.get() {
        Some(subject) => view! { <LotPage subject /> }.into_any(),
        None => view! {
            <Page title=move || words.get().stock.lots.lot>
                <EmptyState scene=Scene::Astray sentence=move || words.get().stock.lots.missing>
                    <ButtonLink label=move || words.get().stock.lots.title href=routes::LOTS />
                </EmptyState>
            </Page>
        }
        .into_any(),
    }
}

#[component]
fn LotPage(subject: Subject) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let (title, name, href) =
        (subject.lot.to_string(), subject.product.name.clone(), routes::product(&subject.product.id));
    let list = routes::print_recall(&subject.product.id, &subject.lot);
    let print = move || {
        view! {
            <ButtonLink
                label=move || (words.get().printing.forms.print)(Form::Recall)
                href=list.clone()
                icon=Glyph::Print
                attr:data-test="lot-recall"
            />
        }
    };
    let subject = StoredValue::new(subject);
    let expiry = Memo::new(move |_| {
        shop.book(Topic::Stock, |book| {
            subject.with_value(|Subject { product, lot }| lots::lot(book, &product.id, lot)?.expiry)
        })
    });
    let marks = move || expiry_chip(expiry.get(), shop.today(), words.get());
    let back = Signal::derive(move || Some((routes::LOTS.to_owned(), words.get().stock.lots.title.to_owned())));
    let day = move || {
        expiry
            .get()
            .map_or_else(|| words.get().stock.lots.no_expiry.to_owned(), |day| format::date(day, words.language()))
    };
    view! {
        <Page title back marks actions=print>
            <div class="stock" data-test="lot-page">
                <Section title=move || words.get().stock.lots.facts>
                    <Facts>
                        <Fact label=move || words.get().parties.partner.product><a class="link" href=href>{name}</a></Fact>
                        <Fact label=move || words.get().stock.lots.expiry>{day}</Fact>
                        <Origin subject />
                        <Lies subject />
                    </Facts>
                </Section>
                <Recall subject />
                <Operations subject />
            </div>
        </Page>
    }
}

fn in_units(quantity: Quantity, product: &Product) -> String {
    format!("{} {}", format::quantity(quantity), product.unit)
}

/// The documents that brought the lot, each with its supplier.
#[component]
fn Origin(subject: StoredValue<Subject>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let origins = move || {
        let words = words.get();
        shop.book(Topic::Documents, |book| {
            subject.with_value(|Subject { product, lot }| {
                let steps = lots::steps(book, &product.id, lot).into_iter();
                let brought = steps.filter(|step| {
                    let is_brought = matches!(step.header.kind, Kind::Purchase | Kind::Opening | Kind::Assembly);
                    is_brought && !step.header.is_void() && step.came_in.is_positive()
                });
                brought.map(|step| origin(book, &step, product, words)).collect_view()
            })
        })
    };
    view! { <Fact label=move || words.get().stock.lots.came_from><ul class="stock__origins">{origins}</ul></Fact> }
}

fn origin(book: &Book, step: &LotStep<'_>, product: &Product, words: &Phrases) -> impl IntoView + use<> {
    let partner = step.header.partner.and_then(|no| book.catalogue.partner_at(no)).map(|it| it.name.clone());
    let said = [
        Some(partner.unwrap_or_else(|| kinds::name(step.header.kind, words.language).to_owned())),
        Some(format::date(step.header.date, words.language)),
        Some(in_units(step.came_in, product)),
    ];
    let number = step.header.id.to_string();
    view! { <li>{said.into_iter().flatten().collect::<Vec<_>>().join(" · ")} " · " <a class="link" href=routes::document(&number)>{number.clone()}</a></li> }
}

#[component]
fn Lies(subject: StoredValue<Subject>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let places = move || {
        let words = words.get();
        shop.track(Topic::Catalogue);
        shop.book(Topic::Stock, |book| {
            subject.with_value(|Subject { product, lot }| {
                let life = lots::lot(book, &product.id, lot);
                let on_hand = life.map(|life| life.on_hand).unwrap_or_default();
                if on_hand.is_empty() {
                    return words.stock.lots.lies_nowhere.into_any();
                }
                let place = |(id, quantity): (serial_rules::model::WarehouseId, Quantity)| {
                    let name = book.catalogue.warehouse(&id).map(|it| it.name.clone()).unwrap_or_default();
                    let quantity = in_units(quantity, product);
                    view! { <li><a class="link" href=routes::warehouse(&id)>{name}</a> " · " {quantity}</li> }
                };
                view! { <ul class="stock__origins">{on_hand.into_iter().map(place).collect_view()}</ul> }.into_any()
            })
        })
    };
    view! { <Fact label=move || words.get().stock.lots.lies><span data-test="lot-lies">{places}</span></Fact> }
}

/// Everybody who has some of the lot: whom to call.
#[component]
fn Recall(subject: StoredValue<Subject>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let holders = Memo::new(move |_| {
        shop.track(Topic::Catalogue);
        shop.book(Topic::Documents, |book| {
            subject.with_value(|Subject { product, lot }| lots::holders(book, &product.id, lot))
        })
    });
    let columns = move || {
        let words = &words.get().stock;
        vec![Column::words(words.name), Column::words(words.lots.phone), Column::number(words.quantity)]
    };
    let lines = move || {
        let words = words.get();
        shop.peek(|book| {
            subject.with_value(|subject| {
                holders.with(|all| all.iter().map(|one| holder(book, one, &subject.product, words)).collect_view())
            })
        })
    };
    let sum = move || {
        let (people, quantity) =
            holders.with(|all| (all.len(), all.iter().map(|holder| holder.quantity).sum::<Quantity>()));
        subject.with_value(|subject| (words.get().stock.lots.recall_sum)(people, &in_units(quantity, &subject.product)))
    };
    let is_held = move || holders.with(|all| !all.is_empty());
    let asked = subject.with_value(|subject| Asked::recall(&subject.product.id, &subject.lot));
    let asked = StoredValue::new(asked);
    let export = move |()| {
        let words = words.get_untracked();
        let table = shop.peek(|book| asked.with_value(|asked| report(book, asked, shop.today(), words)));
        Some(table.export(&shop.peek(|book| book.settings.currency.clone()), words))
    };
    let actions = move || is_held().then(|| view! { <ExportMenu what=export /> });
    view! {
        <Section title=move || words.get().stock.lots.recall actions lead=move || words.get().stock.lots.recall_lead>
            <Show when=is_held fallback=move || view! { <p class="muted">{move || words.get().stock.lots.recall_none}</p> }>
                <Table caption=sum columns=Signal::derive(columns)>{lines}</Table>
            </Show>
        </Section>
    }
}

fn holder(book: &Book, holder: &Holder, product: &Product, words: &'static Phrases) -> AnyView {
    let partner = holder.partner.as_ref().and_then(|id| book.catalogue.partner(id));
    let name = match partner {
        Some(partner) => {
            view! { <a class="link" href=routes::partner(&partner.id)>{partner.name.clone()}</a> }.into_any()
        }
        None => words.stock.lots.walk_in.into_any(),
    };
    let phone = partner.map(|partner| partner.phone.clone()).filter(|phone| !phone.is_empty());
    let phone = phone.map(|phone| view! { <a class="link" href=format!("tel:{phone}")>{phone.clone()}</a> });
    let numbers = holder.by.iter().map(|(no, _)| {
        let number = book.documents.at(*no).id.to_string();
        view! { <a class="link stock__number" href=routes::document(&number)>{number.clone()}</a> " " }
    });
    let numbers = numbers.collect_view();
    view! {
        <tr data-test="recall-row">
            <th scope="row">{name} <span class="stock__detail">{numbers}</span></th>
            <td class="stock__phone">{phone}</td>
            <td class="table__number">{in_units(holder.quantity, product)}</td>
        </tr>
    }
    .into_any()
}

/// Everything that was done with the lot, the last first.
#[component]
fn Operations(subject: StoredValue<Subject>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let lines = move || {
        let words = words.get();
        shop.track(Topic::Catalogue);
        shop.book(Topic::Documents, |book| {
            subject.with_value(|Subject { product, lot }| {
                let steps = lots::steps(book, &product.id, lot);
                steps.iter().rev().map(|step| operation(book, step, product, words)).collect_view()
            })
        })
    };
    view! {
        <Section title=move || words.get().stock.lots.operations>
            <List label=move || words.get().stock.lots.operations>{lines}</List>
        </Section>
    }
}

fn operation(book: &Book, step: &LotStep<'_>, product: &Product, words: &'static Phrases) -> AnyView {
    let header = step.header;
    let warehouse = |no: Option<_>| no.and_then(|no| book.catalogue.warehouse_at(no)).map(|it| it.name.clone());
    let partner = header.partner.and_then(|no| book.catalogue.partner_at(no)).map(|it| it.name.clone());
    let place = match (warehouse(header.warehouse), warehouse(header.to)) {
        (Some(from), Some(to)) => Some(format!("{from} → {to}")),
        (from, to) => from.or(to),
    };
    let said = [
        Some(kinds::name(header.kind, words.language).to_owned()),
        partner,
        place,
        Some(format::date(header.date, words.language)),
    ];
    let detail = said.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let way = |quantity: Quantity, said: fn(&str) -> String, class: &'static str| {
        let quantity = Some(quantity).filter(|quantity| quantity.is_positive());
        quantity.map(|quantity| view! { <span class=class>{said(&in_units(quantity, product))}</span> })
    };
    let came_in = way(step.came_in, words.parties.warehouse.came_in, "stock__in number");
    let went_out = way(step.went_out, words.parties.warehouse.went_out, "stock__out number");
    let (number, is_void, kind) = (header.id.to_string(), header.is_void(), header.kind);
    view! {
        <Row href=routes::document(&number) icon=glyph_of(kind) attr:data-test="lot-step">
            <RowText title=number detail />
            <RowEnd>
                {is_void.then(|| view! { <Chip label=words.common.void tone=Tone::Past icon=Glyph::Void /> })}
                {came_in} {went_out}
            </RowEnd>
        </Row>
    }
    .into_any()
}
