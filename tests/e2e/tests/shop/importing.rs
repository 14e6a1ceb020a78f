//! Bringing tables in: products with faults in every column, put right in place; and a packing list that becomes a purchase.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use e2e::{Clerk, Failure, Outcome, day_in_chromium, ensure, hook};

use crate::steps;

/// Ten products of five trades, and what a factory sends.
pub(crate) const PRODUCTS: &str = include_str!("../../data/products.csv");
pub(crate) const PACKING: &str = include_str!("../../data/packing-list.csv");

/// What a supplier writes in a chat.
const MESSAGE: &str = include_str!("../../data/supplier-message.txt");

/// A table with faults in its columns: what it is about, its text, what puts each fault right (row, column, text), and how
/// many rows there are.
struct Faulty {
    name: &'static str,
    text: &'static str,
    cures: &'static [(&'static str, &'static str, &'static str)],
    rows: usize,
}

const PRODUCTS_FAULTY: Faulty = Faulty {
    name: "faulty-products.csv",
    text: "SKU,Name,Barcode,Tracking,Price,Cost,Warranty,Low stock\n\
        A-1,Good one,6901234569919,serial,10,5,12,1\n\
        A-1,Again,6901234569926,serial,10,5,12,1\n\
        A-2,,6901234569933,none,10,5,12,1\n\
        A-3,Three,6901234569919,none,10,5,12,1\n\
        A-4,Four,6.90123E+12,none,10,5,12,1\n\
        A-5,Five,,sometimes,10,5,12,1\n\
        A-6,Six,,none,ten,5,12,1\n\
        A-7,Seven,,none,10,-5,12,1\n\
        A-8,Eight,,none,10,5,99999,1\n\
        A-9,Nine,,none,10,5,12,few\n",
    cures: &[
        ("2", "0", "A-10"),
        ("3", "1", "Two"),
        ("4", "2", "6901234569940"),
        ("5", "2", "6901234569957"),
        ("6", "3", "lot"),
        ("7", "4", "12.50"),
        ("8", "5", "5"),
        ("9", "6", "9"),
        ("10", "7", "2"),
    ],
    rows: 10,
};

const PARTNERS_FAULTY: Faulty = Faulty {
    name: "faulty-partners.csv",
    text: "Name,Phone,Role,Note\nWang,138,supplier,\n,139,customer,\nwang,137,customer,\nZhao,136,king,\n",
    cures: &[("2", "0", "Chen"), ("3", "0", "Sun"), ("4", "2", "customer")],
    rows: 4,
};

const PACKING_FAULTY: Faulty = Faulty {
    name: "faulty-packing.csv",
    text: "Carton,SKU,Qty,Cost,SN1,SN2\n\
        B-1,A-1,2,5,P1,P2\n\
        B-2,NOPE,1,5,P3,\n\
        B-3,A-1,1,5,P4,P5\n\
        B-4,A-1,2,low,P6,P7\n\
        B-5,A-1,2,5,P1,P8\n\
        B-6,A-1,2,5,P9,字\n\
        B-7,A-2,1,5,P12,\n",
    cures: &[
        ("2", "1", "A-1"),
        ("3", "2", "2"),
        ("4", "3", "5"),
        ("5", "4", "P10"),
        ("6", "5", "P11"),
        ("7", "1", "A-1"),
    ],
    rows: 7,
};

const OPENING_FAULTY: Faulty = Faulty {
    name: "faulty-opening.csv",
    text: "SKU,Qty,Cost,Serial\n\
        A-1,1,5,O1\n\
        NOPE,1,5,O2\n\
        A-1,two,5,O3\n\
        A-1,1,-1,O4\n\
        A-1,1,5,3.52918E+14\n\
        A-1,1,5,o1\n",
    cures: &[("2", "0", "A-1"), ("3", "1", "1"), ("4", "2", "5"), ("5", "3", "352918115973957"), ("6", "3", "O6")],
    rows: 6,
};

/// Says that a table is about opening stock, which its columns do not.
const IS_OPENING: &str = "document.querySelectorAll('[data-test=import-look] .choice__box')[3].click()";

/// Tells files of one name apart: several stories bring the same table.
static FILES: AtomicUsize = AtomicUsize::new(0);

/// A file of this text that the browser can choose.
fn file(name: &str, text: &str) -> Outcome<PathBuf> {
    let at = FILES.fetch_add(1, Ordering::Relaxed);
    let path = std::env::temp_dir().join(format!("serialbook-{}-{at}-{name}", std::process::id()));
    fs::write(&path, text).map_err(|error| Failure::new(format!("{}: {error}", path.display())))?;
    Ok(path)
}

/// A file is chosen, and lies there to be looked at.
pub(crate) async fn begin(clerk: &mut Clerk, name: &str, text: &str) -> Outcome {
    clerk.visit("/import").await?;
    clerk.choose_file(&hook("import-file"), &file(name, text)?).await?;
    clerk.see(&hook("import-look")).await
}

/// What lies there is brought in: so many rows.
pub(crate) async fn apply(clerk: &mut Clerk, rows: usize) -> Outcome {
    let said = if rows == 1 { "Import 1 row".to_owned() } else { format!("Import {rows} rows") };
    clerk.see_words(&hook("import-apply"), &said).await?;
    clerk.press(&hook("import-apply")).await
}

/// All of it at once, where nothing is wrong in it.
pub(crate) async fn bring(clerk: &mut Clerk, name: &str, text: &str, rows: usize) -> Outcome {
    begin(clerk, name, text).await?;
    apply(clerk, rows).await?;
    clerk.see(&hook("import-undo")).await
}

