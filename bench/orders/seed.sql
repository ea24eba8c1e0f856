-- :orders orders of shoppers who share fifty first names, one every ten minutes back from now; the newest thousand are under way, the rest arrived long ago. What the dashboard lists and counts of them.
create temp table made as
  select n, n <= 1000 as open, 'bench_' || n as key, now() - n * interval '10 minutes' as at, (select id from stock_location where name = case when n % 2 = 0 then 'Hamburg' else 'Reno' end) as location
  from generate_series(1, :orders) n;
insert into "order" (id, version, status, currency_code, created_at) select 'order_' || key, 1, 'pending', 'eur', '2020-01-01' from made;
insert into doorstep_followed_order (id, order_id, followed_at, read_at, ended, display_id, email, customer_id, customer_name, step, payment, work, placed_at, paid_at, picked_at, packed_at, shipped_at, delivered_at, ship_by, promised_first,
    promised_latest, eta, next_awaits, next_due_at, exception, late_from, person_from, parcels, parcels_shipped, parcels_delivered, location_ids, carriers, tracking_numbers)
  select 'dsfo_' || key, 'order_' || key, now(), now(), not open, 1000 + n, 'shopper' || n % 300000 || '@example.com', 'cus_' || n % 300000, 'First' || n % 50 || ' Last' || n % 300000,
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
-- Three mails of each order, its payment, what the bank was paid, and by what its rating is counted.
insert into doorstep_message (id, order_id, kind, subject, "to", locale, state, reason, due_at, sent_at, delivered_at, subject_line, created_at)
  select 'dsmsg_' || key || kind, 'order_' || key, kind, '', 'shopper' || n % 300000 || '@example.com', 'en', case when n % 200 = 7 then 'failed' else 'delivered' end, case when n % 200 = 7 then 'The mailbox is full' end, at, at, at,
    'Your order #' || 1000 + n, at from made, unnest(array['order_confirmed', 'shipped', 'delivered']) kind where kind = 'order_confirmed' or not open;
insert into doorstep_payment_review (id, order_id, payment_session_id, state, reasons, shopper_key, address_key, card_key, opened_at, created_at)
  select 'dspr_' || key, 'order_' || key, 'payses_' || key, case when n % 300 = 11 and open then 'open' else 'clear' end, '[]', 's' || n % 300000, 'a' || n % 300000, 'c' || n % 300000, case when n % 300 = 11 and open then at end, at from made;
insert into doorstep_capture_plan (id, order_id, payment_id, trigger, state, currency_code, authorised_amount, raw_authorised_amount, created_at)
  select 'dscp_' || key, 'order_' || key, 'pay_' || key, 'shipped', case when open then 'open' else 'done' end, 'eur', 20 + n % 80, jsonb_build_object('value', (20 + n % 80)::text, 'precision', 20), at from made;
insert into doorstep_capture_attempt (id, plan_id, order_id, payment_id, cause, amount, raw_amount, currency_code, final, state, next_try_at, captured_at, failed_at, failure_code, failure_message, created_at)
  select 'dsca_' || key, 'dscp_' || key, 'order_' || key, 'pay_' || key, 'order', 20 + n % 80, jsonb_build_object('value', (20 + n % 80)::text, 'precision', 20), 'eur', true, case when n % 500 = 13 then 'failed' else 'captured' end, at, case when n % 500 <> 13 then at end,
    case when n % 500 = 13 then at end, case when n % 500 = 13 then 'card_declined' end, case when n % 500 = 13 then 'The card was declined.' end, at from made where not open or n % 500 = 13;
insert into doorstep_payout (id, provider_id, reference, state, currency_code, amount, raw_amount, fees, raw_fees, difference, raw_difference, made_at, arrives_at, told)
  select 'dspo_' || n / 100, 'pp_doorstep-stripe_main', 'po_' || n / 100, 'paid', 'eur', 5900, '{"value":"5900","precision":20}', 90, '{"value":"90","precision":20}', 0, '{"value":"0","precision":20}', at, at + interval '2 days', 'all' from made where n % 100 = 0;
insert into doorstep_payout_line (id, payout_id, reference, kind, amount, raw_amount, fee, raw_fee, net, raw_net, happened_at, payment_reference, order_id, display_id)
  select 'dspol_' || key, 'dspo_' || n / 100, 'txn_' || key, 'payment', 59.9, '{"value":"59.9","precision":20}', 0.9, '{"value":"0.9","precision":20}', 59, '{"value":"59","precision":20}', at, 'pi_' || key, 'order_' || key, 1000 + n
  from made where n / 100 between 1 and (select max(n) / 100 from made);
insert into doorstep_survey_facet (id, order_id, facet, value, label, asked_at, score, at)
  select 'dssurv_' || key || facet, 'order_' || key, facet, value, value, at, case when n % 4 = 0 then 1 + n % 5 end, at
  from made, lateral (values ('all', ''), ('carrier', case when n % 3 = 0 then 'DHL' else 'UPS' end), ('lane', 'DE > ' || (array['DE', 'FR', 'AT'])[n % 3 + 1]), ('picker', 'dspick_' || n % 12), ('product', 'prod_' || n % 200), ('promise', case when n % 9 = 0 then 'broken' else 'kept' end)) f (facet, value)
  where not open and n % 2 = 0;
insert into inventory_item (id, sku, title) select 'iitem_bench_' || n, 'BENCH-' || n, 'Bench item ' || n from generate_series(1, least(10000, :orders)) n;
insert into inventory_level (id, inventory_item_id, location_id, stocked_quantity, raw_stocked_quantity, reserved_quantity, raw_reserved_quantity, incoming_quantity, raw_incoming_quantity)
  select 'ilev_bench_' || n || l.name, 'iitem_bench_' || n, l.id, n % 50, jsonb_build_object('value', (n % 50)::text, 'precision', 20), 0, '{"value":"0","precision":20}', 0, '{"value":"0","precision":20}'
  from generate_series(1, least(10000, :orders)) n, stock_location l where l.name in ('Hamburg', 'Reno');
