import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { REPOSITORY } from "../../demo/store/process";

export const PICTURES = join(REPOSITORY, ".doorstep/screenshots");

/** Keeps a picture of the page, or of a part of it, under .doorstep/screenshots, to be looked at. */
export async function shoot(page: Page, name: string, selector?: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  const path = join(PICTURES, `${name}.png`);
  if (!selector) return void (await page.screenshot({ path, fullPage: true }));
  // A part taller than the window is cut off by the dashboard's own scrolling: make room for it first.
  const size = page.viewportSize()!;
  const box = await page.locator(selector).boundingBox();
  await page.setViewportSize({ width: size.width, height: Math.ceil((box?.height ?? 0) + 300) });
  await page.locator(selector).scrollIntoViewIfNeeded();
  await page.locator(selector).screenshot({ path });
  await page.setViewportSize(size);
}

/** The demo shop's products carry the address that it was seeded at; the store under test serves the same files at its own. */
export async function picturesOf(context: BrowserContext, url: string): Promise<void> {
  await context.route("http://localhost:9000/static/**", (route) => route.continue({ url: route.request().url().replace("http://localhost:9000", url) }));
}
