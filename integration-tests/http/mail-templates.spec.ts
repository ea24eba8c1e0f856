import { SendGridDouble } from "../../demo/doubles/sendgrid";
import type { StoreProcess } from "../../demo/store/process";
import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { contentOf, messageOf, setMails } from "../setup/mails";
import { openShop, ordered, refusal } from "../setup/shop";
import { makeGoods } from "../setup/stock-shop";
import { until } from "../setup/until";

jest.setTimeout(180_000);

const sendgrid = new SendGridDouble();
let store: StoreProcess;
let admin: Call;
let shop: Call;
let shoppers = 0;

beforeAll(async () => {
  ({ store, admin, shop } = await openShop({ SENDGRID_API_BASE_URL: await sendgrid.listen(), SENDGRID_WEBHOOK_KEY: sendgrid.publicKey }));
  sendgrid.webhooks.url = `${store.url}/hooks/sendgrid`;
});
afterAll(async () => {
  await store?.stop();
  await sendgrid.close();
});

const CONFIRMED = "/admin/doorstep/templates/order_confirmed/en";
const order = async (): Promise<Json> => ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]), { buyer: { ...BUYERS.anna, email: `words-${(shoppers += 1)}@example.com` } });
const confirmed = async (): Promise<Json> => contentOf(admin, await messageOf(admin, await order(), "order_confirmed", "delivered"));
const draft = async (texts: Json): Promise<Json> => (await admin("POST", CONFIRMED, { texts })).template as Json;
const publish = async (version: number): Promise<Json> => (await admin("POST", `${CONFIRMED}/publish`, { version })).template as Json;

