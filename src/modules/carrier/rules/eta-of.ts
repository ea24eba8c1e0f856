import type { Pace } from "./lane";

export type EtaSource = "carrier" | "lane";
export type EtaNow = { eta: string; eta_source: EtaSource } | { eta: null; eta_source: null };

const HOUR_MS = 3_600_000;

/** When a parcel arrives: as its carrier says, else as its lane's parcels did, from its first scan; a lane's time that is over says nothing. ISO 8601. */
export function etaOf({ told, first_scan_at, pace, now }: { told: string | null; first_scan_at: string | null; pace: Pace; now: string }): EtaNow {
  if (told) return { eta: told, eta_source: "carrier" };
  if (!first_scan_at || pace.transit_hours === null) return { eta: null, eta_source: null };
  const eta = new Date(Date.parse(first_scan_at) + pace.transit_hours * HOUR_MS).toISOString();
  return eta > now ? { eta, eta_source: "lane" } : { eta: null, eta_source: null };
}
