/** A list of texts, for `= any(…)`: `?` takes no arrays, and of a subselect the planner would think that it gives a hundred rows. */
export const EACH = "array(select jsonb_array_elements_text(?::jsonb))";
export const each = (texts: Iterable<string>): string => JSON.stringify([...new Set(texts)]);

/** A numeric column's `raw_…` twin as Medusa's BigNumber keeps it. */
export const raw = (column: string): string => `jsonb_build_object('value', trim_scale(${column})::text, 'precision', 20)`;

/** The same for a value that is at hand, as a decimal text. */
export const rawAmount = (text: string): string => JSON.stringify({ value: text, precision: 20 });
