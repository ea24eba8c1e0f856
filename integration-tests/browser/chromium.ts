import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";

const PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The system's Chromium, or CHROMIUM_PATH; undefined when there is none. */
export const chromiumPath = (): string | undefined => [process.env.CHROMIUM_PATH, ...PATHS].find((path) => path && existsSync(path));

/** A suite in a real browser: without Chromium it is left out aloud on a developer's machine, and fails in CI. */
export function describeInBrowser(title: string, suite: () => void): void {
  if (chromiumPath()) return void describe(title, suite);
  const missing = "Chromium is missing: install it, or give its path in CHROMIUM_PATH";
  if (process.env.CI) return void test(title, () => { throw new Error(missing); });
  console.warn(`${missing}. NOT RUN: ${title}`);
  describe.skip(title, suite);
}

export async function launchChromium(): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"] });
}
