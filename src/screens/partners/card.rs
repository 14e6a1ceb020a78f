//! One partner, with everything that passed between them and the shop.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use serial_rules::Book;
use serial_rules::book::Header;
use serial_rules::insight::summary;
use serial_rules::model::{Kind, Money, Partner, PartnerId};

use super::form::{Entering, PartnerForm};
use crate::components::button::Button;
use crate::components::card::{Card, Section};
use crate::components::document_rows::{DocumentRow, DocumentRows};
use crate::components::empty::EmptyState;
use crate::components::facts::{Fact, Facts};
use crate::components::icon::Glyph;
use crate::components::page::Page;
use crate::components::picture::Scene;
use crate::i18n::{Phrases, format, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// How many documents stand on the card, the newest first.
const SHOWN_MAX: usize = 100;

/// The partner that the address names.
#[component]
pub fn CardScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let params = use_params_map();
    let id = Memo::new(move |_| {
        PartnerId::from(routes::from_segment(&params.with(|params| params.get(routes::ID)).unwrap_or_default()))
    });
    let partner = Memo::new(move |_| shop.book(Topic::Catalogue, |book| id.with(|id| book.catalogue.partner(id).cloned())));
    let entering = RwSignal::new(Entering::default());
    let edit = move || {
        partner.get().map(|partner| {
            let on_press = move |()| entering.set(Entering::change(partner.clone()));
            view! { <Button label=move || words.get().common.edit icon=Glyph::Edit on_press /> }
        })
    };
    let title = move || partner.with(|it| it.as_ref().map(|it| it.name.clone())).unwrap_or_else(|| words.get().parties.partners.to_owned());
    let back = Signal::derive(move || Some((routes::PARTNERS.to_owned(), words.get().parties.partners.to_owned())));
    let body = move || match partner.get() {
        Some(partner) => view! { <Known partner /> }.into_any(),
        None => view! { <EmptyState scene=Scene::Astray sentence=move || words.get().parties.partner_gone /> }.into_any(),
    };
    view! {
        <Page title=title back=back actions=edit>
            {body}
            <PartnerForm entering />
        </Page>
    }
}

#[component]
fn Known(partner: Partner) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let Partner { id, phone, note, .. } = partner;
    let id = StoredValue::new(id);
    let rows = Memo::new(move |_| {
        let words = words.get();
        shop.book(Topic::Documents, |book| id.with_value(|id| rows(book, id, words)))
    });
    let sum = move |kind| {
        move || {
            let sum = shop.book(Topic::Documents, |book| {
                let sum = id.with_value(|id| with_partner(book, id).filter(|header| header.kind == kind).map(|header| header.total).sum::<Money>());
                format::money(sum, &book.settings.currency)
            });
            sum
        }
    };
    view! {
        <div class="stack">
            <Card>
                <Facts>
                    {(!phone.is_empty()).then(|| view! { <Fact label=move || words.get().parties.phone>{phone}</Fact> })}
                    {(!note.is_empty()).then(|| view! { <Fact label=move || words.get().parties.note>{note}</Fact> })}
                    <Fact label=move || words.get().parties.bought>{sum(Kind::Sale)}</Fact>
                    <Fact label=move || words.get().parties.supplied>{sum(Kind::Purchase)}</Fact>
                </Facts>
            </Card>
            <Section title=move || words.get().parties.history lead=move || (words.get().parties.documents)(rows.with(Vec::len))>
                {move || if rows.with(Vec::is_empty) {
                    view! { <p class="muted">{words.get().parties.history_empty}</p> }.into_any()
                } else {
                    view! {
                        <DocumentRows label=move || words.get().parties.history void_label=move || words.get().parties.is_void rows=rows />
                    }.into_any()
                }}
            </Section>
        </div>
    }
}

/// The documents with a partner that stand.
fn with_partner<'a>(book: &'a Book, id: &'a PartnerId) -> impl Iterator<Item = &'a Header> {
    summary::documents(book, move |header| is_with(book, header, id) && !header.is_void()).map(|(_, header)| header)
}

fn is_with(book: &Book, header: &Header, id: &PartnerId) -> bool {
    header.partner.and_then(|no| book.catalogue.partner_at(no)).is_some_and(|partner| partner.id == *id)
}

fn rows(book: &Book, id: &PartnerId, words: &Phrases) -> Vec<DocumentRow> {
    let headers = summary::documents(book, move |header| is_with(book, header, id)).take(SHOWN_MAX);
    headers.map(|(_, header)| DocumentRow::of(book, header, routes::document(header.id.as_str()), words)).collect()
}
