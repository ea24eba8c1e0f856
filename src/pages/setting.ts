import { brandColours } from "../emails/colour";
import { formatFor, type Format } from "../emails/format";
import { safeUrl } from "../emails/safe";
import { wordsFor } from "./texts";

/** How a page speaks and looks: its reader's words and formats, its shop's brand, and what time it is. */
export type PageSetting = Pick<Format, "money" | "window" | "country"> & {
  locale: string; timeZone: string; now: Date; t: ReturnType<typeof wordsFor>;
  /** A day in full, `Thursday, 26 November`; with its time, for scans. */
  day: (iso: string) => string; moment: (iso: string) => string;
  shop: { name: string; logo?: string; email?: string; footer?: string; colour: string; on: string };
};
export type Look = {
  locale: string; timeZone: string; now: Date;
  shop: { name: string; logoUrl?: string; supportEmail?: string; footer?: string; colour: string };
};

export function pageSetting({ locale, timeZone, now, shop }: Look): PageSetting {
  const { money, window, country } = formatFor(locale, timeZone);
  const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone });
  const { colour, on } = brandColours(shop.colour);
  return {
    locale, timeZone, now, money, window, country,
    t: wordsFor(locale),
    day: (iso) => dates({ weekday: "long", day: "numeric", month: "long" }).format(new Date(iso)),
    moment: (iso) => dates({ weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "2-digit" }).format(new Date(iso)),
    shop: { name: shop.name, logo: safeUrl(shop.logoUrl), email: shop.supportEmail, footer: shop.footer, colour, on },
  };
}
