//! Serialbook, the client: a stock book for shops that sell by the serial number, in the browser, offline.
//!
//! [`app`] puts it together and [`routes`] says where everything is; [`screens`] are made of [`components`] and speak
//! through [`i18n`]. [`shop`] holds the book and is the one way to write; [`store`] keeps it and [`device`] is the browser
//! as hardware.

#![allow(unreachable_pub, reason = "the component macro makes every component pub")]

pub mod app;
pub mod routes;

pub mod exporting;
pub mod importing;
pub mod photos;
pub mod reporting;
pub mod scanning;
pub mod screens;
pub mod shop;

pub mod components;
pub mod i18n;

pub mod device;
pub mod store;
