import { REMEDY_KINDS } from "../../modules/customer-care/rules/remedies";
import { QUESTIONS } from "../../modules/customer-care/rules/questions";
import type { OrderView } from "../../workflows/customer-care/order-view";
import { TEXTS } from "../../emails/texts";
import { renderGonePage } from "../gone-page";
import { arrivalOf, mayHaveArrived, unpackedItems } from "../order/arrival";
import { renderOrderPage } from "../order/page";
import { PAGE_SCRIPT } from "../order/script";
import { pageLocale, PAGE_TEXTS } from "../texts";
import { delivered, look, pot, view } from "./sample";

const now = look.now.toISOString();
const isBefore = (a: string, b: string) => a.slice(0, 10) < b.slice(0, 10);
const kind = (v: typeof view, at = now) => arrivalOf(v, at, isBefore).kind;
const html = (v: typeof view, more = {}) => renderOrderPage({ view: v, look, action: "/doorstep/orders/t", ...more }).html;

test("the largest text says when it arrives, from what is known best", () => {
  const bare = { ...view, packages: [], eta: null };
  expect(kind(view)).toBe("day");
  expect(kind(bare)).toBe("window");
  expect(kind({ ...bare, promise: null })).toBe("preparing");
  expect(kind(bare, "2026-12-24T00:00:00.000Z")).toBe("soon");
  expect(kind({ ...view, packages: [{ ...pot, status: "out_for_delivery" }] })).toBe("today");
  expect(kind({ ...view, packages: [{ ...pot, status: "available_for_pickup" }] })).toBe("pickup");
  expect(kind({ ...view, packages: [{ ...pot, status: "returning" }] })).toBe("returning");
  expect(kind({ ...bare, order: { ...view.order, status: "canceled" } })).toBe("cancelled");
  expect(arrivalOf(delivered, now, isBefore)).toEqual({ kind: "delivered", at: "2026-11-26T13:12:00.000Z" });
});

test("an order is delivered when everything has arrived, not the first package", () => {
  const partly = { ...delivered, packages: [{ ...delivered.packages[0]!, items: [{ line_item_id: "li_1", quantity: 1 }] }] };
  expect(unpackedItems(partly)).toMatchObject([{ id: "li_2", quantity: 2 }]);
  expect(kind(partly)).not.toBe("delivered");
});

test("the shopper's word that it all arrived counts for what had left before it, whatever its carrier says", () => {
  const late = "2026-12-24T00:00:00.000Z";
  const silent = { ...view, eta: null };
  expect(kind(silent, late)).toBe("soon");
  expect(arrivalOf({ ...silent, received_at: "2026-11-28T10:00:00.000Z" }, late, isBefore)).toEqual({ kind: "delivered", at: "2026-11-28T10:00:00.000Z" });
  expect(kind({ ...silent, received_at: "2026-11-28T10:00:00.000Z", packages: [pot, { ...pot, id: "pkg_2", shipped_at: "2026-11-29T10:00:00.000Z" }] }, late)).toBe("soon");
  expect(html({ ...silent, received_at: "2026-11-28T10:00:00.000Z" })).not.toContain("later than");
});

test("what comes later has a card of its own, with the day where somebody knows it, and is in no other", () => {
  const partly = { ...view, packages: [{ ...pot, items: [{ line_item_id: "li_1", quantity: 1 }] }] };
  const later = (expected_at: string | null) => html({ ...partly, later: { items: [{ line_item_id: "li_2", quantity: 2 }], expected_at } });
  expect(html(partly)).toContain("Still being prepared");
  expect(later(null)).toMatch(/Comes later[\s\S]*as soon as this part is on its way[\s\S]*Linen tea towel/);
  expect(later(null)).not.toContain("Still being prepared");
  expect(later("2026-11-30T17:00:00.000Z")).toMatch(/should arrive by [^.]*30/);
  expect(html(view)).not.toContain("Comes later");
});

test("whether it all arrived is asked once it may have", () => {
  expect(mayHaveArrived(view, now)).toBe(false);
  expect(mayHaveArrived(delivered, now)).toBe(true);
  expect(mayHaveArrived(view, "2026-12-01T00:00:00.000Z")).toBe(true);
});

test("what a shopper or a product name contains stays text, and a link is never a script", () => {
  const nasty = '"><script>alert(1)</script>';
  const page = html({
    ...view, instructions: nasty, gift_message: nasty, leave_at: nasty, items: [{ ...view.items[0]!, title: nasty, thumbnail: "javascript:alert(1)" }],
    packages: [{ ...pot, tracking_url: "javascript:alert(1)", carrier: nasty }],
  });
  expect(page.replace(`<script>${PAGE_SCRIPT}</script>`, "")).not.toMatch(/<script|javascript:/);
});

