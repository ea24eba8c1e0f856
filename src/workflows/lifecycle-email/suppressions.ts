import type { MedusaContainer } from "@medusajs/framework/types";
import { notFound } from "../../shared/errors";
import { lifecycleEmailOf } from "./room";

/** Lets an address be mailed again; what its bounce kept back stays dropped until it is sent again by hand. @throws 404 */
export async function liftSuppression(container: MedusaContainer, id: string): Promise<void> {
  const service = lifecycleEmailOf(container);
  const [suppression] = await service.listSuppressions({ id }, { take: 1 });
  if (!suppression) throw notFound("suppression", id);
  await service.deleteSuppressions(id);
}
