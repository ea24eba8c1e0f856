import { SendGridDouble } from "../../demo/doubles/sendgrid";
import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { SECRETS } from "../setup/environment";
import { messageOf, messagesOf } from "../setup/mails";
import { openShop, ordered, type Shop } from "../setup/shop";
import { makeGoods, type Goods } from "../setup/stock-shop";
import { tamperWith } from "../setup/tamper";
import { until } from "../setup/until";

jest.setTimeout(240_000);

const account = { apiKey: SECRETS.SENDGRID_API_KEY };
const sendgrid = new SendGridDouble(account);
let at: Shop;
let admin: Call;
let goods: Goods;

beforeAll(async () => {
  at = await openShop({ SENDGRID_API_BASE_URL: await sendgrid.listen(), SENDGRID_WEBHOOK_KEY: sendgrid.publicKey });
  ({ admin } = at);
  sendgrid.webhooks.url = `${at.store.url}/hooks/sendgrid`;
  goods = await makeGoods(admin, [{ stock: { Hamburg: 100 } }]);
});
afterAll(async () => {
  await at?.store.stop();
  await sendgrid.close();
});

const orderFor = (email: string): Promise<Json> => ordered(at.shop, goods, { buyer: { ...BUYERS.anna, email } });
const confirmation = (order: Json, state: string): Promise<Json> => messageOf(admin, order, "order_confirmed", state);
const boarded = async (): Promise<string[]> =>
  ((await admin("GET", "/admin/doorstep/board?limit=100")).board as Json[]).filter(({ awaits }) => awaits === "reachable_shopper").map(({ order_id }) => order_id as string);
const onBoard = (order: Json, is: boolean) => until(`the order to be ${is ? "on" : "off"} the board`, async () => (await boarded()).includes(order.id as string) === is);
const today = async (): Promise<Json[]> => (await admin("GET", "/admin/doorstep/today?limit=100")).today as Json[];
const mailsToday = async (): Promise<Json[]> => (await today()).filter(({ kind }) => kind === "mail");
const doctor = async (): Promise<Json> => ((await admin("GET", "/admin/doorstep/health")).health.checks as Json[]).find(({ name }) => name === "mails_go")!;

