import { persist } from "../persistent";
import { answerDispute, answeredOnce, disputeAtStripe, disputed } from "./disputes";
import { fetchPayouts, missingPayouts, payOut } from "./payouts";
import { untouched, type ProviderCall } from "./provider-call";
import { bought, captured, refusalOf } from "./purchase";
import { approve, approvedEverywhere, openReviewOf } from "./reviews";

/** What moves no money. */
export const OTHER_CALLS: readonly ProviderCall[] = [
  {
    name: "approve a review",
    async before(market, purchase) {
      await bought(market, market.one, purchase, "pm_card_riskLevelElevated");
      await openReviewOf(market, purchase);
    },
    request: (market, { intent }) => ({ match: `=POST /v1/reviews/${String(market.doubles.stripe.store.intents.get(intent).review)}/approve` }),
    make: (_, at, purchase) => approve(at, purchase),
    answered: ["call:POST /v1/reviews/:id/approve:answered", "commit:doorstep_payment_review:before"],
    async insist(market, purchase) {
      await persist("to approve", () => refusalOf(approve(market.one, purchase)));
      await approvedEverywhere(market, purchase);
    },
    ends: () => untouched,
  },
  {
    name: "answer a dispute",
    async before(market, purchase) {
      await bought(market, market.one, purchase);
      await captured(market, purchase, "all");
      await disputed(market, purchase);
    },
    request: (market, purchase) => ({ match: `=POST /v1/disputes/${disputeAtStripe(market, purchase).id}` }),
    make: (market, at, purchase) => answerDispute(market, at, purchase),
    answered: ["call:POST /v1/disputes/:id:answered", "commit:doorstep_dispute:before"],
    insist: answeredOnce,
    ends: ({ total }) => ({ ...untouched, captured: total }),
  },
  {
    name: "fetch a payout",
    async before(market, purchase) {
      await bought(market, market.one, purchase);
      await captured(market, purchase, "all");
    },
    request: () => ({ match: "GET /v1/payouts/" }),
    make: (market) => payOut(market),
    settled: async (market) => !(await missingPayouts(market)).length,
    answered: ["call:GET /v1/payouts/:id:answered", "commit:doorstep_payout:before"],
    insist: fetchPayouts,
    ends: ({ total }) => ({ ...untouched, captured: total }),
  },
];
