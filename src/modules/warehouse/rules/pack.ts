export type PackableLine = {
  id: string;
  line_item_id: string;
  inventory_item_id: string;
  required_quantity: number;
  unit_weight_grams: number | null;
  picked_quantity: number;
  packed_quantity: number;
};
export type PackInput = { line_id: string; quantity: number };
export type PackedItem = {
  pick_line_id: string;
  line_item_id: string;
  inventory_item_id: string;
  quantity: number;
  line_item_quantity: number;
};
export type PackRefusal = { code: "unknown_line" | "listed_twice" | "not_picked" | "broken_bundle"; lineId: string };

/**
 * Checks what goes into one package against what was picked, and counts it in order-line pieces, as core does.
 * The parts of a bundle travel together: core cannot fulfil half a bundle.
 */
export function packItems(lines: readonly PackableLine[], input: readonly PackInput[]): PackedItem[] | PackRefusal {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const wanted = new Map<string, number>();
  for (const { line_id, quantity } of input) {
    const line = byId.get(line_id);
    if (!line) return { code: "unknown_line", lineId: line_id };
    if (wanted.has(line_id)) return { code: "listed_twice", lineId: line_id };
    if (quantity > line.picked_quantity - line.packed_quantity) return { code: "not_picked", lineId: line_id };
    wanted.set(line_id, quantity);
  }
  const counted = new Set<string>();
  const items: PackedItem[] = [];
  for (const line of lines.filter((l) => wanted.has(l.id))) {
    const pieces = wanted.get(line.id)! / line.required_quantity;
    const parts = lines.filter((l) => l.line_item_id === line.line_item_id);
    const whole = Number.isInteger(pieces) && parts.every((part) => (wanted.get(part.id) ?? 0) === pieces * part.required_quantity);
    if (!whole) return { code: "broken_bundle", lineId: line.id };
    items.push({
      pick_line_id: line.id, line_item_id: line.line_item_id, inventory_item_id: line.inventory_item_id,
      quantity: wanted.get(line.id)!, line_item_quantity: counted.has(line.line_item_id) ? 0 : pieces,
    });
    counted.add(line.line_item_id);
  }
  return items;
}

/** What the items should weigh together; null when any weight is unknown. */
export function expectedWeight(lines: readonly PackableLine[], items: readonly PackedItem[]): number | null {
  const weights = items.map((item) => {
    const unit = lines.find((line) => line.id === item.pick_line_id)?.unit_weight_grams;
    return unit == null ? null : unit * item.quantity;
  });
  return weights.includes(null) ? null : weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
}
