import type { StoreSdk } from "./store-sdk";

export type DeliveryInstructions = {
  /** At most 500 characters; read by the picker and, where its service takes them, the carrier. */
  instructions: string | null;
  /** At most 300 characters; printed on the packing slip. */
  gift_message: string | null;
  /** No prices on the papers in the parcel. */
  gift_receipt: boolean;
  /** Where the parcel may be left; at most 100 characters. */
  leave_at: string | null;
};

/** Days, as a calendar has them (`…_on`, to be shown) and as ISO instants; null where nobody knows. */
export type DeliveryWindow = {
  /** The start of the first day, in the shop's time zone. */
  earliest: string | null;
  /** The end of the last day. */
  latest: string | null;
  earliest_on: string | null;
  latest_on: string | null;
  /** From 0 to 1. */
  confidence: number | null;
};

/** What is sent together. */
export type DeliveryPart = DeliveryWindow & {
  line_item_ids: string[];
  /** Its goods are not in stock, and expected then as far as anybody knows. */
  waits: boolean;
  expected_at: string | null;
};

/** When all is there: when the last part is. Without days where one part has none. */
export type DeliveryPromise = DeliveryWindow & {
  shipping_option_id: string;
  kind: "delivery" | "pickup";
  /** Whole seconds for which this window can still be had; null where nothing hangs on it. */
  order_within: number | null;
  order_by: string | null;
  parts: DeliveryPart[];
};

const path = (cartId: string, what: string): string => `/store/carts/${encodeURIComponent(cartId)}/delivery-${what}`;

/** Keeps wishes for the cart's order: what is given changes, null clears, the rest stays. The sdk throws 404, 409 (completed), 400. */
export const giveDeliveryInstructions = (sdk: StoreSdk, cartId: string, wishes: Partial<DeliveryInstructions>): Promise<DeliveryInstructions> =>
  sdk.client.fetch<DeliveryInstructions>(path(cartId, "instructions"), { method: "POST", body: wishes });

/** The cart's wishes so far. */
export const retrieveDeliveryInstructions = (sdk: StoreSdk, cartId: string): Promise<DeliveryInstructions> =>
  sdk.client.fetch<DeliveryInstructions>(path(cartId, "instructions"));

/** The delivery window of each shipping option that the cart can choose now. */
export async function deliveryPromises(sdk: StoreSdk, cartId: string): Promise<DeliveryPromise[]> {
  const { delivery_promises } = await sdk.client.fetch<{ delivery_promises: DeliveryPromise[] }>(path(cartId, "promises"));
  return delivery_promises;
}
