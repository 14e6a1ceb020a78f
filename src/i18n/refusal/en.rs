//! The sentences of reasons in English.

use super::RefusalWords;

pub(super) const WORDS: RefusalWords = RefusalWords {
    unknown_document: (
        "There is no document[ {document}] that this one could answer to.",
        "Choose the document again, or post without a link.",
    ),
    document_exists: ("The number[ {document}] is used already.", "Leave the number blank to get the next free one."),
    document_void: (
        "[{document} — ]the document this one answers to is void.",
        "Choose another document, or post without a link.",
    ),
    already_void: ("[{document} — ]the document is void already.", "Nothing is left to do here."),
    no_lines: ("There is nothing on the document yet.", "Scan a piece or add a product first."),
    same_warehouse: ("A transfer has to lead to another warehouse.", "Choose where the pieces go."),
    unknown_product: ("The product[ {product}] is not in the book.", "Choose a product from the list, or create it."),
    unknown_warehouse: ("The warehouse[ {warehouse}] is not in the book.", "Choose a warehouse for the document."),
    unknown_partner: ("The customer or supplier is not in the book.", "Choose them again, or leave the field blank."),
    serials_off: ("Serial number management is turned off for the shop.", "Turn it on in Settings, then post again."),
    kind_carries_no_serials: (
        "A document of this kind carries no serials.",
        "Enter the serials on the invoice that follows it.",
    ),
    not_serial_managed: (
        "[{product} — ]the product is not tracked by serial.",
        "Remove the serials, or turn serials on for the product.",
    ),
    not_lot_managed: (
        "[{product} — ]the product is not tracked by lot.",
        "Remove the lots, or turn lots on for the product.",
    ),
    serial_managed_not_allowed: (
        "[{product} — ]a product with serials cannot be assembled or taken apart.",
        "Take it off the document.",
    ),
    bundle_not_allowed: ("[{product} — ]a bundle cannot be used here.", "Use its components instead."),
    serial_and_lot: ("[{product} — ]serials and lots exclude each other.", "Keep one of the two on the line."),
    empty: ("There is nothing to read.", "Scan or type again."),
    too_long: (
        "[“{text}” ]is longer than 100 characters.",
        "Scan again, or check that two codes have not run together.",
    ),
    bad_character: (
        "[“{text}” ]holds a character that a serial cannot have.",
        "Use letters, digits and common signs. If a Chinese input method is on, scan again: it is corrected.",
    ),
    too_many_entries: ("More than 1,000 entries at once.", "Split them; your text is kept."),
    bad_range: (
        "[“{text}” ]is no range.",
        "Give the smaller end first, both with the same beginning, or type the serials one by one.",
    ),
    no_counter: ("[“{text}” ]has no digits to count up from.", "Append a number, such as 1."),
    out_of_scope: ("[{product} — ]the product is outside of this count.", "Take the line off, or count it separately."),
    not_base_unit: (
        "[{product} — ]with serials it is counted in its base unit here.",
        "Set the line to the base unit.",
    ),
    not_whole: ("[{product} — ]pieces with serials are whole.", "Enter a whole number."),
    not_positive: ("The quantity must be above zero.", "Enter how many, or take the line off."),
    duplicate_entry: ("[{serial} ]stands twice on the document.", "Keep it once."),
    other_product: (
        "[{serial} ]belongs to[ {product}] another product[ ({document})].",
        "Enter it there, or correct the old record first.",
    ),
    already_in_stock: (
        "[{serial} ]is in stock already[ in {warehouse}][, since {document}].",
        "Check the piece in your hand; open the document to see how it came in.",
    ),
    in_transit: ("[{serial} ]is on its way between two warehouses[ by {document}].", "Receive that transfer first."),
    in_other_warehouse: (
        "[{serial} ]lies in another warehouse[: {warehouse}][ (by {document})].",
        "Change the document's warehouse, or bring the piece here by a transfer.",
    ),
    already_out: (
        "[{serial} ]went out already[ by {document}].",
        "Open the document to see to whom. If the piece came back, enter its return first.",
    ),
    not_in_stock: (
        "[{serial} ]is not in stock, and no unnamed piece could be it.",
        "Check the number, or receive the piece first.",
    ),
    not_on_linked_document: (
        "[{serial} ]is not on the document that this one answers to.",
        "Check the number, or post without the link.",
    ),
    more_than_sold: (
        "[{product} — ]more come back than are still out[ of {document}].",
        "Enter what is still out, or return without the link.",
    ),
    before_last_movement: ("[{serial} ]moved on a later day[ by {document}].", "Set the date to that day or later."),
    serials_missing: ("[{product} — ]serials are missing.", "Scan the pieces of this line, or lower its quantity."),
    serials_too_many: ("[{product} — ]more serials than pieces.", "Raise the quantity, or take serials off."),
    lot_missing: ("[{product} — ]the lots do not add up to the line.", "Enter which lots, and how much of each."),
    lot_short: (
        "[{product} — ]a lot holds less than is taken[ in {warehouse}].",
        "Choose another lot or a smaller quantity.",
    ),
    stock_short: (
        "[{product} — ]less is in stock than is needed[ in {warehouse}].",
        "Lower the quantity, or receive first.",
    ),
    stock_negative: (
        "[{product} — ]stock is below zero[ in {warehouse}].",
        "Bring the quantity to zero or above by a count, then switch.",
    ),
    stock_decimal: (
        "[{product} — ]stock is not a whole number[ in {warehouse}].",
        "Bring the quantity to a whole number by a count, then switch.",
    ),
    lot_in_stock: ("[{product} — ]lots are still in stock[ in {warehouse}].", "Sell or adjust the lots to zero first."),
    misplaced: (
        "[{serial} ]lies in another warehouse by the book[: {warehouse}].",
        "Transfer it here, or take it off the count.",
    ),
    wrong_product: ("[{serial} ]is a piece of another product[: {product}].", "Take it off this line."),
    later_movement: (
        "[{serial} was moved later. ]A later document stands in the way[: {document}].",
        "Void that one first; the plan shows the order.",
    ),
    never_sold: ("[{serial} ]was never sold by this shop.", "Take it back only if you are sure it is yours to take."),
    lot_expired: ("[{product} — ]a lot is past its last good day.", "Choose another lot, or accept it knowingly."),
    held_by_draft: ("[{serial} ]is on another open draft.", "Finish or discard that draft, or go on knowingly."),
    check_digit: ("[{serial} ]has a check digit that does not fit.", "Scan again; keep it only if the label says so."),
    needs_product: ("[{serial} ]is new, and no product is chosen.", "Choose which product it is."),
    unknown_barcode: ("No product has the barcode {text}.", "Choose the product, or create it."),
    unknown_carton: (
        "{text} looks like a carton, and nobody has said yet what is in it.",
        "Say what is in it, scan its pieces one by one, or take it as a serial number.",
    ),
    barcode_or_serial: (
        "{text} looks like the barcode of a product, and no product has it.",
        "Say what it is, then scan the serial number.",
    ),
    carton: (
        "This code stands for several pieces, and not all of them can be taken.",
        "Take those that can be, by the button or by scanning the code again.",
    ),
    not_there: ("[{serial} ]is not on this document.", "Nothing was taken off."),
};
