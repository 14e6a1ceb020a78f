//! The working screen of a document: scan line, what could not be taken, lines, and beside them whom it is made out to
//! and what it comes to.

use leptos::ev::{self, KeyboardEvent};
use leptos::{html, prelude::*};
use serial_rules::model::Kind;

use super::adjusting::Adjusting;
use super::counting::Counting;
use super::desk::Desk;
use super::exceptions::Exceptions;
use super::head::Head;
use super::lines::Lines;
use super::panels::Panels;
use super::receipt::ReceiptView;
use super::shape;
use super::work::{Panel, Saving, Stage, Wanted, Work};
use crate::components::{
    ActionBar, Banner, BannerKind, Button, ButtonKind, Chip, Glyph, Icon, Menu, MenuEntry, Page, Tone, Workbench,
};
use crate::i18n::{format, kinds, trouble};
use crate::scanning::ScanPill;
use crate::shop::Topic;

/// The screen of one document.
#[component]
pub(super) fn Bench(desk: Desk, on_new: Callback<()>) -> impl IntoView {
    let posted = Memo::new(move |_| {
        desk.read(|work| match &work.stage {
            Stage::Posted(posted) => Some(posted.clone()),
            _ => None,
        })
    });
    listen_for_keys(desk);
    view! {
        <Page
            title=move || kinds::name(desk.kind, desk.words.language())
            marks=move || view! { <Saved desk /> }
            actions=move || view! { <DraftMenu desk /> }
        >
            <div class="document" data-test="document-screen" data-kind=desk.kind.word()>
                {move || match posted.get() {
                    Some(posted) => view! { <ReceiptView desk posted on_new /> }.into_any(),
                    None => view! { <Entering desk /> }.into_any(),
                }}
            </div>
        </Page>
    }
}

/// The document while it is entered.
#[component]
fn Entering(desk: Desk) -> impl IntoView {
    let words = move || &desk.words.get().documents;
    let is_posting = Signal::derive(move || desk.read(|work| work.stage == Stage::Posting));
    let is_removing = Signal::derive(move || desk.read(|work| work.draft.is_removing));
    let ready =
        move || if is_removing.get() { words().editor.removing } else { shape::words(desk.kind, words()).ready };
    view! {
        <Overtaken desk />
        <div class="document__scan" class:document__scan--removing=is_removing>
            <ScanPill ready />
        </div>
        <HeadRefusals desk />
        <Workbench
            pane_label=move || words().editor.pane
            summary=Signal::derive(move || summary(desk))
            pane=move || view! { <Head desk /> }
        >
            <Exceptions desk />
            <Counting desk />
            {if desk.kind == Kind::Adjust { view! { <Adjusting desk /> }.into_any() } else { view! { <Lines desk /> }.into_any() }}
        </Workbench>
        <ActionBar>
            <Button
                label=move || words().editor.choose_product
                icon=Glyph::Product
                on_press=move |()| desk.open(Panel::Products(Wanted::Line))
                attr:data-test="product-pick"
            />
            <Button
                label=move || words().editor.undo
                icon=Glyph::Undo
                kind=ButtonKind::Quiet
                keys="Alt+Z"
                on_press=move |()| desk.undo()
            />
            <RemoveMode desk is_removing />
            <Button
                label=move || shape::words(desk.kind, words()).post
                kind=ButtonKind::Primary
                large=true
                keys="F9"
                busy=is_posting
                on_press=move |()| desk.post()
                attr:data-test="post"
            />
        </ActionBar>
        <Panels desk />
    }
}

/// Turns taking pieces off on and off. Button and scan line are red while it is on, so that nobody forgets.
#[component]
fn RemoveMode(desk: Desk, is_removing: Signal<bool>) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button button--quiet document__remove"
            class:document__remove--on=is_removing
            aria-pressed=move || if is_removing.get() { "true" } else { "false" }
            on:click=move |_| desk.set_removing(!is_removing.get_untracked())
        >
            <Icon glyph=Glyph::Less />
            <span class="button__label">{move || desk.words.get().documents.editor.remove_mode}</span>
        </button>
    }
}

