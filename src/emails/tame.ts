/** How much a mail tells: items of a list, characters of a name, characters of what a person wrote. */
export type Limits = { items: number; name: number; prose: number };

/** Gmail clips a message above about 102 kB, and with it our links: then less is told. The first that fits is taken. */
export const LARGEST_BYTES = 102 * 1024;
export const LIMITS: readonly [Limits, ...Limits[]] = [
  { items: 200, name: 250, prose: 5000 },
  { items: 40, name: 160, prose: 3000 },
  { items: 15, name: 100, prose: 1500 },
  { items: 5, name: 60, prose: 500 },
];

/** What a person wrote, in lines of their own. */
const PROSE: readonly string[] = ["instructions", "gift_message", "reason", "answer", "footer", "place"];
/** What is followed, not read: a shortened address leads nowhere. */
const isAddress = (field: string): boolean => /url$|thumbnail|email/.test(field);

/** Controls but line ends, and marks that turn the direction of all that follows: names of products may hold either. */
const UNSEEN = /(?![\n\t])\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

function tameText(text: string, field: string, { name, prose }: Limits): string {
  if (isAddress(field)) return text;
  const isProse = PROSE.includes(field);
  const most = isProse ? prose : name;
  // Cut first: what is cut off need not be cleaned.
  const cut = text.length > most * 2 ? text.slice(0, most * 2 + 1) : text;
  const clean = cut.replace(/\r\n?/g, "\n").replace(UNSEEN, "");
  const characters = [...(isProse ? clean : clean.replace(/\s+/g, " ").trim())];
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : characters.join("");
}

/** The same facts with every text fit to stand in a mail: no unseen characters, none that goes on for pages. */
export function tame<T>(told: T, limits: Limits, field = ""): T {
  if (typeof told === "string") return tameText(told, field, limits) as T;
  if (Array.isArray(told)) return told.map((one: unknown) => tame(one, limits, field)) as T;
  if (told instanceof Date || typeof told !== "object" || told === null) return told;
  return Object.fromEntries(Object.entries(told).map(([name, value]) => [name, tame(value as unknown, limits, name)])) as T;
}
