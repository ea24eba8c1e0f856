import type { MailSettings } from "../../modules/lifecycle-email/rules/mail-settings";
import type { RenderOptions } from "../../emails";
import type { DoorstepOptions } from "../../shared/options";
import { readersZone, type PlaceOnEarth } from "../../shared/zone-of-place";

/** How the shop's mails look in a language: what the merchant set in the dashboard, else the options. Times are told by the clocks where the order goes. */
export function mailLookOf(options: DoorstepOptions, { branding }: MailSettings, locale: string, to?: PlaceOnEarth | null): RenderOptions {
  const { email } = options;
  return {
    locale,
    timeZone: readersZone(options, to), shopTimeZone: options.delivery.timeZone,
    branding: {
      shop_name: branding.shop_name ?? email.shopName, logo_url: branding.logo_url ?? email.logoUrl, colour: branding.colour ?? email.colour,
      footer: branding.footer ?? email.footer, support_email: branding.support_email ?? email.supportEmail,
    },
  };
}
