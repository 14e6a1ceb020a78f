//! A table that somebody brings: what its columns mean, what is wrong in it, and what it would change. Pure; the screen asks
//! and applies.

pub mod columns;
pub mod plan;

mod cells;
mod run;

pub use columns::{Field, Subject, proposed, recognised};
pub use plan::{Fault, Goods, Plan, plan};