describe("a merchant's own words", () => {
  test("every kind and language is listed, with its texts, their variables, and no version at first", async () => {
    const { templates } = await admin("GET", "/admin/doorstep/templates");
    expect((templates as Json[]).length).toBeGreaterThanOrEqual(22);
    expect((templates as Json[])[0]).toMatchObject({ kind: "order_confirmed", own_component: false });
    expect((templates as Json[])[0]!.languages.map(({ language }: Json) => language)).toEqual(["en", "de", "fr", "es", "ar"]);
    const { template } = await admin("GET", CONFIRMED);
    expect(template).toMatchObject({ version: 0, published: {}, draft: null, versions: [] });
    expect(template.texts).toContainEqual({ key: "order_confirmed.subject", default: "Your order #{order} is confirmed", variables: ["order"] });
    expect(template.texts.map(({ key }: Json) => key)).toContain("common.view_order");
  });

  test("the digest for staff has words of the merchant's own too, in Arabic as in every language, and a preview", async () => {
    const at = "/admin/doorstep/templates/staff_digest/ar";
    const { template } = await admin("GET", at);
    expect(template.texts).toContainEqual(expect.objectContaining({ key: "staff_digest.parcel_lost", variables: [] }));
    const preview = await admin("POST", `${at}/preview`, { texts: { "staff_digest.parcel_lost": "ضاعت" } });
    expect(preview.preview).toMatchObject({ order_id: null, text: expect.stringContaining("ضاعت: 2") });
    await expect(admin("POST", `${at}/preview`, { order_id: (await confirmed()).order_id })).rejects.toMatchObject({ status: 400 });
  });

  test("a draft is kept with its faults, and cannot be published until they are mended; nothing changes meanwhile", async () => {
    const faulty = await draft({ "order_confirmed.subject": "Thanks!", "order_confirmed.heading": "Hello {name}", "order_confirmed.lead": "Order {order" });
    expect(faulty.faults.map(({ key, fault, variable }: Json) => [key, fault, variable ?? null])).toEqual([
      ["order_confirmed.subject", "missing", "order"], ["order_confirmed.heading", "unknown", "name"],
      ["order_confirmed.lead", "missing", "order"], ["order_confirmed.lead", "brace", null],
    ]);
    const refused = await refusal(publish(0));
    expect(refused.status).toBe(400);
    expect(refused.message).toContain("order_confirmed.subject needs {order}");
    expect((await confirmed()).text).toContain("Thank you for your order");
    await expect(admin("POST", CONFIRMED, { texts: { "shipped.subject": "x {order}" } })).rejects.toMatchObject({ status: 400 });
    await expect(admin("POST", CONFIRMED, { texts: { "order_confirmed.subject": 7 } })).rejects.toMatchObject({ status: 400 });
    expect((await admin("DELETE", CONFIRMED)).template.draft).toBeNull();
    await expect(publish(0)).rejects.toMatchObject({ status: 404 });
  });

  test("what is published is what shoppers read from then on; markup in it is shown, never run; an earlier version can be had back", async () => {
    const evil = `<script>alert(1)</script><img src=x onerror=alert(1)> "&' {order}`;
    await draft({ "order_confirmed.heading": "Hurra!", "order_confirmed.lead": evil, "order_confirmed.preheader": "Thank you. Here is what you ordered and when it arrives." });
    const first = await publish(0);
    expect(first).toMatchObject({ version: 1, draft: null, published: { "order_confirmed.heading": "Hurra!" } });
    // What is written as the default follows the default.
    expect(first.published).not.toHaveProperty("order_confirmed.preheader");
    const mail = await confirmed();
    expect(mail.text).toContain("Hurra!");
    expect(mail.html).toContain("&lt;script&gt;alert(1)");
    expect(mail.html).not.toMatch(/<img src=x|<script>alert/);

    await draft({ "order_confirmed.heading": "Merci!" });
    await expect(publish(0)).rejects.toMatchObject({ status: 409 });
    expect((await publish(1)).version).toBe(2);
    const back = (await admin("POST", `${CONFIRMED}/revert`, { to: 1, version: 2 })).template as Json;
    expect(back).toMatchObject({ version: 3, published: { "order_confirmed.heading": "Hurra!" } });
    expect(back.versions.map(({ version }: Json) => version)).toEqual([3, 2, 1]);
    await expect(admin("POST", `${CONFIRMED}/revert`, { to: 9, version: 3 })).rejects.toMatchObject({ status: 404 });
    expect((await admin("POST", `${CONFIRMED}/revert`, { to: 0, version: 3 })).template).toMatchObject({ version: 4, published: {} });
    expect((await confirmed()).text).toContain("Thank you for your order");
  });

  test("of two who publish at once on the same version, one is told to read again", async () => {
    const GERMAN = "/admin/doorstep/templates/shipped/de";
    await admin("POST", GERMAN, { texts: { "shipped.heading": "Los geht’s" } });
    const outcomes = await Promise.allSettled([0, 0].map((version) => admin("POST", `${GERMAN}/publish`, { version })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await admin("GET", GERMAN)).template.versions).toHaveLength(1);
  });

  test("a preview shows the mail of the newest order that had one, or of the one that is named, with words that nobody has published", async () => {
    const one = await order();
    await messageOf(admin, one, "order_confirmed", "delivered");
    const preview = async (path: string, body: Json): Promise<Json> => (await admin("POST", `${path}/preview`, body)).preview as Json;
    const newest = await preview(CONFIRMED, { texts: { "order_confirmed.heading": "Only a try" } });
    expect(newest).toMatchObject({ order_id: one.id, display_id: one.display_id });
    expect(newest.html).toContain("Only a try");
    expect((await preview("/admin/doorstep/templates/order_confirmed/ar", { order_id: one.id })).html).toContain(`dir="rtl"`);
    expect(await preview("/admin/doorstep/templates/return_steps/de", {})).toMatchObject({ order_id: null, subject: expect.stringContaining("1042") });
    await expect(preview("/admin/doorstep/templates/shipped/en", { order_id: one.id })).rejects.toMatchObject({ status: 400 });
    await expect(preview("/admin/doorstep/templates/lost/en", {})).rejects.toMatchObject({ status: 404 });
    await expect(preview("/admin/doorstep/templates/shipped/tlh", {})).rejects.toMatchObject({ status: 404 });
  });

  test("the link that a shopper asked for comes in the shop's words too, and its preview opens a named order's page", async () => {
    const LINK = "/admin/doorstep/templates/order_link/en";
    const one = await order();
    const { preview } = await admin("POST", `${LINK}/preview`, { order_id: one.id });
    expect(preview).toMatchObject({ order_id: one.id, subject: `Your link to order #${one.display_id}`, html: expect.stringContaining("/doorstep/orders/") });
    await admin("POST", LINK, { texts: { "order_link.heading": "There you go" } });
    await admin("POST", `${LINK}/publish`, { version: 0 });
    await shop("POST", "/store/order-status/lookup", { display_id: one.display_id, email: one.email });
    expect((await contentOf(admin, await messageOf(admin, one, "order_link", "delivered"))).text).toContain("There you go");
  });

  test("a trial goes to who asked for it, marked as one, and belongs to no order", async () => {
    const { test: sent } = await admin("POST", `${CONFIRMED}/test`, { to: "boss@example.com", texts: { "order_confirmed.heading": "A trial" } });
    expect(sent.subject).toMatch(/^\[Test\] /);
    const [mail] = sendgrid.mailbox.to("boss@example.com");
    expect(mail!.html).toContain("A trial");
    expect(mail!.custom_args?.doorstep_message_id).toBeUndefined();
    await expect(admin("POST", `${CONFIRMED}/test`, { to: "nobody" })).rejects.toMatchObject({ status: 400 });
    sendgrid.faults.add({ kind: "server_error", match: "POST /v3/mail/send", body: "boss@" });
    await expect(admin("POST", `${CONFIRMED}/test`, { to: "boss@example.com" })).rejects.toMatchObject({ status: 409, message: expect.stringContaining("500") });
  });

  test("staff alone may see or change any of it", async () => {
    for (const [method, path] of [["GET", "templates"], ["GET", "templates/shipped/en"], ["POST", "templates/shipped/en"], ["POST", "templates/shipped/en/preview"], ["POST", "templates/shipped/en/test"],
      ["GET", "settings/mails"], ["POST", "settings/mails"], ["GET", "suppressions"], ["DELETE", "suppressions/x"], ["GET", "messages/x"]] as const) {
      expect((await fetch(`${store.url}/admin/doorstep/${path}`, { method, headers: { "content-type": "application/json" }, ...(method === "POST" && { body: "{}" }) })).status).toBe(401);
    }
  });
});

