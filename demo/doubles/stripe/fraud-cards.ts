import { approve, refused, row, type TestCard } from "./test-card";

const fraudulent = refused("fraudulent");
const approved = (names: string[], number: string, more: Partial<TestCard>): TestCard => ({ ...row(names, number, approve), ...more });

/** https://docs.stripe.com/testing#fraud-prevention and https://docs.stripe.com/radar/testing */
export const FRAUD_CARDS: readonly TestCard[] = [
  { ...row(["radarBlock", "chargeDeclinedFraudulent"], "4100000000000019", fraudulent), risk: "highest" },
  // Stripe blocks it unless the account's rules say otherwise; this account has the default rules.
  { ...row(["riskLevelHighest"], "4000000000004954", fraudulent), risk: "highest" },
  approved(["riskLevelElevated"], "4000000000009235", { risk: "elevated" }),
  approved(["cvcCheckFail"], "4000000000000101", { failing: ["cvc_check"] }),
  approved(["avsZipFail"], "4000000000000036", { failing: ["address_postal_code_check"] }),
  approved(["cvcCheckFailElevatedRisk"], "4000058400307872", { failing: ["cvc_check"], risk: "elevated" }),
  approved(["avsZipFailElevatedRisk"], "4000058400306072", { failing: ["address_postal_code_check"], risk: "elevated" }),
  approved(["avsLine1Fail"], "4000000000000028", { failing: ["address_line1_check"] }),
  approved(["avsFail"], "4000000000000010", { failing: ["address_line1_check", "address_postal_code_check"] }),
  approved(["avsUnchecked"], "4000000000000044", { unavailable: ["address_line1_check", "address_postal_code_check"] }),
];

/** https://docs.stripe.com/testing#disputes and https://docs.stripe.com/testing#refunds */
export const TROUBLE_CARDS: readonly TestCard[] = [
  approved(["createDispute"], "4000000000000259", { afterwards: { dispute: "fraudulent" } }),
  approved(["createDisputeProductNotReceived"], "4000000000002685", { afterwards: { dispute: "product_not_received" } }),
  approved(["createDisputeInquiry"], "4000000000001976", { afterwards: { dispute: "general", inquiry: true } }),
  approved(["createIssuerFraudRecord"], "4000000000005423", { afterwards: { warning: "unauthorized_use_of_card" } }),
  approved(["pendingRefund"], "4000000000007726", { slowRefunds: true }),
];
