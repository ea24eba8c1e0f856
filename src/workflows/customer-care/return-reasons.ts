import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** Why something may be sent back, as the shop keeps it in core; without what is a part of another reason. */
export async function returnReasonsOf(container: MedusaContainer): Promise<{ id: string; label: string }[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "return_reason", fields: ["id", "label"], filters: { parent_return_reason_id: null } });
  return data.map(({ id, label }) => ({ id, label })).sort((a, b) => a.label.localeCompare(b.label));
}
