import { notFound, wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { afterShipmentEvent, possibleIn, type ShipmentEvent, type ShipmentState } from "../rules/shipment-states";

export type ShipmentLocked = { id: string; package_id: string; order_id: string; state: ShipmentState; shipped_at: Date | null };

/** Takes the row locks of a shipment and of those that it leads: it comes first. */
export async function lockParcel(sql: Sql, id: string): Promise<[ShipmentLocked, ...ShipmentLocked[]]> {
  const [row, ...companions] = await sql.execute<ShipmentLocked>(
    "select id, package_id, order_id, state, shipped_at from doorstep_shipment where (id = ? or leading_id = ?) and deleted_at is null order by leading_id nulls first, id for update", [id, id]
  );
  if (!row) throw notFound("shipment", id);
  return [row, ...companions];
}

/** The next state, or the refusal that names the present one. */
export function stateAfter(row: Pick<ShipmentLocked, "state">, event: ShipmentEvent): ShipmentState {
  const next = afterShipmentEvent(row.state, event);
  if (!next) throw wrongState("shipment", row.state, possibleIn(row.state));
  return next;
}
