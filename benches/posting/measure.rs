//! Clocks and medians.

/// Times in milliseconds.
#[derive(Default)]
pub(crate) struct Times(Vec<f64>);

impl Times {
    pub(crate) fn push(&mut self, millis: f64) {
        self.0.push(millis);
    }

    pub(crate) fn median(&self) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
    }
}

pub(crate) async fn timed(work: impl Future<Output = ()>) -> f64 {
    let start = now();
    work.await;
    now() - start
}

pub(crate) fn clocked<R>(times: &mut Times, work: impl FnOnce() -> R) -> R {
    let start = now();
    let outcome = work();
    times.push(now() - start);
    outcome
}

pub(crate) fn ratio(one: f64, other: f64) -> String {
    format!("1 : {:.1}", other / one)
}

fn now() -> f64 {
    web_sys::window().unwrap().performance().unwrap().now()
}
