import { EXCEPTION_KINDS } from "../../modules/carrier/rules/exceptions/types";
import { DEADLINE_RULES } from "../../modules/order-journey/rules/deadlines";
import { renderEmail } from "../render";
import { TEXTS } from "../texts";
import { en } from "../texts/en";
import type { TextKey } from "../texts/keys";
import type { EmailKind, EmailProps } from "../types";
import { branding, order, parcel, SAMPLES } from "../samples";

const kinds = Object.keys(SAMPLES) as EmailKind[];
const locales = Object.keys(TEXTS) as (keyof typeof TEXTS)[];
const options = (locale: string) => ({ locale, branding, timeZone: "Europe/Berlin" });
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

const evil = `<script>alert(1)</script>"'&</style><img src=x onerror=alert(1)>`;
const NAMES: Record<string, string> = {
  markup: evil.repeat(40), "control characters": "\u0000\u0007Mug\u001b[31m\u202eevil\u2066\u200f", "ten thousand characters": "Ж".repeat(10_000),
  "ten thousand emoji": "👩‍👩‍👧‍👦".repeat(1500), "right to left": "كوب من الخزف الحجري ".repeat(80),
};

describe("every mail in every language", () => {
  test.each(kinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const)))("%s in %s says what it is about", async (kind, locale) => {
    const { subject, html, text } = await renderEmail(kind, SAMPLES[kind], options(locale));
    const texts = TEXTS[locale];
    const isForStaff = kind === "staff_digest";
    // The digest's subject says how much there is; every other's, of which order it is.
    expect(subject).toContain(isForStaff ? "15" : "1042");
    for (const whole of [subject, html, text]) expect(whole).not.toMatch(/\{(order|date|carrier|amount|email|shop|case|quantity|total|wait|was|count|what)\}|undefined|\[object|Invalid Date|NaN/);
    expect(text).toContain(texts[`${kind}.heading`]);
    expect(html).toContain(`lang="${locale}"`);
    expect(html).toContain(`dir="${locale === "ar" ? "rtl" : "ltr"}"`);
    expect(text).toContain(isForStaff ? "https://shop.example/app/doorstep/exceptions/dstrk_1" : "https://shop.example/doorstep/orders/tok_5f1");
    expect(text).toContain("help@hearth.example");
    expect(Buffer.byteLength(html)).toBeLessThan(102 * 1024);
  });

  test.each(locales)("the texts in %s use the same variables as in English", (locale) => {
    for (const key of Object.keys(en) as TextKey[]) {
      expect(TEXTS[locale][key].trim()).not.toBe("");
      expect({ key, uses: placeholders(TEXTS[locale][key]) }).toEqual({ key, uses: placeholders(en[key]) });
    }
  });
});

