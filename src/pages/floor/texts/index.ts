import { de } from "./de";
import { en, type FloorTextKey } from "./en";

/** Every language that the warehouse screens are written in. */
export const FLOOR_TEXTS = { en, de } satisfies Record<string, Record<FloorTextKey, string>>;

/** The texts of a locale, else English ones. */
export const floorTexts = (locale: string): Record<FloorTextKey, string> => FLOOR_TEXTS[locale.toLowerCase().split(/[-_]/)[0] as keyof typeof FLOOR_TEXTS] ?? en;
