import { rowsOf } from "../integration-tests/setup/sql";

/** Of so many trackers one needs a person. */
const FLAGGED_OF = 50;
/** Of so many one is due to be asked about. */
const DUE_OF = 100;

/** Fills a store's database with trackers under way, as labels and scans leave them, and lets PostgreSQL count them as autovacuum does. */
export async function fillTrackers(database: string, count: number): Promise<void> {
  await rowsOf(database, `insert into doorstep_shipment (id, package_id, order_id, location_id, adapter, carrier, service, state, reference, request, tracking_number, bought_at, shipped_at)
    select 'bench_shp_' || n, 'bench_pkg_' || n, 'bench_order_' || n, 'bench_loc', 'simulator', 'Simulated', 'standard', 'shipped', 'bench_' || n, '{"from":{"country":"DE"},"to":{"country":"DE"}}', ${NUMBER}, now(), now()
    from generate_series(1, $1::int) n`, count);
  await rowsOf(database, `insert into doorstep_tracker (id, shipment_id, package_id, order_id, adapter, carrier, tracking_number, lane, from_country, to_country, label_at, status, status_at, first_scan_at, last_scan_at,
      exception, exception_since, exceptions, poll_at, look_at, heard_at)
    select 'bench_trk_' || n, 'bench_shp_' || n, 'bench_pkg_' || n, 'bench_order_' || n, 'simulator', 'Simulated', ${NUMBER}, 'simulated|standard|de|de', 'DE', 'DE', now(), 'in_transit', now(), now(), now(),
      case when n % ${FLAGGED_OF} = 0 then case when n % 3 = 0 then 'stall' else 'delay' end end, case when n % ${FLAGGED_OF} = 0 then now() - n * interval '1 second' end,
      case when n % ${FLAGGED_OF} = 0 then '[{"kind":"delay","reason":"Late.","suggestion":"tell_shopper","data":{"days":1},"since":"2026-01-01T00:00:00.000Z"}]'::jsonb else '[]'::jsonb end,
      now() + (case when n % ${DUE_OF} = 0 then -1 else 1 end) * interval '1 day', now() + interval '1 day', now() from generate_series(1, $1::int) n`, count);
  await rowsOf(database, "vacuum analyze");
}

const NUMBER = "'SIM' || lpad(n::text, 10, '0')";
export const numberOf = (n: number): string => `SIM${String(n).padStart(10, "0")}`;
