//! Serialbook, the client.
