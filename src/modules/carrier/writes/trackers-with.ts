import type { Sql } from "../../../shared/sql";

/** The trackers of all orders whose goods travel in the same carton: each has its own promise to be held against. */
export const trackersWith = async (sql: Sql, trackerId: string): Promise<string[]> =>
  (await sql.execute<{ id: string }>(
    `select o.id from doorstep_tracker t join doorstep_shipment s on s.id = t.shipment_id
       join doorstep_shipment p on (p.id = coalesce(s.leading_id, s.id) or p.leading_id = coalesce(s.leading_id, s.id)) and p.deleted_at is null
       join doorstep_tracker o on o.shipment_id = p.id and o.deleted_at is null
     where t.id = ? and t.deleted_at is null order by o.id`, [trackerId]
  )).map(({ id }) => id);
