import { entityId } from "../../shared/entity-id";
import type { Sql } from "../../shared/sql";
import type { Way } from "./rules/way";

/** What is written of an order each time that it is followed. */
export type WayRow = Way & { display_id: number; email: string | null; customer_id: string | null; customer_name: string | null };

const TYPES: Record<keyof WayRow, string> = {
  display_id: "int", email: "text", customer_id: "text", customer_name: "text", step: "text", payment: "text", work: "text",
  placed_at: "timestamptz", paid_at: "timestamptz", picked_at: "timestamptz", packed_at: "timestamptz", shipped_at: "timestamptz", delivered_at: "timestamptz",
  ship_by: "timestamptz", promised_first: "timestamptz", promised_latest: "timestamptz", eta: "timestamptz", next_awaits: "text", next_subject: "text", next_due_at: "timestamptz",
  exception: "text", late_from: "timestamptz", person_from: "timestamptz", parcels: "int", parcels_shipped: "int", parcels_delivered: "int",
  location_ids: "text[]", carriers: "text[]", tracking_numbers: "text[]",
};
const NAMES = Object.keys(TYPES);
const SET = ["read_at", ...NAMES].map((name) => `${name} = excluded.${name}`).join(", ");

/**
 * Writes down where the order stands, of what was read `at`, in one statement. Two may follow it at once: what was read
 * earlier never replaces what was read later. A new row counts as never followed until `noteFollowed`.
 */
export async function noteWay(sql: Sql, orderId: string, at: Date, way: WayRow): Promise<void> {
  await sql.execute(
    `insert into doorstep_followed_order (id, order_id, followed_at, read_at, ${NAMES.join(", ")})
     select ?::text, ?::text, 'epoch'::timestamptz, ?::timestamptz, ${NAMES.join(", ")} from jsonb_to_record(?::jsonb) as w(${NAMES.map((name) => `${name} ${TYPES[name as keyof WayRow]}`).join(", ")})
     on conflict (order_id) where deleted_at is null do update set ${SET}, updated_at = now()
     where doorstep_followed_order.read_at is null or doorstep_followed_order.read_at <= excluded.read_at`,
    [entityId("dsfo"), orderId, at, JSON.stringify(way)]
  );
}
