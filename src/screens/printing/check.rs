//! Labels are read back before they are printed: the dots of each go to the reader of codes, in its own thread, one after the
//! other, so that the page stays as quick as it is while a thousand are looked at.

use std::cell::Cell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use paper::label::{Design, Label};
use paper::raster::picture;

use crate::components::{Banner, BannerKind};
use crate::device::decoder::{Decoder, Effort};
use crate::i18n::use_words;

/// So many labels are read between two words about how far it is.
const STEP: usize = 10;

/// How far it is.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) enum Check {
    /// There is nothing to read.
    #[default]
    Idle,
    /// So many of so many are read.
    Running(usize, usize),
    /// So many were read, but for those at these places.
    Done(usize, Arc<BTreeSet<usize>>),
    /// There is no reader here.
    Impossible,
}

/// Reads labels back whenever they are laid out anew. Those without a code are known to be faulty, and not looked at.
pub(super) fn read_back(laid: Memo<(Design, Arc<Vec<Label>>)>) -> ReadSignal<Check> {
    let (check, set_check) = signal(Check::Idle);
    let decoder = Rc::new(Decoder::default());
    let run = Rc::new(Cell::new(0_u32));
    Effect::new(move |_| {
        let (design, labels) = laid.get();
        let (decoder, now) = (Rc::clone(&decoder), Rc::clone(&run));
        now.set(now.get() + 1);
        let own = now.get();
        // Who prints something else, or has gone, is not told any more.
        let say = move |check: Check| now.get() == own && set_check.try_set(check).is_none();
        spawn_local(async move {
            read_all(&decoder, &design, &labels, say).await;
        });
    });
    check
}

async fn read_all(decoder: &Decoder, design: &Design, labels: &[Label], say: impl Fn(Check) -> bool) {
    let has_code = |(_, label): &(usize, &Label)| !label.is_faulty;
    let all: Vec<(usize, &Label)> = labels.iter().enumerate().filter(has_code).collect();
    if all.is_empty() {
        say(Check::Idle);
        return;
    }
    let mut known: HashMap<&str, bool> = HashMap::new();
    let mut unread = BTreeSet::new();
    for (done, (at, label)) in all.iter().enumerate() {
        if done % STEP == 0 && !say(Check::Running(done, all.len())) {
            return;
        }
        let seen = match known.get(label.content.as_str()) {
            Some(scans) => Some(*scans),
            None => scans(decoder, design, label).await,
        };
        let Some(scans) = seen else {
            say(Check::Impossible);
            return;
        };
        known.insert(&label.content, scans);
        if !scans {
            unread.insert(*at);
        }
    }
    say(Check::Done(all.len(), Arc::new(unread)));
    decoder.rest();
}

/// Whether the reader finds in the picture of a label what is to be in it; nothing where there is no reader.
async fn scans(decoder: &Decoder, design: &Design, label: &Label) -> Option<bool> {
    let module = label.choice.map_or(1, |choice| design.resolution.dots_at_least(choice.module));
    let picture = picture(&label.items, design.size, module);
    for effort in [Effort::Quick, Effort::Thorough] {
        let codes = decoder.read_grey(picture.width, picture.height, &picture.grey, effort).await?;
        if codes.iter().any(|code| is_said(&code.text, &label.content)) {
            return Some(true);
        }
    }
    Some(false)
}

/// Whether what was read is what is to be read. An EAN-13 that begins with a nought is a UPC-A to readers.
fn is_said(read: &str, content: &str) -> bool {
    read == content || content.strip_prefix('0').is_some_and(|rest| rest == read && rest.len() == 12)
}

/// How far it is, in words.
#[component]
pub(super) fn CheckLine(check: ReadSignal<Check>) -> impl IntoView {
    let words = use_words();
    let forms = move || &words.get().printing.forms;
    let unread =
        Memo::new(move |_| check.with(|check| if let Check::Done(_, unread) = check { unread.len() } else { 0 }));
    let state = move || {
        check.with(|check| match check {
            Check::Idle => "idle",
            Check::Running(..) => "running",
            Check::Done(_, unread) if unread.is_empty() => "good",
            Check::Done(..) => "bad",
            Check::Impossible => "impossible",
        })
    };
    let said = move || {
        check.with(|check| match check {
            Check::Running(done, of) => (forms().checking)(*done, *of),
            Check::Done(of, unread) if unread.is_empty() => (forms().checked)(*of),
            Check::Impossible => forms().unchecked.to_owned(),
            Check::Idle | Check::Done(..) => String::new(),
        })
    };
    view! {
        <div data-test="label-check" data-state=state>
            <p class="printing__said">{said}</p>
            <Show when=move || unread.get() != 0>
                <Banner kind=BannerKind::Refusal>{move || (forms().unread)(unread.get())}</Banner>
            </Show>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::is_said;

    #[test]
    fn what_is_read_must_be_what_is_printed() {
        for (read, content, is_good) in
            [("A1", "A1", true), ("A1", "A10", false), ("012345678905", "0012345678905", true), ("1", "01", false)]
        {
            assert_eq!(is_said(read, content), is_good, "{read}");
        }
    }
}
