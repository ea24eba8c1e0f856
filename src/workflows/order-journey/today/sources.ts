import type { TodayKind } from "../../../modules/order-journey/rules/today";
import { SENT_AGAIN_TOGETHER } from "../../../modules/lifecycle-email/rules/trouble";
import { WORRYING_TRIES } from "../../../modules/payment-capture/rules/retry-delay";
import { DEAD_LETTERS, JOBS_SCHEMA } from "../../../shared/work/queue";
import { MAIL_TROUBLES } from "../../lifecycle-email/mail-troubles";

/** One kind of what needs a person, as SQL: where it is, and what of it is told. Every one is found by an index, and is few beside what is over. */
type Source = { from: string; id: string; code: string; order?: string; subject?: string; location?: string; due: string; data?: string };

/** These waits are told better by what they are about. */
const TOLD_ELSEWHERE = ["payment_review", "dispute_answer", "case_answer", "capture_retry", "capture_before_end", "pack"].map((name) => `'${name}'`).join(", ");
/** A parcel with which something is the matter is told as that, and its wait not once more. */
const FLAGGED = `exists (select 1 from doorstep_tracker t where t.order_id = d.order_id and t.package_id = d.subject and t.exception is not null and t.deleted_at is null)`;
/** What keeps all mails back is told once, and not by each order that waits for its confirmation. */
const MAILS_KEPT_BACK = `(d.awaits = 'reachable_shopper' and exists (select 1 from doorstep_message m
  where m.order_id = d.order_id and m.kind = 'order_confirmed' and m.trouble in (${SENT_AGAIN_TOGETHER.map((name) => `'${name}'`).join(", ")}) and m.deleted_at is null))`;
/** Waits that are over their time, and that nothing else tells as it is. */
export const OVERDUE_WAITS = `doorstep_deadline d where d.state <> 'met' and d.due_at <= :now and d.deleted_at is null
  and not (d.awaits in ('carrier_scan', 'delivery') and ${FLAGGED}) and not ${MAILS_KEPT_BACK}`;
/** Parcels with which something is the matter, and that nobody has put off. */
export const FLAGGED_PARCELS = "doorstep_tracker t where t.exception is not null and (t.snoozed_until is null or t.snoozed_until <= :now) and t.deleted_at is null";
/** What the people of the shop can end; money and goods that are not there have lines of their own. */
const OWN_REASONS = `(w.waiting_code is null or w.waiting_code in ('instructions', 'address', 'held', 'recount', 'edit_window', 'moving'))`;
const ASKED_ANEW = `exists (select 1 from doorstep_payment_request r where r.order_id = p.order_id and r.state in ('charging', 'asking') and r.deleted_at is null)`;

