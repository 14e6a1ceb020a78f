//! What the end-to-end tests share: a browser, and a clerk at it.
