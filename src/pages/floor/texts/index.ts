import { ar } from "./ar";
import { de } from "./de";
import { en, type FloorTextKey } from "./en";
import { es } from "./es";
import { fr } from "./fr";

/** Every language that the warehouse screens are written in: those of the mails. */
export const FLOOR_TEXTS = { en, de, fr, es, ar } satisfies Record<string, Record<FloorTextKey, string>>;

/** The texts of a locale, else English ones. */
export const floorTexts = (locale: string): Record<FloorTextKey, string> => FLOOR_TEXTS[locale.toLowerCase().split(/[-_]/)[0] as keyof typeof FLOOR_TEXTS] ?? en;