describe("what a mail must hold", () => {
  test("the shipped mail's subject names the order and the day, in the reader's way", async () => {
    expect((await renderEmail("shipped", SAMPLES.shipped, options("en-GB"))).subject).toMatch(/^Your order #1042 is on its way – arriving Thu,? 26 Nov$/);
    expect((await renderEmail("shipped", SAMPLES.shipped, options("de-DE"))).subject).toBe("Ihre Bestellung #1042 ist unterwegs – Ankunft Do., 26. Nov.");
  });

  test("a date is told in the reader's time zone", async () => {
    const { subject } = await renderEmail("shipped", SAMPLES.shipped, { ...options("en-GB"), timeZone: "America/New_York" });
    expect(subject).toMatch(/arriving Wed,? 25 Nov – Thu,? 26 Nov$/);
  });

  test("an amount has its currency's own decimals and loses no digit", async () => {
    const totals = { total: { amount: { value: "12345678901234567.25" }, currency: "eur" } };
    expect((await renderEmail("order_confirmed", { order: { ...order, totals } }, options("en-GB"))).text).toContain("€12,345,678,901,234,567.25");
    expect((await renderEmail("refunded", { order, refund: { amount: "5400", currency: "jpy" } }, options("en-US"))).subject).toContain("¥5,400 ");
  });

  test("the plain text says what the HTML says: items, sum, address, tracking number", async () => {
    const { text, html } = await renderEmail("shipped", SAMPLES.shipped, options("en"));
    for (const fact of ["Stoneware mug", "Moss / 350 ml", "Mira Okafor", "Lindenstraße 7", "10969 Berlin", "Germany", "00340434161094042557", "Ring twice, the dog is friendly.", "Happy birthday, Jo!"]) {
      expect(text).toContain(fact);
      expect(html).toContain(fact);
    }
    expect(text).toContain("friendly.\nLeave it");
    expect((await renderEmail("order_confirmed", SAMPLES.order_confirmed, options("en"))).text).toContain("€82.21");
  });

  test("where it may be left and the gift receipt are told with what else the shopper asked for", async () => {
    for (const kind of ["order_confirmed", "shipped"] as const) {
      const { text } = await renderEmail(kind, SAMPLES[kind], options("en"));
      for (const said of ["Where it may be left\n\nOn the porch", "Your gift message", "The slip in the parcel shows no prices."]) expect(text).toContain(said);
    }
    expect((await renderEmail("out_for_delivery", { ...SAMPLES.out_for_delivery, leave_at: "With Mrs Novak" }, options("de"))).text).toContain("Abstellort\n\nWith Mrs Novak");
    expect((await renderEmail("order_confirmed", { order }, options("en"))).text).not.toMatch(/may be left|Gift receipt/);
  });

  test("a return without a label of ours says where it goes, what goes into the parcel, and by when", async () => {
    const own = { ...SAMPLES.return_steps, label_url: null, slip_url: "https://shop.example/doorstep/orders/tok_5f1/return-slip/ret_1", send_to: { first_name: "Hearth & Loom", address_1: "Hafenstraße 1", postal_code: "20457", city: "Hamburg", country_code: "de" } };
    const { text, html } = await renderEmail("return_steps", own, options("en"));
    for (const said of ["Send it to", "Hafenstraße 1\n20457 Hamburg\nGermany", "your order number, #1042", "carrier of your choice"]) expect(text).toContain(said);
    expect(html).toContain(own.slip_url);
    expect(text).not.toMatch(/label/i);
    expect((await renderEmail("return_steps", { ...own, send_to: null }, options("en"))).text).toContain("Write to us for the address");
    expect((await renderEmail("return_steps", SAMPLES.return_steps, options("en"))).text).not.toMatch(/return slip|Send it to/);
  });

  test("delivered asks whether it all arrived and takes a rating from one to five", async () => {
    const { html, text } = await renderEmail("delivered", SAMPLES.delivered, options("en"));
    expect(text).toContain("Did it all arrive?");
    for (const score of [1, 2, 3, 4, 5]) expect(html).toContain(`https://shop.example/doorstep/orders/tok_5f1?rating=${score}#rating`);
    expect(html).toContain("#received");
    expect(html).toContain("#report");
  });

  test("a request to pay says how much, why, what waits, and where to pay; or whom to write to", async () => {
    const { text, subject } = await renderEmail("payment_needed", SAMPLES.payment_needed, options("en"));
    expect(subject).toBe("Action needed: please pay €32.21 for order #1042");
    for (const said of ["could be charged only once", "The payment method that you saved could not be charged. There was not enough money on the card.", "send nothing more of it", "tok_5f1/payment"]) {
      expect(text).toContain(said);
    }
    const unnamed = await renderEmail("payment_needed", { ...SAMPLES.payment_needed, saved_declined: "declined", payment_url: null, reason: "hold_ending" }, options("en"));
    expect(unnamed.text).toContain("could not be charged.\n");
    expect(unnamed.text).toContain("please write to us");
    expect(unnamed.text).not.toMatch(/Pay now|nothing more of it/);
  });

  test("an order's mail carries schema.org data that says the same", async () => {
    const { html } = await renderEmail("shipped", SAMPLES.shipped, options("en"));
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "null") as Record<string, unknown>;
    expect(data).toMatchObject({ "@type": "ParcelDelivery", trackingNumber: parcel.tracking_number, partOfOrder: { orderNumber: "1042" } });
  });

  test("a delay says sorry, an earlier day is good news", async () => {
    const { promise, previous_promise } = SAMPLES.date_changed;
    expect((await renderEmail("date_changed", SAMPLES.date_changed, options("en"))).text).toContain("We are sorry");
    const sooner = { ...SAMPLES.date_changed, promise: previous_promise ?? promise, previous_promise: promise };
    expect((await renderEmail("date_changed", sooner, options("en"))).text).toContain("Good news");
  });

  test("each item that waits has its own date in the reader's time zone, or says that there is none", async () => {
    const { text, html } = await renderEmail("backordered", SAMPLES.backordered, options("en-GB"));
    for (const says of ["On backorder", "Expected in stock on 15\u00a0January\u00a02027", "Pre-order", "No date yet. We will write as soon as it is in."]) {
      expect(text).toContain(says);
      expect(html).toContain(says);
    }
    const { text: earlier } = await renderEmail("backordered", SAMPLES.backordered, { ...options("en-GB"), timeZone: "America/New_York" });
    expect(earlier).toContain("14\u00a0January\u00a02027");
  });

  test("a confirmation says how many of an item wait, and nothing of those that do not", async () => {
    const [mug, apron] = order.items;
    const items = [{ ...mug!, quantity: 3, wait: { quantity: 2, expected_at: "2027-01-14T23:00:00.000Z", preorder: true } }, apron!];
    const { text } = await renderEmail("order_confirmed", { ...SAMPLES.order_confirmed, order: { ...order, items } }, options("de-DE"));
    expect(text).toContain("Vorbestellt: 2\u00a0von\u00a03\nBei uns erwartet am 15.\u00a0Januar\u00a02027");
    expect(text.match(/erwartet am/g)).toHaveLength(1);
    expect(text).toContain("Was noch fehlt, kommt später an.");
  });

  test("in the plain text each item stands apart from the next, with or without a picture", async () => {
    const items = order.items.map((item) => ({ ...item, thumbnail: null }));
    const { text } = await renderEmail("order_confirmed", { ...SAMPLES.order_confirmed, order: { ...order, items } }, options("en"));
    expect(text).toContain("€36.00\n\nLinen apron");
  });

  test("what has come in is told apart from what is still to come", async () => {
    const { text } = await renderEmail("backorder_ready", SAMPLES.backorder_ready, options("en"));
    expect(text).toMatch(/In stock now\s+.*Stoneware mug[^]*Still to come\s+.*Linen apron/);
    expect((await renderEmail("backorder_ready", { ...SAMPLES.backorder_ready, waiting: [] }, options("en"))).text).not.toContain("Still to come");
  });

  test("a merchant's own wording replaces ours", async () => {
    const texts = { "shipped.heading": "Off it goes" };
    expect((await renderEmail("shipped", SAMPLES.shipped, { ...options("en"), texts })).html).toContain("Off it goes");
  });

  test("an unknown language reads English, an unknown time zone UTC, a malformed locale does not fail", async () => {
    expect((await renderEmail("shipped", SAMPLES.shipped, options("tlh"))).text).toContain("It is on its way");
    expect((await renderEmail("shipped", SAMPLES.shipped, { ...options("de_DE_!!"), timeZone: "Mars/Olympus" })).text).toContain("Ihr Paket");
  });
});

