import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { findCart } from "../reservation/cart-stock";
import { promisesFor } from "./promises";
import { deliveryOf } from "./room";
import type { ToldPromise } from "./told-promise";

type Option = { id: string };

/** The shipping options that a cart can choose, each with its `delivery_promise`. A shopper can choose whether or not a date can be reckoned. */
export async function withPromises<O extends Option>(container: MedusaContainer, cartId: string, options: O[]): Promise<(O & { delivery_promise?: ToldPromise })[]> {
  if (!options.length || !deliveryOf(container).options.delivery.besideOptions) return options;
  try {
    const promises = await promisesFor(container, await findCart(container, cartId), options.map(({ id }) => id));
    return options.map((option) => ({ ...option, delivery_promise: promises.find(({ shipping_option_id }) => shipping_option_id === option.id) }));
  } catch (error) {
    container.resolve<Logger>(ContainerRegistrationKeys.LOGGER).error(`No delivery dates for cart ${cartId}: ${(error as Error).message}`);
    return options;
  }
}
