//! Scanning in the app as a whole: one keyboard, one queue, and the screen that takes what was scanned. Where no screen
//! does, a scan opens what it names.
//!
//! Scans come by callback and not by signal: of two quick writes to a signal the first would be lost.

mod camera;
pub(crate) mod lookup;
mod packing;
mod pill;
mod queue;

use std::rc::Rc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use serial_rules::intake::burst::{Fidelity, Profile};
use serial_rules::intake::several::Why;

use crate::components::{ScanFace, ScanMood};
use crate::device::journal;
use crate::device::keyboard::{Heard, Keyboard, Listener};
use crate::device::preferences;
use crate::device::sound::{self, Tone, Volume};
use crate::device::vibration::{self, Shake};
use crate::i18n::{Words, use_words};
use crate::shop::{Shop, use_shop};
use queue::{Queue, Waiting};

pub use camera::{CameraButton, CameraOverlay};
pub(crate) use packing::Packing;
pub use pill::ScanPill;
pub use queue::Scanned;

type Take = Rc<dyn Fn(Scanned)>;
type Watch = Rc<dyn Fn(&Heard)>;
/// Says which of several codes fits what the screen wants, and why.
type Choose = Rc<dyn Fn(&[&str]) -> Option<(usize, Why)>>;

/// The scanning of this page, given by context.
#[derive(Clone, Copy)]
pub struct Scanning {
    desk: StoredValue<Desk, LocalStorage>,
    keyboard: StoredValue<Option<Keyboard>, LocalStorage>,
    face: RwSignal<ScanFace>,
    tally: RwSignal<Tally>,
    /// Whether the last tone could not be heard, though it was asked for.
    is_mute: RwSignal<bool>,
    /// Whether Caps Lock is on.
    has_caps: RwSignal<bool>,
    words: Words,
}

/// How the scans of this screen went so far.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// Taken.
    pub taken: usize,
    /// Known already.
    pub repeated: usize,
    /// To be looked at.
    pub doubtful: usize,
    /// Waiting to be taken.
    pub waiting: usize,
}

/// Who takes scans, and what waits to be taken.
struct Desk {
    takers: Vec<(u64, Take)>,
    next_taker: u64,
    /// Who looks at keys and takes no scans.
    watch: Option<Watch>,
    /// Who says which of several codes is wanted.
    choose: Option<Choose>,
    queue: Queue,
    is_taking: bool,
    /// How many have scans wait.
    holds: usize,
    was_corrected: bool,
    look_up: Take,
}

/// Starts to listen, for everything inside the owner at hand.
pub fn provide() {
    let words = use_words();
    let shop = use_shop();
    let navigate = use_navigate();
    let look_up = Rc::new(move |scanned: Scanned| {
        open(shop, &navigate, &scanned.text);
        journal::forget(scanned.ticket);
    });
    let desk = Desk {
        takers: Vec::new(),
        next_taker: 0,
        watch: None,
        choose: None,
        queue: Queue::resume(),
        is_taking: false,
        holds: 0,
        was_corrected: false,
        look_up,
    };
    let scanning = Scanning {
        desk: StoredValue::new_local(desk),
        keyboard: StoredValue::new_local(None),
        face: RwSignal::new(ScanFace::default()),
        tally: RwSignal::new(Tally::default()),
        is_mute: RwSignal::new(false),
        has_caps: RwSignal::new(false),
        words,
    };
    provide_context(scanning);
    camera::provide(scanning);
    let listener = Listener {
        hear: Box::new(move |heard| scanning.hear(heard)),
        caps_lock: Box::new(move |is_on| scanning.has_caps.set(is_on)),
    };
    // Kept by the owner, and silent when the owner goes.
    scanning.keyboard.set_value(Keyboard::listen(preferences::scanner(), listener));
    Effect::new(move || {
        let label = words.get().scanning.scanner;
        scanning.keyboard.with_value(|keyboard| keyboard.as_ref().map(|keyboard| keyboard.name(label)));
    });
}

/// The scanning of this page. Asserts that the app provided it.
pub fn use_scanning() -> Scanning {
    expect_context::<Scanning>()
}

