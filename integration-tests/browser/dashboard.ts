import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { ADMIN } from "../../demo/shop/places";
import { REPOSITORY } from "../../demo/store/process";

const SHOTS = join(REPOSITORY, ".doorstep/screenshots");

export type Look = { width: 1280 | 390; language: "en" | "de"; theme: "light" | "dark" };
export const LOOKS: Look[] = [
  { width: 1280, language: "en", theme: "light" },
  { width: 1280, language: "de", theme: "dark" },
  { width: 390, language: "de", theme: "light" },
  { width: 390, language: "en", theme: "dark" },
];
export const nameOf = ({ width, language, theme }: Look): string => `${width}-${language}-${theme}`;

/** The dashboard, logged in through its own form, in the language and theme of the look. */
export async function openDashboard(browser: Browser, url: string, look: Look): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: look.width, height: 1000 }, locale: look.language });
  await context.addInitScript(([language, theme]) => {
    localStorage.setItem("lng", language!);
    localStorage.setItem("medusa_admin_theme", theme!);
  }, [look.language, look.theme]);
  const page = await context.newPage();
  // The first visit compiles the dashboard.
  page.setDefaultTimeout(60_000);
  await page.goto("/app/login");
  await page.locator('input[name="email"]').fill(ADMIN.email);
  await page.locator('input[name="password"]').fill(ADMIN.password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((address) => !address.pathname.endsWith("/login"));
  return page;
}

/** What axe finds in a part of the page, as one line each. */
export async function axeFindings(page: Page, selector: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(selector).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** How many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Keeps a picture under .doorstep/screenshots, to be looked at. */
export async function shoot(page: Page, name: string, selector?: string): Promise<void> {
  await mkdir(SHOTS, { recursive: true });
  const path = join(SHOTS, `${name}.png`);
  if (!selector) return void (await page.screenshot({ path }));
  // A part taller than the window is cut off by the dashboard's own scrolling: make room for it first.
  const size = page.viewportSize()!;
  const box = await page.locator(selector).boundingBox();
  await page.setViewportSize({ width: size.width, height: Math.ceil((box?.height ?? 0) + 300) });
  await page.locator(selector).scrollIntoViewIfNeeded();
  await page.locator(selector).screenshot({ path });
  await page.setViewportSize(size);
}
