import type { en } from "../i18n/en/texts";

/** A key without the ending that i18next adds by count. */
type WithoutPlural<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;

type Leaves<T, Prefix extends string = ""> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${WithoutPlural<K>}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** Every text that the dashboard's extension can say. */
export type TextKey = Leaves<typeof en>;
