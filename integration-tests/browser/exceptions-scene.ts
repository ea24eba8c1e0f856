import type { Browser } from "playwright-core";
import { prepareDashboard } from "../../demo/prepare";
import type { Call } from "../../demo/walk/shop-client";
import { openShop } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { age, event, labelled, send, TRACKING_CARRIERS, trackerOf, webhookOf, type TrackedParcel } from "../setup/tracking";
import { until } from "../setup/until";
import { launchChromium } from "./chromium";

/** A store with its real dashboard, and of what can be the matter with a parcel some of each. */
export type ExceptionsScene = {
  url: string; browser: Browser; admin: Call; shop: Call; database: string;
  parcels: Record<"unscanned" | "customs" | "refused" | "stalled" | "late" | "delivered", TrackedParcel>;
  end(): Promise<void>;
};

export const LONG_WORDS = "The consignee could not be reached under the telephone number on the label, and the consignment was taken back to the depot";

export async function beginExceptionsScene(): Promise<ExceptionsScene> {
  await prepareDashboard();
  const { database, store, admin, shop } = await openShop({ DOORSTEP_ADMIN: "on", DOORSTEP_CARRIERS: JSON.stringify(TRACKING_CARRIERS) });
  const make = () => labelled(admin, shop);
  const parcels = { unscanned: await make(), customs: await make(), refused: await make(), stalled: await make(), late: await make(), delivered: await make() };
  const place = { city: "Reno", state: "NV", zip: null, country: "US" };
  const tell = (parcel: TrackedParcel, ...events: ReturnType<typeof event>[]) => send(store.url, webhookOf(parcel.number, events));
  await tell(parcels.customs, event(300, "in_transit", { place, message: "Picked up" }), event(200, "exception", { reason: "held_by_customs", message: LONG_WORDS, place }));
  await tell(parcels.refused, event(300, "in_transit", { place }), event(30, "attempt_failed", { reason: "refused", message: "Refused by recipient" }));
  await tell(parcels.stalled, event(20, "in_transit", { place }));
  await tell(parcels.late, event(90, "in_transit", { place, eta: { at: new Date(Date.now() + 20 * 86_400_000).toISOString(), reported_at: new Date().toISOString() } }));
  await tell(parcels.delivered, event(90, "in_transit"), event(5, "delivered", { place, proof: { signed_by: "T. Baker", photo_url: "https://carrier.example/proof.jpg" } }));
  await until("all to be read", async () => (await rowsOf(database, "select 1 from doorstep_webhook_inbox where processed_at is null")).length === 0);
  await age(database, parcels.unscanned.trackerId, 6);
  await age(database, parcels.stalled.trackerId, 5);
  for (const name of ["unscanned", "customs", "refused", "stalled", "late"] as const) {
    await until(`the ${name} parcel's flag`, async () => (await trackerOf(admin, parcels[name].trackerId)).exception);
  }
  const browser = await launchChromium();
  return {
    url: store.url, browser, admin, shop, database, parcels,
    async end() {
      await browser.close();
      await store.stop();
    },
  };
}
