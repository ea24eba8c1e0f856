import type { Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { askedOrder, paymentOf } from "../setup/asked-order";
import { timeComes } from "../setup/mails";
import { follow, followed } from "../setup/order-page";
import { begun, confirm, VISA } from "../setup/pay-by-link";
import { shopWithDoubles } from "../setup/shop-with-doubles";
import { rowsOf } from "../setup/sql";
import { until } from "../setup/until";

jest.setTimeout(180_000);

const at = shopWithDoubles({ DOORSTEP_CAPTURE: JSON.stringify({ withoutMulticapture: "reauthorise", reconcileAfterSeconds: 1 }) });
const { admin, shop } = at;
let shoppers = 0;

async function asked(): Promise<{ order: Json; link: string; email: string }> {
  const email = `asked-${(shoppers += 1)}@example.com`;
  return { ...(await askedOrder({ admin, shop }, { ...BUYERS.anna, email })), email };
}
const mailsTo = (email: string, about: RegExp) => at.doubles.sendgrid.mailbox.to(email).filter(({ subject }) => about.test(subject));
const mailed = (email: string, about: RegExp) => until(`a mail about ${about.source}`, async () => mailsTo(email, about)[0]);
const messagesOf = async (order: Json): Promise<Json[]> => (await admin("GET", `/admin/doorstep/messages?order_id=${order.id}`)).messages as Json[];
const ASKED = /^Action needed: please pay/;
const REMINDED = /^Reminder: /;
const THANKED = /^Thank you: /;
/** As if they had been asked so many hours ago. */
async function hoursPass(order: Json, hours: number): Promise<void> {
  await rowsOf(at.database, `update doorstep_payment_request set asked_at = asked_at - interval '${hours} hours' where order_id = $1 returning id`, order.id);
  await rowsOf(at.database, "update doorstep_jobs.job set start_after = now() where data->>'work' = 'follow-order' and data->>'key' = $1 and state = 'created' returning id", order.id);
}
async function payBy(link: string): Promise<void> {
  await confirm(at.doubles, await begun(link), VISA);
  await fetch(link);
}

it("who is asked to pay is mailed once: how much, why, and a link that takes the payment; then thanked", async () => {
  const { order, email } = await asked();
  const { missing } = await paymentOf(admin, order);
  const { text = "", html } = await mailed(email, ASKED);
  for (const words of [`€${missing}`, "could be charged only once", "send nothing more of it"]) expect(text).toContain(words);
  const link = /https?:\/\/\S+\/doorstep\/orders\/[\w-]+\.[\w-]+\/payment/.exec(text)![0];
  expect(html).toContain(link);
  await payBy(link);
  expect((await mailed(email, THANKED)).text).toContain(`Thank you for paying €${missing}.`);
  expect(mailsTo(email, ASKED)).toHaveLength(1);
});

it("who has not paid after two days is reminded once, by a new link; who has is not", async () => {
  const [late, paid] = [await asked(), await asked()];
  await mailed(late.email, ASKED);
  await payBy(paid.link);
  await mailed(paid.email, THANKED);
  for (const { order } of [late, paid]) await hoursPass(order, 49);
  const { text } = await mailed(late.email, REMINDED);
  expect(text).toMatch(/\/doorstep\/orders\/[\w-]+\.[\w-]+\/payment/);
  await hoursPass(late.order, 49);
  await follow(at.database, late.order);
  await followed(at.database, late.order);
  const { journey } = await admin("GET", `/admin/doorstep/orders/${late.order.id}/journey`);
  expect((journey.entries as Json[]).filter(({ kind }) => kind === "payment_still_needed")).toHaveLength(1);
  expect(mailsTo(late.email, REMINDED)).toHaveLength(1);
  expect(mailsTo(paid.email, REMINDED)).toHaveLength(0);
});

it("a mail that was not sent yet is dropped with the reason, once it need not be paid any more", async () => {
  at.doubles.sendgrid.faults.add({ kind: "server_error", times: 1000 });
  const { order, email } = await asked();
  await until("the mail to wait", async () => (await messagesOf(order)).some(({ kind, state }) => kind === "payment_needed" && state === "due"));
  await admin("DELETE", `/admin/doorstep/orders/${order.id}/payment-request`);
  await until("the journey to hear of it", async () => {
    const { journey } = await admin("GET", `/admin/doorstep/orders/${order.id}/journey`);
    return (journey.entries as Json[]).some(({ kind }) => kind === "payment_not_needed");
  });
  // A try whose mail was written before would go out.
  await until("no try of it to be under way", async () => (await messagesOf(order)).some(({ kind, state }) => kind === "payment_needed" && state !== "sending"));
  at.doubles.sendgrid.faults.clear();
  await timeComes(at.database, order);
  const dropped = await until("the mail to be dropped", async () => (await messagesOf(order)).find(({ kind, state }) => kind === "payment_needed" && state === "dropped"));
  expect(dropped.reason).toBe("it need not be paid any more");
  expect(mailsTo(email, ASKED)).toHaveLength(0);
});
