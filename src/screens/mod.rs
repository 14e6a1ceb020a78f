//! Screens, one folder for each word of the menu. A screen reads the shop, shows components and speaks through i18n; it
//! never imports another screen.

pub mod home;
pub mod welcome;

pub mod cartons;
pub mod documents;
pub mod importing;
pub mod products;
pub mod reports;
pub mod serials;
pub mod stock;

pub mod printing;

pub mod partners;
pub mod warehouses;

pub mod not_found;
pub mod settings;
