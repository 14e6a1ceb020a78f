//! Drafts of a kind that are open: go on with one, or begin another.

use leptos::prelude::*;
use serial_rules::model::Kind;

use super::shape;
use crate::components::document_rows::glyph_of;
use crate::components::{Button, ButtonKind, Glyph, List, Page, Row, RowEnd, RowText, Section};
use crate::i18n::{format, kinds, use_words};
use crate::routes;
use crate::scanning::ScanPill;
use crate::shop::{Topic, use_shop};
use crate::store;

/// Whether a draft is worth going on with.
pub(super) fn is_offered(draft: &store::Draft, kind: Kind) -> bool {
    let document = &draft.document;
    document.kind == kind && !(document.lines.is_empty() && draft.aside.is_empty() && document.remark.is_none())
}

/// The open drafts of a kind.
#[component]
pub(super) fn Start(kind: Kind, on_new: Callback<()>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let drafts = LocalResource::new(move || {
        shop.track(Topic::Drafts);
        shop.drafts()
    });
    let offered = move || {
        let drafts = drafts.get().and_then(Result::ok).map(|drafts| drafts.drafts).unwrap_or_default();
        drafts.into_iter().filter(|draft| is_offered(draft, kind)).collect::<Vec<_>>()
    };
    let kind_words = move || shape::words(kind, &words.get().documents);
    view! {
        <Page
            title=move || kinds::name(kind, words.language())
            actions=move || {
                view! { <Button label=move || kind_words().new on_press=on_new kind=ButtonKind::Primary icon=Glyph::Add attr:data-test="document-new" /> }
            }
        >
            <ScanPill ready=move || kind_words().ready />
            <Section title=move || words.get().documents.editor.open_drafts>
                <List label=move || words.get().documents.editor.open_drafts>
                    // A draft that was saved again is drawn again.
                    <For each=offered key=|draft| (draft.id.clone(), draft.revision) let:draft>
                        <DraftRow kind draft />
                    </For>
                </List>
            </Section>
        </Page>
    }
}

#[component]
fn DraftRow(kind: Kind, draft: store::Draft) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let href = routes::draft(kind, &draft.id);
    let draft = StoredValue::new(draft);
    let partner = move || {
        draft.with_value(|draft| {
            let id = draft.document.partner.as_ref()?;
            shop.book(Topic::Catalogue, |book| Some(book.catalogue.partner(id)?.name.clone()))
        })
    };
    let holds = move || {
        draft.with_value(|draft| {
            let editor = &words.get().documents.editor;
            let Some(first) = draft.document.lines.first() else { return editor.nothing_yet.to_owned() };
            let name =
                shop.book(Topic::Catalogue, |book| book.catalogue.product(&first.product).map(|it| it.name.clone()));
            (editor.first_of)(&name.unwrap_or_default(), draft.document.lines.len() - 1)
        })
    };
    let age = move || draft.with_value(|draft| format::days_ago(draft.document.date, shop.today(), words.language()));
    let title = move || partner().unwrap_or_else(holds);
    let detail = move || {
        let pieces = draft.with_value(|draft| draft.document.lines.iter().map(|line| line.quantity).sum());
        let pieces = (words.get().documents.editor.so_many)(&format::quantity(pieces));
        [partner().map(|_| holds()), Some(pieces)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    view! {
        <Row href icon=glyph_of(kind) attr:data-test="draft-row">
            <RowText title detail />
            <RowEnd>
                <span class="muted">{age}</span>
                <span>{move || words.get().documents.editor.go_on}</span>
            </RowEnd>
        </Row>
    }
}