describe("settings of mails", () => {
  const values = async (): Promise<Json> => (await admin("GET", "/admin/doorstep/settings/mails")).mail_settings as Json;

  test("the options are the defaults; what is set counts from then on, and every version is kept", async () => {
    const before = await values();
    expect(before).toMatchObject({ version: 0, defaults: { branding: { shop_name: "Hearth & Hill" }, time_zone: "Europe/Berlin" } });
    const after = await setMails(admin, {
      branding: { ...before.values.branding, shop_name: "Otter & Co", colour: "#ffee00", footer: "Otter & Co, 1 River Lane" },
      sender: { name: "Otter & Co", address: "post@otter.example", reply_to: "help@otter.example" },
    });
    expect(after).toMatchObject({ version: 1, saved_by: expect.stringMatching(/^user_/), colour_faults: ["button_by_day"] });
    const one = await order();
    const { html } = await contentOf(admin, await messageOf(admin, one, "order_confirmed", "delivered"));
    for (const said of ["Otter &amp; Co", "1 River Lane", "#ffee00"]) expect(html).toContain(said);
    expect(sendgrid.mailbox.to(one.email as string)[0]).toMatchObject({ from: { email: "post@otter.example", name: "Otter & Co" }, reply_to: { email: "help@otter.example" } });
    const { versions } = await admin("GET", "/admin/doorstep/settings/mails/versions");
    expect((versions as Json[]).map(({ version }) => version)).toEqual([1]);
    await expect(admin("POST", "/admin/doorstep/settings/mails", { version: 0, values: after.values })).rejects.toMatchObject({ status: 409 });
  });

  test.each<[string, Json]>([
    ["a colour that is none", { branding: { shop_name: null, logo_url: null, colour: "red", footer: null, support_email: null } }],
    ["a logo that runs a script", { branding: { shop_name: null, logo_url: "javascript:alert(1)", colour: null, footer: null, support_email: null } }],
    ["a sender whose name ends the line", { sender: { name: "Shop\r\nBcc: all@example.com", address: null, reply_to: null } }],
    ["quiet hours of no length", { quiet_hours: { from: "21:00", to: "21:00" } }],
    ["an hour that there is not", { quiet_hours: { from: "25:00", to: "08:00" } }],
    ["an unknown kind", { off: ["lost"] }],
    ["a batch of days", { batch_minutes: 5000 }],
  ])("%s is refused and changes nothing", async (_what, change) => {
    const { version } = await values();
    expect((await refusal(setMails(admin, change))).status).toBe(400);
    expect((await values()).version).toBe(version);
  });

  test("the confirmation can be switched off only knowingly", async () => {
    const refused = await refusal(setMails(admin, { off: ["order_confirmed"] }));
    expect([refused.status, refused.message]).toEqual([400, expect.stringContaining("takes it for lost")]);
    await setMails(admin, { off: ["order_confirmed"] }, { without: ["order_confirmed"] });
    const one = await order();
    expect((await messageOf(admin, one, "order_confirmed", "dropped")).reason).toBe("mails of this kind are switched off");
    await setMails(admin, { off: [] });
    const { id } = await messageOf(admin, one, "order_confirmed", "dropped");
    await admin("POST", `/admin/doorstep/messages/${id}/resend`, {});
    await messageOf(admin, one, "order_confirmed", "delivered");
  });

  test("in quiet hours what is not urgent waits for their end, with the reason; what is urgent goes", async () => {
    const berlin = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hour12: false, timeZone: "Europe/Berlin" }).format(new Date());
    const hour = (plus: number) => `${String((Number(berlin) + plus + 24) % 24).padStart(2, "0")}:00`;
    await setMails(admin, { quiet_hours: { from: hour(-1), to: hour(3) } });
    const one = await order();
    await messageOf(admin, one, "order_confirmed", "delivered");
    await admin("POST", `/admin/orders/${one.id}/cancel`, {});
    const waits = await until("the cancellation to wait", async () => {
      const { messages } = await admin("GET", `/admin/doorstep/messages?order_id=${one.id}&kind=order_cancelled&state=due`);
      return (messages as Json[]).find(({ reason }) => reason);
    });
    expect(waits.reason).toMatch(/quiet hours/);
    expect(new Date(waits.due_at as string).getTime()).toBeGreaterThan(Date.now() + 3_600_000);
    await setMails(admin, { quiet_hours: null });
  });
});
