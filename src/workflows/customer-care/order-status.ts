import type { MedusaContainer } from "@medusajs/framework/types";
import { BigNumber } from "@medusajs/framework/utils";
import { BANK, canReopen } from "../../modules/customer-care/rules/case-states";
import { nextQuestion, type Answers } from "../../modules/customer-care/rules/questions";
import type { CaseRow } from "../../modules/customer-care/service";
import { stepsOf } from "../../modules/order-journey/rules/steps";
import { clock } from "../../shared/clock";
import { notFound } from "../../shared/errors";
import type { Fact } from "../../shared/facts";
import { iso } from "../../shared/iso";
import { readersZone } from "../../shared/zone-of-place";
import { packagesWithReturnLabel } from "../carrier/return-label-view";
import { carrierOf } from "../carrier/room";
import { partsTold, portionsOf, promiseTold, lastTold } from "../lifecycle-email/told";
import { loadFollowedOrder, type FollowedOrder } from "../order-journey/followed-order";
import { deliveryOf } from "../delivery/room";
import { journeyRoomOf } from "../order-journey/room";
import { openRequestOf } from "../payment-capture/requests/catch-up-request";
import { paymentLinkFor } from "../payment-capture/requests/payment-link";
import type { OrderView, ViewCase, ViewItem, ViewPackage, ViewReturn } from "./order-view";
import { changeOf } from "./date-change";
import { maskedView } from "./mask-view";
import { actionsOf, hasLeft, returnableOf } from "./order-actions";
import type { OpenedLink } from "./order-link";
import { pickupPlaceOf } from "./pickup-place";
import { returnReasonsOf } from "./return-reasons";
import { customerCareOf } from "./room";
import { sumsOf } from "./sums";
import { isUnlocked } from "./unlock";
import { unlockedBy } from "../../modules/customer-care/rules/unlock-code";
import { expectedAt, packagesOf, type TrackerRow } from "./view-packages";

const ADDRESS_FIELDS = ["first_name", "last_name", "company", "address_1", "address_2", "postal_code", "city", "province", "country_code", "phone"] as const;
const ALL = { take: null as never };
const number = (amount: unknown): number => new BigNumber((amount ?? 0) as number).numeric;

/**
 * Everything a shopper may see of an order, from core, the journey, the carrier and customer care.
 * @throws 404 when the order is gone.
 */
