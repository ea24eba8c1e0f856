import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { PackageInCarton } from "../../modules/warehouse/reads/work-orders";
import { plain } from "../../modules/warehouse/rules/merge";
import type { Address } from "../../providers/carrier/adapters";
import { notFound } from "../../shared/errors";
import { linesInPackage } from "../warehouse/facts";
import { warehouseOf } from "../warehouse/room";
import { locationAddress, shopperAddress, type OrderAddress, type PlaceAddress } from "./addresses";
import { SHIPPING_CHOICE, type OrderChoice } from "./chosen-shipping";

export type OrderToShip = OrderChoice & { display_id: number; email: string | null; shipping_address: OrderAddress | null };
/** What of one order lies in a carton. */
export type PackageOfOrder = {
  pack: PackageInCarton;
  order: OrderToShip;
  lines: { line_item_id: string; quantity: number }[];
  /** The same in pieces of what stock is kept of. */
  parts: { line_item_id: string; inventory_item_id: string; quantity: number }[];
};
export type OrderPackage = PackageOfOrder & { to: Address };
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

type LocationRead = { name: string; address: PlaceAddress | null };

/** A package with all that a carrier must know of it and of what lies with it in its carton. 404 when there is none. */
export async function packageToShip(container: MedusaContainer, id: string): Promise<PackageToShip> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const packs = await warehouseOf(container).readCarton(id);
  const pack = packs.find((one) => one.id === id);
  if (!pack) throw notFound("package", id);
  const [{ data: orders }, { data: locations }] = await Promise.all([
    query.graph({ entity: "order", fields: ["display_id", "email", "shipping_address.*", ...SHIPPING_CHOICE], filters: { id: packs.map(({ order_id }) => order_id) } }),
    query.graph({ entity: "stock_location", fields: ["name", "address.*"], filters: { id: pack.location_id } }),
  ]);
  const location = locations[0] as unknown as LocationRead | undefined;
  const carton = packs.map((one) => toOrderPackage(one, (orders as unknown as OrderToShip[]).find((order) => order.id === one.order_id)!));
  const [leading, ...others] = carton;
  const elsewhere = others.some(({ to }) => !isSameDoor(to, leading!.to)) ? "its orders do not go to the same address any more: open it, and pack them apart" : null;
  return {
    ...carton.find((one) => one.pack === pack)!,
    carton: [leading!, ...others],
    waits_for: packs.map((one) => one.waiting_reason).find(Boolean) ?? elsewhere,
    from: locationAddress(location, pack.location_id),
  };
}

const toOrderPackage = (pack: PackageInCarton, order: OrderToShip): OrderPackage => ({ ...packageOfOrder(pack, order), to: shopperAddress(order.shipping_address, order.email) });

export const packageOfOrder = (pack: PackageInCarton, order: OrderToShip): PackageOfOrder => ({
  pack, order, lines: linesInPackage(pack.items),
  parts: pack.items.filter((item) => item.inventory_item_id).map(({ line_item_id, inventory_item_id, quantity }) => ({ line_item_id, inventory_item_id, quantity })),
});
