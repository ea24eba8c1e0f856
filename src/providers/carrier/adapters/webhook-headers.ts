export type WebhookHeaders = Record<string, string | string[] | undefined>;

/** A header by its name, whatever its letters; the first when it came several times. */
export function header(headers: WebhookHeaders, name: string): string | undefined {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return Array.isArray(found) ? found[0] : found;
}
