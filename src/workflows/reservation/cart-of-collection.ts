import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** The cart that a payment collection pays for; undefined where it pays for none. */
export async function cartOfCollection(container: MedusaContainer, paymentCollectionId: string): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "cart_payment_collection", fields: ["cart_id"], filters: { payment_collection_id: paymentCollectionId },
  });
  return (data[0] as { cart_id: string } | undefined)?.cart_id;
}
