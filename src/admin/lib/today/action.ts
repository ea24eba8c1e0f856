import type { TextKey } from "../text-key";
import type { TodayItem } from "./types";

/** What is done about it, and where. */
export type TodayAction = { text: TextKey; to: string };

const orderOr = (orderId: string | null, otherwise: string): string => (orderId ? `/orders/${orderId}` : otherwise);
const PAYMENTS = "/doorstep/payments";

/** Of each kind the one action, at the place where it is done. */
export function actionOf({ kind, id, code, order_id, subject }: Pick<TodayItem, "kind" | "id" | "code" | "order_id" | "subject">): TodayAction {
  switch (kind) {
    case "finding": return { text: "today.act.repair", to: orderOr(order_id, PAYMENTS) };
    case "review": return { text: "today.act.review", to: orderOr(order_id, PAYMENTS) };
    case "capture": return { text: "today.act.retry", to: orderOr(order_id, PAYMENTS) };
    case "ending": return { text: "today.act.capture", to: orderOr(order_id, PAYMENTS) };
    case "dispute": return { text: "today.act.evidence", to: orderOr(order_id, PAYMENTS) };
    case "exception": return { text: "today.act.parcel", to: `/doorstep/exceptions/${id}` };
    case "work": return code === "address" ? { text: "today.act.address", to: orderOr(order_id, `/doorstep/work-orders/${id}`) } : { text: code === "instructions" ? "today.act.answer" : "today.act.work", to: `/doorstep/work-orders/${id}` };
    case "to_send": return { text: "today.act.send", to: "/doorstep/work-orders" };
    case "task": return { text: "today.act.tasks", to: "/doorstep/warehouse" };
    case "stock": return { text: "today.act.stock", to: `/doorstep/stock/${subject}` };
    case "case": return { text: "today.act.answer", to: `/doorstep/care/${id}` };
    case "given_up":
    case "stuck": return { text: "today.act.health", to: "/doorstep/health" };
    case "mail": return { text: "today.act.mails", to: "/doorstep/messages" };
    case "wait": return { text: "today.act.order", to: orderOr(order_id, "/orders") };
  }
}
