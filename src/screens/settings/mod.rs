//! Settings: what concerns this device, what concerns the shop, and whether the book is safe and sound.

mod form;

mod device;
mod numbers;
mod scanner;
mod serials;
mod shop;

mod save;

mod health;
mod storage;

use leptos::prelude::*;

use crate::components::{Fact, Facts, Page, Section};
use crate::i18n::use_words;
use device::DeviceSettings;
use health::HealthCheck;
use numbers::NumberSettings;
use save::SaveBar;
use serials::SerialSettings;
use shop::ShopSettings;
use storage::Storage;

pub use form::provide;
pub use scanner::ScannerScreen;

/// Where the answers stand, for the one that is wrong.
const FORM: &str = ".settings";

/// Settings.
#[component]
pub fn SettingsScreen() -> impl IntoView {
    let words = use_words();
    view! {
        <Page title=move || words.get().settings.title narrow=true>
            <div class="settings">
                <DeviceSettings />
                <SerialSettings />
                <ShopSettings />
                <NumberSettings />
                <Storage />
                <HealthCheck />
                <About />
            </div>
            <SaveBar />
        </Page>
    }
}

#[component]
fn About() -> impl IntoView {
    let words = use_words();
    view! {
        <Section title=move || words.get().settings.about lead=move || words.get().settings.about_detail>
            <Facts>
                <Fact label=move || words.get().settings.version>{env!("CARGO_PKG_VERSION")}</Fact>
            </Facts>
        </Section>
    }
}
