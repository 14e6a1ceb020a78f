//! What is asked of labels, as this device keeps it: the stock, the code, what stands on a label; and the printer.

use paper::label::{Design, Label, Words, label};
use paper::sheet::Sheet;
use paper::stock::{Printer, Stock, laid_out};
use paper::symbol::Symbology;
use serde::{Deserialize, Serialize};

use crate::device::preferences;

const LABELS: &str = "labels";
const PRINTER: &str = "printer";

/// The most labels of one job: a thousand pieces, each a few times, is a lot of paper.
pub(super) const LABELS_MAX: usize = 5_000;

/// What is asked of labels.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Job {
    /// The code of the stock; blank for the shop's own.
    pub(super) stock: String,
    /// The shop's own stock.
    pub(super) custom: Stock,
    /// The code that is wanted; none for what fits.
    pub(super) wanted: Option<Symbology>,
    pub(super) has_title: bool,
    pub(super) has_shop: bool,
    pub(super) has_price: bool,
    pub(super) carton: CartonCode,
}

/// What is in the code on a carton.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum CartonCode {
    /// All of its serials.
    #[default]
    List,
    /// Its own number.
    Number,
}

impl Default for Job {
    fn default() -> Self {
        Self {
            stock: "40×30".to_owned(),
            custom: Stock::roll(50, 40),
            wanted: None,
            has_title: true,
            has_shop: false,
            has_price: false,
            carton: CartonCode::List,
        }
    }
}

impl Job {
    /// As this device remembers it.
    pub(super) fn remembered() -> Self {
        preferences::printing(LABELS).unwrap_or_default()
    }

    pub(super) fn remember(&self) {
        preferences::set_printing(LABELS, self);
    }

    /// The stock that is chosen.
    pub(super) fn chosen(&self) -> Stock {
        let known = Stock::known().into_iter().find(|stock| stock.code == self.stock);
        known.unwrap_or_else(|| self.custom.clone())
    }
}

/// This device's printer, as it is remembered.
pub(super) fn remembered_printer() -> Printer {
    preferences::printing(PRINTER).unwrap_or_default()
}

/// Remembers this device's printer.
pub(super) fn remember_printer(printer: &Printer) {
    preferences::set_printing(PRINTER, printer);
}

/// What could be said on a label; what is said of it is for the job.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Said {
    pub(super) code: String,
    /// Of a carton: every serial in it.
    pub(super) list: Option<String>,
    pub(super) product: String,
    pub(super) product_code: Option<String>,
    pub(super) price: Option<String>,
}

/// What is asked of every label.
pub(super) fn design(job: &Job, printer: &Printer) -> Design {
    let stock = job.chosen();
    Design {
        resolution: printer.resolution,
        size: printer.label_dots(&stock),
        wanted: job.wanted,
        is_folded: stock.is_folded,
    }
}

/// Labels that are laid out, once each.
pub(super) fn labels(said: &[Said], shop: &str, job: &Job, printer: &Printer) -> Vec<Label> {
    let design = design(job, printer);
    let words = |said: &Said| {
        let shop = (job.has_shop && !shop.is_empty()).then(|| shop.to_owned());
        let price = said.price.clone().filter(|_| job.has_price);
        Words {
            code: said.list.clone().filter(|_| job.carton == CartonCode::List).unwrap_or_else(|| said.code.clone()),
            reading: said.list.is_some().then(|| said.code.clone()),
            product_code: said.product_code.clone(),
            title: if job.has_title { said.product.clone() } else { String::new() },
            notes: shop.into_iter().chain(price).collect(),
        }
    };
    said.iter().map(|said| label(&design, &words(said))).collect()
}

/// The labels on sheets, each so many times.
pub(super) fn sheets(labels: &[Label], copies: usize, job: &Job, printer: &Printer, start: usize) -> Vec<Sheet> {
    let stock = job.chosen();
    if !stock.is_sound() {
        return Vec::new();
    }
    let all = labels.iter().flat_map(|label| std::iter::repeat_n(label.clone(), copies.max(1)));
    laid_out(&stock, printer, all.take(LABELS_MAX).collect(), start)
}
