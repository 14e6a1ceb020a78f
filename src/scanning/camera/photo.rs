//! A photo in place of the camera: it is read once, and stays in sight with its codes outlined.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::face::{Note, Stage, area_of};
use super::finder::Finder;
use crate::device::decoder::{Effort, Look, SeenCode};
use crate::device::files::ChosenFile;

/// The longer side of a photo at most, in pixels: enough for a carton's label, and a look of a second.
const PHOTO_MAX: u32 = 2_000;

impl Finder {
    /// Reads a photo, which stays in sight: with one code in it, that one is taken; of several the clerk chooses.
    pub(super) fn read_photo(self, file: ChosenFile) {
        self.stop(Stage::Paused);
        let photo = file.address();
        self.face.update(|face| {
            face.is_reading_photo = true;
            face.photo = photo.as_ref().map(|photo| photo.as_str().to_owned());
        });
        self.parts.update_value(|parts| parts.photo = photo);
        let turn = self.turn();
        spawn_local(async move {
            let look = match file.picture(PHOTO_MAX).await {
                Some(frame) => {
                    let size = frame.size();
                    let decoder = self.parts.with_value(|parts| Rc::clone(&parts.decoder));
                    Some((decoder.look(frame, Effort::Deep).await, size))
                }
                None => None,
            };
            if !self.is_turn(turn) {
                return;
            }
            self.face.update(|face| face.is_reading_photo = false);
            match look {
                Some((Look::Codes(codes), size)) => self.saw_photo(codes, size),
                Some((Look::Replaced | Look::Broken, _)) => self.stop(Stage::Blind),
                None => {
                    self.face.update(|face| face.photo = None);
                    self.say(Note::NoPhoto);
                }
            }
        });
    }

    fn saw_photo(self, codes: Vec<SeenCode>, size: (u32, u32)) {
        if codes.is_empty() {
            return self.say(Note::NothingInPhoto);
        }
        self.saw((size, area_of(size, true)), |sight, now, choose| sight.look_at_photo(codes, now, choose));
    }
}
