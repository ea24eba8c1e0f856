import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { customerCareOf } from "./room";

type Config = { projectConfig: { http: { jwtSecret?: unknown } } };

/** What our links and sessions without a login are signed with. @throws Error where the store has no secret */
export function linkSecretOf(container: MedusaContainer): string {
  const { options } = customerCareOf(container);
  const secret = options.linkSecret ?? container.resolve<Config>(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig.http.jwtSecret;
  if (typeof secret === "string" && secret) return secret;
  throw new Error("Order links cannot be signed: set medusa-plugin-doorstep's option linkSecret (32 characters or more)");
}
