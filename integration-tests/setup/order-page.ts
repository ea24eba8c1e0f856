import { unlockedVisit, Visit } from "../../demo/walk/order-page";
import type { Call, Json } from "../../demo/walk/shop-client";
import type { Buyer } from "../../demo/walk/shopper";
import { rowsOf } from "./sql";
import { until } from "./until";

/** The order's page, as its newest link opens it. */
export const linkOf = async (admin: Call, order: Json): Promise<string> => (await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey.order_url as string;
export const tokenOf = (link: string): string => link.split("/").pop()!;

export const visitTo = async (admin: Call, order: Json): Promise<Visit> => new Visit(await linkOf(admin, order));
/** The same by who knows its buyer's postcode. */
export const ownVisit = async (admin: Call, order: Json, buyer: Buyer): Promise<Visit> => unlockedVisit(await linkOf(admin, order), buyer.address.postal_code as string);

/** Lets an order grow two hours older, and has it followed, as when a time that it waited for has come. */
export async function editWindowEnds(database: string, order: Json): Promise<void> {
  await rowsOf(database, `update doorstep_installation set installed_at = installed_at - interval '1 day' where installed_at > now() - interval '12 hours'`);
  await rowsOf(database, `update "order" set created_at = created_at - interval '2 hours' where id = $1`, order.id);
  await follow(database, order);
}

export const follow = (database: string, order: Json): Promise<unknown> =>
  rowsOf(database, `insert into doorstep_jobs.job (name, data) values ('doorstep', jsonb_build_object('work', 'follow-order', 'key', $1::text))`, order.id);

/** Waits until nothing of an order is to be followed, nor will be within so long. */
export const followed = (database: string, order: Json, within = "1 minute"): Promise<unknown> =>
  until("all to be followed", async () => (await rowsOf(
    database, "select 1 from doorstep_jobs.job where data->>'key' = $1 and state in ('created', 'active', 'retry') and start_after < now() + $2::interval", order.id, within
  )).length === 0);