/// Has everything that is scanned come here, for as long as the caller's owner lives. The last one that asked is served.
pub fn use_scans(take: impl Fn(Scanned) + 'static) {
    let scanning = use_scanning();
    let taker = scanning.desk.try_update_value(|desk| {
        desk.next_taker += 1;
        desk.takers.push((desk.next_taker, Rc::new(take)));
        // What the page before this one has left belongs to whoever takes scans first.
        desk.queue.take_up();
        desk.next_taker
    });
    scanning.rest();
    scanning.take_waiting();
    on_cleanup(move || {
        scanning.desk.try_update_value(|desk| desk.takers.retain(|(other, _)| Some(*other) != taker));
    });
}

/// Has everything that is heard come here instead of being taken, for as long as the caller's owner lives.
pub fn use_keys(watch: impl Fn(&Heard) + 'static) {
    let scanning = use_scanning();
    scanning.desk.try_update_value(|desk| desk.watch = Some(Rc::new(watch)));
    on_cleanup(move || {
        scanning.desk.try_update_value(|desk| desk.watch = None);
    });
}

/// Says which of several codes in one picture is wanted, for as long as the caller's owner lives.
pub fn use_choice(choose: impl Fn(&[&str]) -> Option<(usize, Why)> + 'static) {
    let scanning = use_scanning();
    scanning.desk.try_update_value(|desk| desk.choose = Some(Rc::new(choose)));
    on_cleanup(move || {
        scanning.desk.try_update_value(|desk| desk.choose = None);
    });
}

impl Scanning {
    /// Listens with what was learned of the scanner.
    pub fn learn(self, profile: Profile) {
        self.keyboard.with_value(|keyboard| {
            if let Some(keyboard) = keyboard {
                keyboard.learn(profile);
            }
        });
    }

    /// What the scan line shows.
    pub fn face(self) -> Signal<ScanFace> {
        self.face.into()
    }

    /// How the scans of this screen went so far.
    pub fn tally(self) -> Signal<Tally> {
        self.tally.into()
    }

    /// Whether the last tone could not be heard, though it was asked for: the device waits for a touch.
    pub fn is_mute(self) -> Signal<bool> {
        self.is_mute.into()
    }

    /// Whether Caps Lock is on, which turns letters over.
    pub fn has_caps(self) -> Signal<bool> {
        self.has_caps.into()
    }

    /// Has the scan line wait for what comes next, as if nothing had been scanned.
    pub fn rest(self) {
        self.face.try_set(ScanFace::default());
        self.tally.try_update(|tally| *tally = Tally { waiting: tally.waiting, ..Tally::default() });
    }

    /// Says on which draft scans stand, so that they come back to that one if the page goes before the draft is stored.
    pub fn put_on(self, tickets: &[u64], draft: &str) {
        for ticket in tickets {
            journal::put_on(*ticket, draft);
        }
    }

    /// Says that what these scans did is stored.
    pub fn settle(self, tickets: &[u64]) {
        for ticket in tickets {
            journal::forget(*ticket);
        }
    }

    /// What was put on a draft and was not stored when the page went. Told once.
    pub fn left_on(self, draft: &str) -> Vec<Scanned> {
        self.desk.try_update_value(|desk| desk.queue.left_on(draft)).unwrap_or_default()
    }

    /// How many scans a bouncing trigger has sent since the page was opened.
    pub fn bounced(self) -> usize {
        self.desk.try_with_value(|desk| desk.queue.bounced()).unwrap_or_default()
    }

    /// Answers a scan: on the scan line, by a tone, and in the hand.
    pub fn answer(self, mood: ScanMood, code: &str, meaning: String) {
        let was_corrected =
            self.desk.try_update_value(|desk| std::mem::take(&mut desk.was_corrected)).unwrap_or_default();
        let meaning = if was_corrected { (self.words.get_untracked().scanning.corrected)(&meaning) } else { meaning };
        self.face.update(|face| {
            *face = ScanFace {
                mood,
                code: code.to_owned(),
                meaning,
                count: face.count + 1,
                is_still: !preferences::flashes(),
                is_silent: !preferences::speaks(),
            };
        });
        self.tally.update(|tally| match mood {
            ScanMood::Ready => {}
            ScanMood::Accepted => tally.taken += 1,
            ScanMood::Repeated => tally.repeated += 1,
            ScanMood::Caution | ScanMood::Unknown | ScanMood::Refused => tally.doubtful += 1,
        });
        let (tone, shake) = match mood {
            ScanMood::Ready => return,
            ScanMood::Accepted => (Tone::Taken, Shake::Taken),
            ScanMood::Repeated => (Tone::Repeated, Shake::Repeated),
            ScanMood::Caution => (Tone::Doubt, Shake::Doubt),
            ScanMood::Unknown => (Tone::Unknown, Shake::Unknown),
            ScanMood::Refused => (Tone::Problem, Shake::Problem),
        };
        self.sound_and_shake(tone, shake);
    }