export async function orderStatusOf(container: MedusaContainer, orderId: string): Promise<OrderView> {
  const order = await loadFollowedOrder(container, orderId);
  if (!order) throw notFound("order", orderId);
  const care = customerCareOf(container);
  const own = { order_id: orderId };
  const [facts, trackers, cases, [arrival], [rating], request, returnLabels, wishes, counter] = await Promise.all([
    journeyRoomOf(container).factsOf(orderId),
    carrierOf(container).listTrackers(own, { relations: ["events"], ...ALL }),
    care.listCases({ ...own, opened_by: { $ne: BANK }, merged_into: null }, { relations: ["items", "entries", "photos", "remedies"], order: { opened_at: "DESC" }, ...ALL }),
    care.listArrivals(own, { take: 1 }),
    care.listRatings(own, { take: 1 }),
    openRequestOf(container, orderId),
    packagesWithReturnLabel(container, orderId),
    deliveryOf(container).instructionsOf(orderId),
    pickupPlaceOf(container, order),
  ]);
  const time_zone = readersZone(care.options, order.shipping_address);
  const promise = promiseTold(facts);
  const confidence = lastTold(facts, ["delivery_promised"])?.data?.confidence as string | number | undefined;
  const packages = packagesOf(facts, trackers as unknown as TrackerRow[], returnLabels);
  const delivers = !counter && Boolean(order.shipping_address);
  const actions = await actionsOf(container, order, delivers);
  const received_at = arrival ? iso(arrival.received_at) : null;
  const returns = returnableOf(container, order, packages);
  return {
    time_zone, locked: false,
    unlock_by: unlockedBy({ ...order.shipping_address, email: order.email }),
    order: headOf(order),
    items: order.items.map(itemOf).filter(({ quantity }) => quantity > 0),
    promise: promise ? { ...promise, confidence: confidence ?? null, parts: partsTold(facts).map(({ line_item_ids, earliest, latest }) => ({ line_item_ids, earliest, latest })) } : null,
    eta: expectedAt(packages, received_at, time_zone),
    change: changeOf(facts, trackers as unknown as TrackerRow[]),
    pickup_at: counter && { name: counter.name, address: counter.address, hours: counter.hours, keep_until: keptUntil(facts, packages) },
    steps: stepsOf(facts),
    packages,
    later: laterOf(facts),
    instructions: wishes?.instructions ?? null,
    gift_message: wishes?.gift_message ?? null,
    gift_receipt: wishes?.gift_receipt ?? false,
    leave_at: wishes?.leave_at ?? null,
    received_at,
    rating: rating ? { score: rating.score, comment: rating.comment } : null,
    rating_question: rating ? questionOf(rating as unknown as { score: number; answers: Answers | null }) : null,
    cases: (cases as CaseRow[]).map((row) => caseOf(row, care.options.care.reopenDays)),
    most_photos: care.options.care.photos,
    actions: {
      ...actions, rate: hasLeft(order, packages, delivers), cancel_until: actions.cancel_until?.toISOString() ?? null,
      returns: { items: returns.items, until: returns.until?.toISOString() ?? null, reasons: returns.items.length ? await returnReasonsOf(container) : [] },
    },
    returns: order.returns.filter(({ requested_at, canceled_at }) => requested_at && !canceled_at).map(returnOf),
    payment_request: request?.state === "asking" ? { amount: number(request.amount), url: await paymentLinkFor(container, orderId) } : null,
  };
}

/** Of what waits in the shop, by what was told last. */
function keptUntil(facts: readonly Fact[], packages: readonly ViewPackage[]): string | null {
  const waits = packages.findLast(({ way, delivered_at }) => way === "collected" && !delivered_at);
  return (waits && (lastTold(facts, ["available_for_pickup"], waits.id)?.data?.keep_until as string | null | undefined)) ?? null;
}

/** What is still to come later by what was told last. */
function laterOf(facts: readonly Fact[]): OrderView["later"] {
  const told = lastTold(facts, ["part_later"]);
  if (!told || lastTold(facts, ["part_later_over"], told.subject)) return null;
  return { items: portionsOf(told.data?.later), expected_at: (told.data?.expected_at as string | null | undefined) ?? null };
}

/** The same for who opened its link: what is personal is masked unless they carry what unlocks it. @throws 404 */
export async function orderSeenBy(container: MedusaContainer, link: OpenedLink, unlock: string | undefined): Promise<OrderView> {
  const view = await orderStatusOf(container, link.orderId);
  return isUnlocked(container, link, unlock) ? view : maskedView(view);
}

function headOf(order: FollowedOrder): OrderView["order"] {
  const { total, subtotal, shipping, tax, discount, credit, tax_included } = sumsOf(order);
  return {
    id: order.id, display_id: order.display_id ?? order.id, status: order.status, created_at: iso(order.created_at),
    currency_code: order.currency_code, locale: order.locale ?? null, email: order.email ?? null,
    total: number(total), subtotal: number(subtotal), shipping_total: number(shipping), tax_total: number(tax), discount_total: number(discount), credit_total: number(credit), tax_included,
    shipping_address: order.shipping_address
      ? Object.fromEntries(ADDRESS_FIELDS.map((field) => [field, (order.shipping_address?.[field] as string | undefined) ?? null]))
      : null,
  };
}

const returnOf = ({ id, requested_at, received_at, items }: FollowedOrder["returns"][number]): ViewReturn => ({
  id, requested_at: iso(requested_at!), received_at: received_at ? iso(received_at) : null,
  items: (items ?? []).map(({ item_id, quantity }) => ({ line_item_id: item_id, quantity: number(quantity) })),
});

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
