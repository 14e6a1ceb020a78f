//! What a receipt waits for: the pieces that its dispatch sent, ticked off as they are scanned (R33, D7).

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::insight::still::still;
use serial_rules::model::{Kind, Quantity, Serial};

use super::desk::Desk;
use super::work::Work;
use crate::components::{Button, ButtonKind, Glyph, Icon, SerialText};
use crate::shop::Topic;

/// How many waiting pieces are named; the rest is counted.
const NAMED_MAX: usize = 40;

/// What was sent, and what of it stands on the receipt.
#[derive(Clone, PartialEq, Default)]
struct Sent {
    arrived: usize,
    waiting: Vec<Serial>,
}

fn sent(book: &Book, work: &Work) -> Option<Sent> {
    let against = work.document().against.as_ref().filter(|_| work.document().kind == Kind::Receipt)?;
    let pieces = still(book, Kind::Receipt, against).into_iter().flat_map(|left| left.pieces);
    let (arrived, waiting): (Vec<_>, Vec<_>) = pieces.partition(|piece| work.draft.find(piece).is_some());
    Some(Sent { arrived: arrived.len(), waiting })
}

/// The list; nothing on documents of other kinds.
#[component]
pub(super) fn Expected(desk: Desk) -> impl IntoView {
    let sent = Memo::new(move |_| desk.shop.book(Topic::Stock, |book| desk.read(|work| sent(book, work))));
    let has_any = move || sent.with(|sent| sent.as_ref().is_some_and(|sent| sent.arrived + sent.waiting.len() > 0));
    let waiting = move || sent.get().map(|sent| sent.waiting).unwrap_or_default();
    let words = move || &desk.words.get().documents.moving;
    let reading = move || {
        let Sent { arrived, waiting } = sent.get().unwrap_or_default();
        (words().arrived_of)(arrived, arrived + waiting.len())
    };
    let take_all = move |()| desk.change(take_all).unwrap_or_default();
    let rest = move || waiting().len().checked_sub(NAMED_MAX).filter(|rest| *rest > 0);
    view! {
        <Show when=has_any>
            <section class="expected" data-test="expected">
                <p class="expected__reading" role="status"><Icon glyph=Glyph::Transit /> {reading}</p>
                <ul class="expected__list" aria-label=move || words().not_arrived>
                    <For each=move || waiting().into_iter().take(NAMED_MAX) key=Clone::clone let:serial>
                        <li data-test="expected-piece"><SerialText serial=serial.to_string() /></li>
                    </For>
                </ul>
                {move || rest().map(|rest| view! { <p class="meta">{(desk.words.get().home.and_more)(rest)}</p> })}
                <Show when=move || !waiting().is_empty()>
                    <Button label=move || words().all_arrived kind=ButtonKind::Quiet icon=Glyph::Done on_press=take_all attr:data-test="all-arrived" />
                </Show>
            </section>
        </Show>
    }
}

/// Puts all that is still waited for on the receipt: for whoever has looked and need not scan.
fn take_all(work: &mut Work, book: &Book) {
    let Some(against) = work.document().against.clone() else { return };
    for left in still(book, Kind::Receipt, &against) {
        if !left.pieces.is_empty() {
            work.draft.enter(book, &left.product, left.pieces);
        }
        // Unnamed ones were proposed when the receipt was begun.
        let has_line = work.document().lines.iter().any(|line| line.product == left.product);
        let product = book.catalogue.product(&left.product).filter(|_| !has_line && left.unnamed > Quantity::ZERO);
        if let Some(product) = product {
            work.draft.add(product, left.unnamed);
        }
    }
}
