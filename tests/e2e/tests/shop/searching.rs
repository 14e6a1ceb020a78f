//! Searching: each filter, grouped, saved, onto a document, and out as a file that another program reads.

use e2e::{Clerk, Outcome, day_in_chromium, ensure, ensure_eq, hook};
use serde_json::Value;

use crate::importing;
use crate::steps::{self, PHONE};

/// Keeps what the page hands to the browser as a file.
pub(crate) const CATCH_FILES: &str = r"
    window.__file = null;
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
        blob.arrayBuffer().then((bytes) => { window.__file = [...new Uint8Array(bytes)]; });
        return make(blob);
    };
";

/// A number with leading zeros, and one that looks like a formula.
const ODD: [&str; 2] = ["000123456789012", "=1+1"];

/// Chooses a day in the browser's own field.
const CHOOSE_DAY: &str = r"
    const field = document.querySelector(`[data-test=${arguments[0]}] input`) ?? document.querySelector(`[data-test=${arguments[0]}]`);
    field.value = arguments[1] < 0 ? '' : new Date(Date.now() - arguments[1] * 864e5).toLocaleDateString('sv');
    field.dispatchEvent(new Event('change', { bubbles: true }));
";

async fn add_partner(clerk: &mut Clerk, name: &str) -> Outcome {
    clerk.visit("/partners").await?;
    clerk.press(&hook("partner-new")).await?;
    clerk.write(&hook("partner-name"), name).await?;
    clerk.press(&hook("save")).await?;
    clerk.see_no_more(&hook("partner-name")).await
}

/// Four phones in stock, one of them sold to Li.
async fn a_shop_with_pieces(clerk: &mut Clerk) -> Outcome<(Vec<&'static str>, String)> {
    steps::open_shop(clerk).await?;
    steps::add_product(clerk, PHONE).await?;
    add_partner(clerk, "Li").await?;
    let serials = steps::hundred()[..3].to_vec();
    steps::receive(clerk, PHONE, &[&serials[..], &ODD[..]].concat()).await?;
    let sale = sell_to_li(clerk, serials[0], 1).await?;
    Ok((serials, sale))
}

async fn sell_to_li(clerk: &mut Clerk, code: &str, pieces: usize) -> Outcome<String> {
    steps::begin_sale(clerk).await?;
    clerk.scan(code).await?;
    clerk.see_number(&hook("line-count"), pieces).await?;
    clerk.press(&hook("partner-pick")).await?;
    clerk.press(&hook("partner-option").with("partner", "Li")).await?;
    steps::post(clerk).await
}

/// The packing list in stock: fourteen cartons of six products by Acme; the first carton sold to Li under warranty, the
/// second moved to Back.
async fn a_shop_of_cartons(clerk: &mut Clerk) -> Outcome<String> {
    steps::open_shop(clerk).await?;
    importing::bring(clerk, "products.csv", importing::PRODUCTS, 10).await?;
    importing::bring(clerk, "warranty.csv", "SKU,Warranty\nPHN-A15-128,12\n", 1).await?;
    importing::bring(clerk, "partners.csv", "Name,Phone,Role\nAcme,1,supplier\nLi,2,customer\n", 2).await?;
    steps::add_warehouse(clerk, "Back").await?;
    importing::begin(clerk, "packing-list.csv", importing::PACKING).await?;
    importing::apply(clerk, 14).await?;
    clerk.see(&hook("document-screen").with("kind", "purchase")).await?;
    clerk.press(&hook("partner-pick")).await?;
    clerk.press(&hook("partner-option").with("partner", "Acme")).await?;
    steps::post(clerk).await?;
    let sale = sell_to_li(clerk, "BOX-0001", 20).await?;
    steps::begin(clerk, "/transfer", "transfer").await?;
    clerk.scan("BOX-0002").await?;
    clerk.see_number(&hook("line-count"), 20).await?;
    clerk.choose(&hook("document-to"), "Back").await?;
    steps::post(clerk).await?;
    Ok(sale)
}

async fn finds(clerk: &mut Clerk, count: usize) -> Outcome {
    clerk.see_count(&hook("serial-row"), count).await
}

