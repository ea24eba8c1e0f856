import { shippedWith } from "../../../modules/carrier/rules/names";
import type { Evidence } from "../../../modules/payment-capture/rules/dispute/evidence";
import { departures, type Fact } from "../../../shared/facts";
import type { ViewPackage } from "../../customer-care/order-view";
import { packagesOf, type TrackerRow } from "../../customer-care/view-packages";
import { lastTold } from "../../lifecycle-email/told";
import type { FollowedOrder } from "../../order-journey/followed-order";
import { itemTitle } from "./order-evidence";

/** Every parcel that left, with all its scans. */
export const packageEvidence = (order: FollowedOrder, facts: readonly Fact[], trackers: readonly TrackerRow[]): Evidence["packages"] =>
  packagesOf(facts, trackers).map((one) => {
    const [carrier = "", service = null] = shippedWith(one.carrier, one.service);
    return {
      carrier, service, tracking_number: one.tracking_number, tracking_url: one.tracking_url,
      shipped_at: lastTold(departures(facts), ["shipped", "delivered"], one.id)!.at.toISOString(), delivered_at: one.delivered_at,
      items: one.items.flatMap(({ line_item_id, quantity }) => {
        const item = order.items.find(({ id }) => id === line_item_id);
        return item ? [{ title: itemTitle(item), quantity }] : [];
      }),
      scans: one.events.map(({ at, status, message, place }) => ({ at, status, message, place: placeText(place) })).reverse(),
    };
  });

const placeText = (place: ViewPackage["events"][number]["place"]): string | null =>
  place ? [place.zip, place.city, place.state, place.country].filter(Boolean).join(" ") || null : null;
