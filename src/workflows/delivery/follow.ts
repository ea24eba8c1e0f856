import type { IFulfillmentModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { DELIVERY } from "../../modules/delivery";
import type DeliveryService from "../../modules/delivery/service";
import type { Fact } from "../../shared/facts";
import type { FollowedOrder } from "../order-journey/followed-order";
import type { Follower } from "../order-journey/follower";
import { promiseForOption } from "./promise-for-option";

const room = (container: MedusaContainer) => container.resolve<DeliveryService>(DELIVERY);

/** Carries the cart's wishes to the order and writes down what it was promised when it was placed. */
async function catchUp(order: FollowedOrder, container: MedusaContainer): Promise<void> {
  if (order.cart?.id) await room(container).carryToOrder(order.cart.id, order.id);
  const method = order.shipping_methods?.[0];
  if (!method || (await room(container).promiseOf(order.id))) return;
  const { earliest, latest, confidence, basis } = promiseForOption(
    await metadataOf(container, method.shipping_option_id), new Date(order.created_at), room(container).options.delivery
  );
  await room(container).promise({
    orderId: order.id, number: 1, shippingOptionId: method.shipping_option_id ?? null, earliest, latest, confidence, basis,
  });
}

/** An option may be gone since the order was placed; then the general days are all we know. */
async function metadataOf(container: MedusaContainer, optionId: string | undefined): Promise<unknown> {
  if (!optionId) return undefined;
  const fulfillment = container.resolve<IFulfillmentModuleService>(Modules.FULFILLMENT);
  const [option] = await fulfillment.listShippingOptions({ id: optionId }, { select: ["id", "metadata"] });
  return option?.metadata;
}

async function facts(order: FollowedOrder, container: MedusaContainer): Promise<Fact[]> {
  const wishes = await room(container).instructionsOf(order.id);
  const promises = await room(container).promisesOf(order.id);
  const given: Fact[] = wishes
    ? [{
        key: `instructions:${order.id}`, kind: "instructions_given", at: new Date(wishes.given_at),
        data: { instructions: wishes.instructions, gift_message: wishes.gift_message, gift_receipt: wishes.gift_receipt, leave_at: wishes.leave_at },
      }]
    : [];
  return [
    ...given,
    ...promises.map((p): Fact => ({
      key: `promise:${order.id}:${p.number}`, kind: "delivery_promised", at: new Date(p.promised_at),
      data: { number: p.number, earliest: new Date(p.earliest).toISOString(), latest: new Date(p.latest).toISOString(), confidence: p.confidence },
    })),
  ];
}

export const followDelivery: Follower = { room: DELIVERY, catchUp, facts };
