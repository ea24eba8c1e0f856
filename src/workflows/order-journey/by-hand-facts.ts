import type { FulfillmentDTO } from "@medusajs/framework/types";
import type { Fact } from "../../shared/facts";
import { linesInFulfilment } from "../warehouse/fulfilled";
import { readyFact, type Counter } from "../warehouse/ready-to-collect";
import type { FollowedOrder } from "./followed-order";

/** Core's own screen writes `#` for a link that nobody gave. */
const known = (text: string | null | undefined): string | null => (text && text !== "#" ? text : null);

/** Of several labels the first that says anything; who carries it core does not know. */
export function labelOf({ labels }: Pick<FulfillmentDTO, "labels">): { tracking_number: string | null; tracking_url: string | null } {
  const label = (labels ?? []).find(({ tracking_number, tracking_url }) => known(tracking_number) ?? known(tracking_url));
  return { tracking_number: known(label?.tracking_number), tracking_url: known(label?.tracking_url) };
}

const isSent = ({ requires_shipping }: Pick<FollowedOrder["items"][number], "requires_shipping">): boolean => requires_shipping;

/**
 * All that a fulfilment tells the journey that was made in core's own screen, or by another system. `promised_latest`: the end of the window
 * that the shopper was told; `counter`: where they collect it, undefined where it is sent.
 */
export function byHandFacts(made: FulfillmentDTO, order: FollowedOrder, promised_latest: Date | null, counter?: Counter | null): Fact[] {
  const { id: subject, canceled_at, shipped_at, delivered_at } = made;
  const items = linesInFulfilment(made, order);
  const told = (kind: Fact["kind"], at: Date | string, data?: Fact["data"]): Fact => ({ key: `${kind}:${subject}`, kind, at: new Date(at), subject, data });
  if (!made.requires_shipping) return delivered_at && !canceled_at ? [told("delivered", delivered_at, { digital: true, beside: order.items.some(isSent), items })] : [];
  const collect = counter !== undefined && { collect: true };
  const packed = told("packed", made.packed_at ?? made.created_at, { by_hand: true, ...collect, items });
  if (canceled_at) return [packed, told("unpacked", canceled_at)];
  if (collect) return [packed, readyFact({ subject, at: packed.at, items }, counter), ...(delivered_at ? [told("delivered", delivered_at, { by_hand: true, ...collect, items })] : [])];
  const way = { by_hand: true, carrier: null, service: null, ...labelOf(made), promised_latest: promised_latest?.toISOString() ?? null, items };
  return [
    packed, ...(shipped_at ? [told("shipped", shipped_at, way)] : []),
    // Core lets somebody mark as delivered what nobody marked as shipped.
    ...(delivered_at ? [told("delivered", delivered_at, shipped_at ? { by_hand: true } : { by_hand: true, items })] : []),
  ];
}
