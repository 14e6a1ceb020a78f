//! `SPEC.md` says what the code does: its lists are read and compared.

use serial_rules::decide::lifecycle::{Act, Outcome, Standing, outcome};

use super::shop::read_back;

const SPEC: &str = include_str!("../../SPEC.md");

/// The codes of the list of refusals, in its order.
pub(crate) fn refusals() -> Vec<String> {
    let rows = section("## Refusals").lines().filter_map(|line| line.split_once(". `"));
    rows.map(|(_, rest)| rest.split('`').next().unwrap_or_default().to_owned()).collect()
}

fn section(heading: &str) -> &'static str {
    let (_, rest) = SPEC.split_once(heading).unwrap_or_else(|| panic!("SPEC.md has no {heading}"));
    rest.split("\n## ").next().unwrap_or_default()
}

fn cell(act: Act, standing: Standing) -> String {
    match outcome(act, standing) {
        Outcome::Goes => "goes".into(),
        Outcome::TakesUnnamed => "one without a name".into(),
        Outcome::GoesWith(caution) => format!("`{}` first", read_back(&caution)),
        Outcome::Stays => "stays".into(),
        Outcome::Refused(code) => format!("`{}`", read_back(&code)),
    }
}

#[test]
fn r72_to_r80_the_table_in_the_specification_is_the_one_in_the_code() {
    let rows: Vec<Vec<&str>> = section("## The table")
        .lines()
        .filter(|line| line.starts_with("| "))
        .skip(1)
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    assert_eq!(rows.len(), Act::ALL.len());
    for (act, row) in Act::ALL.into_iter().zip(rows) {
        let told = Standing::ALL.map(|standing| cell(act, standing));
        assert_eq!(row[1..], told, "{}", row[0]);
    }
}
