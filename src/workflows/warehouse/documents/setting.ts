import { readFile } from "node:fs/promises";
import { brandColours } from "../../../emails/colour";
import { formatFor, type Format } from "../../../emails/format";
import type { DoorstepOptions } from "../../../shared/options";
import { paperWording, type PaperWording } from "./texts";

/** Whose papers they are. `logo` is the bytes of a PNG or JPEG. */
export type Brand = { name: string; support: string | null; colour: string; logo: Buffer | null };
/** How one paper speaks and looks: its reader's words and formats, its shop's brand. */
export type PaperSetting = PaperWording & Pick<Format, "money" | "day" | "moment" | "country"> & { brand: Brand };

/** The shop's brand. @throws Error that names the option when the logo cannot be read */
export async function brandOf({ email, documents }: DoorstepOptions): Promise<Brand> {
  const logo = documents.logoFile
    ? await readFile(documents.logoFile).catch((error: Error) => { throw new Error(`documents.logoFile cannot be read: ${error.message}`); })
    : null;
  return { name: email.shopName, support: email.supportEmail ?? null, colour: brandColours(email.colour).colour, logo };
}

/** A paper's setting for its reader's locale. */
export function paperSetting(brand: Brand, locale: string, timeZone: string): PaperSetting {
  const wording = paperWording(locale);
  const { money, day, moment, country } = formatFor(wording.locale, timeZone);
  return { ...wording, money, day, moment, country, brand };
}
