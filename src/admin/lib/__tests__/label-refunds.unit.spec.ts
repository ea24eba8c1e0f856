import { isOpenRefund, isRefundOf } from "../label-refunds";
import type { Shipment } from "../types";

const shipment = (more: Partial<Shipment>): Shipment => ({
  id: "s", package_id: "p", state: "voided", carrier: "UPS", service: "ground", tracking_number: "1Z", tracking_url: null, label_url: null, rate_amount: 754, currency_code: "usd",
  refund_status: "submitted", refund_seen_at: null, ...more,
});
const told = (more: Partial<Shipment>): string => {
  const one = shipment(more);
  return !isRefundOf(one) ? "nothing" : isOpenRefund(one) ? "open" : "over";
};

test("a label that was given back is told of; it is open until the carrier has decided, and a refusal until somebody has seen it", () => {
  expect(told({ state: "bought", refund_status: null })).toBe("nothing");
  expect(told({ refund_status: "not_needed" })).toBe("nothing");
  expect(told({ refund_status: "submitted" })).toBe("open");
  expect(told({ refund_status: "refunded" })).toBe("over");
  expect(told({ refund_status: "rejected" })).toBe("open");
  expect(told({ refund_status: "rejected", refund_seen_at: "2026-11-26T08:00:00Z" })).toBe("over");
});
