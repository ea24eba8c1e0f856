import type { RepairAction } from "../../../modules/payment-capture/rules/ledgers/repairs";
import type { Finding } from "../payments/types";
import { useAction } from "./use-action";

export const useRepairFinding = (id: string) => useAction((action: RepairAction) => ({ path: `payment-findings/${id}/repair`, body: { action } }));

/** Asks the provider now; answers what does not agree. */
export const useCompareOrder = (orderId: string) => useAction<void, { payment_findings: Finding[] }>(() => ({ path: `orders/${orderId}/reconcile`, body: {} }));

/** Has all payments that were changed lately compared; the work goes on after the answer. */
export const useCompareRecent = () => useAction<void, { payments: number }>(() => ({ path: "reconciliation", body: {} }));
