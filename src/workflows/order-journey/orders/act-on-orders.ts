import type { MedusaContainer } from "@medusajs/framework/types";
import { notFound } from "../../../shared/errors";
import { resendMessage } from "../../lifecycle-email/resend-message";
import { lifecycleEmailOf } from "../../lifecycle-email/room";
import { warehouseOf } from "../../warehouse/room";
import { journeyRoomOf, type OrderJourneyService } from "../room";

export type OrdersAct = { do: "prioritise"; priority: number | null } | { do: "hold"; reason: string } | { do: "release" } | { do: "resend" };
/** What became of it for one order: for how many work orders or mails it was done; `nothing` where there were none, else the first refusal. */
export type OrderResult = { order_id: string; display_id: number | null; done: number; code: "nothing" | "refused" | null; message: string | null };

/** What is done for an order: each piece by itself, so that one which cannot be done keeps no other from it. */
type Pieces = Map<string, (() => Promise<unknown>)[]>;
const OPEN = ["waiting", "ready", "picking", "picked", "packed"];

/** The same for up to a hundred orders, each told by itself. @throws 404 for an order that is not followed */
export async function actOnOrders(container: MedusaContainer, orderIds: readonly string[], act: OrdersAct, by: string): Promise<OrderResult[]> {
  const ids = [...new Set(orderIds)];
  const known = await numbersOf(journeyRoomOf(container), ids);
  const unknown = ids.find((id) => !known.has(id));
  if (unknown) throw notFound("order on its way", unknown);
  const pieces = act.do === "resend" ? await mails(container, ids) : await work(container, ids, act, by);
  const results: OrderResult[] = [];
  for (const order_id of ids) results.push({ order_id, display_id: known.get(order_id) ?? null, ...(await doAll(pieces.get(order_id) ?? [], act)) });
  return results;
}

async function numbersOf(room: OrderJourneyService, ids: string[]): Promise<Map<string, number | null>> {
  const rows = await room.listFollowedOrders({ order_id: ids }, { select: ["order_id", "display_id"], take: null as never });
  return new Map(rows.map(({ order_id, display_id }) => [order_id, display_id]));
}

const NOTHING: Record<OrdersAct["do"], string> = {
  prioritise: "it has no open work", hold: "it has no open work", release: "it has no open work", resend: "it has had no mail",
};

async function doAll(pieces: (() => Promise<unknown>)[], act: OrdersAct): Promise<Pick<OrderResult, "done" | "code" | "message">> {
  if (!pieces.length) return { done: 0, code: "nothing", message: NOTHING[act.do] };
  const settled = await Promise.allSettled(pieces.map((piece) => piece()));
  const refused = settled.flatMap((one) => (one.status === "rejected" ? [one.reason as Error] : []));
  return { done: settled.length - refused.length, code: refused.length ? "refused" : null, message: refused[0]?.message ?? null };
}

async function work(container: MedusaContainer, ids: string[], act: Exclude<OrdersAct, { do: "resend" }>, by: string): Promise<Pieces> {
  const warehouse = warehouseOf(container);
  const open = await warehouse.listWorkOrders({ order_id: ids, state: OPEN } as never, { select: ["id", "order_id"], take: null as never });
  const one = (id: string): Promise<unknown> => {
    if (act.do === "hold") return warehouse.holdWork(id, act.reason, by);
    return act.do === "release" ? warehouse.releaseWork(id, by) : warehouse.prioritise(id, act.priority, by);
  };
  return gathered(open.map(({ id, order_id }) => [order_id, () => one(id)]));
}

/** The last mail that each order's shopper was sent. */
async function mails(container: MedusaContainer, ids: string[]): Promise<Pieces> {
  const sent = await lifecycleEmailOf(container).listMessages(
    { order_id: ids, state: ["sent", "kept", "delivered", "bounced", "failed"] }, { select: ["id", "order_id"], order: { created_at: "DESC", id: "DESC" }, take: null as never }
  );
  const last = new Map(sent.reverse().map(({ id, order_id }) => [order_id, id]));
  return gathered([...last].map(([order_id, id]) => [order_id, () => resendMessage(container, id)]));
}

function gathered(all: (readonly [string, () => Promise<unknown>])[]): Pieces {
  const pieces: Pieces = new Map();
  for (const [order_id, piece] of all) pieces.set(order_id, [...(pieces.get(order_id) ?? []), piece]);
  return pieces;
}
