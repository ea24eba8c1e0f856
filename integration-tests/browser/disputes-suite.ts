import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { openDashboard } from "./dashboard";
import { LOOKS, NAMED_LOOKS, type Look } from "./look";
import { PANEL } from "./payment-pages-suite";
import { paymentOf } from "../setup/asked-order";
import type { PaymentScene } from "./payment-scene";
import { shoot } from "./pictures";
import { expectAll, readWell } from "./read-well";

const WORDS = {
  en: { all: ["Disputes", "Dispute of €", "To answer", "the goods did not arrive", "Evidence is taken until", "Evidence as PDF", "Send evidence"], closed: ["Warning of fraud", "Closed"] },
  de: { all: ["Anfechtungen", "Anfechtung über", "Zu beantworten", "die Ware kam nicht an", "Nachweise werden bis", "Nachweise als PDF", "Nachweise senden"], closed: ["Betrugswarnung", "Erledigt"] },
};

export function disputesSuite(scene: () => PaymentScene): void {
  const open = (look: Look): Promise<Page> => openDashboard(scene().browser, scene().url, look);

  test.each(NAMED_LOOKS)("what a bank holds against a payment is told on the order and among all that needs a person: %s", async (name, look) => {
    const words = WORDS[look.language];
    const page = await open(look);
    await page.goto(`/app/orders/${scene().disputed.id}`);
    expectAll(await readWell(page, `payment-disputed-${name}`, PANEL), [...words.all, ...words.closed]);
    await page.getByRole("button", { name: words.all[6]!, exact: true }).click();
    await readWell(page, `drawer-evidence-${name}`, '[role="dialog"]');
    await page.goto("/app/doorstep/payments");
    await page.getByText(words.all[3]!).waitFor();
    expectAll(await readWell(page, `payments-disputed-${name}`, "main"), words.all);
    await page.context().close();
  });

  test("evidence is looked at and handed to the bank by keyboard alone, after a question, once", async () => {
    const { disputed, admin, doubles } = scene();
    const page = await open(LOOKS[0]!);
    await page.goto("/app/doorstep/payments");
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: `Evidence about #${disputed.display_id} as PDF` }).press("Enter");
    expect((await readFile((await (await saving).path())!)).subarray(0, 5).toString()).toBe("%PDF-");
    await page.getByRole("button", { name: `Send evidence about #${disputed.display_id}` }).press("Enter");
    const drawer = page.getByRole("dialog");
    await drawer.getByText("The bank takes it once").waitFor();
    await drawer.getByLabel("Your own words (optional)").fill("The neighbour signed for it.");
    await drawer.getByRole("button", { name: "Send evidence" }).press("Enter");
    await page.getByText("The evidence is with the bank.").waitFor();
    await page.getByText("Nothing is disputed").waitFor();
    const [dispute] = ((await paymentOf(admin, disputed)).disputes as { kind: string; reference: string; state: string }[]).filter(({ kind }) => kind === "dispute");
    expect(dispute!.state).toBe("under_review");
    expect(doubles.stripe.store.disputes.get(dispute!.reference)).toMatchObject({ evidence: { uncategorized_text: expect.stringMatching(/^The neighbour signed for it\./) }, evidence_details: { submission_count: 1 } });
    await page.goto(`/app/orders/${disputed.id}`);
    await page.locator(PANEL).getByText("With the bank").waitFor();
    await page.locator(PANEL).getByText(/Evidence was handed in/).waitFor();
    await shoot(page, "payment-answered", PANEL);
    await page.context().close();
  });
}
