//! Bringing tables in: products with faults in every column, put right in place; and a packing list that becomes a purchase.

use std::fs;
use std::path::PathBuf;

use e2e::{Clerk, Failure, Outcome, day_in_chromium, ensure, hook};

use crate::steps;

/// Ten products of five trades, and what a factory sends.
const PRODUCTS: &str = include_str!("../../data/products.csv");
const PACKING: &str = include_str!("../../data/packing-list.csv");

/// A product with a fault in each of its columns, but for the one that is good.
const FAULTY: &str = "SKU,Name,Barcode,Tracking,Price,Cost,Warranty\n\
    A-1,Good one,6901234569919,serial,10,5,12\n\
    A-1,Again,6901234569926,serial,10,5,12\n\
    A-2,,6901234569933,none,10,5,12\n\
    A-3,Three,6901234569919,none,10,5,12\n\
    A-4,Four,6.90123E+12,none,10,5,12\n\
    A-5,Five,,sometimes,10,5,12\n\
    A-6,Six,,none,ten,5,12\n\
    A-7,Seven,,none,10,-5,12\n\
    A-8,Eight,,none,10,5,99999\n";

/// A file of this text that the browser can choose.
fn file(name: &str, text: &str) -> Outcome<PathBuf> {
    let path = std::env::temp_dir().join(format!("serialbook-{}-{name}", std::process::id()));
    fs::write(&path, text).map_err(|error| Failure::new(format!("{}: {error}", path.display())))?;
    Ok(path)
}

async fn begin(clerk: &mut Clerk, name: &str, text: &str) -> Outcome {
    clerk.visit("/import").await?;
    clerk.choose_file(&hook("import-file"), &file(name, text)?).await?;
    clerk.see(&hook("import-look")).await
}

async fn bring_in(clerk: &mut Clerk, rows: usize) -> Outcome {
    clerk.see_words(&hook("import-apply"), &format!("Import {rows} rows")).await?;
    clerk.press(&hook("import-apply")).await
}

#[test]
fn products_are_imported_put_right_where_they_are_wrong_and_taken_back_as_a_whole() -> Outcome {
    day_in_chromium("import", async |clerk| {
        steps::open_shop(clerk).await?;
        begin(clerk, "faulty.csv", FAULTY).await?;
        clerk.see_count(&hook("import-fault"), 8).await?;
        clerk.see_words(&hook("import-apply"), "Import 1 row").await?;
        // A cell is put right where it stands.
        clerk.write(&hook("import-cell").with("row", "7").with("column", "4"), "12.50").await?;
        clerk.see_count(&hook("import-fault"), 7).await?;
        clerk.see_words(&hook("import-apply"), "Import 2 rows").await?;
        // A column that is left out is wrong no more.
        clerk.choose(&hook("import-field").with("column", "6"), "Leave out").await?;
        clerk.see_count(&hook("import-fault"), 6).await?;
        clerk.press(&hook("import-apply")).await?;
        clerk.see(&hook("import-undo")).await?;
        clerk.visit("/products").await?;
        clerk.see_count(&hook("product-row"), 3).await?;

        // All of it is taken back at once; the same numbers can be brought in again.
        begin(clerk, "products.csv", PRODUCTS).await?;
        bring_in(clerk, 10).await?;
        clerk.press(&hook("import-undo")).await?;
        clerk.see(&hook("import-look")).await?;
        clerk.visit("/products").await?;
        clerk.see_count(&hook("product-row"), 3).await
    })
}

#[test]
fn r14_a_packing_list_becomes_a_purchase_with_its_cartons_in_a_few_touches() -> Outcome {
    day_in_chromium("packing", async |clerk| {
        steps::open_shop(clerk).await?;
        begin(clerk, "products.csv", PRODUCTS).await?;
        bring_in(clerk, 10).await?;
        clerk.see(&hook("import-undo")).await?;

        begin(clerk, "packing-list.csv", PACKING).await?;
        bring_in(clerk, 14).await?;
        clerk.see(&hook("document-screen").with("kind", "purchase")).await?;
        let purchase = steps::post(clerk).await?;
        ensure(!purchase.is_empty(), "the purchase is posted")?;
        clerk.visit("/cartons").await?;
        clerk.see_count(&hook("carton-row"), 14).await?;
        // A carton is sold by one scan.
        steps::begin_sale(clerk).await?;
        clerk.scan("BOX-0001").await?;
        clerk.see_number(&hook("line-count"), 20).await
    })
}
