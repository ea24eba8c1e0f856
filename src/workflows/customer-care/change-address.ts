import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { updateOrderWorkflow } from "@medusajs/medusa/core-flows";
import { missingInAddress } from "../../modules/warehouse/rules/questions";
import { Conflict } from "../../shared/errors";
import { AddressProblem } from "../carrier/address-problem";
import { shopperAddress, type OrderAddress } from "../carrier/addresses";
import { addressCheck } from "../carrier/check-address";
import { defaultAdapter, shippingRulesOf } from "../carrier/room";
import type { FollowedOrder } from "../order-journey/followed-order";
import { doOnce } from "./do-once";
import { orderToChange } from "./order-to-change";

/** All of an address but its country, by which taxes and shipping were reckoned: core changes it in no order. */
export type NewAddress = Omit<OrderAddress, "country_code">;
/** `key`: of the caller's, so that what is sent twice is made once; without one it is made unless it is so already. `accept`: the shopper knows better than the carrier's list of addresses. */
export type AddressChange = { address: NewAddress; accept?: boolean; key: string | null };

export const tooLate = (): Conflict => new Conflict("Your order is packed, or closed: this cannot be changed here any more. Please write to us", "already_packed");

/**
 * Sends the order to another address, as long as nothing of it is packed. Later its work orders and labels follow it.
 * @throws 404; 400 where something is missing; 409 `already_packed`, or `address_problem` with how the carrier would write it
 */
export async function changeAddress(container: MedusaContainer, orderId: string, { address, accept, key }: AddressChange): Promise<void> {
  await doOnce(container, { order_id: orderId, kind: "address", key }, async () => {
    const { order, actions } = await orderToChange(container, orderId);
    if (!actions.change_address) throw tooLate();
    const whole: OrderAddress = { ...address, country_code: order.shipping_address!.country_code };
    const missing = missingInAddress(whole);
    if (missing.length) throw new MedusaError(MedusaError.Types.INVALID_DATA, `The address is not complete: ${missing.join(", ")} is missing`, "address_incomplete");
    if (isSame(order, address)) return "same";
    if (!accept) await mustBeKnown(container, whole, order.email ?? null);
    await updateOrderWorkflow(container).run({ input: { id: orderId, user_id: "shopper", shipping_address: address as Record<string, string> } });
    return undefined;
  });
}

const isSame = ({ shipping_address: now }: FollowedOrder, address: NewAddress): boolean =>
  (Object.keys(address) as (keyof NewAddress)[]).every((field) => (address[field] ?? "") === (now?.[field] ?? ""));

async function mustBeKnown(container: MedusaContainer, address: OrderAddress, email: string | null): Promise<void> {
  if (!shippingRulesOf(container).checkAddresses) return;
  const { ok, problems, suggestion } = await addressCheck(defaultAdapter(container), shopperAddress(address, email));
  if (!ok) throw new AddressProblem(problems, suggestion);
}