test("a revoked key is told as one thing, though each order waits for its confirmation; once it is mended one action sends each mail once", async () => {
  expect(await doctor()).toMatchObject({ ok: true });
  account.apiKey = "SG.rotated";
  const orders = [];
  for (let n = 0; n < 3; n += 1) orders.push(await orderFor(`revoked-${n}@example.com`));
  for (const order of orders) {
    expect(await confirmation(order, "failed")).toMatchObject({ trouble: "account", reason: expect.stringContaining("401"), tries: 1 });
    await onBoard(order, true);
  }
  const [told, ...more] = await mailsToday();
  expect([told!.code, told!.data.count, more]).toEqual(["account", 3, []]);
  expect((await today()).filter(({ code }) => code === "reachable_shopper")).toEqual([]);
  expect(await doctor()).toMatchObject({ ok: false, message: expect.stringMatching(/refuses the shop's key.*: 3\./) });
  expect((await admin("GET", "/admin/doorstep/messages?state=failed&trouble=account&trouble=gave_up")).count).toBe(3);

  account.apiKey = SECRETS.SENDGRID_API_KEY;
  const answers = await Promise.all([1, 2, 3].map(() => admin("POST", "/admin/doorstep/messages/resend-kept-back", {})));
  expect(answers.reduce((sum, { resent }) => sum + Number(resent), 0)).toBe(3);
  for (const order of orders) {
    expect(await confirmation(order, "delivered")).toMatchObject({ trouble: null, tries: 2 });
    expect(sendgrid.mailbox.to(order.email as string)).toHaveLength(1);
    await onBoard(order, false);
  }
  expect([await mailsToday(), await doctor()]).toEqual([[], expect.objectContaining({ ok: true })]);
  expect(await admin("POST", "/admin/doorstep/messages/resend-kept-back", {})).toEqual({ resent: 0 });
});

test("what became old news while the key was refused is not sent with the rest", async () => {
  account.apiKey = "SG.rotated";
  const order = await orderFor("old-news@example.com");
  await confirmation(order, "failed");
  await admin("POST", `/admin/orders/${order.id}/cancel`, {});
  await messageOf(admin, order, "order_cancelled", "failed");
  account.apiKey = SECRETS.SENDGRID_API_KEY;
  expect(await admin("POST", "/admin/doorstep/messages/resend-kept-back", {})).toEqual({ resent: 2 });
  expect((await confirmation(order, "dropped")).reason).toBe("the order has been cancelled since");
  await messageOf(admin, order, "order_cancelled", "delivered");
});

test("the second order from an address that bounced is on the board too, and so is one that the provider drops, until a mail reaches the shopper", async () => {
  const first = await orderFor("bounced-before@example.com");
  await confirmation(first, "delivered");
  sendgrid.emit(sendgrid.mailbox.to("bounced-before@example.com")[0]!, "bounced-before@example.com", "bounce");
  await confirmation(first, "bounced");
  sendgrid.bounces.add({ created: 1, email: "on-their-list@example.com", reason: "550", status: "5.1.1" });
  for (const email of ["bounced-before@example.com", "on-their-list@example.com"]) {
    const order = await orderFor(email);
    const { id } = await confirmation(order, "dropped");
    await onBoard(order, true);
    expect((await today()).filter(({ order_id }) => order_id === order.id)).toMatchObject([{ kind: "wait", code: "reachable_shopper" }]);
    const told = ((await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey.entries as Json[]).find(({ kind }) => kind === "message_not_sent");
    expect(told).toMatchObject({ subject: "order_confirmed", data: { trouble: "address" } });
    await admin("POST", `/admin/doorstep/messages/${id}/resend`, { to: `mended-${email}` });
    await confirmation(order, "delivered");
    await onBoard(order, false);
  }
});

test("a mail that was given up gets all its tries anew when a person sends it again", async () => {
  const order = await orderFor("patient@example.com");
  const { id } = await confirmation(order, "delivered");
  // Of an earlier sending, as what the provider may still tell of the first is then.
  await tamperWith(at.database, "update doorstep_message set state = 'failed', trouble = 'gave_up', failed_at = now(), tries = 15, tries_before = 1 where id = $1", id);
  expect((await mailsToday()).map(({ code }) => code)).toEqual(["gave_up"]);
  sendgrid.faults.add({ kind: "server_error", match: "POST /v3/mail/send", body: "patient@" });
  await admin("POST", `/admin/doorstep/messages/${id}/resend`, {});
  expect(await confirmation(order, "delivered")).toMatchObject({ tries: 17 });
  expect(sendgrid.mailbox.to("patient@example.com")).toHaveLength(2);
});

test("many mails that are refused within a day are told as one thing; a single one is not", async () => {
  const order = await orderFor("refused@example.com");
  await confirmation(order, "delivered");
  const refused = (n: number) => tamperWith(at.database,
    `insert into doorstep_message (id, order_id, kind, subject, "to", locale, state, trouble, reason, failed_at, due_at) values ($1, $2, 'shipped', $1, 'x@example.com', 'en', 'failed', 'mail', 'no', now(), now())`, `dsmsg_refused${n}`, order.id);
  await refused(0);
  expect(await mailsToday()).toEqual([]);
  for (let n = 1; n < 5; n += 1) await refused(n);
  expect((await mailsToday()).map(({ code, data }) => [code, data.count])).toEqual([["failing", 5]]);
  expect((await doctor()).ok).toBe(false);
  expect((await messagesOf(admin, order)).filter(({ trouble }) => trouble === "mail")).toHaveLength(5);
});
