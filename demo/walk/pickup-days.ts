import type { Call, Json } from "./shop-client";

const HOUR_MS = 3_600_000;
const day = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString().slice(0, 10);

/** A day that is over nowhere on Earth: for one that is, no driver is booked. Whether he may have come already depends on where the parcels lie, and on the hour. */
export const OPEN_DAY = day(14);
/** A day on which he has not come, wherever that is. */
export const COMING_DAY = day(72);

/** What a booked driver may not have come for yet, a person hands over. */
export async function handOver(staff: Call, packages: readonly string[]): Promise<void> {
  for (const id of packages) {
    const { shipment } = await staff("GET", `/admin/doorstep/packages/${id}`);
    if ((shipment as Json | null)?.state === "bought") await staff("POST", `/admin/doorstep/shipments/${(shipment as Json).id}/ship`, {});
  }
}
