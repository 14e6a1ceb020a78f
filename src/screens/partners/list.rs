//! The list of partners.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use serial_rules::Book;
use serial_rules::model::{Partner, PartnerId};
use serial_rules::sorting;

use super::sheet::{PartnerForm, PartnerSheet};
use crate::components::{
    Button, ButtonKind, Chip, EmptyState, FilterChip, Glyph, List, Page, Row, RowEnd, RowText, Scene, SearchBox, Tone,
};
use crate::exporting::{Export, ExportMenu, text};
use crate::i18n::{Phrases, use_words};
use crate::importing::Field;
use crate::routes;
use crate::shop::{Topic, use_shop};

/// Whom the list shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Side {
    #[default]
    All,
    Customers,
    Suppliers,
    Archived,
}

/// What the list is asked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Wanted {
    text: String,
    side: Side,
}

impl Wanted {
    fn fits(&self, partner: &Partner) -> bool {
        let is_of_side = match self.side {
            Side::All => !partner.is_archived,
            Side::Customers => partner.is_customer && !partner.is_archived,
            Side::Suppliers => partner.is_supplier && !partner.is_archived,
            Side::Archived => partner.is_archived,
        };
        let text = self.text.trim().to_lowercase();
        is_of_side
            && (partner.name.to_lowercase().contains(&text) || partner.phone.replace([' ', '-'], "").contains(&text))
    }
}

/// The partners that fit, by name.
fn fitting(book: &Book, wanted: &Wanted) -> Vec<Partner> {
    let mut partners: Vec<Partner> =
        book.catalogue.partners().filter(|partner| wanted.fits(partner)).cloned().collect();
    sorting::by_key(&mut partners, |partner| partner.name.to_lowercase());
    partners
}

/// The table that goes out: under heads that an import knows, so that it can come back.
fn table(partners: Vec<Partner>, words: &Phrases) -> Export {
    let said = &words.parties.partner;
    let row = |partner: Partner| {
        let roles = [(partner.is_customer, said.customer), (partner.is_supplier, said.supplier)];
        let roles: Vec<&str> = roles.into_iter().filter(|(is_so, _)| *is_so).map(|(_, role)| role).collect();
        vec![text(partner.name), text(partner.phone), text(roles.join(", ")), text(partner.note)]
    };
    let columns = [Field::Name, Field::Phone, Field::Role, Field::Note].map(words.importing.field).to_vec();
    Export::of_rows(words.parties.partners, columns, partners.into_iter().map(row).collect())
}

/// All partners.
#[component]
pub fn ListScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let navigate = use_navigate();
    let wanted = RwSignal::new(Wanted::default());
    let form = RwSignal::new(None::<PartnerForm>);
    let is_empty = Memo::new(move |_| shop.book(Topic::Catalogue, |book| book.catalogue.partners().len() == 0));
    let export = move |()| {
        let (words, partners) =
            (words.get_untracked(), shop.peek(|book| wanted.with_untracked(|wanted| fitting(book, wanted))));
        Some(table(partners, words))
    };
    let create = move || {
        view! {
            <Show when=move || !is_empty.get()>
                <ExportMenu what=export />
            </Show>
            <Button
                attr:data-test="partner-new"
                label=move || words.get().parties.partner.create
                icon=Glyph::Add
                kind=ButtonKind::Primary
                on_press=move |()| form.set(Some(PartnerForm::blank()))
            />
        }
    };
    let open = move |id: PartnerId| navigate(&routes::partner(&id), NavigateOptions::default());
    view! {
        <Page title=move || words.get().parties.partners actions=create>
            <Show
                when=move || !is_empty.get()
                fallback=move || view! { <EmptyState scene=Scene::Partners sentence=move || words.get().parties.partners_empty /> }
            >
                <div class="stack">
                    <Filters wanted />
                    <Partners wanted />
                </div>
            </Show>
            <PartnerSheet form on_saved=open />
        </Page>
    }
}

#[component]
fn Filters(wanted: RwSignal<Wanted>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let has_archived = Memo::new(move |_| {
        shop.book(Topic::Catalogue, |book| book.catalogue.partners().any(|partner| partner.is_archived))
    });
    let chip = move |side: Side| {
        let label = move || {
            let words = &words.get().parties;
            match side {
                Side::All => words.partner.all,
                Side::Customers => words.partner.customers,
                Side::Suppliers => words.partner.suppliers,
                Side::Archived => words.archived,
            }
        };
        view! {
            <FilterChip
                label
                pressed=Signal::derive(move || wanted.with(|wanted| wanted.side == side))
                on_press=move |()| wanted.update(|wanted| wanted.side = side)
            />
        }
    };
    view! {
        <div class="partners__filters">
            <SearchBox
                label=move || words.get().parties.partner.search
                placeholder=move || words.get().parties.partner.search_hint
                clear_label=move || words.get().common.clear
                value=Signal::derive(move || wanted.with(|wanted| wanted.text.clone()))
                on_input=move |text| wanted.update(|wanted| wanted.text = text)
            />
            <div class="cluster">
                {[Side::All, Side::Customers, Side::Suppliers].map(chip).collect_view()}
                {move || has_archived.get().then(|| chip(Side::Archived))}
            </div>
        </div>
    }
}

#[component]
fn Partners(wanted: RwSignal<Wanted>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let partners = Memo::new(move |_| shop.book(Topic::Catalogue, |book| wanted.with(|wanted| fitting(book, wanted))));
    let row = move |partner: Partner| {
        let Partner { id, name, phone, is_customer, is_supplier, .. } = partner;
        let role =
            move |is: bool, word: fn(&'static crate::i18n::parties::PartnerWords) -> &'static str, tone: Tone| {
                is.then(|| view! { <Chip label=move || word(&words.get().parties.partner) tone /> })
            };
        view! {
            <Row href=routes::partner(&id) icon=Glyph::Person attr:data-test="partner-row">
                <RowText title=name detail=Some(phone).filter(|phone| !phone.is_empty()) />
                <RowEnd>
                    {role(is_customer, |words| words.customer, Tone::Neutral)} {role(is_supplier, |words| words.supplier, Tone::Neutral)}
                </RowEnd>
            </Row>
        }
    };
    view! {
        <Show
            when=move || partners.with(|partners| !partners.is_empty())
            fallback=move || {
                view! {
                    <EmptyState
                        scene=Scene::Partners
                        sentence=move || words.get().parties.partner.nobody_fits
                        detail=move || words.get().parties.partner.nobody_fits_detail
                    />
                }
            }
        >
            <List label=move || words.get().parties.partners>
                // Everything on a row is of the partner, so a changed one gets a row of its own.
                {move || partners.get().into_iter().map(row).collect_view()}
            </List>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::{Side, Wanted};
    use serial_rules::model::Partner;

    #[test]
    fn a_part_of_the_name_or_of_the_phone_finds_them_on_their_side() {
        let li = Partner {
            name: "Li Wei".to_owned(),
            phone: "138-0013 8000".to_owned(),
            is_customer: true,
            ..Partner::new("p")
        };
        let wanted = |text: &str, side| Wanted { text: text.to_owned(), side }.fits(&li);
        assert!(wanted(" wei", Side::All) && wanted("38000", Side::Customers) && wanted("", Side::All));
        assert!(!wanted("", Side::Suppliers) && !wanted("", Side::Archived) && !wanted("wang", Side::All));
    }
}
