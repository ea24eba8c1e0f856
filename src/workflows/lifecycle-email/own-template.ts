import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, dynamicImport } from "@medusajs/framework/utils";
import { isAbsolute, resolve } from "node:path";
import type { EmailKind, Template } from "../../emails";
import type { DoorstepOptions } from "../../shared/options";

type Loaded = { default?: unknown };

const isTemplate = (value: unknown): value is Template<EmailKind> =>
  typeof value === "object" && value !== null && ["subject", "preheader", "Body"].every((part) => typeof (value as Record<string, unknown>)[part] === "function");

/** A module's path as the merchant wrote it: from the store's own directory, or a package's name. */
const pathOf = (written: string): string => (written.startsWith(".") && !isAbsolute(written) ? resolve(process.cwd(), written) : written);

/**
 * A merchant's own template for a kind, from the module that the option `email.templates` names; undefined where they have none.
 * One that cannot be loaded is told in the log and left aside: the shopper still hears from the shop, in our words.
 */
export async function ownTemplateOf<K extends EmailKind>(kind: K, { email }: DoorstepOptions, container: MedusaContainer): Promise<Template<K> | undefined> {
  const path = email.templates[kind];
  if (!path) return undefined;
  try {
    const loaded = (await dynamicImport(pathOf(path))) as Loaded;
    // What was compiled to CommonJS has its default export one level further in.
    const template = isTemplate(loaded.default) ? loaded.default : (loaded.default as Loaded | undefined)?.default;
    if (!isTemplate(template)) throw new Error("its default export is no template: it needs subject, preheader and Body");
    return template as unknown as Template<K>;
  } catch (error) {
    tell(container, `The mail template ${path} for ${kind} cannot be used: ${(error as Error).message}`);
    return undefined;
  }
}

export const tell = (container: MedusaContainer, problem: string): void => container.resolve(ContainerRegistrationKeys.LOGGER).error(`Doorstep: ${problem}`);
