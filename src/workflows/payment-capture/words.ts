/** What routes and screens may say of a capture, its rules, and of where ledgers disagree. */
export { DISCREPANCIES } from "../../modules/payment-capture/rules/ledgers/compare";
export { MOVEMENT_KINDS } from "../../modules/payment-capture/rules/movement-kinds";
export { REQUEST_REASONS } from "../../modules/payment-capture/rules/request/need";
export { REQUEST_STATES } from "../../modules/payment-capture/rules/request/states";
export { REVIEW_STATES } from "../../modules/payment-capture/rules/review/states";
export { REPAIR_ACTIONS, type RepairAction } from "../../modules/payment-capture/rules/ledgers/repairs";
export { WORRYING } from "./captures/worrying";
export { ATTEMPT_STATES } from "../../modules/payment-capture/rules/attempt-states";
export { RISK_LEVELS } from "../../modules/payment-capture/rules/capture-rule";
export { CAPTURE_TRIGGERS } from "../../modules/payment-capture/rules/capture-trigger";
