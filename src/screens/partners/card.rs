//! The card of one partner: how to reach them, what they bought and sold, which pieces they have, and every document.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use serial_rules::Book;
use serial_rules::book::PieceNo;
use serial_rules::insight;
use serial_rules::insight::history::{self, Dealings, Dealt};
use serial_rules::insight::summary::{self, Turnover};
use serial_rules::model::{Partner, PartnerId, Quantity};

use super::sheet::{PartnerForm, PartnerSheet};
use crate::components::{
    Button, ButtonKind, ButtonLink, Chip, Column, DocumentRow, DocumentRows, EmptyState, Fact, Facts, Glyph, List,
    Page, Row, Scene, Section, SerialText, Table, Tone,
};
use crate::i18n::{Phrases, format, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// How many documents are shown before somebody asks for all.
const DOCUMENTS_SHOWN: usize = 20;

/// The card of the partner that the address names.
#[component]
pub fn CardScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let params = use_params_map();
    let id = Memo::new(move |_| {
        PartnerId::from(routes::from_segment(&params.with(|params| params.get(routes::ID)).unwrap_or_default()))
    });
    let partner =
        Memo::new(move |_| shop.book(Topic::Catalogue, |book| id.with(|id| book.catalogue.partner(id).cloned())));
    move || {
        match partner.get() {
        Some(partner) => view! { <PartnerCard partner /> }.into_any(),
        None => view! {
            <Page title=move || words.get().parties.partners>
                <EmptyState scene=Scene::Astray sentence=move || words.get().parties.partner.missing>
                    <ButtonLink label=move || words.get().parties.partners href=routes::PARTNERS.to_owned() kind=ButtonKind::Primary />
                </EmptyState>
            </Page>
        }
        .into_any(),
    }
    }
}

#[component]
fn PartnerCard(partner: Partner) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let form = RwSignal::new(None::<PartnerForm>);
    let Partner { is_customer, is_supplier, is_archived, .. } = partner;
    let marks = move || {
        view! {
            {is_customer.then(|| view! { <Chip label=move || words.get().parties.partner.customer tone=Tone::Neutral /> })}
            {is_supplier.then(|| view! { <Chip label=move || words.get().parties.partner.supplier /> })}
            {is_archived.then(|| view! { <Chip label=move || words.get().parties.archived tone=Tone::Past /> })}
        }
    };
    let own = StoredValue::new(partner.clone());
    let edit = move || {
        view! {
            <Button
                label=move || words.get().common.edit
                icon=Glyph::Edit
                on_press=move |()| form.set(Some(PartnerForm::of(own.get_value())))
            />
        }
    };
    let back = Signal::derive(move || Some((routes::PARTNERS.to_owned(), words.get().parties.partners.to_owned())));
    let title = partner.name.clone();
    let id = partner.id.clone();
    let dealings = {
        let id = id.clone();
        Memo::new(move |_| shop.book(Topic::Documents, |book| history::dealings(book, &id)))
    };
    view! {
        <Page title back marks actions=edit narrow=true>
            <div class="partner">
                <PartnerFacts partner dealings />
                <Pieces dealings />
                <Products dealings />
                <Documents id />
            </div>
            <PartnerSheet form on_saved=|_| () />
        </Page>
    }
}

