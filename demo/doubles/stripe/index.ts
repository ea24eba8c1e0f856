export { StripeDouble } from "./stripe-double";
export { TEST_CARDS } from "./cards";
export type { LedgerLine } from "./ledger";
