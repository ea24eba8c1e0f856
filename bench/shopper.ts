import { makeGoods } from "../integration-tests/setup/stock-shop";
import { adminOf, shopperOf, type Call, type Json } from "../demo/walk/shop-client";
import { BUYERS, buy, startPayment } from "../demo/walk/shopper";

const { anna } = BUYERS;
const UNITS = 1_000_000;
export const PAY = "pp_system_default";

/** A shopper of one store, with goods there that do not run out. */
export type Shopper = { prepareCart(): Promise<string>; complete(cartId: string): Promise<number> };

/** Looks up what every cart of one unit needs; each call makes one, filled up to the point where its buyer starts to pay. */
export async function cartsOf(shop: Call, variantId: string): Promise<() => Promise<string>> {
  const { regions } = await shop("GET", "/store/regions");
  const region_id = (regions as Json[]).find(({ name }) => name === anna.region)!.id as string;
  const newCart = async () => {
    const { cart } = await shop("POST", "/store/carts", {
      region_id, email: anna.email, shipping_address: anna.address, billing_address: anna.address, items: [{ variant_id: variantId, quantity: 1 }],
    });
    return cart.id as string;
  };
  const { shipping_options } = await shop("GET", `/store/shipping-options?cart_id=${await newCart()}`);
  const option_id = (shipping_options as Json[]).find(({ name }) => name === "Standard")!.id as string;
  return async () => {
    const id = await newCart();
    await shop("POST", `/store/carts/${id}/shipping-methods`, { option_id });
    return id;
  };
}

/** Logs in, stocks the goods and looks up what every cart needs. */
export async function shopperAt(url: string): Promise<Shopper> {
  const admin = await adminOf(url);
  const { variantId } = await makeGoods(admin, [{ stock: { Hamburg: UNITS } }]);
  const shop = await shopperOf(url, admin);
  const fillCart = await cartsOf(shop, variantId);
  return {
    async prepareCart() {
      const id = await fillCart();
      await startPayment(shop, id, PAY);
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
