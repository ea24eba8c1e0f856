import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** So many mails that did not go within a day are no accident… */
const MANY = 5;
/** …where more than one in so many fares like that. */
const ONE_IN = 10;

const told = (code: string, trouble: string, more = "", having = "count(*) > 0"): string => `
  select '${code}' as code, count(*)::int as mails, min(coalesce(failed_at, updated_at)) as since, max(reason) as reason
  from doorstep_message where trouble ${trouble} and deleted_at is null ${more} having ${having}`;
const LATELY = "interval '1 day'";

/**
 * What keeps mails from going, as SQL: one row for all of one cause. `account`: the provider refuses the shop's key or account. `gave_up`: they were
 * tried to the last. `failing`: many of the last day are refused or still tried in vain; of those that went no more are counted than it takes to tell.
 */
export const MAIL_TROUBLES = `
  ${told("account", "= 'account'")}
  union all ${told("gave_up", "= 'gave_up'")}
  union all ${told("failing", "in ('mail', 'delayed')", `and updated_at > now() - ${LATELY}`, `count(*) >= ${MANY} and count(*) * ${ONE_IN - 1} > (select count(*) from
    (select 1 from doorstep_message g where g.state in ('sent', 'delivered') and g.created_at > now() - ${LATELY} and g.deleted_at is null limit 10000) went)`)}`;

export type MailTrouble = { code: "account" | "gave_up" | "failing"; mails: number; since: Date; reason: string | null };

/** The causes that there are. */
export async function mailTroublesOf(container: MedusaContainer): Promise<MailTrouble[]> {
  const { rows } = (await container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION).raw(MAIL_TROUBLES)) as { rows: MailTrouble[] };
  return rows;
}
