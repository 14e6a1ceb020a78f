//! Days in the shop, in a real browser. One module is one story; `steps` is what stories have in common.

mod opens;
