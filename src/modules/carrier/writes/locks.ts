import { notFound, wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { afterShipmentEvent, possibleIn, type ShipmentEvent, type ShipmentState } from "../rules/shipment-states";

export type ShipmentLocked = { id: string; package_id: string; order_id: string; state: ShipmentState; shipped_at: Date | null };

/** Takes the shipment's row lock. */
export async function lockShipment(sql: Sql, id: string): Promise<ShipmentLocked> {
  const [row] = await sql.execute<ShipmentLocked>(
    "select id, package_id, order_id, state, shipped_at from doorstep_shipment where id = ? and deleted_at is null for update", [id]
  );
  if (!row) throw notFound("shipment", id);
  return row;
}

/** The next state, or the refusal that names the present one. */
export function stateAfter(row: Pick<ShipmentLocked, "state">, event: ShipmentEvent): ShipmentState {
  const next = afterShipmentEvent(row.state, event);
  if (!next) throw wrongState("shipment", row.state, possibleIn(row.state));
  return next;
}
