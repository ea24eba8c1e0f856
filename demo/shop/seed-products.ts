import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createInventoryItemsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows";
import { CATALOGUE, type Product, type Variant } from "./catalogue";
import { pictureOf } from "./picture";
import type { Market } from "./seed-markets";
import type { Warehouses } from "./seed-warehouses";

/** sku → the inventory item that counts it. */
export type Stock = Map<string, string>;

const variants = CATALOGUE.flatMap((product) => product.variants.map((variant) => ({ product, variant })));

/** Inventory items with their levels at both warehouses, and the products that sell them. */
export async function seedProducts(container: MedusaContainer, market: Market, warehouses: Warehouses): Promise<Stock> {
  const counted = variants.filter(({ product }) => !product.bundle);
  const { result: items } = await createInventoryItemsWorkflow(container).run({
    input: {
      items: counted.map(({ product, variant }) => ({
        sku: variant.sku, title: `${product.title}, ${variant.title}`, weight: variant.grams, requires_shipping: true,
        location_levels: Object.entries(variant.stock).map(([key, stocked_quantity]) => ({
          location_id: warehouses.ids[key as "hamburg" | "reno"], stocked_quantity,
        })),
      })),
    },
  });
  const stock: Stock = new Map(items.map((item) => [item.sku!, item.id]));
  const pictures = await uploadPictures(container);
  await createProductsWorkflow(container).run({
    input: { products: CATALOGUE.map((product, i) => asProduct(product, pictures[i]!, stock, market, warehouses)) },
  });
  return stock;
}

async function uploadPictures(container: MedusaContainer): Promise<string[]> {
  const files = await container.resolve(Modules.FILE).createFiles(
    CATALOGUE.map((product) => ({
      filename: `${product.handle}.svg`, mimeType: "image/svg+xml", access: "public" as const,
      content: Buffer.from(pictureOf(product)).toString("base64"),
    }))
  );
  return files.map((file) => file.url);
}

function asProduct(product: Product, picture: string, stock: Stock, market: Market, warehouses: Warehouses) {
  const option = product.option ?? "Kind";
  return {
    title: product.title, handle: product.handle, description: product.description, status: "published" as const,
    thumbnail: picture, images: [{ url: picture }], shipping_profile_id: warehouses.shippingProfileId,
    sales_channels: [{ id: market.salesChannelId }],
    options: [{ title: option, values: product.variants.map((v) => v.title) }],
    variants: product.variants.map((variant) => ({
      title: variant.title, sku: variant.sku, barcode: variant.ean, weight: variant.grams, manage_inventory: true,
      allow_backorder: product.backorder ?? false, options: { [option]: variant.title },
      prices: Object.entries(variant.price).map(([currency_code, amount]) => ({ currency_code, amount })),
      inventory_items: partsOf(product, variant).map(([sku, required_quantity]) => ({ inventory_item_id: stock.get(sku)!, required_quantity })),
    })),
  };
}

const partsOf = (product: Product, variant: Variant): [string, number][] =>
  product.bundle ? Object.entries(product.bundle) : [[variant.sku, 1]];
