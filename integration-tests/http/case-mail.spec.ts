import { SendGridDouble, type ComposedMail, type Mail } from "../../demo/doubles/sendgrid";
import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { JPEG } from "../../src/shared/picture/__tests__/samples";
import { ANSWERS_DOMAIN as DOMAIN, addressOf, handOverMail, takingMail } from "../setup/mail-to-case";
import { openShop, ordered, type Shop } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { makeGoods } from "../setup/stock-shop";
import { tamperWith } from "../setup/tamper";
import { until } from "../setup/until";

jest.setTimeout(180_000);

const sendgrid = new SendGridDouble();
let at: Shop;
let admin: Call;
let shop: Call;
beforeAll(async () => {
  at = await openShop({
    SENDGRID_API_BASE_URL: await sendgrid.listen(), SENDGRID_WEBHOOK_KEY: sendgrid.publicKey,
    ...takingMail(sendgrid.publicKey, { photos: 2 }),
  });
  ({ admin, shop } = at);
  sendgrid.webhooks.url = `${at.store.url}/hooks/sendgrid`;
});
afterAll(async () => {
  await at?.store.stop();
  await sendgrid.close();
});

let shoppers = 0;
type Asked = { email: string; order: Json; id: string; mail: Mail };
const caseOf = async (id: string): Promise<Json> => (await admin("GET", `/admin/doorstep/cases/${id}`)).case as Json;
const saidIn = async (id: string): Promise<Json[]> => ((await caseOf(id)).entries as Json[]).filter(({ kind, said_by }) => kind === "said" && said_by === "shopper");

/** A case that the shop has answered, and the mail that says so. */
async function answered(): Promise<Asked> {
  const email = `answers-${(shoppers += 1)}@example.com`;
  const order = await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 3 } }]), { buyer: { ...BUYERS.tom, email } });
  const opened = (await admin("POST", "/admin/doorstep/cases", { key: `case-mail-${shoppers}`, order_id: order.id, reason: "damaged", text: "They called: a crack.", items: [], notify: false })).case as Json;
  await admin("POST", `/admin/doorstep/cases/${opened.id}/reply`, { text: "Which side is it on?" });
  const mail = await until("the answer's mail", async () => sendgrid.mailbox.to(email).find(({ subject }) => subject.startsWith("Our answer")));
  return { email, order, id: opened.id as string, mail };
}

async function post(mail: ComposedMail, signedWith = sendgrid.signer): Promise<{ status: number; body: Json }> {
  const answer = await handOverMail(at.store.url, signedWith, mail);
  return { status: answer.status, body: (await answer.json()) as Json };
}
const reply = ({ email, mail }: Asked, written: Partial<ComposedMail>): ComposedMail => ({
  from: `"Tom Miller" <${email}>`, to: mail.reply_to!.email, subject: `Re: ${mail.subject}`, messageId: `<${email}@mail.example>`, ...written,
});
const QUOTED = "\n\nOn Fri, Nov 27, 2026 at 10:04 AM Hearth & Hill <orders@hearthandhill.example> wrote:\n\n> We wrote\n> Which side is it on?\n";

