import type { BrowserContextOptions, Page } from "playwright-core";
import { askedOrder, paymentOf } from "../setup/asked-order";
import { until } from "../setup/until";
import { axeFindings, overflow } from "./findings";
import { NAMED_LOOKS } from "./look";
import type { PaymentScene } from "./payment-scene";
import { shoot } from "./pictures";
import { expectAll } from "./read-well";

const WORDS = {
  en: { due: "to pay", why: "could be charged only once", left: "What is still to be sent", button: /^Pay €/, number: "Card number", needed: "Payment needed:" },
  de: { due: "zu zahlen", why: "konnte nur einmal belastet werden", left: "Was noch verschickt wird", button: /bezahlen$/, number: "Kartennummer", needed: "Zahlung nötig:" },
};

export function paymentPageSuite(scene: () => PaymentScene): void {
  const open = async (options: BrowserContextOptions = {}): Promise<Page> =>
    (await scene().browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en", ...options })).newPage();
  const readWell = async (page: Page, name: string, words: string[]): Promise<void> => {
    const told = await page.locator("main").innerText();
    expectAll(told, words);
    expect(told).not.toMatch(/undefined|null|NaN|\{\w+\}/);
    expect({ name, findings: await axeFindings(page, "html") }).toEqual({ name, findings: [] });
    expect({ name, overflow: await overflow(page) }).toEqual({ name, overflow: 0 });
    await shoot(page, name);
  };
  const pay = async (page: Page, number: string): Promise<void> => {
    await page.getByLabel("Card number").fill(number);
    await page.getByRole("button", { name: /^Pay €/ }).click();
  };

  test.each(NAMED_LOOKS)("the page tells how much, why, and takes it; the order's page leads to it: %s", async (name, { width, language, theme }) => {
    const { asked } = scene();
    const words = WORDS[language];
    const page = await open({ viewport: { width, height: 844 }, locale: language, colorScheme: theme });
    const refused: string[] = [];
    page.on("console", (message) => void (message.type() === "error" && refused.push(message.text())));
    await page.goto(asked.link.replace("/payment", ""));
    await readWell(page, `order-page-asked-${name}`, [words.needed]);
    await page.locator("#payment a").click();
    await page.getByLabel(words.number).waitFor();
    await page.getByRole("button", { name: words.button, disabled: false }).waitFor();
    await readWell(page, `payment-page-${name}`, [words.due, words.why, words.left]);
    expect(refused).toEqual([]);
    await page.context().close();
  });

  test("a shopper pays by keyboard alone: declined at first, then thanked", async () => {
    const { order, link } = await askedOrder(scene());
    const page = await open();
    await page.goto(link);
    await page.getByRole("button", { name: /^Pay €/, disabled: false }).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("name") ?? document.activeElement?.tagName);
    for (let steps = 0; (await focused()) !== "number"; steps += 1) {
      expect(steps).toBeLessThan(10);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.type("4000000000009995");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("insufficient funds").waitFor();
    await readWell(page, "payment-page-declined-at-once", ["to pay"]);
    await page.reload();
    await page.getByText("There was not enough money on the card.").waitFor();
    await page.getByRole("button", { name: /^Pay €/, disabled: false }).waitFor();
    await readWell(page, "payment-page-declined", ["to pay"]);
    await page.getByLabel("Card number").focus();
    await page.keyboard.type("4242 4242 4242 4242");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^Thank you, €/ }).waitFor();
    expect(page.url()).toBe(link);
    await readWell(page, "payment-page-paid", ["we go on with your order"]);
    await until("the order to go on", async () => (await paymentOf(scene().admin, order)).request === null);
    await page.context().close();
  });

  test("a bank that wants the shopper to confirm has them on its own page, and they come back", async () => {
    const { link } = await askedOrder(scene());
    const page = await open();
    await page.goto(link);
    await pay(page, "4000000000003220");
    await page.getByRole("button", { name: "Reject" }).click();
    await page.getByText("was not confirmed with your bank").waitFor();
    await pay(page, "4000000000003220");
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.getByRole("heading", { name: /^Thank you, €/ }).waitFor();
    await page.context().close();
  });

  test("two tabs: what one has paid the other does not pay again", async () => {
    const { order, link } = await askedOrder(scene());
    const [one, two] = [await open(), await open()];
    await Promise.all([one.goto(link), two.goto(link)]);
    await Promise.all([one, two].map((tab) => tab.getByLabel("Card number").waitFor()));
    await pay(one, "4242424242424242");
    await one.getByRole("heading", { name: /^Thank you/ }).waitFor();
    await pay(two, "4242424242424242");
    await two.getByRole("heading", { name: /^Thank you/ }).waitFor();
    expect(scene().doubles.stripe.store.intents.all().filter(({ metadata }) => metadata["order_id"] === order.id)).toHaveLength(1);
    for (const tab of [one, two]) await tab.context().close();
  });

  test("without scripts it says so, and what else to do; so it does where the payment service does not answer", async () => {
    const { link } = scene().asked;
    const bare = await open({ javaScriptEnabled: false });
    await bare.goto(link);
    await shoot(bare, "payment-page-no-script");
    expectAll(await bare.locator("main").innerText(), ["to pay", "switch on JavaScript", "write to us"]);
    await bare.context().close();
    const page = await open();
    await page.route("**/v3/", (route) => route.abort());
    await page.goto(link);
    await page.getByRole("alert").getByText("cannot be reached just now").waitFor();
    await readWell(page, "payment-page-out-of-reach", ["Load this page again"]);
    await page.context().close();
  });

  test("a link that opens nothing, and one of which nothing is asked any more", async () => {
    const { order, link } = await askedOrder(scene());
    await scene().admin("DELETE", `/admin/doorstep/orders/${order.id}/payment-request`);
    const page = await open();
    await page.goto(link);
    await readWell(page, "payment-page-none", ["Nothing to pay"]);
    await page.goto(`${scene().url}/doorstep/orders/x/payment`);
    await readWell(page, "payment-page-gone", ["does not open an order"]);
    await page.context().close();
  });
}
