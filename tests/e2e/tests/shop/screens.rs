//! Every screen in both languages, both themes and three sizes: it says something, nothing sticks out, and the console
//! stays quiet. With `SERIALBOOK_SHOTS=1` each is kept as a picture below artifacts/screens.

use std::env;

use e2e::{Clerk, Engine, Outcome, day, day_in_chromium, ensure, hook};
use serde_json::json;

use crate::furnished;
use crate::steps::{self, PHONE};

/// The name of a size, and its width and height.
const SIZES: [(&str, u32, u32); 3] = [("tablet-wide", 1180, 820), ("tablet-tall", 820, 1180), ("phone", 390, 844)];
const LANGUAGES: [&str; 2] = ["en", "zh-CN"];

/// Screens that need nothing but a shop.
const PLACES: [&str; 14] = [
    "/",
    "/sell",
    "/buy",
    "/documents",
    "/products",
    "/products/new",
    "/stock",
    "/lots",
    "/serials",
    "/partners",
    "/warehouses",
    "/settings",
    "/help",
    "/no-such-place",
];

/// More of them, which are seen in one engine: they are made of the same parts.
const MORE_PLACES: [&str; 19] = [
    "/reports",
    "/reports/sales",
    "/reports/circulation",
    "/import",
    "/dispatch",
    "/print/codes/test",
    "/settings/scanner",
    "/cartons",
    "/adjust",
    "/stock",
    "/lots",
    "/opening",
    "/purchase-return",
    "/sale-return",
    "/transfer",
    "/receipt",
    "/quotation",
    "/assembly",
    "/count",
];

/// As the app remembers them on this device.
const CHOOSE: &str = r"
    const [language, theme] = arguments;
    localStorage.setItem('serialbook.language', JSON.stringify(language));
    localStorage.setItem('serialbook.theme', JSON.stringify(theme));
";
/// Puts on another theme, as the app does while it runs, and names what is wider than the screen then. No colour is left
/// halfway for a picture.
const WIDER_THAN_THE_SCREEN: &str = r"
    document.documentElement.dataset.theme = arguments[0];
    const width = document.documentElement.clientWidth;
    document.getAnimations().filter(a => a instanceof CSSTransition).forEach(a => a.finish());
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > width + 1 && e.getClientRects().length > 0)
        .slice(-3)
        .map(e => `${e.tagName.toLowerCase()}.${e.className}`)
        .concat('the page');
";

#[test]
fn every_control_is_reached_named_and_large_enough() -> Outcome {
    day_in_chromium("controls", async |clerk| {
        let places = a_shop_with_a_past(clerk).await?;
        let mut amiss = Vec::new();
        for is_touched in [false, true] {
            if is_touched {
                clerk.be_touched().await?;
            }
            for place in &places {
                clerk.visit(place).await?;
                clerk.see(&hook("frame")).await?;
                for (size, width, height) in SIZES {
                    clerk.resize(width, height).await?;
                    let told = clerk.controls_amiss(is_touched).await?;
                    amiss.extend(told.iter().map(|what| format!("{place} on a {size}: {what}")));
                }
            }
        }
        ensure(amiss.is_empty(), amiss.join("\n"))
    })
}

#[test]
fn every_screen_fits_in_every_size_language_and_theme() -> Outcome {
    day("screens", async |clerk| {
        let places = a_shop_with_a_past(clerk).await?;
        // Each theme is met at the start of a page as well as put on while it runs.
        for (language, themes) in LANGUAGES.into_iter().zip([["light", "dark"], ["dark", "light"]]) {
            look_at_all(clerk, &places, language, &themes).await?;
        }
        Ok(())
    })
}

/// The picture on the first page of the repository, kept as artifacts/screens/readme.png.
#[test]
fn the_readme_has_its_picture() -> Outcome {
    if !wants_pictures() {
        return Ok(());
    }
    day_in_chromium("readme", async |clerk| {
        steps::open_shop(clerk).await?;
        furnished::furnish(clerk).await?;
        clerk.resize(1180, 820).await?;
        steps::begin_purchase(clerk, furnished::PHONE).await?;
        clerk.scan_all(steps::hundred()[..14].iter().copied()).await?;
        clerk.see_number(&hook("line-count"), 14).await?;
        clerk.write(&hook("line-price"), "378").await?;
        clerk.see(&hook("draft-saved").with("saved", "true")).await?;
        clerk.take_picture("screens/readme.png").await.map(drop)
    })
}

