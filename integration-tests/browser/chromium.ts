import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { describeWhere } from "../setup/describe-where";

const PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The system's Chromium, or CHROMIUM_PATH; undefined when there is none. */
export const chromiumPath = (): string | undefined => [process.env.CHROMIUM_PATH, ...PATHS].find((path) => path && existsSync(path));

export const describeInBrowser = (title: string, suite: () => void): void =>
  describeWhere(chromiumPath() !== undefined, "Chromium is missing: install it, or give its path in CHROMIUM_PATH", title, suite);

export async function launchChromium(): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"] });
}
