import type { Finding } from "./types";

type Data = Finding["data"];
const days = (count: unknown): string => `${String(count)} ${count === 1 ? "day" : "days"}`;
const day = (iso: unknown): string => String(iso).slice(0, 10);
const cause = (data: Data): string => (data.cause ? `: ${String(data.cause).replaceAll("_", " ")}` : "");

const REASONS: Record<Finding["kind"], (data: Data) => string> = {
  lost: (d) => (d.days === null ? `The carrier reports it lost, ${day(d.since)}` : `Nobody has scanned it for ${days(d.days)}`),
  wrong_country: (d) => `Seen in ${d.seen_in}, but it goes to ${d.to}`,
  problem: (d) => `The carrier reports a problem${cause(d)}`,
  returning: (d) => `${d.back ? "It has come back to the sender" : "It is on its way back to the sender"}${cause(d)}`,
  attempt_failed: (d) => `${String(d.attempts)} failed delivery ${d.attempts === 1 ? "attempt" : "attempts"}${cause(d)}`,
  not_handed_over: (d) => `The label was bought ${days(d.days)} ago, and the carrier has never scanned the parcel`,
  stall: (d) => `No scan for ${days(d.days)}; ${d.learned ? `nearly all of this lane's last ${d.learned} parcels had one within ${days(d.usual)}` : `${days(d.usual)} is the limit`}`,
  delay: (d) => (d.eta ? `Expected ${day(d.eta)}, ${days(d.days)} after the promise of ${day(d.promised)}` : `Promised until ${day(d.promised)}, and not delivered`),
  uncollected: (d) => `It has waited for ${days(d.days)} to be collected`,
  too_fast: (d) => `Delivered after ${d.hours} hours; under ${d.least} it can hardly be true`,
};

/** Why a tracker is flagged, in plain English; the dashboard says it in its reader's language, from the same data. */
export const reasonOf = ({ kind, data }: Pick<Finding, "kind" | "data">): string => `${REASONS[kind](data)}.`;
