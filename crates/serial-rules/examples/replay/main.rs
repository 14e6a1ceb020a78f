//! Replays a scenario against the rules: one JSON object a line in, one JSON line out for each, in order.
//!
//! `cargo run -q -p serial-rules --example replay < SCENARIO.jsonl`. State lives in memory for the run and starts empty.
//! An unreadable line answers `{"error": "..."}` and the run goes on.

#![allow(clippy::print_stdout, reason = "this program speaks through its output")]

mod answer;
mod operation;
mod shop;

use std::io::{self, BufRead, BufWriter, Write};

use shop::Shop;

fn main() -> io::Result<()> {
    let mut shop = Shop::default();
    let mut out = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().split(b'\n') {
        let line = line?;
        let line = line.strip_suffix(b"\r").unwrap_or(&line);
        let answer = match operation::read(line) {
            Ok(operation) => shop.carry_out(operation),
            Err(fault) => answer::error(&fault),
        };
        writeln!(out, "{answer}")?;
    }
    out.flush()
}
