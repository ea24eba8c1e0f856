import type { PlannedPart } from "./plan";

/** Where a piece of an order line comes from, by which shipping option it goes, and whether it is awaited. */
export type PlacedLine = { line_item_id: string; location_id: string; shipping_option_id: string | null; waits: boolean; expected_at: Date | null };
/** What is sent together: a parcel, as far as can be told before it is packed. */
export type Part = Pick<PlannedPart, "location_id" | "shipping_option_id" | "line_item_ids" | "waits" | "expected_at">;

/** Whether what is there is sent while the rest is awaited, or all waits. */
export type WaitingPolicy = "send_rest" | "wait";

type Wait = Pick<PlacedLine, "waits" | "expected_at">;

/** The parts that an order is sent in: by location, shipping option and wait. A line waits as a whole, until the last of its pieces is there. */
export function partsOf(placed: readonly PlacedLine[], policy: WaitingPolicy): Part[] {
  const together = policy === "wait" ? waitOf(placed) : undefined;
  const parts = new Map<string, Part>();
  for (const { line_item_id, location_id, shipping_option_id } of placed) {
    const { waits, expected_at } = together?.waits ? together : waitOf(placed.filter((one) => one.line_item_id === line_item_id));
    const expected = expected_at?.toISOString() ?? null;
    const key = JSON.stringify([location_id, shipping_option_id, waits, expected]);
    const part = parts.get(key) ?? { location_id, shipping_option_id, line_item_ids: [], waits, expected_at: expected };
    if (!part.line_item_ids.includes(line_item_id)) part.line_item_ids.push(line_item_id);
    parts.set(key, part);
  }
  return [...parts.values()];
}

/** They wait until the last of those that do has come; nobody knows when, where one of them has no date. */
function waitOf(placed: readonly Wait[]): Wait {
  const waiting = placed.filter(({ waits }) => waits);
  const dates = waiting.flatMap(({ expected_at }) => expected_at ?? []).sort((a, b) => a.getTime() - b.getTime());
  return { waits: waiting.length > 0, expected_at: dates.length === waiting.length ? (dates.at(-1) ?? null) : null };
}

/** Which of the shipping options a line goes by: the one of its profile; core takes the first where none is. */
export const optionFor = <Option extends { shipping_profile_id: string | null }>(options: readonly Option[], profile: string | null): Option | undefined =>
  options.find(({ shipping_profile_id }) => shipping_profile_id === profile) ?? options[0];
