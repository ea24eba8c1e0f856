import type { Sql } from "../../../shared/sql";
import type { ShipmentRow } from "../service";

/** A shipment, and behind it those that it leads. */
export const inCarton = (sql: Sql, leadingId: string): Promise<ShipmentRow[]> =>
  sql.execute<ShipmentRow>("select * from doorstep_shipment where (id = ? or leading_id = ?) and deleted_at is null order by leading_id nulls first, id", [leadingId, leadingId]);

/** The package's shipment, unless it was given back. */
export async function shipmentOf(sql: Sql, packageId: string): Promise<ShipmentRow | undefined> {
  const [shipment] = await sql.execute<ShipmentRow>("select * from doorstep_shipment where package_id = ? and state <> 'voided' and deleted_at is null", [packageId]);
  return shipment;
}
