//! Assembly and disassembly: some lines are made, the others used; no serial takes part (R54, D12, D30).

use super::posting::{Moving, Posting, Site};
use crate::model::{Role, Tracking};

pub(super) fn post(posting: &mut Posting<'_>) {
    let lines = posting.lines();
    let Some(site) = posting.site() else { return };
    for line in &lines {
        match line.line.role.unwrap_or(Role::Used) {
            Role::Made => make(posting, line, site),
            Role::Used => use_up(posting, line, site),
        }
    }
}

fn make<'a>(posting: &mut Posting<'a>, line: &Moving<'a>, site: Site<'a>) {
    if line.product.tracking == Tracking::Lot {
        posting.bring_lots(line, site);
    }
    posting.change(line.product, site, line.quantity);
}

fn use_up<'a>(posting: &mut Posting<'a>, line: &Moving<'a>, site: Site<'a>) {
    if line.product.tracking == Tracking::Lot {
        posting.take_lots(line, site);
    } else {
        posting.take_untracked(line, site);
    }
    posting.change(line.product, site, -line.quantity);
}
