import type { Browser, Page } from "playwright-core";
import { ADMIN } from "../../demo/shop/places";
import type { Look } from "./look";
import { picturesOf } from "./pictures";

/** The dashboard, logged in through its own form, in the language and theme of the look. */
export async function openDashboard(browser: Browser, url: string, look: Look): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: look.width, height: 1000 }, locale: look.language });
  await context.addInitScript(([language, theme]) => {
    localStorage.setItem("lng", language!);
    localStorage.setItem("medusa_admin_theme", theme!);
  }, [look.language, look.theme]);
  await picturesOf(context, url);
  const page = await context.newPage();
  await page.goto("/app/login");
  await page.locator('input[name="email"]').fill(ADMIN.email);
  await page.locator('input[name="password"]').fill(ADMIN.password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((address) => !address.pathname.endsWith("/login"));
  return page;
}
