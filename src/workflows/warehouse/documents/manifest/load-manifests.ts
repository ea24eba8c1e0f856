import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { DateTime } from "luxon";
import { carrierName, serviceName } from "../../../../modules/carrier/rules/names";
import type { ShipmentRow } from "../../../../modules/carrier/service";
import type { PlaceAddress, OrderAddress } from "../../../carrier/addresses";
import { carrierOf } from "../../../carrier/room";
import { zoneOfLocation } from "../../../carrier/zone-of-location";
import { clock } from "../../../../shared/clock";
import { badInput, notFound, wrongState } from "../../../../shared/errors";
import { envelope } from "../envelope";
import { handedOn, type ManifestContent, type ManifestParcel } from "./manifest-content";

type Place = { name: string; address: PlaceAddress | null };
type Told = { id: string; display_id: number; shipping_address: OrderAddress | null };
type Packed = { id: string; weight_grams: number | null };
/** A day is looked for among what was handed over around it, wherever the place is. */
const AROUND = { days: 2 };

/**
 * What is handed to each carrier at a location on a day (YYYY-MM-DD there): what a pickup of that day took, what was shipped
 * then, and, today, what waits with its label. 404 for no such location, 409 when it is nothing.
 */
export async function loadManifests(container: MedusaContainer, { location_id, date }: { location_id: string; date: string }, country: (code: string) => string): Promise<ManifestContent[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const find = async <T>(entity: string, fields: string[], filters: object): Promise<T[]> => (await query.graph({ entity, fields, filters })).data as T[];
  const [place] = await find<Place>("stock_location", ["name", "address.*"], { id: location_id });
  if (!place) throw notFound("stock location", location_id);
  const handed = await handedOver(container, location_id, date);
  const shipments = handed.filter(({ leading_id }) => !leading_id);
  if (!shipments.length) throw wrongState("location", `without labelled parcels on ${date}`, "buy labels first: POST /admin/doorstep/packages/:id/label");
  const [orders, packs] = await Promise.all([
    find<Told>("order", ["id", "display_id", "shipping_address.*"], { id: [...new Set(handed.map((s) => s.order_id))] }),
    find<Packed>("doorstep_package", ["id", "weight_grams"], { id: shipments.map((s) => s.package_id) }),
  ]);
  const [order, pack] = [new Map(orders.map((one) => [one.id, one])), new Map(packs.map((one) => [one.id, one]))];
  const numbersOf = (s: ShipmentRow): string =>
    [s, ...handed.filter(({ leading_id }) => leading_id === s.id)].map((one) => order.get(one.order_id)?.display_id ?? "").join(", ");
  const parcelOf = (s: ShipmentRow): ManifestParcel => {
    const told = order.get(s.order_id);
    const to = told?.shipping_address;
    return {
      tracking_number: s.tracking_number ?? "–", order_number: numbersOf(s), service: serviceName(s.service),
      to: [[to?.postal_code, to?.city].filter(Boolean).join(" "), to?.country_code?.toUpperCase()].filter(Boolean).join(", "), grams: pack.get(s.package_id)?.weight_grams ?? null,
    };
  };
  const carriers = [...new Set(shipments.map((s) => s.carrier ?? s.adapter))].sort();
  return carriers.map((carrier) => ({
    reference: `${date.replace(/-/g, "")}-${carrier.toUpperCase().replace(/[^A-Z0-9]/g, "").slice(0, 12)}`, carrier: carrierName(carrier), location: place.name,
    address: envelope(place.address, country), date, parcels: shipments.filter((s) => (s.carrier ?? s.adapter) === carrier).map(parcelOf),
  }));
}

async function handedOver(container: MedusaContainer, location_id: string, date: string): Promise<ShipmentRow[]> {
  const carrier = carrierOf(container);
  const zone = await zoneOfLocation(container, location_id);
  const day = DateTime.fromISO(date, { zone });
  if (!day.isValid) throw badInput("date", "must be a day of the calendar, like 2026-01-31");
  const around = { $gte: day.minus(AROUND).toJSDate(), $lte: day.plus(AROUND).toJSDate() };
  const all = { take: null as never, order: { bought_at: "ASC" as const } };
  const pickups = await carrier.listPickups({ location_id, date, state: "booked" }, { take: null as never });
  const [waiting, shipped, picked] = await Promise.all([
    carrier.listShipments({ location_id, state: "bought" }, all),
    carrier.listShipments({ location_id, state: "shipped", pickup_id: null, shipped_at: around }, all),
    pickups.length ? carrier.listShipments({ pickup_id: pickups.map((pickup) => pickup.id), state: ["bought", "shipped"] }, all) : [],
  ]);
  const dayOf = (at: Date): string => DateTime.fromJSDate(at, { zone }).toISODate()!;
  const pickupDate = new Map(pickups.map((pickup) => [pickup.id, date]));
  const once = new Map([...picked, ...waiting.filter((s) => !s.pickup_id), ...shipped].map((s) => [s.id, s]));
  return [...once.values()].filter((s) => handedOn({ shipped_at: s.shipped_at, pickup_date: pickupDate.get(s.pickup_id ?? "") ?? null }, dayOf, dayOf(clock.now())) === date);
}
