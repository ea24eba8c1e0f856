import type { Browser, BrowserContext, Page } from "playwright-core";
import { renderEmail, SAMPLES, type EmailKind } from "../../src/emails";
import { launchChromium } from "./chromium";
import { axeFindings, overflow } from "./findings";
import { shoot } from "./pictures";

const KINDS = Object.keys(SAMPLES) as EmailKind[];
/** Phone and desktop, day and night, to the right and to the left: each with each at least once. */
const READERS = [
  { width: 360, theme: "light", locale: "en" }, { width: 360, theme: "dark", locale: "ar" },
  { width: 900, theme: "dark", locale: "de" }, { width: 900, theme: "light", locale: "ar" },
] as const;
/** Landmarks are the mail program's, of whose page a mail is a part. */
const NOT_FOR_MAILS = ["region"];
const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

const branding = { shop_name: "Hearth & Loom", colour: "#2f6b4f", support_email: "help@hearth.example", footer: "Hearth & Loom GmbH, Oranienstraße 12, 10999 Berlin" };

/** Every kind of mail as a browser draws it: whole, wide enough, read by axe; its picture is kept to be looked at. */
export function everyMailSuite(): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  async function reading(context: BrowserContext, kind: EmailKind, locale: string): Promise<Page> {
    const page = await context.newPage();
    await page.route("**/*.png", (route) => route.fulfill({ body: PIXEL, contentType: "image/png" }));
    const { html } = await renderEmail(kind, SAMPLES[kind], { locale, branding, timeZone: "Europe/Berlin" });
    await page.setContent(html);
    return page;
  }

  test.each(READERS.map((reader) => [`${reader.width} ${reader.theme} ${reader.locale}`, reader] as const))("%s", async (_name, { width, theme, locale }) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme });
    for (const kind of KINDS) {
      const page = await reading(context, kind, locale);
      expect({ kind, findings: await axeFindings(page, "body", NOT_FOR_MAILS) }).toEqual({ kind, findings: [] });
      expect({ kind, overflow: await overflow(page) }).toEqual({ kind, overflow: 0 });
      await shoot(page, `mail-${kind}-${width}-${theme}-${locale}`);
      await page.close();
    }
    await context.close();
  });
}
