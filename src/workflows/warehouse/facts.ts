import type { Fact } from "../../shared/facts";
import { readyFact, type Counter } from "./ready-to-collect";

export type WorkOrderTold = {
  id: string;
  location_id: string;
  ship_by: Date | string;
  /** The shopper collects it there. */
  collect: boolean;
  created_at: Date | string;
  revived_at: Date | string | null;
  cancelled_at: Date | string | null;
  picked_at: Date | string | null;
  lines: { id: string; line_item_id: string; short_quantity: number; short_reason: string | null; short_at: Date | string | null }[];
  packages: {
    id: string; state: string; packed_at: Date | string; updated_at: Date | string; collected_at: Date | string | null; number: number;
    items: { line_item_id: string; line_item_quantity: number }[];
  }[];
};

/** The order lines in a package, as core counts them. */
export const linesInPackage = (items: { line_item_id: string; line_item_quantity: number }[]): { line_item_id: string; quantity: number }[] =>
  items.filter((i) => i.line_item_quantity > 0).map((i) => ({ line_item_id: i.line_item_id, quantity: i.line_item_quantity }));

/** That there is work; once more, where it was over and began anew. */
function workFacts({ id, location_id, ship_by, created_at, revived_at, cancelled_at }: WorkOrderTold): Fact[] {
  const told = (key: string, kind: Fact["kind"], at: Date | string, data?: Fact["data"]): Fact => ({ key, kind, at: new Date(at), subject: id, data });
  const data = { location_id, ship_by: new Date(ship_by).toISOString() };
  return [
    told(`work-order:${id}`, "work_order_created", created_at, data),
    ...(revived_at ? [told(`work-order:${id}:${+new Date(revived_at)}`, "work_order_created", revived_at, data)] : []),
    ...(cancelled_at ? [told(`work-order-canceled:${id}:${+new Date(cancelled_at)}`, "work_order_canceled", cancelled_at)] : []),
  ];
}

/** A carton that was closed; that it waits for the shopper and was collected, where they collect it; and that it was opened again before it left. */
function packageFacts(p: WorkOrderTold["packages"][number], { id: work_order_id, collect }: WorkOrderTold, counter: Counter | null): Fact[] {
  const items = linesInPackage(p.items);
  const own = { work_order_id, number: p.number };
  const told = (kind: Fact["kind"], at: Date, data: Fact["data"]): Fact => ({ key: `${kind}:${p.id}`, kind, at, subject: p.id, data });
  const packed = told("packed", new Date(p.packed_at), { ...own, items, ...(collect && { collect }) });
  if (p.state === "voided") return [packed, told("unpacked", new Date(Math.max(+packed.at, +new Date(p.updated_at))), own)];
  if (!collect || p.state === "labelled") return [packed];
  const ready = readyFact({ subject: p.id, at: packed.at, items }, counter);
  return p.state === "shipped" && p.collected_at ? [packed, ready, told("delivered", new Date(p.collected_at), { ...own, collect, items })] : [packed, ready];
}

/** All that a work order tells the journey. */
export function workOrderFacts(w: WorkOrderTold, counter: Counter | null = null): Fact[] {
  const facts = workFacts(w);
  if (w.picked_at) facts.push({ key: `picked:${w.id}`, kind: "picked", at: new Date(w.picked_at), subject: w.id });
  for (const line of w.lines.filter((l) => l.short_quantity > 0 && l.short_at)) {
    facts.push({
      key: `short-picked:${line.id}:${line.short_quantity}`, kind: "short_picked", at: new Date(line.short_at!), subject: w.id,
      data: { line_item_id: line.line_item_id, quantity: line.short_quantity, reason: line.short_reason },
    });
  }
  facts.push(...w.packages.flatMap((pack) => packageFacts(pack, w, counter)));
  return facts;
}

export type PartNoticeTold = { id: string; because: string; now: unknown; later: unknown; expected_at: Date | string | null; told_at: Date | string; over_at: Date | string | null };

/** That a part of the order comes later, and that it does no more, or has left. */
export function partFacts({ id, because, now, later, expected_at, told_at, over_at }: PartNoticeTold): Fact[] {
  const data = { because, now, later, expected_at: expected_at ? new Date(expected_at).toISOString() : null };
  return [
    { key: `part-later:${id}`, kind: "part_later", at: new Date(told_at), subject: id, data },
    ...(over_at ? [{ key: `part-later-over:${id}`, kind: "part_later_over" as const, at: new Date(over_at), subject: id }] : []),
  ];
}
