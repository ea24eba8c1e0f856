-- :orders orders, one every ten minutes back from now; the newest thousand are under way, the rest arrived long ago. What the dashboard lists and counts of them.
create temp table made as
  select n, n <= 1000 as open, 'bench_' || n as key, now() - n * interval '10 minutes' as at, (select id from stock_location where name = case when n % 2 = 0 then 'Hamburg' else 'Reno' end) as location
  from generate_series(1, :orders) n;
insert into "order" (id, version, status, currency_code, created_at) select 'order_' || key, 1, 'pending', 'eur', '2020-01-01' from made;
insert into doorstep_followed_order (id, order_id, followed_at, read_at, ended, display_id, email, customer_id, customer_name, step, payment, work, placed_at, paid_at, picked_at, packed_at, shipped_at, delivered_at, ship_by, promised_first,
    promised_latest, eta, next_awaits, next_due_at, exception, late_from, person_from, parcels, parcels_shipped, parcels_delivered, location_ids, carriers, tracking_numbers)
  select 'dsfo_' || key, 'order_' || key, now(), now(), not open, 1000 + n, 'shopper' || n % 300000 || '@example.com', 'cus_' || n % 300000, 'Shopper ' || n % 300000,
    case when open then (array['ordered', 'ordered', 'packed', 'shipped', 'out_for_delivery'])[n % 5 + 1] when n % 50 = 0 then 'canceled' else 'delivered' end,
    case when open then 'authorised' else 'captured' end, case when open then 'to_pick' else 'shipped' end, at, at + interval '1 minute', case when not open then at + interval '4 hours' + n % 90 * interval '1 minute' end,
    case when not open then at + interval '6 hours' + n % 90 * interval '1 minute' end, case when not open then at + interval '20 hours' end, case when not open then at + interval '60 hours' + n % 500 * interval '1 minute' end,
    case when open then at + interval '2 days' end, at + interval '3 days', at + interval '3 days', case when open then at + interval '3 days' end, case when open then 'pack' end, case when open then at + interval '2 days' end,
    case when open and n % 40 = 0 then 'stall' end, case when open then at + interval '2 days' end, case when open then at + interval '2 days' end, 1, 1, case when open then 0 else 1 end,
    array[location], array[case when n % 3 = 0 then 'DHL' else 'UPS' end], array['BENCH' || n]
  from made;
insert into doorstep_deadline (id, order_id, awaits, due_at, state) select 'dsdl_' || key, 'order_' || key, 'label', at + interval '1 day', case when open then 'open' else 'met' end from made;
insert into doorstep_work_order (id, order_id, display_id, location_id, state, ship_by, created_at, shipped_at)
  select 'dswo_' || key, 'order_' || key, 1000 + n, location, case when open then 'ready' else 'shipped' end, at + interval '2 days', at, case when not open then at + interval '20 hours' end from made;
insert into doorstep_shipment (id, package_id, order_id, location_id, adapter, carrier, service, state, reference, request, tracking_number, bought_at, shipped_at, created_at)
  select 'dsshp_' || key, 'dspkg_' || key, 'order_' || key, location, 'simulator', 'Simulator', 'standard', 'shipped', 'dspkg_' || key, '{}', 'BENCH' || n, at, at, at from made;
insert into doorstep_tracker (id, shipment_id, package_id, order_id, adapter, carrier, tracking_number, status, status_at, created_at, exception, exception_since)
  select 'dstrk_' || key, 'dsshp_' || key, 'dspkg_' || key, 'order_' || key, 'simulator', 'Simulator', 'BENCH' || n, 'in_transit', at, at, case when open and n % 40 = 0 then 'stall' end, case when open and n % 40 = 0 then at end from made;
insert into doorstep_tracking_exception (id, tracker_id, order_id, package_id, kind, episode, reason, data, suggestion, opened_at, closed_at)
  select 'dsexc_' || key, 'dstrk_' || key, 'order_' || key, 'dspkg_' || key, case when n % 3 = 0 then 'stall' else 'delay' end, 'e', 'Late.', '{}', 'tell_shopper', at, at + interval '1 day' from made where n % 20 = 0;
insert into doorstep_rating (id, order_id, score, rated_at) select 'dsrat_' || key, 'order_' || key, 1 + n % 5, at from made where n % 4 = 0;
insert into doorstep_stock_hold (id, cart_id, state, first_held_at, expires_at, order_id) select 'dshold_' || key, 'cart_' || key, case when n % 5 = 0 then 'expired' else 'settled' end, at, at, case when n % 5 <> 0 then 'order_' || key end from made;
insert into doorstep_case (id, order_id, state, reason, opened_by, opened_at, fingerprint) select 'dscase_' || key, 'order_' || key, case when n <= 200 then 'open' else 'resolved' end, 'damaged', 'shopper', at, key from made where n % 20 = 0;