describe("hostile content", () => {

  test("names, notes and shop are shown, never run", async () => {
    const items = [{ title: evil, variant_title: evil, quantity: 1, unit_total: evil, thumbnail: "javascript:alert(1)" }];
    const hostile = { ...order, items, shipping_address: { first_name: evil, city: evil, country_code: evil } };
    const props = { order: hostile, order_url: "javascript:alert(1)", package: { carrier: evil, tracking_number: evil, tracking_url: "data:text/html,x" }, instructions: evil, gift_message: evil };
    const { html } = await renderEmail("shipped", props, { ...options("en"), branding: { shop_name: evil, colour: `red;"><script>`, logo_url: "javascript:x", footer: evil } });
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<img src=x|href="(javascript|data):|src="(javascript|data):|<\/style><img/);
    expect(html).toContain("&lt;script&gt;alert(1)");
  });

  test.each([["en", "Nobody was there to take it."], ["de", "Niemand war da"], ["fr", "Personne n’était là"], ["es", "No había nadie"], ["ar", "لم يكن هناك أحد"]])("a failed attempt's cause is said in %s, and no next attempt where there is none", async (locale, words) => {
    const { text } = await renderEmail("attempt_failed", { ...SAMPLES.attempt_failed, promise: undefined, reason: "attempted_delivery" }, options(locale));
    expect(text).toContain(words);
    expect(text).not.toContain("attempted_delivery");
    expect(text.toLowerCase()).not.toContain("next attempt");
  });

  test("no header can be smuggled through a subject", async () => {
    const props = { ...SAMPLES.attempt_failed, package: { carrier: "DHL\r\nBcc: everyone@example.com" } };
    expect((await renderEmail("attempt_failed", props, options("en"))).subject).not.toMatch(/[\r\n]/);
  });

  test("a product's name cannot pose as one of our variables", async () => {
    const { subject } = await renderEmail("attempt_failed", { ...SAMPLES.attempt_failed, package: { carrier: "{order} $& $1" } }, options("en"));
    expect(subject).toBe("{order} $& $1 could not deliver your order #1042");
  });

  test("fifty items that wait stay below the size at which Gmail clips", async () => {
    const items = Array.from({ length: 50 }, (_, i) => ({ ...order.items[1], title: `Thing ${i} with a name of usual length`, quantity: 1, wait: { quantity: 1, expected_at: "2027-01-14T23:00:00.000Z" } }));
    const { html } = await renderEmail("order_confirmed", { ...SAMPLES.order_confirmed, order: { ...order, items } }, options("en"));
    expect(Buffer.byteLength(html)).toBeLessThan(102 * 1024);
  });

  const hundreds = Array.from({ length: 250 }, (_, i) => ({ ...order.items[1]!, title: `Thing ${i} ${"with a long name ".repeat(4)}`, was: 2, quantity: 1 }));
  test.each(kinds.filter((kind) => kind !== "staff_digest").flatMap((kind) => Object.keys(NAMES).map((name) => [kind, name] as const)))("%s with hundreds of items and names of %s is not clipped, and says what it is about", async (kind, name) => {
    const long = NAMES[name]!;
    const worst = JSON.parse(JSON.stringify(SAMPLES[kind], (key, value: unknown) =>
      Array.isArray(value) && key !== "parts" ? [...(value as object[]).map((item) => ({ ...item, title: long, variant_title: long })), ...hundreds] : ["carrier", "reason", "answer", "gift_message", "first_name", "city", "place"].includes(key) && String(value).includes(" ") === (key === "reason" || String(value).includes(" ")) ? long : value)) as EmailProps[typeof kind];
    const { html, text, subject } = await renderEmail(kind, worst, options(name === "right to left" ? "ar" : "en"));
    expect(Buffer.byteLength(html)).toBeLessThan(102 * 1024);
    expect(subject.length).toBeLessThanOrEqual(300);
    // A subject may be cut after a carrier's endless name, before the order's number.
    if (!subject.endsWith("…")) expect(subject).toContain("1042");
     
    for (const whole of [html, text, subject]) expect(whole).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/);
    expect(html.match(/<script/g)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(html).toContain("https://shop.example/doorstep/orders/tok_5f1");
  });

  test("what is not listed is counted", async () => {
    const { text } = await renderEmail("order_confirmed", { ...SAMPLES.order_confirmed, order: { ...order, items: hundreds } }, options("en"));
    const listed = text.match(/^Thing \d+/gm)!.length;
    expect(text).toContain(`And ${250 - listed} more, on the page of your order.`);
  });
});

