import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { Fact } from "../../shared/facts";
import { warehouseOf } from "./room";

const DAY_MS = 86_400_000;

/** The shop's own place, as the shopper is told it: its name, its address line by line, when it is open where its metadata says so, and for how many days things are kept there. */
export type Counter = { name: string; address: Record<string, string | null>; hours: string | null; keep_days: number | null };
const ADDRESS_FIELDS = ["address_1", "address_2", "postal_code", "city", "province", "country_code", "phone"] as const;

/** In a stock location's metadata: when it is open, in words. */
const HOURS = "opening_hours";

export async function counterAt(container: MedusaContainer, locationId: string): Promise<Counter | null> {
  const [location] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ id: locationId }, { relations: ["address"], take: 1 });
  if (!location) return null;
  const address = (location.address ?? {}) as Record<string, string | null | undefined>;
  const hours = location.metadata?.[HOURS];
  return {
    name: location.name, address: Object.fromEntries(ADDRESS_FIELDS.map((field) => [field, address[field] ?? null])),
    hours: typeof hours === "string" && hours.trim() ? hours.trim() : null, keep_days: warehouseOf(container).options.warehouse.keepDays,
  };
}

type Ready = { subject: string; at: Date; items: unknown[] };

/** That something waits for the shopper in the shop. */
export function readyFact({ subject, at, items }: Ready, counter: Counter | null): Fact {
  const { name = null, address, hours = null, keep_days = null } = counter ?? {};
  const town = [address?.postal_code, address?.city].filter(Boolean).join(" ");
  const place = [name, address?.address_1, address?.address_2, town].filter(Boolean).join("\n") || null;
  const keep_until = keep_days === null ? null : new Date(at.getTime() + keep_days * DAY_MS).toISOString();
  return { key: `available_for_pickup:${subject}`, kind: "available_for_pickup", at, subject, data: { collect: true, name, place, hours, keep_until, items } };
}
