//! Which pieces each recorded carton holds (R82 b, D20).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::Serial;

/// All recorded cartons, by the code on them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cartons {
    cartons: BTreeMap<String, Vec<Serial>>,
}

impl Cartons {
    /// The pieces that were packed under this code.
    pub fn get(&self, code: &str) -> Option<&[Serial]> {
        self.cartons.get(code.trim()).map(Vec::as_slice)
    }

    /// All cartons, by code.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[Serial])> {
        self.cartons.iter().map(|(code, serials)| (code.as_str(), serials.as_slice()))
    }

    pub(super) fn pack(&mut self, code: &str, serials: &[Serial]) {
        self.cartons.insert(code.trim().to_owned(), serials.to_vec());
    }
}
