//! Days in the shop, in a real browser. One module is one story; `steps` is what stories have in common.

mod steps;

mod bad_input;
mod camera;
mod camera_elsewhere;
mod codes;
mod drafts;
mod first_run;
mod furnished;
mod importing;
mod keyboard;
mod kinds;
mod main_job;
mod million;
mod past;
mod piece;
mod printing;
mod printing_codes;
mod printing_forms;
mod printing_labels;
mod printing_papers;
mod printing_specimens;
mod products;
mod reporting;
mod scanner;
mod screens;
mod searching;
mod settings;
mod stock;
mod stopped;
mod two_tabs;
mod void;
mod wedge;
mod wedge_fields;
mod whole_day;
