export { FACT_MESSAGES, OTHER_MESSAGES } from "../../modules/lifecycle-email/rules/messages-due";
export { MESSAGE_STATES } from "../../modules/lifecycle-email/rules/message-states";