describe("the digest for staff", () => {
  const codes = [...DEADLINE_RULES.map(({ awaits }) => `wait_${awaits}`), ...EXCEPTION_KINDS.map((kind) => `parcel_${kind}`), "mail_account", "mail_gave_up", "mail_refused"];
  const group = (what: string, count = 1, name = `1042 · ${"0".repeat(40)}`) => ({
    what, count, url: "https://shop.example/app/doorstep",
    lines: Array.from({ length: Math.min(count, 10) }, (_, n) => ({ name: `#${n} ${name}`, since: "2026-11-27T09:00:00Z", url: `https://shop.example/app/orders/order_${n}${"x".repeat(26)}` })),
  });

  test.each(locales)("has words in %s for all that can be waited for, every exception and every trouble of mails", async (locale) => {
    for (const what of codes) {
      const text = TEXTS[locale][`staff_digest.${what}` as TextKey];
      expect([what, typeof text]).toEqual([what, "string"]);
      if (locale !== "en") expect(text).not.toBe(en[`staff_digest.${what}` as TextKey]);
    }
  });

  test.each(["usual names", ...Object.keys(NAMES)])("is whole though all is the matter a thousand times, with %s; what there are no words for is named by its code", async (names) => {
    const groups = [...codes, "wait_something_new"].map((what) => group(what, 1000, NAMES[names]));
    const { html, text, subject } = await renderEmail("staff_digest", { groups, today_url: "https://shop.example/app/doorstep" }, options("ar"));
    expect(Buffer.byteLength(html)).toBeLessThan(102 * 1024);
    expect(subject).toContain(String(groups.length * 1000));
    expect(text).toContain("wait_something_new");
    expect(text).not.toContain(TEXTS.ar["common.why"].replace("{shop}", branding.shop_name));
  });

  test("says how many there are, who has taken none on, and how many more there are than it names", async () => {
    const { text } = await renderEmail("staff_digest", { groups: [{ ...group("parcel_lost", 14), unowned: 3 }], today_url: "https://shop.example/app/doorstep" }, options("en"));
    for (const said of ["Lost parcels: 14", "Nobody has taken them on yet: 3", "And 4 more"]) expect(text).toContain(said);
  });
});
