//! Taking a document back: at once, or together with the later ones that stand in its way, in the order of the plan.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::decide::void;
use serial_rules::model::DocumentId;

use crate::components::toast::use_toasts;
use crate::components::{Banner, BannerKind, Button, ButtonKind, Dialog, Glyph, List, Row, RowText};
use crate::i18n::{kinds, trouble, use_words};
use crate::routes;
use crate::shop::{Shop, Topic, Trouble, use_shop};

/// What is being asked, and what came of it.
#[derive(Clone, PartialEq, Default)]
struct Asking {
    is_busy: bool,
    refused: Option<String>,
}

/// The question before a document is taken back.
#[component]
pub(super) fn VoidSheet(number: StoredValue<DocumentId>, is_asking: RwSignal<bool>) -> impl IntoView {
    let (words, shop, toasts) = (use_words(), use_shop(), use_toasts());
    let asking = RwSignal::new(Asking::default());
    let plan = Memo::new(move |_| {
        shop.track(Topic::Documents);
        if is_asking.get() { shop.peek(|book| number.with_value(|id| void::plan(book, id))).unwrap_or_default() } else { Vec::new() }
    });
    let close = move |()| {
        asking.set(Asking::default());
        is_asking.set(false);
    };
    let go = move |()| {
        asking.set(Asking { is_busy: true, refused: None });
        spawn_local(async move {
            let words = words.get_untracked();
            let plan = plan.get_untracked();
            let all = plan.len();
            match take_back(shop, plan).await {
                (_, None) => {
                    close(());
                    toasts.done(number.with_value(|id| (words.documents.voided)(id.as_str())));
                }
                (done, Some(told)) => {
                    let why = shop.peek(|book| trouble::said(&told, book, words));
                    let why = if done > 0 { format!("{}. {why}", (words.documents.voided_some)(done, all)) } else { why };
                    asking.set(Asking { is_busy: false, refused: Some(why) });
                }
            }
        });
    };
    let verb = move || match plan.with(Vec::len) {
        0 | 1 => number.with_value(|id| (words.get().documents.void_now)(id.as_str())),
        count => (words.get().documents.void_all)(count),
    };
    let actions = move || {
        view! {
            <Button label=move || words.get().common.cancel on_press=close kind=ButtonKind::Quiet />
            <Button
                label=verb
                icon=Glyph::Void
                kind=ButtonKind::Danger
                on_press=go
                busy=Signal::derive(move || asking.with(|asking| asking.is_busy))
                attr:data-test="confirm-void"
            />
        }
    };
    view! {
        <Dialog
            open=is_asking
            title=move || number.with_value(|id| (words.get().documents.void_title)(id.as_str()))
            on_close=close
            close_label=move || words.get().common.close
            actions=actions
        >
            <div class="stack">
                {move || asking.with(|asking| asking.refused.clone()).map(|why| view! {
                    <Banner kind=BannerKind::Refusal>{why}</Banner>
                })}
                <p>{move || words.get().documents.void_meaning}</p>
                <Plan plan />
            </div>
        </Dialog>
    }
}

/// Takes documents back, first to last, until one is refused. Says how many are done.
async fn take_back(shop: Shop, plan: Vec<DocumentId>) -> (usize, Option<Trouble>) {
    for (done, document) in plan.into_iter().enumerate() {
        if let Err(told) = shop.void(document).await {
            return (done, Some(told));
        }
    }
    (0, None)
}

/// The documents that have to go first, each linked.
#[component]
fn Plan(plan: Memo<Vec<DocumentId>>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let row = move |id: DocumentId| {
        let kind = shop.peek(|book| book.documents.get(&id).map(|header| header.kind));
        let hook = id.to_string();
        view! {
            <Row href=routes::document(id.as_str()) attr:data-test="blocking-document" attr:data-number=hook>
                <RowText title=id.to_string() detail=move || kind.map(|kind| kinds::name(kind, words.get().language)) />
            </Row>
        }
    };
    move || {
        let blocking = plan.with(|plan| plan.split_last().map(|(_, first)| first.to_vec()).unwrap_or_default());
        (!blocking.is_empty()).then(|| {
            let count = blocking.len();
            view! {
                <div class="stack" data-test="void-refused">
                    <Banner kind=BannerKind::Caution>{move || (words.get().documents.void_blocked)(count)}</Banner>
                    <List label=move || words.get().documents.void_order>{blocking.into_iter().map(row).collect_view()}</List>
                </div>
            }
        })
    }
}
