//! Answers, as they are written.

use serde_json::{Value, json};
use serial_rules::Finding;
use serial_rules::insight::{End, Life, Step, piece::State};

/// The line could not be read.
pub(crate) fn error(why: &str) -> Value {
    json!({ "error": why })
}

/// Done, with what there is to say.
pub(crate) fn ok(said: &Value) -> Value {
    json!({ "ok": said })
}

/// Refused, with every reason.
pub(crate) fn refused(findings: &[Finding]) -> Value {
    json!({ "refused": findings })
}

/// The life of a piece.
pub(crate) fn life(life: &Life) -> Value {
    let piece = life.piece.as_ref().filter(|piece| piece.product.is_some());
    let movements: Vec<Value> = life.steps.iter().map(step).collect();
    ok(&json!({
        "serial": life.serial,
        "product": piece.and_then(|piece| piece.product.as_ref()),
        "state": piece.map_or(State::Unknown, |piece| piece.state),
        "warehouse": piece.and_then(|piece| piece.warehouse.as_ref()),
        "partner": piece.and_then(|piece| piece.partner.as_ref()),
        "since": piece.and_then(|piece| piece.since.as_ref()),
        "warrantyUntil": piece.and_then(|piece| piece.warranty_until),
        "movements": movements,
    }))
}

fn step(step: &Step) -> Value {
    json!({
        "document": step.document,
        "kind": step.kind,
        "date": step.date,
        "from": end(&step.from),
        "to": end(&step.to),
        "void": step.is_void,
    })
}

fn end(end: &End) -> Value {
    match end {
        End::Warehouse(id) => json!(id),
        End::Partner(id) => json!(id),
        End::Anybody => Value::Null,
        End::Opening => json!("opening"),
        End::Count => json!("count"),
        End::Adjust => json!("adjust"),
        End::Transit => json!("transit"),
    }
}
