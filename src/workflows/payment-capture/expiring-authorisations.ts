import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { fromMinor, toMinor } from "../../modules/payment-capture/rules/minor-units";
import type { CaptureTrigger } from "../../modules/payment-capture/rules/capture-trigger";
import { clock } from "../../shared/clock";

/** So near an authorisation's end somebody should look: a weekend lies in between. */
const SOON_MS = 3 * 86_400_000;

/** An authorisation that ends soon, or has ended, with something left that nobody has captured. */
export type ExpiringAuthorisation = {
  order_id: string; display_id: number | null; payment_id: string; currency_code: string; left: string; capture_before: string;
  when: CaptureTrigger; hours: number | null; paused_at: Date | null;
};
type Page = { limit: number; offset: number };
type Row = ExpiringAuthorisation & { count: number };

/** The ends are all of one form (ISO 8601, UTC), so that they are in order as texts; what another provider wrote there breaks nothing. */
const ENDING = `
  select plan.order_id, o.display_id::int as display_id, plan.payment_id, plan.currency_code, (p.amount - taken.amount)::text as left,
    p.data->>'capture_before' as capture_before, plan.trigger as "when", plan.hours, plan.paused_at, count(*) over ()::int as count
  from doorstep_capture_plan plan
    join payment p on p.id = plan.payment_id and p.deleted_at is null and p.canceled_at is null and p.captured_at is null
    join "order" o on o.id = plan.order_id
    cross join lateral (select coalesce(sum(c.amount), 0) as amount from capture c where c.payment_id = p.id and c.deleted_at is null) taken
  where plan.state = 'open' and plan.deleted_at is null and p.amount > taken.amount and p.data->>'released' is distinct from 'true'
    and p.data->>'capture_before' collate "C" < :soon
  order by p.data->>'capture_before' collate "C", plan.id limit :limit offset :offset`;

/** Those of open plans, the first to end first. */
export async function expiringAuthorisations(container: MedusaContainer, { limit, offset }: Page) {
  const soon = new Date(clock.now().getTime() + SOON_MS).toISOString();
  const { rows } = (await container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION).raw(ENDING, { soon, limit, offset })) as { rows: Row[] };
  const expiring_authorisations = rows.map(({ count: _count, left, ...row }): ExpiringAuthorisation => ({
    ...row, left: fromMinor(toMinor(left, row.currency_code), row.currency_code),
  }));
  return { expiring_authorisations, count: rows[0]?.count ?? 0, limit, offset };
}
