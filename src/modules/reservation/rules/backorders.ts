import type { Quantity } from "./quantity";

/** A line of an order that waits for stock, in units of the inventory item. */
export type Backorder = { id: string; quantity: Quantity };
export type Incoming = { quantity: Quantity; expected_at: Date };

/**
 * Who of the queue, first come first, is served by what is there: stocked less all that is firmly promised. Nobody is
 * overtaken by a smaller wish, or a large order would wait for ever.
 */
export function servedBy(queue: readonly Backorder[], free: Quantity): Backorder[] {
  const served: Backorder[] = [];
  let left = free;
  for (const backorder of queue) {
    if (backorder.quantity > left) break;
    served.push(backorder);
    left -= backorder.quantity;
  }
  return served;
}

/** When each of the queue can be expected to be served, by what is there and on its way; null where nobody knows. Never before `notBefore`. */
export function expectedDates(queue: readonly Backorder[], free: Quantity, incoming: readonly Incoming[], now: Date, notBefore: Date | null): Map<string, Date | null> {
  const arrivals = [...incoming].sort((a, b) => a.expected_at.getTime() - b.expected_at.getTime());
  const dates = new Map<string, Date | null>();
  let there = free;
  let at: Date | null = now;
  for (const backorder of queue) {
    while (at && there < backorder.quantity) {
      const next = arrivals.shift();
      there += next?.quantity ?? 0n;
      at = next ? latest(at, next.expected_at) : null;
    }
    there -= backorder.quantity;
    dates.set(backorder.id, at && latest(at, notBefore ?? at));
  }
  return dates;
}

const latest = (a: Date, b: Date): Date => (a > b ? a : b);
