import type { Browser } from "playwright-core";

/** Milliseconds until the largest picture stands, how much the page jumps until then (Core Web Vitals), and how long it hears no tap. */
export type Vitals = { largest: number; shift: number; blocked: number };

/** A phone as Lighthouse takes it: "slow 4G", and a processor a quarter as fast. Source: Lighthouse, `mobileSlow4G`, `throttling.cpuSlowdownMultiplier`. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: (1_638.4 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 };
const SLOWER = 4;
/** A task blocks taps by what it takes longer than this. */
const LONG_TASK_MS = 50;

type Noted = Window & { noted?: Vitals };

/** Before anything else of the page. */
function noteVitals(longTask: number): void {
  const noted = ((window as Noted).noted = { largest: 0, shift: 0, blocked: 0 });
  const note = (type: string, take: (entry: PerformanceEntry & { value: number; hadRecentInput: boolean }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => take(entry as never))).observe({ type, buffered: true });
  note("largest-contentful-paint", ({ startTime }) => (noted.largest = startTime));
  note("layout-shift", ({ value, hadRecentInput }) => { if (!hadRecentInput) noted.shift += value; });
  note("longtask", ({ duration }) => (noted.blocked += Math.max(0, duration - longTask)));
}

/** Opens a page on such a phone, for the first time. */
export async function vitalsOf(browser: Browser, url: string): Promise<Vitals> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: "en" });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", NETWORK);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.addInitScript(noteVitals, LONG_TASK_MS);
    await page.goto(url, { waitUntil: "networkidle" });
    return (await page.evaluate(() => (window as Noted).noted))!;
  } finally {
    await context.close();
  }
}
