import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type Package from "../../modules/warehouse/models/package";
import { plain } from "../../modules/warehouse/rules/merge";
import type { Address } from "../../providers/carrier/adapters";
import { notFound } from "../../shared/errors";
import { linesInPackage } from "../warehouse/facts";
import { PACKAGE_FIELDS } from "../warehouse/work-order-view";
import { locationAddress, shopperAddress, type OrderAddress, type PlaceAddress } from "./addresses";

type Pack = InferTypeOf<typeof Package>;
/** What of one order lies in a carton. */
export type OrderPackage = {
  pack: Pack;
  order: { id: string; display_id: number; currency_code: string };
  lines: { line_item_id: string; quantity: number }[];
  /** The same in pieces of what stock is kept of. */
  parts: { line_item_id: string; inventory_item_id: string; quantity: number }[];
  to: Address;
};
export type PackageToShip = OrderPackage & {
  /** All that lies in the carton, of the order that leads it first. */
  carton: [OrderPackage, ...OrderPackage[]];
  /** What keeps the carton from being sent now, in words; null when nothing does. */
  waits_for: string | null;
  from: Address;
};

/** By what a parcel finds its way; a phone number or another mail address changes nothing of it. */
const WHERE = ["name", "company", "street1", "street2", "city", "state", "zip", "country"] as const;
export const isSameDoor = (a: Address, b: Address): boolean => WHERE.every((field) => plain(a[field]) === plain(b[field]));

type OrderRead = { id: string; display_id: number; currency_code: string; email: string | null; shipping_address: OrderAddress | null };
type LocationRead = { name: string; address: PlaceAddress | null };

/** A package with all that a carrier must know of it and of what lies with it in its carton. 404 when there is none. */
export async function packageToShip(container: MedusaContainer, id: string): Promise<PackageToShip> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const packs = await cartonOf(container, id);
  const pack = packs.find((one) => one.id === id)!;
  const [{ data: orders }, { data: locations }] = await Promise.all([
    query.graph({ entity: "order", fields: ["id", "display_id", "currency_code", "email", "shipping_address.*"], filters: { id: packs.map(({ order_id }) => order_id) } }),
    query.graph({ entity: "stock_location", fields: ["name", "address.*"], filters: { id: pack.location_id } }),
  ]);
  const location = locations[0] as unknown as LocationRead | undefined;
  const carton = packs.map((one) => toOrderPackage(one, (orders as unknown as OrderRead[]).find((order) => order.id === one.order_id)!));
  const [leading, ...others] = carton;
  const elsewhere = others.some(({ to }) => !isSameDoor(to, leading!.to)) ? "its orders do not go to the same address any more: open it, and pack them apart" : null;
  return {
    ...carton.find((one) => one.pack === pack)!,
    carton: [leading!, ...others],
    waits_for: packs.map((one) => one.work_order?.waiting_reason).find(Boolean) ?? elsewhere,
    from: locationAddress(location, pack.location_id),
  };
}

/** The packages that lie in one carton, the leading one first. */
async function cartonOf(container: MedusaContainer, id: string): Promise<Pack[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const find = async (filters: object): Promise<Pack[]> =>
    (await query.graph({ entity: "doorstep_package", fields: [...PACKAGE_FIELDS, "work_order.waiting_reason"], filters })).data as Pack[];
  const [pack] = await find({ id });
  if (!pack) throw notFound("package", id);
  const { parcel_id } = pack;
  return parcel_id ? (await find({ parcel_id })).sort((a, b) => Number(b.id === parcel_id) - Number(a.id === parcel_id) || a.id.localeCompare(b.id)) : [pack];
}

const toOrderPackage = (pack: Pack, order: OrderRead): OrderPackage => ({
  pack, order, lines: linesInPackage(pack.items),
  parts: pack.items.filter((item) => item.inventory_item_id).map(({ line_item_id, inventory_item_id, quantity }) => ({ line_item_id, inventory_item_id, quantity })),
  to: shopperAddress(order.shipping_address, order.email),
});
