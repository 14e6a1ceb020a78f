//! Opening the shop with the answers. Every part can be done twice, so that a second try after a trouble is harmless.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::model::{Money, Product, Settings, Tracking, UnitName, Warehouse};
use serial_rules::{Book, Command};
use uuid::Uuid;

use super::answers::Answers;
use crate::i18n::{Phrases, samples, trouble};
use crate::shop::Shop;

/// Keeps the trade while the questions go on, so that a first run left in the middle is taken up there. Nobody waits for
/// it: what is not kept is asked again.
pub(super) fn keep_trade(shop: Shop, answers: RwSignal<Answers>) {
    let answers = answers.get_untracked();
    if answers.step != super::Step::Trade {
        return;
    }
    let settings = shop.peek(|book| answers.settings_of_trade(&book.settings));
    spawn_local(async move {
        let _ = shop.execute(Command::SaveSettings(settings)).await;
    });
}

/// Makes the first warehouse and the samples, then gives the shop its name, which ends the first run.
pub(super) async fn open(shop: Shop, words: &'static Phrases, answers: &Answers) -> Result<(), String> {
    let warehouse = shop.peek(|book| first_warehouse(book, answers, words));
    let settings = shop.peek(|book| Settings {
        shop_name: answers.shop_name.trim().to_owned(),
        currency: answers.currency.clone(),
        warehouse: Some(warehouse.id.clone()),
        ..answers.settings_of_trade(&book.settings)
    });
    // A product can only be serial-managed when the shop says so, so the settings go before the samples; the name goes
    // last, because it ends the first run.
    let unnamed = Settings { shop_name: String::new(), ..settings.clone() };
    let mut commands = vec![Command::SaveWarehouse(warehouse), Command::SaveSettings(unnamed)];
    if answers.wants_samples {
        commands.extend(shop.peek(|book| sample_products(book, answers, words)).into_iter().map(Command::SaveProduct));
    }
    commands.push(Command::SaveSettings(settings));
    for command in commands {
        shop.execute(command).await.map_err(|told| shop.peek(|book| trouble::said(&told, book, words)))?;
    }
    Ok(())
}

/// The first warehouse: the one there is, under the name wanted, or a new one.
fn first_warehouse(book: &Book, answers: &Answers, words: &Phrases) -> Warehouse {
    let known = book.catalogue.warehouses().next().cloned();
    let name = answers.warehouse.as_deref().unwrap_or(words.welcome.warehouse_default).trim().to_owned();
    Warehouse { name, ..known.unwrap_or_else(|| Warehouse::new(Uuid::now_v7().to_string())) }
}

/// The samples that are not there yet, by their article numbers.
fn sample_products(book: &Book, answers: &Answers, words: &Phrases) -> Vec<Product> {
    let language = words.language;
    let is_missing = |sample: &&samples::Sample| !book.catalogue.products().any(|product| product.sku == sample.sku);
    let product = |sample: &samples::Sample| Product {
        name: sample.name(language).to_owned(),
        sku: sample.sku.to_owned(),
        category: sample.category(language).to_owned(),
        unit: UnitName::new(sample.unit(language)),
        price: sample.price(&answers.currency).map(Money::whole),
        warranty_months: (sample.warranty_months > 0).then_some(sample.warranty_months),
        tracking: if answers.serials && sample.has_serials { Tracking::Serial } else { Tracking::None },
        ..Product::new(Uuid::now_v7().to_string())
    };
    samples::of(answers.trade).iter().filter(is_missing).map(product).collect()
}
