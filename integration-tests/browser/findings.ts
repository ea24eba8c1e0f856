import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** A frame without scripts keeps axe waiting for ever; the mails that stand in such frames are looked at by themselves. */
const WITHOUT_SCRIPTS = 'iframe[sandbox=""]';

/** What axe finds in a part of the page, as one line each. Core's own parts around it are not ours to mend and are not looked at. `without`: rules that are not for what is looked at. */
export async function axeFindings(page: Page, selector: string, without: string[] = []): Promise<string[]> {
  // Colours are judged as they are to stay: a button that was just enabled fades in.
  await page.waitForFunction(() => document.getAnimations().every(({ playState, effect }) => playState !== "running" || effect?.getComputedTiming().endTime === Infinity));
  const { violations } = await new AxeBuilder({ page }).include(selector).exclude(WITHOUT_SCRIPTS).disableRules(without).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`));
}

/** How many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
