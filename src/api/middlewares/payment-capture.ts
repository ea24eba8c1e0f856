import { type MedusaNextFunction, type MedusaRequest, type MedusaResponse, type MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators";
import { DISPUTE_KINDS, DISPUTE_STATES } from "../../shared/dispute";
import { PAYOUT_STATES } from "../../shared/payout";
import { CAPTURE_FIELDS } from "../../workflows/payment-capture/captures/capture-of";
import { REVIEW_FIELDS } from "../../workflows/payment-capture/reviews/decide-review";
import { PAYOUT_FIELDS, PAYOUT_LINE_FIELDS } from "../../workflows/payment-capture/payouts/payout-of";
import { DISPUTE_FIELDS } from "../../workflows/payment-capture/disputes/shown-dispute";
import { receivePaymentEvent } from "../../workflows/payment-capture/events/receive-payment-event";
import {
  ATTEMPT_STATES, DISCREPANCIES, MOVEMENT_KINDS, REPAIR_ACTIONS, REQUEST_REASONS, REQUEST_STATES, REVIEW_STATES, WORRYING,
} from "../../workflows/payment-capture/words";
import { checkQuery, list, oneOrMore, post, read } from "./route-kinds";

const ListCaptures = createFindParams({ limit: 20, offset: 0, order: "-created_at" }).extend({
  order_id: oneOrMore(z.string()),
  payment_id: oneOrMore(z.string()),
  state: oneOrMore(z.enum(ATTEMPT_STATES)),
  worrying: z.literal("true").optional(),
});
/** An amount as Medusa tells it: 12.3 or "12.30", in the order's currency. */
const CaptureNow = z.object({
  amount: z.union([z.number().positive(), z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, "amount must be like 12.30")]).optional(),
});

const ListFindings = createFindParams({ limit: 20, offset: 0, order: "-found_at" }).extend({
  order_id: oneOrMore(z.string()),
  kind: oneOrMore(z.enum(DISCREPANCIES)),
  state: oneOrMore(z.enum(["open", "repaired", "gone"])),
});
const ListReviews = createFindParams({ limit: 20, offset: 0, order: "-opened_at" }).extend({
  order_id: oneOrMore(z.string()),
  state: oneOrMore(z.enum(REVIEW_STATES)),
});
const ListRequests = createFindParams({ limit: 20, offset: 0, order: "asked_at" }).extend({
  order_id: oneOrMore(z.string()),
  state: oneOrMore(z.enum(REQUEST_STATES)),
  reason: oneOrMore(z.enum(REQUEST_REASONS)),
});
const REQUEST_FIELDS = [
  "id", "order_id", "order.display_id", "reason", "state", "amount", "currency_code", "failure_code", "failure_message", "asked_at", "asked_by", "ended_at", "next_try_at", "created_at",
];
const ListPayouts = createFindParams({ limit: 20, offset: 0, order: "-arrives_at" }).extend({
  provider_id: oneOrMore(z.string()),
  state: oneOrMore(z.enum(PAYOUT_STATES)),
});
const ListPayoutLines = createFindParams({ limit: 50, offset: 0, order: "happened_at" }).extend({
  payout_id: oneOrMore(z.string()),
  order_id: oneOrMore(z.string()),
  kind: oneOrMore(z.enum(MOVEMENT_KINDS)),
});
const ListDisputes = createFindParams({ limit: 20, offset: 0, order: "evidence_due_at" }).extend({
  order_id: oneOrMore(z.string()),
  kind: oneOrMore(z.enum(DISPUTE_KINDS)),
  state: oneOrMore(z.enum(DISPUTE_STATES)),
});
const FINDING_FIELDS = [
  "id", "kind", "amount", "currency_code", "state", "order_id", "cart_id", "payment_session_id", "provider_id", "reference",
  "found_at", "ended_at", "repaired_by", "note",
];

/** `worrying=true`: those alone that a person should hear of. */
const onlyWorrying = (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction): void => {
  const { worrying, ...filters } = req.filterableFields;
  req.filterableFields = worrying ? { ...filters, ...WORRYING } : filters;
  next();
};

const listCaptures = list("captures", ListCaptures, CAPTURE_FIELDS);

const ListExpiring = z.object({ limit: z.coerce.number().int().min(1).max(100).default(20), offset: z.coerce.number().int().min(0).default(0) });

/** Before core's route, which hands the event round in memory only. */
const keepPaymentEvent = async (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
  const payload = { data: req.body as Record<string, unknown>, rawData: req.rawBody as Buffer, headers: req.headers };
  await receivePaymentEvent(req.scope, { provider: req.params.provider!, payload });
  next();
};

export const paymentCaptureMiddlewares: MiddlewareRoute[] = [
  { ...listCaptures, middlewares: [...listCaptures.middlewares!, onlyWorrying] },
  read("expiring-authorisations", ListExpiring),
  {
    matcher: "/admin/doorstep/captures/:id",
    methods: ["GET"],
    middlewares: [checkQuery(createSelectParams(), { defaults: CAPTURE_FIELDS, isList: false })],
  },
  post("orders/:id/captures", CaptureNow),
  post("orders/:id/capture-plan", z.object({ paused: z.boolean() }).strict()),
  post("orders/:id/payment-request", CaptureNow),
  post("captures/:id/retry", z.object({})),
  { matcher: "/hooks/payment/:provider", methods: ["POST"], middlewares: [keepPaymentEvent] },
  list("payouts", ListPayouts, PAYOUT_FIELDS),
  list("payout-lines", ListPayoutLines, PAYOUT_LINE_FIELDS),
  post("payouts/fetch", z.object({ since: z.coerce.date() }).strict()),
  list("disputes", ListDisputes, DISPUTE_FIELDS),
  post("disputes/:id/evidence", z.object({ words: z.string().trim().min(1).max(5000).optional() }).strict()),
  list("payment-requests", ListRequests, REQUEST_FIELDS),
  list("payment-reviews", ListReviews, REVIEW_FIELDS),
  post("orders/:id/payment-review", z.object({ decision: z.enum(["approve", "reject"]), note: z.string().trim().min(1).max(1000).optional() }).strict()),
  list("payment-findings", ListFindings, FINDING_FIELDS),
  post("payment-findings/:id/repair", z.object({ action: z.enum(REPAIR_ACTIONS) }).strict()),
  post("orders/:id/reconcile", z.object({}).strict()),
  post("reconciliation", z.object({ since: z.coerce.date().optional() }).strict()),
];
