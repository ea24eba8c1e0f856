import type { PickupRow } from "../../modules/carrier/writes/pickups";

export type PickupView = Pick<PickupRow, "id" | "location_id" | "date" | "adapter" | "carrier" | "state" | "confirmation" | "package_ids" | "hand_over_at" | "booked_by" | "cancelled_by">;

/** A pickup as the dashboard sees it. */
export const toPickupView = ({ id, location_id, date, adapter, carrier, state, confirmation, package_ids, hand_over_at, booked_by, cancelled_by }: PickupRow): PickupView =>
  ({ id, location_id, date, adapter, carrier, state, confirmation, package_ids, hand_over_at, booked_by, cancelled_by });
