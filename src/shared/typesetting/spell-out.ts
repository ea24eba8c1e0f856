export type Spell = (letter: string) => string;

/** Stands where a letter can be neither printed nor spelt: seen, and never taken for a letter. */
export const UNPRINTABLE = "\ufffd";

/** Spells any writing in Latin letters, by the tables of AnyAscii. */
export async function loadSpelling(): Promise<Spell> {
  const { default: anyAscii } = await import("any-ascii");
  return (letter) => anyAscii(letter) || UNPRINTABLE;
}
