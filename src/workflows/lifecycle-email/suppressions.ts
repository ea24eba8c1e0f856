import type { MedusaContainer } from "@medusajs/framework/types";
import type LifecycleEmailService from "../../modules/lifecycle-email/service";
import { notFound } from "../../shared/errors";
import { lifecycleEmailOf } from "./room";

/**
 * Lets an address be mailed again; what its bounce kept back stays dropped until it is sent again by hand. That it was lifted is kept, for the
 * provider has a list of its own. @throws 404
 */
export async function liftSuppression(container: MedusaContainer, id: string): Promise<void> {
  const service = lifecycleEmailOf(container);
  const [suppression] = await service.listSuppressions({ id }, { take: 1 });
  if (!suppression) throw notFound("suppression", id);
  await service.softDeleteSuppressions([id]);
}

/** Whether an address must not be mailed, and why; `lifted`: a person has let it be mailed again. */
export async function suppressionOf(service: LifecycleEmailService, address: string): Promise<{ reason: string | null; lifted: boolean }> {
  const known = await service.listSuppressions({ email: address.toLowerCase() }, { withDeleted: true });
  const stands = known.find(({ deleted_at }) => !deleted_at);
  return { reason: stands?.reason ?? null, lifted: known.length > 0 && !stands };
}
