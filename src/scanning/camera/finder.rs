//! The camera at work: from the press on its button to the codes it hands on. Views call these verbs and show [`Face`].
//!
//! What runs belongs to a turn. A turn ends when the overlay closes, the page goes out of sight or another camera is
//! asked for; whatever of it is still on its way then finds that it is not its turn any more.

use std::rc::Rc;

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::face::{Face, Note, Stage, area_of, moved};
use super::sight::{self, Sight, Taken};
use super::{Choose, HandOn};
use crate::device::camera::{self, Area, Camera, CameraTrouble, Frame, Permission, Shared, Zoom};
use crate::device::decoder::{Decoder, Effort, Look};
use crate::device::object_url::ObjectUrl;
use crate::device::{clock, preferences};

/// From one look to the next, in milliseconds: ten a second is plenty for a hand, and leaves the device cool.
const CADENCE_MS: i64 = 100;
/// A camera that brings no new picture for so long is asked for anew.
const STILL_MS: i64 = 3_000;
/// So often in a row; then it is said.
const RESTARTS_MAX: u32 = 2;

/// The camera of this page, given by context.
#[derive(Clone, Copy)]
pub struct Finder {
    /// What it shows.
    pub(super) face: RwSignal<Face>,
    /// Where it shows the pictures.
    pub(super) video: NodeRef<html::Video>,
    pub(super) parts: StoredValue<Parts, LocalStorage>,
}

pub(super) struct Parts {
    turn: u64,
    camera: Option<Shared>,
    sight: Sight,
    pub(super) decoder: Rc<Decoder>,
    /// What keeps the photo that is shown.
    pub(super) photo: Option<ObjectUrl>,
    restarts: u32,
    hand_on: HandOn,
    choose: Choose,
}

impl Finder {
    pub(super) fn new(hand_on: HandOn, choose: Choose) -> Self {
        let parts = Parts {
            turn: 0,
            camera: None,
            sight: Sight::default(),
            decoder: Rc::default(),
            photo: None,
            restarts: 0,
            hand_on,
            choose,
        };
        Self { face: RwSignal::default(), video: NodeRef::new(), parts: StoredValue::new_local(parts) }
    }

    /// Opens the overlay. Where nobody has been asked for the camera yet, it says first what it is for.
    pub fn open(self) {
        if self.stage() != Stage::Closed {
            return;
        }
        let is_whole = self.face.with_untracked(|face| face.is_whole);
        self.face.set(Face { stage: Stage::Starting, is_whole, ..Face::default() });
        let turn = self.next_turn();
        spawn_local(async move {
            let is_known = preferences::has_used_camera() || camera::permission().await == Permission::Granted;
            if self.is_turn(turn) {
                if is_known { self.start() } else { self.set_stage(Stage::Asking) }
            }
        });
    }

    /// Closes the overlay and lets the camera go.
    pub(super) fn close(self) {
        self.stop(Stage::Closed);
    }

    /// Asks for the camera.
    pub(super) fn start(self) {
        self.stop(Stage::Starting);
        let turn = self.turn();
        spawn_local(async move {
            let opened = Camera::open(preferences::camera().as_deref()).await;
            // A camera that comes when nobody waits for it any more goes again.
            if !self.is_turn(turn) {
                return;
            }
            match opened {
                Ok(camera) => self.run(turn, camera).await,
                Err(trouble) => self.stop(Stage::Troubled(trouble)),
            }
        });
    }

    async fn run(self, turn: u64, mut camera: Camera) {
        camera.on_end(move || {
            if self.is_turn(turn) {
                self.stop(Stage::Troubled(CameraTrouble::Unplugged));
            }
        });
        let camera = Rc::new(camera);
        self.parts.update_value(|parts| parts.camera = Some(Rc::clone(&camera)));
        preferences::set_used_camera();
        // The overlay stands on the page a moment after it was opened.
        while self.is_turn(turn) {
            if let Some(video) = self.video.get_untracked() {
                camera.show_in(&video).await;
                break;
            }
            clock::wait(20).await;
        }
        let cameras = camera::cameras().await;
        if self.is_turn(turn) {
            self.face.update(|face| {
                face.stage = Stage::Looking;
                face.lamp = camera.has_lamp().then_some(false);
                face.zoom = camera.zoom();
                face.chosen = camera.id().unwrap_or_default();
                face.cameras = cameras;
            });
            drop(camera);
            self.watch(turn).await;
        }
    }

