import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import { badInput, wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { allPacked, expectedWeight, packItems, type PackInput, type PackRefusal } from "../rules/pack";
import { possibleIn } from "../rules/work-order-states";
import { linesOf, lockWorkOrder, stateAfter, type WorkOrderLocked } from "./locks";

export type PackRequest = { items: PackInput[]; weight_grams?: number };

const REFUSALS: Record<PackRefusal["code"], string> = {
  unknown_line: "is not of this work order",
  listed_twice: "is listed twice; give each line once",
  not_picked: "has fewer picked pieces left than that",
  broken_bundle: "is part of a bundle: pack all parts of a bundle into the same package, in whole bundles",
};

/** Closes a package. Only what was scanned goes in; once all of it is packed, so is the work order. */
export async function pack(sql: Sql, id: string, request: PackRequest, packerId: string): Promise<{ packageId: string; row: WorkOrderLocked }> {
  const row = await lockWorkOrder(sql, id);
  if (row.state !== "picked") throw wrongState("work order", row.state, possibleIn(row.state));
  const lines = await linesOf(sql, id);
  const items = packItems(lines, request.items);
  if (!Array.isArray(items)) throw badInput("items", `line ${items.lineId} ${REFUSALS[items.code]}`);
  const packageId = entityId("dspkg");
  await sql.execute(
    `insert into doorstep_package (id, work_order_id, order_id, location_id, number, state, weight_grams, packed_by, packed_at)
     select ?, ?, ?, ?, coalesce(max(number), 0) + 1, 'packed', ?, ?, ? from doorstep_package where work_order_id = ?`,
    [packageId, id, row.order_id, row.location_id, request.weight_grams ?? expectedWeight(lines, items), packerId, clock.now(), id]
  );
  for (const item of items) {
    await sql.execute(
      `insert into doorstep_package_item (id, package_id, pick_line_id, line_item_id, inventory_item_id, quantity, line_item_quantity)
       values (?, ?, ?, ?, ?, ?, ?)`,
      [entityId("dspkgi"), packageId, item.pick_line_id, item.line_item_id, item.inventory_item_id, item.quantity, item.line_item_quantity]
    );
    await sql.execute("update doorstep_pick_line set packed_quantity = packed_quantity + ?, updated_at = now() where id = ?", [item.quantity, item.pick_line_id]);
  }
  if (allPacked(await linesOf(sql, id))) {
    await sql.execute("update doorstep_work_order set state = ?, packed_at = ?, updated_at = now() where id = ?", [stateAfter(row, "packing_done"), clock.now(), id]);
  }
  return { packageId, row };
}
