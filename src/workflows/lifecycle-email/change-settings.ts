import type { MedusaContainer } from "@medusajs/framework/types";
import { colourFaults, isColour } from "../../modules/lifecycle-email/rules/contrast";
import { NEEDED_KINDS, type MailSettings } from "../../modules/lifecycle-email/rules/mail-settings";
import { badInput, Conflict } from "../../shared/errors";
import { mailLookOf } from "./mail-look";
import { lifecycleEmailOf } from "./room";

/** The settings in force, what the options give where a setting is null, and what of the colour is hard to see. */
export async function mailSettingsOf(container: MedusaContainer) {
  const service = lifecycleEmailOf(container);
  const settings = await service.mailSettings();
  const { branding } = mailLookOf(service.options, { ...settings.values, branding: NO_BRANDING }, service.options.email.locale);
  const colour = settings.values.branding.colour ?? service.options.email.colour;
  return {
    ...settings,
    defaults: { branding, time_zone: service.options.delivery.timeZone, locale: service.options.email.locale },
    colour_faults: isColour(colour) ? colourFaults(colour) : [],
  };
}
const NO_BRANDING: MailSettings["branding"] = { shop_name: null, logo_url: null, colour: null, footer: null, support_email: null };

export type SettingsChange = { version: number; values: MailSettings; without?: readonly string[] };

/**
 * Saves settings on the version that they were read of. `without` names the needed kinds that are knowingly switched off.
 * @throws 400 where a needed kind is switched off unsaid; 409 where somebody saved others since
 */
export async function changeMailSettings(container: MedusaContainer, { version, values, without = [] }: SettingsChange, userId: string | null) {
  const unsaid = NEEDED_KINDS.find((kind) => values.off.includes(kind) && !without.includes(kind));
  if (unsaid) {
    throw badInput("off", `names ${unsaid}: a shopper who hears nothing of their order takes it for lost, and many countries' laws ask for the confirmation. Name it in "without" as well if the shop sends its own`);
  }
  const saved = await lifecycleEmailOf(container).saveSettings(version, values, userId);
  if (!saved) throw new Conflict("Somebody saved other settings since these were read; read them again", "settings_changed");
  return mailSettingsOf(container);
}