/// So many are found in all, however many of them are drawn.
async fn counts(clerk: &mut Clerk, count: usize) -> Outcome {
    let word = if count == 1 { "serial" } else { "serials" };
    clerk
        .until(&format!("find {count}"), async || {
            Ok(clerk.text(&hook("serials-count")).await? == format!("{count} {word}"))
        })
        .await
}

async fn narrowed_alone(clerk: &mut Clerk, count: usize) -> Outcome {
    counts(clerk, count).await?;
    clerk.press(&hook("serials-clear")).await?;
    counts(clerk, 272).await
}

#[test]
fn r38_r39_each_filter_narrows_alone_and_all_of_them_together() -> Outcome {
    day_in_chromium("search", async |clerk| {
        let sale = a_shop_of_cartons(clerk).await?;
        clerk.visit("/serials").await?;
        counts(clerk, 272).await?;
        clerk.press(&hook("serials-more")).await?;
        for (filter, label, count) in [
            ("serials-product", "Phone A15 128 GB", 100),
            ("serials-warehouse", "Back", 20),
            ("serials-customer", "Li", 20),
            ("serials-supplier", "Acme", 272),
            ("serials-warranty", "Under warranty", 20),
            ("serials-warranty", "Warranty over", 0),
        ] {
            clerk.choose(&hook(filter), label).await?;
            narrowed_alone(clerk, count).await?;
        }
        for (filter, text, count) in [
            ("serials-document", sale.as_str(), 20),
            ("serials-carton", "BOX-0003", 20),
            ("serial-search", "352918", 100),
            ("serial-search", "c02", 41),
            ("serial-search", "352918115973957", 1),
        ] {
            clerk.write(&hook(filter), text).await?;
            narrowed_alone(clerk, count).await?;
        }
        for (state, count) in [("in", 252), ("sold", 20), ("transit", 0), ("returned", 0), ("lost", 0)] {
            clerk.press(&hook("serials-state").with("state", state)).await?;
            narrowed_alone(clerk, count).await?;
        }
        for (filter, days_ago, count) in
            [("serials-from", 0, 272), ("serials-from", -1, 272), ("serials-until", 1, 0), ("serials-until", 0, 272)]
        {
            clerk.ask(CHOOSE_DAY, vec![filter.into(), days_ago.into()]).await?;
            counts(clerk, count).await?;
        }
        clerk.press(&hook("serials-clear")).await?;

        // All at once.
        clerk.choose(&hook("serials-product"), "Phone A15 128 GB").await?;
        clerk.choose(&hook("serials-customer"), "Li").await?;
        clerk.choose(&hook("serials-warranty"), "Under warranty").await?;
        clerk.choose(&hook("serials-supplier"), "Acme").await?;
        clerk.write(&hook("serials-carton"), "BOX-0001").await?;
        clerk.write(&hook("serials-document"), &sale).await?;
        clerk.write(&hook("serial-search"), "3957").await?;
        counts(clerk, 1).await?;
        clerk.choose(&hook("serials-warehouse"), "Back").await?;
        counts(clerk, 0).await
    })
}

