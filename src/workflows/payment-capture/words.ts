/** What routes and screens may say of a capture and its rules. */
export { ATTEMPT_STATES } from "../../modules/payment-capture/rules/attempt-states";
export { RISK_LEVELS } from "../../modules/payment-capture/rules/capture-rule";
export { CAPTURE_TRIGGERS } from "../../modules/payment-capture/rules/capture-trigger";
