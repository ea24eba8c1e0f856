import type { Json } from "../../demo/walk/shop-client";
import { askedOrder, paymentOf } from "../setup/asked-order";
import { refusal } from "../setup/shop";
import { begin, begun, confirm, intentOf, VISA } from "../setup/pay-by-link";
import { shopWithDoubles } from "../setup/shop-with-doubles";
import { rowsOf } from "../setup/sql";
import { until } from "../setup/until";
import { waitingForLocks } from "../setup/waiting-for-locks";
import { whileLocked } from "../setup/while-locked";

jest.setTimeout(180_000);

const at = shopWithDoubles({ DOORSTEP_CAPTURE: JSON.stringify({ withoutMulticapture: "reauthorise", reconcileAfterSeconds: 1, authorisationGraceSeconds: 1 }) });
const { admin, shop } = at;

const asked = () => askedOrder({ admin, shop });
const pageOf = (link: string, init: RequestInit = {}): Promise<Response> => fetch(link, { redirect: "manual", ...init });
const read = async (link: string): Promise<string> => (await pageOf(link)).text();
const NO_MONEY = "4000000000009995";
const intentsFor = (order: Json) => at.doubles.stripe.store.intents.all().filter(({ metadata }) => metadata["order_id"] === order.id);
const heldIn = (order: Json): number => intentsFor(order).reduce((sum, { amount_capturable }) => sum + amount_capturable, 0);

describe("the page by which a shopper pays what is missing", () => {
  it("tells how much, for which order, why, and what is left; private, its one script allowed by its hash, and Stripe's by its place", async () => {
    const { order, link } = await asked();
    const answer = await pageOf(link, { headers: { "accept-language": "en" } });
    const html = await answer.text();
    const { missing } = await paymentOf(admin, order);
    expect(html).toContain(`€${missing} to pay</h1>`);
    for (const words of [`#${order.display_id}`, "could be charged only once", "What is still to be sent", "switch on JavaScript"]) expect(html).toContain(words);
    expect(html).not.toContain(order.email);
    expect(Object.fromEntries(answer.headers)).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer", "x-robots-tag": "noindex, nofollow" });
    const policy = answer.headers.get("content-security-policy")!;
    expect(policy).toMatch(new RegExp(`script-src 'sha256-[\\w+/=]+' ${at.doubles.urls.stripe};.*frame-src.*connect-src 'self' `));
    expect(policy).not.toContain("unsafe");
    expect(await (await pageOf(link, { headers: { "accept-language": "de" } })).text()).toContain("zu zahlen</h1>");
    expect(intentsFor(order)).toHaveLength(0);
  });

  it("takes the payment: held to the cent, the order goes on with it, and the page says thank you", async () => {
    const { order, link } = await asked();
    const { missing } = await paymentOf(admin, order);
    const checkout = await begun(link);
    expect(checkout).toEqual({ publishable_key: "pk_test_doorstep", client_secret: expect.stringContaining("_secret_") as string, script_url: `${at.doubles.urls.stripe}/v3/`, return_url: link });
    expect((await confirm(at.doubles, checkout, VISA)).body.status).toBe("requires_capture");
    const back = await pageOf(`${link}?payment_intent=pi_x&payment_intent_client_secret=secret&redirect_status=succeeded`);
    expect([back.status, back.headers.get("location")]).toEqual([303, new URL(link).pathname]);
    expect(await read(link)).toContain(`Thank you, €${missing} is paid`);
    const payment = await until("the plan to go on", async () => { const now = await paymentOf(admin, order); return !now.request && now; });
    expect(payment).toMatchObject({ missing: "0.00", held: missing });
    expect(heldIn(order)).toBe(Math.round(Number(missing) * 100));
  });

  it("says thank you too where core's webhook finds the payment in the same moment", async () => {
    const { link } = await asked();
    at.doubles.stripe.webhookUrl = undefined;
    const checkout = await begun(link);
    await confirm(at.doubles, checkout, VISA);
    const held = at.doubles.stripe.store.events.all().find(({ type, data }) => type === "payment_intent.amount_capturable_updated" && (data.object as { id: string }).id === intentOf(checkout))!;
    at.doubles.tell(at.store.url);
    // Both ask Stripe, then write their payment down: there they wait, neither knowing of the other.
    const page = await whileLocked(at.database, "lock table payment in share row exclusive mode", null, async () => {
      const asking = read(link);
      await until("the page to write", async () => (await waitingForLocks(at.database)) > 0);
      at.doubles.stripe.resend(held.id);
      await until("core's webhook to write", async () => (await waitingForLocks(at.database)) > 1);
      return { asking };
    });
    expect(await page.asking).toContain("Thank you");
  });

  it("believes the provider, not the address: who comes back without having paid is asked as before", async () => {
    const { link } = await asked();
    const made = intentOf(await begun(link));
    await pageOf(`${link}?payment_intent=${made}&redirect_status=succeeded`);
    expect(await read(link)).toContain("to pay</h1>");
  });

  it("says in plain words why the last try was declined, not the bank's secret ones, and takes the next", async () => {
    const { link } = await asked();
    const checkout = await begun(link);
    expect((await confirm(at.doubles, checkout, NO_MONEY)).status).toBe(402);
    expect(await read(link)).toContain("There was not enough money on the card.");
    expect((await confirm(at.doubles, checkout, "4000000000009979")).status).toBe(402);
    const html = await read(link);
    expect(html).toContain("Your last try was declined.");
    expect(html).not.toMatch(/stolen/i);
    await confirm(at.doubles, await begun(link), VISA);
    expect(await read(link)).toContain("Thank you");
  });

  it("a bank that has not decided yet: the page says so, and nobody can pay a second time", async () => {
    const { link } = await asked();
    // No card does this; ways to pay that Stripe adds one day may.
    at.doubles.stripe.store.intents.get(intentOf(await begun(link))).status = "processing";
    expect(await read(link)).toContain("Your bank is looking at your payment");
    expect((await begin(link)).status).toBe(409);
  });

  it("3-D Secure that is rejected asks again; confirmed it is paid", async () => {
    const { link } = await asked();
    const checkout = await begun(link);
    await confirm(at.doubles, checkout, "4000000000003220");
    at.doubles.stripe.authenticate(intentOf(checkout), false);
    expect(await read(link)).toContain("was not confirmed with your bank");
    await confirm(at.doubles, await begun(link), "4000000000003220");
    at.doubles.stripe.authenticate(intentOf(checkout), true);
    expect(await read(link)).toContain("Thank you");
  });
});

