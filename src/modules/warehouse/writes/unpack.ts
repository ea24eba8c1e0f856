import type { Sql } from "../../../shared/sql";
import { note } from "./entries";
import { settleState } from "./settle-state";

export type OpenPackage = { id: string; number: number; work_order_id: string; order_id: string; parcel_id: string | null };
/** `orders`: whose goods lay in them. */
export type Opened = { numbers: number[]; orders: string[] };

/** Opens the cartons that hold pieces of a line and have no label; what was in them is picked, and not packed, again, also of other orders. */
export async function unpackLine(sql: Sql, workOrderId: string, lineId: string): Promise<Opened> {
  const packages = await sql.execute<OpenPackage>(
    `select p.id, p.number, p.work_order_id, p.order_id, p.parcel_id from doorstep_package p join doorstep_package_item i on i.package_id = p.id and i.deleted_at is null
     where p.work_order_id = ? and i.pick_line_id = ? and p.state = 'packed' and p.collected_at is null and p.deleted_at is null order by p.number`, [workOrderId, lineId]
  );
  const orders: string[] = [];
  for (const pack of packages) {
    if (pack.parcel_id) orders.push(...(await unpackParcel(sql, pack.parcel_id, null)));
    else await unpack(sql, pack, null);
  }
  return { numbers: packages.map(({ number }) => number), orders };
}

/** Opens a carton that several orders share, for all of them. The caller holds their locks. Gives the orders. */
export async function unpackParcel(sql: Sql, parcelId: string, by: string | null): Promise<string[]> {
  const packages = await sql.execute<OpenPackage>(
    "select id, number, work_order_id, order_id, parcel_id from doorstep_package where parcel_id = ? and state = 'packed' and deleted_at is null order by id", [parcelId]
  );
  for (const pack of packages) {
    await unpack(sql, pack, by);
    await settleState(sql, pack.work_order_id);
  }
  return packages.map(({ order_id }) => order_id);
}

/** Opens one carton. */
export async function unpack(sql: Sql, { id, number, work_order_id, order_id }: OpenPackage, by: string | null): Promise<void> {
  const [{ location_id }] = (await sql.execute<{ location_id: string }>("update doorstep_package set state = 'voided', updated_at = now() where id = ? returning location_id", [id])) as [{ location_id: string }];
  await sql.execute(
    `update doorstep_pick_line l set packed_quantity = l.packed_quantity - i.quantity, updated_at = now()
     from doorstep_package_item i where i.package_id = ? and i.pick_line_id = l.id and i.deleted_at is null`, [id]
  );
  await note(sql, { kind: "unpacked", location_id, work_order_id, order_id, by, data: { package_id: id, number } });
}
