import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { ParcelCost } from "../../modules/reservation/rules/sourcing/location";
import type { Criterion } from "../../modules/reservation/rules/sourcing/rule";
import { notFound } from "../../shared/errors";
import { reservationOf } from "./room";

export { CRITERIA } from "../../modules/reservation/rules/sourcing/rule";

export type RuleInput = {
  name: string; rank: number; enabled: boolean; criteria: Criterion[];
  sales_channel_ids: string[] | null; region_ids: string[] | null; country_codes: string[] | null;
};
export type PresentedRule = RuleInput & { id: string };
export const RULE_FIELDS = ["id", "name", "rank", "enabled", "criteria", "sales_channel_ids", "region_ids", "country_codes"];

const presentRule = ({ id, name, rank, enabled, criteria, sales_channel_ids, region_ids, country_codes }: Record<keyof PresentedRule, unknown>) =>
  ({ id, name, rank, enabled, criteria, sales_channel_ids, region_ids, country_codes }) as PresentedRule;

export async function createSourcingRule(container: MedusaContainer, input: RuleInput): Promise<PresentedRule> {
  return presentRule(await reservationOf(container).createSourcingRules(input as never));
}

/** @throws 404 */
export async function changeSourcingRule(container: MedusaContainer, id: string, change: Partial<RuleInput>): Promise<PresentedRule> {
  await retrieve(container, id);
  await reservationOf(container).updateSourcingRules({ id, ...change } as never);
  return retrieve(container, id);
}

/** @throws 404 */
export async function deleteSourcingRule(container: MedusaContainer, id: string): Promise<void> {
  await retrieve(container, id);
  await reservationOf(container).deleteSourcingRules(id);
}

async function retrieve(container: MedusaContainer, id: string): Promise<PresentedRule> {
  const [rule] = await reservationOf(container).listSourcingRules({ id });
  if (!rule) throw notFound("sourcing rule", id);
  return presentRule(rule);
}

export type LocationChange = {
  priority?: number; closed?: boolean; reopens_at?: Date | null; orders_per_day?: number | null;
  latitude?: number | null; longitude?: number | null; parcel_costs?: ParcelCost[] | null;
};
/** A stock location as a source of goods. `orders_today`: carts and orders that were given to it since its day began. */
export type PresentedLocation = Required<Omit<LocationChange, "reopens_at">> & {
  location_id: string; name: string; country_code: string | null; postal_code: string | null; reopens_at: Date | string | null; orders_today: number;
};

/** Every stock location, by priority and name; those that nothing was said of with the defaults. */
export async function listSourceLocations(container: MedusaContainer, ids?: string[]): Promise<PresentedLocation[]> {
  const room = reservationOf(container);
  const [locations, settings] = await Promise.all([
    container.resolve(Modules.STOCK_LOCATION).listStockLocations(ids ? { id: ids } : {}, { relations: ["address"], take: 1000 }),
    room.listSourceLocations({}, { take: 1000 }),
  ]);
  const today = await room.ordersToday(locations.map(({ id }) => id));
  return locations
    .map(({ id, name, address }) => {
      const set = settings.find(({ location_id }) => location_id === id);
      return {
        location_id: id, name, country_code: address?.country_code ?? null, postal_code: address?.postal_code ?? null,
        priority: set?.priority ?? 0, closed: set?.closed ?? false, reopens_at: set?.reopens_at ?? null, orders_per_day: set?.orders_per_day ?? null,
        latitude: set?.latitude ?? null, longitude: set?.longitude ?? null, parcel_costs: (set?.parcel_costs as ParcelCost[] | null | undefined) ?? null,
        orders_today: today.get(id) ?? 0,
      };
    })
    .sort((a, b) => a.priority - b.priority || a.name.localeCompare(b.name));
}

/** @throws 404 */
export async function changeSourceLocation(container: MedusaContainer, locationId: string, change: LocationChange): Promise<PresentedLocation> {
  const [known] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ id: locationId }, { select: ["id"], take: 1 });
  if (!known) throw notFound("stock location", locationId);
  const room = reservationOf(container);
  const [row] = await room.listSourceLocations({ location_id: locationId }, { take: 1 });
  if (row) await room.updateSourceLocations({ id: row.id, ...change } as never);
  else await room.createSourceLocations({ location_id: locationId, ...change } as never);
  return (await listSourceLocations(container, [locationId]))[0]!;
}
