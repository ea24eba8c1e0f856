import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types";
import { BigNumber, Modules } from "@medusajs/framework/utils";
import { quantity } from "../../modules/reservation/rules/quantity";
import { Conflict } from "../../shared/errors";
import type { ChosenShipping } from "./chosen-shipping";
import type { PackageOfOrder } from "./package-to-ship";

/** What core's fulfilments of a carton will need is looked for before its label is paid: each order's way of shipping, and its goods kept for it. @throws 409 `no_shipping_option`, `not_reserved` */
export async function mustBeFulfillable(container: MedusaContainer, carton: readonly PackageOfOrder[], chosen: readonly ChosenShipping[]): Promise<void> {
  await Promise.all([mustHaveOptions(container, chosen), mustBeReserved(container, carton)]);
}

async function mustHaveOptions(container: MedusaContainer, chosen: readonly ChosenShipping[]): Promise<void> {
  const ids = chosen.map(({ shipping_option_id }) => shipping_option_id ?? "");
  const options = await container.resolve(Modules.FULFILLMENT).listShippingOptions({ id: ids }, { select: ["id"], take: null as never });
  if (ids.every((id) => options.some((option) => option.id === id))) return;
  throw new Conflict("The order has no way of shipping, or one that is not there any more: give it a shipping method first", "no_shipping_option");
}

type Kept = { line_item_id?: string | null; inventory_item_id: string; location_id: string; quantity: BigNumberInput };
const keyOf = ({ line_item_id, inventory_item_id, location_id }: Kept): string => `${line_item_id} ${inventory_item_id} ${location_id}`;
const sumOf = (rows: readonly Kept[], key: string): bigint => rows.filter((row) => keyOf(row) === key).reduce((sum, row) => sum + quantity(new BigNumber(row.quantity).numeric), 0n);

async function mustBeReserved(container: MedusaContainer, carton: readonly PackageOfOrder[]): Promise<void> {
  const parts = carton.flatMap(({ pack, parts: own }) => own.map((part) => ({ ...part, location_id: pack.location_id })));
  const line_item_id = [...new Set(parts.map((part) => part.line_item_id))];
  const kept = await container.resolve(Modules.INVENTORY).listReservationItems({ line_item_id }, { take: null as never });
  if (parts.map(keyOf).every((key) => sumOf(kept, key) >= sumOf(parts, key))) return;
  throw new Conflict("Not all that lies in it is reserved for its order at this location: have its stock looked at", "not_reserved");
}
