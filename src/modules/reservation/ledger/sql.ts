/** A list of texts as a one-column table, since `?` takes no arrays. */
export const EACH = "(select jsonb_array_elements_text(?::jsonb))";
export const each = (texts: Iterable<string>): string => JSON.stringify([...new Set(texts)]);

/** A numeric column's `raw_…` twin as Medusa's BigNumber keeps it. */
export const raw = (column: string): string => `jsonb_build_object('value', trim_scale(${column})::text, 'precision', 20)`;
