import { until } from "../../setup/until";
import type { Market } from "./market";
import { untouched, type ProviderCall } from "./provider-call";
import { bought, PATIENCE_MS, type Purchase } from "./purchase";

const ENDS_SOON = `update payment set data = jsonb_set(data, '{capture_before}', to_jsonb(to_char((now() + interval '5 hours') at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) where id = $1`;
const NOW = "update doorstep_jobs.job set start_after = now() where data->>'work' = 'follow-order' and data->>'key' = $1 and state = 'created'";
const RENEWED = "select p.id, p.data->>'id' as intent from doorstep_payment_request r join payment p on p.id = r.payment_id where r.order_id = $1 and r.state = 'paid'";

/** The time comes in which a hold must be renewed. */
async function timeComes({ rows }: Market, { payment, order }: Purchase): Promise<void> {
  await rows(ENDS_SOON, payment);
  await rows(NOW, order);
}

const renewed = async ({ rows }: Market, { order }: Purchase) => (await rows<{ id: string; intent: string }>(RENEWED, order))[0];

const anew = ({ name, request, answered }: Pick<ProviderCall, "name" | "request" | "answered">): ProviderCall => ({
  name, request, answered,
  fits: ({ saves }) => Boolean(saves),
  before: (market, purchase) => bought(market, market.one, purchase),
  make: (market, _, purchase) => timeComes(market, purchase),
  settled: async (market, purchase) => Boolean(await renewed(market, purchase)),
  /** Nobody can do anything but wait: the shopper is not there. */
  async insist(market, purchase) {
    const { id, intent } = await until("the hold to be renewed", () => renewed(market, purchase), PATIENCE_MS);
    Object.assign(purchase, { payment: id, intent });
  },
  ends: () => untouched,
});

/** What is charged to a saved card while its owner is not there. */
export const AGAIN_CALLS: readonly ProviderCall[] = [
  anew({
    name: "start a payment anew, by the saved card",
    request: (_, { order }) => ({ match: "=POST /v1/payment_intents", body: order }),
    answered: ["call:POST /v1/payment_intents:answered", "commit:doorstep_payment_request:before"],
  }),
  anew({
    name: "charge the saved card",
    request: () => ({ match: "POST /v1/payment_intents/", body: "off_session=true" }),
    answered: ["call:POST /v1/payment_intents/:id/confirm:answered", "commit:doorstep_payment_request:before"],
  }),
];