export const SOURCES: Readonly<Record<Exclude<TodayKind, "stock">, Source>> = {
  wait: {
    from: `${OVERDUE_WAITS} and d.awaits not in (${TOLD_ELSEWHERE})`,
    id: "d.id", code: "d.awaits", order: "d.order_id", subject: "nullif(d.subject, '')", due: "d.due_at",
  },
  finding: {
    from: "doorstep_payment_finding p where p.state = 'open' and p.deleted_at is null", id: "p.id", code: "p.kind", order: "p.order_id", subject: "p.reference", due: "p.found_at",
    data: "jsonb_build_object('amount', p.amount::text, 'currency_code', p.currency_code)",
  },
  review: { from: "doorstep_payment_review p where p.state = 'open' and p.deleted_at is null", id: "p.id", code: "'open'", order: "p.order_id", due: "p.opened_at + interval '1 day'", data: "jsonb_build_object('reasons', p.reasons)" },
  capture: {
    from: `doorstep_capture_attempt p where (p.state = 'failed' or (p.state = 'planned' and p.tries >= ${WORRYING_TRIES})) and p.deleted_at is null`,
    id: "p.id", code: "p.state", order: "p.order_id", due: "coalesce(p.failed_at, p.created_at)", data: "jsonb_build_object('amount', p.amount::text, 'currency_code', p.currency_code, 'reason', p.failure_message)",
  },
  ending: {
    from: `doorstep_capture_plan p where p.state = 'open' and p.held_until < :soon and p.deleted_at is null and not ${ASKED_ANEW}`,
    id: "p.id", code: "p.trigger", order: "p.order_id", due: "p.held_until",
  },
  dispute: {
    from: "doorstep_dispute p where p.state = 'needs_response' and p.deleted_at is null", id: "p.id", code: "p.kind", order: "p.order_id", due: "coalesce(p.evidence_due_at, p.opened_at)",
    data: "jsonb_build_object('amount', p.amount::text, 'currency_code', p.currency_code)",
  },
  exception: {
    from: FLAGGED_PARCELS,
    id: "t.id", code: "t.exception", order: "t.order_id", subject: "t.tracking_number", due: "t.exception_since", data: "jsonb_build_object('carrier', t.carrier, 'suggestion', t.exceptions->0->>'suggestion')",
  },
  work: {
    from: `doorstep_work_order w where w.state in ('waiting', 'ready', 'picking', 'picked') and w.deleted_at is null
      and ((w.ship_by <= :now and ${OWN_REASONS}) or (w.state = 'waiting' and w.waiting_code in ('instructions', 'address')))`,
    id: "w.id", code: "coalesce(w.waiting_code, w.state)", order: "w.order_id", location: "w.location_id", due: "w.ship_by", data: "jsonb_build_object('reason', w.waiting_reason)",
  },
  // What is late by now is told one by one; the rest of what can be sent is one thing to do at each location.
  to_send: {
    from: `(select location_id, count(distinct order_id)::int as orders, min(ship_by) as ship_by from doorstep_work_order
      where state in ('ready', 'picking', 'picked') and ship_by > :now and deleted_at is null group by location_id) k`,
    id: "k.location_id || ':to_send'", code: "'to_send'", location: "k.location_id", due: "k.ship_by", data: "jsonb_build_object('count', k.orders)",
  },
  task: {
    from: "(select location_id, kind, count(*)::int as tasks, min(created_at) as since from doorstep_warehouse_task where state = 'open' and deleted_at is null group by location_id, kind) k",
    id: "k.location_id || ':' || k.kind", code: "k.kind", location: "k.location_id", due: "k.since", data: "jsonb_build_object('count', k.tasks)",
  },
  case: { from: "doorstep_case c where c.state = 'open' and c.opened_by <> 'bank' and c.deleted_at is null", id: "c.id", code: "c.reason", order: "c.order_id", due: "coalesce(c.due_at, c.opened_at + interval '1 day')" },
  given_up: {
    from: `(select count(*)::int as jobs, min(created_on) as since from ${JOBS_SCHEMA}.job where name = '${DEAD_LETTERS}' and state = 'created' having count(*) > 0) j`,
    id: "'given_up'", code: "'given_up'", due: "j.since", data: "jsonb_build_object('count', j.jobs)",
  },
  stuck: {
    from: `(select count(*)::int as jobs, min(start_after) as since from ${JOBS_SCHEMA}.job where name <> '${DEAD_LETTERS}' and state in ('created', 'retry') and start_after < now() - interval '5 minutes' having count(*) > 0) j`,
    id: "'stuck'", code: "'stuck'", due: "j.since", data: "jsonb_build_object('count', j.jobs)",
  },
  mail: { from: `(${MAIL_TROUBLES}) e`, id: "e.code", code: "e.code", due: "e.since", data: "jsonb_build_object('count', e.mails, 'reason', e.reason)" },
};
export type SourceKind = keyof typeof SOURCES;

/**
 * The first of one kind, those that are due first. All of them are found before they are put in order (`offset 0`): few need a person, and an
 * index by time would be walked through all that is over.
 */
export const listing = (kind: SourceKind): string => {
  const { from, id, code, order = "null::text", subject = "null::text", location = "null::text", due, data = "null::jsonb" } = SOURCES[kind];
  const found = `select '${kind}' as kind, ${id} as id, ${code} as code, ${order} as order_id, ${subject} as subject, ${location} as location_id, ${due} as due_at, ${data} as data from ${from} offset 0`;
  return `(select * from (${found}) found order by due_at limit :most)`;
};

/** How many of one kind there are, counted no further than anybody cares. */
export const counting = (kind: SourceKind): string => `select '${kind}' as kind, (select count(*) from (select 1 from ${SOURCES[kind].from} limit :most) c)::int as count`;
