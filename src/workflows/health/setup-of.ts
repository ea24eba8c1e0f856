import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { setupSteps, type SetupSeen, type SetupStep } from "../../modules/order-journey/rules/setup";
import { lifecycleEmailOf } from "../lifecycle-email/room";
import { journeyRoomOf } from "../order-journey/room";

/** What is there, each looked for until the first is found. The ids of our providers begin with the plugin's name; core's own pay nothing and mail nobody. */
const THERE = `
  select exists (select 1 from region_payment_provider r join region g on g.id = r.region_id and g.deleted_at is null where r.payment_provider_id <> 'pp_system_default' and r.deleted_at is null) as payment,
    exists (select 1 from notification_provider where 'email' = any(channels) and is_enabled and id not in ('local', 'feed') and deleted_at is null) as sender,
    exists (select 1 from stock_location s join stock_location_address a on a.id = s.address_id and a.deleted_at is null
      where s.deleted_at is null and a.address_1 <> '' and a.city <> '' and a.postal_code <> '' and a.country_code <> '') as location_address,
    exists (select 1 from doorstep_bin where deleted_at is null) as bins,
    exists (select 1 from shipping_option where provider_id like 'doorstep-carrier%' and deleted_at is null) as shipping_option,
    exists (select 1 from doorstep_payment_event where deleted_at is null) as payment_webhook,
    exists (select 1 from doorstep_webhook_inbox where deleted_at is null) as carrier_webhook,
    exists (select 1 from doorstep_engagement_event where deleted_at is null) as mail_webhook,
    exists (select 1 from doorstep_followed_order where deleted_at is null) as ordered,
    exists (select 1 from doorstep_followed_order where step = 'delivered' and deleted_at is null) as delivered`;

/** What is set up and what is not yet, computed from what there is: nothing is ticked off by hand. */
export async function setupOf(container: MedusaContainer): Promise<SetupStep[]> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { options } = journeyRoomOf(container);
  const [{ rows: [there] }, { values }] = await Promise.all([
    knex.raw(THERE) as unknown as Promise<{ rows: [Omit<SetupSeen, "carrier" | "branding">] }>, lifecycleEmailOf(container).mailSettings(),
  ]);
  const branding = Boolean(options.email.logoUrl ?? values.branding.logo_url ?? values.branding.colour ?? values.branding.shop_name);
  return setupSteps({ ...there, carrier: options.carriers.default !== "simulator", branding });
}
