import type { MedusaContainer } from "@medusajs/framework/types";
import { listShippingOptionsForCartWorkflow } from "@medusajs/medusa/core-flows";
import { DELIVERY } from "../../modules/delivery";
import type DeliveryService from "../../modules/delivery/service";
import { clock } from "../../shared/clock";
import { openCart } from "./open-cart";
import { promiseForOption } from "./promise-for-option";

/**
 * What a shopper is told beside a shipping option. `earliest`, `latest`: ISO instants, start and end of days in the warehouse's zone.
 * `confidence` from 0 to 1. `order_within`: whole seconds for which this window can still be had.
 */
export type ToldPromise = { shipping_option_id: string; earliest: string; latest: string; confidence: number; order_within: number };

/** The window of each shipping option that the cart can choose now. @throws MedusaError 404 unknown cart, 409 completed cart */
export async function deliveryPromisesFor(container: MedusaContainer, cartId: string): Promise<ToldPromise[]> {
  await openCart(container, cartId);
  const { result } = await listShippingOptionsForCartWorkflow(container).run({
    input: { cart_id: cartId, is_return: false, fields: ["id", "metadata"] },
  });
  const { delivery } = container.resolve<DeliveryService>(DELIVERY).options;
  const now = clock.now();
  return (result as { id: string; metadata?: unknown }[]).map((option) => {
    const { earliest, latest, confidence, orderWithin } = promiseForOption(option.metadata, now, delivery);
    return {
      shipping_option_id: option.id, earliest: earliest.toISOString(), latest: latest.toISOString(), confidence, order_within: orderWithin,
    };
  });
}
