import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { warehouseOf } from "./room";

/** Of the dashboard's users and of pickers. */
export async function namesOf(container: MedusaContainer, ids: string[]): Promise<Record<string, string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [{ data: users }, pickers] = await Promise.all([
    query.graph({ entity: "user", fields: ["id", "first_name", "last_name", "email"], filters: { id: ids } }),
    warehouseOf(container).listPickers({ id: ids }, { take: null as never }),
  ]);
  const named = users as unknown as { id: string; first_name: string | null; last_name: string | null; email: string }[];
  return Object.fromEntries([
    ...named.map(({ id, first_name, last_name, email }) => [id, [first_name, last_name].filter(Boolean).join(" ") || email]),
    ...pickers.map(({ id, name }) => [id, name]),
  ]) as Record<string, string>;
}
