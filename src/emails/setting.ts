import { brandColours } from "./colour";
import { formatFor, type Format } from "./format";
import { wordingFor, type Wording } from "./texts";
import type { Branding, RenderOptions } from "./types";

/** How one mail speaks and looks: its reader's words and formats, its shop's brand. */
export type Setting = Wording & Format & { branding: Branding; colour: string; onColour: string };

export function settingFor({ locale, branding, timeZone, texts }: RenderOptions): Setting {
  const wording = wordingFor(locale, texts);
  const { colour, on } = brandColours(branding.colour);
  return { ...wording, ...formatFor(wording.locale, timeZone), branding, colour, onColour: on };
}
