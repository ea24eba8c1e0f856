import { EasyPostDouble } from "../../demo/doubles/easypost";
import { SendGridDouble } from "../../demo/doubles/sendgrid";
import { ShipEngineDouble } from "../../demo/doubles/shipengine";
import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { Visit } from "../../demo/walk/order-page";
import { editOf } from "../setup/core-flows";
import { SECRETS } from "../setup/environment";
import { contentOf, messageOf, messagesOf, setMails, timeComes } from "../setup/mails";
import { packed, packedIn } from "../setup/packed";
import { openShop, ordered, type Shop } from "../setup/shop";
import { makeGoods } from "../setup/stock-shop";
import { until } from "../setup/until";

jest.setTimeout(240_000);

const sendgrid = new SendGridDouble();
const easypost = new EasyPostDouble();
const engine = new ShipEngineDouble();
let at: Shop;
let admin: Call;
let shop: Call;
let urls: { easypost: string };
let shoppers = 0;

beforeAll(async () => {
  urls = { easypost: await easypost.listen() };
  at = await openShop({
    SENDGRID_API_BASE_URL: await sendgrid.listen(), SENDGRID_WEBHOOK_KEY: sendgrid.publicKey,
    EASYPOST_API_BASE_URL: urls.easypost, SHIPENGINE_API_KEY: "TEST_doorstep", SHIPENGINE_API_BASE_URL: await engine.listen(),
  });
  ({ admin, shop } = at);
  sendgrid.webhooks.url = `${at.store.url}/hooks/sendgrid`;
  easypost.events.register("test", `${at.store.url}/hooks/carriers/easypost`, SECRETS.EASYPOST_WEBHOOK_SECRET);
});
afterAll(async () => {
  await at?.store.stop();
  await Promise.all([sendgrid.close(), easypost.close(), engine.close()]);
});

const order = async (quantity = 1): Promise<Json> =>
  ordered(shop, await makeGoods(admin, [{ stock: { Reno: 10 } }]), { quantity, buyer: { ...BUYERS.tom, email: `kinds-${(shoppers += 1)}@example.com` } });
