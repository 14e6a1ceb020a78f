//! The camera's decoder beside another one, in the same browser and run: how many codes of each hardship are read, what is
//! read that is not there, and how long it takes. `cargo xtask bench camera` builds what this needs and runs it.
#![allow(clippy::print_stdout, reason = "a benchmark speaks to the person at the terminal")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

use e2e::{Clerk, Failure, Outcome, day_in_chromium};
use pictures::{Canvas, box_of_a_phone, scenes, without_codes};
use serde_json::{Value, json};

/// Pictures of each kind of code under each condition.
const EACH: u32 = 5;
/// Pictures without a code.
const EMPTY: u32 = 40;
/// The whole may take so long.
const PATIENCE: Duration = Duration::from_mins(8);

const PAGE: &str =
    "<!DOCTYPE html><title>Decoders</title><link rel=icon href=data:,><script type=module src=/page.js></script>";

/// A picture that was written to the site.
struct Shown {
    condition: &'static str,
    texts: Vec<String>,
}

/// What came of a condition for one reader and effort.
#[derive(Default)]
struct Sum {
    right: usize,
    wrong: usize,
    times: Vec<f64>,
}

type Sums = BTreeMap<(usize, String, u64), Sum>;

fn main() -> Outcome {
    let site = std::env::var("SERIALBOOK_DIST").map_err(|_| Failure::new("run `cargo xtask bench camera`"))?;
    let site = Path::new(&site);
    fs::write(site.join("index.html"), PAGE)?;
    fs::write(site.join("page.js"), include_str!("page.js"))?;
    fs::write(site.join("zxing_worker.js"), include_str!("zxing_worker.js"))?;
    let shown = write_pictures(site)?;
    day_in_chromium("bench-camera", async |clerk| {
        let rows = ask(clerk, shown.len()).await?;
        print(&shown, &rows);
        Ok(())
    })
}

fn write_pictures(site: &Path) -> Outcome<Vec<Shown>> {
    let mut shown = Vec::new();
    let mut write = |canvas: &Canvas, condition, texts| -> Outcome {
        fs::write(site.join(format!("{}.bmp", shown.len())), canvas.bmp())?;
        shown.push(Shown { condition, texts });
        Ok(())
    };
    for scene in scenes(EACH).chain([box_of_a_phone()]) {
        write(&scene.canvas, scene.condition, scene.texts)?;
    }
    for canvas in without_codes(EMPTY) {
        write(&canvas, "without a code", Vec::new())?;
    }
    Ok(shown)
}

async fn ask(clerk: &mut Clerk, pictures: usize) -> Outcome<Value> {
    clerk.visit("/").await?;
    let files: Vec<String> = (0..pictures).map(|at| format!("/{at}.bmp")).collect();
    clerk
        .until("have the page", async || Ok(clerk.ask("return Boolean(window.run)", vec![]).await? == json!(true)))
        .await?;
    clerk.ask("window.run(arguments[0])", vec![json!(files)]).await?;
    let mut look = tokio::time::interval(Duration::from_secs(1));
    let deadline = tokio::time::Instant::now() + PATIENCE;
    loop {
        look.tick().await;
        let broke = clerk.ask("return window.broke ?? null", vec![]).await?;
        if let Some(broke) = broke.as_str() {
            return Err(Failure::new(broke));
        }
        if clerk.ask("return window.isDone ?? false", vec![]).await? == json!(true) {
            return clerk.ask("return window.rows", vec![]).await;
        }
        if tokio::time::Instant::now() > deadline {
            return Err(Failure::new("the pictures take too long"));
        }
    }
}

fn print(shown: &[Shown], rows: &Value) {
    let mut order: Vec<&str> = Vec::new();
    let mut sums = Sums::new();
    for (picture, rows) in shown.iter().zip(rows.as_array().into_iter().flatten()) {
        let at = order.iter().position(|known| *known == picture.condition).unwrap_or_else(|| {
            order.push(picture.condition);
            order.len() - 1
        });
        for row in rows.as_array().into_iter().flatten() {
            let reader = row["reader"].as_str().unwrap_or_default().to_owned();
            let sum = sums.entry((at, reader, row["effort"].as_u64().unwrap_or_default())).or_default();
            sum.times.push(row["time"].as_f64().unwrap_or_default());
            let texts: Vec<&str> = row["texts"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            sum.right += picture.texts.iter().filter(|text| texts.contains(&text.as_str())).count();
            sum.wrong += texts.iter().filter(|text| !is_there(&picture.texts, text)).count();
        }
    }
    println!(
        "| pictures | codes | ours, quick | zxing, quick | ours, thorough | zxing, thorough | ratio | ours, deep |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    for (at, condition) in order.iter().enumerate() {
        let codes: usize = { shown.iter() }.filter(|one| one.condition == *condition).map(|one| one.texts.len()).sum();
        let cell = |reader: &str, effort| sums.get(&(at, reader.to_owned(), effort)).map(Sum::told).unwrap_or_default();
        let time = |reader: &str| sums.get(&(at, reader.to_owned(), 1)).map_or(f64::NAN, Sum::median);
        println!(
            "| {condition} | {codes} | {} | {} | {} | {} | {:.2} | {} |",
            cell("ours", 0),
            cell("zxing", 0),
            cell("ours", 1),
            cell("zxing", 1),
            time("ours") / time("zxing"),
            cell("ours", 2)
        );
    }
}

/// A code of thirteen digits that begin with a nought is told with it or without.
fn is_there(texts: &[String], text: &str) -> bool {
    texts.iter().any(|known| known == text || known.strip_prefix('0') == Some(text))
}

impl Sum {
    fn median(&self) -> f64 {
        let mut times = self.times.clone();
        times.sort_by(f64::total_cmp);
        times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
    }

    fn told(&self) -> String {
        let wrong = if self.wrong > 0 { format!(", **{} wrong**", self.wrong) } else { String::new() };
        format!("{}{wrong}, {:.1} ms", self.right, self.median())
    }
}
