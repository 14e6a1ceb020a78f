//! Photos: byte for byte, replaced and thrown away.

use serialbook::store::Photo;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{fresh, shop};

#[wasm_bindgen_test]
async fn a_photo_comes_back_byte_for_byte() {
    let shop = shop(&fresh("photo")).await;
    let photo =
        Photo { media_type: "image/jpeg".to_owned(), bytes: (0..100_000_u32).map(|at| at.to_le_bytes()[0]).collect() };
    assert_eq!(shop.photo("p").await, Ok(None));
    shop.put_photo("p", &photo).await.unwrap();
    assert!(shop.photo("p").await == Ok(Some(photo)));

    let other = Photo { media_type: "image/png".to_owned(), bytes: vec![] };
    shop.put_photo("p", &other).await.unwrap();
    assert_eq!(shop.photo("p").await, Ok(Some(other)));

    shop.remove_photo("p").await.unwrap();
    assert_eq!(shop.photo("p").await, Ok(None));
}