/// Some of everything, and where it is found.
async fn a_shop_with_a_past(clerk: &mut Clerk) -> Outcome<Vec<String>> {
    steps::open_shop(clerk).await?;
    furnished::furnish(clerk).await?;
    steps::add_product(clerk, PHONE).await?;
    let serials = steps::hundred();
    steps::receive_pasted(clerk, PHONE, &serials[..60]).await?;
    steps::sell(clerk, &serials[..3]).await?;
    steps::begin_sale(clerk).await?;
    clerk.scan_all(serials[2..6].iter().copied()).await?;
    clerk.see_number(&hook("line-count"), 3).await?;
    let draft = clerk.path().await?;

    let mut places: Vec<String> = PLACES.map(str::to_owned).to_vec();
    if clerk.engine() == Engine::Chromium {
        places.extend(MORE_PLACES.map(str::to_owned));
    }
    places.extend([draft, format!("/serials/{}", serials[0]), "/serials/UNKNOWN1".to_owned()]);
    let opened = [("/documents", hook("document-row")), ("/products", hook("product-row").with("product", PHONE))];
    for (list, row) in opened {
        clerk.visit(list).await?;
        clerk.press(&row).await?;
        clerk.until(&format!("leave {list} for one of it"), async || Ok(clerk.path().await? != list)).await?;
        places.push(clerk.path().await?);
    }
    // A card shows some of the pieces, and says how many more there are.
    clerk.see_words(&hook("pieces-rest"), "and 33 more").await?;
    let printed = [
        "/print/labels/chosen".to_owned(),
        format!("/print/labels/serial/{}", serials[0]),
        format!("/print/certificate/{}", serials[0]),
        "/print/labels/numbers".to_owned(),
        "/print/calibration".to_owned(),
    ];
    let document = places.iter().find_map(|place| place.strip_prefix("/documents/"));
    let document = document.map(|number| format!("/print/document/{number}"));
    places.extend(printed.into_iter().chain(document));
    Ok(places)
}

/// Looks at more places: in every language and theme where pictures are wanted, else in one.
pub(crate) async fn look_around(clerk: &mut Clerk, places: &[String]) -> Outcome {
    let (languages, themes) =
        if wants_pictures() { (&LANGUAGES[..], &["light", "dark"][..]) } else { (&LANGUAGES[..1], &["light"][..]) };
    for language in languages {
        look_at_all(clerk, places, language, themes).await?;
    }
    clerk.ask(CHOOSE, vec![json!("en"), json!("light")]).await.map(drop)
}

fn wants_pictures() -> bool {
    env::var_os("SERIALBOOK_SHOTS").is_some()
}

/// Looks at places in a language: they begin in the first of these themes.
async fn look_at_all(clerk: &mut Clerk, places: &[String], language: &str, themes: &[&str]) -> Outcome {
    clerk.ask(CHOOSE, vec![json!(language), json!(themes[0])]).await?;
    for place in places {
        clerk.visit(place).await?;
        clerk.see(&hook("frame")).await?;
        for (size, width, height) in SIZES {
            clerk.resize(width, height).await?;
            for theme in themes {
                fits(clerk, place, size, theme, language).await?;
            }
        }
    }
    Ok(())
}

async fn fits(clerk: &Clerk, place: &str, size: &str, theme: &str, language: &str) -> Outcome {
    let wide = clerk.ask(WIDER_THAN_THE_SCREEN, vec![json!(theme)]).await?;
    ensure(
        wide.as_array().is_some_and(Vec::is_empty),
        format!("{place} on a {size} ({theme}, {language}) is wider than the screen: {wide}"),
    )?;
    if wants_pictures() {
        let shown = if place == "/" { "home" } else { place.trim_start_matches('/') };
        let shown = shown.replace(['/', '?', '=', '&'], "-");
        clerk.take_picture(&format!("screens/{shown}-{size}-{theme}-{language}.png")).await?;
    }
    Ok(())
}
