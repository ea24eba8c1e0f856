import { adminOf, shopperOf, type Call, type Json } from "../demo/walk/shop-client";
import { BUYERS, buy, startPayment } from "../demo/walk/shopper";

const { anna } = BUYERS;
const UNITS = 1_000_000;

/** A shopper of one store, with goods there that do not run out. */
export type Shopper = { prepareCart(): Promise<string>; complete(cartId: string): Promise<number> };

async function makeGoods(admin: Call): Promise<string> {
  const [{ stock_locations }, { shipping_profiles }, { sales_channels }] = await Promise.all(
    ["stock-locations", "shipping-profiles", "sales-channels"].map((path) => admin("GET", `/admin/${path}`))
  ) as [Json, Json, Json];
  const location_id = (stock_locations as Json[]).find(({ name }) => name === "Hamburg")!.id as string;
  const { inventory_item } = await admin("POST", "/admin/inventory-items", { sku: "BENCH", location_levels: [{ location_id, stocked_quantity: UNITS }] });
  const { product } = await admin("POST", "/admin/products", {
    title: "Bench", status: "published", shipping_profile_id: (shipping_profiles as Json[]).find(({ name }) => name === "Parcels")!.id, options: [{ title: "Size", values: ["One"] }],
    sales_channels: (sales_channels as Json[]).map(({ id }) => ({ id })),
    variants: [{
      title: "One", sku: "BENCH", options: { Size: "One" }, manage_inventory: true, prices: [{ currency_code: "eur", amount: 10 }],
      inventory_items: [{ inventory_item_id: inventory_item.id, required_quantity: 1 }],
    }],
  });
  return (product as Json).variants[0].id as string;
}

/** Logs in, stocks the goods and looks up what every cart needs. */
export async function shopperAt(url: string): Promise<Shopper> {
  const admin = await adminOf(url);
  const variant_id = await makeGoods(admin);
  const shop = await shopperOf(url, admin);
  const { regions } = await shop("GET", "/store/regions");
  const region_id = (regions as Json[]).find(({ name }) => name === anna.region)!.id as string;
  const newCart = async () => {
    const { cart } = await shop("POST", "/store/carts", {
      region_id, email: anna.email, shipping_address: anna.address, billing_address: anna.address, items: [{ variant_id, quantity: 1 }],
    });
    return cart.id as string;
  };
  const { shipping_options } = await shop("GET", `/store/shipping-options?cart_id=${await newCart()}`);
  const option_id = (shipping_options as Json[]).find(({ name }) => name === "Standard")!.id as string;
  return {
    async prepareCart() {
      const id = await newCart();
      await shop("POST", `/store/carts/${id}/shipping-methods`, { option_id });
      await startPayment(shop, id, "pp_system_default");
      return id;
    },
    /** Gives how long it took, in milliseconds. */
    async complete(cartId) {
      const from = performance.now();
      const { order, error } = await buy(shop, cartId);
      const took = performance.now() - from;
      if (!order) throw new Error(`The cart was not completed: ${JSON.stringify(error)}`);
      return took;
    },
  };
}
