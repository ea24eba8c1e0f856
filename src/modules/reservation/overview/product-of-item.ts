/**
 * An inventory item by itself is called as its variant is ("Large"), and has no picture: its product has both. Of several
 * products it is part of, the one whose variant has the item's SKU goes first. For a row `p` with `inventory_item_id`, `sku`, `title`, `thumbnail`.
 */
export const PRODUCT_OF_ITEM = `
  left join lateral (select product.title, product.thumbnail
    from product_variant_inventory_item part join product_variant variant on variant.id = part.variant_id and variant.deleted_at is null
    join product on product.id = variant.product_id and product.deleted_at is null
    where part.inventory_item_id = p.inventory_item_id and part.deleted_at is null
    order by coalesce(variant.sku = p.sku, false) desc, part.created_at, part.id limit 1) sold on true`;
export const NAME = `case when sold.title is null or strpos(coalesce(p.title, ''), sold.title) > 0 then p.title else concat_ws(', ', sold.title, p.title) end`;
export const PICTURE = "coalesce(p.thumbnail, sold.thumbnail)";

/** The items of the products, by a condition that follows on the product's id. */
export const SOLD_BY = `select part.inventory_item_id from product_variant_inventory_item part
  join product_variant variant on variant.id = part.variant_id and variant.deleted_at is null where part.deleted_at is null and variant.product_id`;
/** The items of the products whose title is like what is asked for. */
export const SOLD_AS = `${SOLD_BY} in (select id from product where title ilike ? and deleted_at is null)`;