describe("whoever else comes", () => {
  it("a wrong token, and one that is cut, open nothing and begin nothing", async () => {
    const { link } = await asked();
    for (const wrong of [`${at.store.url}/doorstep/orders/x/payment`, link.replace("/payment", "x/payment")]) {
      const page = await pageOf(wrong);
      expect([page.status, await page.text()]).toEqual([404, expect.stringContaining("does not open an order")]);
      expect((await begin(wrong)).status).toBe(404);
    }
  });

  it("another order's token tells and takes that order's payment, never this one's", async () => {
    const [mine, other] = [await asked(), await asked()];
    const checkout = await begun(other.link);
    expect(intentsFor(mine.order)).toHaveLength(0);
    expect(intentsFor(other.order).map(({ id }) => id)).toEqual([intentOf(checkout)]);
    expect(await read(mine.link)).not.toContain(`#${other.order.display_id}<`);
  });

  it("another site cannot begin it by the shopper's browser", async () => {
    const { order, link } = await asked();
    expect((await begin(link, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await begin(link, { origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await begin(link, { origin: "null" })).status).toBe(403);
    expect(intentsFor(order)).toHaveLength(0);
    expect((await begin(link, { origin: at.store.url })).status).toBe(200);
  });

  it("who tries on and on is told to wait", async () => {
    const { link } = await asked();
    await begun(link);
    // Tries are counted by the quarter of an hour, which may just end.
    await until("to be told so", async () => {
      await rowsOf(at.database, "update doorstep_knock set count = 1000 returning id");
      return (await begin(link)).status === 429;
    });
  });

  it("an order of which nothing is asked says so", async () => {
    const { order, link } = await asked();
    await admin("DELETE", `/admin/doorstep/orders/${order.id}/payment-request`);
    expect(await read(link)).toContain("Nothing to pay");
    expect((await begin(link)).status).toBe(409);
    await until("the journey to hear of it", async () => {
      const { journey } = await admin("GET", `/admin/doorstep/orders/${order.id}/journey`);
      return (journey.entries as Json[]).some(({ kind }) => kind === "payment_not_needed");
    });
    expect((await admin("GET", `/admin/doorstep/payment-requests?order_id=${order.id}`)).payment_requests).toMatchObject([{ state: "withdrawn" }]);
  });
});

describe("twice", () => {
  it("two tabs at once, and one after the other, pay the same payment", async () => {
    const { order, link } = await asked();
    const answers = await Promise.all([begin(link), begin(link), begin(link)]);
    const tabs = await Promise.all(answers.filter(({ ok }) => ok).map((answer) => answer.json() as Promise<Json>));
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect(new Set([...tabs, await begun(link)].map(intentOf)).size).toBe(1);
    const [one, two] = await Promise.all([confirm(at.doubles, await begun(link), VISA), confirm(at.doubles, tabs[0]!, VISA)]);
    expect([one, two].filter(({ status }) => status === 200)).toHaveLength(1);
    await Promise.all([read(link), read(link), read(link)]);
    const { missing, request } = await until("the plan to go on", async () => { const now = await paymentOf(admin, order); return !now.request && now; });
    expect([missing, request]).toEqual(["0.00", null]);
    expect(intentsFor(order)).toHaveLength(1);
  });

  it("what is paid is not paid again: the link says thank you, however often it is opened", async () => {
    const { order, link } = await asked();
    await confirm(at.doubles, await begun(link), VISA);
    for (let times = 0; times < 3; times += 1) expect(await read(link)).toContain("Thank you");
    expect((await begin(link)).status).toBe(409);
    await admin("POST", `/admin/doorstep/orders/${order.id}/captures`, {});
    expect(await read(link)).toContain("Thank you");
    expect(intentsFor(order)).toHaveLength(1);
  });

  it("what is withdrawn while it is being paid cannot be paid any more", async () => {
    const { order, link } = await asked();
    const checkout = await begun(link);
    await admin("DELETE", `/admin/doorstep/orders/${order.id}/payment-request`);
    expect((await confirm(at.doubles, checkout, VISA)).status).toBe(400);
    expect(heldIn(order)).toBe(0);
  });
});

describe("the list of what shoppers are asked", () => {
  it("tells order number, amount, since when and why, by state and order, a page at a time, to those who may know", async () => {
    const { order, link } = await asked();
    const { missing } = await paymentOf(admin, order);
    const listed = async (query: string): Promise<Json> => admin("GET", `/admin/doorstep/payment-requests?${query}`);
    const { payment_requests: [request], count } = await listed(`order_id=${order.id}&state=asking`);
    expect(count).toBe(1);
    expect(request).toMatchObject({ order_id: order.id, order: { display_id: order.display_id }, currency_code: "eur", state: "asking", reason: "rest_released", asked_by: null });
    expect([Number(request.amount), Date.parse(request.asked_at as string) > 0]).toEqual([Number(missing), true]);
    expect(await listed("limit=1&state=asking")).toMatchObject({ limit: 1, offset: 0, payment_requests: [expect.anything()] });
    await confirm(at.doubles, await begun(link), VISA);
    await read(link);
    expect((await listed(`order_id=${order.id}&state=asking`)).count).toBe(0);
    expect((await listed(`order_id=${order.id}&state=paid`)).count).toBe(1);
    expect((await refusal(listed("state=forgotten"))).status).toBe(400);
    expect((await refusal(shop("GET", "/admin/doorstep/payment-requests"))).status).toBe(401);
  });
});
