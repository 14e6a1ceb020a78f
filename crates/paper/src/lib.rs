//! What the shop prints, before a browser sees it: symbols, labels, documents and their pages.
//!
//! Everything is counted in whole numbers: a label in printer dots, a document in hundredths of a millimetre. Nothing here
//! knows a browser, a font file, a language or the shop; texts come in as they are to be read, and go out with their place.
//!
//! Read in this order: [`measure`] and [`sheet`] (the paper), [`symbol`] (a code as modules), [`label`], [`raster`] and [`stock`]
//! (codes on labels, what a scanner sees of them, labels on sheets), [`document`] (invoices and receipts), then [`words`] and [`runs`].

pub mod measure;
pub mod sheet;
pub mod text;

pub mod symbol;

pub mod codes;
pub mod label;
pub mod raster;
pub mod stock;

pub mod document;

pub mod runs;
pub mod words;
