export type EtaQuestion = {
  /** The end of the window that was promised to the shopper; null when nothing was promised. */
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
  /** Whether the shopper should hear of it: a first date past the promise, or a date that moved by a day. */
  changed: boolean;
};

/** Compares an estimate with what the shopper believes. Times are ISO 8601. */
export function etaChange({ promised_latest, told, eta, time_zone }: EtaQuestion): EtaChange {
  const delayed = promised_latest !== null && dayNumber(eta, time_zone) > dayNumber(promised_latest, time_zone);
  if (told !== null) {
    const days = dayNumber(eta, time_zone) - dayNumber(told, time_zone);
    return { delayed, days, changed: days !== 0 };
  }
  const days = delayed ? dayNumber(eta, time_zone) - dayNumber(promised_latest, time_zone) : 0;
  return { delayed, days, changed: delayed };
}

/** The calendar day of an instant in a zone, counted in days since 1970. */
function dayNumber(iso: string, timeZone: string): number {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(Date.parse(iso));
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}
