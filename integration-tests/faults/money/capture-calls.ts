import { persist } from "../persistent";
import type { Market } from "./market";
import { untouched, type ProviderCall } from "./provider-call";
import { bought, capture, captured, partOf, type Purchase } from "./purchase";
import { inParts } from "./wallets";

type Asked = { name: string; key: string; before?: typeof firstPart; amount?: (purchase: Purchase) => bigint; ends: (purchase: Purchase) => bigint; fits?: ProviderCall["fits"] };

const firstPart = (market: Market, purchase: Purchase): Promise<void> => captured(market, purchase, "first", partOf(purchase));

const captureCall = ({ name, key, before, amount, ends, fits }: Asked): ProviderCall => ({
  name, fits,
  async before(market, purchase) {
    await bought(market, market.one, purchase);
    await before?.(market, purchase);
  },
  request: (_, { intent }) => ({ match: `=POST /v1/payment_intents/${intent}/capture` }),
  make: (_, at, purchase) => capture(at, purchase, key, amount?.(purchase)),
  answered: [
    "call:POST /v1/payment_intents/:id/capture:answered", "step:capture-payment-step:after", "step:add-order-transaction:after", "commit:doorstep_capture_attempt:before",
  ],
  insist: ({ one }, purchase) => persist("to capture", () => capture(one, purchase, key, amount?.(purchase))),
  ends: (purchase) => ({ ...untouched, captured: ends(purchase) }),
});

export const CAPTURE_CALLS: readonly ProviderCall[] = [
  captureCall({ name: "capture, a first part", key: "first", amount: partOf, ends: partOf, fits: inParts }),
  captureCall({ name: "capture, a second part", key: "second", before: firstPart, amount: partOf, ends: (p) => 2n * partOf(p), fits: inParts }),
  captureCall({ name: "capture, the rest", key: "rest", before: firstPart, ends: ({ total }) => total, fits: inParts }),
  captureCall({ name: "capture, all at once", key: "all", ends: ({ total }) => total }),
];
