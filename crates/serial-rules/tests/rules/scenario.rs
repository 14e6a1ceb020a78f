//! A day in a shop, told from opening to closing.

use super::shop::check;

#[test]
fn r2_a_day_in_the_shop() {
    check(&[
        ("O1 opening main 01: phone 2 = PH001 PH002 | cable 40", "ok"),
        // The supplier's carton arrives: ten phones, of which three are scanned at once.
        ("P1 purchase main 02 by acme: phone 1box = PH101 PH102 PH103 | milk 24 @ M7:24:2026-02-01", "ok"),
        ("stock phone main", "12 = 5 + 7"),
        // Two go to the shop, one of them named at the door.
        ("T1 transfer main>shop 02: phone 2 = PH101 PH104 | cable 10", "ok"),
        ("stock phone main", "10 = 4 + 6"),
        // Li buys one and a pair of cables; the clerk scans the one in the other warehouse first.
        ("S1 sale shop 02 by li: phone 1 = PH102 | pair 1", "in-other-warehouse 0:PH102 phone in main by P1"),
        ("S1 sale shop 02 by li: phone 1 = PH101 | pair 1", "ok"),
        ("stock cable shop", "8 = 0 + 8"),
        // Wang orders by telephone; the order becomes an invoice the next day.
        ("O2 sales-order 02 by wang: kit 1", "ok"),
        ("S2 sale shop 03 by wang against O2: kit 1 | phone 1 = PH104 of 0", "ok"),
        ("stock phone shop", "0 = 0 + 0"),
        // Li comes back: the phone does not start. It goes to the supplier.
        ("R1 sale-return main 04 by li against S1: phone 1 = ph101", "ok"),
        ("B1 purchase-return main 04 by acme against P1: phone 1 = PH101", "ok"),
        ("serial PH101", "returned to acme: phone PH101 since B1"),
        // A mistyped serial is put right, also on the piece that Wang has.
        ("X1 adjust shop 05: phone PH104~PH1O4", "ok"),
        ("serial PH104", "sold to wang: phone PH1O4 since S2"),
        // The count finds one piece less among the named ones, and one that nobody knew.
        ("C1 count main 06 scope phone: phone 9 = PH001 PH102 PH103 PH999", "ok"),
        ("serial PH002", "lost: phone PH002 since C1"),
        ("stock phone main", "9 = 4 + 5"),
        // The clerk counted badly: it is taken back, and PH002 lies where it lay.
        ("void C1", "ok"),
        ("serial PH002", "in main: phone PH002 since O1"),
        ("serial PH999", "unseen"),
        // What would have to go before the first purchase could.
        ("plan P1", "X1 B1 R1 S2 S1 T1 P1"),
        ("void P1", "stock-short phone in main by T1; later-movement :PH101 phone by B1"),
    ]);
}
