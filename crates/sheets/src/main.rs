//! The worker: answers the page's requests one after the other.

#[cfg(target_arch = "wasm32")]
mod worker {
    //! The worker's side of the talk.

    use std::cell::RefCell;

    use js_sys::{Array, Uint8Array};
    use sheets::{Answer, Fault, Kind, Request, Table, csv, read, xlsx};
    use wasm_bindgen::prelude::*;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    thread_local! {
        static TABLE: RefCell<Table> = RefCell::default();
    }

    /// Listens, and says that it does: what is sent before is lost in some browsers.
    pub(crate) fn start() {
        let listen = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
            let message: Array = event.data().unchecked_into();
            let request = message.get(0).as_string().and_then(|text| serde_json::from_str(&text).ok());
            if let Some(request) = request {
                let file = message.get(1).dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).unwrap_or_default();
                let (answer, written) = answered(request, &file);
                say(&answer, &written);
            }
        });
        scope().set_onmessage(Some(listen.as_ref().unchecked_ref()));
        listen.forget();
        say(&Answer::Ready, &[]);
    }

    fn answered(request: Request, file: &[u8]) -> (Answer, Vec<u8>) {
        match request {
            Request::Begin(table) => {
                TABLE.replace(table);
                (Answer::Taken, Vec::new())
            }
            Request::Rows(rows) => {
                TABLE.with_borrow_mut(|table| table.rows.extend(rows));
                (Answer::Taken, Vec::new())
            }
            Request::Finish(kind) => {
                let table = TABLE.take();
                let written = if kind == Kind::Csv { Some(csv(&table)) } else { xlsx(&table) };
                written.map_or((Answer::Failed(Fault::TooLarge), Vec::new()), |written| (Answer::Written, written))
            }
            Request::Read => match read(file) {
                Ok(sheet) => (Answer::Read(sheet), Vec::new()),
                Err(fault) => (Answer::Failed(fault), Vec::new()),
            },
        }
    }

    fn say(answer: &Answer, written: &[u8]) {
        let text = serde_json::to_string(answer).unwrap_or_default();
        // A page that is gone hears nothing.
        let _ = scope().post_message(&Array::of2(&JsValue::from_str(&text), &Uint8Array::from(written)));
    }

    fn scope() -> DedicatedWorkerGlobalScope {
        js_sys::global().unchecked_into()
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    worker::start();
}
