import type { Template } from "../template";
import type { EmailKind } from "../types";
import { addressChanged } from "./address-changed";
import { attemptFailed } from "./attempt-failed";
import { backorderReady } from "./backorder-ready";
import { backordered } from "./backordered";
import { caseAnswered } from "./case-answered";
import { caseReceived } from "./case-received";
import { caseSolved } from "./case-solved";
import { dateChanged } from "./date-changed";
import { delivered } from "./delivered";
import { deliveryProblem } from "./delivery-problem";
import { orderCancelled } from "./order-cancelled";
import { orderConfirmed } from "./order-confirmed";
import { orderEdited } from "./order-edited";
import { orderLink } from "./order-link";
import { outForDelivery } from "./out-for-delivery";
import { partLater } from "./part-later";
import { paymentNeeded } from "./payment-needed";
import { paymentReceived } from "./payment-received";
import { paymentStillNeeded } from "./payment-still-needed";
import { rateAndCheck } from "./rate-and-check";
import { readyForPickup } from "./ready-for-pickup";
import { refunded } from "./refunded";
import { returnSteps } from "./return-steps";
import { returning } from "./returning";
import { shipped } from "./shipped";
import { staffDigest } from "./staff-digest";

export const TEMPLATES: { readonly [K in EmailKind]: Template<K> } = {
  order_confirmed: orderConfirmed,
  backordered,
  backorder_ready: backorderReady,
  payment_needed: paymentNeeded,
  payment_still_needed: paymentStillNeeded,
  payment_received: paymentReceived,
  order_cancelled: orderCancelled,
  refunded,
  part_later: partLater,
  shipped,
  date_changed: dateChanged,
  out_for_delivery: outForDelivery,
  attempt_failed: attemptFailed,
  delivered,
  case_received: caseReceived,
  case_answered: caseAnswered,
  case_solved: caseSolved,
  delivery_problem: deliveryProblem,
  order_edited: orderEdited,
  order_link: orderLink,
  address_changed: addressChanged,
  rate_and_check: rateAndCheck,
  ready_for_pickup: readyForPickup,
  return_steps: returnSteps,
  returning,
  staff_digest: staffDigest,
};
