/** From where to where parcels go with one service; their pace is learned together. */
export const laneOf = (carrier: string, service: string, from: string | null, to: string | null): string =>
  [carrier, service, from ?? "", to ?? ""].join("|").toLowerCase();

/** What was learned of a lane's parcels that arrived. Hours; null while too few have. */
export type Pace = {
  parcels: number;
  /** In so many hours from the first scan nearly all had arrived. */
  transit_hours: number | null;
  /** The longest silence between two scans that nearly all stayed under. */
  gap_hours: number | null;
  /** Hardly any came sooner. */
  fastest_hours: number | null;
};
export const NO_PACE: Pace = { parcels: 0, transit_hours: null, gap_hours: null, fastest_hours: null };

/** With fewer arrivals a share of them says little. */
export const ENOUGH_PARCELS = 20;

export const paceFrom = (pace: Pace | null): Pace => (pace && pace.parcels >= ENOUGH_PARCELS ? pace : NO_PACE);

/** Territories that scan under a code of their own, and the country that a parcel to them goes to or comes from all the same. */
const PART_OF: Record<string, string> = {
  PR: "US", GU: "US", VI: "US", AS: "US", MP: "US", GG: "GB", JE: "GB", IM: "GB", MC: "FR", GP: "FR", MQ: "FR", GF: "FR", RE: "FR", YT: "FR", SM: "IT", VA: "IT",
  LI: "CH", AX: "FI", SJ: "NO",
};
/** A country as lanes and rules compare it; null for what is no country's code. */
export function countryOf(code: string | null | undefined): string | null {
  const two = (code ?? "").trim().toUpperCase();
  return /^[A-Z]{2}$/.test(two) ? (PART_OF[two] ?? two) : null;
}
