const DAY_MS = 86_400_000;

/** A line's pieces that arrived, and when; `sent_back`: of which a return was asked for already, or has come. */
export type ArrivedLine = { line_item_id: string; arrived: readonly { quantity: number; at: Date }[]; sent_back: number };
/** `reason_id`: one of the reasons that the shop keeps in core. */
export type ReturnedItem = { line_item_id: string; quantity: number; reason_id?: string };
/** What may be sent back, and until when the first of it may. */
export type Returnable = { items: ReturnedItem[]; until: Date | null };

/** Within so many days of its arrival a piece may be sent back; null: none may. */
export function returnable(lines: readonly ArrivedLine[], windowDays: number | null, now: Date): Returnable {
  if (windowDays === null) return { items: [], until: null };
  const ends: Date[] = [];
  const items = lines.flatMap(({ line_item_id, arrived, sent_back }) => {
    const fresh = arrived.filter(({ at }) => at.getTime() + windowDays * DAY_MS > now.getTime());
    const quantity = Math.min(piecesOf(fresh), piecesOf(arrived) - sent_back);
    if (quantity <= 0) return [];
    ends.push(...fresh.map(({ at }) => new Date(at.getTime() + windowDays * DAY_MS)));
    return [{ line_item_id, quantity }];
  });
  return { items, until: ends.sort((a, b) => a.getTime() - b.getTime())[0] ?? null };
}

const piecesOf = (arrived: ArrivedLine["arrived"]): number => arrived.reduce((sum, { quantity }) => sum + quantity, 0);

/** What is wrong with the items of a return; null when they may be sent back. */
export function faultOfReturn(asked: readonly ReturnedItem[], may: readonly ReturnedItem[]): string | null {
  if (!asked.length) return "items must name at least one";
  const seen = new Set<string>();
  for (const { line_item_id, quantity } of asked) {
    const most = may.find((item) => item.line_item_id === line_item_id)?.quantity ?? 0;
    if (seen.has(line_item_id)) return `items name ${line_item_id} twice`;
    seen.add(line_item_id);
    if (quantity > most) return `items: of ${line_item_id} ${most} can be sent back`;
  }
  return null;
}
