import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createUsersWorkflow } from "@medusajs/medusa/core-flows";
import { ADMIN } from "./places";

/** The one login of the demo's dashboard. */
export async function seedAdmin(container: MedusaContainer): Promise<void> {
  const auth = container.resolve(Modules.AUTH);
  const { authIdentity, error } = await auth.register("emailpass", { body: { ...ADMIN } } as never);
  if (!authIdentity) throw new Error(`The dashboard's login could not be made: ${error}`);
  const { result: [user] } = await createUsersWorkflow(container).run({ input: { users: [{ email: ADMIN.email, first_name: "Robin", last_name: "Hill" }] } });
  await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: { user_id: user!.id } });
}
