export { FACT_MESSAGES, MESSAGES } from "../../modules/lifecycle-email/rules/messages-due";
export { TROUBLES } from "../../modules/lifecycle-email/rules/trouble";
export { MESSAGE_STATES } from "../../modules/lifecycle-email/rules/message-states";
