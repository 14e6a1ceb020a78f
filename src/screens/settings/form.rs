//! The settings of the shop while they are typed. Nothing changes before Save (R108); what is typed stays when somebody
//! looks at another page in between.

use leptos::prelude::*;
use serial_rules::decide::settings::collides;
use serial_rules::model::amount::Percent;
use serial_rules::model::{Kind, Series, Settings, Tax, UnitName};

use crate::components::Attempt;
use crate::i18n::{Words, use_words};
use crate::shop::{Shop, Topic, use_shop};

/// What is typed, with what was stored when the typing began.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Typed {
    base: Settings,
    settings: Settings,
    /// The rate of tax; blank for no tax.
    tax: String,
    /// Names of people, one a line.
    clerks: String,
    /// Names of units, one a line.
    units: String,
}

/// What was typed is no rate of tax.
struct NoRate;

impl Typed {
    fn of(settings: Settings) -> Self {
        let lines = |names: Vec<&str>| names.join("\n");
        Self {
            tax: settings.tax.map(|tax| tax.rate.to_string()).unwrap_or_default(),
            clerks: lines(settings.clerks.iter().map(String::as_str).collect()),
            units: lines(settings.units.iter().map(UnitName::as_str).collect()),
            base: settings.clone(),
            settings,
        }
    }

    /// The rate of tax; none where the text is blank or nothing.
    fn rate(&self) -> Result<Option<Percent>, NoRate> {
        let text = self.tax.trim().trim_end_matches('%').trim();
        if text.is_empty() {
            return Ok(None);
        }
        let is_rate = |rate: &Percent| !rate.is_negative() && *rate <= Percent::whole(100);
        text.parse().ok().filter(is_rate).map(|rate: Percent| Some(rate).filter(|rate| !rate.is_zero())).ok_or(NoRate)
    }

    /// The settings as they are wanted; nothing while an answer makes no sense.
    fn wanted(&self) -> Option<Settings> {
        let is_included = self.settings.tax.is_some_and(|tax| tax.is_included);
        let tax = self.rate().ok()?.map(|rate| Tax { rate, is_included });
        let mut settings = Settings {
            shop_name: self.settings.shop_name.trim().to_owned(),
            tax,
            clerks: names(&self.clerks),
            units: names(&self.units).into_iter().map(UnitName::from).collect(),
            ..self.settings.clone()
        };
        settings.series.retain(|kind, series| *series != Series::usual(*kind));
        let series_are_sound =
            settings.series.iter().all(|(kind, series)| series.is_sound() && collides(&settings, *kind).is_none());
        (!settings.shop_name.is_empty() && series_are_sound).then_some(settings)
    }
}

/// Names, one a line; blank and doubled ones say nothing.
fn names(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in text.lines().map(str::trim).filter(|name| !name.is_empty()) {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// What was wanted, but where nobody touched it as it is stored now: another tab may have been here meanwhile.
fn merged(base: &Settings, wanted: Settings, now: Settings) -> Settings {
    fn pick<T: PartialEq>(base: &T, wanted: T, now: T) -> T {
        if wanted == *base { now } else { wanted }
    }
    Settings {
        serials: pick(&base.serials, wanted.serials, now.serials),
        negative_stock: pick(&base.negative_stock, wanted.negative_stock, now.negative_stock),
        shop_name: pick(&base.shop_name, wanted.shop_name, now.shop_name),
        trade: pick(&base.trade, wanted.trade, now.trade),
        currency: pick(&base.currency, wanted.currency, now.currency),
        warehouse: pick(&base.warehouse, wanted.warehouse, now.warehouse),
        tax: pick(&base.tax, wanted.tax, now.tax),
        series: pick(&base.series, wanted.series, now.series),
        clerks: pick(&base.clerks, wanted.clerks, now.clerks),
        units: pick(&base.units, wanted.units, now.units),
    }
}

/// What is typed and not saved, kept above the pages.
#[derive(Clone, Copy)]
struct Desk {
    typed: RwSignal<Option<Typed>>,
    attempt: RwSignal<Attempt>,
}

/// Keeps what is typed in the settings for as long as the app is open.
pub fn provide() {
    provide_context(Desk { typed: RwSignal::new(None), attempt: RwSignal::new(Attempt::NotMade) });
}

/// The form: what every part of the settings reads and changes.
#[derive(Clone, Copy)]
pub(super) struct Form {
    pub(super) shop: Shop,
    pub(super) words: Words,
    desk: Desk,
}

/// The form of the screen that is being drawn.
pub(super) fn use_form() -> Form {
    Form { shop: use_shop(), words: use_words(), desk: expect_context::<Desk>() }
}

impl Form {
    fn read<T>(self, of: impl FnOnce(&Typed) -> T) -> T {
        self.desk.typed.with(|typed| match typed {
            Some(typed) => of(typed),
            None => of(&Typed::of(self.shop.book(Topic::Settings, |book| book.settings.clone()))),
        })
    }

    fn write(self, change: impl FnOnce(&mut Typed)) {
        let stored = self.shop.peek(|book| book.settings.clone());
        self.desk.typed.update(|typed| {
            let mut now = typed.take().unwrap_or_else(|| Typed::of(stored.clone()));
            change(&mut now);
            // What was typed back is no change.
            *typed = (now != Typed::of(stored)).then_some(now);
        });
    }

    /// What a setting is as typed. Tracked by whoever reads the signal.
    pub(super) fn now<T: Send + Sync + 'static>(self, of: fn(&Settings) -> T) -> Signal<T> {
        Signal::derive(move || self.read(|typed| of(&typed.settings)))
    }

    /// Changes a setting.
    pub(super) fn set(self, change: impl FnOnce(&mut Settings)) {
        self.write(|typed| change(&mut typed.settings));
    }

    /// A text of the form, and what is typed into it.
    pub(super) fn text(self, text: Text) -> (Signal<String>, Callback<String>) {
        let value = Signal::derive(move || self.read(|typed| text.of(typed).clone()));
        (value, Callback::new(move |now: String| self.write(|typed| text.of_mut(typed).clone_from(&now))))
    }

    /// Whether the rate of tax makes no sense.
    pub(super) fn has_bad_rate(self) -> bool {
        self.read(|typed| typed.rate().is_err())
    }

    /// Whether documents have tax.
    pub(super) fn has_tax(self) -> bool {
        self.read(|typed| !typed.tax.trim().is_empty())
    }

    /// Whether prices hold the tax.
    pub(super) fn is_tax_included(self) -> bool {
        self.read(|typed| typed.settings.tax.is_some_and(|tax| tax.is_included))
    }

    /// Says whether prices hold the tax.
    pub(super) fn include_tax(self, is_included: bool) {
        self.set(|settings| {
            let rate = settings.tax.map(|tax| tax.rate).unwrap_or_default();
            settings.tax = Some(Tax { rate, is_included });
        });
    }

    /// How documents of a kind are numbered.
    pub(super) fn series(self, kind: Kind) -> Series {
        self.read(|typed| typed.settings.series_of(kind))
    }

    /// Changes how documents of a kind are numbered.
    pub(super) fn number(self, kind: Kind, change: impl FnOnce(&mut Series)) {
        self.set(|settings| {
            let mut series = settings.series_of(kind);
            change(&mut series);
            settings.series.insert(kind, series);
        });
    }

    /// Another kind whose numbers begin alike.
    pub(super) fn collision(self, kind: Kind) -> Option<Kind> {
        self.read(|typed| collides(&typed.settings, kind))
    }

    /// Whether there is something to save.
    pub(super) fn is_changed(self) -> bool {
        self.desk.typed.with(Option::is_some)
    }

    /// How the last try to save went.
    pub(super) fn attempt(self) -> RwSignal<Attempt> {
        self.desk.attempt
    }

    /// What is to be stored: the settings wanted, merged with what is stored. Nothing while an answer makes no sense.
    pub(super) fn wanted(self) -> Option<Settings> {
        let typed = self.desk.typed.get_untracked()?;
        let now = self.shop.peek(|book| book.settings.clone());
        typed.wanted().map(|wanted| merged(&typed.base, wanted, now))
    }

    /// Throws away what is typed, or forgets it because it is stored.
    pub(super) fn clear(self) {
        self.desk.typed.set(None);
        self.desk.attempt.set(Attempt::NotMade);
    }
}

/// A text of the form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Text {
    ShopName,
    Tax,
    Clerks,
    Units,
}

