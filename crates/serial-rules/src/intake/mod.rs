//! From text to meaning: what a clerk typed or pasted, and what a scanner sent.
//!
//! Read in this order: [`counter`] finds the number that counts in a serial, [`range`] runs from one serial to another,
//! [`generate`](mod@generate) counts up (D17), [`entry_text`] reads typed and pasted text (D16); [`burst`] tells a
//! scanner from fingers, [`bounce`] one label read twice from two, [`order`] reads barcodes
//! that are orders, [`scan`] says what a scanned code is (D16, D18, D20),
//! [`several`] which of several it is, with [`gs1`], [`imei`] and [`carton`] for
//! the codes that follow a standard.
//!
//! Everything here is a function of its arguments: no book, no clock, no language. Nothing here decides whether a piece
//! may move; that is `decide`. What is written out is bounded by [`ENTRIES_MAX`](crate::model::serial::ENTRIES_MAX),
//! whatever the text asks for.

pub mod counter;
pub mod range;

pub mod entry_text;
pub mod generate;

pub mod bounce;
pub mod burst;
pub mod order;
pub mod scan;
pub mod several;

pub mod carton;
pub mod gs1;
pub mod imei;
