import type { Page } from "playwright-core";
import type { Json } from "../../demo/walk/shop-client";
import { askedOrder, paymentOf } from "../setup/asked-order";
import { until } from "../setup/until";
import { openDashboard } from "./dashboard";
import { LOOKS } from "./look";
import { PANEL } from "./payment-pages-suite";
import type { PaymentScene } from "./payment-scene";
import { shoot } from "./pictures";

export function paymentActionsSuite(scene: () => PaymentScene): void {
  const open = (): Promise<Page> => openDashboard(scene().browser, scene().url, LOOKS[0]!);
  const openOrder = async (order: Json): Promise<Page> => {
    const page = await open();
    await page.goto(`/app/orders/${order.id}`);
    await page.locator(PANEL).getByText("Authorised", { exact: true }).waitFor();
    return page;
  };

  test("a payment is approved by keyboard alone, and the goods can go", async () => {
    const { suspicious: [order], admin } = scene();
    const page = await openOrder(order!);
    await page.getByRole("button", { name: "Compare with the provider" }).focus();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    for (let steps = 0; (await focused()) !== "Approve"; steps += 1) {
      expect(steps).toBeLessThan(10);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.getByText("Approved: the goods can go.").waitFor();
    await page.locator(PANEL).getByText("Approved by hand now.").waitFor();
    expect((await paymentOf(admin, order!)).review).toMatchObject({ state: "approved", decided_by: expect.stringMatching(/^user_/) });
    await shoot(page, "payment-approved", PANEL);
    await page.context().close();
  });

  test("a payment is rejected with a word on why, after a question: the order is canceled and nothing is held any more", async () => {
    const { suspicious: [, order], admin } = scene();
    const page = await open();
    await page.goto("/app/doorstep/payments");
    await page.getByRole("button", { name: `Cancel and refund #${order!.display_id}` }).press("Enter");
    const drawer = page.getByRole("dialog");
    await drawer.getByText("This cannot be undone.").waitFor();
    await drawer.getByLabel("Note (optional)").fill("The phone number does not exist.");
    await drawer.getByRole("button", { name: "Cancel and refund" }).press("Enter");
    await page.getByText("The order is canceled and the money given back.").waitFor();
    await page.getByText("Nothing to review").waitFor();
    const payment = await until("the plan to be closed", async () => {
      const told = await paymentOf(admin, order!);
      return told.plan.state === "closed" && told;
    });
    expect(payment).toMatchObject({ held: "0.00", review: { state: "rejected", note: "The phone number does not exist." } });
    await page.goto(`/app/orders/${order!.id}`);
    await page.locator(PANEL).getByText("nothing is captured any more").waitFor();
    await shoot(page, "payment-rejected", PANEL);
    await page.context().close();
  });

  test("an amount is captured by hand, once, and no more than is left", async () => {
    const { partly, admin } = scene();
    const page = await openOrder(partly);
    await page.getByRole("button", { name: "Capture now" }).press("Enter");
    const amount = page.getByLabel("Amount in EUR");
    expect(await amount.inputValue()).toBe((await paymentOf(admin, partly)).plan.left);
    await amount.fill("99999");
    expect(await page.getByRole("dialog").getByRole("button", { name: /^Capture/ }).isDisabled()).toBe(true);
    await amount.fill("20,5");
    await page.getByRole("dialog").getByRole("button", { name: "Capture €20.50" }).press("Enter");
    await page.getByText("€20.50 captured.").waitFor();
    await page.locator(PANEL).getByText("€500.50").waitFor();
    expect(((await paymentOf(admin, partly)).attempts as Json[]).map(({ amount: taken }) => taken)).toEqual(["20.50", "480.00"]);
    await page.context().close();
  });

  test("a plan is paused and resumed", async () => {
    const { partly, admin } = scene();
    const page = await openOrder(partly);
    await page.getByRole("button", { name: "Pause" }).press("Enter");
    await page.locator(PANEL).getByText(/Paused .*: nothing is captured by itself/).waitFor();
    expect((await paymentOf(admin, partly)).plan.paused_at).not.toBeNull();
    await shoot(page, "payment-paused", PANEL);
    await page.getByRole("button", { name: "Resume" }).press("Enter");
    await page.getByRole("button", { name: "Pause" }).waitFor();
    expect((await paymentOf(admin, partly)).plan.paused_at).toBeNull();
    await page.context().close();
  });

  test("a refused capture is tried again, as a new one", async () => {
    const { refused, admin } = scene();
    const page = await open();
    await page.goto("/app/doorstep/payments");
    await page.getByRole("button", { name: "Retry the capture of €18.40" }).press("Enter");
    await page.getByText("€18.40 captured.").waitFor();
    await page.getByText("No capture fails.").waitFor();
    expect((await paymentOf(admin, refused)).captured).toBe("18.40");
    await page.context().close();
  });

  test("money that was paid for no order is given back, after a question", async () => {
    const { admin } = scene();
    const page = await open();
    await page.goto("/app/doorstep/payments");
    await page.getByRole("button", { name: "Give the money back" }).press("Enter");
    const question = page.getByRole("alertdialog");
    await question.getByText("This cannot be undone.").waitFor();
    await shoot(page, "payments-give-back");
    await question.getByRole("button", { name: "Give the money back" }).press("Enter");
    await page.getByText("Set right.").waitFor();
    await page.getByText("has no order").waitFor({ state: "detached" });
    expect((await admin("GET", "/admin/doorstep/payment-findings?kind=paid_without_order&state=repaired")).count).toBe(1);
    await page.context().close();
  });

  test("a request is withdrawn after a question, its shopper asked again for a part, and the link copied", async () => {
    const { order } = await askedOrder(scene());
    const { admin } = scene();
    const page = await openOrder(order);
    await page.getByRole("button", { name: "Withdraw" }).press("Enter");
    await page.getByRole("alertdialog").getByRole("button", { name: "Withdraw" }).press("Enter");
    await page.getByText("The shopper need not pay any more.").waitFor();
    await page.getByRole("button", { name: "Ask the shopper" }).press("Enter");
    const drawer = page.getByRole("dialog");
    const amount = drawer.getByLabel("Amount in EUR");
    expect(await amount.inputValue()).toBe((await paymentOf(admin, order)).missing);
    await amount.fill("99999");
    expect(await drawer.getByRole("button", { name: /^Ask for/ }).isDisabled()).toBe(true);
    await amount.fill("12,5");
    await shoot(page, "payment-ask");
    await drawer.getByRole("button", { name: "Ask for €12.50" }).press("Enter");
    await page.getByText("The shopper is asked to pay €12.50.").waitFor();
    await page.locator(PANEL).getByText("Asked for by hand.").waitFor();
    expect((await paymentOf(admin, order)).request).toMatchObject({ state: "asking", amount: "12.50", reason: "by_hand" });
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy payment link" }).press("Enter");
    await page.getByText("Copied.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/doorstep\/orders\/[\w.-]+\/payment$/);
    await shoot(page, "payment-asked-by-hand", PANEL);
    await page.context().close();
  });

  test("a payment is compared with the provider's books, and then all that were changed lately", async () => {
    const { differs, yen } = scene();
    const page = await openOrder(differs);
    await page.getByRole("button", { name: "Compare with the provider" }).press("Enter");
    await page.getByText("1 thing does not agree.").waitFor();
    await page.goto(`/app/orders/${yen.id}`);
    await page.getByRole("button", { name: "Compare with the provider" }).press("Enter");
    await page.getByText("All agree about this payment.").waitFor();
    await page.goto("/app/doorstep/payments");
    await page.getByRole("button", { name: "Compare recent payments" }).press("Enter");
    await page.getByText(/\d+ payments? (is|are) being compared/).waitFor();
    await page.context().close();
  });
}
