import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { lifecycleEmailOf } from "./room";

type Config = { admin?: { backendUrl?: string; path?: string } };

/** A page of the dashboard as a browser reaches it: where core says it stands, or else beside this store's own address. */
export function adminUrlOf(container: MedusaContainer, page: string): string {
  const { backendUrl = "", path = "/app" } = container.resolve<Config>(ContainerRegistrationKeys.CONFIG_MODULE).admin ?? {};
  const base = /^https?:\/\//.test(backendUrl) ? backendUrl : lifecycleEmailOf(container).options.publicUrl;
  return `${base.replace(/\/$/, "")}${path}${page}`;
}
