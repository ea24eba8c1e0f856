import type { Fact } from "../../shared/facts";

export type WorkOrderTold = {
  id: string;
  location_id: string;
  ship_by: Date | string;
  created_at: Date | string;
  picked_at: Date | string | null;
  lines: { id: string; line_item_id: string; short_quantity: number; short_reason: string | null; short_at: Date | string | null }[];
  packages: {
    id: string; state: string; packed_at: Date | string; number: number;
    items: { line_item_id: string; line_item_quantity: number }[];
  }[];
};

/** The order lines in a package, as core counts them. */
export const linesInPackage = (items: { line_item_id: string; line_item_quantity: number }[]): { line_item_id: string; quantity: number }[] =>
  items.filter((i) => i.line_item_quantity > 0).map((i) => ({ line_item_id: i.line_item_id, quantity: i.line_item_quantity }));

/** All that a work order tells the journey. */
export function workOrderFacts(w: WorkOrderTold): Fact[] {
  const facts: Fact[] = [{
    key: `work-order:${w.id}`, kind: "work_order_created", at: new Date(w.created_at), subject: w.id,
    data: { location_id: w.location_id, ship_by: new Date(w.ship_by).toISOString() },
  }];
  if (w.picked_at) facts.push({ key: `picked:${w.id}`, kind: "picked", at: new Date(w.picked_at), subject: w.id });
  for (const line of w.lines.filter((l) => l.short_quantity > 0 && l.short_at)) {
    facts.push({
      key: `short-picked:${line.id}:${line.short_quantity}`, kind: "short_picked", at: new Date(line.short_at!), subject: w.id,
      data: { line_item_id: line.line_item_id, quantity: line.short_quantity, reason: line.short_reason },
    });
  }
  for (const p of w.packages.filter((p) => p.state !== "voided")) {
    facts.push({
      key: `packed:${p.id}`, kind: "packed", at: new Date(p.packed_at), subject: p.id,
      data: { work_order_id: w.id, number: p.number, items: linesInPackage(p.items) },
    });
  }
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
