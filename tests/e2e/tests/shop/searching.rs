//! Searching: each filter, grouped, saved, onto a document, and out as a file that another program reads.

use e2e::{Clerk, Outcome, day_in_chromium, ensure, ensure_eq, hook};
use serde_json::Value;

use crate::steps::{self, PHONE};

/// Keeps what the page hands to the browser as a file.
const CATCH_FILES: &str = r"
    window.__file = null;
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
        blob.arrayBuffer().then((bytes) => { window.__file = [...new Uint8Array(bytes)]; });
        return make(blob);
    };
";

/// A number with leading zeros, and one that looks like a formula.
const ODD: [&str; 2] = ["000123456789012", "=1+1"];

async fn add_partner(clerk: &mut Clerk, name: &str) -> Outcome {
    clerk.visit("/partners").await?;
    clerk.press(&hook("partner-new")).await?;
    clerk.write(&hook("partner-name"), name).await?;
    clerk.press(&hook("save")).await?;
    clerk.see_no_more(&hook("partner-name")).await
}

/// Four phones in stock, one of them sold to Li, in two warehouses.
async fn a_shop_with_pieces(clerk: &mut Clerk) -> Outcome<(Vec<&'static str>, String)> {
    steps::open_shop(clerk).await?;
    steps::add_product(clerk, PHONE).await?;
    add_partner(clerk, "Li").await?;
    let serials = steps::hundred()[..3].to_vec();
    steps::receive(clerk, PHONE, &[&serials[..], &ODD[..]].concat()).await?;
    steps::begin_sale(clerk).await?;
    clerk.scan(serials[0]).await?;
    clerk.press(&hook("partner-pick")).await?;
    clerk.press(&hook("partner-option").with("partner", "Li")).await?;
    let sale = steps::post(clerk).await?;
    Ok((serials, sale))
}

async fn finds(clerk: &mut Clerk, count: usize) -> Outcome {
    clerk.see_count(&hook("serial-row"), count).await
}

#[test]
fn r39_each_filter_narrows_and_all_of_them_are_taken_away_at_once() -> Outcome {
    day_in_chromium("search", async |clerk| {
        let (serials, sale) = a_shop_with_pieces(clerk).await?;
        clerk.visit("/serials").await?;
        finds(clerk, 5).await?;
        clerk.press(&hook("serials-more")).await?;
        clerk.choose(&hook("serials-customer"), "Li").await?;
        finds(clerk, 1).await?;
        clerk.see(&hook("serial-row").of_serial(serials[0])).await?;
        clerk.press(&hook("serials-clear")).await?;
        finds(clerk, 5).await?;
        clerk.write(&hook("serials-document"), &sale).await?;
        finds(clerk, 1).await?;
        clerk.press(&hook("serials-clear")).await?;
        clerk.choose(&hook("serials-warranty"), "Under warranty").await?;
        finds(clerk, 0).await?;
        clerk.press(&hook("serials-clear")).await?;

        // Grouped by how they stand, each group folds out.
        clerk.choose(&hook("serials-group"), "Status").await?;
        clerk.see_count(&hook("serial-group"), 2).await?;
        clerk.press(&hook("serial-group").with("name", "Sold")).await?;
        finds(clerk, 1).await?;

        // A search is saved on this device, and is there after the page.
        clerk.choose(&hook("serials-group"), "Product").await?;
        save_view(clerk, "By product").await?;
        clerk.reload().await?;
        finds(clerk, 5).await?;
        clerk.press(&hook("serials-views")).await?;
        clerk.press(&hook("menu-entry").with("name", "By product")).await?;
        clerk.see_count(&hook("serial-group"), 1).await
    })
}

async fn save_view(clerk: &mut Clerk, name: &str) -> Outcome {
    clerk.press(&hook("serials-views")).await?;
    clerk.press(&hook("menu-entry").with("name", "Save this search")).await?;
    clerk.write(&hook("view-name"), name).await?;
    clerk.press(&hook("view-save")).await?;
    clerk.see_no_more(&hook("view-name")).await
}

#[test]
fn r42_what_is_found_goes_out_as_a_file_that_others_read_digit_by_digit() -> Outcome {
    day_in_chromium("export", async |clerk| {
        let (serials, sale) = a_shop_with_pieces(clerk).await?;
        clerk.visit("/serials").await?;
        finds(clerk, 5).await?;
        for kind in ["Excel workbook", "CSV file"] {
            let rows = exported(clerk, kind).await?;
            ensure_eq(&rows.len(), &6, "a head and five rows")?;
            ensure_eq(&rows[0][0].as_str(), &"Serial number", "the head")?;
            for serial in serials.iter().chain(&ODD) {
                ensure(rows.iter().any(|row| row[0] == *serial), format!("{serial} is whole in the {kind}: {rows:?}"))?;
            }
            let sold = rows.iter().find(|row| row[0] == serials[0]).cloned().unwrap_or_default();
            ensure(sold.contains(&sale), format!("the sale is beside the piece: {sold:?}"))?;
        }
        // Exactly what is found goes out, no more.
        clerk.write(&hook("serial-search"), "000123").await?;
        finds(clerk, 1).await?;
        ensure_eq(&exported(clerk, "CSV file").await?.len(), &2, "a head and one row")
    })
}

pub(crate) async fn exported(clerk: &mut Clerk, kind: &str) -> Outcome<Vec<Vec<String>>> {
    clerk.ask(CATCH_FILES, Vec::new()).await?;
    clerk.press(&hook("export")).await?;
    clerk.press(&hook("menu-entry").with("name", kind)).await?;
    clerk.until("get the file", async || Ok(!clerk.ask("return window.__file", Vec::new()).await?.is_null())).await?;
    let file = clerk.ask("return window.__file", Vec::new()).await?;
    let bytes: Vec<u8> = file
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_u64)
        .filter_map(|byte| u8::try_from(byte).ok())
        .collect();
    sheets::read(&bytes).map(|sheet| sheet.rows).map_err(|fault| e2e::Failure::new(format!("no sheet: {fault:?}")))
}

#[test]
fn pieces_that_were_chosen_go_onto_a_document() -> Outcome {
    day_in_chromium("chosen", async |clerk| {
        let (serials, _) = a_shop_with_pieces(clerk).await?;
        clerk.visit("/serials").await?;
        clerk.press(&hook("serials-select")).await?;
        for serial in &serials {
            clerk.press(&hook("serial-check").of_serial(serial)).await?;
        }
        clerk.see_words(&hook("serials-chosen"), "3").await?;
        clerk.press(&hook("serials-begin")).await?;
        clerk.press(&hook("menu-entry").with("name", "Sale")).await?;
        clerk.see(&hook("document-screen").with("kind", "sale")).await?;
        // One of the three is sold already and stays where it is.
        clerk.see_number(&hook("line-count"), 2).await?;
        steps::post(clerk).await.map(drop)
    })
}
