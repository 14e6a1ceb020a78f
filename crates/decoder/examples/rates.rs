//! What the reader reads of the measured pictures and how long it takes, natively: `cargo run --release -p decoder --example
//! rates`. In the browser, beside another reader: `cargo xtask bench camera`.
#![allow(clippy::print_stdout, reason = "an example speaks to the person at the terminal")]

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use decoder::{Effort, Picture, read};
use pictures::{Canvas, box_of_a_phone, scenes, without_codes};

/// Pictures of each kind of code under each condition.
const EACH: u32 = 10;

#[derive(Default)]
struct Row {
    right: usize,
    wrong: usize,
    pictures: u32,
    spent: Duration,
}

fn main() {
    for effort in [Effort::Quick, Effort::Thorough] {
        println!("\n{effort:?}");
        let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
        for scene in scenes(EACH).chain([box_of_a_phone()]) {
            look(rows.entry(scene.condition).or_default(), &scene.canvas, &scene.texts, effort);
        }
        for canvas in without_codes(40) {
            look(rows.entry("without a code").or_default(), &canvas, &[], effort);
        }
        for (condition, row) in rows {
            let each = row.spent / row.pictures;
            println!(
                "{condition:26} {:4} right {:2} wrong of {:3} pictures, {each:?}",
                row.right, row.wrong, row.pictures
            );
        }
    }
}

fn look(row: &mut Row, canvas: &Canvas, texts: &[String], effort: Effort) {
    let Some(picture) = Picture::of_grey(canvas.width(), canvas.height(), canvas.grey().to_vec()) else { return };
    let begun = Instant::now();
    let codes = read(&picture, effort);
    row.spent += begun.elapsed();
    row.pictures += 1;
    for code in codes {
        if texts.contains(&code.text) { row.right += 1 } else { row.wrong += 1 }
    }
}
