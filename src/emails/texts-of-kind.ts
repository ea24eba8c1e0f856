import { renderEmail } from "./render";
import { SAMPLES } from "./samples";
import { TEXTS, type Language } from "./texts";
import { en } from "./texts/en";
import type { TextKey } from "./texts/keys";
import type { EmailKind } from "./types";

const KEYS = new Map<EmailKind, readonly TextKey[]>();

/** The texts that a kind of mail is made of, in the order in which it says them; those first that are its alone. */
export async function textKeysOf(kind: EmailKind): Promise<readonly TextKey[]> {
  const known = KEYS.get(kind);
  if (known) return known;
  const said = new Set<string>();
  // A merchant's own texts are asked for by key: who listens there hears each that the mail says.
  const texts = new Proxy({}, { get: (_none, key) => void (typeof key === "string" && said.add(key)) });
  await renderEmail(kind, SAMPLES[kind], { locale: "en", timeZone: "UTC", branding: { shop_name: "Shop", support_email: "help@shop.example" }, texts });
  const all = Object.keys(en) as TextKey[];
  const own = all.filter((key) => key.startsWith(`${kind}.`));
  const keys = [...own, ...all.filter((key) => said.has(key) && !own.includes(key))];
  KEYS.set(kind, keys);
  return keys;
}

/** Our own texts of a kind of mail in a language, by key. */
export const defaultTextsOf = async (kind: EmailKind, language: Language): Promise<Record<string, string>> =>
  Object.fromEntries((await textKeysOf(kind)).map((key) => [key, TEXTS[language][key]]));
