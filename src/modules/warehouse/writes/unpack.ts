import type { Sql } from "../../../shared/sql";
import { note } from "./entries";

type Package = { id: string; number: number };

/** Opens the cartons that hold pieces of a line and have no label; what was in them is picked, and not packed, again. Gives their numbers. */
export async function unpackLine(sql: Sql, work: { id: string; order_id: string; location_id: string }, lineId: string): Promise<number[]> {
  const packages = await sql.execute<Package>(
    `select p.id, p.number from doorstep_package p join doorstep_package_item i on i.package_id = p.id and i.deleted_at is null
     where p.work_order_id = ? and i.pick_line_id = ? and p.state = 'packed' and p.deleted_at is null order by p.number`, [work.id, lineId]
  );
  for (const pack of packages) await unpack(sql, work, pack, null);
  return packages.map(({ number }) => number);
}

/** Opens one carton. */
export async function unpack(sql: Sql, work: { id: string; order_id: string; location_id: string }, { id, number }: Package, by: string | null): Promise<void> {
  await sql.execute("update doorstep_package set state = 'voided', updated_at = now() where id = ?", [id]);
  await sql.execute(
    `update doorstep_pick_line l set packed_quantity = l.packed_quantity - i.quantity, updated_at = now()
     from doorstep_package_item i where i.package_id = ? and i.pick_line_id = l.id and i.deleted_at is null`, [id]
  );
  await note(sql, { kind: "unpacked", location_id: work.location_id, work_order_id: work.id, order_id: work.order_id, by, data: { package_id: id, number } });
}
