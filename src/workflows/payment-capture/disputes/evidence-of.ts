import type { MedusaContainer } from "@medusajs/framework/types";
import { BANK } from "../../../modules/customer-care/rules/case-states";
import type { CaseRow } from "../../../modules/customer-care/service";
import type { Evidence } from "../../../modules/payment-capture/rules/dispute/evidence";
import { notFound } from "../../../shared/errors";
import { carrierOf } from "../../carrier/room";
import { customerCareOf } from "../../customer-care/room";
import type { TrackerRow } from "../../customer-care/view-packages";
import { lifecycleEmailOf } from "../../lifecycle-email/room";
import { loadFollowedOrder } from "../../order-journey/followed-order";
import { journeyRoomOf } from "../../order-journey/room";
import { reviewsOf } from "../reviews/decide-review";
import { presentReview } from "../shown-payment";
import { orderEvidence } from "./order-evidence";
import { packageEvidence } from "./package-evidence";
import { paymentEvidence } from "./payment-evidence";
import { caseEvidence, messageEvidence } from "./word-evidence";

const ALL = { take: null as never };

/** All that the store knows of an order and that its shopper's bank may ask for. @throws 404 */
export async function evidenceOf(container: MedusaContainer, orderId: string): Promise<Evidence> {
  const order = await loadFollowedOrder(container, orderId);
  if (!order) throw notFound("order", orderId);
  const own = { order_id: orderId };
  const care = customerCareOf(container);
  const [facts, trackers, messages, cases, [arrival], [rating], [review], payments] = await Promise.all([
    journeyRoomOf(container).factsOf(orderId),
    carrierOf(container).listTrackers(own, { relations: ["events"], ...ALL }),
    lifecycleEmailOf(container).listMessages(own, { order: { created_at: "ASC" }, ...ALL }),
    care.listCases({ ...own, opened_by: { $ne: BANK } }, { relations: ["entries"], order: { opened_at: "ASC" }, ...ALL }),
    care.listArrivals(own, { take: 1 }),
    care.listRatings(own, { take: 1 }),
    reviewsOf(container, orderId),
    paymentEvidence(container, order),
  ]);
  return {
    order: orderEvidence(order, facts),
    payments,
    checks: review ? presentReview(review).checks : null,
    packages: packageEvidence(order, facts, trackers as unknown as TrackerRow[]),
    messages: messages.map(messageEvidence),
    received_at: arrival ? new Date(arrival.received_at).toISOString() : null,
    rating: rating ? { score: rating.score, comment: rating.comment } : null,
    cases: (cases as CaseRow[]).map(caseEvidence),
  };
}
