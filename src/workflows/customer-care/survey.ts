import type { MedusaContainer } from "@medusajs/framework/types";
import { surveyValues, type SurveyValue } from "../../modules/customer-care/rules/survey-values";
import { isAskingToRate } from "../../modules/lifecycle-email/rules/messages-due";
import type { Fact } from "../../shared/facts";
import { deliveryOf } from "../delivery/room";
import type { FollowedOrder } from "../order-journey/followed-order";
import { namesOf } from "../warehouse/names-of";
import { warehouseOf } from "../warehouse/room";
import { customerCareOf } from "./room";

const ALL = { take: null as never };

/** Keeps an order's rating, or that it was asked for, under everything by which ratings are counted; nothing while neither was. */
export async function surveyOrder(order: FollowedOrder, facts: readonly Fact[], container: MedusaContainer): Promise<void> {
  const [rating] = await customerCareOf(container).listRatings({ order_id: order.id }, { take: 1 });
  const [asked_at = null] = facts.filter(({ kind, subject }) => kind === "message_sent" && isAskingToRate(subject)).map(({ at }) => at).sort((a, b) => a.getTime() - b.getTime());
  if (!rating && !asked_at) return;
  const at = rating ? new Date(rating.rated_at) : asked_at!;
  await customerCareOf(container).keepSurvey(order.id, { asked_at, score: rating?.score ?? null, at }, await valuesOf(order, container));
}

async function valuesOf(order: FollowedOrder, container: MedusaContainer): Promise<SurveyValue[]> {
  const own = { order_id: order.id };
  const [parcels, workOrders] = await Promise.all([deliveryOf(container).listParcelOutcomes(own, ALL), warehouseOf(container).listWorkOrders(own, { select: ["picker_id"], ...ALL })]);
  const pickers = [...new Set(workOrders.flatMap(({ picker_id }) => picker_id ?? []))];
  const names = pickers.length ? await namesOf(container, pickers) : {};
  return surveyValues({
    parcels, pickers: pickers.map((id) => ({ id, name: names[id] ?? id })),
    products: order.items.flatMap(({ product_id, product_title, title }) => (product_id ? [{ id: product_id, title: product_title ?? title }] : [])),
  });
}
