//! Drafts that somebody began: each leads back to where it was left.

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::model::Quantity;

use crate::components::document_rows::glyph_of;
use crate::components::{Banner, BannerKind, Chip, Failed, Glyph, List, Row, RowEnd, RowText, Section, Tone};
use crate::i18n::{Phrases, format, kinds, trouble, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};
use crate::store::Draft;
use crate::store::drafts::Drafts;

/// The drafts, where there are any.
#[component]
pub(super) fn OpenDrafts() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let drafts = LocalResource::new(move || {
        shop.track(Topic::Drafts);
        shop.drafts()
    });
    // Nothing stands here while they are read: most days there are none, and an empty frame would jump away.
    move || {
        drafts.get().map(|read| match read {
            Ok(Drafts { drafts, unreadable }) if drafts.is_empty() && unreadable == 0 => ().into_any(),
            Ok(Drafts { drafts, unreadable }) => view! { <DraftList drafts unreadable /> }.into_any(),
            Err(failure) => view! {
                <Failed
                    title=move || words.get().home.drafts
                    detail=move || trouble::unread(&failure, words.language())
                    retry_label=move || words.get().common.retry
                    on_retry=move |()| drafts.refetch()
                />
            }
            .into_any(),
        })
    }
}

#[component]
fn DraftList(drafts: Vec<Draft>, unreadable: usize) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let row = move |draft: Draft| {
        let href = routes::draft(draft.document.kind, &draft.id);
        let kind = draft.document.kind;
        let detail = move || shop.book(Topic::Catalogue, |book| detail(book, &draft, words.get()));
        view! {
            <Row href icon=glyph_of(kind) attr:data-test="draft-row">
                <RowText title=move || kinds::name(kind, words.language()) detail />
                <RowEnd><Chip label=move || words.get().home.draft_continue tone=Tone::Open icon=Glyph::Draft /></RowEnd>
            </Row>
        }
    };
    view! {
        <Section title=move || words.get().home.drafts>
            <List label=move || words.get().home.drafts>{drafts.into_iter().map(row).collect_view()}</List>
            {(unreadable > 0)
                .then(|| view! { <Banner kind=BannerKind::Caution>{move || (words.get().home.drafts_unreadable)(unreadable)}</Banner> })}
        </Section>
    }
}

/// What is on a draft: the first product, how many pieces, with whom.
fn detail(book: &Book, draft: &Draft, words: &Phrases) -> String {
    let document = &draft.document;
    let Some(first) = document.lines.first() else { return words.home.draft_blank.to_owned() };
    let product = book.catalogue.product(&first.product).map(|product| product.name.clone());
    let quantity: Quantity = document.lines.iter().map(|line| line.quantity).sum();
    let pieces = usize::try_from(quantity.trunc()).map(words.common.pieces).ok();
    let partner =
        document.partner.as_ref().and_then(|id| book.catalogue.partner(id)).map(|partner| partner.name.clone());
    let sum =
        Some(document.total()).filter(|sum| !sum.is_zero()).map(|sum| format::money(sum, &book.settings.currency));
    [product, pieces, partner, sum].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
