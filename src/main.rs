//! Mounts the client in its place in the page.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use serialbook::app::App;

fn main() {
    console_error_panic_hook::set_once();
    match document().get_element_by_id("app") {
        Some(place) => mount_to(place.unchecked_into(), App).forget(),
        None => mount_to_body(App),
    }
}
