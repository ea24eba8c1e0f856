-- The work of :open open and :past shipped orders, at Hamburg and Reno in turn.
-- As many of the shipped ones are of the last week on both sides that are compared.
-- Core's rows are older than the plugin, so that nothing of it is followed in the background.
create temp table made as
  select n, n <= :open as open, 'bench_' || n as key, (select id from stock_location where name = case when n % 2 = 0 then 'Hamburg' else 'Reno' end) as location,
    case when n > :open then 'shipped' else (array['ready', 'ready', 'ready', 'ready', 'ready', 'ready', 'picking', 'picked', 'packed', 'waiting'])[n / 2 % 10 + 1] end as state,
    case when n <= :open then now() - (n % 4320) * interval '1 minute' else now() - interval '2 days' - (n - :open) * interval '43 seconds' end as at
  from generate_series(1, :open + :past) n;
create index on made (n);
analyze made;
insert into "order" (id, version, status, currency_code, created_at) select 'order_' || key, 1, 'pending', 'eur', '2020-01-01' from made;
insert into doorstep_work_order (id, order_id, display_id, location_id, state, ship_by, priority, created_at, waiting_code, waiting_reason, picked_at, packed_at, shipped_at)
  select 'dswo_' || key, 'order_' || key, 1000 + n, location, state, at + interval '1 day', case when n % 9 = 0 then 10 else 0 end, at,
    case when state = 'waiting' then 'payment_missing' end, case when state = 'waiting' then 'it is not paid' end,
    case when state in ('picked', 'packed', 'shipped') then at end, case when state in ('packed', 'shipped') then at end, case when state = 'shipped' then at end
  from made;
insert into doorstep_pick_line (id, work_order_id, line_item_id, inventory_item_id, sku, title, bin, zone, bins, path_order, quantity, picked_quantity, packed_quantity)
  select 'dspl_' || key || '_' || line, 'dswo_' || key, 'ordli_' || key || '_' || line, 'iitem_bench_' || (n * 7 + line) % 400, 'SKU-' || (n * 7 + line) % 400, 'Bench goods',
    'B-' || (n * 7 + line) % 400, chr(65 + (n * 7 + line) % 4), jsonb_build_array('B-' || (n * 7 + line) % 400), (n * 7 + line) % 400, 1,
    case when state in ('picked', 'packed', 'shipped') then 1 else 0 end, case when state in ('packed', 'shipped') then 1 else 0 end
  from made, generate_series(1, 2) line;
insert into doorstep_scan (id, scan_id, step, work_order_id, location_id, pick_line_id, barcode, quantity, outcome, scanned_by, scanned_at)
  select 'dsscan_' || key || '_' || line, 'scan_' || key || '_' || line, 'pick', 'dswo_' || key, location, 'dspl_' || key || '_' || line, 'SKU-' || (n * 7 + line) % 400, 1, 'accepted',
    'dspick_bench_' || n % 20, at
  from made, generate_series(1, 2) line where state in ('picked', 'packed', 'shipped');
insert into doorstep_package (id, work_order_id, order_id, location_id, number, state, weight_grams, verified, packed_by, packed_at, shipped_at, created_at)
  select 'dspkg_' || key, 'dswo_' || key, 'order_' || key, location, 1, state, 800, true, 'dspick_bench_' || n % 20, at, case when state = 'shipped' then at end, at
  from made where state in ('packed', 'shipped');
insert into doorstep_package_item (id, package_id, pick_line_id, line_item_id, inventory_item_id, quantity, line_item_quantity)
  select 'dspkgi_' || key || '_' || line, 'dspkg_' || key, 'dspl_' || key || '_' || line, 'ordli_' || key || '_' || line, 'iitem_bench_' || (n * 7 + line) % 400, 1, 1
  from made, generate_series(1, 2) line where state in ('packed', 'shipped');
insert into doorstep_warehouse_entry (id, kind, location_id, work_order_id, order_id, by, at)
  select 'dswe_' || key || '_' || kind, kind, location, 'dswo_' || key, 'order_' || key, 'dspick_bench_' || n % 20, at from made, unnest(array['started', 'packed']) kind
  where state in ('packed', 'shipped');
insert into doorstep_shipment (id, package_id, order_id, location_id, adapter, carrier, service, state, reference, request, tracking_number, bought_at, shipped_at, created_at)
  select 'dsshp_' || key, 'dspkg_' || key, 'order_' || key, location, 'simulator', 'Simulator', 'standard', 'shipped', 'dspkg_' || key, '{}', 'BENCH' || n, at, at, at
  from made where state = 'shipped';
insert into doorstep_tracker (id, shipment_id, package_id, order_id, adapter, carrier, tracking_number, status, status_at, created_at)
  select 'dstrk_' || key, 'dsshp_' || key, 'dspkg_' || key, 'order_' || key, 'simulator', 'Simulator', 'BENCH' || n, 'delivered', at, at from made where state = 'shipped';
insert into doorstep_warehouse_task (id, kind, state, location_id, order_id, inventory_item_id, title, bin, quantity, reason, created_at, updated_at)
  select 'dstask_' || key, 'put_back', case when open then 'open' else 'done' end, location, 'order_' || key, 'iitem_bench_' || n % 400, 'Bench goods', 'B-' || n % 400, 1, 'order_canceled', at, at
  from made where n % 20 = 0;
insert into doorstep_deadline (id, order_id, awaits, due_at, state)
  select 'dsdl_' || key || '_' || awaits, 'order_' || key, awaits, at + interval '1 day', case when state = 'shipped' then 'met' when n % 25 = 0 then 'missed' else 'open' end
  from made, unnest(array['pack', 'carrier_scan']) awaits;
