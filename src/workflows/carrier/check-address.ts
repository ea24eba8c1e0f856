import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { isCarrierError, type Address, type CarrierAdapter } from "../../providers/carrier/adapters";
import { notFound } from "../../shared/errors";
import type { AddressFault } from "./address-problem";
import { shopperAddress, type OrderAddress } from "./addresses";
import { adapterNamed } from "./room";

/** `ok` is false only when the carrier knows that it cannot deliver there; `suggestion` is how it would write the address. */
export type AddressCheck = { ok: boolean; problems: AddressFault[]; suggestion: Address | null };

/** Asks a carrier, or the one that labels are bought from, whether it knows where an order goes. 404 when there is no such order, or carrier. */
export async function checkAddress(container: MedusaContainer, orderId: string, adapter?: string): Promise<AddressCheck> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: ["email", "shipping_address.*"], filters: { id: orderId } });
  const order = data[0] as unknown as { email: string | null; shipping_address: OrderAddress | null } | undefined;
  if (!order) throw notFound("order", orderId);
  return addressCheck(adapterNamed(container, adapter), shopperAddress(order.shipping_address, order.email));
}

/** A carrier that cannot tell, or does not answer, is no reason to stop: the label itself will tell. */
export async function addressCheck(adapter: CarrierAdapter, address: Address): Promise<AddressCheck> {
  if (!adapter.capabilities.address_verification) return { ok: true, problems: [], suggestion: null };
  try {
    const { deliverable, problems, corrected } = await adapter.verifyAddress(address);
    return { ok: deliverable, problems, suggestion: corrected && !isSame(corrected, address) ? corrected : null };
  } catch (error) {
    if (!isCarrierError(error)) throw error;
    if (error.kind !== "bad_address") return { ok: true, problems: [], suggestion: null };
    return { ok: false, problems: [{ field: "address", message: error.message }], suggestion: null };
  }
}

/** Written in capitals, or with a longer postcode, it is the same address. */
const isSame = (a: Address, b: Address): boolean =>
  (["street1", "street2", "city", "state", "country"] as const).every((part) => (a[part] ?? "").toUpperCase() === (b[part] ?? "").toUpperCase()) &&
  a.zip.startsWith(b.zip);
