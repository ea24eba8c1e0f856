export type EtaQuestion = {
  /** The window that was promised to the shopper; null when nothing was promised. */
  promised_earliest?: string | null;
  promised_latest: string | null;
  /** The date the shopper was told last; null when none but the promise. */
  told: string | null;
  /** The carrier's estimate now. */
  eta: string;
  /** The shopper's IANA time zone: a day is a day on their calendar. */
  time_zone: string;
};

export type EtaChange = {
  /** The estimate lies past the last promised day. */
  delayed: boolean;
  /** Days that the date moved against what was told last; negative is earlier. */
  days: number;
  /** Whether the shopper should hear of it: a first date outside the promise, or a date that moved by a day. */
  changed: boolean;
};

/** Compares an estimate with what the shopper believes. Times are ISO 8601. */
export function etaChange({ promised_earliest, promised_latest, told, eta, time_zone }: EtaQuestion): EtaChange {
  const daysAfter = (iso: string): number => dayNumber(eta, time_zone) - dayNumber(iso, time_zone);
  const late = promised_latest === null ? 0 : Math.max(0, daysAfter(promised_latest));
  const early = promised_earliest ? Math.min(0, daysAfter(promised_earliest)) : 0;
  const days = told === null ? late + early : daysAfter(told);
  return { delayed: late > 0, days, changed: days !== 0 };
}

/** The calendar day of an instant in a zone: `2026-06-12`. */
export const dayIn = (iso: string, timeZone: string): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(Date.parse(iso));

/** The same, counted in days since 1970. */
export const dayNumber = (iso: string, timeZone: string): number => Date.parse(`${dayIn(iso, timeZone)}T00:00:00Z`) / 86_400_000;
