import type { Market } from "./market";
import type { Purchase } from "./purchase";

const STORY = `
  with the_order as (select order_id as id from order_cart where cart_id = $1),
    sessions as (select s.id, s.status, s.data->>'id' as intent, s.deleted_at, s.created_at from payment_session s
      where s.payment_collection_id in (select payment_collection_id from cart_payment_collection where cart_id = $1
        union select c.payment_collection_id from order_payment_collection c join the_order o on o.id = c.order_id)),
    payments as (select p.id, p.data->>'id' as intent, p.data->>'status' as status, p.captured_at, p.canceled_at, p.created_at from payment p
      where p.payment_session_id in (select id from sessions)),
    attempts as (select cause, state, amount, tries, failure_code, failure_message, created_at from doorstep_capture_attempt where order_id in (select id from the_order)),
    requests as (select reason, state, amount, payment_id, replaces_payment_id, failure_code, created_at from doorstep_payment_request where order_id in (select id from the_order)),
    findings as (select kind, state, amount, reference, note, found_at from doorstep_payment_finding where payment_session_id in (select id from sessions))
  select (select json_agg(s) from sessions s) as sessions, (select json_agg(p) from payments p) as payments, (select json_agg(a) from attempts a) as attempts,
    (select json_agg(r) from requests r) as requests, (select json_agg(f) from findings f) as findings`;

/** What became of a purchase, for whoever has to find out why. */
export async function storyOf({ rows }: Market, { cart }: Purchase): Promise<string> {
  const [story] = await rows<Record<string, object[] | null>>(STORY, cart);
  return Object.entries(story!).flatMap(([what, all]) => (all ?? []).map((one) => `\n    ${what}: ${JSON.stringify(one)}`)).join("");
}
