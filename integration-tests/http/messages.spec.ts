import { SendGridDouble } from "../../demo/doubles/sendgrid";
import type { StoreProcess } from "../../demo/store/process";
import { BUYERS } from "../../demo/walk/shopper";
import { type Call, type Json } from "../../demo/walk/shop-client";
import { makeGoods } from "../setup/stock-shop";
import { contentOf, setMails } from "../setup/mails";
import { followed } from "../setup/order-page";
import { openShop, ordered } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { tamperWith } from "../setup/tamper";
import { until } from "../setup/until";

jest.setTimeout(180_000);

const sendgrid = new SendGridDouble();
let store: StoreProcess;
let database: string;
let admin: Call;
let shop: Call;

beforeAll(async () => {
  const url = await sendgrid.listen();
  ({ store, database, admin, shop } = await openShop({
    SENDGRID_API_BASE_URL: url, SENDGRID_WEBHOOK_KEY: sendgrid.publicKey, DOORSTEP_EMAIL: JSON.stringify({ webhooksPerSecond: 20 }),
  }));
  sendgrid.webhooks.url = `${store.url}/hooks/sendgrid`;
});
afterAll(async () => {
  await store?.stop();
  await sendgrid.close();
});

const buyer = (email: string) => ({ ...BUYERS.anna, email });
const orderFor = async (email: string): Promise<Json> => ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]), { buyer: buyer(email) });
const messagesOf = async (order: Json): Promise<Json[]> =>
  (await admin("GET", `/admin/doorstep/messages?order_id=${order.id}`)).messages as Json[];
const confirmation = (order: Json, state: string): Promise<Json> =>
  until(`a confirmation that is ${state}`, async () => (await messagesOf(order)).find((m) => m.kind === "order_confirmed" && m.state === state));
/** Waits until no mail is under way and no order is to be followed: what is told of one late begins its waits anew. */
const allTold = (): Promise<unknown> => until("all to be told", async () => {
  const isAtWork = async () => (await rowsOf(database, `select 1 from doorstep_jobs.job where data->>'work' in ('follow-order', 'send-message', 'message-events', 'tell-messages')
    and state in ('created', 'active', 'retry') and start_after < now() + interval '1 minute'`)).length > 0;
  if (await isAtWork()) return false;
  await sendgrid.webhooks.settled();
  return !(await isAtWork());
});
const follows = (order: Json) => rowsOf(database, "select id from doorstep_jobs.job where data->>'work' = 'follow-order' and data->>'key' = $1 order by id", order.id);
const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${store.url}/hooks/sendgrid`, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });

test("an order is confirmed by one mail, with its content kept and its delivery known", async () => {
  const order = await orderFor("one@example.com");
  const { id } = await confirmation(order, "delivered");
  const mails = sendgrid.mailbox.to("one@example.com");
  expect(mails).toHaveLength(1);
  expect(mails[0]!.custom_args.doorstep_message_id).toBe(id);
  const message = await contentOf(admin, { id });
  expect(message).toMatchObject({ order_id: order.id, to: "one@example.com", subject_line: mails[0]!.subject, tries: 1 });
  expect(message.html).toContain("/doorstep/orders/");
  expect(message.text).toContain(`#${order.display_id}`);
  expect(message.delivered_at).not.toBeNull();
  const kinds = await until("the journey to hear of it", async () => {
    const { journey } = await admin("GET", `/admin/doorstep/orders/${order.id}/journey`);
    const told = (journey.entries as Json[]).map((entry) => entry.kind as string);
    return told.includes("message_delivered") && told;
  });
  expect(kinds).toContain("message_sent");
});

test("a hard bounce is told, and the address is not mailed again", async () => {
  const order = await orderFor("gone@example.com");
  await confirmation(order, "delivered");
  const [mail] = sendgrid.mailbox.to("gone@example.com");
  sendgrid.emit(mail!, "gone@example.com", "bounce");
  const { id } = await confirmation(order, "bounced");
  await admin("POST", `/admin/doorstep/messages/${id}/resend`, {});
  const dropped = await confirmation(order, "dropped");
  expect(dropped.reason).toMatch(/must not be mailed/);
  expect(sendgrid.mailbox.to("gone@example.com")).toHaveLength(1);
});

