import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { clock } from "../../shared/clock";
import { notFound } from "../../shared/errors";
import { orderLinkFor, orderPageAt, readOrderLink, type OrderLink } from "../../shared/order-link";
import { linkSecretOf } from "./link-secret";
import { customerCareOf } from "./room";

/** A link that opens its order now. */
export type OpenedLink = OrderLink & { token: string };

const publicUrlOf = (container: MedusaContainer): string => customerCareOf(container).options.publicUrl;

/** The page that a link's token opens, as the shopper's browser reaches it. */
export const pageOfToken = (container: MedusaContainer, token: string): string => orderPageAt(publicUrlOf(container), token);

/** The order's page that needs no login, as mails link it. */
export const orderPageOf = async (container: MedusaContainer, orderId: string): Promise<string> =>
  orderLinkFor({ orderId, generation: await customerCareOf(container).linkGeneration(orderId) }, {
    publicUrl: publicUrlOf(container), secret: linkSecretOf(container), now: clock.now(),
  });

/**
 * What a link's token opens.
 * @throws 404 for a wrong, expired or revoked token, alike.
 */
export async function openLink(container: MedusaContainer, token: string): Promise<OpenedLink> {
  const link = readOrderLink(token, clock.now(), linkSecretOf(container));
  if (!link || link.generation !== (await customerCareOf(container).linkGeneration(link.orderId))) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "This link does not open an order; ask for a new one with order number and email");
  }
  return { ...link, token };
}

/** The order that a link's token opens. @throws 404 as `openLink` */
export const orderOfToken = async (container: MedusaContainer, token: string): Promise<string> => (await openLink(container, token)).orderId;

/** All links to the order's page that were given out so far open nothing any more. Gives the new one. @throws 404 */
export async function revokeOrderLinks(container: MedusaContainer, orderId: string, by: string): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: [order] } = await query.graph({ entity: "order", fields: ["id"], filters: { id: orderId } });
  if (!order) throw notFound("order", orderId);
  await customerCareOf(container).revokeLinks(orderId, by);
  return orderPageOf(container, orderId);
}
