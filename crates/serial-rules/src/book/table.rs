//! A table of named things: rows in the order they came, found by name. A row's number never changes.

use std::fmt;

use hashbrown::HashTable;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A thing that has a name.
pub trait Named {
    /// The type of the name.
    type Name: AsRef<str>;
    /// The name.
    fn name(&self) -> &Self::Name;
}

/// Rows in the order they came, found by name.
#[derive(Clone)]
pub struct Table<T> {
    rows: Vec<T>,
    index: HashTable<u32>,
}

impl<T: Named> Table<T> {
    /// The number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The number of the row with this name.
    pub fn find(&self, name: &str) -> Option<u32> {
        self.index.find(hash(name.as_bytes()), |&row| self.rows[row as usize].name().as_ref() == name).copied()
    }

    /// The row with this number.
    pub fn get(&self, row: u32) -> Option<&T> {
        self.rows.get(row as usize)
    }

    /// The row with this name.
    pub fn by_name(&self, name: &str) -> Option<&T> {
        self.find(name).and_then(|row| self.get(row))
    }

    /// All rows, in the order they came.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.rows.iter()
    }

    pub(super) fn get_mut(&mut self, row: u32) -> Option<&mut T> {
        self.rows.get_mut(row as usize)
    }

    /// Puts a thing in place of the one with the same name, or behind all others.
    pub(super) fn put(&mut self, thing: T) -> u32 {
        if let Some(row) = self.find(thing.name().as_ref()) {
            self.rows[row as usize] = thing;
            return row;
        }
        let row = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        self.rows.push(thing);
        self.index(row);
        row
    }

    fn index(&mut self, row: u32) {
        let rows = &self.rows;
        let hash_of = |&row: &u32| hash(rows[row as usize].name().as_ref().as_bytes());
        self.index.insert_unique(hash_of(&row), row, hash_of);
    }
}

/// A fast hash of short texts. Not for hostile input: a shop only slows itself down.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
        .wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), index: HashTable::new() }
    }
}

impl<T: PartialEq> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows
    }
}

impl<T: fmt::Debug> fmt::Debug for Table<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.rows).finish()
    }
}

impl<T: Serialize> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.rows.serialize(serializer)
    }
}

impl<'de, T: Named + Deserialize<'de>> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut table = Self { rows: Vec::deserialize(deserializer)?, index: HashTable::new() };
        for row in 0..u32::try_from(table.rows.len()).unwrap_or(u32::MAX) {
            table.index(row);
        }
        Ok(table)
    }
}