    /// Looks, for as long as it is this turn.
    async fn watch(self, turn: u64) {
        let (mut count, mut last_time, mut moved) = (0_u32, -1.0, clock::now());
        while self.is_turn(turn) {
            let begun = clock::now();
            let Some(video) = self.video.get_untracked() else { return };
            let time = camera::time(&video);
            if time > last_time {
                (last_time, moved) = (time, begun);
                let effort = self.effort(count);
                count = count.wrapping_add(1);
                self.glance(turn, effort).await;
            } else if begun - moved > STILL_MS {
                return self.restart(turn);
            }
            let rest = CADENCE_MS - (clock::now() - begun);
            clock::wait(i32::try_from(rest.max(10)).unwrap_or(10)).await;
        }
    }

    /// Every other look is a thorough one, and each while something waits for it; of those that see nothing some are deep.
    fn effort(self, count: u32) -> Effort {
        let now = millis();
        let is_curious = self.parts.with_value(|parts| parts.sight.is_curious(now));
        match (is_curious, count % 8) {
            (false, 7) => Effort::Deep,
            (false, 0 | 2 | 4 | 6) => Effort::Quick,
            _ => Effort::Thorough,
        }
    }

    async fn glance(self, turn: u64, effort: Effort) {
        let Some(video) = self.video.get_untracked() else { return };
        let Some(size) = camera::size(&video) else { return };
        let is_whole = self.face.with_untracked(|face| face.is_whole);
        let area = area_of(size, is_whole);
        let Some(frame) = Frame::of_video(&video, area).await else { return };
        let decoder = self.parts.with_value(|parts| Rc::clone(&parts.decoder));
        let look = decoder.look(frame, effort).await;
        if !self.is_turn(turn) {
            return;
        }
        match look {
            Look::Codes(codes) => {
                let codes = codes.into_iter().map(|code| moved(code, area)).collect();
                let is_thorough = effort != Effort::Quick;
                self.saw((size, area), |sight, now, choose| sight.look(codes, is_thorough, now, choose));
            }
            Look::Replaced => self.face.update(|face| face.note = Some(Note::Replaced)),
            Look::Broken => self.stop(Stage::Blind),
        }
    }

