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

export type DeliveryPromise = {
  shipping_option_id: string;
  /** ISO instant: the start of the first day, in the warehouse's zone. */
  earliest: string;
  /** ISO instant: the end of the last day. */
  latest: string;
  /** From 0 to 1. */
  confidence: number;
  /** Whole seconds for which this window can still be had. */
  order_within: number;
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
