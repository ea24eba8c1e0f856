import type { DiscrepancyKind } from "../../../modules/payment-capture/rules/ledgers/compare";
import { REPAIRS, type RepairAction } from "../../../modules/payment-capture/rules/ledgers/repairs";

/** What a person can have done about a finding. */
export const repairsOf = (kind: DiscrepancyKind): readonly RepairAction[] => REPAIRS[kind];

/** Money goes back, or an order is made that will be charged; all else only writes down what is true. */
const ASKED_TWICE: readonly RepairAction[] = ["give_back", "finish_refund", "complete_cart"];
export const isAskedTwice = (action: RepairAction): boolean => ASKED_TWICE.includes(action);
