//! What is asked of a report, as it stands in the address.

use jiff::ToSpan;
use serial_rules::Book;
use serial_rules::insight::report::{Span, holdings, trade};
use serial_rules::model::{Date, Kind, LotId, PartnerId, ProductId, WarehouseId};

use super::names;
use crate::i18n::{Phrases, format, kinds};
use crate::routes;

/// Which report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Which {
    /// What was sold, and what was left of it.
    Sales,
    /// What was bought.
    Purchases,
    /// What the stock is worth.
    Stock,
    /// How old it is.
    Ageing,
    /// Which pieces moved.
    Circulation,
    /// Whose warranty ends.
    Warranty,
    /// What is missing.
    Missing,
    /// Who has some of a lot.
    Recall,
}

impl Which {
    /// Those that are offered in a list; a recall begins at its lot.
    pub const OFFERED: [Self; 7] =
        [Self::Sales, Self::Purchases, Self::Stock, Self::Ageing, Self::Circulation, Self::Warranty, Self::Missing];

    /// The word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sales => "sales",
            Self::Purchases => "purchases",
            Self::Stock => "stock",
            Self::Ageing => "ageing",
            Self::Circulation => "circulation",
            Self::Warranty => "warranty",
            Self::Missing => "missing",
            Self::Recall => "recall",
        }
    }

    /// The report of a word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::OFFERED.into_iter().chain([Self::Recall]).find(|which| which.word() == word)
    }

    /// Whether it is about days, and not about today.
    pub const fn has_days(self) -> bool {
        !matches!(self, Self::Stock | Self::Ageing | Self::Recall)
    }

    /// Whether it is of no use to a shop without serials (R4).
    pub const fn needs_serials(self) -> bool {
        matches!(self, Self::Circulation | Self::Warranty)
    }

    /// Whether its days are yet to come.
    pub const fn looks_ahead(self) -> bool {
        matches!(self, Self::Warranty)
    }
}

/// What is asked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    /// Which report.
    pub which: Which,
    /// The first day, where one was chosen.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// What rows are about, by its place among the ways that the report has.
    pub by: usize,
    /// One product alone.
    pub product: Option<ProductId>,
    /// One partner alone.
    pub partner: Option<PartnerId>,
    /// One warehouse alone.
    pub warehouse: Option<WarehouseId>,
    /// One kind of documents alone.
    pub kind: Option<Kind>,
    /// The lot of a recall.
    pub lot: Option<LotId>,
}

const FROM: &str = "since";
const TO: &str = "until";
const BY: &str = "by";
const PARTNER: &str = "partner";
const KIND: &str = "kind";

impl Asked {
    /// A report of which nothing is said.
    pub const fn new(which: Which) -> Self {
        Self {
            which,
            from: None,
            to: None,
            by: 0,
            product: None,
            partner: None,
            warehouse: None,
            kind: None,
            lot: None,
        }
    }

    /// Who has some of a lot.
    pub fn recall(product: &ProductId, lot: &LotId) -> Self {
        Self { product: Some(product.clone()), lot: Some(lot.clone()), ..Self::new(Which::Recall) }
    }

    /// What the query of an address asks.
    pub fn read(which: Which, query: impl Fn(&str) -> Option<String>) -> Self {
        let text = |name: &str| query(name).map(|text| routes::from_segment(&text)).filter(|text| !text.is_empty());
        let day = |name: &str| text(name)?.parse().ok();
        Self {
            which,
            from: day(FROM),
            to: day(TO),
            by: text(BY).and_then(|by| by.parse().ok()).unwrap_or_default(),
            product: text(routes::PRODUCT).map(Into::into),
            partner: text(PARTNER).map(Into::into),
            warehouse: text(routes::WAREHOUSE).map(Into::into),
            kind: text(KIND).and_then(|word| Kind::ALL.into_iter().find(|kind| kind.word() == word)),
            lot: text(routes::LOT).map(Into::into),
        }
    }

    /// The same as the parts of a query; what is not said is left out.
    pub fn query(&self) -> Vec<(&'static str, String)> {
        let day = |day: Option<Date>| day.map(format::iso);
        let parts = [
            (FROM, day(self.from)),
            (TO, day(self.to)),
            (BY, (self.by > 0).then(|| self.by.to_string())),
            (routes::PRODUCT, self.product.as_ref().map(ToString::to_string)),
            (PARTNER, self.partner.as_ref().map(ToString::to_string)),
            (routes::WAREHOUSE, self.warehouse.as_ref().map(ToString::to_string)),
            (KIND, self.kind.map(|kind| kind.word().to_owned())),
            (routes::LOT, self.lot.as_ref().map(ToString::to_string)),
        ];
        parts.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// Where it is on the screen.
    pub fn path(&self) -> String {
        routes::report(self.which.word(), &self.query())
    }

    /// Where it is on paper.
    pub fn print_path(&self) -> String {
        routes::print_report(self.which.word(), &self.query())
    }

    /// The days it is about: those that were chosen, else this month, the next sixty days, or the last ninety.
    pub fn span(&self, today: Date) -> Span {
        let (from, to) = match self.which {
            Which::Warranty => (today, today.saturating_add(60.days())),
            Which::Missing => (today.saturating_sub(90.days()), today),
            _ => (today.first_of_month(), today),
        };
        Span { from: self.from.unwrap_or(from), to: self.to.unwrap_or(to) }
    }

    /// What rows of sales and purchases are about.
    pub fn by_trade(&self) -> trade::By {
        trade::By::ALL.get(self.by).copied().unwrap_or_default()
    }

    /// What rows of the stock are about.
    pub fn by_holding(&self) -> holdings::By {
        holdings::By::ALL.get(self.by).copied().unwrap_or_default()
    }

    /// What was chosen, in words: for a paper that lies on a desk without the screen.
    pub(super) fn facts(&self, book: &Book, today: Date, words: &Phrases) -> Vec<(String, String)> {
        let said = &words.reports;
        let span = self.span(today);
        let day = |day: Date| format::date(day, words.language);
        let days = if self.which.has_days() {
            (said.period, (said.days)(&day(span.from), &day(span.to)))
        } else {
            (said.as_of, day(today))
        };
        let facts = [
            Some(days),
            self.product.as_ref().map(|id| (said.product, names::product(book, id))),
            self.partner.as_ref().map(|id| (said.partner, names::partner(book, id))),
            self.warehouse.as_ref().map(|id| (said.warehouse, names::warehouse(book, id))),
            self.kind.map(|kind| (said.kind, kinds::name(kind, words.language).to_owned())),
            self.lot.as_ref().map(|lot| (words.stock.lots.lot, lot.to_string())),
        ];
        facts.into_iter().flatten().map(|(label, value)| (label.to_owned(), value)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Asked, Which};

    #[test]
    fn what_is_asked_survives_the_address() {
        let asked = Asked {
            from: "2026-11-01".parse().ok(),
            by: 2,
            product: Some("a/b ? 中".into()),
            lot: Some("L&1".into()),
            ..Asked::new(Which::Circulation)
        };
        let path = asked.path();
        let (_, query) = path.split_once('?').unwrap();
        let value = |name: &str| {
            let parts = query.split('&').filter_map(|part| part.split_once('='));
            parts.into_iter().find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
        };
        assert_eq!(Asked::read(Which::Circulation, value), asked);
    }

    #[test]
    fn every_report_has_a_word_of_its_own() {
        for which in Which::OFFERED {
            assert_eq!(Which::of_word(which.word()), Some(which));
        }
        assert_eq!(Which::of_word("nothing"), None);
    }
}
