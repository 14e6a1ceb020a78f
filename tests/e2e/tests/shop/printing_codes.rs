//! Pages of codes to scan: the test sheet of the scanner check, and the orders that stand for buttons.

use e2e::{Clerk, Cut, Outcome, day_in_chromium, ensure, hook};
use serde_json::{Value, json};

use crate::printing::{REMEMBER, REMEMBER_LANGUAGE, is_near};
use crate::steps;

/// What a scanner must make of each sheet, in the order in which the codes stand on it, and its name in both languages.
const SHEETS: [(&str, &[&str]); 2] = [
    (
        "test",
        &[
            "0123456789",
            "QWAZYMqwazym",
            "A-B/C_D.E+F:G",
            "010400638133393110LOT7\u{1d}21SN1",
            "SB-0000000001111111111222222222233333333334444444444555555-X",
            "LINE-1\nLINE-2\nLINE-3\nLINE-4\nLINE-5",
        ],
    ),
    ("orders", &["CMD:POST", "CMD:UNDO", "CMD:REMOVE", "CMD:CANCEL", "CMD:QTY10"]),
];

/// Where each code stands on the page, in hundredths of a millimetre.
const BOXES: &str = r"
    const svg = document.querySelector('[data-test=sheet] svg');
    const scale = parseFloat(svg.getAttribute('width')) / svg.viewBox.baseVal.width * 100;
    const boxes = [...svg.querySelectorAll('path')].map(path => path.getBBox());
    return boxes.map(box => [box.x, box.y, box.width, box.height].map(length => Math.round(length * scale)));
";

/// Every code is read by two readers, as it comes out of printers of every resolution, in both languages.
#[test]
fn r41_sheets_of_codes_come_out_of_the_printer_and_scan() -> Outcome {
    day_in_chromium("codes", async |clerk| {
        steps::open_shop(clerk).await?;
        for (tag, resolution, dpi) in [("en", "dpi203", "203.2"), ("zh-Hans-CN", "dpi300", "300")] {
            clerk.ask(REMEMBER_LANGUAGE, vec![json!(tag)]).await?;
            clerk.ask(REMEMBER, vec![json!("printer"), json!(json!({ "resolution": resolution }).to_string())]).await?;
            for (sheet, codes) in SHEETS {
                clerk.visit(&format!("/print/codes/{sheet}")).await?;
                clerk.see(&hook("sheet")).await?;
                let print = clerk.print(&format!("codes-{sheet}-{resolution}")).await?;
                for size in print.sizes()? {
                    is_near(size, (21_000, 29_700))?;
                }
                let read = print.scanned(&print.cuts(dpi, &around(clerk, dpi).await?)?)?;
                // It writes the names of signs that cannot be seen.
                let plain = |text: &String| text.replace("<LF>", "\n").replace("<GS>", "\u{1d}");
                let read: Vec<String> = read.iter().map(plain).collect();
                ensure(read == codes, format!("ZXing reads {read:?} on {sheet} at {dpi} dpi"))?;
                let mut read = print.all_scanned_by_zbar(&print.pictures(dpi)?)?;
                read.sort_by_key(|read| codes.iter().position(|code| code == read));
                ensure(read == codes, format!("ZBar reads {read:?} on {sheet} at {dpi} dpi"))?;
                let text: String = print.text()?.split_whitespace().collect();
                for code in codes.iter().filter(|code| !code.contains('\u{1d}')) {
                    let said: String = code.split_whitespace().collect();
                    ensure(text.contains(&said), format!("{said} can be read by people"))?;
                }
            }
        }
        Ok(())
    })
}

/// Each code of the page with what must stay free around it, in dots.
async fn around(clerk: &Clerk, dpi: &str) -> Outcome<Vec<Cut>> {
    const ASIDE: i64 = 400;
    const ABOVE: i64 = 200;
    let dots = |hundredths: i64| hundredths * if dpi == "300" { 3_000 } else { 2_032 } / 25_400;
    let boxes = clerk.ask(BOXES, Vec::new()).await?;
    let cut = |at: &Value| {
        let at = |part: usize| at.get(part).and_then(Value::as_i64).unwrap_or_default();
        (dots(at(0) - ASIDE), dots(at(1) - ABOVE), dots(at(2) + 2 * ASIDE), dots(at(3) + 2 * ABOVE))
    };
    Ok(boxes.as_array().into_iter().flatten().map(cut).collect())
}
