/** A mail's texts by key, `{variables}` in braces. */
export type MailTexts = Record<string, string>;
export type TextFault = { key: string; fault: "unknown_key" | "empty" | "too_long" | "missing" | "unknown" | "brace"; variable?: string; message: string };

const LONGEST = 2000;
const VARIABLE = /\{(\w+)\}/g;

export const variablesIn = (text: string): string[] => [...new Set([...text.matchAll(VARIABLE)].map(([, name]) => name!))];

/**
 * Why a merchant's own texts cannot be published. Each text needs the variables of the default it replaces, and knows no other:
 * one that is missing would leave out what the mail is about, one that is unknown would stand in it as it is written.
 */
export function textFaults(texts: MailTexts, defaults: MailTexts): TextFault[] {
  // In the order in which the mail says them, whatever order they were kept in.
  const keys = [...Object.keys(defaults).filter((key) => Object.hasOwn(texts, key)), ...Object.keys(texts).filter((key) => !Object.hasOwn(defaults, key))];
  return keys.flatMap((key): TextFault[] => {
    const text = texts[key]!;
    const original = Object.hasOwn(defaults, key) ? defaults[key] : undefined;
    if (original === undefined) return [{ key, fault: "unknown_key", message: `${key} is no text of this mail` }];
    if (!text.trim()) return [{ key, fault: "empty", message: `${key} is empty; take it back to have the default` }];
    if ([...text].length > LONGEST) return [{ key, fault: "too_long", message: `${key} is longer than ${LONGEST} characters` }];
    const [needed, used] = [variablesIn(original), variablesIn(text)];
    return [
      ...needed.filter((name) => !used.includes(name)).map((variable): TextFault => ({ key, fault: "missing", variable, message: `${key} needs {${variable}}` })),
      ...used.filter((name) => !needed.includes(name)).map((variable): TextFault => ({
        key, fault: "unknown", variable, message: `${key} does not know {${variable}}; it knows ${needed.map((name) => `{${name}}`).join(", ") || "no variables"}`,
      })),
      ...(/[{}]/.test(text.replace(VARIABLE, "")) ? [{ key, fault: "brace" as const, message: `${key} has a brace that belongs to no variable` }] : []),
    ];
  });
}

/** Only what differs from the default: a text that is taken back follows the default from then on. */
export const ownTexts = (texts: MailTexts, defaults: MailTexts): MailTexts =>
  Object.fromEntries(Object.entries(texts).filter(([key, text]) => text !== defaults[key]));
