import type { Page } from "playwright-core";
import { axeFindings, overflow } from "./findings";
import { shoot } from "./pictures";

const GROUPS = "today|ordersPage|analytics|setup|locationWork|menu|awaits|cases|health|delivery|exceptions|stockPage|stockAlerts|stockItem|incoming|rules|paymentRules|paymentRequest|payments?|payouts|disputes|sourcing|criteria|allocation|decision|pickers|mails|mailTemplates|mailSettings|messages|workOrders|label|warehouse|bins|waves|activity|refund|journey|facts|common";
/** What a text that is missing, or a value that is not there, leaves on the screen. */
const BROKEN = new RegExp(`undefined|\\bnull\\b|NaN|Invalid Date|\\{\\{|(${GROUPS})\\.\\w`);

/** Nothing. */
const NONE = /(?!)/g;

/** What stands in a part of the page, after it was looked at in every way that does not depend on what it is about. `meant`: what looks like a gap and is none. */
export async function readWell(page: Page, name: string, selector: string, meant = NONE): Promise<string> {
  const part = page.locator(selector);
  await part.waitFor();
  await page.waitForFunction((within) => !document.querySelector(`${within} [role="status"] .animate-pulse`), selector);
  const told = await part.innerText();
  expect(told.replaceAll(meant, "")).not.toMatch(BROKEN);
  expect({ name, findings: await axeFindings(page, selector) }).toEqual({ name, findings: [] });
  expect({ name, overflow: await overflow(page) }).toEqual({ name, overflow: 0 });
  await shoot(page, name, selector);
  return told;
}

export const expectAll = (told: string, words: readonly string[]): void => words.forEach((word) => expect(told).toContain(word));