/// Whether the disk has what is on the screen.
#[component]
fn Saved(desk: Desk) -> impl IntoView {
    let saving = Memo::new(move |_| {
        desk.read(|work| if matches!(work.stage, Stage::Posted(_)) { Saving::Blank } else { work.saving.clone() })
    });
    let words = move || &desk.words.get().documents.editor;
    move || {
        let (label, tone, glyph, is_saved): (fn(&crate::i18n::documents::EditorWords) -> &'static str, _, _, _) =
            match saving.get() {
                Saving::Blank => return ().into_any(),
                Saving::Pending => (|words| words.saving, Tone::Neutral, Glyph::Draft, "false"),
                Saving::Saved => (|words| words.saved, Tone::Open, Glyph::Draft, "true"),
                Saving::Failed(_) => (|words| words.not_saved, Tone::Bad, Glyph::Refused, "false"),
            };
        view! {
            <span data-test="draft-saved" data-saved=is_saved>
                <Chip label=move || label(words()) tone icon=glyph />
            </span>
        }
        .into_any()
    }
}

#[component]
fn DraftMenu(desk: Desk) -> impl IntoView {
    let words = move || &desk.words.get().documents.editor;
    let is_entering = move || desk.read(|work| work.stage == Stage::Entering && work.saving != Saving::Blank);
    let entries = Signal::derive(move || {
        vec![
            MenuEntry::new(words().discard, Glyph::Remove, Callback::new(move |()| desk.open(Panel::Discard))).danger(),
        ]
    });
    view! {
        <Show when=is_entering>
            <Menu label=move || words().draft_menu entries label_hidden=true attr:data-test="draft-menu" />
        </Show>
    }
}

/// What another tab did to the draft, or why the disk does not take it.
#[component]
fn Overtaken(desk: Desk) -> impl IntoView {
    let words = move || &desk.words.get().documents.editor;
    let theirs = Memo::new(move |_| {
        desk.read(|work| match &work.stage {
            Stage::Overtaken(theirs) => Some(theirs.is_some()),
            _ => None,
        })
    });
    let failure = Memo::new(move |_| {
        desk.read(|work| match &work.saving {
            Saving::Failed(failure) => Some(failure.clone()),
            _ => None,
        })
    });
    view! {
        {move || {
            theirs.get().map(|is_there| {
                view! {
                    <Banner
                        kind=BannerKind::Caution
                        action=move || {
                            view! {
                                <div class="cluster">
                                    {is_there.then(|| view! { <Button label=move || words().take_theirs on_press=move |()| desk.take_theirs() /> })}
                                    <Button label=move || words().keep_mine on_press=move |()| desk.keep_mine() />
                                </div>
                            }
                        }
                    >
                        {move || if is_there { words().overtaken } else { words().overtaken_gone }}
                    </Banner>
                }
            })
        }}
        {move || {
            failure.get().map(|failure| {
                view! {
                    <Banner
                        kind=BannerKind::Refusal
                        action=move || view! { <Button label=move || desk.words.get().common.retry on_press=move |()| desk.save() /> }
                    >
                        {move || trouble::failed(&failure, desk.words.language())}
                    </Banner>
                }
            })
        }}
    }
}

/// What stands against the document as a whole.
#[component]
fn HeadRefusals(desk: Desk) -> impl IntoView {
    let refusals = Memo::new(move |_| desk.read(Work::refusals_of_head));
    let node = NodeRef::<html::Div>::new();
    // Whoever wanted to post may have been far down the lines.
    Effect::new(move || {
        if let (true, Some(told)) = (refusals.with(|refusals| !refusals.is_empty()), node.get_untracked()) {
            told.scroll_into_view_with_bool(true);
        }
    });
    let told = move || {
        let words = desk.words.get();
        let refusals = refusals.get();
        let told = desk.shop.book(Topic::Catalogue, |book| {
            refusals.iter().map(|finding| trouble::reason(finding, book, words)).collect::<Vec<_>>()
        });
        { told }
            .into_iter()
            .map(|reason| view! { <Banner kind=BannerKind::Refusal attr:data-test="head-refusal">{reason}</Banner> })
            .collect_view()
    };
    view! { <div node_ref=node class="document__refusals">{told}</div> }
}

/// The line that stands for the pane where the pane is folded away.
fn summary(desk: Desk) -> String {
    let (pieces, total) = desk.read(|work| {
        let document = work.document();
        (document.lines.iter().map(|line| line.quantity).sum(), document.total())
    });
    let pieces = (desk.words.get().documents.editor.so_many)(&format::quantity(pieces));
    if shape::has_prices(desk.kind) { format!("{pieces} · {}", desk.money(total)) } else { pieces }
}

/// F9 posts, Alt+Z takes the last step back.
fn listen_for_keys(desk: Desk) {
    let listener = window_event_listener(ev::keydown, move |event: KeyboardEvent| {
        if event.key() == "F9" {
            event.prevent_default();
            desk.post();
        } else if event.alt_key() && event.code() == "KeyZ" {
            event.prevent_default();
            desk.undo();
        }
    });
    on_cleanup(move || listener.remove());
}