impl Text {
    const fn of(self, typed: &Typed) -> &String {
        match self {
            Self::ShopName => &typed.settings.shop_name,
            Self::Tax => &typed.tax,
            Self::Clerks => &typed.clerks,
            Self::Units => &typed.units,
        }
    }

    const fn of_mut(self, typed: &mut Typed) -> &mut String {
        match self {
            Self::ShopName => &mut typed.settings.shop_name,
            Self::Tax => &mut typed.tax,
            Self::Clerks => &mut typed.clerks,
            Self::Units => &mut typed.units,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Typed, merged, names};
    use serial_rules::model::{Kind, Series, Settings};

    fn shop() -> Settings {
        Settings { shop_name: "Corner".to_owned(), ..Settings::default() }
    }

    #[test]
    fn what_makes_no_sense_is_not_wanted() {
        let with = |change: fn(&mut Typed)| {
            let mut typed = Typed::of(shop());
            change(&mut typed);
            typed.wanted()
        };
        let series = |typed: &mut Typed, prefix: &str| {
            let series = Series { prefix: prefix.to_owned(), ..Series::usual(Kind::Sale) };
            typed.settings.series.insert(Kind::Sale, series);
        };
        assert_eq!(with(|_| ()), Some(shop()));
        assert_eq!(with(|typed| typed.settings.shop_name = "  ".to_owned()), None);
        for bad in ["x", "-1", "101"] {
            let mut typed = Typed::of(shop());
            bad.clone_into(&mut typed.tax);
            assert_eq!(typed.wanted(), None, "{bad}");
        }
        let rate = with(|typed| "13 %".clone_into(&mut typed.tax)).and_then(|settings| settings.tax);
        assert_eq!(rate.map(|tax| tax.rate.to_string()).as_deref(), Some("13"));
        assert_eq!(with(|typed| "0".clone_into(&mut typed.tax)).map(|settings| settings.tax), Some(None));
        for (prefix, is_wanted) in [("PI", false), ("", false), ("A B", false), ("A", true), ("SI", true)] {
            let mut typed = Typed::of(shop());
            series(&mut typed, prefix);
            assert_eq!(typed.wanted().is_some(), is_wanted, "{prefix}");
        }
    }

    #[test]
    fn names_stand_one_a_line_each_once() {
        assert_eq!(names(" Li \n\nWang\nLi\n"), ["Li", "Wang"]);
    }

    #[test]
    fn what_nobody_touched_stays_as_another_tab_has_it() {
        let wanted = Settings { negative_stock: true, ..shop() };
        let now = Settings { currency: "EUR".to_owned(), ..shop() };
        let merged = merged(&shop(), wanted, now);
        assert!(merged.negative_stock);
        assert_eq!(merged.currency, "EUR");
    }
}