describe("a mail that answers the shop's", () => {
  it("goes into the case as the shopper's word, without what it quotes, with its photos, once however often it comes, and the shop is to answer again", async () => {
    const asked = await answered();
    expect(asked.mail.reply_to!.email).toBe(addressOf(asked.id));
    expect(asked.mail.text).toContain("reply to this mail");
    const mail = reply(asked, {
      text: `On the left one.\nSee the photo.${QUOTED}`,
      attachments: [{ filename: "crack.jpg", content: JPEG, contentType: "image/jpeg" }, { filename: "bill.pdf", content: Buffer.from("%PDF-1.4"), contentType: "application/pdf" }],
    });
    const answers = await Promise.all(Array.from({ length: 4 }, () => post(mail)));
    expect(answers).toEqual(Array(4).fill({ status: 200, body: { received: true } }));
    expect(await saidIn(asked.id)).toMatchObject([{ text: "On the left one.\nSee the photo.", data: { mail: { from: asked.email, left_out: 1 } } }]);
    const found = await caseOf(asked.id);
    expect(found).toMatchObject({ state: "open", photos: [{ type: "image/jpeg" }] });
    expect(found.due_at).not.toBeNull();
    await until("the journey to tell it", async () => ((await admin("GET", `/admin/doorstep/orders/${asked.order.id}/journey`)).journey.entries as Json[]).filter(({ kind }) => kind === "case_replied").length === 1);
  });

  it("is read in its own character set, and as HTML where that is all there is", async () => {
    const asked = await answered();
    await post(reply(asked, { messageId: "<1@x>", html: "<div>Die <b>Tülle</b> ist kaputt.</div>" }));
    await post(reply(asked, { messageId: "<2@x>", raw: Buffer.from(`From: ${asked.email}\r\nTo: ${asked.mail.reply_to!.email}\r\nMessage-ID: <2@x>\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\nGr\u00fc\u00dfe`, "latin1") }));
    expect((await saidIn(asked.id)).map(({ text }) => text).sort()).toEqual(["Die Tülle ist kaputt.", "Grüße"]);
  });

  it("opens a new case where that one ended long ago: once, and nothing is lost", async () => {
    const asked = await answered();
    await admin("POST", `/admin/doorstep/cases/${asked.id}/resolve`, { resolution: "answered" });
    await tamperWith(at.database, "update doorstep_case set resolved_at = now() - interval '60 days' where id = $1", asked.id);
    for (let time = 0; time < 3; time += 1) expect((await post(reply(asked, { text: "It broke again." }))).body).toEqual({ received: true });
    const { cases } = await admin("GET", `/admin/doorstep/cases?order_id=${asked.order.id}&order=opened_at`);
    expect(cases).toMatchObject([{ id: asked.id, state: "resolved" }, { state: "open", reason: "other", opened_by: "shopper", text: "It broke again." }]);
    expect(cases).toHaveLength(2);
  });

  it.each([
    ["an out-of-office note", { text: "I am away.", headers: { "Auto-Submitted": "auto-replied" } }],
    ["one from a list", { text: "Digest", headers: { Precedence: "bulk" } }],
    ["one that says nothing", { text: QUOTED.trim() }],
  ])("%s is taken, so that it is not sent again, and kept out of the case", async (_name, written) => {
    const asked = await answered();
    expect(await post(reply(asked, written as Partial<ComposedMail>))).toEqual({ status: 200, body: { received: false } });
    expect(await saidIn(asked.id)).toEqual([]);
  });

  it("to an address that was not given out reaches nothing", async () => {
    const [one, other] = [await answered(), await answered()];
    const [mine, theirs] = [one.mail.reply_to!.email, other.mail.reply_to!.email];
    const mixed = `${mine.split(".").slice(0, 2).join(".")}.${theirs.split(".").slice(2).join(".")}`;
    for (const to of [mixed, `help@${DOMAIN}`, mine.replace(DOMAIN, "else.example")]) expect(await post(reply(one, { to, text: "Let me in" }))).toEqual({ status: 200, body: { received: false } });
    expect([await saidIn(one.id), await saidIn(other.id)]).toEqual([[], []]);
  });

  it("that comes with too many others is to be sent again later", async () => {
    const asked = await answered();
    const stranger = new SendGridDouble().signer;
    const statuses = new Set<number>();
    // Where they come in slowly none is too many.
    await until("some to be turned away", async () => {
      const answers = await Promise.all(Array.from({ length: 30 }, () => post(reply(asked, { text: "Me first" }), stranger)));
      answers.forEach(({ status }) => statuses.add(status));
      return statuses.has(429);
    });
    expect([...statuses].sort()).toEqual([401, 429]);
    await until("mails to be taken again", async () => (await post(reply(asked, { text: "Me at last" }))).status === 200);
    expect(await saidIn(asked.id)).toMatchObject([{ text: "Me at last" }]);
  });

  it("that SendGrid did not sign, or that is no mail, is refused, and changes nothing", async () => {
    const asked = await answered();
    const forged = await post(reply(asked, { text: "Refund me" }), new SendGridDouble().signer);
    expect([forged.status, forged.body.message]).toEqual([401, expect.stringContaining("care.inbound.publicKey")]);
    const { body, headers } = sendgrid.signer.request("not a form", Math.floor(Date.now() / 1000), "multipart/form-data; boundary=x");
    expect((await fetch(`${at.store.url}/hooks/sendgrid/inbound`, { method: "POST", body, headers })).status).toBe(400);
    const huge = await fetch(`${at.store.url}/hooks/sendgrid/inbound`, { method: "POST", body: Buffer.alloc(31 * 1024 * 1024), headers: { "content-type": "multipart/form-data; boundary=x" } });
    expect(huge.status).toBe(413);
    expect(await saidIn(asked.id)).toEqual([]);
    expect((await rowsOf(at.database, "select 1 from doorstep_case_photo p join doorstep_case c on c.id = p.case_id where c.id = $1", asked.id))).toEqual([]);
  });
});
