import { Client } from "pg";
import type { StoreProcess } from "../../demo/store/process";
import type { Json } from "../../demo/walk/shop-client";
import { buy } from "../../demo/walk/shopper";
import { paidCart } from "../setup/paid-by-card";
import { shopWithDoubles } from "../setup/shop-with-doubles";
import { rowsOf } from "../setup/sql";
import { startTestStore } from "../setup/store";
import { until } from "../setup/until";
import { waitingForLocks } from "../setup/waiting-for-locks";

jest.setTimeout(180_000);

const at = shopWithDoubles();
let other: StoreProcess;
beforeAll(async () => {
  other = await startTestStore(at.database, at.doubles.env);
});
afterAll(() => other?.stop());

const waiting = (): Promise<number> => waitingForLocks(at.database);

it("a payment that two processes authorise at once, the shopper's completion and Stripe's webhook, is held once, and stays held", async () => {
  // The first store would complete the cart by its own webhook, maybe before the gate is shut.
  at.doubles.stripe.webhookUrl = undefined;
  const { cart, intent } = await paidCart(at);
  const authorised = at.doubles.stripe.store.events.all().find(({ type, data }) => type === "payment_intent.amount_capturable_updated" && (data.object as { id: string }).id === intent)!;
  const gate = new Client(at.database);
  await gate.connect();
  try {
    // Core asks Stripe, then writes its payment down: there both wait, neither of them knowing of the other.
    await gate.query("begin; lock table payment in share row exclusive mode");
    const completed = buy(at.shop, cart.id as string).catch(() => ({}) as Awaited<ReturnType<typeof buy>>);
    await until("the completion to have authorised", async () => (await waiting()) === 1);
    at.doubles.tell(other.url);
    at.doubles.stripe.resend(authorised.id);
    await until("core's webhook to have authorised too", async () => (await waiting()) === 2);
    await gate.query("commit");
    // The shopper's may be the one that came second: then they try again.
    const order = ((await completed).order ?? (await buy(at.shop, cart.id as string)).order) as Json;
    const payments = await until("the payment of the order", async () => {
      const rows = await rowsOf(at.database, "select p.canceled_at, p.data->>'id' as intent from payment p join order_payment_collection c on c.payment_collection_id = p.payment_collection_id where c.order_id = $1", order.id);
      return rows.length > 0 && rows;
    });
    expect(payments).toEqual([{ canceled_at: null, intent }]);
    await until("the other to have given up", async () => (await waiting()) === 0);
    expect(at.doubles.stripe.store.intents.get(intent).status).toBe("requires_capture");
  } finally {
    await gate.end();
  }
});
