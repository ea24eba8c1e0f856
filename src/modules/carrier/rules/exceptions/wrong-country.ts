import type { TrackingStatus } from "../types";
import type { Detector } from "./types";

/** What happens in the receiver's country only; before it, carriers send parcels through hubs anywhere. */
const AT_THE_END: readonly TrackingStatus[] = ["out_for_delivery", "available_for_pickup", "attempt_failed", "delivered"];

/** Seen where it has no business: abroad on a domestic way, or at the end of its way in another country than the receiver's. */
export const findWrongCountry: Detector = ({ status, status_at, seen_in, from_country, to_country }) => {
  if (!status || !seen_in || !to_country || seen_in === to_country || status === "returning" || status === "returned") return {};
  const isDomestic = from_country === to_country;
  if (!isDomestic && !AT_THE_END.includes(status)) return {};
  return { found: { kind: "wrong_country", episode: `${seen_in}:${isDomestic ? "" : status_at}`, data: { seen_in, to: to_country } } };
};
