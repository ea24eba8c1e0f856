import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { MailSettings } from "../../modules/lifecycle-email/rules/mail-settings";
import { waitsUntil, zoneOfCountry } from "../../modules/lifecycle-email/rules/quiet-hours";
import type { MessageKind } from "../../modules/lifecycle-email/rules/messages-due";
import type { MessageRow } from "../../modules/lifecycle-email/service";
import { clock } from "../../shared/clock";
import { lifecycleEmailOf } from "./room";

/** Until when a message waits for the end of its reader's quiet hours, by the clocks where the order goes; null where it goes now. */
export async function quietFor(message: MessageRow, { quiet_hours }: MailSettings, container: MedusaContainer): Promise<Date | null> {
  if (!quiet_hours || !message.order_id) return null;
  const zone = zoneOfCountry(await countryOf(message.order_id, container), clock.now(), lifecycleEmailOf(container).options.delivery.timeZone);
  return waitsUntil({ kind: message.kind as MessageKind, by_hand: message.by_hand }, clock.now(), zone, quiet_hours);
}

async function countryOf(orderId: string, container: MedusaContainer): Promise<string | null | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: ["id", "shipping_address.country_code"], filters: { id: orderId } });
  return data[0]?.shipping_address?.country_code;
}
