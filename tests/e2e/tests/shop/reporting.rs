//! Reports: figures right to the cent after a known past, on the screen, in the file and on paper; the recall list of a lot.

use e2e::{Clerk, Outcome, day_in_chromium, ensure, ensure_eq, hook};

use crate::past::{self, phone};
use crate::screens::look_around;
use crate::searching::exported;

async fn says(clerk: &Clerk, row: &str, words: &[&str]) -> Outcome {
    for word in words {
        clerk.see_words(&hook("report-row").with("name", row), word).await?;
    }
    Ok(())
}

#[test]
fn r120_r121_reports_are_right_to_the_cent_on_screen_in_the_file_and_on_paper() -> Outcome {
    day_in_chromium("reports", async |clerk| {
        past::open_shop(clerk).await?;
        clerk.visit("/reports").await?;
        clerk.press(&hook("report-link").with("name", "sales")).await?;
        clerk.press(&hook("report-span").with("at", "0")).await?;
        // 899.99 and 850 less 10; both phones were bought at 600.10, three cables at 1.55.
        says(clerk, "Phone 15", &["$1,739.99", "$1,200.20", "$539.79", "31.0"]).await?;
        says(clerk, "Cable", &["$28.50", "$4.65", "$23.85"]).await?;
        clerk.see_words(&hook("report-sums"), "$1,768.49").await?;
        clerk.see_words(&hook("report-sums"), "$563.64").await?;
        clerk.choose(&hook("report-by"), "Document").await?;
        says(clerk, "SI-2", &["$840.00", "$239.90"]).await?;
        clerk.choose(&hook("report-partner"), "Li Wei").await?;
        clerk.see_count(&hook("report-row"), 1).await?;
        // What is asked stands in the address, and so survives the page.
        clerk.reload().await?;
        clerk.see_words(&hook("report-sums"), "$928.49").await?;
        clerk.press(&hook("report-clear")).await?;
        clerk.see_count(&hook("report-row"), 2).await?;

        let rows = exported(clerk, "Excel workbook").await?;
        ensure_eq(&rows.len(), &4, "a head, two documents and their sum")?;
        let sums = rows.last().cloned().unwrap_or_default();
        ensure(sums.iter().any(|cell| cell == "1768.49"), format!("the sum to reckon with: {sums:?}"))?;

        clerk.press(&hook("report-print")).await?;
        clerk.see_count(&hook("sheet"), 1).await?;
        let paper: String = clerk.print("report").await?.text()?.split_whitespace().collect();
        ensure(paper.contains("$1,768.49") && paper.contains("SI-2"), format!("the paper says: {paper}"))?;
        the_other_reports(clerk).await?;
        let day = past::day(clerk, 400).await?;
        let mut places: Vec<String> =
            ["sales", "purchases", "circulation"].map(|which| format!("/reports/{which}?since={day}")).to_vec();
        places.extend(["stock", "ageing", "warranty", "missing"].map(|which| format!("/reports/{which}")));
        places.extend([
            "/lots".to_owned(),
            "/lots/milk/L1".to_owned(),
            format!("/print/report/circulation?since={day}"),
        ]);
        look_around(clerk, &places).await
    })
}

async fn the_other_reports(clerk: &mut Clerk) -> Outcome {
    clerk.visit(&format!("/reports/purchases?since={}", past::day(clerk, 400).await?)).await?;
    // Five phones at 600.10, ten cables at 1.55, nine of milk at 2.
    clerk.see_words(&hook("report-sums"), "$3,034.00").await?;
    clerk.visit("/reports/stock").await?;
    // One phone without a number, seven cables, seven of milk.
    clerk.see_words(&hook("report-sums"), "$624.95").await?;
    clerk.visit("/reports/ageing").await?;
    clerk.see_words(&hook("report-sums"), "$610.95").await?;
    clerk.visit("/reports/warranty").await?;
    clerk.see_words(&hook("report-row"), &phone(3)).await?;
    clerk.see_words(&hook("report-row"), "138 0000 0000").await?;
    clerk.visit("/reports/missing").await?;
    clerk.see_words(&hook("report-row").with("name", "Lost by a count"), &phone(4)).await?;
    clerk.see_words(&hook("report-row").with("name", "Too long on its way"), "Cable").await?;
    clerk.see_words(&hook("report-row").with("name", "Without a number"), "Phone 15").await?;
    clerk.visit(&format!("/reports/circulation?since={}&kind=sale", past::day(clerk, 400).await?)).await?;
    // Three that stand, and two that are void.
    clerk.see_count(&hook("report-row"), 6).await?;
    clerk.see_words(&hook("report-note"), "4 movements, and 2 void").await?;
    the_recall_list(clerk).await
}

/// From the number of a lot to everybody who has some of it, on the screen and in the file; and on to the paper.
async fn the_recall_list(clerk: &mut Clerk) -> Outcome {
    clerk.visit("/lots").await?;
    clerk.see_count(&hook("lot-row"), 2).await?;
    clerk.press(&hook("lot-group").inside(&hook("choice").with("name", "By number"))).await?;
    clerk.press(&hook("lot-fold").with("name", "L1")).await?;
    clerk.see_words(&hook("lot-row").of_number("L1"), "Fresh milk").await?;
    clerk.press(&hook("lot-row").of_number("L1")).await?;
    clerk.see_words(&hook("recall-row"), "138 0000 0000").await?;
    let rows = exported(clerk, "CSV file").await?;
    ensure_eq(&rows.len(), &3, "a head, Li Wei and the sum")?;
    ensure(rows[1].iter().any(|cell| cell == "Li Wei"), format!("whom to call: {:?}", rows[1]))?;
    clerk.press(&hook("lot-recall")).await?;
    clerk.see_count(&hook("sheet"), 1).await
}
