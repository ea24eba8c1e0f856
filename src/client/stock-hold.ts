import type { StoreSdk } from "./store-sdk";

export type StockHold = {
  id: string;
  state: "held" | "claimed";
  /** ISO instant at which the units go back. */
  expires_at: string;
  lines: { line_item_id: string; variant_id: string | null; inventory_item_id: string; location_id: string; quantity: number }[];
};

const path = (cartId: string): string => `/store/carts/${encodeURIComponent(cartId)}/stock-hold`;

/** Sets the cart's units aside, or extends that. The sdk throws with status 409 when not all lines can be had. */
export async function holdStock(sdk: StoreSdk, cartId: string): Promise<StockHold> {
  const { stock_hold } = await sdk.client.fetch<{ stock_hold: StockHold }>(path(cartId), { method: "POST" });
  return stock_hold;
}

/** The cart's hold. The sdk throws with status 404 when it has none. */
export async function retrieveStockHold(sdk: StoreSdk, cartId: string): Promise<StockHold> {
  const { stock_hold } = await sdk.client.fetch<{ stock_hold: StockHold }>(path(cartId));
  return stock_hold;
}

/** Gives the cart's units back, when the shopper leaves. */
export async function releaseStock(sdk: StoreSdk, cartId: string): Promise<void> {
  await sdk.client.fetch(path(cartId), { method: "DELETE" });
}
