import type { Browser, Page } from "playwright-core";
import { ADMIN } from "../../demo/shop/places";
import type { Look } from "./look";
import { picturesOf } from "./pictures";

type Session = Exclude<NonNullable<Parameters<Browser["newContext"]>[0]>["storageState"], string | undefined>;
/** Every browser logs in once. */
const sessions = new WeakMap<Browser, Session>();

/** The dashboard, logged in through its own form, in the language and theme of the look. */
export async function openDashboard(browser: Browser, url: string, look: Look): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: look.width, height: 1000 }, locale: look.language, storageState: sessions.get(browser) });
  await context.addInitScript(([language, theme]) => {
    localStorage.setItem("lng", language!);
    localStorage.setItem("medusa_admin_theme", theme!);
  }, [look.language, look.theme]);
  await picturesOf(context, url);
  const page = await context.newPage();
  if (!sessions.has(browser)) sessions.set(browser, await logIn(page));
  return page;
}

async function logIn(page: Page): Promise<Session> {
  await page.goto("/app/login");
  await page.locator('input[name="email"]').fill(ADMIN.email);
  await page.locator('input[name="password"]').fill(ADMIN.password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((address) => !address.pathname.endsWith("/login"));
  // The dashboard keeps its language in cookies too: only the login itself is carried over.
  return { cookies: (await page.context().cookies()).filter(({ name }) => name === "connect.sid"), origins: [] };
}
