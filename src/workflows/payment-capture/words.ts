/** What routes and screens may say of a capture. */
export { ATTEMPT_STATES } from "../../modules/payment-capture/rules/attempt-states";
