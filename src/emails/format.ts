import type { EmailPromise, Money } from "./types";

const SHORT_DAY: Intl.DateTimeFormatOptions = { weekday: "short", day: "numeric", month: "short" };
const LONG_DAY: Intl.DateTimeFormatOptions = { weekday: "long", day: "numeric", month: "long" };
const FAR_DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };
const TIME: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit" };

export type Format = {
  /** An amount with its currency's own decimals; what is formatted already passes through. */
  money: (money: Money) => string;
  /** A delivery window: one day, a day with hours, or two days. */
  window: (promise: EmailPromise, length?: "short" | "long") => string;
  /** A day that may be far off, so with its year; never broken over two lines. */
  day: (iso: string) => string;
  /** A day with its time. */
  moment: (iso: string) => string;
  /** A country's name in the reader's language. */
  country: (code: string) => string;
};

/** Tells amounts, dates and countries in a reader's locale and time zone (an unknown zone reads as UTC). */
export function formatFor(locale: string, timeZone: string): Format {
  const zone = isZone(timeZone) ? timeZone : "UTC";
  const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  const clockTime = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone });
  const dayKey = new Intl.DateTimeFormat("en-CA", { timeZone: zone });

  const windowOf = (earliest: string, latest: string, day: Intl.DateTimeFormatOptions): string => {
    const [from, to] = [new Date(earliest), new Date(latest)];
    if (dayKey.format(from) !== dayKey.format(to)) return dates(day).formatRange(from, to);
    const [opens, closes] = [clockTime.format(from), clockTime.format(to)];
    const wholeDay = opens === closes || (opens === "00:00" && closes >= "23:00");
    return wholeDay ? dates(day).format(from) : dates({ ...day, ...TIME }).formatRange(from, to);
  };

  return {
    money: (money) => {
      if (typeof money === "string") return money;
      const amount = typeof money.amount === "object" ? money.amount.value : money.amount;
      // As a string, so that no digit of a BigNumber passes through a float.
      return new Intl.NumberFormat(locale, { style: "currency", currency: money.currency.toUpperCase() }).format(String(amount) as `${number}`);
    },
    window: ({ earliest, latest }, length = "short") => plain(windowOf(earliest, latest, length === "short" ? SHORT_DAY : LONG_DAY)),
    day: (iso) => plain(dates(FAR_DAY).format(new Date(iso))).replace(/ /g, "\u00a0"),
    moment: (iso) => plain(dates({ ...LONG_DAY, ...TIME }).format(new Date(iso))),
    country: (code) => {
      if (!/^[a-z]{2}$/i.test(code)) return code;
      return new Intl.DisplayNames(locale, { type: "region" }).of(code.toUpperCase()) ?? code;
    },
  };
}

/** Intl's thin and narrow spaces as ordinary ones: in a subject or an old mail program they are boxes. */
const plain = (text: string): string => text.replace(/[\u2009\u202f]/g, " ");

function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}
