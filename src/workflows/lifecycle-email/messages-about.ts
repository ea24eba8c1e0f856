import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { lifecycleEmailOf } from "./room";

/** The filter for messages about an order by its number, `1042` or `#1042`, or to an address that begins so: the newest of them. */
export async function messagesAbout(container: MedusaContainer, asked: string): Promise<Record<string, unknown>> {
  const number = /^#?(\d{1,9})$/.exec(asked)?.[1];
  if (!number) return { id: await lifecycleEmailOf(container).idsOfMessagesTo(asked) };
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: ["id"], filters: { display_id: Number(number) } });
  return { order_id: data.map(({ id }) => id) };
}
