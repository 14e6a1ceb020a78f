//! Taking a document back; where later documents stand in the way, all of them, in the order in which it works.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::decide::void;
use serial_rules::model::DocumentId;

use crate::components::toast::use_toasts;
use crate::components::{Banner, BannerKind, Button, ButtonKind, Dialog, Glyph};
use crate::i18n::{trouble, use_words};
use crate::routes;
use crate::shop::{Shop, Topic, Trouble, use_shop};

/// What is asked, and how it went.
#[derive(Clone, PartialEq, Default)]
struct Asking {
    is_open: bool,
    is_busy: bool,
    /// Why it could not be done, in words.
    refused: Option<String>,
}

/// The button, and the question behind it.
#[component]
pub(super) fn Voiding(id: StoredValue<DocumentId>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let asking = RwSignal::new(Asking::default());
    // Everything that has to go first, and the document itself at the end.
    let plan = Memo::new(move |_| {
        shop.book(Topic::Documents, |book| id.with_value(|id| void::plan(book, id)).unwrap_or_default())
    });
    let number = move || id.with_value(ToString::to_string);
    let is_open = Signal::derive(move || asking.with(|asking| asking.is_open));
    let close = move |()| asking.set(Asking::default());
    let label = move || {
        let documents = &words.get().documents;
        match plan.with(Vec::len) {
            0 | 1 => (documents.void_now)(&number()),
            count => (documents.void_all)(count),
        }
    };
    let toasts = use_toasts();
    let carry_out = move |()| {
        asking.set(Asking { is_open: true, is_busy: true, refused: None });
        let plan = plan.get_untracked();
        spawn_local(async move {
            let outcome = void_each(shop, &plan).await;
            let words = words.get_untracked();
            match outcome {
                Ok(()) => {
                    toasts.done(match plan.as_slice() {
                        [only] => (words.documents.voided)(only.as_str()),
                        all => (words.documents.voided_all)(all.len()),
                    });
                    asking.try_set(Asking::default());
                }
                Err((done, trouble)) => {
                    let reason = shop.peek(|book| trouble::said(&trouble, book, words));
                    let so_far = (done > 0).then(|| (words.documents.voided_some)(done, plan.len()));
                    let refused = so_far.into_iter().chain([reason]).collect::<Vec<_>>().join("\n");
                    asking.try_set(Asking { is_open: true, is_busy: false, refused: Some(refused) });
                }
            }
        });
    };
    view! {
        <Button
            label=move || words.get().common.void
            kind=ButtonKind::Danger
            icon=Glyph::Void
            on_press=move |()| asking.set(Asking { is_open: true, ..Asking::default() })
            attr:data-test="void"
        />
        <Dialog
            open=is_open
            title=move || (words.get().documents.void_title)(&number())
            on_close=close
            close_label=move || words.get().common.close
            actions=move || {
                view! {
                    <Button label=move || words.get().common.cancel on_press=close />
                    <Button
                        label
                        kind=ButtonKind::Danger
                        busy=Signal::derive(move || asking.with(|asking| asking.is_busy))
                        on_press=carry_out
                        attr:data-test="confirm-void"
                    />
                }
            }
        >
            <Meaning id plan asking />
        </Dialog>
    }
}

/// What it means, what has to go first, and why it did not work.
#[component]
fn Meaning(id: StoredValue<DocumentId>, plan: Memo<Vec<DocumentId>>, asking: RwSignal<Asking>) -> impl IntoView {
    let words = use_words();
    let blocking = move || plan.with(|plan| plan.len().saturating_sub(1));
    let line = move |document: DocumentId| {
        let text = document.to_string();
        let is_itself = id.with_value(|id| *id == document);
        let (href, hook) = (routes::document(&text), text.clone());
        view! {
            <li>
                {if is_itself {
                    view! { <strong>{text}</strong> }.into_any()
                } else {
                    view! { <a class="link" href=href data-test="blocking-document" data-number=hook>{text}</a> }.into_any()
                }}
            </li>
        }
    };
    view! {
        <div class="stack">
            {move || {
                asking
                    .with(|asking| asking.refused.clone())
                    .map(|refused| view! { <Banner kind=BannerKind::Refusal><span class="document__remark">{refused}</span></Banner> })
            }}
            <Show when=move || blocking() != 0 fallback=move || view! { <p>{move || words.get().documents.void_meaning}</p> }>
                <div class="stack" data-test="void-refused">
                    <p>{move || (words.get().documents.void_blocked)(blocking())}</p>
                    <p class="meta">{move || words.get().documents.void_order}</p>
                    <ol class="document__order">{move || plan.get().into_iter().map(line).collect_view()}</ol>
                    <p>{move || words.get().documents.void_meaning}</p>
                </div>
            </Show>
        </div>
    }
}

/// Takes the documents back one after the other; says how many went before one did not.
async fn void_each(shop: Shop, plan: &[DocumentId]) -> Result<(), (usize, Trouble)> {
    for (done, document) in plan.iter().enumerate() {
        shop.void(document.clone()).await.map_err(|trouble| (done, trouble))?;
    }
    Ok(())
}
