//! The card of one partner: how to reach them, and every document with them.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use serial_rules::Book;
use serial_rules::insight::summary;
use serial_rules::model::{Kind, Money, Partner, PartnerId};

use super::sheet::{PartnerForm, PartnerSheet};
use crate::components::{
    Button, ButtonKind, ButtonLink, Chip, DocumentRow, DocumentRows, EmptyState, Fact, Facts, Glyph, Page, Scene,
    Section, Tone,
};
use crate::i18n::{format, use_words};
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
    let words = use_words();
    let form = RwSignal::new(None::<PartnerForm>);
    let Partner { is_customer, is_supplier, is_archived, .. } = partner;
    let marks = move || {
        view! {
            {is_customer.then(|| view! { <Chip label=move || words.get().parties.partner.customer tone=Tone::Sold /> })}
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
    view! {
        <Page title back marks actions=edit narrow=true>
            <div class="partner">
                <PartnerFacts partner />
                <Documents id />
            </div>
            <PartnerSheet form on_saved=|_| () />
        </Page>
    }
}

#[component]
fn PartnerFacts(partner: Partner) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let Partner { id, phone, note, .. } = partner;
    let total = move |kind: Kind| {
        let id = id.clone();
        Memo::new(move |_| {
            shop.book(Topic::Documents, |book| {
                total(book, &id, kind).map(|sum| format::money(sum, &book.settings.currency))
            })
        })
    };
    let (sold, bought) = (total(Kind::Sale), total(Kind::Purchase));
    let said = |text: String| Some(text).filter(|text| !text.is_empty());
    let is_known = !phone.is_empty() || !note.is_empty();
    let has_facts = move || is_known || sold.with(Option::is_some) || bought.with(Option::is_some);
    let (phone, note) = (StoredValue::new(said(phone)), StoredValue::new(said(note)));
    view! {
        <Show when=has_facts>
            <Section title=move || words.get().parties.partner.facts>
                <Facts>
                    {phone.get_value().map(|phone| view! {
                        <Fact label=move || words.get().parties.partner.phone><a class="link" href=format!("tel:{phone}")>{phone.clone()}</a></Fact>
                    })}
                    {move || sold.get().map(|sum| view! { <Fact label=move || words.get().parties.partner.sold>{sum}</Fact> })}
                    {move || bought.get().map(|sum| view! { <Fact label=move || words.get().parties.partner.bought>{sum}</Fact> })}
                    {note.get_value().map(|note| view! { <Fact label=move || words.get().parties.note>{note}</Fact> })}
                </Facts>
        </Section>
        </Show>
    }
}

/// What the documents of a kind with a partner come to; nothing where there are none. Void ones do not count.
fn total(book: &Book, partner: &PartnerId, kind: Kind) -> Option<Money> {
    let is_theirs = |header: &serial_rules::book::Header| {
        header.kind == kind
            && !header.is_void()
            && header.partner.and_then(|no| book.catalogue.partner_at(no)).is_some_and(|other| other.id == *partner)
    };
    let mut totals = summary::documents(book, is_theirs).map(|(_, header)| header.total).peekable();
    totals.peek().is_some().then(|| totals.sum())
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
