import type { MedusaContainer } from "@medusajs/framework/types";
import { CUSTOMER_CARE } from "../../modules/customer-care";
import type CustomerCareService from "../../modules/customer-care/service";
import { clock } from "../../shared/clock";

/** How this shop's pages look and speak, beside the reader's locale. */
export function pageLookOf(container: MedusaContainer) {
  const { email, delivery } = container.resolve<CustomerCareService>(CUSTOMER_CARE).options;
  const shop = { name: email.shopName, logoUrl: email.logoUrl, supportEmail: email.supportEmail, footer: email.footer, colour: email.colour };
  return { shopLocale: email.locale, timeZone: delivery.timeZone, now: clock.now(), shop };
}
