import type { Browser } from "playwright-core";
import { prepareDashboard } from "../../demo/prepare";
import type { Call, Json } from "../../demo/walk/shop-client";
import { openShop } from "../setup/shop";
import { locationId } from "../setup/stock-shop";
import { tamperWith } from "../setup/tamper";
import { launchChromium } from "./chromium";

/** A store with its real dashboard, that has promised and sent for a while. */
export type DeliveryScene = { url: string; browser: Browser; admin: Call; end(): Promise<void> };

const DAYS_AGO = `to_char(now() - interval '1 day' * (n % 20 + 2), 'YYYY-MM-DD')`;

/** Some eighty parcels with a carrier as sure as it is, and thirty with one that is not, of which one is overdue. */
const OUTCOMES = `
  insert into doorstep_parcel_outcome (id, package_id, order_id, carrier, service, shipping_option_id, origin, country_code, zone, shipped_at, shipped_on, week_day,
    promised_earliest, promised_latest, promised_leaving, confidence, source, delivered_at, delivered_on, transit_days, counts_on)
  select 'dsout_' || n, 'pack_' || n, 'order_' || n, case when n < 80 then 'DHLPaket' else 'UPS' end, case when n < 80 then 'DHLPaket.DHLPaket' else 'UPS.UPSSaver' end, null,
    'de', case when n < 80 then 'de' else 'fr' end, null, now() - interval '1 day' * (n % 20 + 4), to_char(now() - interval '1 day' * (n % 20 + 4), 'YYYY-MM-DD'), 1,
    ${DAYS_AGO}, ${DAYS_AGO}, to_char(now() - interval '1 day' * (n % 20 + 4), 'YYYY-MM-DD'), case when n < 80 then 0.93 else 0.8 end, case when n < 80 then 'learned' else 'table' end,
    case when n = 109 then null else now() end, case when n = 109 then null when n % 13 = 0 or (n >= 80 and n % 2 = 0) then to_char(now(), 'YYYY-MM-DD') else ${DAYS_AGO} end,
    case when n = 109 then null else 2 end, ${DAYS_AGO}
  from generate_series(0, 109) as n`;

export async function beginDeliveryScene(): Promise<DeliveryScene> {
  await prepareDashboard();
  const { store, admin, database } = await openShop({ DOORSTEP_ADMIN: "on" });
  const year = new Date().getUTCFullYear();
  await admin("POST", `/admin/doorstep/delivery-locations/${await locationId(admin, "Hamburg")}`, {
    time_zone: "Europe/Berlin", cut_offs: { 1: "14:00", 2: "14:00", 3: "14:00", 4: "14:00", 5: "14:00", 6: "11:00" }, handling_days: 0, closures: [{ from: `${year + 1}-12-24`, to: `${year + 2}-01-01`, note: "Works holidays" }],
  });
  const { shipping_options } = await admin("GET", "/admin/shipping-options?fields=id,name&limit=1");
  for (const row of [
    { service: (shipping_options as Json[])[0]!.id, country_code: "de", min_days: 1, max_days: 2, carrier_days: [1, 2, 3, 4, 5, 6] }, { service: "UPS.UPSSaver", country_code: "fr", postal_prefix: "75", min_days: 1, max_days: 1 },
  ]) await admin("POST", "/admin/doorstep/transit-times", row);
  await tamperWith(database, OUTCOMES);
  await tamperWith(
    database, "insert into doorstep_transit_lane (id, service, origin, zone, learned, parcels, learned_at) values ('dslane_1', 'DHLPaket.DHLPaket', 'de', 'de:10', $1, 80, now()), ('dslane_2', 'UPS.UPSSaver', 'us-nv', 'us', $2, 7, now())",
    JSON.stringify({ all: [0, 41, 28, 9, 2], by_week_day: {} }), JSON.stringify({ all: [0, 0, 7], by_week_day: {} })
  );
  const browser = await launchChromium();
  return {
    url: store.url, browser, admin,
    async end() {
      await browser.close();
      await store.stop();
    },
  };
}
