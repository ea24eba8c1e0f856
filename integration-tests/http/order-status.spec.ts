import { SendGridDouble } from "../../demo/doubles/sendgrid";
import type { StoreProcess } from "../../demo/store/process";
import { unlockedVisit, Visit } from "../../demo/walk/order-page";
import { BUYERS } from "../../demo/walk/shopper";
import { type Call, type Json } from "../../demo/walk/shop-client";
import { handedOver } from "../setup/handed-over";
import { makeGoods } from "../setup/stock-shop";
import { openShop, ordered } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { until } from "../setup/until";

jest.setTimeout(180_000);

const EMAIL = "page@example.com";
const sendgrid = new SendGridDouble();
let database: string;
let store: StoreProcess;
let admin: Call;
let shop: Call;
let order: Json;
let token: string;

beforeAll(async () => {
  ({ database, store, admin, shop } = await openShop({ SENDGRID_API_BASE_URL: await sendgrid.listen(), SENDGRID_WEBHOOK_KEY: sendgrid.publicKey }));
  sendgrid.webhooks.url = `${store.url}/hooks/sendgrid`;
  const goods = await makeGoods(admin, [{ stock: { Hamburg: 5 } }]);
  order = await ordered(shop, goods, { quantity: 2, buyer: { ...BUYERS.anna, email: EMAIL }, wishes: { instructions: "Ring <twice> & wait" } });
  token = await until("a mail with the link", async () => tokenIn(sendgrid.mailbox.to(EMAIL)[0]?.text));
});
afterAll(async () => {
  await store?.stop();
  await sendgrid.close();
});

const tokenIn = (text = ""): string | undefined => /\/doorstep\/orders\/([\w-]+\.[\w-]+)/.exec(text)?.[1];
const status = (more = ""): string => `/store/order-status/${token}${more}`;
const visit = (): Visit => new Visit(`${store.url}/doorstep/orders/${token}`);
async function unlockedView(): Promise<Json> {
  const { unlock } = await shop("POST", status("/unlock"), { code: "10435" });
  return shop("GET", status(), undefined, { "x-doorstep-unlock": unlock as string });
}
const lineId = (): string => order.items[0].id as string;

test("the link in the confirmation opens the order: items, sums that add up, promise, steps, wishes", async () => {
  const view = await shop("GET", status());
  expect(view.order).toMatchObject({ id: order.id, display_id: order.display_id, currency_code: "eur", total: order.total });
  const { subtotal, shipping_total, discount_total, tax_total, tax_included, total } = view.order as Json;
  expect(subtotal + shipping_total - discount_total + (tax_included ? 0 : tax_total)).toBeCloseTo(total as number, 6);
  expect(view.items).toMatchObject([{ id: lineId(), quantity: 2 }]);
  expect(Date.parse(view.promise.latest as string)).toBeGreaterThanOrEqual(Date.parse(view.promise.earliest as string));
  expect((view.steps as Json[]).map((s) => [s.step, s.reached_at !== null])).toEqual([
    ["ordered", true], ["packed", false], ["shipped", false], ["out_for_delivery", false], ["delivered", false],
  ]);
  expect(view).toMatchObject({ locked: true, packages: [], instructions: "•••", received_at: null, rating: null, cases: [] });
});

test("a wrong, a cut and a made-up token open nothing, alike", async () => {
  const answers = await Promise.all(
    ["x", token.slice(0, -3), `${token}.x`, "lookup"].map((wrong) => shop("GET", `/store/order-status/${wrong}`).catch((e: { status: number; body: Json }) => [e.status, e.body.message]))
  );
  expect(new Set(answers.map(String)).size).toBe(1);
  expect((answers[0] as unknown[])[0]).toBe(404);
  const gone = await fetch(`${store.url}/doorstep/orders/x`);
  expect([gone.status, await gone.text()]).toEqual([404, expect.stringContaining("does not open an order")]);
});