const mailsTo = (one: Json, about: RegExp) => sendgrid.mailbox.to(one.email as string).filter(({ subject }) => about.test(subject));
const ship = async (pack: Json, body: Json = {}): Promise<Json> => {
  const { shipment, ...more } = await admin("POST", `/admin/doorstep/packages/${pack.id}/label`, body);
  await admin("POST", `/admin/doorstep/shipments/${shipment.id}/ship`, {});
  return { ...more, ...shipment } as Json;
};
const scan = async ({ tracking_number }: Json, status: string, more: Json = {}): Promise<void> => {
  const body = JSON.stringify({ tracking_code: tracking_number, status, message: status, city: "Austin", ...more });
  const tracked = async () => ((await admin("GET", "/admin/doorstep/trackers?limit=100")).trackers as Json[]).some((one) => one.tracking_number === tracking_number);
  await until("the tracker", tracked);
  expect((await fetch(`${urls.easypost}/_double/scan`, { method: "POST", headers: { "content-type": "application/json" }, body })).status).toBe(200);
};
const linkIn = (mail: Json): string => /https?:\/\/[^\s"'<>]+\/doorstep\/orders\/[\w.~-]+/.exec(mail.html as string)![0];

test("an edit that is confirmed is told: what changed, what is on the order now, and the new total", async () => {
  const one = await order(1);
  await messageOf(admin, one, "order_confirmed", "delivered");
  const other = await makeGoods(admin, [{ stock: { Reno: 5 } }]);
  const edit = await editOf({ admin, shop }, one.id as string, async (path) => {
    await admin("POST", `${path}/items/item/${one.items[0].id}`, { quantity: 3 });
    await admin("POST", `${path}/items`, { items: [{ variant_id: other.variantId, quantity: 2 }] });
  });
  await edit.confirm();
  const { text, subject_line } = await contentOf(admin, await messageOf(admin, one, "order_edited", "delivered"));
  const { total } = (await admin("GET", `/admin/orders/${one.id}?fields=total`)).order as Json;
  expect(subject_line).toBe(`Your order #${one.display_id} was changed`);
  for (const said of ["3 instead of 1", "New in your order", other.sku, `$${Number(total).toFixed(2)}`]) expect(text).toContain(said);
  expect(mailsTo(one, /was changed/)).toHaveLength(1);
});

test("what the shop says in a case is mailed, and its last word once, with how the case ended", async () => {
  const one = await order();
  const token = linkIn(await contentOf(admin, await messageOf(admin, one, "order_confirmed", "delivered"))).split("/").at(-1);
  const reported = (await shop("POST", `/store/order-status/${token}/cases`, { reason: "damaged", text: "A crack", items: [] })).case as Json;
  await admin("POST", `/admin/doorstep/cases/${reported.id}/reply`, { text: "So sorry!\n<b>Which</b> side?" });
  const answered = await contentOf(admin, await messageOf(admin, one, "case_answered", "delivered"));
  expect(answered.text).toContain("So sorry!\n<b>Which</b> side?");
  expect(answered.html).toContain("&lt;b&gt;Which&lt;/b&gt;");
  await admin("POST", `/admin/doorstep/cases/${reported.id}/resolve`, { resolution: "replacement", text: "A new one leaves today.", done_elsewhere: true });
  const { text } = await contentOf(admin, await messageOf(admin, one, "case_solved", "delivered"));
  for (const said of ["We send you a replacement", "A new one leaves today.", reported.id]) expect(text).toContain(said);
  const kinds = (await messagesOf(admin, one)).map(({ kind }) => kind).filter((kind) => String(kind).startsWith("case_")).sort();
  expect(kinds).toEqual(["case_answered", "case_received", "case_solved"]);
});

test("an answer meets the case's deadline", async () => {
  const one = await order();
  const token = linkIn(await contentOf(admin, await messageOf(admin, one, "order_confirmed", "delivered"))).split("/").at(-1);
  const reported = (await shop("POST", `/store/order-status/${token}/cases`, { reason: "late" })).case as Json;
  const deadline = (state: string) => until(`the case's deadline to be ${state}`, async () =>
    ((await admin("GET", `/admin/doorstep/orders/${one.id}/journey`)).journey.deadlines as Json[]).find((d) => d.awaits === "case_answer" && d.state === state));
  await deadline("open");
  await admin("POST", `/admin/doorstep/cases/${reported.id}/reply`, { text: "It comes tomorrow." });
  await deadline("met");
});

test("packages that leave together are told by one mail, where the merchant wants that; each is in it", async () => {
  await setMails(admin, { batch_minutes: 30 });
  const one = await order(2);
  const shipments = [];
  for (const pack of await packedIn(admin, one, [1, 1])) shipments.push(await ship(pack));
  await until("both messages to wait", async () => (await messagesOf(admin, one)).filter(({ kind, state }) => kind === "shipped" && state === "due").length === 2);
  await timeComes(at.database, one);
  const { text } = await contentOf(admin, await messageOf(admin, one, "shipped", "delivered"));
  for (const { tracking_number } of shipments) expect(text).toContain(tracking_number);
  expect((await messageOf(admin, one, "shipped", "dropped")).reason).toBe("told by one mail with another package");
  expect(mailsTo(one, /on its way/)).toHaveLength(1);
  await setMails(admin, { batch_minutes: 0 });
});

test("a parcel that waits to be collected, that has a problem, and that comes back is told once each, however often it is scanned", async () => {
  const [waits, back] = [await order(), await order()];
  const [waiting, returning] = [await ship(await packed(admin, waits)), await ship(await packed(admin, back))];
  for (let i = 0; i < 2; i += 1) await scan(waiting, "available_for_pickup");
  await scan(returning, "in_transit", { message: "Damaged label", status_detail: "damaged" });
  const ready = await contentOf(admin, await messageOf(admin, waits, "ready_for_pickup", "delivered"));
  expect(ready.text).toContain("Austin");
  expect((await contentOf(admin, await messageOf(admin, back, "delivery_problem", "delivered"))).text).toContain("It was damaged on its way.");
  await scan(returning, "return_to_sender");
  await messageOf(admin, back, "returning", "delivered");
  expect([mailsTo(waits, /Ready to collect/).length, mailsTo(back, /A problem/).length, mailsTo(back, /way back/).length]).toEqual([1, 1, 1]);
});

test("who sends something back is told the steps, the last day and a link to the label, that opens without a login to who knows the postcode", async () => {
  const one = await order();
  const pack = await packed(admin, one);
  await ship(pack, { adapter: "shipengine", return_label: true });
  const { stock_locations } = await admin("GET", "/admin/stock-locations");
  const { return: begun } = await admin("POST", "/admin/returns", { order_id: one.id, location_id: (stock_locations as Json[])[0]!.id });
  await admin("POST", `/admin/returns/${begun.id}/request-items`, { items: [{ id: one.items[0].id, quantity: 1 }] });
  await admin("POST", `/admin/returns/${begun.id}/request`, {});
  const mail = await contentOf(admin, await messageOf(admin, one, "return_steps", "delivered"));
  expect(mail.text).toContain("Print the label");
  const link = `${linkIn(mail)}/return-label/${pack.id}`;
  expect(mail.html).toContain(link);
  const page = linkIn(mail).replace(/^https?:\/\/[^/]+/, at.store.url);
  const locked = await fetch(`${page}/return-label/${pack.id}`, { redirect: "manual" });
  expect([locked.status, locked.headers.get("location")]).toEqual([303, expect.stringMatching(new RegExp(`\\?to=return-label/${pack.id}#unlock$`))]);
  const visit = new Visit(page);
  expect((await visit.send("unlock", { code: "94104", to: `return-label/${pack.id}` })).headers.get("location")).toMatch(/done=unlocked&to=return-label/);
  const opened = await visit.get(`/return-label/${pack.id}`);
  expect(opened.status === 200 || !opened.headers.get("location")!.includes("#unlock")).toBe(true);
  expect((await fetch(`${at.store.url}/doorstep/orders/none/return-label/${pack.id}`)).status).toBe(404);
  const stranger = await contentOf(admin, await messageOf(admin, await order(), "order_confirmed", "delivered"));
  expect((await fetch(`${linkIn(stranger).replace(/^https?:\/\/[^/]+/, at.store.url)}/return-label/${pack.id}`)).status).toBe(404);
});

test("who sends something back without a label of ours is told where to, what goes into the parcel, and by when", async () => {
  const one = await ordered(shop, await makeGoods(admin, [{ stock: { Reno: 10 } }]), {
    buyer: { ...BUYERS.tom, email: `kinds-${(shoppers += 1)}@example.com` }, wishes: { leave_at: "Behind the fern", gift_receipt: true },
  });
  const confirmed = await contentOf(admin, await messageOf(admin, one, "order_confirmed", "delivered"));
  for (const said of ["Behind the fern", "The slip in the parcel shows no prices."]) expect(confirmed.text).toContain(said);
  await ship(await packed(admin, one));
  const { stock_locations } = await admin("GET", "/admin/stock-locations?fields=id,name,address.*");
  const reno = (stock_locations as Json[]).find(({ name }) => /Reno/.test(name as string))!;
  const { return: begun } = await admin("POST", "/admin/returns", { order_id: one.id, location_id: reno.id });
  await admin("POST", `/admin/returns/${begun.id}/request-items`, { items: [{ id: one.items[0].id, quantity: 1 }] });
  await admin("POST", `/admin/returns/${begun.id}/request`, {});
  const mail = await contentOf(admin, await messageOf(admin, one, "return_steps", "delivered"));
  for (const said of ["Send it to", reno.name, reno.address.address_1, `your order number, #${one.display_id}`]) expect(mail.text).toContain(said);
  expect(mail.html).toContain(`${linkIn(mail)}/return-slip/${begun.id}`);
});

test("some days after an order arrived it is asked whether all did; who has said so already is not asked", async () => {
  await setMails(admin, { check_after_days: 2 });
  const [silent, rated] = [await order(), await order()];
  for (const one of [silent, rated]) await scan(await ship(await packed(admin, one)), "delivered");
  for (const one of [silent, rated]) {
    const { due_at } = await messageOf(admin, one, "rate_and_check", "due");
    expect(new Date(due_at as string).getTime() - Date.now()).toBeGreaterThan(47 * 3_600_000);
  }
  const token = linkIn(await contentOf(admin, await messageOf(admin, rated, "order_confirmed", "delivered"))).split("/").at(-1);
  await shop("POST", `/store/order-status/${token}/rating`, { score: 5 });
  await until("the journey to know the rating", async () =>
    ((await admin("GET", `/admin/doorstep/orders/${rated.id}/journey`)).journey.entries as Json[]).some(({ kind }) => kind === "rated"));
  for (const one of [silent, rated]) await timeComes(at.database, one);
  expect((await messageOf(admin, rated, "rate_and_check", "dropped")).reason).toBe("the shopper has rated the order");
  await messageOf(admin, silent, "rate_and_check", "delivered");
  await setMails(admin, { check_after_days: null });
});

test("a mail that its provider tells of before it answers keeps what was sent", async () => {
  const late = sendgrid.faults.add({ kind: "done_but_late", match: "POST /v3/mail/send", body: `kinds-${shoppers + 1}@`, lateMs: 3_000 });
  const one = await order();
  const confirmed = await contentOf(admin, await messageOf(admin, one, "order_confirmed", "delivered"));
  expect([late.met, confirmed.state]).toEqual([1, "delivered"]);
  expect(confirmed.text).toContain(String(one.display_id));
});
