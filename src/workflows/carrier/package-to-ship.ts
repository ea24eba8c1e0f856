import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type Package from "../../modules/warehouse/models/package";
import type { Address } from "../../providers/carrier/adapters";
import { notFound } from "../../shared/errors";
import { linesInPackage } from "../warehouse/facts";
import { PACKAGE_FIELDS } from "../warehouse/work-order-view";
import { locationAddress, shopperAddress, type OrderAddress, type PlaceAddress } from "./addresses";

export type PackageToShip = {
  pack: InferTypeOf<typeof Package>;
  order: { id: string; display_id: number; currency_code: string };
  lines: { line_item_id: string; quantity: number }[];
  /** What keeps it from being sent now, in words; null when nothing does. */
  waits_for: string | null;
  /** The same in pieces of what stock is kept of. */
  parts: { line_item_id: string; inventory_item_id: string; quantity: number }[];
  from: Address;
  to: Address;
};

type OrderRead = { id: string; display_id: number; currency_code: string; email: string | null; shipping_address: OrderAddress | null };
type LocationRead = { name: string; address: PlaceAddress | null };

/** A package with all that a carrier must know of it. 404 when there is none. */
export async function packageToShip(container: MedusaContainer, id: string): Promise<PackageToShip> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: packages } = await query.graph({ entity: "doorstep_package", fields: [...PACKAGE_FIELDS, "work_order.waiting_reason"], filters: { id } });
  const pack = packages[0] as InferTypeOf<typeof Package> | undefined;
  if (!pack) throw notFound("package", id);
  const [{ data: orders }, { data: locations }] = await Promise.all([
    query.graph({ entity: "order", fields: ["id", "display_id", "currency_code", "email", "shipping_address.*"], filters: { id: pack.order_id } }),
    query.graph({ entity: "stock_location", fields: ["name", "address.*"], filters: { id: pack.location_id } }),
  ]);
  const order = orders[0] as unknown as OrderRead;
  const location = locations[0] as unknown as LocationRead | undefined;
  return {
    pack, order,
    lines: linesInPackage(pack.items),
    waits_for: pack.work_order?.waiting_reason ?? null,
    parts: pack.items.filter((item) => item.inventory_item_id).map(({ line_item_id, inventory_item_id, quantity }) => ({ line_item_id, inventory_item_id, quantity })),
    from: locationAddress(location, pack.location_id),
    to: shopperAddress(order.shipping_address, order.email),
  };
}
