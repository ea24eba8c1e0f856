/** What a macro may name: `{{customer_name}}`. */
export const MACRO_VARIABLES = ["customer_name", "order_number", "items", "tracking_number", "tracking_url", "carrier", "refund_amount", "shop_name", "agent_name"] as const;
export type MacroVariable = (typeof MACRO_VARIABLES)[number];
export type MacroValues = Partial<Record<MacroVariable, string | null>>;

const NAMED = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** What a text names, each once. */
export const namedIn = (text: string): string[] => [...new Set([...text.matchAll(NAMED)].map(([, name]) => name!))];

const isKnown = (name: string): name is MacroVariable => MACRO_VARIABLES.some((known) => known === name);

/** The names in a text that no macro has. */
export const unknownIn = (text: string): string[] => namedIn(text).filter((name) => !isKnown(name));

/** The text with its variables filled in, as plain text; `missing` are those of which this case knows nothing: then it must not be sent. */
export function fillMacro(text: string, values: MacroValues): { text: string; missing: string[] } {
  const missing = namedIn(text).filter((name) => !isKnown(name) || !values[name]);
  return { text: text.replace(NAMED, (whole, name: string) => (isKnown(name) && values[name]) || whole), missing };
}
