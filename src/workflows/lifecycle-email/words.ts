export { FACT_MESSAGES, MESSAGES } from "../../modules/lifecycle-email/rules/messages-due";
export { MESSAGE_STATES } from "../../modules/lifecycle-email/rules/message-states";
