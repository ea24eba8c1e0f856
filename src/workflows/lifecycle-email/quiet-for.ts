import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { MailSettings } from "../../modules/lifecycle-email/rules/mail-settings";
import { waitsUntil } from "../../modules/lifecycle-email/rules/quiet-hours";
import type { MessageKind } from "../../modules/lifecycle-email/rules/messages-due";
import type { MessageRow } from "../../modules/lifecycle-email/service";
import { clock } from "../../shared/clock";
import { readersZone, type PlaceOnEarth } from "../../shared/zone-of-place";
import { lifecycleEmailOf } from "./room";

/** Until when a message waits for the end of its reader's quiet hours, by the clocks where the order goes; null where it goes now. */
export async function quietFor(message: MessageRow, { quiet_hours }: MailSettings, container: MedusaContainer): Promise<Date | null> {
  if (!quiet_hours || !message.order_id) return null;
  const zone = readersZone(lifecycleEmailOf(container).options, await addressOf(message.order_id, container));
  return waitsUntil({ kind: message.kind as MessageKind, by_hand: message.by_hand }, clock.now(), zone, quiet_hours);
}

async function addressOf(orderId: string, container: MedusaContainer): Promise<PlaceOnEarth | null | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: ["id", "shipping_address.country_code", "shipping_address.postal_code"], filters: { id: orderId } });
  return data[0]?.shipping_address;
}
