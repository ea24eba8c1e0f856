import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { mailLookOf } from "../lifecycle-email/mail-look";
import { lifecycleEmailOf } from "../lifecycle-email/room";
import { customerCareOf } from "./room";

/** How this shop's pages look and speak, beside the reader's locale: as its mails do. `timeZone`: the order's, on a page of one. */
export async function pageLookOf(container: MedusaContainer, timeZone?: string) {
  const { options } = customerCareOf(container);
  const { values } = await lifecycleEmailOf(container).mailSettings();
  const { branding, timeZone: own } = mailLookOf(options, values, options.email.locale);
  const { shop_name, logo_url, support_email, footer, colour } = branding;
  return {
    shopLocale: options.email.locale, timeZone: timeZone ?? own, now: clock.now(),
    shop: {
      name: shop_name, logoUrl: logo_url ?? undefined, supportEmail: support_email ?? undefined, footer: footer ?? undefined, colour: colour ?? options.email.colour,
    },
  };
}