    /// Says by tone and hand that something else than a scan needs a look.
    pub fn warn(self) {
        self.sound_and_shake(Tone::Problem, Shake::Problem);
    }

    fn sound_and_shake(self, tone: Tone, shake: Shake) {
        if matches!(tone, Tone::Taken | Tone::Repeated) && !preferences::answers_good() {
            return;
        }
        let volume = preferences::volume();
        if volume != Volume::Off {
            let is_mute = !sound::play(tone, volume);
            if self.is_mute.get_untracked() != is_mute {
                self.is_mute.set(is_mute);
            }
        }
        if preferences::shakes() {
            vibration::shake(shake);
        }
    }

    /// Has scans wait, while what they belong to is not decided. Whoever asks releases them.
    pub fn hold(self) {
        self.desk.try_update_value(|desk| desk.holds += 1);
    }

    /// Takes the scans that had to wait, and those to come.
    pub fn release(self) {
        self.desk.try_update_value(|desk| desk.holds = desk.holds.saturating_sub(1));
        self.take_waiting();
    }

    /// Takes what the camera read, or what was typed in its place, as any other scan. Says whether a screen takes scans;
    /// where none does, the scan opens what it names.
    fn read(self, text: String) -> bool {
        let is_taken = self.desk.try_with_value(|desk| !desk.takers.is_empty()).unwrap_or_default();
        self.hear(Heard::at_once(text));
        is_taken
    }

    /// Which of several codes the screen wants; nothing where it does not say.
    fn choose(self, codes: &[&str]) -> Option<(usize, Why)> {
        self.desk.try_with_value(|desk| desk.choose.clone()).flatten()?(codes)
    }

    fn hear(self, heard: Heard) {
        if let Some(watch) = self.desk.try_with_value(|desk| desk.watch.clone()).flatten() {
            return watch(&heard);
        }
        self.desk.try_update_value(|desk| desk.queue.push(heard));
        self.take_waiting();
    }

    /// Takes scans one after the other, in the order they came: one that comes while another is being taken waits.
    fn take_waiting(self) {
        while let Some((Waiting { scanned, fidelity }, take)) = self.desk.try_update_value(Desk::next).flatten() {
            match fidelity {
                Fidelity::Incomplete => {
                    let meaning = self.words.get_untracked().scanning.incomplete.to_owned();
                    self.answer(ScanMood::Refused, &scanned.text, meaning);
                }
                Fidelity::AsSent | Fidelity::Corrected => take(scanned),
            }
            self.desk.try_update_value(|desk| desk.is_taking = false);
        }
        let waiting = self.desk.try_with_value(|desk| desk.queue.len()).unwrap_or_default();
        if self.tally.try_with_untracked(|tally| tally.waiting != waiting).unwrap_or_default() {
            self.tally.update(|tally| tally.waiting = waiting);
        }
    }
}

impl Desk {
    /// The next scan and who is to take it; none while another is being taken.
    fn next(&mut self) -> Option<(Waiting, Take)> {
        if self.is_taking || self.holds > 0 {
            return None;
        }
        let waiting = self.queue.pop()?;
        self.is_taking = true;
        self.was_corrected = waiting.fidelity == Fidelity::Corrected;
        let take = self.takers.last().map_or(&self.look_up, |(_, take)| take);
        Some((waiting, Rc::clone(take)))
    }
}

fn open(shop: Shop, navigate: &impl Fn(&str, NavigateOptions), text: &str) {
    let path = shop.peek(|book| lookup::path(book, text));
    navigate(&path, NavigateOptions::default());
}
