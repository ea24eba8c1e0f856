import type { Json } from "../../../demo/walk/shop-client";
import { pickPackLabel } from "../../../demo/walk/warehouse";
import type { Instance } from "./instance";
import type { Market } from "./market";
import type { Purchase } from "./purchase";

const silent = () => undefined;

/** Picked, packed and labelled: the parcel waits for its carrier. */
export const readyToShip = ({ one, doubles }: Market, { order }: Purchase): Promise<string[]> =>
  pickPackLabel({ url: one.url, staff: one.admin, shop: one.shop, doubles, real: new Set(), say: silent, promises: [] }, order);

/** The carrier has it. */
export async function ship({ admin }: Instance, { order }: Purchase): Promise<void> {
  const { shipments } = await admin("GET", `/admin/doorstep/shipments?order_id=${order}`);
  for (const { id } of shipments as Json[]) await admin("POST", `/admin/doorstep/shipments/${id}/ship`, {});
}
