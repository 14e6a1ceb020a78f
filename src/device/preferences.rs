//! What this device remembers of its user's taste. Never business: losing it costs a click or two.

use gloo_storage::{LocalStorage, SessionStorage, Storage};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serial_rules::intake::burst::Profile;
use uuid::Uuid;

use super::sound::Volume;

const LANGUAGE: &str = "serialbook.language";
const THEME: &str = "serialbook.theme";
const SOUND: &str = "serialbook.sound";
const VOLUME: &str = "serialbook.volume";
const GOOD: &str = "serialbook.answers-good";
const FLASH: &str = "serialbook.flash";
const SPOKEN: &str = "serialbook.spoken";
const SCANNER: &str = "serialbook.scanner";
const NUMBER_PAD: &str = "serialbook.number-pad";
const SHAKES: &str = "serialbook.vibration";
const VIEWS: &str = "serialbook.views";
const CAMERA: &str = "serialbook.camera";
const CAMERA_USED: &str = "serialbook.camera-used";
const DEVICE: &str = "serialbook.device";
/// What is remembered about printing, each under a name of its own behind this.
const PRINTING: &str = "serialbook.printing.";
const CHOSEN: &str = "serialbook.chosen-pieces";

/// Light or dark.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the device has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The language that was chosen, as its tag; none where nobody has chosen yet.
pub fn language() -> Option<String> {
    recall(LANGUAGE)
}

/// Remembers the language.
pub fn set_language(tag: &str) {
    remember(LANGUAGE, tag);
}

/// The languages that the browser's user reads, as their tags, the best first.
pub fn browser_languages() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// The theme that was chosen.
pub fn theme() -> Theme {
    recall(THEME).unwrap_or_default()
}

/// Remembers the theme.
pub fn set_theme(theme: Theme) {
    remember(THEME, theme);
}

/// How loud scans are answered.
pub fn volume() -> Volume {
    // Before there were volumes, the tones were on or off.
    let before = || if recall(SOUND) == Some(false) { Volume::Off } else { Volume::default() };
    recall(VOLUME).unwrap_or_else(before)
}

/// Remembers how loud scans are answered.
pub fn set_volume(volume: Volume) {
    remember(VOLUME, volume);
}

/// Whether a scan that went well is answered by sound and shake too, or only one that needs a look. It is, until somebody
/// turns it off.
pub fn answers_good() -> bool {
    recall(GOOD).unwrap_or(true)
}

/// Remembers whether scans that went well are answered by sound and shake.
pub fn set_answers_good(on: bool) {
    remember(GOOD, on);
}

/// Whether the screen lights up with each scan. It does, until somebody turns it off.
pub fn flashes() -> bool {
    recall(FLASH).unwrap_or(true)
}

/// Remembers whether the screen lights up.
pub fn set_flashes(on: bool) {
    remember(FLASH, on);
}

/// Whether a screen reader says what became of a scan. It does, until somebody turns it off.
pub fn speaks() -> bool {
    recall(SPOKEN).unwrap_or(true)
}

/// Remembers whether a screen reader says what became of a scan.
pub fn set_speaks(on: bool) {
    remember(SPOKEN, on);
}

/// Whether number fields bring a pad of their own, because no keyboard comes up on the screen.
pub fn number_pad() -> bool {
    recall(NUMBER_PAD).unwrap_or(false)
}

/// Remembers whether they do.
pub fn set_number_pad(on: bool) {
    remember(NUMBER_PAD, on);
}

/// What was learned of this device's scanner.
pub fn scanner() -> Profile {
    recall(SCANNER).unwrap_or_default()
}

/// Remembers what was learned of the scanner; a scanner like any other needs no memory.
pub fn set_scanner(profile: &Profile) {
    remember(SCANNER, profile);
}

/// Whether scans are answered with a shake of the device. They are, until somebody turns it off.
pub fn shakes() -> bool {
    recall(SHAKES).unwrap_or(true)
}

/// Remembers whether scans are answered with a shake.
pub fn set_shakes(on: bool) {
    remember(SHAKES, on);
}

/// The searches that somebody saved here, each with its name. What a later version cannot read is forgotten.
pub fn views<T: DeserializeOwned>() -> Vec<(String, T)> {
    recall(VIEWS).unwrap_or_default()
}

/// Remembers them.
pub fn set_views<T: Serialize>(views: &[(String, T)]) {
    remember(VIEWS, views);
}

/// What was chosen about printing one kind of thing.
pub fn printing<T: DeserializeOwned>(of: &str) -> Option<T> {
    recall(&format!("{PRINTING}{of}"))
}

/// Remembers what was chosen about printing one kind of thing.
pub fn set_printing(of: &str, choice: &impl Serialize) {
    remember(&format!("{PRINTING}{of}"), choice);
}

/// The pieces that were chosen for printing in this tab, by their serials.
pub fn chosen_pieces() -> Vec<String> {
    if is_there() { SessionStorage::get(CHOSEN).unwrap_or_default() } else { Vec::new() }
}

/// Remembers the pieces that are chosen for printing, for as long as this tab is open.
pub fn set_chosen_pieces(serials: &[String]) {
    if is_there() {
        // A full storage forgets; the page that follows then says that nothing is chosen.
        let _ = SessionStorage::set(CHOSEN, serials);
    }
}

/// The camera that was chosen, by the name that the browser knows it by.
pub fn camera() -> Option<String> {
    recall(CAMERA)
}

/// Remembers the camera.
pub fn set_camera(id: &str) {
    remember(CAMERA, id);
}

/// Whether the camera has run here before, so that nobody needs to be told what it is for.
pub fn has_used_camera() -> bool {
    recall(CAMERA_USED).unwrap_or(false)
}

/// Remembers that the camera has run here.
pub fn set_used_camera() {
    remember(CAMERA_USED, true);
}

/// The name of this device in the log. Made on first use; a device that forgets gets a new one, which harms nobody.
pub fn device_id() -> String {
    recall(DEVICE).unwrap_or_else(|| {
        let id = Uuid::now_v7().to_string();
        remember(DEVICE, id.as_str());
        id
    })
}

fn recall<T: DeserializeOwned>(key: &str) -> Option<T> {
    if is_there() { LocalStorage::get(key).ok() } else { None }
}

fn remember(key: &str, value: impl Serialize) {
    if is_there() {
        // A full or forbidden storage forgets; the choice holds until the page is closed.
        let _ = LocalStorage::set(key, value);
    }
}

/// A browser may forbid even to look at its storage.
fn is_there() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}
