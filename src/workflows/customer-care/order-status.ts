import type { MedusaContainer } from "@medusajs/framework/types";
import { BigNumber } from "@medusajs/framework/utils";
import { CARRIER } from "../../modules/carrier";
import type CarrierService from "../../modules/carrier/service";
import { CUSTOMER_CARE } from "../../modules/customer-care";
import { BANK, canReopen } from "../../modules/customer-care/rules/case-states";
import { nextQuestion, type Answers } from "../../modules/customer-care/rules/questions";
import type CustomerCareService from "../../modules/customer-care/service";
import type { CaseRow } from "../../modules/customer-care/service";
import { ORDER_JOURNEY } from "../../modules/order-journey";
import { stepsOf } from "../../modules/order-journey/rules/steps";
import type OrderJourneyService from "../../modules/order-journey/service";
import { clock } from "../../shared/clock";
import { notFound } from "../../shared/errors";
import { notesTold, partsTold, promiseTold, lastTold } from "../lifecycle-email/told";
import { loadFollowedOrder, type FollowedOrder } from "../order-journey/followed-order";
import { openRequestOf } from "../payment-capture/requests/catch-up-request";
import { paymentLinkFor } from "../payment-capture/requests/payment-link";
import type { OrderView, ViewCase, ViewItem } from "./order-view";
import { sumsOf } from "./sums";
import { expectedAt, packagesOf, type TrackerRow } from "./view-packages";

const ADDRESS_FIELDS = ["first_name", "last_name", "company", "address_1", "address_2", "postal_code", "city", "province", "country_code"] as const;
const ALL = { take: null as never };
const iso = (at: Date | string): string => new Date(at).toISOString();
const number = (amount: unknown): number => new BigNumber((amount ?? 0) as number).numeric;

/**
 * Everything a shopper may see of an order, from core, the journey, the carrier and customer care.
 * @throws 404 when the order is gone.
 */
export async function orderStatusOf(container: MedusaContainer, orderId: string): Promise<OrderView> {
  const order = await loadFollowedOrder(container, orderId);
  if (!order) throw notFound("order", orderId);
  const care = container.resolve<CustomerCareService>(CUSTOMER_CARE);
  const own = { order_id: orderId };
  const [facts, trackers, cases, [arrival], [rating], request] = await Promise.all([
    container.resolve<OrderJourneyService>(ORDER_JOURNEY).factsOf(orderId),
    container.resolve<CarrierService>(CARRIER).listTrackers(own, { relations: ["events"], ...ALL }),
    care.listCases({ ...own, opened_by: { $ne: BANK }, merged_into: null }, { relations: ["items", "entries", "photos", "remedies"], order: { opened_at: "DESC" }, ...ALL }),
    care.listArrivals(own, { take: 1 }),
    care.listRatings(own, { take: 1 }),
    openRequestOf(container, orderId),
  ]);
  const promise = promiseTold(facts);
  const confidence = lastTold(facts, ["delivery_promised"])?.data?.confidence as string | number | undefined;
  const packages = packagesOf(facts, trackers as unknown as TrackerRow[]);
  const notes = notesTold(facts);
  return {
    order: headOf(order),
    items: order.items.map(itemOf).filter(({ quantity }) => quantity > 0),
    promise: promise ? { ...promise, confidence: confidence ?? null, parts: partsTold(facts).map(({ line_item_ids, earliest, latest }) => ({ line_item_ids, earliest, latest })) } : null,
    eta: expectedAt(packages, promise?.latest),
    steps: stepsOf(facts),
    packages,
    instructions: notes.instructions ?? null,
    gift_message: notes.gift_message ?? null,
    leave_at: notes.leave_at ?? null,
    received_at: arrival ? iso(arrival.received_at) : null,
    rating: rating ? { score: rating.score, comment: rating.comment } : null,
    rating_question: rating ? questionOf(rating as unknown as { score: number; answers: Answers | null }) : null,
    cases: (cases as CaseRow[]).map((row) => caseOf(row, care.options.care.reopenDays)),
    most_photos: care.options.care.photos,
    payment_request: request?.state === "asking" ? { amount: number(request.amount), url: paymentLinkFor(container, orderId) } : null,
  };
}

function headOf(order: FollowedOrder): OrderView["order"] {
  const { total, subtotal, shipping, tax, discount, tax_included } = sumsOf(order);
  return {
    id: order.id, display_id: order.display_id ?? order.id, status: order.status, created_at: iso(order.created_at),
    currency_code: order.currency_code, locale: order.locale ?? null,
    total: number(total), subtotal: number(subtotal), shipping_total: number(shipping), tax_total: number(tax), discount_total: number(discount), tax_included,
    shipping_address: order.shipping_address
      ? Object.fromEntries(ADDRESS_FIELDS.map((field) => [field, (order.shipping_address?.[field] as string | undefined) ?? null]))
      : null,
  };
}

const itemOf = (item: FollowedOrder["items"][number]): ViewItem => ({
  id: item.id, title: item.product_title ?? item.title,
  variant_title: item.variant_title && item.variant_title !== "Default variant" ? item.variant_title : null,
  thumbnail: item.thumbnail ?? null, quantity: number(item.quantity ?? item.detail?.quantity), unit_price: number(item.unit_price),
});

function questionOf({ score, answers }: { score: number; answers: Answers | null }): OrderView["rating_question"] {
  const question = nextQuestion(score, answers ?? {});
  return question && { id: question.id, answers: question.answers.map(({ id }) => id) };
}

/** What staff note among themselves, and what a remedy failed by, is not the shopper's. */
const caseOf = (row: CaseRow, reopenDays: number): ViewCase => ({
  id: row.id, state: row.state, reason: row.reason, text: row.text, resolution: row.resolution, opened_at: iso(row.opened_at),
  items: row.items.map(({ line_item_id, quantity, reason }) => ({ line_item_id, quantity, reason })),
  entries: row.entries.filter(({ kind }) => kind === "said").map(({ said_by, text: said, at }) => ({ said_by, text: said, at: iso(at) })).sort((a, b) => a.at.localeCompare(b.at)),
  photos: row.photos.map(({ id, width, height }) => ({ id, width, height })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  remedies: row.remedies.filter(({ state }) => state !== "failed").map(({ kind, state, amount, currency_code }) => ({ kind, state, amount: amount === null ? null : number(amount), currency_code })),
  can_reply: row.state !== "resolved" || canReopen(row, reopenDays, clock.now()),
});