test("the page needs no key and no script, is escaped, private, and speaks the reader's language", async () => {
  const unlocked = await unlockedVisit(visit().page, "10435");
  const english = await unlocked.get("", { "accept-language": "en-GB" });
  const html = await english.text();
  expect(english.status).toBe(200);
  expect(html).toContain(`#${order.display_id}`);
  expect(html).toContain("Ring &lt;twice&gt; &amp; wait");
  expect([html.match(/<script/g)!.length, html.includes('style="')]).toEqual([1, false]);
  expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  expect(Object.fromEntries(english.headers)).toMatchObject({
    "referrer-policy": "no-referrer", "cache-control": "no-store", "x-robots-tag": "noindex, nofollow",
    "content-security-policy": expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/) as string,
  });
  expect(await visit().html({ "accept-language": "fr;q=0.3, de-AT" })).toContain('lang="de-AT"');
});

test("the shopper's word by the page's forms: redirected, counted once, told to the journey", async () => {
  await handedOver(admin, order);
  for (const what of ["received", "received"]) {
    const answer = await visit().send(what);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/doorstep/orders/${token}?done=received`]);
  }
  expect((await visit().send("rating", { score: "4", comment: "Quick" })).status).toBe(303);
  expect((await visit().send("cases", { reason: "damaged", text: "Chipped", [`items[${lineId()}]`]: "1" })).status).toBe(303);
  expect(await shop("GET", status())).toMatchObject({ rating: { score: 4, comment: "•••" }, cases: [{ reason: "damaged", text: "•••" }] });
  const view = await unlockedView();
  expect(view).toMatchObject({ rating: { score: 4, comment: "Quick" }, cases: [{ reason: "damaged", text: "Chipped", items: [{ line_item_id: lineId(), quantity: 1 }] }] });
  await until("the journey to hear all three", async () => {
    const { journey } = await admin("GET", `/admin/doorstep/orders/${order.id}/journey`);
    const kinds = (journey.entries as Json[]).map((entry) => entry.kind as string);
    return ["received_confirmed", "case_opened", "rated"].every((kind) => kinds.filter((k) => k === kind).length === 1);
  });
  await until("the mail that the report was received", async () => sendgrid.mailbox.to(EMAIL).some(({ subject }) => subject.startsWith("We have your report")));
});

test("a form with something wrong shows the page again and says what", async () => {
  const answer = await visit().send("cases", { reason: "damaged", [`items[${lineId()}]`]: "3" });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("at most 2")]);
  expect((await visit().send("rating", { score: "6" })).status).toBe(400);
  expect((await new Visit(`${store.url}/doorstep/orders/x`).send("rating", { score: "5" })).status).toBe(404);
});

test("the same by JSON: a rating may change; a report's items must be the order's, no more than ordered", async () => {
  expect((await shop("POST", status("/rating"), { score: 5 })).rating.score).toBe(5);
  expect((await unlockedView()).rating).toEqual({ score: 5, comment: "Quick" });
  expect((await shop("POST", status("/cases"), { reason: "late" })).case).toMatchObject({ reason: "late", state: "open", items: [] });
  const report = (items: Json[]) => shop("POST", status("/cases"), { reason: "missing", items });
  await expect(report([{ line_item_id: "li_none", quantity: 1 }])).rejects.toMatchObject({ status: 400, body: { message: expect.stringContaining("items.0.line_item_id") as string } });
  await expect(report([{ line_item_id: lineId(), quantity: 9 }])).rejects.toMatchObject({ status: 400 });
  await expect(shop("POST", status("/rating"), { score: "5" })).rejects.toMatchObject({ status: 400, body: { message: expect.stringContaining("score") as string } });
  await expect(shop("POST", status("/cases"), { reason: "bored" })).rejects.toMatchObject({ status: 400 });
});

test("staff see the case, answer it, resolve it once, and the shopper reads it on the page", async () => {
  const { cases, count } = await admin("GET", `/admin/doorstep/cases?order_id=${order.id}&state=open`);
  expect(count).toBe(2);
  const { id } = (cases as Json[]).find((c) => c.reason === "damaged")!;
  expect((await admin("POST", `/admin/doorstep/cases/${id}/reply`, { text: "So sorry!" })).case).toMatchObject({ state: "waiting", entries: [{ said_by: "shop" }] });
  await expect(admin("POST", `/admin/doorstep/cases/${id}/resolve`, { resolution: "replacement" })).rejects.toMatchObject({ status: 409, body: { code: "not_done" } });
  expect((await admin("POST", `/admin/doorstep/cases/${id}/resolve`, { resolution: "replacement", text: "A new one is on its way.", done_elsewhere: true })).case.state).toBe("resolved");
  for (const [what, body] of [["reply", { text: "More" }], ["resolve", { resolution: "refund" }]] as const) {
    await expect(admin("POST", `/admin/doorstep/cases/${id}/${what}`, body)).rejects.toMatchObject({ status: 409 });
  }
  await expect(admin("GET", "/admin/doorstep/cases/none")).rejects.toMatchObject({ status: 404 });
  expect(await visit().html()).not.toContain("A new one is on its way.");
  expect(await (await unlockedVisit(visit().page, "10435")).html()).toContain("A new one is on its way.");
});

test("a lost link is mailed to the order's own address, once a quarter of an hour, and a stranger learns nothing", async () => {
  const lookup = (display_id: unknown, email: string) => shop("POST", "/store/order-status/lookup", { display_id, email });
  // Mails of what was reported before may still come in between.
  const links = () => sendgrid.mailbox.to(EMAIL).filter(({ subject }) => subject.startsWith("Your link"));
  // Another may begin meanwhile.
  const quarter = () => Math.floor(Date.now() / 900_000);
  const first = quarter();
  expect(await lookup(order.display_id, "stranger@example.com")).toEqual(await lookup(order.display_id, EMAIL.toUpperCase()));
  await lookup(order.display_id, EMAIL);
  const [mail] = await until("the mail with the link", async () => links().length > 0 && links());
  expect(await shop("GET", `/store/order-status/${tokenIn(mail!.text)}`)).toMatchObject({ order: { id: order.id } });
  await expect(lookup("many", EMAIL)).rejects.toMatchObject({ status: 400 });
  await lookup(order.display_id, EMAIL);
  await until("one that is too often", () => lookup(order.display_id, EMAIL).then(() => false, (e: { status: number }) => e.status === 429));
  expect(links().length).toBeLessThanOrEqual(1 + quarter() - first);
  expect(sendgrid.mailbox.to("stranger@example.com")).toHaveLength(0);
});

test("the form behind a wrong link mails a new one, does the same for a stranger, and takes no form of another site", async () => {
  const page = `${store.url}/doorstep/orders/lookup`;
  const send = (display_id: string, email: string, headers: Record<string, string> = {}) =>
    fetch(page, { method: "POST", redirect: "manual", body: new URLSearchParams({ display_id, email }), headers });
  const jobs = async () => Number((await rowsOf<{ count: string }>(database, "select count(*) from doorstep_jobs.job where data->>'work' = 'mail-order-link'"))[0]!.count);
  const other = await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]), { buyer: { ...BUYERS.anna, email: "form@example.com" } });
  const before = await jobs();
  for (const [number, email] of [[`#${other.display_id}`, "Form@example.com"], [`#${other.display_id}`, "nobody@example.com"], ["999999", "nobody@example.com"]] as const) {
    const answer = await send(number, email);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/doorstep/orders/lookup?sent=1"]);
  }
  expect(await jobs()).toBe(before + 3);
  expect(await (await fetch(`${page}?sent=1`)).text()).toContain('role="status"');
  await until("the mail", async () => sendgrid.mailbox.to("form@example.com").some(({ subject }) => subject.startsWith("Your link")));
  expect(JSON.stringify(await rowsOf(database, "select data from doorstep_jobs.job where data->>'work' = 'mail-order-link'"))).not.toContain("@");
  for (const headers of [{ "sec-fetch-site": "cross-site" }, { origin: "https://elsewhere.example" }]) expect((await send("1", "form@example.com", headers as never)).status).toBe(403);
  expect((await send("not a number", "form@example.com")).status).toBe(303);
  for (let n = 0; n < 2; n += 1) await send("999999", "often@example.com");
  await send("999999", "often@example.com");
  // With a quarter of an hour that begins in between it is counted anew.
  const often = await until("one that is too often", async () => {
    const answer = await send("999999", "often@example.com");
    return answer.status === 429 && answer;
  });
  expect(await often.text()).toContain("too often");
  expect(sendgrid.mailbox.to("nobody@example.com")).toHaveLength(0);
});
