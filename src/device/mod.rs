//! The browser as hardware: clock, storage, sound, other tabs. Nothing here knows the store, the book or a screen.

pub mod journal;
pub mod keyboard;
pub mod vibration;

pub mod camera;
pub mod decoder;

pub mod clock;
pub mod idle;
pub mod visibility;

pub mod channel;
pub mod install;
pub mod storage_state;

pub mod files;
pub mod focus;
pub mod object_url;
pub mod preferences;
pub mod printing;
pub mod sheets;
pub mod sound;
