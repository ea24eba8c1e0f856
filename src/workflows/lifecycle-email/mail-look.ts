import type { MailSettings } from "../../modules/lifecycle-email/rules/mail-settings";
import type { RenderOptions } from "../../emails";
import type { DoorstepOptions } from "../../shared/options";

/** How the shop's mails look in a language: what the merchant set in the dashboard, else the options. */
export function mailLookOf({ email, delivery }: DoorstepOptions, { branding }: MailSettings, locale: string): RenderOptions {
  return {
    locale,
    timeZone: delivery.timeZone,
    branding: {
      shop_name: branding.shop_name ?? email.shopName, logo_url: branding.logo_url ?? email.logoUrl, colour: branding.colour ?? email.colour,
      footer: branding.footer ?? email.footer, support_email: branding.support_email ?? email.supportEmail,
    },
  };
}
