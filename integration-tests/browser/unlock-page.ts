import type { Page } from "playwright-core";

/** Shows on the order's page, by its form, that the order is the visitor's. */
export async function unlockPage(page: Page, code: string): Promise<void> {
  await page.locator("#unlock input[name=code]").fill(code);
  await Promise.all([page.waitForURL(/done=unlocked/), page.locator("#unlock button").click()]);
}
