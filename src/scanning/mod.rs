//! Scanning in the app as a whole: one keyboard, one queue, and the screen that takes what was scanned. Where no screen
//! does, a scan opens what it names.
//!
//! Scans come by callback and not by signal: of two quick writes to a signal the first would be lost.

pub(crate) mod lookup;
mod packing;
mod pill;

use std::collections::VecDeque;
use std::rc::Rc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use serial_rules::intake::burst::{Fidelity, Profile};

use crate::components::{ScanFace, ScanMood};
use crate::device::keyboard::{Heard, Keyboard};
use crate::device::preferences;
use crate::device::sound::{self, Tone};
use crate::device::vibration::{self, Shake};
use crate::i18n::{Words, use_words};
use crate::shop::{Shop, use_shop};

pub(crate) use packing::Packing;
pub use pill::ScanPill;

type Take = Rc<dyn Fn(String)>;

/// The scanning of this page, given by context.
#[derive(Clone, Copy)]
pub struct Scanning {
    desk: StoredValue<Desk, LocalStorage>,
    face: RwSignal<ScanFace>,
    words: Words,
}

/// Who takes scans, and what waits to be taken.
struct Desk {
    takers: Vec<(u64, Take)>,
    next_taker: u64,
    waiting: VecDeque<Heard>,
    is_taking: bool,
    is_held: bool,
    was_corrected: bool,
    look_up: Take,
}

/// Starts to listen, for everything inside the owner at hand.
pub fn provide() {
    let words = use_words();
    let shop = use_shop();
    let navigate = use_navigate();
    let look_up = Rc::new(move |text: String| open(shop, &navigate, &text));
    let desk = Desk {
        takers: Vec::new(),
        next_taker: 0,
        waiting: VecDeque::new(),
        is_taking: false,
        is_held: false,
        was_corrected: false,
        look_up,
    };
    let scanning = Scanning { desk: StoredValue::new_local(desk), face: RwSignal::new(ScanFace::default()), words };
    provide_context(scanning);
    // Kept by the owner, and silent when the owner goes.
    StoredValue::new_local(Keyboard::listen(Profile::default(), move |heard| scanning.hear(heard)));
}

/// The scanning of this page. Asserts that the app provided it.
pub fn use_scanning() -> Scanning {
    expect_context::<Scanning>()
}

/// Has everything that is scanned come here, for as long as the caller's owner lives. The last one that asked is served.
pub fn use_scans(take: impl Fn(String) + 'static) {
    let scanning = use_scanning();
    let taker = scanning.desk.try_update_value(|desk| {
        desk.next_taker += 1;
        desk.takers.push((desk.next_taker, Rc::new(take)));
        desk.next_taker
    });
    scanning.rest();
    on_cleanup(move || {
        scanning.desk.try_update_value(|desk| desk.takers.retain(|(other, _)| Some(*other) != taker));
    });
}

impl Scanning {
    /// What the scan line shows.
    pub fn face(self) -> Signal<ScanFace> {
        self.face.into()
    }

    /// Has the scan line wait for what comes next, as if nothing had been scanned.
    pub fn rest(self) {
        self.face.try_set(ScanFace::default());
    }

    /// Answers a scan: on the scan line, by a tone, and in the hand.
    pub fn answer(self, mood: ScanMood, code: &str, meaning: String) {
        let was_corrected =
            self.desk.try_update_value(|desk| std::mem::take(&mut desk.was_corrected)).unwrap_or_default();
        let meaning = if was_corrected { (self.words.get_untracked().scanning.corrected)(&meaning) } else { meaning };
        self.face.update(|face| *face = ScanFace { mood, code: code.to_owned(), meaning, count: face.count + 1 });
        let (tone, shake) = match mood {
            ScanMood::Ready => return,
            ScanMood::Accepted => (Tone::Taken, Shake::Taken),
            ScanMood::Repeated => (Tone::Repeated, Shake::Repeated),
            ScanMood::Caution | ScanMood::Refused => (Tone::Problem, Shake::Problem),
        };
        sound_and_shake(tone, shake);
    }

    /// Says by tone and hand that something else than a scan needs a look.
    pub fn warn(self) {
        sound_and_shake(Tone::Problem, Shake::Problem);
    }

    /// Has scans wait, while what they belong to is not decided.
    pub fn hold(self) {
        self.desk.try_update_value(|desk| desk.is_held = true);
    }

    /// Takes the scans that had to wait, and those to come.
    pub fn release(self) {
        self.desk.try_update_value(|desk| desk.is_held = false);
        self.take_waiting();
    }

    fn hear(self, heard: Heard) {
        self.desk.try_update_value(|desk| desk.waiting.push_back(heard));
        self.take_waiting();
    }

    /// Takes scans one after the other, in the order they came: one that comes while another is being taken waits.
    fn take_waiting(self) {
        while let Some((heard, take)) = self.desk.try_update_value(Desk::next).flatten() {
            match heard.fidelity {
                Fidelity::Incomplete => {
                    let meaning = self.words.get_untracked().scanning.incomplete.to_owned();
                    self.answer(ScanMood::Refused, &heard.text, meaning);
                }
                Fidelity::AsSent | Fidelity::Corrected => take(heard.text),
            }
            self.desk.try_update_value(|desk| desk.is_taking = false);
        }
    }
}

impl Desk {
    /// The next scan and who is to take it; none while another is being taken.
    fn next(&mut self) -> Option<(Heard, Take)> {
        if self.is_taking || self.is_held {
            return None;
        }
        let heard = self.waiting.pop_front()?;
        self.is_taking = true;
        self.was_corrected = heard.fidelity == Fidelity::Corrected;
        let take = self.takers.last().map_or(&self.look_up, |(_, take)| take);
        Some((heard, Rc::clone(take)))
    }
}

fn sound_and_shake(tone: Tone, shake: Shake) {
    if preferences::has_sound() {
        sound::play(tone);
    }
    if preferences::shakes() {
        vibration::shake(shake);
    }
}

fn open(shop: Shop, navigate: &impl Fn(&str, NavigateOptions), text: &str) {
    let path = shop.peek(|book| lookup::path(book, text));
    navigate(&path, NavigateOptions::default());
}