/// Every fault is told where it stands and put right there, one by one, until all rows are good.
async fn cure(clerk: &mut Clerk, faulty: &Faulty) -> Outcome {
    for (done, (row, column, text)) in faulty.cures.iter().enumerate() {
        clerk.see_count(&hook("import-fault"), faulty.cures.len() - done).await?;
        clerk.write(&hook("import-cell").with("row", row).with("column", column), text).await?;
    }
    clerk.see_count(&hook("import-fault"), 0).await
}

#[test]
fn products_and_partners_with_faults_in_every_column_are_put_right_and_taken_back_as_a_whole() -> Outcome {
    day_in_chromium("import", async |clerk| {
        steps::open_shop(clerk).await?;
        for (faulty, list, row) in
            [(PRODUCTS_FAULTY, "/products", "product-row"), (PARTNERS_FAULTY, "/partners", "partner-row")]
        {
            // A column that is left out is wrong no more, and rows that are wrong are left out.
            begin(clerk, faulty.name, faulty.text).await?;
            let last = faulty.cures.last().map_or("0", |(_, column, _)| column);
            clerk.choose(&hook("import-field").with("column", last), "Leave out").await?;
            clerk.see_count(&hook("import-fault"), faulty.cures.len() - 1).await?;
            apply(clerk, faulty.rows - (faulty.cures.len() - 1)).await?;
            clerk.press(&hook("import-undo")).await?;
            clerk.see(&hook("import-look")).await?;
            clerk.visit(list).await?;
            clerk.see(&hook("frame")).await?;
            clerk.see_count(&hook(row), 0).await?;

            // All of it, put right; what was taken back is offered again.
            begin(clerk, faulty.name, faulty.text).await?;
            cure(clerk, &faulty).await?;
            apply(clerk, faulty.rows).await?;
            clerk.see(&hook("import-undo")).await?;
            clerk.visit(list).await?;
            clerk.see_count(&hook(row), faulty.rows).await?;
        }
        Ok(())
    })
}

#[test]
fn packing_lists_and_opening_stock_with_faults_are_put_right_and_become_documents() -> Outcome {
    day_in_chromium("import-pieces", async |clerk| {
        steps::open_shop(clerk).await?;
        bring(clerk, "one.csv", "SKU,Name,Tracking\nA-1,Good one,serial\n", 1).await?;
        begin(clerk, PACKING_FAULTY.name, PACKING_FAULTY.text).await?;
        cure(clerk, &PACKING_FAULTY).await?;
        apply(clerk, PACKING_FAULTY.rows).await?;
        clerk.see(&hook("document-screen").with("kind", "purchase")).await?;
        clerk.see_number(&hook("line-count"), 12).await?;
        // Discarding the draft takes the import back: the same numbers can come again.
        clerk.press(&hook("draft-menu")).await?;
        clerk.press(&hook("menu-entry").with("name", "Discard draft")).await?;
        clerk.press(&hook("confirm-discard")).await?;

        begin(clerk, OPENING_FAULTY.name, OPENING_FAULTY.text).await?;
        clerk.ask(IS_OPENING, Vec::new()).await?;
        cure(clerk, &OPENING_FAULTY).await?;
        apply(clerk, OPENING_FAULTY.rows).await?;
        clerk.see(&hook("document-screen").with("kind", "opening")).await?;
        clerk.see_number(&hook("line-count"), 6).await?;
        steps::post(clerk).await?;
        clerk.visit("/serials").await?;
        clerk.see_words(&hook("serials-count"), "6 serials").await
    })
}

#[test]
fn d16_a_message_of_a_supplier_gives_its_serials_and_shows_each_doubtful_piece() -> Outcome {
    day_in_chromium("message", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, steps::PHONE).await?;
        steps::begin_purchase(clerk, steps::PHONE).await?;
        clerk.press(&hook("entry-open")).await?;
        clerk.paste(&hook("entry-text"), MESSAGE).await?;
        // Words that are no serials, and one that a remark is glued to, stand there with their text.
        clerk.see_count(&hook("entry-problem"), 5).await?;
        for doubtful in ["王经理你好", "352918115973957(重复)"] {
            clerk.see(&hook("entry-problem").with("text", doubtful)).await?;
        }
        // So does what was written in short and would become many.
        clerk.see_words(&hook("entry-preview"), "ALT/26/0500..ALT/26/0509").await?;
        // And what could be a serial, but is far shorter than the others: it is left out, taken after all, left out again.
        let boxes = hook("entry-doubtful").with("text", "3");
        for good in [23, 24, 23] {
            clerk.press(&boxes).await?;
            clerk.see_number(&hook("entry-add"), good).await?;
        }
        clerk.press(&hook("entry-add")).await?;
        clerk.see_number(&hook("line-count"), 23).await?;
        for serial in ["352918118432407", "C02ABCD12345", "ALT/26/0509"] {
            clerk.see(&hook("line-serial").of_serial(serial)).await?;
        }
        Ok(())
    })
}

#[test]
fn r14_a_packing_list_becomes_a_purchase_with_its_cartons_in_a_few_touches() -> Outcome {
    day_in_chromium("packing", async |clerk| {
        steps::open_shop(clerk).await?;
        bring(clerk, "products.csv", PRODUCTS, 10).await?;

        begin(clerk, "packing-list.csv", PACKING).await?;
        apply(clerk, 14).await?;
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