#[component]
fn PartnerFacts(partner: Partner, dealings: Memo<Dealings>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let Partner { phone, note, .. } = partner;
    let total = move |of: fn(&Dealings) -> Turnover| {
        let turnover = dealings.with(of);
        let sum = || shop.book(Topic::Settings, |book| format::money(turnover.total, &book.settings.currency));
        (turnover.documents > 0).then(sum)
    };
    let totals = move || {
        let said = &words.get().parties.partner;
        let facts = [
            (said.sold, total(|dealings| dealings.sold)),
            (said.taken_back, total(|dealings| dealings.taken_back)),
            (said.bought, total(|dealings| dealings.bought)),
            (said.sent_back, total(|dealings| dealings.sent_back)),
        ];
        let fact = |(label, sum): (&'static str, Option<String>)| sum.map(|sum| view! { <Fact label>{sum}</Fact> });
        facts.into_iter().filter_map(fact).collect_view()
    };
    let is_known = !phone.is_empty() || !note.is_empty();
    let has_facts = move || is_known || dealings.with(|dealings| !dealings.products.is_empty());
    let said = |text: String| StoredValue::new(Some(text).filter(|text| !text.is_empty()));
    let (phone, note) = (said(phone), said(note));
    view! {
        <Show when=has_facts>
            <Section title=move || words.get().parties.partner.facts>
                <Facts>
                    {phone.get_value().map(|phone| view! {
                        <Fact label=move || words.get().parties.partner.phone><a class="link" href=format!("tel:{phone}")>{phone.clone()}</a></Fact>
                    })}
                    {totals}
                    {note.get_value().map(|note| view! { <Fact label=move || words.get().parties.note>{note}</Fact> })}
                </Facts>
            </Section>
        </Show>
    }
}

/// What they bought and sold, by product.
#[component]
fn Products(dealings: Memo<Dealings>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let columns = move || {
        let said = &words.get().parties.partner;
        let mut columns = vec![Column::words(said.product)];
        columns.extend([said.product_sold, said.product_bought, said.product_sum].map(Column::number));
        columns
    };
    let lines = move || {
        shop.track(Topic::Settings);
        shop.book(Topic::Catalogue, |book| {
            dealings.with(|dealings| dealings.products.iter().map(|dealt| product(book, dealt)).collect_view())
        })
    };
    view! {
        <Show when=move || dealings.with(|dealings| !dealings.products.is_empty())>
            <Section title=move || words.get().parties.partner.products>
                <Table caption=move || words.get().parties.partner.products caption_hidden=true columns=Signal::derive(columns)>{lines}</Table>
            </Section>
        </Show>
    }
}

fn product(book: &Book, dealt: &Dealt) -> AnyView {
    let product = book.catalogue.product(&dealt.product);
    let (name, unit) = product.map(|product| (product.name.clone(), product.unit.to_string())).unwrap_or_default();
    let said = |quantity: Quantity| {
        if quantity.is_zero() { String::new() } else { format!("{} {unit}", format::quantity(quantity)) }
    };
    view! {
        <tr>
            <th scope="row"><a class="link" href=routes::product(&dealt.product)>{name}</a></th>
            <td class="table__number">{said(dealt.sold)}</td>
            <td class="table__number">{said(dealt.bought)}</td>
            <td class="table__number">{format::money(dealt.sum, &book.settings.currency)}</td>
        </tr>
    }
    .into_any()
}

/// The pieces that are with them now. Without serial management nobody speaks of pieces (R4).
#[component]
fn Pieces(dealings: Memo<Dealings>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let shown = RwSignal::new(DOCUMENTS_SHOWN);
    let count = move || dealings.with(|dealings| dealings.pieces.len());
    let is_told = move || count() > 0 && shop.book(Topic::Settings, |book| book.settings.serials);
    let lines = move || {
        let words = words.get();
        shop.book(Topic::Catalogue, |book| {
            dealings.with(|dealings| {
                dealings.pieces.iter().take(shown.get()).map(|no| piece_row(book, *no, words)).collect_view()
            })
        })
    };
    view! {
        <Show when=is_told>
            <Section title=move || words.get().parties.partner.pieces lead=move || (words.get().parties.partner.pieces_count)(count())>
                <List label=move || words.get().parties.partner.pieces>{lines}</List>
                <Show when=move || { shown.get() < count() }>
                    <Button label=move || (words.get().common.show_all)(count()) kind=ButtonKind::Quiet on_press=move |()| shown.set(usize::MAX) />
                </Show>
            </Section>
        </Show>
    }
}

fn piece_row(book: &Book, no: PieceNo, words: &'static Phrases) -> AnyView {
    let piece = insight::piece(book, no);
    let product = piece.product.as_ref().and_then(|id| book.catalogue.product(id)).map(|product| product.name.clone());
    let since = piece.since_date.map(|day| (words.parties.partner.since)(&format::date(day, words.language)));
    let detail = [product, since].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! {
        <Row href=routes::serial(&piece.serial) icon=Glyph::Serial attr:data-test="partner-piece">
            <span class="list__text"><SerialText serial=piece.serial.clone() /><span class="list__detail">{detail}</span></span>
        </Row>
    }
    .into_any()
}

#[component]
fn Documents(id: PartnerId) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let shows_all = RwSignal::new(false);
    let found = Memo::new(move |_| {
        let words = words.get();
        let limit = if shows_all.get() { usize::MAX } else { DOCUMENTS_SHOWN };
        shop.book(Topic::Documents, |book| {
            let is_theirs = |header: &serial_rules::book::Header| {
                header.partner.and_then(|no| book.catalogue.partner_at(no)).is_some_and(|partner| partner.id == id)
            };
            let headers: Vec<_> = summary::documents(book, is_theirs).map(|(_, header)| header).collect();
            let row =
                |header: &&_| DocumentRow::without_partner(book, header, routes::document(header.id.as_str()), words);
            (headers.iter().take(limit).map(row).collect::<Vec<_>>(), headers.len())
        })
    });
    let count = move || found.with(|(_, count)| *count);
    let lead = move || (count() > 0).then(|| (words.get().parties.partner.documents_count)(count()));
    view! {
        <Section title=move || words.get().parties.partner.documents lead>
            <Show
                when=move || { count() > 0 }
                fallback=move || view! { <p class="muted">{move || words.get().parties.partner.no_documents}</p> }
            >
                <DocumentRows
                    label=move || words.get().parties.partner.documents
                    void_label=move || words.get().common.void
                    rows=Signal::derive(move || found.with(|(rows, _)| rows.clone()))
                />
                <Show when=move || { found.with(|(rows, count)| rows.len() < *count) }>
                    <Button label=move || (words.get().common.show_all)(count()) kind=ButtonKind::Quiet on_press=move |()| shows_all.set(true) />
                </Show>
            </Show>
        </Section>
    }
}
