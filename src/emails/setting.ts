import { brandColours } from "./colour";
import { formatFor, type Format } from "./format";
import { wordingFor, type Wording } from "./texts";
import { LIMITS, tame, type Limits } from "./tame";
import type { Branding, RenderOptions } from "./types";

/** How one mail speaks and looks: its reader's words and formats, its shop's brand, and how many items it lists. */
export type Setting = Wording & Format & { branding: Branding; colour: string; onColour: string; listed: number; /** A day on which goods are expected in stock: one of the shop's calendar. */ stockDay: (iso: string) => string };

export function settingFor({ locale, branding: given, timeZone, shopTimeZone = timeZone, texts }: RenderOptions, limits: Limits = LIMITS[0]): Setting {
  const branding = tame(given, limits);
  const wording = wordingFor(locale, texts);
  const { colour, on } = brandColours(branding.colour);
  return { ...wording, ...formatFor(wording.locale, timeZone), branding, colour, onColour: on, listed: limits.items, stockDay: formatFor(wording.locale, shopTimeZone).day };
}
