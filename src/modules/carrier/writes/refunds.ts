import { clock } from "../../../shared/clock";
import type { Sql } from "../../../shared/sql";
import type { RefundStatus } from "./shipments";

/**
 * Notes how a voided label's money stands. Gives the order's id when the carrier has decided; undefined when that was known, or it
 * has not: then the label goes to the end of the line of those that are asked for.
 */
export async function noteRefund(sql: Sql, id: string, status: RefundStatus): Promise<string | undefined> {
  if (status === "submitted") return void (await sql.execute("update doorstep_shipment set updated_at = ? where id = ?", [clock.now(), id]));
  const [row] = await sql.execute<{ order_id: string }>(
    "update doorstep_shipment set refund_status = ?, refund_settled_at = ?, updated_at = now() where id = ? and refund_status = 'submitted' returning order_id",
    [status, clock.now(), id]
  );
  return row?.order_id;
}

/** A person has taken note of a rejected refund. Gives the order's id; undefined for one that was not rejected. */
export async function seeRefund(sql: Sql, id: string, by: string): Promise<string | undefined> {
  const [row] = await sql.execute<{ order_id: string }>(
    "update doorstep_shipment set refund_seen_by = case when refund_seen_at is null then ? else refund_seen_by end, refund_seen_at = coalesce(refund_seen_at, ?), updated_at = now() where id = ? and refund_status = 'rejected' returning order_id",
    [by, clock.now(), id]
  );
  return row?.order_id;
}
