//! Settings: what the shop may decide about itself.

use super::Decision;
use crate::entry::Event;
use crate::model::{Kind, Serial, Settings};
use crate::refusal::{Code, Finding, Findings};

/// Settings are taken as they are, unless two kinds of documents would be numbered alike or a series makes no numbers.
pub(super) fn save(settings: &Settings) -> Result<Decision, Vec<Finding>> {
    let mut findings = Findings::default();
    for (kind, series) in &settings.series {
        let told = |code| Finding::new(code).of_serial(&Serial::new(&series.prefix));
        if !series.is_sound() {
            findings.add(told(if series.prefix.is_empty() { Code::Empty } else { Code::BadCharacter }));
        } else if collides(settings, *kind).is_some() {
            findings.add(told(Code::DuplicateEntry));
        }
    }
    if findings.is_empty() {
        Ok(Decision::of(Event::SettingsSaved(Box::new(settings.clone()))))
    } else {
        Err(findings.into_vec())
    }
}

/// Another kind whose numbers begin like those of this one, so that nobody could tell them apart.
///
/// ```
/// use serial_rules::{decide::settings, model::{Kind, Settings, series::Series}};
/// let mut shop = Settings::default();
/// assert_eq!(settings::collides(&shop, Kind::Sale), None);
/// shop.series.insert(Kind::Sale, Series::usual(Kind::Purchase));
/// assert_eq!(settings::collides(&shop, Kind::Sale), Some(Kind::Purchase));
/// ```
pub fn collides(settings: &Settings, kind: Kind) -> Option<Kind> {
    let prefix = settings.series_of(kind).prefix;
    let is_alike = |other: &Kind| *other != kind && settings.series_of(*other).prefix.eq_ignore_ascii_case(&prefix);
    Kind::ALL.into_iter().find(is_alike)
}