#[test]
fn r112_r115_what_is_found_is_grouped_saved_as_a_view_and_asked_for_by_many_numbers() -> Outcome {
    day_in_chromium("groups", async |clerk| {
        a_shop_of_cartons(clerk).await?;
        clerk.visit("/serials").await?;
        counts(clerk, 272).await?;
        for (by, groups) in [("Product", 6), ("Warehouse", 3), ("Customer", 2), ("Supplier", 1), ("Status", 2)] {
            clerk.choose(&hook("serials-group"), by).await?;
            clerk.see_count(&hook("serial-group"), groups).await?;
        }
        // Each group folds out to the first of its pieces, and goes out as a table of groups.
        clerk.press(&hook("serial-group").with("name", "Sold")).await?;
        finds(clerk, 20).await?;
        let rows = exported(clerk, "CSV file").await?;
        ensure_eq(&rows, &vec![vec!["Status", "Pieces"], vec!["In stock", "252"], vec!["Sold", "20"]], "the groups")?;

        // A search is saved on this device, and is there after the page.
        clerk.choose(&hook("serials-group"), "Product").await?;
        clerk.write(&hook("serial-search"), "3529").await?;
        clerk.see_count(&hook("serial-group"), 1).await?;
        save_view(clerk, "Phones").await?;
        clerk.reload().await?;
        counts(clerk, 272).await?;
        clerk.press(&hook("serials-views")).await?;
        clerk.press(&hook("menu-entry").with("name", "Phones")).await?;
        clerk.see_count(&hook("serial-group"), 1).await?;
        counts(clerk, 100).await?;

        // Many numbers at once: which are here, which are sold, and which nobody knows.
        clerk.press(&hook("serials-clear")).await?;
        clerk.choose(&hook("serials-group"), "Not grouped").await?;
        clerk.paste(&hook("serial-search"), "352918115973957, 352918113798562 NOBODY\n867346058341214").await?;
        finds(clerk, 3).await?;
        clerk.see_words(&hook("serials-standing"), "In stock").await?;
        ensure_eq(&standing(clerk).await?, &"In stock2Sold1".to_owned(), "how they stand")?;
        clerk.see_words(&hook("serials-unknown"), "NOBODY").await?;
        // The filters hold for them too.
        clerk.press(&hook("serials-state").with("state", "sold")).await?;
        finds(clerk, 1).await
    })
}

async fn standing(clerk: &Clerk) -> Outcome<String> {
    let told = clerk.text(&hook("serials-standing")).await?;
    Ok(told.split_whitespace().collect::<Vec<_>>().join(" ").replace(" 2", "2").replace(" 1", "1").replace("2 ", "2"))
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
fn every_list_goes_out_as_it_is_filtered_and_products_and_partners_can_come_back() -> Outcome {
    day_in_chromium("lists", async |clerk| {
        let sale = a_shop_of_cartons(clerk).await?;
        clerk.visit("/products").await?;
        clerk.write(&hook("product-search"), "phone").await?;
        clerk.see_count(&hook("product-row"), 2).await?;
        let products = exported(clerk, "Excel workbook").await?;
        ensure_eq(&products.len(), &3, "a head and two products")?;
        ensure_eq(
            &products[1][..4].join("|"),
            &"PHN-A15-128|Phone A15 128 GB|phones|6901234560015".to_owned(),
            "cells",
        )?;
        clerk.visit("/partners").await?;
        let partners = exported(clerk, "CSV file").await?;
        ensure_eq(
            &partners[1..].to_vec(),
            &vec![vec!["Acme", "1", "Supplier", ""], vec!["Li", "2", "Customer", ""]],
            "partners",
        )?;
        clerk.visit("/documents").await?;
        clerk.write(&hook("document-search"), &sale).await?;
        clerk.see_count(&hook("document-row"), 1).await?;
        let documents = exported(clerk, "CSV file").await?;
        ensure_eq(
            &documents[1..].iter().map(|row| row[0].as_str()).collect::<Vec<_>>(),
            &vec![sale.as_str()],
            "documents",
        )?;
        clerk.visit("/cartons").await?;
        let cartons = exported(clerk, "CSV file").await?;
        ensure_eq(
            &cartons[1..3].to_vec(),
            &vec![vec!["BOX-0001", "20", "0"], vec!["BOX-0002", "20", "20"]],
            "cartons",
        )?;
        clerk.visit("/stock").await?;
        clerk.write(&hook("stock-search"), "phone a15").await?;
        clerk.see_count(&hook("stock-row"), 1).await?;
        let stock = exported(clerk, "Excel workbook").await?;
        ensure_eq(&stock[1][..3].join("|"), &"Phone A15 128 GB|PHN-A15-128 · phones|80".to_owned(), "stock")?;

        // What went out comes in again and changes nothing.
        let text = products.iter().map(|row| row.join(";")).collect::<Vec<_>>().join("\n");
        importing::begin(clerk, "again.csv", &text).await?;
        clerk.see_count(&hook("import-fault"), 0).await?;
        importing::apply(clerk, 2).await?;
        clerk.see_words(&hook("import-done"), "0 new, 0 changed").await
    })
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