    pub(super) fn saw(
        self,
        (size, area): ((u32, u32), Area),
        look: impl FnOnce(&mut Sight, f64, sight::Choose<'_>) -> Option<Taken>,
    ) {
        let now = millis();
        let taken = self.parts.try_update_value(|parts| {
            let choose = Rc::clone(&parts.choose);
            look(&mut parts.sight, now, &*choose)
        });
        self.show_marks();
        let is_moved = self.face.with_untracked(|face| face.size != size || face.area != area);
        if is_moved {
            self.face.update(|face| (face.size, face.area) = (size, area));
        }
        self.parts.update_value(|parts| parts.restarts = 0);
        if let Some(Taken { scan, why }) = taken.flatten() {
            self.hand_on(scan);
            if let Some(why) = why {
                self.say(Note::Chosen(why));
            }
        }
    }

    fn show_marks(self) {
        let marks = self.parts.with_value(|parts| parts.sight.marks(millis()));
        if self.face.with_untracked(|face| face.marks != marks) {
            self.face.update(|face| face.marks = marks);
        }
    }

    /// Takes a code that the clerk chose.
    pub(super) fn take(self, scan: &str) {
        let is_new = self.parts.try_update_value(|parts| parts.sight.take(scan)).unwrap_or_default();
        if is_new {
            self.mark_taken(scan);
            self.hand_on(scan.to_owned());
        }
    }

    /// Takes every code in sight that is not taken yet, from above to below.
    pub(super) fn take_all(self) {
        let marks = self.face.with_untracked(|face| face.marks.clone());
        for mark in marks.iter().filter(|mark| !mark.is_taken) {
            self.take(&mark.scan);
        }
    }

    /// Takes a text that was typed in the overlay.
    pub(super) fn take_typed(self, text: &str) {
        self.hand_on(text.to_owned());
    }

    fn mark_taken(self, scan: &str) {
        self.face.update(|face| {
            if let Some(mark) = face.marks.iter_mut().find(|mark| mark.scan == scan) {
                mark.is_taken = true;
            }
        });
    }

    fn hand_on(self, scan: String) {
        self.face.update(|face| face.note = None);
        let hand_on = self.parts.with_value(|parts| Rc::clone(&parts.hand_on));
        // Where a read leads to another page, the page is what one wants to see.
        if !hand_on(scan) {
            self.close();
        }
    }

    /// Looks at the whole picture, or at its middle.
    pub(super) fn set_whole(self, is_whole: bool) {
        self.face.update(|face| face.is_whole = is_whole);
    }

    /// Turns the lamp on or off.
    pub(super) fn set_lamp(self, on: bool) {
        let Some(camera) = self.camera() else { return };
        spawn_local(async move {
            if camera.light(on).await {
                self.face.update(|face| face.lamp = Some(on));
            }
        });
    }

    /// Comes nearer or goes back.
    pub(super) fn set_zoom(self, now: f64) {
        let Some(camera) = self.camera() else { return };
        self.face.update(|face| face.zoom = face.zoom.map(|zoom| Zoom { now, ..zoom }));
        spawn_local(async move {
            // A lens that does not follow stays where it is.
            camera.zoom_to(now).await;
        });
    }

    /// Takes another camera, and remembers it for the next time.
    pub(super) fn choose_camera(self, id: &str) {
        preferences::set_camera(id);
        self.start();
    }

    /// The page went out of sight: the camera goes off.
    pub(super) fn hide(self) {
        if matches!(self.stage(), Stage::Looking | Stage::Starting) {
            self.stop(Stage::Paused);
        }
    }

    /// The page is in sight again.
    pub(super) fn show(self) {
        let is_free = self.face.with_untracked(|face| face.stage == Stage::Paused && !face.is_reading_photo);
        if is_free && self.face.with_untracked(|face| face.photo.is_none()) {
            self.start();
        }
    }

    fn restart(self, turn: u64) {
        if !self.is_turn(turn) {
            return;
        }
        let restarts = self.parts.try_update_value(|parts| {
            parts.restarts += 1;
            parts.restarts
        });
        if restarts.unwrap_or_default() > RESTARTS_MAX {
            self.parts.update_value(|parts| parts.restarts = 0);
            self.stop(Stage::Troubled(CameraTrouble::Frozen));
        } else {
            self.start();
        }
    }

    /// Ends the turn: the camera goes off and the reader rests.
    pub(super) fn stop(self, stage: Stage) {
        self.next_turn();
        self.parts.update_value(|parts| {
            parts.camera = None;
            parts.photo = None;
            parts.sight = Sight::default();
            parts.decoder.rest();
        });
        self.face.update(|face| {
            face.stage = stage;
            face.marks.clear();
            face.note = None;
            face.photo = None;
            face.is_reading_photo = false;
        });
    }

    pub(super) fn say(self, note: Note) {
        self.face.update(|face| face.note = Some(note));
    }

    fn set_stage(self, stage: Stage) {
        self.face.update(|face| face.stage = stage);
    }

    fn stage(self) -> Stage {
        self.face.with_untracked(|face| face.stage)
    }

    fn camera(self) -> Option<Shared> {
        self.parts.with_value(|parts| parts.camera.clone())
    }

    pub(super) fn turn(self) -> u64 {
        self.parts.try_with_value(|parts| parts.turn).unwrap_or_default()
    }

    fn next_turn(self) -> u64 {
        self.parts.update_value(|parts| parts.turn += 1);
        self.turn()
    }

    pub(super) fn is_turn(self, turn: u64) -> bool {
        self.parts.try_with_value(|parts| parts.turn == turn).unwrap_or_default()
    }
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are whole in a float for long yet")]
fn millis() -> f64 {
    clock::now() as f64
}
