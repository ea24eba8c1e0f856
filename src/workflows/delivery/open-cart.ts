import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { notFound, wrongState } from "../../shared/errors";

/** Makes sure that a cart exists. @throws MedusaError 404 */
export async function knownCart(container: MedusaContainer, cartId: string): Promise<{ id: string; completed_at?: Date | string | null }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "cart", fields: ["id", "completed_at"], filters: { id: cartId } });
  if (!data[0]) throw notFound("cart", cartId);
  return data[0];
}

/** Makes sure that a cart can still be changed. @throws MedusaError 404, 409 when it is completed */
export async function openCart(container: MedusaContainer, cartId: string): Promise<void> {
  const cart = await knownCart(container, cartId);
  if (cart.completed_at) throw wrongState("cart", "completed", "ask the shop to change the order");
}
