//! What the first run has learned so far. Pure: nothing here knows a browser or writes a book.

use serial_rules::Book;
use serial_rules::model::Settings;
use serial_rules::model::settings::Trade;

use crate::components::Attempt;

/// One question of the first run.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Step {
    /// Which language.
    #[default]
    Language,
    /// Which trade, and whether pieces have numbers.
    Trade,
    /// What the shop and its first warehouse are called, and its money.
    Shop,
}

impl Step {
    /// How many there are.
    pub(super) const COUNT: usize = 3;

    /// Which of them it is, from 1.
    pub(super) const fn number(self) -> usize {
        self as usize + 1
    }
}

/// The answers, and where the questions stand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Answers {
    /// The question being asked.
    pub(super) step: Step,
    /// The trade.
    pub(super) trade: Trade,
    /// Whether serial management is on.
    pub(super) serials: bool,
    /// What the shop is called.
    pub(super) shop_name: String,
    /// The currency, as its code.
    pub(super) currency: String,
    /// What the first warehouse is called; none while the proposal of the language stands.
    pub(super) warehouse: Option<String>,
    /// Whether sample products are wanted.
    pub(super) wants_samples: bool,
    /// How it stands with opening the shop.
    pub(super) attempt: Attempt,
}

impl Answers {
    /// The answers so far. A book with entries but without a shop's name was left in the middle, behind the trade.
    pub(super) fn resumed(book: &Book, languages: &[String]) -> Self {
        let settings = &book.settings;
        let is_left_halfway = book.seq() > 0;
        let warehouse = book.catalogue.warehouses().next().map(|warehouse| warehouse.name.clone());
        Self {
            step: if is_left_halfway { Step::Shop } else { Step::Language },
            trade: if is_left_halfway { settings.trade } else { Trade::DigitalAppliances },
            serials: if is_left_halfway { settings.serials } else { Trade::DigitalAppliances.starts_with_serials() },
            shop_name: settings.shop_name.clone(),
            currency: currency_of(languages).to_owned(),
            warehouse,
            wants_samples: false,
            attempt: Attempt::NotMade,
        }
    }

    /// Whether the book they came from is of a shop that is open.
    pub(super) const fn is_set_up(&self) -> bool {
        !self.shop_name.is_empty()
    }

    /// Takes a trade and, with it, whether serials are on (R5).
    pub(super) const fn choose(&mut self, trade: Trade) {
        self.trade = trade;
        self.serials = trade.starts_with_serials();
    }

    /// To the next question.
    pub(super) const fn forward(&mut self) {
        self.step = match self.step {
            Step::Language => Step::Trade,
            Step::Trade | Step::Shop => Step::Shop,
        };
    }

    /// To the question before.
    pub(super) const fn back(&mut self) {
        self.step = match self.step {
            Step::Language | Step::Trade => Step::Language,
            Step::Shop => Step::Trade,
        };
    }

    /// Whether the shop's name is still missing.
    pub(super) fn lacks_name(&self) -> bool {
        self.shop_name.trim().is_empty()
    }

    /// Whether somebody has taken the proposed name of the warehouse away and given none.
    pub(super) fn lacks_warehouse(&self) -> bool {
        self.warehouse.as_ref().is_some_and(|name| name.trim().is_empty())
    }

    /// Whether every question has its answer.
    pub(super) fn is_complete(&self) -> bool {
        !self.lacks_name() && !self.lacks_warehouse()
    }

    /// The settings as far as the trade decides them. The shop stays without a name, which says that the first run is
    /// not over.
    pub(super) fn settings_of_trade(&self, settings: &Settings) -> Settings {
        Settings { trade: self.trade, serials: self.serials, ..settings.clone() }
    }
}

/// The currency of the first country among the languages of the browser.
fn currency_of(languages: &[String]) -> &'static str {
    let country = |tag: &String| tag.split('-').next_back().and_then(currency_of_country);
    let by_language = |tag: &String| tag.get(..2).is_some_and(|primary| primary.eq_ignore_ascii_case("zh"));
    match languages.iter().find_map(country) {
        Some(currency) => currency,
        None if languages.first().is_some_and(by_language) => "CNY",
        None => "USD",
    }
}

fn currency_of_country(country: &str) -> Option<&'static str> {
    Some(match country.to_ascii_uppercase().as_str() {
        "CN" => "CNY",
        "HK" => "HKD",
        "TW" => "TWD",
        "SG" => "SGD",
        "US" => "USD",
        "GB" => "GBP",
        "AU" => "AUD",
        "CA" => "CAD",
        "JP" => "JPY",
        "KR" => "KRW",
        "IN" => "INR",
        "TH" => "THB",
        "VN" => "VND",
        "MY" => "MYR",
        "CH" => "CHF",
        "DE" | "AT" | "FR" | "IT" | "ES" | "PT" | "NL" | "BE" | "IE" | "FI" | "GR" => "EUR",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Answers, Step, Trade, currency_of};
    use serial_rules::Book;

    #[test]
    fn r5_only_digital_appliances_start_with_serials() {
        let mut answers = Answers::resumed(&Book::default(), &[]);
        assert!(answers.serials);
        for trade in [Trade::MedicalDevices, Trade::AutoParts, Trade::Jewelry, Trade::Other] {
            answers.choose(trade);
            assert!(!answers.serials, "{trade:?}");
        }
        answers.choose(Trade::DigitalAppliances);
        assert!(answers.serials);
    }

    #[test]
    fn the_proposed_warehouse_counts_as_an_answer_and_an_emptied_one_does_not() {
        let mut answers = Answers::resumed(&Book::default(), &[]);
        assert!(answers.lacks_name() && !answers.is_complete());
        " Corner Phones ".clone_into(&mut answers.shop_name);
        assert!(answers.is_complete());
        answers.warehouse = Some("  ".to_owned());
        assert!(answers.lacks_warehouse() && !answers.is_complete());
    }

    #[test]
    fn the_questions_go_both_ways_and_stop_at_the_ends() {
        let mut answers = Answers::resumed(&Book::default(), &[]);
        answers.back();
        assert_eq!(answers.step, Step::Language);
        for _ in 0..5 {
            answers.forward();
        }
        assert_eq!((answers.step, answers.step.number()), (Step::Shop, Step::COUNT));
    }

    #[test]
    fn the_browser_s_country_proposes_the_currency() {
        let of = |tags: &[&str]| currency_of(&tags.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>());
        assert_eq!(of(&["en", "en-GB"]), "GBP");
        assert_eq!(of(&["zh-Hans-CN"]), "CNY");
        assert_eq!(of(&["zh", "en"]), "CNY");
        assert_eq!(of(&["de-DE"]), "EUR");
        assert_eq!(of(&["en"]), "USD");
        assert_eq!(of(&[]), "USD");
    }
}
