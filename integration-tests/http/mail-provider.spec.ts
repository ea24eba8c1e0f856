import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { REPOSITORY } from "../../demo/store/process";
import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS, fillCart, startPayment } from "../../demo/walk/shopper";
import { contentOf, messageOf } from "../setup/mails";
import { bought, openShop, ordered, type Shop } from "../setup/shop";
import { makeGoods, type Goods } from "../setup/stock-shop";
import { until } from "../setup/until";

jest.setTimeout(240_000);

describe("a store without a mail provider", () => {
  let at: Shop;
  let admin: Call;
  let goods: Goods;

  beforeAll(async () => {
    at = await openShop({ SENDGRID_API_KEY: "", DOORSTEP_EMAIL: JSON.stringify({ templates: { order_cancelled: "./integration-tests/setup/own-cancelled" } }) });
    ({ admin } = at);
    goods = await makeGoods(admin, [{ stock: { Hamburg: 50 } }]);
  });
  afterAll(() => at?.store.stop());

  const orderIn = async (locale: string | null): Promise<Json> => {
    const cart = await fillCart(at.shop, BUYERS.anna, [{ sku: goods.sku, quantity: 1 }]);
    if (locale) await at.shop("POST", `/store/carts/${cart.id}`, { locale });
    await startPayment(at.shop, cart.id as string, "pp_system_default");
    return bought(at.shop, cart);
  };
  const confirmationOf = async (order: Json): Promise<Json> => contentOf(admin, await messageOf(admin, order, "order_confirmed", "kept"));

  test("keeps its mails, and they are read where the dashboard reads them", async () => {
    const order = await orderIn(null);
    const { reason, html, text, subject_line, to } = await confirmationOf(order);
    expect([reason, to]).toEqual(["no email provider", BUYERS.anna.email]);
    expect(subject_line).toContain(`#${order.display_id}`);
    expect(text).toContain("Thank you for your order");
    expect(html).toContain(`lang="en"`);
  });

  test("writes in the order's language, with its region's dates and amounts", async () => {
    const order = await orderIn("de-AT");
    const { html, text, subject_line, locale } = await confirmationOf(order);
    expect(locale).toBe("de-AT");
    expect(subject_line).toMatch(/^Ihre Bestellung #\d+ ist bestätigt/);
    // An Austrian writes the euro before the amount, a German after it.
    for (const said of [/(Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag), \d+\. /, /€\s\d+,\d\d/]) expect(text).toMatch(said);
    expect(html).toContain(`lang="de-AT"`);
  });

  test("sends a kind by its own template, which its options name, in the shop's layout and the reader's words", async () => {
    const order = await orderIn("fr");
    await confirmationOf(order);
    await admin("POST", `/admin/orders/${order.id}/cancel`, {});
    const { subject_line, text, html } = await contentOf(admin, await messageOf(admin, order, "order_cancelled", "kept"));
    expect(subject_line).toBe(`No more of ${order.display_id}`);
    expect(text).toMatch(/Sum \d+,\d\d\s€/);
    for (const said of ["Our own words", "Voir la commande", "help@hearthandhill.example"]) expect(html).toContain(said);
    expect(((await admin("GET", "/admin/doorstep/templates")).templates as Json[]).find(({ kind }) => kind === "order_cancelled")).toMatchObject({ own_component: true });
  });
});

describe("a store with another mail provider, that tells nothing of what becomes of a mail", () => {
  let at: Shop;
  let folder: string;
  let goods: Goods;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "doorstep-post-"));
    const office = { resolve: join(REPOSITORY, "integration-tests/setup/post-office"), id: "post-office", options: { channels: ["email"], file: join(folder, "sent") } };
    at = await openShop({ DOORSTEP_MAIL_PROVIDER: JSON.stringify(office) });
    goods = await makeGoods(at.admin, [{ stock: { Hamburg: 50 } }]);
  });
  afterAll(async () => {
    await at?.store.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const sentTo = async (email: string): Promise<number> => (await readFile(join(folder, "sent"), "utf8").catch(() => "")).split("\n").filter((line) => line === email).length;
  const orderFor = (email: string) => ordered(at.shop, goods, { buyer: { ...BUYERS.anna, email } });

  test("its mails are sent, and stay so", async () => {
    const order = await orderFor("plain@example.com");
    const { id } = await messageOf(at.admin, order, "order_confirmed", "sent");
    expect(await sentTo("plain@example.com")).toBe(1);
    const { message } = await at.admin("GET", `/admin/doorstep/messages/${id}`);
    expect(message).toMatchObject({ state: "sent", delivered_at: null, events: [], text: expect.stringContaining("Thank you for your order") });
    const told = await until("the journey to hear of it", async () => {
      const { journey } = await at.admin("GET", `/admin/doorstep/orders/${order.id}/journey`);
      return (journey.entries as Json[]).find(({ kind }) => kind === "message_sent");
    });
    expect(told.subject).toBe("order_confirmed");
  });

  test("one that takes longer than a job may is not sent by another meanwhile", async () => {
    const order = await orderFor("slow-50@example.com");
    expect(await messageOf(at.admin, order, "order_confirmed", "sending")).toMatchObject({ tries: 1 });
    const { tries } = await until("the slow mail", async () => {
      const { messages } = await at.admin("GET", `/admin/doorstep/messages?order_id=${order.id}`);
      return (messages as Json[]).find(({ state }) => state === "sent");
    }, 120_000);
    expect([tries, await sentTo("slow-50@example.com")]).toEqual([1, 1]);
  });
});