const onBoard = async (order: Json): Promise<boolean> =>
  ((await admin("GET", "/admin/doorstep/board?limit=100")).board as Json[]).some((row) => row.order_id === order.id && row.awaits === "reachable_shopper");

test("a confirmation that bounced puts its order on the board, until a mail reaches the shopper", async () => {
  const order = await orderFor("nowhere@example.com");
  await confirmation(order, "delivered");
  const [mail] = sendgrid.mailbox.to("nowhere@example.com");
  sendgrid.emit(mail!, "nowhere@example.com", "bounce");
  const { id } = await confirmation(order, "bounced");
  await until("the order to be on the board", () => onBoard(order));
  const { next_action } = (await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey as Json;
  expect(next_action).toMatchObject({ awaits: "reachable_shopper", overdue: true });
  await admin("POST", `/admin/doorstep/messages/${id}/resend`, { to: "somewhere@example.com" });
  await confirmation(order, "delivered");
  await until("the order to be off the board", async () => !(await onBoard(order)));
});

test("an address that bounced is listed with the reason; once it is lifted it is mailed again, past SendGrid's own list of bounces", async () => {
  const order = await orderFor("full@example.com");
  await confirmation(order, "delivered");
  sendgrid.emit(sendgrid.mailbox.to("full@example.com")[0]!, "full@example.com", "bounce");
  const { id } = await confirmation(order, "bounced");
  const listed = async () => ((await admin("GET", "/admin/doorstep/suppressions?limit=100")).suppressions as Json[]).find(({ email }) => email === "full@example.com");
  const suppression = (await listed())!;
  expect(suppression.reason).toMatch(/^bounced/);
  await admin("DELETE", `/admin/doorstep/suppressions/${suppression.id}`);
  expect(await listed()).toBeUndefined();
  await admin("POST", `/admin/doorstep/messages/${id}/resend`, {});
  await until("the second mail", async () => sendgrid.mailbox.to("full@example.com").length === 2);
  await confirmation(order, "delivered");
  await expect(admin("DELETE", `/admin/doorstep/suppressions/${suppression.id}`)).rejects.toMatchObject({ status: 404 });
});

test("what was reported of a mail stands beside it, each event once, though it is told ten times in any order", async () => {
  const order = await orderFor("often@example.com");
  const { id } = await confirmation(order, "delivered");
  const { events } = sendgrid.mailbox.to("often@example.com")[0]!;
  const many = Array.from({ length: 10 }, () => events).flat().sort(() => Math.random() - 0.5);
  for (const event of many) sendgrid.post([event]);
  await sendgrid.webhooks.settled();
  const { message } = await admin("GET", `/admin/doorstep/messages/${id}`);
  expect(message.state).toBe("delivered");
  expect((message.events as Json[]).map(({ kind }) => kind).sort()).toEqual(["delivered", "processed"]);
});

test("messages are found by the order's number, and by how the address begins", async () => {
  const order = await orderFor("find_me@example.com");
  await confirmation(order, "delivered");
  const found = async (q: string) => ((await admin("GET", `/admin/doorstep/messages?q=${encodeURIComponent(q)}`)).messages as Json[]).map(({ to }) => to);
  expect(await found(`#${order.display_id}`)).toEqual(["find_me@example.com"]);
  expect(await found("Find_me@")).toEqual(["find_me@example.com"]);
  expect(await found("find%me")).toEqual([]);
  expect(await found("999999")).toEqual([]);
});

/** A lost parcel that nobody has taken on, and a mail that was refused. */
const moreTrouble = [
  `insert into doorstep_shipment (id, package_id, order_id, location_id, adapter, service, state, reference, request) values ('dsshp_d1', 'dspkg_d1', $1, 'loc', 'manual', 'bike', 'shipped', 'ref_d1', '{}')`,
  `insert into doorstep_tracker (id, shipment_id, package_id, order_id, adapter, carrier, tracking_number, exception, exception_since, exceptions)
   values ('dstrk_d1', 'dsshp_d1', 'dspkg_d1', $1, 'manual', 'Own', 'JJD000390007880001', 'lost', now() - interval '6 hours', '[{"kind":"lost","suggestion":"file_claim"}]')`,
  `insert into doorstep_message (id, order_id, kind, subject, "to", locale, state, trouble, reason, failed_at, due_at) values ('dsmsg_d1', $1, 'refunded', 'x', 'x@example.com', 'en', 'failed', 'mail', 'no', now(), now())`,
];

test("staff are mailed what waits for them, once a day and person however often it is asked; nothing where nothing waits", async () => {
  const ask = () => rowsOf(database, "insert into doorstep_jobs.job (name, data) values ('doorstep', jsonb_build_object('work', 'staff-digest', 'key', 'today')) returning id");
  const digest = (to: string, state: string) => until(`the digest to ${to} to be ${state}`, async () =>
    ((await admin("GET", "/admin/doorstep/messages?kind=staff_digest&limit=50")).messages as Json[]).find((m) => m.to === to && m.state === state));

  const order = await orderFor("unheard@example.com");
  await confirmation(order, "delivered");
  sendgrid.emit(sendgrid.mailbox.to("unheard@example.com")[0]!, "unheard@example.com", "bounce");
  await confirmation(order, "bounced");
  await until("the bounced confirmation to wait for a person", async () =>
    (await rowsOf(database, "select id from doorstep_deadline where order_id = $1 and awaits = 'reachable_shopper' and state <> 'met'", order.id as string)).length > 0);
  await allTold();
  const waiting = await until("all that waits", async () => {
    const met = await rowsOf<{ id: string }>(database, "update doorstep_deadline set state = 'met' where state <> 'met' and due_at < now() returning id");
    return met.length > 0 && met;
  });
  await setMails(admin, { digest: { to: ["early@example.com"], hour: 0 } });
  await ask();
  expect((await digest("early@example.com", "dropped")).reason).toMatch(/nothing waits/);

  for (const statement of moreTrouble) await tamperWith(database, statement, order.id);
  await rowsOf(database, "update doorstep_deadline set state = 'missed' where id = any($1) returning id", waiting.map(({ id }) => id));
  await setMails(admin, { digest: { to: ["boss@example.com", "night@example.com"], hour: 0 } });
  for (let i = 0; i < 3; i += 1) await ask();
  for (const to of ["boss@example.com", "night@example.com"]) {
    await digest(to, "delivered");
    const mails = sendgrid.mailbox.to(to);
    expect(mails).toHaveLength(1);
    for (const said of ["Confirmation did not reach the shopper:", "Lost parcels: 1", "Nobody has taken them on yet: 1", `#${order.display_id} · JJD000390007880001`, "Mails that the provider refused: 1"]) {
      expect(mails[0]!.text).toContain(said);
    }
    for (const way of [`/app/orders/${order.id}`, "/app/doorstep/exceptions/dstrk_d1"]) expect(mails[0]!.html).toContain(way);
  }
  await setMails(admin, { digest: { to: [], hour: 0 } });
});

test("a message is sent again when staff ask for it, to a corrected address, with a key of its own", async () => {
  const order = await orderFor("typo@example.com");
  const { id } = await confirmation(order, "delivered");
  await admin("POST", `/admin/doorstep/messages/${id}/resend`, { to: "right@example.com" });
  await until("the second mail", async () => sendgrid.mailbox.to("right@example.com").length === 1);
  await expect(admin("POST", "/admin/doorstep/messages/dsmsg_none/resend", {})).rejects.toMatchObject({ status: 404 });
  await expect(admin("POST", `/admin/doorstep/messages/${id}/resend`, { to: 7 })).rejects.toMatchObject({ status: 400 });
});

test("while SendGrid refuses for load or breaks down, the mail is tried again until it goes, once", async () => {
  sendgrid.faults.add({ kind: "server_error", match: "POST /v3/mail/send", body: "patient@" });
  const order = await orderFor("patient@example.com");
  const { tries } = await confirmation(order, "delivered");
  expect(tries).toBe(2);
  expect(sendgrid.mailbox.to("patient@example.com")).toHaveLength(1);
});

test("a mail that was taken though the answer was lost is not sent twice: its event settles it", async () => {
  sendgrid.faults.add({ kind: "done_but_cut", match: "POST /v3/mail/send", body: "cut@" });
  const order = await orderFor("cut@example.com");
  await confirmation(order, "delivered");
  expect(sendgrid.mailbox.to("cut@example.com")).toHaveLength(1);
});

test("events that nobody signed, or that are replayed or too large, are not taken", async () => {
  expect((await post("[]")).status).toBe(401);
  const forged = { "x-twilio-email-event-webhook-signature": "AAAA", "x-twilio-email-event-webhook-timestamp": "1700000000" };
  expect((await post("[]", forged)).status).toBe(401);
  expect((await post(JSON.stringify(["x".repeat(1_100_000)]))).status).toBe(413);
});

test("batches that have events in common are stored though they come at once and in opposite order; nobody follows an order because its mail was opened", async () => {
  const order = await orderFor("storm@example.com");
  const { id } = await confirmation(order, "delivered");
  const [event] = sendgrid.mailbox.to("storm@example.com")[0]!.events;
  await followed(database, order);
  const before = await follows(order);
  for (let round = 0; round < 5; round += 1) {
    const events = Array.from({ length: 300 }, (_, n) => ({ ...event, event: "open", sg_event_id: `storm-${round}-${n}` }));
    const send = (batch: object[]) => {
      const body = JSON.stringify(batch);
      return post(body, sendgrid.signer.request(body, Math.floor(Date.now() / 1000)).headers);
    };
    const answers = await Promise.all([events, [...events].reverse(), events, [...events].reverse()].map(send));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  }
  expect(await rowsOf(database, "select count(*)::int as n from doorstep_engagement_event where message_id = $1 and kind = 'opened'", id)).toEqual([{ n: 1500 }]);
  await until("the message to be opened", async () => (await admin("GET", `/admin/doorstep/messages/${id}`)).message.opened_at as string | null);
  expect(await follows(order)).toEqual(before);
});

test("that a mail went and arrived is told to the journey, and the order is not followed for it", async () => {
  const order = await orderFor("quiet@example.com");
  const { id } = await confirmation(order, "delivered");
  await followed(database, order);
  const before = await follows(order);
  const told = async (): Promise<number> =>
    ((await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey.entries as Json[]).filter(({ kind }) => kind === "message_delivered").length;
  expect(await told()).toBe(1);
  await admin("POST", `/admin/doorstep/messages/${id}/resend`, {});
  await until("the journey to tell of the second mail", async () => (await told()) === 2);
  expect(await follows(order)).toEqual(before);
});

test("who posts too much at once is told to come again later, before any signature is checked", async () => {
  const statuses = (await Promise.all(Array.from({ length: 200 }, () => post("[]")))).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([401, 429]));
  await until("the address to be let through again", async () => (await post("[]")).status === 401);
});

test("the outbox lists by order, kind and state, and names a wrong filter", async () => {
  const { messages, count, limit, offset } = await admin("GET", "/admin/doorstep/messages?kind=order_confirmed&limit=2");
  expect([messages.length, limit, offset]).toEqual([2, 2, 0]);
  expect(count).toBeGreaterThanOrEqual(4);
  expect(messages[0]).not.toHaveProperty("html");
  await expect(admin("GET", "/admin/doorstep/messages?state=lost")).rejects.toMatchObject({ status: 400 });
});
