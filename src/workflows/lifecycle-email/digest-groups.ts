import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { EmailProps } from "../../emails";
import { clock } from "../../shared/clock";
import { FLAGGED_PARCELS, OVERDUE_WAITS } from "../order-journey/today/sources";
import { adminUrlOf } from "./admin-url";

type DigestGroup = EmailProps["staff_digest"]["groups"][number];
type Kind = "mail" | "parcel" | "wait";
type Row = { kind: Kind; code: string; id: string; order_id: string; subject: string | null; since: Date; count: number; unowned: number; display_id: number | null };

/** So many of each sort are named. */
const NAMED = 10;

/** What needs somebody of the shop, by its sort, those that have waited longest by name: all in one statement. */
const FOUND = `
  with found as (
    select 'mail' as kind, case m.trouble when 'account' then 'account' when 'gave_up' then 'gave_up' else 'refused' end as code, m.id, m.order_id, null::text as subject, m.failed_at as since, 'x' as owner_id
      from doorstep_message m where m.state = 'failed' and m.trouble is not null and m.kind <> 'staff_digest' and m.deleted_at is null
        and (m.trouble in ('account', 'gave_up') or m.failed_at > :yesterday)
    union all select 'parcel', t.exception, t.id, t.order_id, t.tracking_number, t.exception_since, t.owner_id from ${FLAGGED_PARCELS}
    union all select 'wait', d.awaits, d.id, d.order_id, nullif(d.subject, ''), d.due_at, 'x' from ${OVERDUE_WAITS}
  ), placed as (
    select *, row_number() over (partition by kind, code order by since, id) as place, count(*) over sort as count, count(*) filter (where owner_id is null) over sort as unowned
    from found window sort as (partition by kind, code)
  )
  select p.kind, p.code, p.id, p.order_id, p.subject, p.since, p.count::int, p.unowned::int, o.display_id::int as display_id
  from placed p left join "order" o on o.id = p.order_id where p.place <= ${NAMED} order by p.kind, min(p.since) over (partition by p.kind, p.code), p.code, p.place`;

/** Where all of a sort are seen. */
const PAGES: Record<Kind, string> = { mail: "/doorstep/messages", parcel: "/doorstep/exceptions", wait: "/doorstep" };

function pageOf({ kind, code, id, order_id, subject }: Row): string {
  if (kind === "parcel") return `/doorstep/exceptions/${id}`;
  return kind === "wait" && code.startsWith("case_") && subject ? `/doorstep/care/${subject}` : `/orders/${order_id}`;
}

const nameOf = ({ kind, order_id, display_id, subject }: Row): string => [`#${display_id ?? order_id}`, ...(kind === "parcel" && subject ? [subject] : [])].join(" · ");

/** What is told to the shop's people: mails that did not go, parcels in trouble, what is overdue. */
export async function digestGroupsOf(container: MedusaContainer): Promise<DigestGroup[]> {
  const now = clock.now();
  const { rows } = (await container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    .raw(FOUND, { now, yesterday: new Date(now.getTime() - 86_400_000) } as never)) as { rows: Row[] };
  const groups = new Map<string, DigestGroup>();
  for (const row of rows) {
    const what = `${row.kind}_${row.code}`;
    const group = groups.get(what) ?? { what, count: row.count, unowned: row.unowned, url: adminUrlOf(container, PAGES[row.kind]), lines: [] };
    group.lines.push({ name: nameOf(row), since: new Date(row.since).toISOString(), url: adminUrlOf(container, pageOf(row)) });
    groups.set(what, group);
  }
  return [...groups.values()];
}
