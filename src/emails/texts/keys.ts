import type { en } from "./en";

export type TextKey = keyof typeof en;

/** A language's texts: a missing key fails the types. */
export type Texts = Record<TextKey, string>;
