import type { MedusaContainer } from "@medusajs/framework/types";
import type { SurveyValue } from "../../modules/customer-care/surveys";
import type { Fact } from "../../shared/facts";
import { deliveryOf } from "../delivery/room";
import type { FollowedOrder } from "../order-journey/followed-order";
import { namesOf } from "../warehouse/names-of";
import { warehouseOf } from "../warehouse/room";
import { customerCareOf } from "./room";

/** The mails that ask for a rating. */
const ASKING = ["delivered", "rate_and_check"];
const ALL = { take: null as never };

/** Keeps an order's rating, or that it was asked for, under everything by which ratings are counted; nothing while neither was. */
export async function surveyOrder(order: FollowedOrder, facts: readonly Fact[], container: MedusaContainer): Promise<void> {
  const [rating] = await customerCareOf(container).listRatings({ order_id: order.id }, { take: 1 });
  const [asked_at = null] = facts.filter(({ kind, data }) => kind === "message_sent" && ASKING.includes(String(data?.kind))).map(({ at }) => at).sort((a, b) => a.getTime() - b.getTime());
  if (!rating && !asked_at) return;
  const at = asked_at ?? new Date(rating!.rated_at);
  await customerCareOf(container).keepSurvey(order.id, { asked_at, score: rating?.score ?? null, at }, await valuesOf(order, container));
}

async function valuesOf(order: FollowedOrder, container: MedusaContainer): Promise<SurveyValue[]> {
  const own = { order_id: order.id };
  const [outcomes, workOrders] = await Promise.all([deliveryOf(container).listParcelOutcomes(own, ALL), warehouseOf(container).listWorkOrders(own, { select: ["picker_id"], ...ALL })]);
  const pickers = [...new Set(workOrders.flatMap(({ picker_id }) => picker_id ?? []))];
  const names = pickers.length ? await namesOf(container, pickers) : {};
  const promises = outcomes.filter(({ promised_latest, delivered_on }) => promised_latest && delivered_on);
  const kept = promises.every(({ promised_latest, delivered_on }) => delivered_on! <= promised_latest!) ? "kept" : "broken";
  const values: SurveyValue[] = [
    { facet: "all", value: "", label: "" },
    ...outcomes.flatMap(({ carrier }): SurveyValue[] => (carrier ? [{ facet: "carrier", value: carrier, label: carrier }] : [])),
    ...outcomes.flatMap(({ origin, country_code }): SurveyValue[] => (origin && country_code ? [lane(`${origin} > ${country_code}`)] : [])),
    ...pickers.map((id): SurveyValue => ({ facet: "picker", value: id, label: names[id] ?? id })),
    ...order.items.flatMap(({ product_id, product_title, title }): SurveyValue[] => (product_id ? [{ facet: "product", value: product_id, label: product_title ?? title }] : [])),
    ...(promises.length ? [{ facet: "promise" as const, value: kept, label: kept }] : []),
  ];
  return [...new Map(values.map((one) => [`${one.facet} ${one.value}`, one])).values()];
}

const lane = (text: string): SurveyValue => ({ facet: "lane", value: text, label: text });
