//! How tables of others name their columns and what stands in them, in English and Chinese.

use serial_rules::model::Tracking;

use crate::importing::Field;

/// How heads are written, without spaces and marks, in lower case. A number behind a head of serials is one of many.
pub(crate) const HEADS: [(Field, &[&str]); 16] = [
    (
        Field::Sku,
        &[
            "sku",
            "article",
            "articleno",
            "articlenumber",
            "itemno",
            "item",
            "code",
            "partno",
            "partnumber",
            "货号",
            "编码",
            "商品编码",
            "商品货号",
            "型号",
            "料号",
        ],
    ),
    (
        Field::Name,
        &[
            "name",
            "product",
            "productname",
            "description",
            "title",
            "customer",
            "supplier",
            "partner",
            "名称",
            "商品",
            "商品名称",
            "品名",
            "客户",
            "供应商",
            "客户名称",
            "供应商名称",
            "单位名称",
        ],
    ),
    (Field::Category, &["category", "group", "类别", "分类", "商品分类"]),
    (Field::Barcode, &["barcode", "ean", "ean13", "upc", "gtin", "条码", "商品条码", "条形码"]),
    (Field::Tracking, &["tracking", "trackedby", "trace", "跟踪方式", "管理方式"]),
    (Field::Unit, &["unit", "uom", "单位", "计量单位", "基本单位"]),
    (Field::Price, &["price", "saleprice", "salesprice", "retailprice", "售价", "销售价", "零售价", "单价"]),
    (Field::Cost, &["cost", "purchaseprice", "unitcost", "进价", "采购价", "成本", "成本价"]),
    (Field::Warranty, &["warranty", "warrantymonths", "保修", "保修月", "保修期", "保修月数"]),
    (Field::LowStock, &["lowstock", "minimum", "minstock", "reorderlevel", "lowat", "库存预警", "最低库存"]),
    (Field::Note, &["note", "remark", "remarks", "comment", "address", "备注", "地址"]),
    (Field::Phone, &["phone", "tel", "telephone", "mobile", "电话", "手机", "手机号", "联系电话"]),
    (Field::Role, &["role", "type", "kind", "customerorsupplier", "客户或供应商", "类型", "往来类型"]),
    (Field::Quantity, &["qty", "quantity", "count", "pieces", "pcs", "数量", "件数"]),
    (Field::Carton, &["carton", "box", "cartonno", "boxno", "case", "箱码", "箱号", "外箱"]),
    (
        Field::Serial,
        &["sn", "serial", "serialno", "serialnumber", "serials", "imei", "序列号", "串号", "串码", "机身号"],
    ),
];

/// How pieces are told apart; nothing where the word says nothing.
pub(crate) fn tracking(cell: &str) -> Option<Tracking> {
    match cell.trim().to_lowercase().as_str() {
        "serial" | "serials" | "serial number" | "serial numbers" | "sn" | "imei" | "序列号" | "串号" => {
            Some(Tracking::Serial)
        }
        "lot" | "lots" | "batch" | "by lot" | "按批次" | "批次" | "批号" => Some(Tracking::Lot),
        "none" | "quantity" | "by quantity" | "no" | "-" | "" | "数量" | "按数量" | "无" => Some(Tracking::None),
        _ => None,
    }
}

/// Whether somebody buys, and whether they deliver; nothing where the word says nothing.
pub(crate) fn role(cell: &str) -> Option<(bool, bool)> {
    match cell.trim().to_lowercase().as_str() {
        "customer" | "client" | "buyer" | "客户" => Some((true, false)),
        "supplier" | "vendor" | "供应商" => Some((false, true)),
        "both" | "customer, supplier" | "客户, 供应商" | "客户/供应商" | "两者" | "" => Some((true, true)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::importing::{Subject, proposed, recognised};

    #[test]
    fn heads_are_recognised_in_both_languages_and_however_they_are_written() {
        for (head, field) in [
            ("SKU", Some(Field::Sku)),
            ("Serial No.", Some(Field::Serial)),
            ("SN17", Some(Field::Serial)),
            ("序列号 2", Some(Field::Serial)),
            ("商品名称", Some(Field::Name)),
            ("Purchase price", Some(Field::Cost)),
            ("箱号", Some(Field::Carton)),
            ("Price2", None),
            ("", None),
            ("=cmd", None),
        ] {
            assert_eq!(recognised(head), field, "{head}");
        }
    }

    #[test]
    fn what_goes_out_can_come_back() {
        for words in [&crate::i18n::EN, &crate::i18n::ZH_CN] {
            for field in Subject::ALL.into_iter().flat_map(Subject::fields) {
                let head = (words.importing.field)(*field);
                assert_eq!(recognised(head), Some(*field), "{head}");
            }
            for way in [Tracking::None, Tracking::Lot, Tracking::Serial] {
                assert_eq!(tracking((words.products.tracking)(way)), Some(way));
            }
            let said = &words.parties.partner;
            assert_eq!(role(said.customer), Some((true, false)));
            assert_eq!(role(said.supplier), Some((false, true)));
            assert_eq!(role(&format!("{}, {}", said.customer, said.supplier)), Some((true, true)));
        }
    }

    #[test]
    fn a_table_is_about_what_its_columns_are_about() {
        let of = |heads: &[&str]| proposed(&heads.iter().map(|head| recognised(head)).collect::<Vec<_>>());
        assert_eq!(of(&["Carton", "SKU", "Qty", "SN1", "SN2"]), Subject::Packing);
        assert_eq!(of(&["sku", "name", "price"]), Subject::Products);
        assert_eq!(of(&["name", "phone"]), Subject::Partners);
    }
}
