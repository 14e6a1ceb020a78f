//! The code of a piece, large, for another device to read.

use leptos::prelude::*;
use paper::symbol::Symbology;

use crate::components::{Choice, ChoiceOption, CodePicture, Dialog, SerialText};
use crate::i18n::use_words;

/// The code as a dialog.
#[component]
pub(super) fn LargeCode(serial: String, open: RwSignal<bool>) -> impl IntoView {
    let words = use_words();
    let kind = RwSignal::new(Symbology::Qr);
    let options = move || {
        let [square, bars] = words.get().serials.page.code_kinds;
        vec![ChoiceOption::new(Symbology::Qr, square), ChoiceOption::new(Symbology::Code128, bars)]
    };
    let label = serial.clone();
    view! {
        <Dialog
            open
            title=move || words.get().serials.page.show_code
            close_label=move || words.get().common.close
            on_close=move |()| open.set(false)
        >
            <div class="piece__code">
                <Choice
                    label=move || words.get().serials.page.code_kind
                    label_hidden=true
                    options=Signal::derive(options)
                    value=kind
                    on_change=move |chosen| kind.set(chosen)
                />
                <CodePicture text=serial.clone() symbology=kind label=label.clone() />
                <SerialText serial=serial.clone() large=true />
                <p class="muted">{move || words.get().serials.page.show_code_hint}</p>
            </div>
        </Dialog>
    }
}
