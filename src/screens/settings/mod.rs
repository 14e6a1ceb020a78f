//! Settings: what concerns this device, what concerns the shop, and whether the book is safe and sound.

mod device;
mod health;
mod keeper;
mod serials;
mod shop;
mod storage;

use leptos::prelude::*;

use crate::components::{Fact, Facts, Page, Section};
use crate::i18n::use_words;
use device::DeviceSettings;
use health::HealthCheck;
use serials::SerialSettings;
use shop::ShopSettings;
use storage::Storage;

/// Settings.
#[component]
pub fn SettingsScreen() -> impl IntoView {
    let words = use_words();
    view! {
        <Page title=move || words.get().settings.title narrow=true>
            <div class="settings">
                <DeviceSettings />
                <ShopSettings />
                <SerialSettings />
                <Storage />
                <HealthCheck />
                <About />
            </div>
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
