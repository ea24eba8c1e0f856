/** A web or mail address, or undefined for anything else: a link never runs a script. */
export function safeUrl(url: string | null | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  return /^(https?|mailto):$/.test(new URL(url).protocol) ? url : undefined;
}

/** `url` with a query parameter set; keeps its query and takes `hash` (without #) when given. */
export function withParameter(url: string, name: string, value: string, hash?: string): string {
  const parsed = new URL(url);
  parsed.searchParams.set(name, value);
  if (hash) parsed.hash = hash;
  return parsed.toString();
}

/** One line without control characters: no header can be smuggled through a subject. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").replace(/ {2,}/g, " ").trim();

/** A subject of at most 150 characters, cut between characters. */
export const asSubject = (text: string): string => {
  const line = [...oneLine(text)];
  return line.length > 150 ? `${line.slice(0, 149).join("")}…` : line.join("");
};