test("the page is light, does without its one script, and that and its one style are allowed by their hashes", () => {
  const { html: page, headers } = renderOrderPage({ view: delivered, look, action: "/doorstep/orders/t", score: 4 });
  expect(Buffer.byteLength(page)).toBeLessThan(60_000);
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page.replace(`<script>${PAGE_SCRIPT}</script>`, "")).not.toMatch(/<script|style="|\son\w+=/);
  expect(headers["Content-Security-Policy"]).toMatch(/default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+'; connect-src 'self';/);
  expect(page).toMatch(/value="4"[^>]*checked|checked[^>]*value="4"/);
  for (const id of ["received", "report", "rating"]) expect(page).toContain(`id="${id}"`);
});

test("days are told in the shop's time zone and the reader's language", () => {
  const late = { ...view, eta: { at: "2026-11-26T23:30:00.000Z", late: false } };
  expect(html(late)).toContain("Friday");
  expect(html(late, { look: { ...look, locale: "de" } })).toContain("Freitag, 27. November");
});

test("the order's own language comes first, then the browser's by preference, then the shop's", () => {
  expect(pageLocale("de-DE", "en", "en")).toBe("de-DE");
  expect(pageLocale(null, "ja, de;q=0.5, en;q=0.8", "de")).toBe("en");
  expect(pageLocale("ja", undefined, "de")).toBe("de");
  expect(pageLocale("ja", "xx, *;q=0.1, <script>", "pt")).toBe("en");
});

test("every language of the mails says everything, with the same variables", () => {
  expect(Object.keys(PAGE_TEXTS)).toEqual(Object.keys(TEXTS));
  const variables = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const texts of Object.values(PAGE_TEXTS)) {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(PAGE_TEXTS.en).sort());
    for (const key of Object.keys(PAGE_TEXTS.en) as (keyof typeof texts)[]) expect(variables(texts[key])).toEqual(variables(PAGE_TEXTS.en[key]));
  }
});

test("the page says which way it reads", () => {
  expect(html(view)).toContain('<html lang="en" dir="ltr">');
  expect(html(view, { look: { ...look, locale: "ar" } })).toContain('<html lang="ar" dir="rtl">');
});

test("a link that opens nothing offers a new one", () => {
  expect(renderGonePage(look, "/doorstep/orders/lookup").html).toContain('action="/doorstep/orders/lookup"');
});

test("what comes apart is told apart from the start, each with its days", () => {
  const parts = [
    { line_item_ids: ["li_1"], earliest: "2026-11-25T23:00:00.000Z", latest: "2026-11-27T22:59:59.999Z" }, { line_item_ids: ["li_2"], earliest: null, latest: null },
  ];
  const waiting = { ...view, packages: [], eta: null };
  const cards = (v: typeof view): number => html(v).split("Still being prepared").length - 1;
  expect(cards(waiting)).toBe(0);
  expect(cards({ ...waiting, packages: [{ ...pot, items: [] }] })).toBe(1);
  expect(cards({ ...waiting, promise: { ...view.promise!, parts } })).toBe(2);
  expect(html({ ...waiting, promise: { ...view.promise!, parts } })).toMatch(/Expected [^<]*26[^<]*27/);
  expect(cards({ ...waiting, promise: { ...view.promise!, parts: parts.map((part) => ({ ...part, line_item_ids: ["li_1"] })) } })).toBe(3);
  expect(cards({ ...waiting, order: { ...view.order, status: "canceled" }, promise: { ...view.promise!, parts } })).toBe(0);
});

test("who signed for a package and the picture of it are shown once it is there, and what went wrong while something has", () => {
  const { html: there } = renderOrderPage({ view: delivered, look, action: "/doorstep/orders/t" });
  expect([there.includes("Signed for by K. Schulz"), there.includes('href="https://carrier.example/proof.jpg"')]).toEqual([true, true]);
  const told = (status: "exception" | "in_transit") => renderOrderPage({ view: { ...view, packages: [{ ...pot, status, cause: "customs" }] }, look, action: "/doorstep/orders/t" }).html;
  expect([told("exception").includes("Customs is looking at it."), told("in_transit").includes("Customs is looking at it.")]).toEqual([true, false]);
});

const nasty = '"><script>alert(1)</script>';
const report: OrderView["cases"][number] = {
  id: "dscase_1", state: "waiting", reason: "damaged", text: nasty, resolution: null, opened_at: now, items: [{ line_item_id: "li_2", quantity: 1, reason: "wrong" }],
  entries: [{ said_by: "shop", text: nasty, at: now }], photos: [{ id: "dscasep_1", width: 6, height: 4 }], remedies: [{ kind: "refund", state: "planned", amount: 15, currency_code: "eur" }], can_reply: true,
};

test("a report shows its items, photos, what is done about it, and where the shopper answers; what was written stays text", () => {
  const page = html({ ...delivered, cases: [report] });
  expect(page.replace(`<script>${PAGE_SCRIPT}</script>`, "")).not.toMatch(/<script/);
  for (const word of ["1 × Linen tea towel (Wrong item)", 'src="/doorstep/orders/t/photos/dscasep_1"', "We are paying €15.00 back to you.", 'action="/doorstep/orders/t/cases/dscase_1/reply"']) expect(page).toContain(word);
  expect(html({ ...delivered, cases: [{ ...report, can_reply: false }] })).not.toContain("/reply");
});

test("every remedy, in every state and language, and every question and answer has words of its own", () => {
  for (const texts of Object.values(PAGE_TEXTS)) {
    for (const kind of REMEDY_KINDS) for (const state of ["planned", "done"]) expect(texts[`remedy.${kind}.${state}` as keyof typeof texts]).toBeTruthy();
    for (const { id, answers } of QUESTIONS) for (const key of [`ask.${id}`, ...answers.map((answer) => `ask.${id}.${answer.id}`)]) expect(texts[key as keyof typeof texts]).toBeTruthy();
  }
});

test("a low rating is asked about, with a button for each answer; a tap in a mail alone asks nothing", () => {
  const rated = { ...delivered, rating: { score: 2, comment: null }, rating_question: { id: "what", answers: ["delivery", "other"] } };
  expect(html(rated).match(/name="answer"/g)).toHaveLength(2);
  expect(html(delivered, { score: 1 })).not.toContain('name="answer"');
});

test("a shop that takes no photos asks for none", () => {
  expect([html(delivered), html({ ...delivered, most_photos: 0 })].map((page) => page.includes('type="file"'))).toEqual([true, false]);
});
