//! Words: every text a clerk reads, in English and 简体中文. Each area has a struct of phrases and two values of it, so a
//! missing phrase does not compile. Nothing below this module makes a sentence.

pub mod cartons;
pub mod common;
pub mod format;
pub mod kinds;

pub mod camera;
pub mod documents;
pub mod exporting;
pub mod home;
pub mod importing;
pub mod parties;
pub mod printing;
pub mod products;
pub mod refusal;
pub mod reports;
pub mod samples;
pub mod scanner;
pub mod scanning;
pub mod serials;
pub mod settings;
pub mod stock;
pub mod trouble;
pub mod welcome;

use leptos::prelude::*;

/// A language the app speaks.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Chinese in simplified characters, as in mainland China.
    ZhCn,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::En, Self::ZhCn];

    /// The language tag, for `<html lang>` and for what is remembered.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::ZhCn => "zh-Hans-CN",
        }
    }

    /// The language in its own words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::ZhCn => "简体中文",
        }
    }

    /// The language that serves best whoever asked for this tag, such as `zh-TW` or `de`.
    pub fn from_tag(tag: &str) -> Self {
        if tag.get(..2).is_some_and(|primary| primary.eq_ignore_ascii_case("zh")) { Self::ZhCn } else { Self::En }
    }

    /// All phrases of the language.
    pub fn phrases(self) -> &'static Phrases {
        match self {
            Self::En => &EN,
            Self::ZhCn => &ZH_CN,
        }
    }
}

/// All phrases of one language, by area.
#[derive(Debug)]
pub struct Phrases {
    /// The language they are in.
    pub language: Language,
    /// Verbs, navigation and states that every screen uses.
    pub common: common::CommonWords,
    /// Cartons.
    pub cartons: cartons::CartonWords,
    /// Tables that go out as files.
    pub exporting: exporting::ExportWords,
    /// Tables that somebody brings in.
    pub importing: importing::ImportWords,
    /// The first screen.
    pub home: home::HomeWords,
    /// Products.
    pub products: products::ProductWords,
    /// Purchases, sales and the list of documents.
    pub documents: documents::DocumentWords,
    /// Serials and their lives.
    pub serials: serials::SerialWords,
    /// Stock and lots.
    pub stock: stock::StockWords,
    /// Partners and warehouses.
    pub parties: parties::PartyWords,
    /// Reports.
    pub reports: reports::ReportWords,
    /// Settings.
    pub settings: settings::SettingsWords,
    /// The first run.
    pub welcome: welcome::WelcomeWords,
    /// Everything that is printed.
    pub printing: printing::PrintWords,
    /// The scanner check.
    pub scanner: scanner::ScannerWords,
    /// The scan line and the entry panel.
    pub scanning: scanning::ScanningWords,
    /// The camera as a scanner.
    pub camera: camera::CameraWords,
}

static EN: Phrases = Phrases {
    language: Language::En,
    common: common::EN,
    cartons: cartons::EN,
    exporting: exporting::EN,
    importing: importing::EN,
    home: home::EN,
    products: products::EN,
    documents: documents::EN,
    serials: serials::EN,
    stock: stock::EN,
    parties: parties::EN,
    reports: reports::EN,
    settings: settings::EN,
    welcome: welcome::EN,
    printing: printing::EN,
    scanner: scanner::EN,
    scanning: scanning::EN,
    camera: camera::EN,
};

static ZH_CN: Phrases = Phrases {
    language: Language::ZhCn,
    common: common::ZH_CN,
    cartons: cartons::ZH_CN,
    exporting: exporting::ZH_CN,
    importing: importing::ZH_CN,
    home: home::ZH_CN,
    products: products::ZH_CN,
    documents: documents::ZH_CN,
    serials: serials::ZH_CN,
    stock: stock::ZH_CN,
    parties: parties::ZH_CN,
    reports: reports::ZH_CN,
    settings: settings::ZH_CN,
    welcome: welcome::ZH_CN,
    printing: printing::ZH_CN,
    scanner: scanner::ZH_CN,
    scanning: scanning::ZH_CN,
    camera: camera::ZH_CN,
};

/// The phrases of the language chosen now, given by context.
#[derive(Clone, Copy)]
pub struct Words {
    language: RwSignal<Language>,
}

impl Words {
    /// Words that start in this language.
    pub fn new(language: Language) -> Self {
        Self { language: RwSignal::new(language) }
    }

    /// The phrases. A view that reads them changes with the language.
    pub fn get(self) -> &'static Phrases {
        self.language.get().phrases()
    }

    /// The phrases now, for what is said once, such as a toast.
    pub fn get_untracked(self) -> &'static Phrases {
        self.language.get_untracked().phrases()
    }

    /// The language chosen.
    pub fn language(self) -> Language {
        self.language.get()
    }

    /// Chooses a language.
    pub fn choose(self, language: Language) {
        self.language.set(language);
    }
}

/// The words of the app. Asserts that the app provided them.
pub fn use_words() -> Words {
    expect_context::<Words>()
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_tag_finds_the_language_that_serves_best() {
        for (tag, language) in [
            ("zh-CN", Language::ZhCn),
            ("ZH", Language::ZhCn),
            ("zh-TW", Language::ZhCn),
            ("en-GB", Language::En),
            ("de", Language::En),
            ("", Language::En),
        ] {
            assert_eq!(Language::from_tag(tag), language, "{tag}");
        }
    }
}
