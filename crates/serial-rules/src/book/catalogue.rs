//! Products, warehouses and partners, as they stand now.

use serde::{Deserialize, Serialize};

use super::table::{Named, Table};
use crate::model::{Partner, PartnerId, Product, ProductId, Tracking, Warehouse, WarehouseId};

/// The number of a product in the book.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct ProductNo(pub(super) u32);

impl ProductNo {
    /// Its place among all products, from 0.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// The number of a warehouse in the book.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct WarehouseNo(pub(super) u32);

impl WarehouseNo {
    /// Its place among all warehouses, from 0.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// The number of a partner in the book.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct PartnerNo(pub(super) u32);

impl PartnerNo {
    /// Its place among all partners, from 0.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// What the shop deals in, where it keeps it, and with whom it deals.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Catalogue {
    #[serde(with = "super::snapshot::as_json")]
    products: Table<Product>,
    #[serde(with = "super::snapshot::as_json")]
    warehouses: Table<Warehouse>,
    #[serde(with = "super::snapshot::as_json")]
    partners: Table<Partner>,
}

impl Catalogue {
    /// All products, in the order they were made.
    pub fn products(&self) -> impl DoubleEndedIterator<Item = &Product> + ExactSizeIterator {
        self.products.iter()
    }

    /// All warehouses, in the order they were made.
    pub fn warehouses(&self) -> impl DoubleEndedIterator<Item = &Warehouse> + ExactSizeIterator {
        self.warehouses.iter()
    }

    /// All partners, in the order they were made.
    pub fn partners(&self) -> impl DoubleEndedIterator<Item = &Partner> + ExactSizeIterator {
        self.partners.iter()
    }

    /// The product of this name.
    pub fn product(&self, id: &ProductId) -> Option<&Product> {
        self.products.by_name(id.as_str())
    }

    /// The warehouse of this name.
    pub fn warehouse(&self, id: &WarehouseId) -> Option<&Warehouse> {
        self.warehouses.by_name(id.as_str())
    }

    /// The partner of this name.
    pub fn partner(&self, id: &PartnerId) -> Option<&Partner> {
        self.partners.by_name(id.as_str())
    }

    /// The number of a product.
    pub fn product_no(&self, id: &ProductId) -> Option<ProductNo> {
        self.products.find(id.as_str()).map(ProductNo)
    }

    /// The number of a warehouse.
    pub fn warehouse_no(&self, id: &WarehouseId) -> Option<WarehouseNo> {
        self.warehouses.find(id.as_str()).map(WarehouseNo)
    }

    /// The number of a partner.
    pub fn partner_no(&self, id: &PartnerId) -> Option<PartnerNo> {
        self.partners.find(id.as_str()).map(PartnerNo)
    }

    /// The product with this number.
    pub fn product_at(&self, no: ProductNo) -> Option<&Product> {
        self.products.get(no.0)
    }

    /// The warehouse with this number.
    pub fn warehouse_at(&self, no: WarehouseNo) -> Option<&Warehouse> {
        self.warehouses.get(no.0)
    }

    /// The partner with this number.
    pub fn partner_at(&self, no: PartnerNo) -> Option<&Partner> {
        self.partners.get(no.0)
    }

    pub(super) fn put_product(&mut self, mut product: Product) {
        if let Some(known) = self.product(&product.id) {
            product.tracking = known.tracking;
        }
        self.products.put(product);
    }

    pub(super) fn put_warehouse(&mut self, warehouse: Warehouse) {
        self.warehouses.put(warehouse);
    }

    pub(super) fn put_partner(&mut self, partner: Partner) {
        self.partners.put(partner);
    }

    pub(super) fn track(&mut self, id: &ProductId, tracking: Tracking) {
        let no = self.product_named(id);
        if let Some(product) = self.products.get_mut(no.0) {
            product.tracking = tracking;
        }
    }

    /// The number of a product that the log names. Applying is total: one that was never saved is made here.
    pub(super) fn product_named(&mut self, id: &ProductId) -> ProductNo {
        ProductNo(self.products.find(id.as_str()).unwrap_or_else(|| self.products.put(Product::new(id.clone()))))
    }

    /// The same for a warehouse.
    pub(super) fn warehouse_named(&mut self, id: &WarehouseId) -> WarehouseNo {
        WarehouseNo(
            self.warehouses.find(id.as_str()).unwrap_or_else(|| self.warehouses.put(Warehouse::new(id.clone()))),
        )
    }

    /// The same for a partner.
    pub(super) fn partner_named(&mut self, id: &PartnerId) -> PartnerNo {
        PartnerNo(self.partners.find(id.as_str()).unwrap_or_else(|| self.partners.put(Partner::new(id.clone()))))
    }
}

impl Named for Product {
    type Name = ProductId;
    fn name(&self) -> &ProductId {
        &self.id
    }
}

impl Named for Warehouse {
    type Name = WarehouseId;
    fn name(&self) -> &WarehouseId {
        &self.id
    }
}

impl Named for Partner {
    type Name = PartnerId;
    fn name(&self) -> &PartnerId {
        &self.id
    }
}
